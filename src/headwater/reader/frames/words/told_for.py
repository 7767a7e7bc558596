"""Acts of which one is told for the other: who is shot dead dies, who is found guilty has been tried."""

from typing import Final

from headwater.reader.frames.words.told_for_events import EVENTS

# In public life, law, war, business and speech.
_AFFAIRS = """
vote approve | a vote is how bodies approve
vote elect | a vote is how people elect
vote reject | a vote is how bodies reject
attack shoot | shooting is an attack
attack stab | stabbing is an attack
attack bomb | bombing is an attack
attack hack | hackers attack computers
attack hit_place | what strikes a place attacks it
murder die | who is murdered dies
murder shoot | a murder by shooting
murder stab | a murder by stabbing
shoot die | who is shot dead dies
bomb die | a bomb kills
execute die | who is executed dies
fight attack | a battle is fought by attacking
capture seize | what is taken is seized
capture attack | a town is stormed
lose_control capture | what one side loses the other takes
withdraw leave | who pulls out leaves
withdraw recall | what is withdrawn from sale is recalled
withdraw recall_envoy | an envoy is withdrawn
recall_envoy summon | an envoy is called home
stop cancel | what is called off stops
stop close | what is halted is closed
stop suspend | what is suspended is halted
stop interrupt | what is interrupted is halted
suspend ban | who is suspended is banned
suspend cancel | what is suspended is called off
suspend close | what is suspended is closed
close cancel | what is shut is called off
begin launch | what is launched begins
begin open | what opens begins
begin resume | what begins again resumes
launch open | what is opened is launched
launch lift_off | a rocket is launched
open resume | what reopens resumes
launch publish | a work is brought out
launch build | what is built is set up
launch develop | what is devised is brought out
resume return | what is back is resumed
close bankrupt | a firm that folds closes
appoint hold_office | who is appointed holds the office
appoint take_office | who is appointed takes office
appoint elect | who is elected is named
appoint promote | who is promoted is appointed
appoint succeed | who is appointed succeeds somebody
appoint replace | who is appointed replaces somebody
appoint hire | who is hired is appointed
elect win | who is elected wins
elect hold_office | who is elected holds the office
elect take_office | who is elected takes office
swear_in take_office | who is sworn in takes office
take_office hold_office | who takes office holds it
fire demote | who is stripped of a post is demoted
fire replace | who is replaced is removed
resign retire | who retires resigns
leave resign | who leaves a post resigns
lose_jobs cut | jobs cut are jobs lost
lose_jobs fire | who is laid off is dismissed
create_jobs hire | jobs made are filled
create_jobs raise | jobs are added
convict plead_guilty | who pleads guilty is convicted
confess plead_guilty | who pleads guilty admits it
deny plead_not_guilty | who pleads not guilty denies it
reject drop_charges | a case that is thrown out is rejected
acquit drop_charges | a case that is thrown out is over
cancel drop_charges | charges are dropped
convict try | who is convicted has been tried
charge try | who is charged is tried
charge accuse | a charge accuses
accuse blame | who is accused is blamed
criticise oppose | who criticises a plan opposes it
endorse approve | who backs a plan approves it
allow approve | what is permitted is approved
allow ease | what is lifted is allowed
ban stop | what is banned is stopped
ban impose | a ban is imposed
reject deny_entry | who is turned back is rejected
reject veto | a veto rejects
reject oppose | who votes against rejects
deny_entry deport | who is sent back is turned back
repeal cancel | what is scrapped is repealed
repeal amend | what is changed is amended
repeal stop | what is abolished ends
investigate review | a review looks into a thing
investigate audit | an audit looks into a thing
investigate inspect | an inspection looks into a thing
inspect test | a check is a test
inspect review | a check is a review
agree_deal sign | a deal is signed
agree_deal settle | a settlement is a deal
agree_deal truce | a truce is a deal
agree_deal merge | a merger is a deal
agree_deal hire | a signing is a deal
buy invest | who buys a stake invests
buy merge | a takeover is a merger
invest fund | who invests funds
fund give_info | a grant is given
fund donate | a donation funds
fund pay | who funds pays
fund spend | who funds spends
fund raise_money | funds are raised
pay spend | who pays spends
pay cost | what is paid is the cost
pay settle | a settlement is paid
donate give_info | who donates gives
leave fire | who parts from a team leaves it
save_money cut | costs are cut
raise expand | what grows is enlarged
raise reach_level | what rises reaches a height
cut reach_level | what falls reaches a low
raise exceed | what rises passes a mark
forecast estimate | a forecast estimates
repair build | what is rebuilt is mended
build expand | what is built on is enlarged
demolish remove | what is pulled down is removed
fell remove | what is felled is removed
disclose publish | what is published is disclosed
disclose leak | what is leaked is disclosed
disclose announce | what is announced is disclosed
publish announce | what is published is announced
publish post | what is posted is published
publish release | what is released is published
hack steal | who hacks steals data
steal defraud | who embezzles steals
interrogate investigate | who is questioned is investigated
discuss negotiate | who negotiates talks
meet negotiate | who negotiates meets
travel arrive | who visits arrives
protest strike_work | a strike is a protest
protest oppose | who protests opposes
complain petition | a petition complains
complain criticise | who complains criticises
demand recommend | what is urged is recommended
promise announce | a promise is announced
apologise regret | who apologises regrets
praise welcome | who welcomes praises
praise congratulate | who congratulates praises
displace evacuate | who leaves home is displaced
comply keep_promise | who keeps a promise complies
bail_out fund | a bailout funds
bail_out lend | a bailout lends
bail_out rescue | a bailout rescues
lend fund | a loan funds
sanction ban | sanctions ban
sanction fine | sanctions penalise
sanction impose | sanctions are imposed
surrender lose_control | who surrenders loses control
transfer hire | who is transferred is hired
transfer sell | who is transferred is sold
impose approve | what is imposed was approved
impose launch | what is introduced is launched
impose raise | a tax is put up
delay interrupt | what is held up is delayed
bring_forward approve | a bill is brought forward
impose take_effect | what is imposed comes into force
begin take_effect | what begins comes into force
stop complete | what is completed ends
capture arrest | who is captured is arrested
tighten restrict | tighter rules restrict
impose restrict | restrictions are imposed
ban restrict | a ban restricts
ban disqualify | who is disqualified is banned
punish fine | a fine punishes
punish sanction | sanctions punish
table submit | a motion is submitted
raise improve | what rises improves
cut worsen | what falls worsens
repair improve | what is renovated is improved
close obstruct | a road that is blocked is closed
retaliate attack | who strikes back attacks
retaliate answer | who hits back answers
incite cause | what incites causes
quell stop | what is quelled ends
quell contain | what is quelled is contained
sabotage damage | what is sabotaged is damaged
annex invade | what is annexed was invaded
annex capture | what is annexed was taken
desert leave | who deserts leaves
desert join | who changes sides joins the other
deadlock break_off | talks in deadlock break down
deadlock tie | an impasse is a stalemate
form_government agree_deal | a coalition is agreed
call_election announce | an election is announced
rig_vote forge | a rigged vote is forged
count_votes vote | votes are counted
certify approve | what is certified is approved
certify confirm | what is certified is confirmed
challenge oppose | who challenges a plan opposes it
challenge appeal | who challenges a ruling appeals
challenge doubt | who challenges a claim doubts it
challenge deny | who challenges a claim denies it
interfere intervene | who meddles intervenes
reorganise amend | what is reorganised is changed
reorganise improve | what is streamlined is improved
rebrand amend | what is renamed is changed
evade_tax defraud | who evades tax defrauds
fix_prices conspire | who fixes prices colludes
pay_dividend pay | a dividend is paid
raise_capital raise_money | capital is money
raise_capital sell | shares are sold
stockpile collect | who hoards collects
allocate fund | what is set aside for a thing funds it
allocate spend | what is set aside is spent
allocate give_info | what is allotted is given
fetch sell | what fetches a price is sold
fetch cost | what a thing fetches it costs
work_as hire | who works for a firm was hired
work_as hold_office | who works as editor holds the office
lock_out suspend | who is locked out is suspended
murder hunt_animal | animals that are slaughtered are culled
carry_weapon threaten | who brandishes a knife threatens
restrain arrest | who is arrested is restrained
exhume find_body | a body that is exhumed is recovered
impersonate defraud | who poses as another defrauds
impersonate lie | who poses as another deceives
autopsy investigate | a post-mortem looks into a death
deliberate discuss | a jury deliberates
retry try | a retrial is a trial
injunction ban | an injunction forbids
injunction stop | an injunction stops
pay_ransom pay | a ransom is paid
enslave abuse | who is enslaved is abused
encourage incite | who eggs on encourages
encourage persuade | who persuades encourages
forgive pardon | who is pardoned is forgiven
exaggerate lie | who exaggerates misleads
play_down deny | who plays down denies
reject hold_back | what is blocked is rejected
reject beat | a motion that is defeated is rejected
withdraw cancel | a plan that is withdrawn is called off
search search_for | who searches looks for something
monitor spy | who is watched is spied on
defend prevent | who guards against a thing prevents it
trespass hack | who breaks in trespasses
break_promise cancel | a plan that is dropped breaks a promise
fire expel | who is ousted is expelled
cancel end_strike | a strike that is called off ends
stop end_strike | a strike that ends is over
withdraw resign | who pulls out of a race gives it up
withdraw correct | a report that is withdrawn is retracted
"""
# `act act | why`. They are one only where somebody or something that takes part is known to be the same.
TOLD_FOR: Final = f"{_AFFAIRS}{EVENTS}"
