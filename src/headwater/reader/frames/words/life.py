"""Acts of learning, science, techniques, transport, sport, arts, faith, and of people's lives."""

from typing import Final

LIFE: Final = """
discover | discover spot detect unearth dig_up stumble_on stumble_upon make_discovery | discovery detection find
identify | identify pinpoint recognise recognize | identification
confirm | confirm verify corroborate bear_out authenticate | confirmation verification
prove | prove demonstrate establish_that |
research | analyse analyze examine | research study analysis
lift_off | lift_off blast_off take_off put_into_orbit send_into_orbit launch_rocket launch_satellite launch_probe
  launch_mission | liftoff takeoff
touch_down | touch_down | touchdown landing
dock | dock_with |
ground_planes | ground_flights ground_fleet ground_planes ground_jets | grounding
divert | divert reroute redirect | diversion detour
board | embark_on board_plane board_ship board_train board_bus board_flight | boarding
drive_drunk | drive_drunk fail_breath_test |
collect | collect pick_up | collection
teach | teach | teaching training tuition
expel | expel kick_out exclude throw_out | expulsion exclusion
readmit | readmit let_back take_back_pupil take_back_pupils | readmission
send_home | send_home tell_to_go_home |
graduate | graduate get_degree | graduation
sit_exam | sit_exam take_exam sit_exams take_exams | exam examination
pass_exam | pass_exam pass_exams pass_test get_grade |
fail_exam | fail_exam fail_exams fail_test flunk |
attend | attend turn_out_for show_up_for turn_up_for flock_to | attendance
host | host stage hold_event organise organize arrange |
go_offline | go_offline crash_site be_offline be_down_for go_dark take_offline | outage
go_online | go_online be_back_online come_back_online |
download | download | download
delete | delete erase take_down_post remove_post pull_post scrub | deletion
post | post tweet upload | tweet upload
encrypt | encrypt scramble | encryption
spy | spy eavesdrop wiretap snoop | espionage surveillance spying
win | win triumph prevail take_gold win_gold take_prize take_title lift_cup lift_trophy clinch clinch_title
  sweep_to_victory claim_victory come_out_on_top come_first finish_first take_crown secure_victory snatch_victory
  retain_title | win victory triumph winner champion
award | award present_with honour honor give_prize give_award hand_prize confer bestow win_award~ win_prize~
  receive_award~ receive_prize~ win_medal~ scoop_award~ scoop_prize~ | award prize
lose_vote | lose_vote lose_election lose_race lose_seat lose_bid come_second finish_second be_runner_up |
beat | beat defeat thrash hammer trounce rout crush edge_out edge knock_out overpower outplay get_better_of
  oust_champion outpoll trounced lose_to~ bow_out_to~ concede_to~ lose_final_to~ lose_match_to~ lose_race_to~
  lose_seat_to~ go_down_to~ | defeat victory
tie | draw_match draw_with tie end_in_draw share_points hold_to_draw play_out_draw finish_level | draw tie stalemate
concede | concede admit_defeat concede_defeat throw_in_the_towel | concession
score | score find_net put_ahead hit_winner break_deadlock head_home slot_home convert_penalty score_goal grab_goal |
  equaliser equalizer
qualify | qualify reach_final reach_semi make_it_to book_place advance_to_final advance_to_semi go_through_to |
  qualification
eliminate | eliminate knock_out_of crash_out go_out_of dump_out send_packing bow_out_of exit_competition | elimination
send_off | send_off show_red_card dismiss_player get_red_card |
compete | compete take_part participate vie contest face_off | competition participation
star | feature_in play_lead star_in | starring
premiere | premiere | premiere
sing | sing | concert
exhibit | exhibit display put_on_show go_on_show go_on_display | exhibition display
ordain | ordain consecrate | ordination consecration
canonise | canonise canonize beatify make_saint | canonisation canonization beatification
pray | pray worship hold_mass say_mass | prayer mass!
celebrate | celebrate commemorate mark_anniversary mark_years mark_birthday | celebration commemoration anniversary
mourn | mourn grieve pay_tribute pay_respects lay_wreath | mourning tribute
bury | bury lay_to_rest | burial funeral
marry | marry wed tie_knot get_married get_hitched walk_down_aisle exchange_vows be_married say_i_do | marriage
  wedding
engage | get_engaged be_engaged announce_engagement | engagement
divorce | divorce split_from separate_from get_divorced file_for_divorce break_up_with | divorce separation
bear | be_born give_birth have_baby welcome_baby become_parents become_father become_mother | birth
adopt_child | adopt_child adopt_baby | adoption
succeed | succeed take_over_from follow_as step_into_shoes | successor
replace | replace swap renew stand_in_for fill_in_for | replacement
retain | retain keep_hold hang_on_to | retention
remain | remain stay | stay
return | return come_back go_back head_back | return comeback
arrive | arrive reach land dock_at turn_up | arrival
move_house | move_house move_into settle_in move_out relocate | relocation
evict | evict turf_out throw_out_of_home make_homeless kick_out_of_home repossess face_eviction~ | eviction
  repossession
house | rehouse accommodate put_up_in_hotel |
deport | deport send_back repatriate remove_from_country throw_out_of_country ship_back kick_out_of_country expel
  face_deportation~ | deportation repatriation expulsion removal
take_in | admit admit_patients admit_patient admit_pupils admit_pupil admit_students admit_student admit_visitors
  admit_refugees admit_migrants grant_asylum give_asylum give_refuge offer_refuge welcome_refugees resettle
  take_in_migrants take_in_refugees take_in_families take_in_people | asylum resettlement
migrate | migrate emigrate immigrate cross_border flock_across | migration emigration immigration
intercept | intercept stop_boat |
send | send forward deliver email mail hand_over dispatch | delivery
receive | receive obtain get_hold | receipt
give_info | give provide hand supply furnish equip hand_out distribute | provision supply
give_back | give_back hand_back return_to_owner restitute repatriate_object return_to_heirs | restitution
hunt_animal | hunt poach cull | hunting poaching cull
restore_nature | reintroduce rewild | reintroduction
recycle | recycle | recycling
emit | emit belch give_off | emission
conserve | conserve preserve safeguard_forest | conservation preservation
ration | ration | rationing
"""
