"""Acts of learning, science, techniques, transport, sport, arts, faith, and of people's lives."""

from typing import Final

LIFE: Final = """
discover | discover spot detect unearth dig_up stumble_on stumble_upon make_discovery come_across find_evidence
  find_traces find_trace make_find notice_crack notice_smoke sight= observe pick_up_signal turn_up_evidence see_first
  strike_oil strike_gold hit_upon unearth_remains | discovery detection find sighting
identify | identify pinpoint recognise recognize single_out put_name_to tell_apart classify name_victim name_victims
  name_suspect | identification classification
confirm | confirm verify corroborate bear_out authenticate validate attest substantiate back_up_claim back_up_claims
  vouch_for_accuracy certify_result certify_results | confirmation verification validation substantiation
prove | prove demonstrate establish_that make_case establish_cause |
research | analyse analyze examine study= map= sequence= chart= conduct_study carry_out_study explore look_at_data
  test_theory probe_origins model= | research study analysis mapping sequencing
lift_off | lift_off blast_off take_off put_into_orbit send_into_orbit launch_rocket launch_satellite launch_probe
  launch_mission go_into_orbit reach_orbit enter_orbit leave_ground soar_into be_airborne leave_launchpad rocket_into
  | liftoff takeoff launchings
touch_down | make_landing make_emergency_landing force_to_land land=
  touch_down splash_down land_on_moon land_on_surface set_down_on return_to_earth land_safely | touchdown
  landing splashdown
dock | dock_with |
ground_planes | ground_flights ground_fleet ground_planes ground_jets | grounding
divert | divert reroute redirect turn_around detour= send_round send_elsewhere | diversion detour
board | embark_on board_plane board_ship board_train board_bus board_flight climb_aboard get_on_bus get_on_train
  get_on_plane hop_on step_aboard go_aboard come_aboard board_boat board_ferry | boarding
drive_drunk | drive_drunk fail_breath_test drive_under_influence be_over_limit drive_while_drunk |
collect | collect pick_up fetch harvest_data gather_samples take_delivery take_up_collection | collection
teach | teach educate tutor= instruct_pupils mentor= coach= train= give_lessons give_lesson school_in lecture= upskill
  retrain | teaching training tuition lesson tutoring retraining coaching mentoring
expel | expel kick_out exclude throw_out eject boot_out_of bar_from_school throw_off remove_from_school show_exit
  kick_off_team kick_off_course turf_out_of send_home_from_tour expel_diplomat expel_diplomats | expulsion exclusion
  ejection
readmit | readmit let_back take_back_pupil take_back_pupils | readmission
send_home | send_home tell_to_go_home |
graduate | graduate get_degree earn_degree receive_degree complete_degree complete_course finish_school qualify_as |
  graduation graduates
sit_exam | sit_exam take_exam sit_exams take_exams sit_test take_test resit retake_exam | exam examination
pass_exam | pass_exam pass_exams pass_test get_grade |
fail_exam | fail_exam fail_exams fail_test flunk |
attend | attend turn_out_for show_up_for turn_up_for flock_to go_to_funeral go_to_match go_to_meeting go_to_church
  be_at_meeting pack_into see_show sit_in_on be_present_at be_in_attendance come_to_service go_along_to | attendance
  turnout
host | host stage hold_event organise organize arrange put_on_show put_on_exhibition throw_party lay_on
  mount_exhibition stage_festival stage_event convene hold_conference play_host emcee | hosting
go_offline | go_offline crash_site be_offline be_down_for go_dark take_offline be_unavailable be_inaccessible
  suffer_outage knock_offline take_down_site be_knocked_offline go_off_air lose_connection fall_over_site | outage
  downtime
go_online | go_online be_back_online come_back_online be_online be_up_and_running come_online restore_service
  get_back_online bring_back_online be_back_up_and be_live_again restore_access |
download | download install_app | download
delete | delete erase take_down_post remove_post pull_post scrub | deletion
post | post tweet upload share= retweet repost blog= put_online publish_online write_on_facebook write_on_twitter
  upload_to put_on_website share_online | tweet upload posting
encrypt | encrypt scramble | encryption
spy | spy eavesdrop wiretap snoop bug= tap_phone tap_phones keep_under_surveillance intercept_calls shadow= listen_in
  bug_phone plant_bug track_movements | espionage surveillance spying wiretapping bugging eavesdropping
win | win triumph prevail take_gold win_gold take_prize take_title lift_cup lift_trophy clinch clinch_title
  sweep_to_victory claim_victory come_out_on_top come_first finish_first take_crown secure_victory snatch_victory
  retain_title be_victorious come_home_first romp_to_victory storm_to_victory sail_to_victory cruise_to_victory
  ease_to_victory take_win lift_title win_out land_title bag_title earn_victory seal_victory record_victory
  notch_victory secure_title take_trophy be_crowned crown_champion take_honours take_chequered be_champions
  win_through pull_off_victory seal_win claim_win claim_title claim_gold earn_win romp_to_win cruise_to_win snatch_win
  take_race land_trophy | win victory triumph winner champion
award | award present_with honour honor give_prize give_award hand_prize confer bestow win_award~ win_prize~
  receive_award~ receive_prize~ win_medal~ scoop_award~ scoop_prize~ decorate_for recognise_with pick_up_award~
  pick_up_prize~ take_home_award~ take_home_prize~ bag_award~ collect_award~ collect_prize~ earn_award~ knight=
  hand_medal pin_medal grant_title give_medal receive_medal~ receive_honour~ win_honour~ win_accolade~
  be_recognised_with~ present_award present_medal hand_trophy receive_knighthood~ get_knighthood~ | award prize medal
  knighthood accolade honours
lose_vote | lose_vote lose_election lose_race lose_seat lose_bid come_second finish_second be_runner_up finish_last
  miss_out_on trail_home lose_by_election lose_ballot finish_second_in |
beat | beat defeat thrash hammer trounce rout crush edge_out edge knock_out overpower outplay get_better_of
  oust_champion outpoll trounced lose_to~ bow_out_to~ concede_to~ lose_final_to~ lose_match_to~ lose_race_to~
  lose_seat_to~ go_down_to~ see_off vanquish outclass outwit outmuscle edge_past ease_past squeeze_past cruise_past
  get_past win_against triumph_over prevail_over outbox outscore outrun outmanoeuvre outmaneuver outfight outgun best=
  maul= wallop= humble= slump_to_defeat~ suffer_defeat~ lose_against~ fall_to_defeat~ slip_to_defeat~ crash_to_defeat~
  whip= upset_favourites overcome stun_favourites sink_rivals dispose_of_rivals dispatch_rivals whitewash= | defeat
  victory thrashing rout drubbing
tie | draw_match draw_with tie end_in_draw share_points hold_to_draw play_out_draw finish_level draw_level end_level
  share_spoils finish_all_square play_to_draw earn_draw settle_for_draw hold_to_tie equalise equalize | draw tie
  stalemate
concede | concede admit_defeat concede_defeat throw_in_the_towel throw_in_towel concede_race admit_loss accept_defeat
  | concession
score | score find_net put_ahead hit_winner break_deadlock head_home slot_home convert_penalty score_goal grab_goal
  net= bag_goal equalise equalize tap_in volley_in fire_home fire_in pull_one_back grab_winner get_on_scoresheet
  nod_in lash_home curl_in slot_in strike_winner level_scores score_try kick_penalty find_back_of hit_century
  score_century | equaliser equalizer
qualify | qualify reach_final reach_semi make_it_to book_place advance_to_final advance_to_semi go_through_to
  reach_knockout make_it_through progress_to_final progress_to_semi seal_place secure_place secure_spot clinch_place
  earn_place book_spot progress_to_next reach_quarter reach_playoffs win_through_to earn_spot | qualification
eliminate | eliminate knock_out_of crash_out go_out_of dump_out send_packing bow_out_of exit_competition
  exit_tournament exit_cup go_out_in be_out_of_cup be_out_of_tournament fall_at_hurdle fall_at_stage dump_out_of |
  elimination exits
send_off | send_off show_red_card dismiss_player get_red_card be_sent_off~ see_red get_sent_off~ receive_red_card~
  give_red_card give_marching |
compete | compete take_part participate vie contest face_off line_up_against race= race_against run_in_race enter_race
  enter_competition go_head_to_head square_off battle_it_out play_against play_in_final play_for_team
  represent_country pit_against go_up_against be_up_against | competition participation contest
star | feature_in play_lead star_in appear_in_film play_role top_bill headline= act_in play_part_of take_role
  land_role be_cast_as | starring casting
premiere | premiere have_premiere open_in_cinemas hit_screens hit_cinemas open_on_broadway get_premiere | premiere
sing | sing perform play_concert play_gig play_set give_concert give_recital belt_out croon take_to_stage strum recite
  sing_at play_festival headline_festival dance= duet= | concert performance recital gig
exhibit | exhibit display put_on_show go_on_show go_on_display showcase= put_on_view go_on_view be_on_show
  be_on_display be_on_view hang_in_gallery put_on_display show_work show_works | exhibition display retrospective
  showing
ordain | ordain consecrate | ordination consecration
canonise | canonise canonize beatify make_saint | canonisation canonization beatification
pray | pray worship hold_mass say_mass say_prayers hold_service attend_mass kneel_in_prayer light_candles lead_prayers
  say_prayer offer_prayers hold_prayers | prayer mass! worship
celebrate | celebrate commemorate mark_anniversary mark_years mark_birthday rejoice party= toast= fete= throw_party
  mark_centenary mark_occasion hold_celebration hold_ceremony let_off_fireworks mark_day mark_jubilee mark_event |
  celebration commemoration anniversary festivity jubilee centenary
mourn | mourn grieve pay_tribute pay_respects lay_wreath weep_for lament remember_victims lay_flowers hold_silence
  observe_silence hold_minute bow_heads lower_flags fly_flags offer_condolences express_condolences send_condolences
  grieve_for hold_memorial leave_flowers | mourning tribute condolences grief condolence
bury | bury lay_to_rest inter= cremate lay_in_grave entomb hold_funeral | burial funeral cremation interment
marry | marry wed tie_knot get_married get_hitched walk_down_aisle exchange_vows be_married say_i_do exchange_rings
  remarry take_as_wife get_wed become_husband tie_the_knot wed_in | marriage wedding nuptials
engage | get_engaged be_engaged announce_engagement pop_question propose_marriage accept_proposal become_engaged |
  engagement
divorce | divorce split_from separate_from get_divorced file_for_divorce break_up_with go_separate_ways end_marriage
  split_up annul_marriage part_from file_divorce finalise_divorce | divorce separation breakup estrangement
bear | be_born give_birth have_baby welcome_baby become_parents become_father become_mother deliver_baby deliver_child
  have_child have_twins have_son have_daughter give_life become_mum become_dad hatch= calve be_born_to bear_child
  welcome_child welcome_son welcome_daughter | birth newborn hatching
adopt_child | adopt_child adopt_baby foster= take_into_care adopt_son adopt_daughter give_up_for_adoption | adoption
  fostering
succeed | succeed take_over_from follow_as step_into_shoes | successor
replace | replace swap renew stand_in_for fill_in_for substitute= step_in_for supplant supersede deputise deputize
  switch_for swap_for trade_in take_over_for come_on_for displace_as cover_for | replacement swap substitution
retain | retain keep_hold hang_on_to keep_job keep_seat cling_on cling_to hold_on_to hang_onto keep_post stay_as
  be_kept_on | retention
remain | remain stay stay_put hang_around linger stay_on stay_behind be_still_there | stay
return | return come_back go_back head_back get_back fly_back come_home go_home fly_home be_back make_comeback
  resurface reappear reemerge return_home arrive_back get_home | return comeback homecoming
arrive | arrive reach land dock_at turn_up show_up roll_up pull_into pull_in make_it_to come_to_town sail_into fly_in
  get_in_at land_in land_at show_up_at turn_up_at | arrival
move_house | move_house move_into settle_in move_out relocate set_up_home up_sticks move_home move_abroad shift_base
  move_headquarters move_office move_offices | relocation
evict | evict turf_out throw_out_of_home make_homeless kick_out_of_home repossess face_eviction~ boot_out_of_home
  serve_eviction lock_out_of_home turn_out_of_home turf_out_of_home face_homelessness~ serve_notice_on
  remove_squatters | eviction repossession
house | rehouse accommodate put_up_in_hotel shelter_people put_up_in lodge_in give_home find_home provide_shelter
  billet= rehome provide_housing find_homes |
deport | deport send_back repatriate remove_from_country throw_out_of_country ship_back kick_out_of_country expel
  face_deportation~ put_on_plane remove_from_uk fly_back_to order_out_of_country send_home_migrants ship_off |
  deportation repatriation expulsion removal
take_in | admit admit_patients admit_patient admit_pupils admit_pupil admit_students admit_student admit_visitors
  admit_refugees admit_migrants grant_asylum give_asylum give_refuge offer_refuge welcome_refugees resettle
  take_in_migrants take_in_refugees take_in_families take_in_people open_doors_to host_refugees shelter_refugees
  take_refugees accept_refugees accept_migrants give_sanctuary offer_sanctuary grant_refuge offer_asylum | asylum
  resettlement sanctuary refuge
migrate | migrate emigrate immigrate cross_border flock_across leave_country flee_country cross_channel
  cross_mediterranean cross_sea cross_into_country resettle_in flee_across make_crossing | migration emigration
  immigration crossings
intercept | intercept stop_boat stop_vessel board_vessel stop_ship pick_up_migrants head_off_boat |
send | send forward deliver email mail hand_over dispatch pass_on pass_to hand_to despatch relay= circulate_letter
  transmit mail_out text= message= airmail courier= | delivery mailing dispatch transmission
receive | receive obtain get_hold inherit come_into_money pick_up_letter take_receipt | receipt inheritance
give_info | give provide hand supply furnish equip hand_out distribute give_out dole_out share_with lay_on
  make_available cater_for dish_out grant= issue_with let_have offer_free provide_with | provision supply handout
give_back | give_back hand_back return_to_owner restitute repatriate_object return_to_heirs reunite_with
  return_to_family hand_over_to_owner give_back_to repatriate | restitution
hunt_animal | hunt poach cull trap= net= harpoon kill_whale kill_whales kill_elephant kill_elephants shoot_bird
  shoot_birds shoot_deer slaughter_birds slaughter_cattle slaughter_pigs slaughter_animals destroy_animals
  destroy_birds kill_birds hunt_for_ivory | hunting poaching cull whaling trapping culling
restore_nature | reintroduce rewild release_into_wild replant reforest | reintroduction reforestation rewilding
recycle | recycle reuse= repurpose compost= upcycle reprocess | recycling reuse composting
emit | emit belch give_off spew vent_gas release_gas give_out radiate exude puff | emission exhaust
conserve | conserve preserve safeguard_forest protect_species save_species keep_from_extinction | conservation
  preservation
ration | ration | rationing
"""
