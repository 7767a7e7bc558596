"""Nouns of news that stand for one thing; the first of a line names it."""

from typing import Final

# Words of which one is used for the other in two reports of one thing. A word of several senses stands here only
# where the others of its line are what it means in news.
SAME_THING: Final = """
company firm corporation
police officers cops constabulary policemen
detective investigator
child children kid kids youngster
baby infant newborn
teenager teen adolescent
toddler tot
pensioner retiree
ship boat vessel ferry ferries steamer trawler freighter liner
tanker supertanker
plane aircraft aeroplane airplane jet airliner
helicopter chopper
drone uav quadcopter
car vehicle automobile saloon sedan hatchback
truck lorry juggernaut
bus minibus
taxi cab
motorcycle motorbike
bike bicycle
motorist driver
cyclist biker
train locomotive
tram streetcar trolley
tube underground subway metro
railway railroad
motorway freeway highway expressway
pavement sidewalk
crossroads intersection
junction interchange
airport airfield aerodrome
runway tarmac
port harbour harbor
dock quay wharf
pier jetty
fire blaze
smoke fumes
quake earthquake tremor
storm hurricane cyclone typhoon
tornado twister
rain downpour rainfall cloudburst
snow snowfall
landslide mudslide landslip
forest woodland woods
beach seafront
coast coastline
island isle
doctor physician medic gp
surgeon consultant
lawyer attorney counsel solicitor barrister
student pupil schoolchild schoolchildren
teacher schoolteacher
headteacher headmaster headmistress
school academy
curriculum syllabus
exam examination
worker employee staff labourer laborer workforce
colleague coworker
boss chief head director chairman chairwoman
docker longshoreman stevedore
miner pitman
fisherman fishermen fisher
farmer grower
soldier troop troops servicemen serviceman
army military
rebel insurgent guerrilla
militant extremist
militia paramilitary
gunman gunmen shooter
weapon arms
gun firearm pistol handgun revolver
rifle carbine
bomb explosive explosives
missile rocket
prison jail gaol penitentiary
prisoner inmate
cell lockup
court courtroom tribunal
judge magistrate
verdict judgment judgement
lawsuit suit
thief thieves burglar robber
theft robbery burglary heist
murder homicide killing
shop store
supermarket grocery grocer
restaurant eatery diner
cafe coffeehouse
pub tavern inn
hotel hostel guesthouse
market bazaar
customer client shopper consumer
flat apartment
house home dwelling household
highrise skyscraper
tenant renter
landlord lessor
suburb outskirts
lift elevator
factory plant
warehouse depot storehouse
mine pit colliery
rubbish garbage trash refuse litter
sewage wastewater effluent
petrol gasoline
electricity power
powerplant powerstation
pipeline pipe
film movie
cinema theater
actor actress
singer vocalist
author novelist writer
painting canvas artwork
sculpture statue
song tune
concert gig
musician instrumentalist
exhibition exhibit
priest clergyman cleric vicar pastor
parliament legislature
lawmaker legislator parliamentarian mp congressman congresswoman assemblyman
government administration
council municipality
councillor councilman councilwoman councilor
ministry department
regulator watchdog
envoy ambassador emissary diplomat
nation country
frontier border
immigrant newcomer migrant
passenger passengers traveller traveler commuter commuters
tourist holidaymaker vacationer
resident residents inhabitant villager townspeople townsfolk
neighbour neighbor
onlooker bystander
witness eyewitness
campaigner activist
protester demonstrator marcher
voter elector
money cash funds
wage pay salary salaries
tax levy
tariff duties
bonus bonuses
share stock
stake shareholding holding
shareholder stockholder
creditor lender
revenue turnover
site place location
area zone
document paper documents
votes vote
support supports pillar column pile leg
summary digest
law legislation bill statute
rule regulation
clause provision
treaty pact accord
talks negotiations
voyage crossing
journey trip
km kilometre kilometer kph kmh
mile mph
metre meter
kg kilogram kilogramme kilo
tonne ton
litre liter
fault defect flaw
funeral burial
wedding marriage
victim fatality
report findings finding results result
fridge refrigerator
illness sickness disease ailment
vaccine jab
drug medicine medication
hospital infirmary clinic
account version
scientist researcher
astronomer stargazer
spacecraft spaceship
telescope observatory
study research
software programme
phone telephone cellphone smartphone handset
computer laptop
hacker intruder
referee umpire
stadium arena
goalkeeper goalie
cup trophy
tournament championship
match game
team squad
dog hound
cattle cows
roof ceiling
bridge viaduct flyover overpass
tunnel underpass
cable wire
engine motor
father dad
mother mum mom
grandmother grandma granny
autumn fall
sailor seaman seafarer mariner crewman
crew crewmember crewmembers
firefighter fireman firemen
paramedic ambulanceman
rescuer lifeguard
climber mountaineer
neighbourhood neighborhood
garden yard backyard
hill hillside
road street lane avenue route
path footpath trail footway
square plaza
fog mist haze
wind gust gale
sea ocean
river waterway
gorge canyon ravine
cliff crag
cave cavern
field meadow pasture paddock
ditch trench
levee dyke dike embankment
dam weir barrage
asteroid meteorite meteor
speed pace velocity
height altitude
carriage railcar wagon
luggage baggage suitcase
pilot aviator airman
captain skipper
pedestrian walker
basement cellar
attic loft
stairs staircase stairway
toilet lavatory restroom loo
oven cooker stove
tap faucet
building edifice premises
cemetery graveyard churchyard
grave tomb
body corpse cadaver
friend pal buddy
relative kin
teammate mate
classmate schoolmate
athlete sportsman sportswoman sprinter
coach trainer
pill tablet capsule
sample specimen swab
lab laboratory
dose dosage
virus pathogen
bacteria bacterium
pharmacy drugstore
alcohol liquor booze
beer ale lager
crop harvest
farm ranch homestead
wood timber lumber
cat kitten feline
puppy pup
horse pony
sheep lamb ewe
pig hog swine
chicken poultry hen
wolf wolves
bee honeybee
oil crude
nuclear atomic
deficit shortfall
surplus excess
supplier provider vendor
contractor subcontractor builder
holiday vacation
alliance coalition bloc
embassy consulate
knife blade dagger machete
hostage captive
gangster mobster
evidence proof
crime offence offense
error mistake blunder
problem trouble difficulty
danger risk hazard peril
amount quantity sum
rest remainder
statement communique
rumour rumor gossip
insult slur
parade procession
festival fete
audience spectator
artist painter
museum gallery
treasure hoard
jewel jewellery jewelry gem
dress gown frock
shoe sneaker
coat jacket
bag handbag
box crate carton
equipment gear kit
machine machinery
device gadget
password passcode
website webpage homepage
video footage clip
photo photograph picture image snapshot
log logbook
newspaper tabloid broadsheet
magazine periodical
lesson tutorial
degree diploma
dinner supper
cook chef
waiter waitress
caretaker janitor custodian
carpenter joiner
expert specialist
donor benefactor
charity nonprofit
organisation organization
colour color
labour labor
centre center
defence defense
behaviour behavior
odour odor
vapour vapor
armour armor
flavour flavor
fibre fiber
tyre tire
aluminium aluminum
mould mold
sceptic skeptic
counsellor counselor
instalment installment
dialogue dialog
grey gray
"""

# Words that tell one thing of a kind from another: what two reports call the one and the other is not the same.
CONTRASTS: Final = """
world national european regional olympic continental
indoor outdoor
second third fourth fifth sixth
north south east west
northern southern eastern western
northbound southbound eastbound westbound
upper lower
left right
front rear
junior senior
primary secondary
male female
men women
boys girls
eldest youngest
inner outer
domestic foreign
"""

# Bodies and those who act for them: a report names the one for the other as who did something ("the court", "the
# judge"). They are no proof that two reports tell of one thing, and no sign that they do not.
ACTING_FOR: Final = """
parliament lawmaker senate senator house congress representative deputy chamber politician party
court judge jury juror panel bench justice
police detective officer sergeant sheriff patrol force authority
army soldier trooper force marine commander government rebel
navy sailor coastguard
government minister cabinet official ministry state authority president premier administration regime
council councillor city town authority mayor borough county planner
company management executive boss chief manager owner operator maker manufacturer group giant chain developer
bank banker lender
regulator agency authority official inspector body board commission
union worker docker miner nurse driver teacher member striker
hospital doctor nurse medic surgeon clinic
school headteacher teacher governor academy
university scientist researcher team expert professor
firefighter rescuer crew brigade volunteer service
coastguard rescuer lifeboat crew helicopter
team player club
club manager coach
hacker thief criminal gang attacker
rebel fighter militant militia force
gunman attacker suspect man
airline pilot carrier
newspaper paper journalist reporter
church bishop priest pope vatican
electorate voter people
worker employee docker miner nurse driver teacher pilot
people worker employee passenger resident household patient soldier sailor pilgrim protester migrant refugee child
  student teenager voter
crew sailor fisherman
child student teenager
crowd protester people
migrant refugee
investor trader market
"""
