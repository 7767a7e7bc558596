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
ship boat vessel ferry ferries steamer
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
prison jail gaol
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
lawmaker legislator parliamentarian mp
government administration
council municipality
councillor councilman councilwoman councilor
ministry department
regulator watchdog
envoy ambassador emissary
nation country
frontier border
immigrant newcomer
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
hospital infirmary
unit ward
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
