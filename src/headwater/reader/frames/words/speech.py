"""Acts of saying and thinking that are themselves the news."""

from typing import Final

SPEECH: Final = """
announce | announce declare proclaim make_announcement | announcement declaration
apologise | apologise apologize say_sorry make_apology issue_apology offer_apology | apology sorry
confess | confess admit acknowledge own_up come_clean fess_up | confession admission
deny | deny dispute refute issue_denial reject_claim reject_claims reject_allegation reject_allegations
  reject_accusation reject_accusations | denial
blame | blame fault lay_blame put_blame pin_on | blame
criticise | criticise criticize condemn denounce deride lambast decry rebuke slam hit_out lash_out take_aim berate
  censure reprimand castigate chastise rail_against take_to_task bash fire_broadside scold deplore assail admonish
  come_under_fire~ face_criticism~ draw_criticism~ attract_criticism~ | criticism condemnation rebuke censure reprimand
  outcry
insult | insult mock ridicule taunt | insult taunt mockery
praise | praise commend hail laud applaud pay_tribute_to salute sing_praises win_praise~ draw_praise~ earn_praise~
  receive_praise~ | praise
congratulate | congratulate | congratulation congratulations
thank | thank give_thanks express_gratitude | thanks gratitude
welcome | welcome greet | welcome
mood | anger fume vent frustrate rage infuriate irritate sour enrage upset annoy | anger angry fury furious
  frustration frustrated upset irate ire disgruntlement rage annoyed irritated outrage
worry | worry fear | concern worry alarm fear worried concerned fearful
regret | regret rue | regret remorse
shock | shock stun appal horrify dismay | shock dismay horror
tense | strain bicker quarrel argue clash feud spar fall_out lock_horns | tension tensions tense strain heated quarrel
  argument feud rift row clash dispute
trust | trust stand_by | confidence! faith! trust! support! backing!
doubt | doubt question cast_doubt call_into_question | doubt doubts scepticism skepticism
learn | learn find_out hear_of become_aware be_aware know_of know_about | knowledge
inform | inform tell notify let_know |
demand | demand call_for insist_on clamour_for clamor_for press_for push_for agitate_for make_demand | demand demands
recommend | recommend advocate | recommendation advice
complain | complain lodge_complaint file_complaint make_complaint | complaint
petition | petition sign_petition | petition
promise | promise pledge vow guarantee assure make_promise give_undertaking give_word swear commit_to | promise pledge
  vow assurance undertaking commitment
break_promise | break_promise renege go_back_on break_word backtrack make_u_turn do_u_turn back_down climb_down |
  climbdown
keep_promise | keep_promise honour_pledge keep_word deliver_on make_good |
interrogate | question interview interrogate quiz grill | questioning interview interviews interrogation
answer | answer respond reply hit_back | answer reply
publish | publish print put_out | publication
write | write pen draft | letter memo
correct | correct retract amend take_back issue_correction set_record_straight | correction retraction
cooperate | cooperate collaborate assist work_together help | cooperation assistance collaboration
consult | consult seek_views seek_opinion | consultation
explain | explain clarify | explanation clarification
claim_responsibility | claim_responsibility take_responsibility admit_responsibility |
meet_criteria | meet_deadline meet_target meet_standard meet_standards |
miss_deadline | miss_deadline overrun |
blunder | blunder make_mistake make_error err slip_up | mistake blunder error
surrender_claim | waive forgo forfeit | waiver
drop_off | drop_off set_down |
complete | finalise finalize | completion
pull_over | pull_over flag_down |
worsen | worsen deteriorate | deterioration
register | register | registration
punish | punish discipline | punishment
intervene | intervene step_in | intervention
locate | locate track_down trace |
obstruct | obstruct block_road block_roads | obstruction
improve | improve | improvement
take_effect | come_into_force come_into_effect take_effect go_into_effect enter_into_force put_into_effect implement
  enforce | implementation enforcement
disqualify | disqualify | disqualification
submit | submit lodge hand_in | submission filing
exploit | exploit take_advantage | exploitation
restrict | restrict limit | restriction
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
