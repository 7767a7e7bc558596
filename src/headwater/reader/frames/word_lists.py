"""News verbs and their nouns, one line for each act: words of different stems that report the same thing being done.

Drawn up from general knowledge of news English. A line reads `name | verbs | nouns and adjectives`; a verb with its
particle is joined by an underscore, the verb first, however many words stand between them in a text. A line that opens
with spaces goes on with the one before.
"""

from typing import Final

# Office, work and public life
_OFFICE = """
resign | resign quit walk_away walk_out step_down step_aside stand_down stand_aside bow_out give_up_post give_up_job
  give_up_seat give_up_role give_up_office leave_post leave_office vacate_post vacate_office hand_in_notice |
  resignation
leave | leave depart exit go | departure
retire | retire | retirement
fire | fire dismiss sack oust depose unseat push_out force_out kick_out | firing dismissal ouster sacking ousting
suspend | suspend | suspension
appoint | appoint nominate name tap install designate | appointment nomination appointee nominee
hire | hire recruit employ | hiring recruitment
promote | promote | promotion
reward | reward | reward
elect | elect reelect | election
swear_in | swear_in inaugurate | inauguration
campaign | campaign | campaign
endorse | endorse support back champion favour favor | endorsement endorser supporter backer champion support! backing!
oppose | oppose object | opposition opponent objection
recuse | recuse | recusal
testify | testify appear_before | testimony
summon | summon subpoena call_before call_to_give call_to_testify | summons subpoena
vote | vote ballot | vote ballot
approve | approve pass adopt ratify authorise authorize greenlight | approval passage adoption ratification
veto | veto | veto
sign | sign enact | signing enactment
repeal | repeal scrap abolish rescind revoke overturn strike_down | repeal abolition
ban | ban outlaw prohibit forbid bar | ban prohibition
allow | allow permit let_in license | permission permit licence license
ease | ease lift relax loosen | easing
extend | extend prolong | extension
delay | delay postpone put_off defer stall hold_up | delay postponement
cancel | cancel call_off | cancellation
investigate | investigate probe look_into examine | investigation inquiry enquiry probe
audit | audit | audit
review | review reassess | review
inspect | inspect | inspection
order | order instruct direct command mandate | decree
pardon | pardon | pardon
lobby | lobby | lobbying
pressure | pressure press urge push | pressure
brief | brief | briefing
meet | meet hold_talks sit_down | meeting talks summit
discuss | discuss talk_about debate | discussion conversation debate
negotiate | negotiate bargain | negotiation negotiations bargaining
agree_deal | strike_deal | agreement deal accord pact treaty settlement
travel | travel visit tour fly_to | visit trip tour
protest | protest demonstrate rally march | protest demonstration rally march
strike_work | walk_out | walkout
lead | lead head run chair | leadership
hold_office | | president premier chancellor minister secretary senator governor mayor director chairman chairwoman
  chairperson commissioner ambassador judge justice prosecutor sheriff king queen pope bishop archbishop rector dean
  principal headteacher coach captain manager owner founder superintendent controller treasurer speaker adviser advisor
  aide spokesman spokeswoman spokesperson speechwriter inspector commander coroner ombudsman auditor editor publisher
  deputy councillor councilman councilwoman lawmaker chief head boss officer executive negotiator envoy counsel
"""
# Courts, police and conflict
_LAW = """
arrest | arrest detain apprehend take_into_custody | arrest detention custody
release | release free | release
charge | charge indict prosecute | indictment prosecution charges
sue | sue file_suit | lawsuit suit
convict | convict find_guilty | conviction
acquit | acquit clear exonerate | acquittal exoneration
sentence | sentence jail imprison | sentence sentencing imprisonment
plead | plead | plea
appeal | appeal | appeal
rule | rule | ruling verdict judgment judgement
fine | fine penalise penalize | fine penalty
search | search raid comb | raid
seize | seize confiscate impound | seizure
accuse | accuse allege | accusation allegation
steal | steal rob loot burgle | theft robbery burglary heist looting
hack | hack breach infiltrate | hack breach intrusion cyberattack
leak | leak | leak leaks
disclose | disclose reveal divulge make_public | disclosure revelation
hold_back | conceal hide cover_up withhold keep_from suppress hold_back block | concealment coverup
lie | lie mislead deceive | deception
bribe | bribe | bribe bribery
abuse | abuse harass molest | harassment
threaten | threaten | threat threats
attack | attack assault ambush | attack assault ambush
bomb | bomb shell bombard | bombing shelling bombardment airstrike
shoot | shoot gun_down open_fire | shooting gunfire
stab | stab knife | stabbing
kidnap | kidnap abduct | kidnapping abduction
invade | invade occupy | invasion incursion occupation
deploy | deploy dispatch send_troops | deployment
withdraw | withdraw pull_out retreat | withdrawal pullout retreat
surrender | surrender capitulate | surrender
truce | | ceasefire truce armistice
"""
# Accidents, disasters, health
_HARM = """
die | die perish kill slay | death deaths fatality fatalities dead killing casualty toll!
injure | injure wound hurt maim | injury injuries injured wounded
hospitalise | hospitalise hospitalize take_to_hospital rush_to_hospital admit_to_hospital |
  hospital hospitalisation hospitalization
crash | crash collide smash plough plow slam ram | crash collision wreck smash pileup
derail | derail jump_tracks leave_tracks leave_rails go_off_rails come_off_rails come_off_tracks | derailment
sink | sink capsize founder | sinking capsizing
collapse | collapse cave_in give_way crumble come_down fall_down | collapse
explode | explode blow_up detonate erupt | explosion blast eruption detonation
burn | burn catch_fire set_ablaze | fire blaze inferno wildfire
flood | flood inundate submerge | flood flooding floods deluge
leak_spill | spill | spill spillage
evacuate | evacuate lead_off bring_ashore escort take_off | evacuation
rescue | rescue save pull_from free_from | rescue
strand | strand trap | stranding
miss | go_missing disappear vanish | disappearance missing unaccounted
search_for | search_for look_for | manhunt
find_body | recover | recovery
damage | damage destroy wreck ruin crack corrode | damage destruction corrosion crack cracks
fail | fail malfunction break_down | failure malfunction fault defect
infect | infect contract_virus contract_disease contract_illness contract_infection fall_ill become_ill fall_sick
  sicken | infection infections case outbreak ill sick
test | test | test tests testing
treat | treat | treatment
vaccinate | vaccinate inoculate immunise immunize | vaccination
quarantine | quarantine isolate | quarantine
survive | survive | survival survivor
escape | escape flee run_away | escape
contaminate | contaminate pollute poison taint | contamination pollution poisoning
recall | recall pull_from_shelves | recall
warn | warn caution alert | warning alert
ignore | ignore disregard overlook brush_aside | disregard
"""
# Business, money, things made and done
_BUSINESS = """
buy | buy acquire purchase take_over snap_up | acquisition purchase takeover
sell | sell offload divest | sale divestment
merge | merge | merger
invest | invest | investment
pay | pay reimburse compensate | payment compensation reimbursement payout
owe | owe | debt
cost | cost |
fund | fund finance bankroll subsidise subsidize | funding financing subsidy grant
donate | donate contribute | donation contribution
raise | raise increase rise climb grow surge soar jump boost hike go_up widen gain |
  increase rise growth surge jump hike
cut | cut reduce decrease fall drop decline plunge slump slash lower shrink tumble go_down lose | decrease fall drop
  reduction
lose_jobs | lay_off axe make_redundant | layoffs redundancies layoff
launch | launch unveil roll_out debut | launch rollout debut
build | build construct erect | construction
repair | repair fix mend restore refurbish service | repair repairs refurbishment restoration
demolish | demolish tear_down raze | demolition
open | open reopen | opening reopening
close | close shut shut_down shutter | closure closing shutdown
stop | stop halt cease discontinue end finish terminate | halt cessation end
begin | begin start commence | start beginning
produce | produce manufacture | production manufacturing
export | export ship | export shipment
bankrupt | go_bankrupt file_bankruptcy | bankruptcy insolvency
report_result | post_profit post_loss lose make_loss make_profit | profit loss earnings
win | win triumph | win victory triumph
beat | beat defeat | defeat
tie | draw_match | draw
compete | compete | competition
"""
# Saying and thinking that is itself the news
_SPEECH = """
announce | announce declare proclaim | announcement declaration
apologise | apologise apologize say_sorry | apology sorry
confess | confess admit acknowledge own_up | confession admission
deny | deny dispute refute | denial
blame | blame fault | blame
criticise | criticise criticize condemn denounce deride lambast decry rebuke | criticism condemnation
praise | praise commend hail laud applaud | praise
thank | thank | thanks
mood | anger fume vent frustrate rage infuriate irritate sour enrage upset annoy | anger angry fury furious
  frustration frustrated upset irate ire disgruntlement rage annoyed irritated outrage
worry | worry fear | concern worry alarm fear worried concerned fearful
tense | strain bicker quarrel argue clash feud spar | tension tensions tense strain heated quarrel argument feud
  rift row clash dispute
trust | trust stand_by | confidence! faith! trust! support! backing!
doubt | doubt question | doubt doubts scepticism skepticism
learn | learn find_out hear_of become_aware know_of know_about | knowledge
inform | inform tell notify |
demand | demand call_for insist_on | demand demands
complain | complain | complaint
promise | promise pledge vow guarantee assure | promise pledge vow assurance
interrogate | question interview interrogate | questioning interview interviews interrogation
answer | answer respond reply | answer reply
publish | publish print | publication
write | write pen draft | letter memo
correct | correct retract amend | correction retraction
cooperate | cooperate collaborate assist | cooperation assistance
consult | consult | consultation
marry | marry wed | marriage wedding
divorce | divorce | divorce
bear | be_born give_birth | birth
succeed | succeed take_over_from | successor
replace | replace swap renew | replacement
remain | remain stay | stay
return | return come_back | return comeback
arrive | arrive reach land | arrival
send | send forward deliver email mail hand_over | delivery
receive | receive obtain | receipt
give_info | give provide hand supply | provision supply
"""
ACTS: Final = f"{_OFFICE}\n{_LAW}\n{_HARM}\n{_BUSINESS}\n{_SPEECH}"

# What is said of an act without its being done: `name rank | verbs | nouns and adjectives`. The rank orders words
# of one name by how firmly they commit: 1 is the weakest.
OPERATORS: Final = """
offer 3 | offer volunteer tender | offer
offer 2 | propose suggest | proposal suggestion
offer 1 | | willing ready prepared
float 1 | | possibility prospect
refuse 3 | refuse reject rebuff spurn turn_down turn_away rule_out | refusal rejection rebuff
refuse 2 | decline | declination
accept 3 | accept agree embrace take_up | acceptance
plan 3 | schedule set | due scheduled set slated
plan 2 | plan intend mean prepare expect | plan intention expected poised
consider 1 | consider weigh mull contemplate ponder | consideration
try 2 | try attempt seek | attempt bid effort
want 1 | want wish hope | wish hope desire
ask 2 | ask request beg implore invite | request invitation
urge 2 | urge press pressure push encourage call_on | pressure
threaten 2 | threaten | threat
tell 3 | order instruct direct tell force compel | order instruction
fail 3 | fail neglect | failure
deny 3 | deny dispute | denial
unable 2 | | unable
decide 4 | decide choose resolve opt | decision move
begin 4 | begin start continue manage help keep proceed |
"""

# Nouns of news that stand for one thing; the first names it.
SAME_THING: Final = """
company firm corporation
police officers cops
child children kid kids
ship boat vessel ferry ferries steamer
plane aircraft aeroplane airplane jet airliner
car vehicle automobile
truck lorry
train locomotive
fire blaze
quake earthquake tremor
storm hurricane cyclone typhoon
doctor physician medic
lawyer attorney counsel
student pupil schoolchild
worker employee staff labourer laborer
soldier troop troops
prison jail
shop store
flat apartment
film movie
parliament legislature
lawmaker legislator
passenger passengers traveller traveler
resident residents inhabitant villager
customer client shopper
money cash funds
site place location
document paper documents
votes vote
support supports pillar column pile leg
boss chief head director chairman chairwoman
summary digest
law legislation bill
rule regulation
talks negotiations
voyage crossing
km kilometre kilometer kph kmh
mile mph
kg kilogram kilogramme kilo
tonne ton
fault defect flaw
funeral burial
victim fatality
report findings finding results result
fridge refrigerator
illness sickness
account version
"""
