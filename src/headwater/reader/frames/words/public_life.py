"""Acts of office, parliaments, elections, government and diplomacy."""

from typing import Final

OFFICE: Final = """
resign | resign quit walk_away walk_out step_down step_aside stand_down stand_aside bow_out give_up_post give_up_job
  give_up_seat give_up_role give_up_office leave_post leave_office leave_job leave_role vacate_post vacate_office
  vacate_seat hand_in_notice tender_resignation submit_resignation hand_in_resignation relinquish_post relinquish_role
  relinquish_office throw_in_towel call_it_quits quit_job give_up_leadership vacate_role leave_board hand_over_reins
  abdicate give_up_throne renounce_throne relinquish_throne relinquish_crown relinquish_title stand_down_as
  step_back_as | resignation abdication
leave | leave depart exit go part_company part_ways walk_out_on quit_team bid_farewell say_goodbye pull_out_of_area |
  departure exit exodus farewell
absent | be_absent be_away be_on_holiday be_on_vacation go_on_holiday go_on_vacation miss_meeting miss_match miss_game
  sit_out be_missing_from be_sidelined fail_to_attend fail_to_turn_up | absence
retire | retire hang_up_boots hang_up_gloves call_time_on_career end_career end_his_career end_her_career
  bring_curtain_down | retirement
fire | fire dismiss sack oust depose unseat push_out force_out kick_out relieve_of_duties relieve_of_post
  relieve_of_command remove_from_office remove_from_post remove_as strip_of_post show_door give_boot drive_from_office
  throw_out_of_office overthrow topple dethrone vote_out boot_out terminate_contract strip_of_title strip_of_role
  axe_as drop_as drop_from_team remove_from_job eject_from_office purge sack_as give_marching_orders ask_to_leave
  throw_out_as oust_as vote_out_of depose_as be_out_of_job~ | firing dismissal ouster sacking ousting overthrow coup
  purge deposition
impeach | impeach | impeachment
suspend | take_off_duty
  suspend put_on_leave place_on_leave send_on_leave sideline pause adjourn put_on_hold put_on_ice furlough
  put_on_furlough place_on_administrative bench stand_down_pending put_on_pause | suspension furlough
reinstate | reinstate rehire give_job_back restore_to_post restore_to_office reappoint bring_back_as restore_as
  return_to_post~ | reinstatement reappointment
appoint | appoint nominate name tap designate pick_as choose_as select_as choose_to_lead put_in_charge pick_to_lead
  win_nomination~ secure_nomination~ clinch_nomination~ install_as handpick shortlist_as commission_as anoint
  confirm_as unveil_as draft_in be_made_head be_made_director be_made_manager put_at_helm | appointment nomination
  appointee nominee
take_office | take_office assume_office take_up_post take_up_role take_over_as take_charge take_helm take_reins
  assume_role become_leader ascend_throne accede_to_throne succeed_to_throne take_throne take_over_reins
  step_into_role assume_command take_command assume_presidency take_presidency assume_control take_up_duties start_job
  start_role |
hire | hire recruit employ sign take_on_staff take_on_workers take_on_people take_on_employees bring_on_board snap_up
  work_for~ sign_for~ sign_with~ poach_from headhunt add_to_staff bring_aboard staff= | hiring recruitment signing
  hire
join | join enlist enrol enroll sign_up become_member rejoin affiliate unite_with throw_in_lot
  hook_up_with sign_up_to | enlistment enrolment enrollment accession
promote | promote elevate give_promotion win_promotion~ gain_promotion~ earn_promotion~ move_up_to | promotion
demote | demote downgrade relegate bust_down drop_to_second | demotion downgrade relegation
reward | reward | reward
transfer | transfer reassign redeploy | transfer relocation
elect | elect reelect vote_in vote_into win_election~ win_reelection~ win_seat~ win_presidency~ win_term~
  return_to_office return_to_power sweep_to_power sweep_into_office romp_home win_landslide~ win_constituency~
  hold_seat~ gain_seat~ win_primary~ win_mandate~ return_as_mp choose_as_leader | election reelection
swear_in | swear_in inaugurate take_oath enthrone crown= invest_as take_oaths | inauguration coronation investiture
  crowning enthronement
campaign | campaign canvass electioneer barnstorm stump_for hit_campaign_trail knock_on_doors hold_rallies
  go_on_campaign_trail | campaign canvassing electioneering
stand_for | run_for stand_for seek_seat seek_nomination seek_office throw_hat declare_candidacy announce_candidacy
  launch_candidacy enter_race join_race seek_election seek_reelection seek_presidency seek_term seek_leadership |
  candidacy candidate contender runner
endorse | endorse support back champion favour favor throw_weight come_out_for come_out_in_favour side_with
  rally_behind stand_behind win_backing~ win_support~ gain_support~ receive_backing~ win_endorsement~ secure_backing~
  secure_endorsement~ root_for lend_support lend_backing throw_support get_behind swing_behind speak_up_for plump_for
  line_up_behind come_down_in_favour espouse second_motion rally_around rally_round stand_with vouch_for be_in_favour
  be_behind_plan be_behind_bid | endorsement endorser supporter backer champion support! backing!
oppose | oppose object come_out_against resist campaign_against argue_against vote_against disapprove take_issue_with
  frown_on push_back_against fight_against kick_against protest_against come_out_in_opposition be_against
  be_opposed_to dissent raise_objections take_exception speak_out_against speak_against lobby_against | opposition
  opponent objection disapproval dissent
recuse | recuse | recusal
testify | testify appear_before give_evidence take_stand take_witness_stand take_witness give_testimony
  be_cross_examined enter_witness give_deposition take_to_stand | testimony
summon | summon subpoena call_before call_to_give call_to_testify haul_before call_to_appear call_as_witness
  order_to_appear order_to_testify call_to_account serve_with_subpoena order_before summon_to | summons subpoena
vote | vote ballot cast_ballot cast_ballots cast_vote cast_votes go_to_polls cast_their_ballots head_to_polls
  go_to_ballot hold_ballot take_vote put_to_vote | vote ballot turnout polling!
abstain | abstain | abstention
approve | approve pass adopt ratify authorise authorize greenlight give_go_ahead give_green_light give_nod
  give_approval give_blessing give_consent give_thumbs_up wave_through sign_off nod_through vote_through uphold clear
  win_approval~ get_approval~ receive_approval~ gain_approval~ get_go_ahead~ get_green_light~ secure_approval~
  win_backing_of~ okay assent accede_to acquiesce give_assent get_nod~ win_nod~ receive_green_light~ get_consent~
  win_consent~ receive_consent~ get_permission~ win_permission~ receive_permission~ gain_permission~ grant_consent
  sign_off_on validate give_clearance receive_clearance~ get_clearance~ win_clearance~ give_seal rubberstamp |
  approval passage adoption ratification authorisation authorization consent assent clearance greenlight
reject | reject vote_down throw_out knock_back strike_down give_thumbs_down dismiss toss_out give_red_light
  defeat_motion defeat_bill defeat_amendment kill_bill say_no | rejection
veto | veto | veto
sign | sign enact sign_into_law put_signature | signing enactment signature
amend | amend revise rewrite overhaul rework redraft alter modify tweak reword redraw redefine recast rejig retool
  redesign change= | amendment revision reform overhaul tweak redesign
table | introduce_bill introduce_legislation introduce_amendment bring_forward put_forward table_motion table_bill
  table_amendment table_resolution table_proposal table_question file_motion lay_motion move_motion introduce_law
  submit_bill lay_bill file_amendment unveil_bill bring_bill move_amendment |
repeal | repeal scrap abolish rescind revoke overturn strike_down do_away undo annul quash axe_plan axe_scheme ditch
  roll_back reverse_decision reverse_ruling reverse_verdict reverse_ban reverse_cuts reverse_order overrule invalidate
  nullify void= disallow set_aside override scrub tear_up_agreement tear_up_contract strike_out cancel_order | repeal
  abolition reversal rollback annulment revocation nullification
ban | ban outlaw prohibit forbid bar criminalise criminalize put_ban impose_ban proscribe disbar declare_off_limits
  make_illegal declare_illegal declare_unlawful block_from ostracise ostracize embargo= hand_ban give_ban hit_with_ban
  slap_ban receive_ban~ get_ban~ strike_off suspend_from blackball be_illegal | ban prohibition embargo moratorium
  proscription
allow | allow permit let_in license legalise legalize grant_permission give_permission grant_licence grant_license
  give_leave enable entitle clear_way give_access let_through decriminalise decriminalize make_legal tolerate
  be_free_to grant_access give_clearance_to open_door_to pave_way | permit permission licence license legalisation
  legalization clearance authorisation
deny_entry | turn_back refuse_entry deny_entry refuse_permission deny_permission turn_away deny_visa refuse_visa
  refuse_licence deny_license deny_access refuse_access bar_entry bar_from_entering stop_at_border keep_out
  hold_at_border stop_at_airport shut_out lock_out |
ease | ease lift relax loosen soften slacken deregulate liberalise liberalize unfreeze wind_down_restrictions
  drop_restrictions | easing relaxation deregulation liberalisation liberalization
tighten | tighten toughen stiffen crack_down_on clamp_down_on get_tough beef_up_security step_up_security
  step_up_checks step_up_patrols clamp_down crack_down crack_whip harden stiffen_penalties | clampdown
impose | impose introduce bring_in slap_on levy reimpose inflict put_in_place bring_into_force put_into_force slap=
  place_restrictions set_limits place_limits place_curbs declare_curfew order_lockdown declare_emergency declare_state
  | imposition introduction
extend | extend prolong lengthen roll_over renew_contract renew_licence renew_license renew_lease renew_permit
  renew_deal renew_agreement stretch_out protract give_more_time buy_time | extension
shorten | shorten curtail cut_short |
delay | delay postpone put_off defer adjourn stall hold_up push_back set_back shelve put_on_hold put_on_ice reschedule
  run_late be_late be_behind_schedule fall_behind_schedule hold_over kick_into_long_grass run_behind
  put_on_back_burner slip_back take_longer postpone_until miss_connection | delay postponement setback lateness
bring_forward | bring_forward speed_up hasten accelerate expedite put_on_fast_track quicken |
cancel | cancel call_off scrap pull_plug abandon axe ditch drop_plan drop_plans nix back_out drop_bid abort rain_off
  wash_out kill_off scrub_launch call_time pull_show pull_event withdraw_from_race | cancellation abandonment
investigate | investigate probe look_into examine inquire be_under_investigation~ face_investigation~ face_inquiry~
  come_under_investigation~ scrutinise scrutinize dig_into delve_into sift_through pore_over get_to_bottom
  inquire_into enquire_into go_over_evidence gather_evidence collect_evidence open_case follow_lead follow_leads
  follow_up_lead pursue_line pursue_lines take_look_into be_under_scrutiny~ come_under_scrutiny~ launch_case
  reinvestigate reopen_case | investigation inquiry enquiry probe scrutiny inquest reinvestigation
audit | audit | audit
review | review reassess reconsider rethink reexamine revisit reappraise take_second_look take_fresh_look look_again |
  review reassessment reappraisal
inspect | inspect check= vet= carry_out_checks carry_out_check run_checks make_checks do_checks examine_site |
  inspection survey check
monitor | monitor oversee supervise watch_over keep_eye track= keep_watch keep_tabs keep_track keep_close_eye
  keep_under_review keep_close_watch keep_watchful | monitoring oversight supervision
order | order instruct direct command mandate decree dictate give_order give_orders issue_order issue_orders | decree
  directive
pardon | pardon grant_clemency give_amnesty commute reprieve forgive_offence spare_jail spare_execution absolve
  wipe_record expunge | pardon clemency amnesty commutation reprieve absolution
lobby | lobby make_representations petition_minister canvass_mps bend_ear | lobbying
pressure | pressure press urge push lean_on put_pressure coerce twist_arm bring_pressure nudge prod goad cajole pester
  badger browbeat lean_heavily turn_up_heat | pressure coercion
brief | brief give_briefing debrief | briefing
meet | meet hold_talks sit_down hold_meeting come_together hold_summit host_talks hold_discussions hold_conversation
  get_together confer hold_audience have_audience come_face_to_face sit_down_together hold_session have_talks |
  meeting talks summit audience!
discuss | discuss talk_about debate talk_over chew_over exchange_views broach raise_issue raise_matter converse chat
  hold_discussion talk_through mull_over | discussion conversation debate deliberation dialogue chat
negotiate | negotiate bargain haggle hold_negotiations enter_talks open_talks renegotiate wrangle_over
  hold_peace_talks enter_negotiations open_negotiations return_to_table be_in_talks | negotiation negotiations
  bargaining wrangling renegotiation
mediate | mediate broker arbitrate act_as_mediator act_as_intermediary intercede conciliate act_as_broker
  bring_together_sides | mediation arbitration conciliation
agree_deal | strike_deal reach_deal reach_agreement sign_deal sign_agreement sign_pact sign_treaty sign_accord
  sign_contract clinch_deal seal_deal ink_deal come_to_terms agree_terms shake_hands hammer_out make_peace
  bury_hatchet make_deal do_deal cut_deal conclude_deal conclude_agreement finalise_deal finalize_deal thrash_out_deal
  thrash_out_agreement agree_deal agree_pact agree_treaty agree_settlement reach_accord reach_compromise
  reach_consensus reach_understanding reach_settlement settle_differences settle_dispute resolve_dispute end_dispute
  patch_up_differences sign_memorandum enter_agreement enter_partnership forge_alliance form_alliance form_partnership
  strike_bargain strike_agreement strike_accord strike_pact sign_ceasefire ally= seal_agreement seal_pact | agreement
  deal accord pact treaty settlement compromise alliance partnership
break_off | end_without_deal end_without_result
  break_off sever cut_off_ties cut_ties cut_off_relations walk_away_from walk_out_of break_down
  collapse_without cut_off_contact abandon_talks end_talks break_ties end_relationship pull_out_of_talks
  pull_out_of_deal tear_up_deal leave_table leave_talks end_in_deadlock end_without_agreement | breakdown rupture
restore_ties | restore_ties restore_relations resume_ties normalise_relations normalize_relations mend_ties reconcile
  make_up_with rebuild_ties reset_relations thaw_relations reopen_embassy mend_fences exchange_ambassadors |
  rapprochement reconciliation thaw detente
recall_envoy | recall_ambassador recall_envoy withdraw_ambassador withdraw_envoy pull_ambassador pull_envoy |
sanction | sanction blacklist impose_sanctions slap_sanctions freeze_assets impose_embargo | sanction
travel | travel visit tour fly_to fly_into pay_visit make_trip journey= head_north head_south head_east head_west
  head_home head_northbound head_southbound make_way make_journey head_to head_for trek voyage cruise= commute=
  tour_country fly_out jet_off jet_to drive_to sail_to sail_for ride_to walk_to march_to take_trip go_on_trip
  go_abroad make_visit make_pilgrimage go_on_pilgrimage make_crossing travel_to | visit trip tour pilgrimage journey
  trek voyage commute
protest | protest demonstrate rally march take_to_streets picket stage_protest hold_demonstration hold_march
  take_part_in_march hold_vigil gather_outside hold_placards wave_placards wave_banners go_on_hunger_strike
  chain_themselves glue_themselves lie_down_in march_through march_on blockade_road form_human_chain | protest
  demonstration rally march vigil picket
riot | rampage run_riot clash_with_police go_on_rampage clash_with_officers throw_stones hurl_stones throw_bottles
  hurl_bottles throw_petrol hurl_petrol run_amok erupt_in_violence smash_shops burn_cars set_cars set_fires | riot
  unrest rioting
boycott | boycott shun stay_away snub give_miss refuse_to_attend skip_meeting skip_summit skip_ceremony stay_home |
  boycott snub
strike_work | walk_out go_on_strike walk_off_job down_tools stage_walkout stage_strike stop_work begin_strike
  be_on_strike strike be_out_on_strike refuse_to_work work_to_rule stage_stoppage take_industrial_action strike_over
  join_strike join_picket withdraw_labour hold_strike stand_on_picket_line be_off_job lay_down_tools vote_to_strike |
  walkout strike strike! stoppage sickout
end_strike | end_strike call_off_strike suspend_strike return_to_work go_back_to_work settle_strike be_back_at_work
  resume_work end_walkout end_stoppage end_industrial_action call_off_walkout call_off_industrial suspend_industrial
  suspend_walkout |
lead | lead head run be_in_charge chair govern preside captain= helm= spearhead steer direct_operations be_at_helm
  be_head command= oversee_work mastermind | leadership
secede | secede break_away declare_independence go_it_alone split_from_union become_independent gain_independence
  win_independence | secession independence
dissolve | dissolve disband wind_up disband_group prorogue | dissolution prorogation
nationalise | nationalise nationalize take_into_public | nationalisation nationalization
privatise | privatise privatize | privatisation privatization
hold_office | | president premier chancellor minister secretary senator governor mayor director chairman chairwoman
  chairperson commissioner ambassador judge justice prosecutor sheriff king queen pope bishop archbishop rector dean
  principal headteacher headmaster headmistress coach captain manager owner founder superintendent controller
  treasurer speaker adviser advisor aide spokesman spokeswoman spokesperson speechwriter inspector commander coroner
  ombudsman auditor editor publisher deputy councillor councilman councilwoman lawmaker chief head boss officer
  executive negotiator envoy counsel leader
deadlock | be_deadlocked reach_impasse reach_deadlock be_at_impasse hit_impasse be_at_standstill stall_over
  break_up_without | deadlock impasse logjam
form_government | form_government form_cabinet form_administration form_coalition |
call_election | call_election call_poll call_referendum trigger_election call_vote call_snap |
rig_vote | rig_election rig_vote rig_poll stuff_ballot steal_election steal_votes buy_votes |
count_votes | count= tally= tabulate recount= | recount tally
run_off | go_to_runoff force_runoff face_runoff | runoff
legislate | legislate make_law bring_in_law bring_in_legislation introduce_legislation enshrine |
certify | certify accredit license= | certification accreditation certificate
represent | represent act_for speak_for | representation
serve_on | serve_on sit_on_board sit_on_committee serve_term |
challenge | challenge contest= stand_up_to confront | challenge confrontation
interfere | interfere meddle poke_nose | interference meddling
"""
