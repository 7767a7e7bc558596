"""Acts of war and violence."""

from typing import Final

CONFLICT: Final = """
attack | attack assault ambush set_upon beat_up strike hit_target carry_out_attack launch_attack mount_attack
  launch_assault launch_offensive go_on_offensive punch kick mug batter maul come_under_attack~ be_under_attack~
  come_under_fire~ lunge_at charge_at pounce_on strike_at storm= manhandle pummel rough_up headbutt slap_in spit_at
  throw_punch throw_punches knock_unconscious jump_on_man hit_with_bottle beat_with beat_unconscious beat_severely
  stone_to lash_out_at rush_at assault_with target= go_for_throat strike_head raid= stamp_on set_about_with | attack
  assault ambush onslaught assailant raid
bomb | bomb shell bombard rain_down hit_with_missiles blitz drop_bomb drop_bombs plant_bomb plant_bombs firebomb
  strafe torpedo= fire_missiles_at pound= set_off_bomb trigger_bomb blow_himself_up blow_herself_up blow_themselves_up
  | bombing shelling bombardment airstrike strafing
shoot | shoot gun_down open_fire fire_at mow_down fire_on_crowd fire_on_protesters fire_shot fire_shots fire_round
  fire_rounds fire_gun fire_weapon fire_bullet fire_bullets fire_into fire_upon discharge_weapon discharge_firearm
  draw_gun pull_gun pull_trigger spray_bullets spray_with_bullets riddle_with_bullets take_shot_at snipe let_off_shots
  shoot_at exchange_shots | shooting gunfire shootout gunshot gunbattle
stab | stab knife slash lunge_with_knife attack_with_knife knife_in slash_at plunge_knife | stabbing knifing
murder | murder assassinate strangle behead shoot_dead stab_to_death beat_to_death bludgeon lynch massacre slaughter
  smother club_to_death shoot_to_death hack_to_death slit_throat dismember decapitate batter_to_death kick_to_death
  garrotte throttle gun_down | murder assassination massacre homicide manslaughter slaughter killings beheading
kidnap | kidnap abduct take_hostage hold_hostage seize_hostage take_captive take_hostages seize_as_hostage
  hold_captive hold_against_will bundle_into grab_off_street snatch_from | kidnapping abduction
hijack | hijack commandeer carjack | hijacking carjacking
torture | torture | torture
invade | invade occupy cross_into march_into pour_into roll_into march_across roll_across pour_across push_into
  advance_into advance_on thrust_into sweep_across move_troops_into launch_invasion | invasion incursion occupation
  offensive!
capture | capture overrun seize_control take_control seize_town seize_city conquer retake recapture regain_control
  win_back_control recover_control wrest_control fall_into_hands~ take_back take_town take_city storm_town
  gain_control win_control secure_control take_prisoner wrest_back | capture recapture seizure
lose_control | lose_control cede surrender_control |
fight | fight battle clash_with skirmish trade_fire exchange_fire do_battle grapple_with wage_war go_to_war
  take_up_arms brawl scuffle duel= come_to_blows trade_blows exchange_blows trade_punches tussle_with fight_off
  battle_with war_with wrestle_with | fighting battle clash clashes combat skirmish fight war conflict hostilities
  brawl scuffle tussle melee gunfight fistfight
deploy | deploy dispatch send_troops send_in mobilise mobilize station= send_forces send_soldiers send_warships
  send_aircraft send_police move_troops mass_troops despatch_troops draft_in_troops call_up_reserves call_in_army
  call_in_troops field= scramble_jets scramble_fighters position= put_boots_on rush_troops | deployment mobilisation
  mobilization buildup
withdraw | withdraw pull_out retreat pull_back fall_back pull_out_of drop_out scratch_from disengage pull_troops
  bring_home_troops evacuate_troops draw_down exit_from bring_troops_home pull_out_troops bow_out_of | withdrawal
  pullout retreat drawdown disengagement
defend | defend safeguard fend_off repel repulse hold_line hold_out_against stand_ground fight_off fortify protect
  shield= guard= keep_safe stand_guard | defence defense protection safeguard
surrender | surrender capitulate lay_down_arms give_up_fight turn_themselves_in give_himself_up give_herself_up
  hand_themselves_in turn_himself_in turn_herself_in hand_himself_in hand_herself_in give_themselves_up
  give_up_to_police lay_down_weapons wave_white_flag raise_white_flag | surrender capitulation
besiege | besiege encircle surround blockade lay_siege hem_in pin_down barricade= encircle_city | siege blockade
  encirclement
shoot_down | shoot_down bring_down_plane intercept |
truce | agree_ceasefire call_ceasefire agree_truce cease_fire agree_armistice lay_down_guns halt_fighting
  stop_fighting end_fighting end_hostilities hold_ceasefire declare_ceasefire declare_truce call_truce
  agree_to_ceasefire | ceasefire truce armistice
break_truce | break_ceasefire violate_ceasefire break_truce |
rebel | rebel revolt mutiny rise_up stage_coup stage_revolt stage_uprising stage_rebellion launch_coup attempt_coup
  mount_coup | rebellion revolt uprising mutiny insurrection insurgency
displace | displace uproot drive_from_homes force_from_homes make_homeless drive_out flee_fighting leave_homeless
  be_homeless~ become_homeless~ lose_home~ lose_their_homes~ flee_homes | exodus displacement homelessness
test_fire | fire_missile fire_missiles fire_rocket fire_rockets launch_missile launch_missiles fire_torpedo
  launch_rockets fire_off_missile test_missile test_missiles fire_ballistic launch_ballistic |
liberate | liberate free_from_occupation retake_from_rebels | liberation
retaliate | retaliate strike_back respond_in_kind take_revenge avenge fight_back get_even get_revenge settle_scores
  exact_revenge | retaliation revenge reprisal vengeance
incite | incite inflame stir_up foment whip_up instigate stoke fan_flames fuel_tensions goad_into egg_on rouse
  provoke_into | provocation incitement instigation
arm | rearm arm_with supply_weapons send_weapons send_arms ship_arms ship_weapons supply_arms be_armed
  equip_with_weapons | rearmament
disarm | disarm demobilise demobilize demilitarise demilitarize give_up_weapons hand_over_weapons surrender_weapons
  decommission_weapons lay_aside_weapons | disarmament demobilisation demobilization
defuse | defuse make_safe disarm_bomb disable_bomb disable_device carry_out_controlled deactivate_bomb |
patrol | patrol= police= guard_border watch_border | patrol
annex | annex= colonise colonize | annexation
quell | quell subdue put_down crush_revolt crush_rebellion crush_protest suppress_protest disperse break_up_protest
  break_up_demonstration break_up_crowd clear_protesters fire_tear_gas use_tear_gas use_water_cannon | dispersal
sabotage | sabotage= put_out_of_commission cripple_network | sabotage
conscript | conscript= call_up draft_into press_into_service mobilise_reservists | conscription
desert | desert= go_awol defect= switch_sides change_sides cross_floor | desertion defection
hold_exercise | hold_exercise hold_drill conduct_drill conduct_exercises stage_drill hold_drills hold_exercises
  hold_manoeuvres stage_exercises stage_exercise conduct_exercise rehearse | manoeuvres rehearsal
airdrop | airdrop drop_aid drop_supplies parachute= | airdrop
carry_weapon | wield brandish carry_gun carry_knife carry_weapon point_gun pull_knife draw_knife draw_weapon
  carry_rifle |
restrain | restrain wrestle_to_ground tackle_to_ground hold_down pin_to_ground pin_to_floor bring_to_ground |
  restraint
"""
