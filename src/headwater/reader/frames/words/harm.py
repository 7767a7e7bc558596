"""Acts of accidents, rescue, disasters, weather and illness."""

from typing import Final

HARM: Final = """
die | die perish kill slay pass_away lose_life lose_lives lose_their_lives lose_his_life lose_her_life claim_life
  claim_lives take_life take_lives leave_dead find_dead shoot_dead pronounce_dead declare_dead drown succumb
  burn_to_death crush_to_death stab_to_death beat_to_death freeze_to_death take_his_own_life take_her_own_life
  take_their_own_life commit_suicide | death deaths fatality fatalities dead killing casualty toll! drowning
injure | injure wound hurt harm maim come_to_harm~ leave_injured leave_hurt leave_wounded break_leg break_arm
  suffer_injuries~ suffer_injury~
  sustain_injuries~ sustain_injury~ suffer_burns~ escape_with_injuries~ | injury injuries injured wounded
hospitalise | hospitalise hospitalize take_to_hospital rush_to_hospital admit_to_hospital airlift_to_hospital
  fly_to_hospital end_up_in_hospital~ be_in_hospital~ land_in_hospital~ | hospital hospitalisation hospitalization
discharge_patient | discharge_from_hospital leave_hospital release_from_hospital go_home_from_hospital |
crash | crash collide smash plough plow slam ram career_into hit_head_on careen skid veer_off run_off_road leave_road
  run_over crash_land | crash collision wreck smash pileup
overturn | overturn flip_over roll_over tip_over | rollover
derail | derail jump_tracks leave_tracks leave_rails go_off_rails come_off_rails come_off_tracks come_off_track |
  derailment
run_aground | run_aground go_aground hit_rocks hit_rock hit_reef hit_sandbank
  touch_bottom get_stuck_on_reef get_stuck_on_sandbank | grounding
refloat | refloat float_off float_free tow_off | refloating
sink | sink capsize founder go_down go_under keel_over | sinking capsizing shipwreck
collapse | collapse cave_in give_way crumble come_down fall_down topple_over buckle | collapse
explode | explode blow_up detonate erupt go_off rip_through tear_through blow_apart | explosion blast eruption
  detonation
burn | burn catch_fire set_ablaze burst_into_flames go_up_in_flames set_alight set_on_fire set_fire torch engulf
  burn_down be_on_fire go_up_in_smoke | fire blaze inferno wildfire bushfire arson
extinguish | extinguish put_out bring_under_control douse | extinguishing
flood | flood inundate submerge swamp be_under_water burst_banks break_banks overflow | flood flooding floods deluge
  inundation
hit_place | hit strike batter lash pummel jolt rattle make_landfall sweep_through sweep_into
  roar_through roar_into race_through rage_through tear_through rip_through | landfall
weaken_storm | weaken downgrade |
wash_away | wash_away sweep_away carry_away |
leak_spill | spill leak_into seep discharge dump | spill spillage
evacuate | evacuate lead_off bring_ashore escort take_off clear_building flee_homes leave_homes move_to_safety
  tell_to_leave order_to_leave order_out_of_homes | evacuation
rescue | rescue save pull_from free_from pluck winch pull_alive bring_to_safety take_to_safety lift_to_safety airlift
  drag_from haul_from pick_up | rescue
strand | strand trap cut_off maroon | stranding
miss | go_missing disappear vanish lose_contact lose_touch | disappearance missing unaccounted
search_for | search_for look_for hunt_for scour comb_for launch_search mount_search hunt | manhunt hunt
find_body | recover find_body find_bodies recover_body recover_bodies pull_body pull_bodies | recovery
find_alive | find_alive find_safe turn_up_safe |
damage | damage destroy wreck ruin crack corrode devastate flatten reduce_to_rubble tear_apart rip_off blow_off
  smash_windows lay_waste | damage destruction corrosion crack cracks devastation
fail | fail malfunction break_down go_wrong pack_up conk_out be_out_of_action be_out_of_order | failure malfunction
  fault defect breakdown glitch
lose_power | lose_supply leave_without_power leave_without_electricity leave_in_dark knock_out_power cut_off_power
  cut_power cut_electricity plunge_into_darkness black_out lose_power~ lose_electricity~ be_without_power~
  be_without_electricity~ | blackout outage outages
restore_power | restore_power restore_electricity reconnect get_power_back bring_back_power |
infect | infect sicken make_ill take_ill fall_ill~ become_ill~ fall_sick~ get_sick~ come_down_with~ catch_virus~
  catch_disease~ test_positive~ contract_virus~ contract_disease~ contract_illness~ contract_infection~ | infection
  infections cases outbreak ill sick epidemic pandemic
diagnose | diagnose | diagnosis
test_positive | test_positive~ return_positive return_adverse give_positive fail_drug_test fail_drugs_test
  fail_drug_tests fail_drugs_tests fail_doping_test fail_dope_test fail_doping_control be_positive |
test | test try_out undergo_test~ undergo_tests~ | test tests testing trial
treat | treat operate_on receive_treatment~ undergo_surgery~ have_surgery~ undergo_treatment~ undergo_operation~ |
  treatment surgery therapy
vaccinate | vaccinate inoculate immunise immunize give_jab give_jabs give_shot | vaccination jab immunisation
  immunization inoculation
quarantine | quarantine isolate lock_down go_into_lockdown | quarantine lockdown isolation
recover_health | recuperate make_recovery get_better pull_through make_full_recovery convalesce | recuperation
spread | spread take_hold |
contain | contain bring_under_control stamp_out curb | containment
survive | survive live_through come_out_alive escape_unhurt escape_unharmed escape_with_his walk_away_unhurt |
  survival survivor
escape | escape flee run_away jump_to_safety | escape
contaminate | contaminate pollute poison taint | contamination pollution poisoning
clean_up | clean_up decontaminate mop_up | cleanup
recall | recall pull_from_shelves take_off_shelves withdraw_from_sale pull_from_sale take_off_market | recall
warn | warn caution alert sound_alarm raise_alarm issue_alert issue_warning put_on_alert | warning alert
ignore | ignore disregard overlook brush_aside shrug_off turn_blind brush_off fail_to_act | disregard
prevent | prevent avert avoid stave_off head_off ward_off foil thwart fend_off | prevention
cause | cause trigger spark bring_about result_in give_rise touch_off | cause
starve | starve go_hungry | famine starvation hunger
"""
