"""Acts of office, parliaments, elections, government and diplomacy."""

from typing import Final

OFFICE: Final = """
resign | resign quit walk_away walk_out step_down step_aside stand_down stand_aside bow_out give_up_post give_up_job
  give_up_seat give_up_role give_up_office leave_post leave_office leave_job leave_role vacate_post vacate_office
  vacate_seat hand_in_notice tender_resignation submit_resignation hand_in_resignation relinquish_post relinquish_role
  relinquish_office throw_in_towel call_it_quits | resignation
leave | leave depart exit go part_company part_ways | departure exit
absent | be_absent be_away be_on_holiday be_on_vacation go_on_holiday go_on_vacation | absence
retire | retire hang_up_boots | retirement
fire | fire dismiss sack oust depose unseat push_out force_out kick_out relieve_of_duties relieve_of_post
  relieve_of_command remove_from_office remove_from_post remove_as strip_of_post show_door give_boot drive_from_office
  throw_out_of_office overthrow topple dethrone vote_out boot_out | firing dismissal ouster sacking ousting overthrow
  coup
impeach | impeach | impeachment
suspend | suspend put_on_leave place_on_leave send_on_leave sideline pause adjourn
  put_on_hold put_on_ice | suspension
reinstate | reinstate rehire give_job_back restore_to_post | reinstatement
appoint | appoint nominate name tap designate pick_as choose_as select_as choose_to_lead put_in_charge pick_to_lead
  win_nomination~ secure_nomination~ clinch_nomination~ | appointment nomination appointee nominee
take_office | take_office assume_office take_up_post take_up_role take_over_as take_charge take_helm take_reins
  assume_role become_leader |
hire | hire recruit employ sign take_on_staff take_on_workers take_on_people take_on_employees bring_on_board snap_up
  work_for~ sign_for~ sign_with~ | hiring recruitment signing
join | join enlist enrol enroll sign_up become_member | enlistment enrolment enrollment accession
promote | promote elevate | promotion
demote | demote downgrade relegate | demotion downgrade relegation
reward | reward | reward
transfer | transfer reassign redeploy | transfer relocation
elect | elect reelect vote_in vote_into win_election~ win_reelection~ win_seat~ win_presidency~ win_term~
  return_to_office return_to_power | election reelection
swear_in | swear_in inaugurate take_oath enthrone | inauguration coronation investiture
campaign | campaign canvass | campaign
stand_for | run_for stand_for seek_seat seek_nomination seek_office throw_hat | candidacy candidate contender runner
endorse | endorse support back champion favour favor throw_weight come_out_for come_out_in_favour side_with
  rally_behind stand_behind win_backing~ win_support~ gain_support~ receive_backing~ win_endorsement~ secure_backing~
  secure_endorsement~ | endorsement endorser supporter backer champion support! backing!
oppose | oppose object come_out_against resist campaign_against argue_against vote_against | opposition opponent
  objection
recuse | recuse | recusal
testify | testify appear_before give_evidence take_stand | testimony
summon | summon subpoena call_before call_to_give call_to_testify | summons subpoena
vote | vote ballot cast_ballot cast_ballots cast_vote cast_votes go_to_polls | vote ballot turnout polling!
abstain | abstain | abstention
approve | approve pass adopt ratify authorise authorize greenlight give_go_ahead give_green_light give_nod
  give_approval give_blessing give_consent give_thumbs_up wave_through sign_off nod_through vote_through uphold clear
  win_approval~ get_approval~ receive_approval~ gain_approval~ get_go_ahead~ get_green_light~ secure_approval~
  win_backing_of~ | approval passage adoption ratification authorisation authorization consent
reject | reject vote_down throw_out knock_back strike_down give_thumbs_down dismiss toss_out | rejection
veto | veto | veto
sign | sign enact sign_into_law put_signature | signing enactment signature
amend | amend revise rewrite overhaul rework redraft alter modify | amendment revision reform overhaul
table | introduce_bill introduce_legislation introduce_amendment bring_forward put_forward table_motion table_bill
  table_amendment table_resolution table_proposal table_question |
repeal | repeal scrap abolish rescind revoke overturn strike_down do_away undo annul quash axe_plan axe_scheme ditch
  roll_back reverse_decision reverse_ruling reverse_verdict reverse_ban reverse_cuts reverse_order | repeal abolition
  reversal rollback
ban | ban outlaw prohibit forbid bar criminalise criminalize put_ban impose_ban | ban prohibition embargo moratorium
allow | allow permit let_in license legalise legalize grant_permission give_permission grant_licence grant_license
  give_leave | permit permission licence license legalisation legalization
deny_entry | turn_back refuse_entry deny_entry refuse_permission deny_permission turn_away deny_visa refuse_visa
  refuse_licence deny_license |
ease | ease lift relax loosen | easing relaxation
tighten | tighten toughen stiffen crack_down_on clamp_down_on |
impose | impose introduce bring_in slap_on levy | imposition introduction
extend | extend prolong lengthen | extension
shorten | shorten curtail cut_short |
delay | delay postpone put_off defer adjourn stall hold_up push_back set_back shelve put_on_hold put_on_ice | delay
  postponement setback
bring_forward | bring_forward speed_up hasten accelerate |
cancel | cancel call_off scrap pull_plug abandon axe ditch drop_plan drop_plans | cancellation
investigate | investigate probe look_into examine inquire be_under_investigation~ face_investigation~ face_inquiry~
  come_under_investigation~ | investigation inquiry enquiry probe
audit | audit | audit
review | review reassess reconsider rethink | review reassessment
inspect | inspect | inspection survey
monitor | monitor oversee supervise watch_over keep_eye | monitoring oversight supervision
order | order instruct direct command mandate | decree
pardon | pardon grant_clemency give_amnesty commute | pardon clemency amnesty commutation
lobby | lobby | lobbying
pressure | pressure press urge push lean_on put_pressure | pressure
brief | brief | briefing
meet | meet hold_talks sit_down hold_meeting come_together hold_summit host_talks | meeting talks summit
discuss | discuss talk_about debate | discussion conversation debate
negotiate | negotiate bargain haggle | negotiation negotiations bargaining
mediate | mediate broker arbitrate | mediation arbitration
agree_deal | strike_deal reach_deal reach_agreement sign_deal sign_agreement sign_pact sign_treaty sign_accord
  sign_contract clinch_deal seal_deal ink_deal come_to_terms agree_terms shake_hands hammer_out make_peace bury_hatchet
  | agreement deal accord pact treaty settlement compromise
break_off | break_off sever cut_off_ties cut_ties cut_off_relations walk_away_from walk_out_of break_down
  collapse_without | breakdown
restore_ties | restore_ties restore_relations resume_ties normalise_relations normalize_relations mend_ties |
  rapprochement
recall_envoy | recall_ambassador recall_envoy withdraw_ambassador withdraw_envoy pull_ambassador pull_envoy |
sanction | sanction blacklist impose_sanctions slap_sanctions | sanction
travel | travel visit tour fly_to fly_into pay_visit make_trip journey head_north head_south head_east head_west
  head_home head_northbound head_southbound | visit trip tour
protest | protest demonstrate rally march take_to_streets picket | protest demonstration rally march vigil
riot | rampage run_riot clash_with_police | riot unrest rioting
boycott | boycott shun stay_away | boycott
strike_work | walk_out go_on_strike walk_off_job down_tools stage_walkout stage_strike stop_work begin_strike
  be_on_strike strike | walkout strike strike! stoppage
end_strike | end_strike call_off_strike suspend_strike return_to_work go_back_to_work |
lead | lead head run be_in_charge chair govern preside | leadership
secede | secede break_away declare_independence | secession independence
dissolve | dissolve disband | dissolution
nationalise | nationalise nationalize take_into_public | nationalisation nationalization
privatise | privatise privatize | privatisation privatization
hold_office | | president premier chancellor minister secretary senator governor mayor director chairman chairwoman
  chairperson commissioner ambassador judge justice prosecutor sheriff king queen pope bishop archbishop rector dean
  principal headteacher headmaster headmistress coach captain manager owner founder superintendent controller treasurer
  speaker adviser advisor aide spokesman spokeswoman spokesperson speechwriter inspector commander coroner ombudsman
  auditor editor publisher deputy councillor councilman councilwoman lawmaker chief head boss officer executive
  negotiator envoy counsel leader
"""
