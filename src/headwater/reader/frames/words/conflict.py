"""Acts of war and violence."""

from typing import Final

CONFLICT: Final = """
attack | attack assault ambush set_upon beat_up strike hit_target carry_out_attack launch_attack mount_attack
  launch_assault launch_offensive go_on_offensive punch kick mug batter maul come_under_attack~ be_under_attack~
  come_under_fire~ | attack assault ambush onslaught
bomb | bomb shell bombard rain_down hit_with_missiles blitz | bombing shelling bombardment airstrike
shoot | shoot gun_down open_fire fire_at mow_down fire_on_crowd fire_on_protesters fire_shot fire_shots fire_round
  fire_rounds fire_gun fire_weapon fire_bullet fire_bullets fire_into fire_upon | shooting gunfire
stab | stab knife slash | stabbing
murder | murder assassinate strangle behead shoot_dead stab_to_death beat_to_death bludgeon lynch massacre slaughter |
  murder assassination massacre homicide manslaughter slaughter
kidnap | kidnap abduct take_hostage hold_hostage seize_hostage take_captive take_hostages | kidnapping abduction
hijack | hijack commandeer carjack | hijacking carjacking
torture | torture | torture
invade | invade occupy cross_into march_into pour_into roll_into | invasion incursion occupation
capture | capture overrun seize_control take_control seize_town seize_city conquer retake recapture regain_control
  win_back_control recover_control wrest_control fall_into_hands~ take_back | capture recapture
lose_control | lose_control cede surrender_control |
fight | fight battle clash_with skirmish trade_fire exchange_fire do_battle | fighting battle clash clashes combat
  skirmish fight
deploy | deploy dispatch send_troops send_in mobilise mobilize | deployment mobilisation mobilization
withdraw | withdraw pull_out retreat pull_back fall_back pull_out_of drop_out scratch_from | withdrawal pullout
  retreat
defend | defend safeguard | defence defense protection
surrender | surrender capitulate lay_down_arms give_up_fight turn_themselves_in give_himself_up give_herself_up |
  surrender capitulation
besiege | besiege encircle surround blockade lay_siege | siege blockade
shoot_down | shoot_down bring_down_plane intercept |
truce | agree_ceasefire call_ceasefire agree_truce cease_fire | ceasefire truce armistice
break_truce | break_ceasefire violate_ceasefire break_truce |
rebel | rebel revolt mutiny rise_up | rebellion revolt uprising mutiny insurrection insurgency
displace | displace uproot drive_from_homes force_from_homes |
test_fire | fire_missile fire_missiles fire_rocket fire_rockets launch_missile launch_missiles |
liberate | liberate | liberation
"""
