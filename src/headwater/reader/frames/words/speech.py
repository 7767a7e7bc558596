"""Acts of saying and thinking that are themselves the news."""

from typing import Final

SPEECH: Final = """
announce | announce declare proclaim make_announcement release_statement issue_statement put_out_statement
  unveil_plans reveal_plans go_public break_news trumpet= herald= pronounce give_notice make_public_announcement
  confirm_plans | announcement declaration proclamation pronouncement
apologise | apologise apologize say_sorry make_apology issue_apology offer_apology ask_forgiveness beg_forgiveness
  seek_forgiveness offer_apologies extend_apology express_regret make_amends eat_humble_pie beg_pardon | apology sorry
confess | confess admit acknowledge own_up come_clean fess_up accept_responsibility take_blame hold_hands_up profess
  come_forward plead_to make_confession | confession admission
deny | deny dispute refute issue_denial reject_claim reject_claims reject_allegation reject_allegations
  reject_accusation reject_accusations disavow repudiate reject_charge reject_charges reject_suggestion
  reject_suggestions rebut contradict dismiss_claim dismiss_claims dismiss_allegations dismiss_suggestions disclaim
  protest_innocence maintain_innocence pour_cold_water play_down_reports | denial rebuttal disavowal repudiation
blame | blame fault lay_blame put_blame pin_on hold_responsible hold_accountable attribute put_down_to lay_at_door
  scapegoat= point_blame | blame attribution
criticise | criticise criticize condemn denounce deride lambast decry rebuke slam hit_out lash_out take_aim berate
  censure reprimand castigate chastise rail_against take_to_task bash fire_broadside scold deplore assail admonish
  come_under_fire~ face_criticism~ draw_criticism~ attract_criticism~ find_fault take_issue pick_apart tear_into
  lay_into hit_out_at blast= slate= rap= savage= pan= rubbish= chide upbraid reproach disparage belittle trash=
  take_swipe have_go_at excoriate pillory vilify revile bemoan scorn= be_critical be_scathing come_in_for_criticism~
  attack_policy attack_decision attack_plan attack_plans lace_into round_on weigh_in_against express_dismay
  voice_criticism bemoan_lack | criticism condemnation rebuke censure reprimand outcry critique reproach backlash
  furore uproar flak broadside
insult | insult mock ridicule taunt slur= smear= defame libel= slander= malign jeer= offend call_names hurl_insults
  hurl_abuse disrespect demean denigrate deprecate | insult taunt mockery slur smear slander libel defamation jibe
praise | praise commend hail laud applaud pay_tribute_to salute sing_praises win_praise~ draw_praise~ earn_praise~
  receive_praise~ extol acclaim= compliment= pay_compliment give_credit admire sing_praise lionise
  single_out_for_praise heap_praise lavish_praise pay_homage | praise acclaim plaudits compliment admiration
congratulate | congratulate offer_congratulations send_congratulations toast_success | congratulation congratulations
thank | thank give_thanks express_gratitude express_thanks be_grateful show_gratitude express_appreciation | thanks
  gratitude thankfulness
welcome | welcome greet roll_out_red receive_warmly be_welcome | welcome greeting
mood | anger fume vent frustrate rage infuriate irritate sour enrage upset annoy incense outrage rile displease
  exasperate rankle antagonise antagonize offend irk embitter be_dismayed lose_temper disappoint dishearten peeve
  disgust seethe dissatisfy | anger angry fury furious frustration frustrated upset irate ire disgruntlement rage
  annoyed irritated outrage resentment dissatisfaction discontent displeasure disappointment dissatisfied disappointed
  disgust livid unhappy
worry | worry fear alarm= trouble= concern= unnerve unsettle scare= frighten terrify spook= panic= dread disturb
  raise_concern raise_concerns raise_fears haunt perturb express_concern voice_concern | concern worry alarm fear
  worried concerned fearful anxiety unease panic nervousness nervous anxious afraid uneasy wary scared frightened
  terrified
regret | regret rue bemoan_loss be_remorseful express_remorse | regret remorse
shock | shock stun appal horrify dismay stagger traumatise traumatize rock= rattle= surprise= astonish amaze startle
  appall sicken devastate_family shake_community leave_in_shock leave_speechless stupefy dumbfound astound take_aback
  | shock dismay horror surprise astonishment disbelief amazement
tense | strain bicker quarrel argue clash feud spar fall_out lock_horns wrangle squabble row= be_at_odds
  be_at_loggerheads cross_swords trade_insults exchange_insults trade_barbs disagree differ_over clash_over be_divided
  fall_out_over be_in_dispute be_at_war_over bicker_over cross_words | tension tensions tense strain heated quarrel
  argument feud rift row clash dispute disagreement wrangle squabble spat friction discord acrimony infighting
trust | trust stand_by have_faith have_confidence swear_by believe_in | confidence! faith! trust! support! backing!
  reliance
doubt | doubt question cast_doubt call_into_question distrust mistrust cast_doubts be_sceptical be_skeptical
  be_doubtful be_unconvinced be_suspicious query= express_doubt express_doubts | doubt doubts scepticism skepticism
  uncertainty mistrust distrust misgivings
learn | learn find_out hear_of become_aware be_aware know_of know_about hear_about get_wind become_known | knowledge
inform | inform tell notify let_know apprise alert_to let_know_of make_aware give_notice_to notify_of keep_informed
  bring_to_attention | notification
demand | demand call_for insist_on clamour_for clamor_for press_for push_for agitate_for make_demand clamor clamour
  insist_upon appeal_for call_out_for cry_out_for issue_demand make_call_for repeat_call renew_call | demand demands
  plea clamour
recommend | recommend advocate advise counsel= put_forward_recommendation make_recommendation offer_advice give_advice
  call_for_change | recommendation advice
complain | complain lodge_complaint file_complaint make_complaint grumble moan= gripe= lodge_grievance raise_grievance
  kick_up_fuss cry_foul file_grievance voice_complaint make_complaints | complaint grievance gripe
petition | petition sign_petition hand_in_petition launch_petition start_petition gather_signatures collect_signatures
  present_petition | petition
promise | promise pledge vow guarantee assure make_promise give_undertaking give_word swear commit_to give_assurance
  give_assurances give_guarantee offer_guarantee reassure commit= pledge_to swear_to make_pledge make_commitment
  offer_assurance | promise pledge vow assurance undertaking commitment reassurance
break_promise | break_promise renege go_back_on break_word backtrack make_u_turn do_u_turn back_down climb_down
  break_pledge break_vow change_mind abandon_pledge drop_pledge reverse_course betray go_back_on_word break_commitment
  | climbdown betrayal
keep_promise | keep_promise honour_pledge keep_word deliver_on make_good fulfil_promise fulfil_pledge keep_pledge
  honour_promise honour_commitment honor_promise honor_commitment deliver_promise meet_commitment fulfil fulfill
  fulfill_promise stand_by_promise stick_to_promise | fulfilment
interrogate | question interview interrogate quiz grill debrief ask_questions put_questions be_grilled
  speak_to_suspect question_over | questioning interview interviews interrogation grilling
answer | answer respond reply hit_back retort react fire_back issue_response give_answer give_response offer_response
  shoot_back come_back_with riposte | answer reply response reaction riposte retort
publish | publish print put_out serialise serialize put_on_website bring_out_book issue_report carry_story run_story
  air_documentary republish reprint publish_in put_into_print go_to_press circulate= | publication
write | write pen draft author= compose scribble jot_down draft_letter script= sign_letter send_letter write_letter
  pen_letter inscribe | letter memo
correct | correct retract amend take_back issue_correction set_record_straight set_straight issue_clarification
  issue_retraction withdraw_claim set_record put_record clear_up_confusion amend_report | correction retraction
  clarification
cooperate | cooperate collaborate assist work_together help pitch_in lend_hand give_hand help_with aid= come_to_aid
  partner= work_closely work_with coordinate liaise assist_in assist_with join_hands pull_together give_help
  provide_assistance | cooperation assistance collaboration aid coordination help partnership
consult | ask_for_views ask_for_opinion ask_views
  consult seek_views seek_opinion canvass_opinion ask_advice seek_advice take_advice sound_out take_soundings
  seek_opinions ask_public hold_consultation | consultation
explain | explain clarify spell_out give_reason give_reasons elaborate= justify throw_light interpret
  offer_explanation give_explanation make_sense_of account_for_why | explanation clarification justification
  interpretation rationale
claim_responsibility | claim_responsibility take_responsibility admit_responsibility claim_credit take_credit |
meet_criteria | meet_deadline meet_target meet_standard meet_standards |
miss_deadline | miss_deadline overrun |
blunder | blunder make_mistake make_error err slip_up mishandle bungle botch mess_up miscalculate misjudge mix_up
  get_wrong trip_up drop_ball fumble misread make_mess | mistake blunder error lapse mishap gaffe miscalculation
  misjudgment misjudgement
surrender_claim | waive forgo forfeit | waiver
drop_off | drop_off set_down |
complete | finalise finalize complete= put_finishing_touches round_off see_through be_finished be_complete finish_work
  finish_off bring_to_completion | completion
pull_over | pull_over flag_down |
worsen | worsen deteriorate exacerbate aggravate compound= go_from_bad degenerate decay= get_worse grow_worse
  take_turn_for inflame_situation go_downhill turn_sour spiral_out degrade escalate_into | deterioration decay
  worsening degradation aggravation
register | register sign_on check_in put_name_down log= record_name enlist_for | registration
punish | punish discipline rap_over_knuckles haul_over_coals bring_to_book bring_to_justice face_music~
  take_disciplinary face_disciplinary~ face_consequences~ hold_to_account hand_punishment give_detention | punishment
  disciplinary reprimands
intervene | intervene step_in wade_in weigh_in step_in_to take_action act= act_on take_steps take_measures
  swing_into_action | intervention
locate | locate track_down trace zero_in home_in run_to_ground establish_whereabouts find_whereabouts | whereabouts!
obstruct | obstruct block_road block_roads hamper hinder impede stand_in_way get_in_way bar_way block_path
  block_access block_entrance block_bridge block_highway block_track block_line block_traffic filibuster stonewall
  stymie clog= blockade_port frustrate_efforts | obstruction blockage filibuster hindrance
improve | improve enhance ameliorate polish= turn_around brighten streamline simplify optimise optimize make_better
  get_better_at better_himself perk_up | improvement enhancement
take_effect | come_into_force come_into_effect take_effect go_into_effect enter_into_force put_into_effect implement
  enforce come_into_operation be_in_force be_in_effect come_in_on apply_from | implementation enforcement
disqualify | disqualify declare_ineligible be_ineligible strike_off_register rule_ineligible | disqualification
submit | submit lodge hand_in file= send_in hand_over_dossier present_petition put_in_plans put_in_plan submit_plans
  submit_plan lodge_plans lodge_plan | submission filing
exploit | exploit take_advantage misuse= abuse_position capitalise_on capitalize_on cash_in profit_from take_unfair
  make_capital | exploitation misuse
restrict | restrict limit= cap= curb constrain confine_to rein_in_power put_limit put_limits set_limit place_limit
  clip_wings put_brake | restriction curb constraint limitation limits
encourage | encourage inspire motivate hearten embolden galvanise galvanize spur= boost_morale | encouragement
  inspiration
speculate | speculate surmise hypothesise | speculation
forgive | forgive | forgiveness
exaggerate | exaggerate overstate embellish inflate_figures hype= | exaggeration
play_down | play_down downplay understate minimise_risk make_light trivialise trivialize |
"""

# What is said of an act without its being done: `name rank | verbs | nouns and adjectives`. The rank orders words
# of one name by how firmly they commit: 1 is the weakest.
OPERATORS: Final = """
offer 3 | offer volunteer tender | offer
offer 2 | propose suggest | proposal suggestion
offer 1 | | willing ready prepared
float 1 | | possibility prospect
refuse 3 | refuse reject rebuff spurn turn_down turn_away rule_out | refusal rejection rebuff
refuse 2 | decline | declination
accept 3 | accept agree embrace take_up strike_deal reach_deal reach_agreement sign_deal sign_agreement |
  acceptance deal agreement pact accord
plan 3 | schedule set | due scheduled set slated
plan 3 | promise pledge vow undertake |
plan 2 | plan intend mean prepare expect aim | plan intention expected poised
consider 1 | consider weigh mull contemplate ponder toy_with | consideration
try 2 | try attempt seek endeavour endeavor | attempt bid effort
want 1 | want wish hope | wish hope desire
ask 2 | ask request beg implore invite plead_with appeal_to | request invitation
urge 2 | urge press pressure push encourage call_on exhort | pressure
threaten 2 | threaten | threat
tell 3 | order instruct direct tell force compel | order instruction
fail 3 | fail neglect | failure
deny 3 | deny dispute | denial
unable 2 | | unable
decide 4 | decide choose resolve opt | decision move
begin 4 | begin start continue manage help keep proceed |
"""
