"""Acts of which one is told for the other, in what happens to people and things: harm, science, travel, the arts."""

from typing import Final

# `act act | why`, as in `told_for`.
EVENTS: Final = """
explode bomb | a bomb explodes
explode damage | a blast wrecks
burn damage | a fire wrecks
flood damage | a flood wrecks
hit_place damage | what hits a place wrecks it
starve die | who starves dies
crash overturn | an overturned vehicle has crashed
crash derail | a derailed train has crashed
crash hit_place | what runs into a thing hits it
sink overturn | a ship capsizes and sinks
evacuate rescue | who is brought out is rescued
strand miss | who is trapped is missed
recall recall_envoy | an envoy is recalled
escape escape_custody | who breaks out escapes
warn inform | a warning informs
warn threaten | a threat is a warning
test_positive fail_exam | who fails a drugs test tests positive
test_positive test | a test is positive
burn hit_place | a fire strikes what it burns
fail stop | what fails stops
collapse bankrupt | a firm that collapses is bankrupt
fail collapse | what gives way fails
fail damage | what is broken fails
succeed replace | who succeeds somebody replaces them
win beat | who beats another wins
win award | who is given a prize wins it
win receive | who wins a prize receives it
award receive | who is given a prize receives it
award reward | a prize rewards
research test | a study tests
infect diagnose | who is diagnosed is infected
send give_info | what is sent is given
give_back return | what is handed back returns
give_back send | what is handed back is sent
evict expel | who is thrown out is evicted
damage demolish | what is flattened is wrecked
delete remove | what is deleted is removed
arrive return | who returns arrives
arrive touch_down | what lands arrives
mourn praise | a tribute praises
eliminate beat | who is knocked out is beaten
qualify beat | who goes through has beaten another
premiere launch | a premiere launches
evict displace | who is evicted is displaced
deport expel | who is deported is expelled
prevent stop | what is prevented is stopped
prevent contain | what is contained is prevented
extinguish contain | a fire under control is contained
contaminate leak_spill | a spill pollutes
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
discover locate | what is located is found
find_alive locate | who is found alive is located
hit_place obstruct | a road is blocked
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
strengthen improve | what is reinforced is improved
strengthen raise | what is bolstered is raised
strengthen repair | what is reinforced is mended
strengthen tighten | what is tightened is reinforced
weaken_storm damage | what is undermined is damaged
weaken_storm cut | what is weakened falls
weaken_storm worsen | what is eroded worsens
climb_mountain travel | who climbs travels
fly travel | who flies there travels there
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
dissuade prevent | what is deterred is prevented
persuade pressure | who presses persuades
cause lead | what leads to a thing causes it
fail crash | a system that crashes fails
emit leak_spill | what is let out spills
exhibit launch | a show opens
"""
