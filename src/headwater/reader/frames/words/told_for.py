"""Acts of which one is told for the other: who is shot dead dies, who is found guilty has been tried."""

from typing import Final

# `act act | why`. They are one only where somebody or something that takes part is known to be the same.
TOLD_FOR: Final = """
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
explode bomb | a bomb explodes
explode damage | a blast wrecks
burn damage | a fire wrecks
flood damage | a flood wrecks
hit_place damage | what hits a place wrecks it
execute die | who is executed dies
starve die | who starves dies
crash overturn | an overturned vehicle has crashed
crash derail | a derailed train has crashed
crash hit_place | what runs into a thing hits it
sink overturn | a ship capsizes and sinks
evacuate rescue | who is brought out is rescued
strand miss | who is trapped is missed
fight attack | a battle is fought by attacking
capture seize | what is taken is seized
capture attack | a town is stormed
lose_control capture | what one side loses the other takes
withdraw leave | who pulls out leaves
withdraw recall | what is withdrawn from sale is recalled
withdraw recall_envoy | an envoy is withdrawn
recall recall_envoy | an envoy is recalled
recall_envoy summon | an envoy is called home
escape escape_custody | who breaks out escapes
warn inform | a warning informs
warn threaten | a threat is a warning
stop cancel | what is called off stops
stop close | what is halted is closed
stop suspend | what is suspended is halted
stop interrupt | what is interrupted is halted
suspend ban | who is suspended is banned
test_positive fail_exam | who fails a drugs test tests positive
test_positive test | a test is positive
burn hit_place | a fire strikes what it burns
suspend cancel | what is suspended is called off
suspend close | what is suspended is closed
close cancel | what is shut is called off
fail stop | what fails stops
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
collapse bankrupt | a firm that collapses is bankrupt
fail collapse | what gives way fails
fail damage | what is broken fails
appoint hold_office | who is appointed holds the office
appoint take_office | who is appointed takes office
appoint elect | who is elected is named
appoint promote | who is promoted is appointed
appoint succeed | who is appointed succeeds somebody
appoint replace | who is appointed replaces somebody
appoint hire | who is hired is appointed
succeed replace | who succeeds somebody replaces them
elect win | who is elected wins
elect hold_office | who is elected holds the office
elect take_office | who is elected takes office
swear_in take_office | who is sworn in takes office
take_office hold_office | who takes office holds it
win beat | who beats another wins
win award | who is given a prize wins it
win receive | who wins a prize receives it
award receive | who is given a prize receives it
award reward | a prize rewards
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
research test | a study tests
infect diagnose | who is diagnosed is infected
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
send give_info | what is sent is given
give_back return | what is handed back returns
give_back send | what is handed back is sent
evict expel | who is thrown out is evicted
leave fire | who parts from a team leaves it
save_money cut | costs are cut
raise expand | what grows is enlarged
raise reach_level | what rises reaches a height
cut reach_level | what falls reaches a low
raise exceed | what rises passes a mark
forecast estimate | a forecast estimates
repair build | what is rebuilt is mended
build expand | what is built on is enlarged
damage demolish | what is flattened is wrecked
demolish remove | what is pulled down is removed
delete remove | what is deleted is removed
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
arrive return | who returns arrives
arrive touch_down | what lands arrives
protest strike_work | a strike is a protest
protest oppose | who protests opposes
complain petition | a petition complains
complain criticise | who complains criticises
demand recommend | what is urged is recommended
promise announce | a promise is announced
apologise regret | who apologises regrets
praise welcome | who welcomes praises
praise congratulate | who congratulates praises
mourn praise | a tribute praises
eliminate beat | who is knocked out is beaten
qualify beat | who goes through has beaten another
premiere launch | a premiere launches
evict displace | who is evicted is displaced
displace evacuate | who leaves home is displaced
deport expel | who is deported is expelled
prevent stop | what is prevented is stopped
prevent contain | what is contained is prevented
extinguish contain | a fire under control is contained
contaminate leak_spill | a spill pollutes
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
lose_power cut | power is cut
restore_power repair | what is mended is restored
restore_power resume | supply resumes
restore_power return | power returns
wash_away damage | what is swept away is wrecked
wash_away collapse | what is swept away collapses
ground_planes cancel | flights that are grounded are called off
ground_planes stop | planes that are grounded are stopped
go_offline fail | what goes offline fails
go_offline stop | what goes offline stops
impose approve | what is imposed was approved
impose launch | what is introduced is launched
impose raise | a tax is put up
delay interrupt | what is held up is delayed
bring_forward approve | a bill is brought forward
impose take_effect | what is imposed comes into force
begin take_effect | what begins comes into force
stop complete | what is completed ends
discover locate | what is located is found
find_alive locate | who is found alive is located
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
hit_place obstruct | a road is blocked
close obstruct | a road that is blocked is closed
require order | what is ordered is required
require impose | what is imposed is required
assess review | who reviews a thing assesses it
assess inspect | an inspection assesses
assess test | a test assesses
assess estimate | an assessment estimates
assess research | a study assesses
assess investigate | an inquiry assesses
gather protest | protesters gather
gather meet | who meets gathers
gather attend | who attends gathers
gather mourn | mourners gather
shout protest | protesters chant
shout jeer | who heckles shouts
jeer protest | hecklers protest
cheer praise | who applauds praises
cheer welcome | who is cheered is welcomed
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
strengthen improve | what is reinforced is improved
strengthen raise | what is bolstered is raised
strengthen repair | what is reinforced is mended
strengthen tighten | what is tightened is reinforced
weaken_storm damage | what is undermined is damaged
weaken_storm cut | what is weakened falls
weaken_storm worsen | what is eroded worsens
walk travel | who walks there travels there
climb_mountain travel | who climbs travels
drive travel | who drives there travels there
fly travel | who flies there travels there
ride travel | who rides there travels there
cross travel | who crosses travels
transport send | what is hauled is sent
transport give_info | what is brought is supplied
transport travel | who is ferried travels
depart leave | who sets out leaves
depart travel | who sets out travels
depart lift_off | what takes off departs
moor arrive | who moors arrives
moor dock | who moors docks
approach arrive | who arrives drew near
enter arrive | who enters arrives
enter trespass | who breaks in enters
fall_from injure | who falls is hurt
fall_from die | who falls dies
fall_from jump_from | who jumps falls
jump_from escape | who jumps escapes
electrocute die | who is electrocuted dies
choke die | who is asphyxiated dies
faint collapse | who faints collapses
stroke hospitalise | who has a stroke is taken to hospital
stroke collapse | who has a stroke collapses
critical injure | who is in a critical condition is hurt
critical hospitalise | who is in intensive care is in hospital
bite attack | a dog that bites attacks
bite injure | who is bitten is hurt
fight_fire extinguish | firefighters put fires out
fight_fire contain | firefighters contain fires
salvage find_body | what is retrieved is recovered
salvage rescue | what is salvaged is saved
salvage refloat | a wreck that is salvaged is floated
destroy_animal hunt_animal | animals that are culled are put down
destroy_animal die | animals that are put down die
murder hunt_animal | animals that are slaughtered are culled
harvest collect | what is harvested is gathered
excavate discover | what is dug up is found
excavate build | a tunnel is dug
die_out die | what dies out dies
discard leak_spill | what is dumped is discarded
discard remove | what is thrown away is removed
decommission close | what is decommissioned is closed
decommission demolish | what is decommissioned is dismantled
switch amend | what is converted is changed
switch replace | what is switched is replaced
measure estimate | what is measured is estimated
copy forge | a forgery copies
implant treat | an implant treats
amputate treat | a limb is amputated by surgeons
sedate treat | who is sedated is treated
prescribe treat | who prescribes treats
screen_patients test | a screening tests
screen_patients inspect | a scan inspects
cure treat | who is cured was treated
cure recover_health | who is cured recovers
disprove deny | what is debunked is denied
eat feed | who is fed eats
weep mourn | who mourns weeps
carry_weapon threaten | who brandishes a knife threatens
restrain arrest | who is arrested is restrained
push attack | who shoves attacks
throw attack | who hurls things attacks
throw riot | rioters hurl things
hide_away escape | who hides has fled
chase search_for | who is pursued is hunted
phone contact | who telephones makes contact
phone warn | who calls the police warns them
photograph broadcast | what is filmed is shown
make_film photograph | a film is filmed
broadcast publish | what is aired is published
broadcast premiere | a first showing is a premiere
broadcast post | what is streamed is posted
censor hold_back | what is censored is suppressed
censor ban | what is censored is banned
go_viral spread | what goes viral spreads
unveil_statue launch | what is unveiled is shown
parade celebrate | a parade celebrates
baptise ordain | a rite of the church
exhume find_body | a body that is exhumed is recovered
reunite return | what is reunited returns
update amend | what is updated is changed
update repair | an update mends
suspend_account suspend | an account is suspended
suspend_account close | an account is closed
suspend_account delete | an account is deleted
activate begin | what is activated begins
scrape collect | data are collected
scrape steal | data are stolen
pirate steal | pirates steal
lead_race win | who leads at the end wins
dope test_positive | who dopes tests positive
impersonate defraud | who poses as another defrauds
impersonate lie | who poses as another deceives
autopsy investigate | a post-mortem looks into a death
deliberate discuss | a jury deliberates
retry try | a retrial is a trial
injunction ban | an injunction forbids
injunction stop | an injunction stops
pay_ransom pay | a ransom is paid
witness watch | a witness watches
enslave abuse | who is enslaved is abused
choose appoint | who is picked is appointed
choose elect | who is chosen is elected
achieve reach_level | what is achieved is reached
achieve win | a victory is achieved
overcrowd exceed | an overcrowded place exceeds its limit
tackle solve | what is tackled is to be solved
tackle treat | who deals with it treats it
solve settle | a dispute that is solved is settled
solve agree_deal | a dispute is resolved by a deal
solve repair | a problem that is fixed is solved
empty remove | what is drained is removed
apply submit | an application is submitted
apply demand | who applies asks
outline announce | what is set out is announced
outline explain | what is set out is explained
encourage incite | who eggs on encourages
encourage persuade | who persuades encourages
dissuade prevent | what is deterred is prevented
persuade pressure | who presses persuades
forgive pardon | who is pardoned is forgiven
exaggerate lie | who exaggerates misleads
play_down deny | who plays down denies
cause lead | what leads to a thing causes it
reject hold_back | what is blocked is rejected
reject beat | a motion that is defeated is rejected
withdraw cancel | a plan that is withdrawn is called off
search search_for | who searches looks for something
fail crash | a system that crashes fails
monitor spy | who is watched is spied on
defend prevent | who guards against a thing prevents it
trespass hack | who breaks in trespasses
break_promise cancel | a plan that is dropped breaks a promise
fire expel | who is ousted is expelled
emit leak_spill | what is let out spills
exhibit launch | a show opens
"""
