"""Acts of traffic by road, rail, sea and air."""

from typing import Final

TRANSPORT: Final = """
fly | fly= hover soar_over glide= take_to_air |
speed | speed= exceed_limit break_speed_limit drive_too_fast go_too_fast | speeding
brake | brake= slam_on_brakes apply_brakes hit_brakes | braking
transport | transport= haul= tow= ferry= cart= convey truck= freight= shuttle= bring_by_lorry carry_passengers |
  transportation haulage
load | load= pack= stack= |
unload | unload offload_cargo discharge_cargo | unloading
refuel | refuel fill_up recharge= top_up_battery | refuelling
depart | set_out set_sail leave_port leave_harbour leave_harbor put_to_sea sail_from cast_off depart_for depart_from
  leave_for head_off pull_away pull_out_of_station leave_station |
moor | moor= berth= anchor= drop_anchor tie_up_at | mooring
alight | alight disembark get_off_bus get_off_train get_off_plane step_off go_ashore climb_out_of | disembarkation
electrify | electrify go_electric | electrification
pedestrianise | pedestrianise pedestrianize close_to_traffic close_to_cars |
"""
