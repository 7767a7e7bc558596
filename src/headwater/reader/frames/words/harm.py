"""Acts of accidents, rescue, disasters, weather and illness."""

from typing import Final

HARM: Final = """
die | die perish kill slay pass_away lose_life lose_lives lose_their_lives lose_his_life lose_her_life claim_life
  claim_lives take_life take_lives leave_dead find_dead shoot_dead pronounce_dead declare_dead drown succumb
  burn_to_death crush_to_death stab_to_death beat_to_death freeze_to_death take_his_own_life take_her_own_life
  take_their_own_life commit_suicide lose_their_life bleed_to_death choke_to_death trample_to_death club_to_death
  starve_to_death hack_to_death batter_to_death shoot_to_death kick_to_death fall_to_death plunge_to_death
  fall_to_his_death fall_to_her_death plunge_to_his_death plunge_to_her_death pay_with_life cost_lives cost_life
  take_her_life asphyxiate suffocate electrocute lose_battle lose_fight_with leave_corpse draw_last_breath
  breathe_last meet_death meet_end die_of die_from | death deaths fatality fatalities dead killing casualty toll!
  drowning demise suicide deceased electrocution suffocation
injure | injure wound hurt harm maim come_to_harm~ leave_injured leave_hurt leave_wounded break_leg break_arm
  suffer_injuries~ suffer_injury~ sustain_injuries~ sustain_injury~ suffer_burns~ escape_with_injuries~ bruise=
  sprain= fracture= break_bone break_bones break_hip break_ankle break_wrist break_nose break_ribs break_collarbone
  dislocate tear_ligament tear_ligaments tear_muscle suffer_fracture~ suffer_fractures~ suffer_cuts~
  suffer_concussion~ suffer_bruises~ suffer_bruising~ suffer_wounds~ suffer_wound~ scald maim_badly disfigure blind=
  lacerate concuss paralyse paralyze cripple leave_paralysed leave_scarred leave_unconscious twist_ankle
  pull_hamstring pull_muscle cut_hand treat_for_injuries treat_for_injury treat_for_burns need_stitches~ | injury
  injuries injured wounded fracture concussion wound laceration sprain
hospitalise | hospitalise hospitalize take_to_hospital rush_to_hospital admit_to_hospital airlift_to_hospital
  fly_to_hospital end_up_in_hospital~ be_in_hospital~ land_in_hospital~ take_by_ambulance take_to_infirmary
  take_to_clinic take_to_emergency bring_to_hospital transport_to_hospital transfer_to_hospital fly_by_helicopter
  go_to_hospital~ admit_to_intensive rush_to_infirmary carry_off_on be_in_infirmary~ | hospital hospitalisation
  hospitalization hospitalised hospitalized admission
discharge_patient | discharge_from_hospital leave_hospital release_from_hospital go_home_from_hospital
  send_home_from_hospital let_out_of_hospital be_out_of_hospital~ leave_infirmary go_home_after_treatment |
crash | crash collide smash plough plow slam ram career_into hit_head_on careen skid veer_off run_off_road leave_road
  run_over crash_land go_off_road go_off_cliff sideswipe plunge_off plunge_into leave_runway overshoot_runway
  overrun_runway skid_off veer_into spin_out_of_control ditch_in_sea ditch_in_river come_down_in_field
  fly_into_mountain fly_into_building drive_into_crowd drive_into_wall knock_over knock_down run_down bump_into
  plow_into career_off go_out_of_control smash_into plough_into | crash collision wreck smash pileup
overturn | overturn flip_over roll_over tip_over overturn_on land_on_roof land_on_side turn_over flip_onto | rollover
derail | derail jump_tracks leave_tracks leave_rails go_off_rails come_off_rails come_off_tracks come_off_track |
  derailment
run_aground | run_aground go_aground hit_rocks hit_rock hit_reef hit_sandbank touch_bottom get_stuck_on_reef
  get_stuck_on_sandbank | grounding
refloat | refloat float_off float_free tow_off | refloating
sink | sink capsize founder go_down go_under keel_over go_to_bottom take_on_water be_under_keel | sinking capsizing
  shipwreck
collapse | collapse cave_in give_way crumble come_down fall_down topple_over buckle subside sag= come_crashing_down
  tumble_down disintegrate implode come_apart fall_apart topple_onto | collapse subsidence
explode | explode blow_up detonate erupt go_off rip_through tear_through blow_apart burst= go_bang set_off_explosion
  blow_out ignite_gas trigger_explosion rupture= blow_to | explosion blast eruption detonation rupture
burn | burn catch_fire set_ablaze burst_into_flames go_up_in_flames set_alight set_on_fire set_fire torch engulf
  burn_down be_on_fire go_up_in_smoke smoulder smolder char scorch gut= ignite catch_light incinerate set_light
  be_ablaze be_in_flames be_alight raze_by_fire rage_through go_on_fire burn_through start_fire start_blaze light_fire
  | fire blaze inferno wildfire bushfire arson flames combustion
extinguish | extinguish put_out bring_under_control douse quench smother_fire beat_back_flames contain_fire
  contain_blaze damp_down bring_fire_under be_out_fire | extinguishing
flood | flood inundate submerge swamp be_under_water burst_banks break_banks overflow drench waterlog deluge=
  cascade_into be_underwater burst_its_banks breach_banks overtop spill_over_banks pour_into_homes pour_into_houses
  be_under_feet swell_river | flood flooding floods deluge inundation
hit_place | hit strike batter lash pummel jolt rattle make_landfall sweep_through sweep_into roar_through roar_into
  race_through rage_through tear_through rip_through barrel_into blow_through move_ashore come_ashore crash_ashore
  buffet pound= wallop sweep_across tear_across roar_across cut_swathe cut_swath shake= sweep_over bear_down_on |
  landfall
weaken_storm | weaken downgrade undermine erode sap dent_confidence dampen lose_strength lose_steam die_down
  blow_itself_out abate dissipate ease_off wear_down cripple_economy | erosion weakening
wash_away | wash_away sweep_away carry_away blow_away rip_away drag_out_to_sea sweep_out_to swallow_up carry_off_by |
leak_spill | spill leak_into seep discharge dump leak= gush seep_into ooze pour_out trickle_out drip_into drain_into
  flow_into release_into escape_from_pipe escape_from_tank pump_into discharge_into be_leaking pour_into | spill
  spillage seepage leakage effluent slick
evacuate | lead_out_of
  evacuate lead_off bring_ashore escort take_off clear_building flee_homes leave_homes move_to_safety
  tell_to_leave order_to_leave order_out_of_homes clear_area clear_street lead_to_safety move_out_of_homes
  leave_their_homes flee_their_homes ask_to_leave_homes ferry_to_safety bus_out airlift_out clear_school clear_station
  clear_hospital usher_out | evacuation evacuees
rescue | rescue save pull_from free_from pluck winch pull_alive bring_to_safety take_to_safety lift_to_safety airlift
  drag_from haul_from pick_up haul_to_safety pull_to_safety winch_to_safety dig_out cut_free fish_out help_to_safety
  extricate come_to_aid come_to_rescue go_to_aid go_to_rescue drag_out pull_out_of_rubble pull_out_alive free_trapped
  carry_to_safety save_life save_lives guide_to_safety drag_to_safety pull_from_water pull_from_river pull_from_sea
  pull_from_rubble reach_trapped | rescue
strand | strand trap cut_off maroon leave_stranded get_stuck~ be_stuck~ pin_under bury_alive bury_under leave_clinging
  snow_in become_stuck~ become_trapped~ hold_up_overnight leave_stuck | stranding entrapment
miss | go_missing disappear vanish lose_contact lose_touch fail_to_return be_unaccounted_for~ fail_to_show lose_at_sea
  lose_radio_contact lose_signal drop_off_radar vanish_from disappear_from be_last_seen~ remain_missing~ be_nowhere_to
  report_missing list_as_missing | disappearance missing unaccounted
search_for | search_for look_for hunt_for scour comb_for launch_search mount_search hunt hunt_down look_out_for
  trawl_for dredge_for drag_river join_search resume_search sweep_area be_on_hunt appeal_for_sightings comb_area |
  manhunt hunt
find_body | recover find_body find_bodies recover_body recover_bodies pull_body pull_bodies discover_body
  discover_bodies locate_body wash_up find_remains find_corpse find_corpses discover_remains discover_corpse
  bring_up_body lift_body find_dead_body | recovery corpse
find_alive | turn_up_unharmed turn_up_well turn_up_unhurt
  find_alive find_safe turn_up_safe find_well turn_up_alive find_unharmed find_unhurt locate_safe
  return_safe be_alive_and return_unharmed find_safe_and |
damage | damage destroy wreck ruin crack corrode devastate flatten reduce_to_rubble tear_apart rip_off blow_off
  smash_windows lay_waste dent= batter= scar= shatter smash wreak_havoc cause_havoc cause_damage leave_in_ruins
  write_off tear_up punch_hole rip_roof take_off_roof break_windows blow_out_windows crush splinter= puncture= mangle
  ravage decimate obliterate wipe_out spoil impair mar rip_open pulverise pulverize leave_trail suffer_damage~
  sustain_damage~ blow_over bring_down_trees bring_down_lines knock_over_wall be_in_ruins gouge | damage destruction
  corrosion crack cracks devastation havoc ruin wreckage
fail | fail malfunction break_down go_wrong pack_up conk_out be_out_of_action be_out_of_order seize_up stop_working
  cut_out jam= overheat misfire go_haywire be_faulty be_defective be_broken burn_out give_out fall_through
  come_to_nothing backfire flop= fizzle_out fall_flat come_unstuck unravel go_awry run_into_trouble develop_fault
  develop_problem suffer_failure~ come_to_grief be_down_due run_into_difficulties crash_computer fall_apart_at
  end_in_failure | failure malfunction fault defect breakdown glitch flop fiasco hitch
lose_power | lose_supply leave_without_power leave_without_electricity leave_in_dark knock_out_power cut_off_power
  cut_power cut_electricity plunge_into_darkness black_out lose_power~ lose_electricity~ be_without_power~
  be_without_electricity~ knock_out_electricity be_in_dark~ leave_powerless be_without_gas~ lose_supplies~
  suffer_outage~ trip_out cut_off_electricity cut_off_supply | blackout outage outages brownout
restore_power | restore_power restore_electricity reconnect get_power_back bring_back_power turn_power_back
  get_lights_back be_back_on restore_supply restore_supplies switch_power_back get_power_restored |
infect | infect sicken make_ill take_ill fall_ill~ become_ill~ fall_sick~ get_sick~ come_down_with~ catch_virus~
  catch_disease~ test_positive~ contract_virus~ contract_disease~ contract_illness~ contract_infection~ afflict
  fall_victim~ pick_up_infection~ pick_up_virus~ catch_cold~ get_infected~ suffer_symptoms~ develop_symptoms~
  have_symptoms~ show_symptoms~ suffer_food~ be_poorly~ strike_down_with lay_low | infection infections cases outbreak
  ill sick epidemic pandemic contagion sickness
diagnose | diagnose be_found_to_have~ confirm_case confirm_cases | diagnosis diagnoses
test_positive | test_positive~ return_positive return_adverse give_positive fail_drug_test fail_drugs_test
  fail_drug_tests fail_drugs_tests fail_doping_test fail_dope_test fail_doping_control be_positive |
test | test try_out undergo_test~ undergo_tests~ trial= pilot= experiment= carry_out_tests run_tests conduct_tests
  put_to_test put_through_its try_out_on | test tests testing trial experiment pilot
treat | treat operate_on receive_treatment~ undergo_surgery~ have_surgery~ undergo_treatment~ undergo_operation~
  medicate dose= administer prescribe perform_surgery perform_operation operate_to undergo_procedure~ undergo_therapy~
  undergo_chemotherapy~ go_under_knife~ have_operation~ have_treatment~ transplant= stitch= resuscitate nurse= tend_to
  care_for give_first_aid administer_first_aid perform_cpr give_cpr fit_with_pacemaker rehabilitate receive_care~ |
  treatment surgery therapy transplant chemotherapy rehabilitation resuscitation dialysis
vaccinate | vaccinate inoculate immunise immunize give_jab give_jabs give_shot administer_vaccine give_vaccine
  get_jab~ receive_jab~ get_vaccine~ receive_vaccine~ get_shot~ have_jab~ receive_dose~ have_vaccine~ | vaccination
  jab immunisation immunization inoculation
quarantine | quarantine isolate lock_down go_into_lockdown confine place_in_isolation put_in_quarantine
  place_in_quarantine go_into_quarantine stay_home_order place_under_lockdown | quarantine lockdown isolation
  confinement
recover_health | recuperate make_recovery get_better pull_through make_full_recovery convalesce be_on_mend
  make_progress_in get_well regain_health regain_consciousness come_out_of_coma wake_from_coma be_recovering
  recover_from recover_in recover_at be_well_again feel_better bounce_back_from rehabilitate | recuperation recovery
spread | spread take_hold proliferate ripple_through fan_out creep_into leap_to jump_to reach_into spill_over
  circulate disperse_into | proliferation circulation
contain | contain bring_under_control stamp_out curb get_under_control rein_in keep_in_check hold_in_check slow_spread
  halt_spread stem= limit_spread bring_to_heel stop_spread keep_under_control | containment
survive | survive live_through come_out_alive escape_unhurt escape_unharmed escape_with_his walk_away_unhurt outlive
  ride_out cheat_death escape_death make_it_out withstand be_alive be_unhurt be_unharmed be_uninjured emerge_unscathed
  escape_injury endure walk_away_from escape_unscathed emerge_unhurt | survival survivor
escape | escape flee run_away jump_to_safety get_away break_free break_loose slip_away make_run_for bolt= dodge evade
  elude run_off scramble_to_safety swim_to_safety run_for_their_lives run_for_cover jump_clear dash_for_safety
  get_loose wander_off climb_to_safety | escape getaway evasion
contaminate | contaminate pollute poison taint foul= lace= spike= adulterate infest taint_with | contamination
  pollution poisoning infestation pollutants adulteration
clean_up | clean_up decontaminate mop_up clean= wash= cleanse sweep_up clear_debris clear_rubble clear_wreckage
  remove_debris sterilise sterilize sanitise sanitize disinfect purify hose_down scrub_clean clear_snow clear_mud |
  cleanup disinfection sanitation
recall | recall pull_from_shelves take_off_shelves withdraw_from_sale pull_from_sale take_off_market pull_product
  pull_products withdraw_from_shelves take_off_sale issue_recall | recall withdrawal
warn | warn caution alert sound_alarm raise_alarm issue_alert issue_warning put_on_alert issue_advisory put_on_notice
  sound_warning give_warning raise_alert raise_red_flag forewarn flag_up ring_alarm raise_red_flags sound_siren
  sound_sirens warn_of | warning alert advisory
ignore | ignore disregard overlook brush_aside shrug_off turn_blind brush_off fail_to_act pass_over look_other_way
  fail_to_heed take_no_notice pay_no_heed turn_deaf leave_unanswered neglect_warning turn_blind_eye fail_to_respond
  sit_on_warning | disregard neglect negligence
prevent | prevent avert avoid stave_off head_off ward_off foil thwart fend_off forestall keep_at_bay guard_against
  stop_from preempt preclude nip_in_bud deter_from fight_off | prevention
cause | cause trigger spark bring_about result_in give_rise touch_off bring_on set_off result_from~ stem_from~
  be_due_to~ arise_from~ unleash spark_off induce precipitate contribute_to provoke engender give_rise_to
  account_for_by be_down_to~ be_cause_of be_blamed_for be_to_blame_for be_to_blame fuel= prompt= trigger_chain wreak
  | cause
starve | starve go_hungry malnourish be_starving go_without_food suffer_malnutrition~ | famine starvation hunger
  malnutrition
fall_from | fall_from_window fall_from_height fall_from_ladder fall_from_roof fall_from_bridge fall_from_horse
  fall_from_balcony fall_from_cliff fall_off fall_overboard fall_down_stairs fall_through_ice lose_footing stumble=
  trip_over slip_on plunge_from_window plunge_from_bridge tumble_from_horse |
jump_from | jump_from jump_into jump_off jump_out leap_from leap_into leap_off throw_himself throw_herself
  throw_themselves |
electrocute | electrocute suffer_electric get_electric_shock~ | electrocution
choke | choke= asphyxiate gas= inhale_smoke~ overcome_by_fumes overcome_by_smoke suffer_smoke~ | asphyxiation
  inhalation
faint | faint= pass_out lose_consciousness black_out_at keel_over be_unconscious |
stroke | suffer_stroke~ suffer_heart~ suffer_heart_attack~ have_stroke~ have_heart_attack~ suffer_seizure~
  suffer_cardiac~ go_into_cardiac~ suffer_aneurysm~ have_seizure~ suffer_haemorrhage~ |
critical | be_in_critical~ be_critically_ill~ fight_for_life~ fight_for_his_life~ fight_for_her_life~ be_in_coma~
  be_in_intensive~ be_on_life~ remain_in_critical~ remain_in_serious~ remain_in_intensive~ be_in_serious~
  be_seriously_ill~ be_gravely_ill~ fight_for_their_lives~ fight_for_their_life~ | coma
bite | bite= gore= sting= peck nip= | bite
fight_fire | fight_fire fight_fires fight_blaze fight_flames tackle_fire tackle_fires tackle_blaze tackle_flames
  battle_fire battle_fires battle_blaze battle_flames battle_to_control battle_to_contain beat_out | firefighting
salvage | salvage= raise_wreck recover_wreck recover_wreckage raise_from_seabed retrieve | salvage retrieval
"""
