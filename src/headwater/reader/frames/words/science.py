"""Acts of science, medicine and space."""

from typing import Final

SCIENCE: Final = """
evolve | mutate adapt_to | evolution mutation
excavate | excavate dig_site dig= drill= tunnel= bore_into burrow dredge unearth_from frack | excavation dredging
  fracking
measure | measure= gauge_at clock_at record_temperature take_reading take_readings weigh_in_at | measurement
copy | clone= replicate reproduce duplicate= copy= mimic= imitate emulate | replication cloning imitation duplication
prescribe | prescribe | prescription
implant | implant= graft= fit_with_implant | implant
amputate | amputate lose_leg~ lose_arm~ lose_limb~ lose_fingers~ cut_off_leg | amputation
sedate | sedate= anaesthetise tranquillise tranquilize put_under | sedation
screen_patients | screen= scan= | screening
cure | cure= heal alleviate relieve soothe | cure remedy
relapse | relapse= suffer_relapse~ have_relapse~ | relapse
orbit | orbit= circle= fly_by | orbit flyby
spacewalk | walk_in_space conduct_spacewalk perform_spacewalk float_in_space | spacewalk
disprove | disprove debunk refute_claim refute_claims discredit contradict_account give_lie explode_myth |
"""
