"""Acts of dealing with things and with tasks, in any field."""

from typing import Final

WORKING: Final = """
require | require oblige necessitate stipulate specify make_mandatory make_compulsory be_obliged | requirement
  obligation stipulation mandatory compulsory
assess | assess evaluate appraise gauge= weigh_up size_up rate= take_stock reassess rank= grade= judge= | assessment
  evaluation appraisal rating ranking
progress | make_progress make_headway gain_ground move_forward take_step_forward advance_towards near_completion |
  progress headway breakthrough
strengthen | strengthen bolster reinforce fortify consolidate_position firm_up cement= solidify deepen_ties buttress |
  reinforcement
cross | cross= traverse |
approach | approach= near= close_in draw_near come_near |
switch | switch= switch_to change_to shift_to convert_to move_over transition= transform= turn_into convert= |
  transition changeover transformation conversion
choose | select= pick= shortlist= settle_on opt_for plump_for handpick | selection choice shortlist
achieve | achieve accomplish attain pull_off | achievement accomplishment feat
struggle | struggle= cope find_hard have_difficulty be_in_difficulty flounder be_overwhelmed | difficulty
overcrowd | overcrowd overload= overwhelm be_overcrowded be_full_to | overcrowding
highlight | highlight= underline underscore draw_attention shine_light spotlight= |
tackle | tackle= combat= deal_with grapple_with get_to_grips take_steps_against |
solve | solve sort_out work_out clear_up find_solution | solution
compile | compile put_together collate | compilation
empty | empty= drain= siphon_out pump_dry | drainage
commission | commission= order_report | commissioning
apply | apply_for apply_to put_in_application submit_application lodge_application make_application file_application |
  application
rely | rely depend= count_on hinge | reliance dependence
outline | outline= set_out_plan set_out_plans lay_out_plan lay_out_plans sketch_out unveil_plan |
"""
