"""Nouns that name people: trades, offices, ranks, kin, beliefs; and nouns that only look like them. General English."""

from typing import Final

PERSONS: Final = frozenset(
    """abbess abbot abolitionist absentee abuser academic accomplice accountant accuser acolyte acquaintance
    acrobat activist actor actress addict adherent adjunct adjutant adman administrator admiral admirer
    adolescent adoptee adult adulterer adversary adviser advisor advocate aeronaut aficionado agent agitator
    agnostic agronomist aide airman alcoholic alderman alderwoman alien ally alumna alumnae alumni alumnus
    amateur ambassador amputee anaesthetist analyst anarchist anatomist ancestor anchor anchorman anchorwoman
    anesthesiologist angel angler animator announcer antagonist anthropologist anybody anyone apologist apostle
    apothecary apparatchik appellant appointee appraiser apprentice arbiter arbitrator archaeologist archbishop
    archdeacon archer archimandrite architect archivist arsonist artilleryman artisan artist artiste ascetic
    assailant assassin assembler assemblyman assemblymember assemblywoman assessor assistant associate astronaut
    astronomer astrophysicist atheist athlete attache attacker attendee attorney auctioneer auditor aunt aunty
    auteur author authoritarian autobiographer autocrat aviator aviatrix ayatollah babe baby babysitter bachelor
    bachelorette backbencher backer bacteriologist bailiff baker balladeer ballerina ballplayer bandit
    bandleader bandmate banker barber bard barista barkeeper baron baroness barrister bartender bassist batsman
    batter battler beachgoer bedfellow beekeeper beggar believer bellboy bellhop beloved benefactor benefactress
    beneficiary bigot bigwig billionaire biochemist biographer biologist birther bishop blacksmith blogger
    blowhard boarder boatbuilder boatman boatswain bodyguard boilermaker bomber bondholder bondsman bookbinder
    bookie bookkeeper bookmaker bookseller booster boozer boss botanist bouncer bowler boxer boy boyfriend
    brahmin breadwinner brewer bricklayer bride bridegroom bridesmaid brigadier brigand bro brother
    brother-in-law buddhist buddy buffoon bugler builder bullfighter bully bundler bureaucrat burgess burglar
    burgomaster bursar businessman businessperson businesswoman busker butler buyer bystander cabbie
    cabinetmaker cabman cadet caller cameraman camerawoman camper candidate cantor canvasser capo captain
    captive captor cardinal cardiologist caregiver carer caretaker carpenter cartographer cartoonist cashier
    casualty caterer caucusgoer cavalryman celebrity celibate cellist centenarian centerfielder centrist
    centurion ceo cfo chair chairman chairperson chairwoman challenger chambermaid champ champion chancellor
    chap chaperone chaplain charmer charwoman chauffeur cheerleader chef chemist chief chieftain child
    childminder chiropractor choreographer chronicler chum churchgoer churchman churchwarden cineaste
    cinematographer cio citizen civilian claimant clarinettist classicist classmate cleaner clergyman
    clergywoman cleric clerk client climatologist clinician clown cmo co-ed coach cobbler cofounder colleague
    collector colonel colonist columnist combatant comedian comedienne comic commandant commander commando
    commentator commissar commissioner commodore commoner commuter companion competitor complainant complainer
    composer comptroller comrade concertgoer concierge conciliator concubine conductor confessor confidant
    confidante conglomerateur congregant congressman congresswoman conscript conservative conservator
    conspirator constable constituent consul consultant consumer contemporary contender contestant contractor
    contrarian contributor controller conventioneer convert convict coo cook cop copycat copyeditor copywriter
    cornerback coroner corporal corpsman correspondent costar councillor councilman councilmember councilwoman
    counsel counsellor counselor count countryman countrywoman couple courier cousin coward cowboy coworker
    craftsman craftswoman crank creator creditor crewman crewmember cricketer criminal criminologist critic
    crony crook crooner croupier crusader cryptographer cryptologist cto cuckold culprit curate curator
    custodian customer cyclist cynic czar dabbler dad dalai dancer darling daughter daughter-in-law daydreamer
    deacon deaconess deadbeat dealer dealmaker dean debtor deckhand decorator defendant defender delegate
    delinquent deliveryman demagogue demographer demonstrator denier denizen dentist dependent deputy
    dermatologist descendant deserter designer despot detainee detective detractor developer devil devotee
    diarist dictator dietician dietitian digger dignitary dilettante diner diplomat director disbeliever
    disciple dispatcher dissident distiller diva diver dj do-gooder docent docker dockhand dockworker doctor
    documentarian dogcatcher don donor doomsayer doorman doubter dove doyen doyenne draftee drafter draftsman
    dramatist draper dreamer dressmaker drifter drinker driver dropout drover drummer drunk drunkard duchess
    dude duke duo dustman dweller easterner eater eccentric ecologist economist editor editorialist educator
    egotist elder elector electrician embalmer embroiderer emcee emigrant emigre emir emissary emperor employee
    employer emt enabler endocrinologist enforcer engineer ensign entertainer enthusiast entomologist
    entrepreneur envoy epidemiologist escapee essayist ethicist ethnographer ethnologist evacuee evangelical
    evangelist everybody everyone evictee ex-boyfriend ex-girlfriend ex-husband ex-wife examiner exec executive
    executor exhibitionist exhibitor exile exorcist expat expatriate expert exponent exporter extremist
    extrovert eyewitness fabricator fact-checker factotum fairgoer fan fanatic fanboy fangirl farmer farmhand
    farmworker fascist fashionista father father-in-law fellow felon feminist fencer ferryman festivalgoer
    fiance fiancee fiancé fiancée fighter figure figurehead filer filmmaker finalist financier finder
    fingerprinter firebrand firefighter fireman first-timer fisher fisherman fishmonger fixer flatmate flautist
    flirt florist flutist foe folklorist follower fool footballer forebear forecaster forefather foreigner
    foreman forerunner forester forewoman forger fortysomething founder fraudster freak freelancer freeloader
    freestyler freshman friar friend frontbencher frontman frontrunner fugitive fullback fundamentalist
    fundraiser furrier fusilier futurist gadfly gal gambler gamekeeper gamer gangster gaoler garbageman gardener
    gastroenterologist gatekeeper gay geek gendarme genealogist general geneticist genius gentleman gentlewoman
    geographer geologist gerontologist gigworker girl girlfriend glazier goalie goalkeeper goddaughter godfather
    godmother godparent godson goer goldsmith golfer governor governor-elect grad graduate grammarian grandchild
    granddaughter grandee grandfather grandma grandmother grandpa grandparent grandson granny grenadier grocer
    groom groundskeeper groundsman grown-up guard guardian guardsman guerrilla guest guide guitarist gunman
    gunner gunowner gunslinger guru guy gymnast gynaecologist gynecologist hacker hairdresser halfback handler
    handyman harbormaster harbourmaster hard-liner hardliner harpist has-been hawk head headhunter headliner
    headman headmaster headmistress headteacher healer heavyweight heckler heir heiress helmsman helper
    hematologist herder heretic hermit hero heroine herpetologist hierarch highschooler hijacker hiker hipster
    historian historiographer hitchhiker hitter hoarder holder holdout holdover homebody homebuyer homemaker
    homeopath homeowner homosexual hoodlum hooker hooligan hopeful host hostage hotelier househusband
    housekeeper housemaid houseman housemate housewife humanitarian hunter hurdler husband hydrologist hygienist
    idealist ideologue idiot idol illustrator imam immigrant immunologist impersonator importer imposter
    impostor impresario in-law incumbent independent individual individualist industrialist infant infantryman
    infidel influencer informant inhabitant inheritor initiate inmate innkeeper innocent innovator inpatient
    inquisitor insider inspector installer instigator instructor insurgent insurrectionary insurrectionist
    intellectual interlocutor intermediary intern internist interpreter interrogator interventionist interviewee
    interviewer intimate introducer intruder invader invalid inventor investigator investor invigilator ironman
    ironmonger ironworker islamist islander isolationist jailer janitor jaywalker jazzman jester jeweler
    jeweller jihadi jihadist jock jockey jogger joker jokester journalist journo judge juggler junior jurist
    juror justice juvenile kamikaze karateka kayaker keeper keyboardist keynoter kibitzer kicker kid kidnapper
    killer kinfolk king kingmaker kingpin kinsman kinswoman knight kremlinologist laborer labourer lackey lad
    lady lama lampooner landlady landlord landowner landscaper latecomer laundress laureate lawbreaker lawmaker
    lawman lawyer layabout layman layperson laywoman leader leaker leaseholder leatherneck leaver lecturer
    leftist legate legatee legend legionnaire legislator lesbian lessee lessor lexicographer liar liberal
    libertarian librarian licensee lieutenant lifeguard lifer linebacker lineman linesman linguist liquidator
    listener litigant lobbyist lodger logger logician loner longshoreman look-alike lookalike lookout looter
    lord loser lover loyalist lumberjack luminary lunatic lurker lyricist machinist maestro mafioso magician
    magistrate magnate maid mailman major malcontent mama mamma man manager manageress mandarin manservant
    maoist marine mariner marketer marksman marshal martyr marxist mason masseur masseuse mastermind matchmaker
    mate mathematician matriarch matron maven maverick maximalist mayor mayor-elect mechanic medalist medallist
    mediator medic medievalist member memoirist menace mentor mep mercenary merchandiser merchant messenger
    metallurgist meteorologist metropolitan microbiologist middleman midshipman midwesterner midwife migrant
    militant militiaman milkman millennial miller milliner millionaire millworker mime miner mineralogist
    minister minuteman misfit missionary mistress mobster mocker moderate moderator modernist mogul mom momma
    mommy monarch monarchist monk monsignor monster mother mother-in-law mountaineer mourner mouthpiece
    moviegoer mp msp muckraker muezzin mufti mugger mullah mum murderer musician musicologist mystic namesake
    nannies nanny narcissist narrator nationalist native navigator navvy naysayer negotiator neighbor neighbour
    nemesis neocon neoconservative nephew nerd netizen neurologist neuroscientist neurosurgeon newbie newborn
    newcomer newlywed newsagent newsboy newscaster newsmaker newsman newspaperman newspaperwoman newsreader
    newswoman niece nightwatchman nihilist nobelist nobleman noblewoman nobody nomad nominator nominee
    noncitizen nonsmoker nonvoter northerner notary novelist novice nun nuncio nurse nurseryman nutritionist
    oarsman oboist observer obstetrician occupant occupier oceanographer octogenarian oddball offender
    officeholder officer official oilman old-timer oldster oligarch olympian ombudswoman oncologist onlooker
    operative operator ophthalmologist opinionator opponent opportunist optician optimist optometrist oracle
    orchestrator orderly organiser organist organizer ornithologist orphan orthodontist orthopedist osteopath
    otologist outcast outfielder outfitter outlaw outpatient outsider overlord overseer owner pacifist paddler
    paedophile pagan painter pal palaeontologist paleontologist panelist panellist papa paparazzo paperboy
    paralegal paramedic paramour paratrooper parent parishioner parliamentarian parodist parolee parson
    part-timer participant partier partisan partner partygoer passenger passer-by passerby pastor pathologist
    patient patriarch patriot patrolman patron pawnbroker payee payer peacekeeper peacemaker peacenik peasant
    peddler pedestrian pediatrician pedlar pedophile peer penitent penman penologist penpal pensioner
    pentathlete percussionist performer perfumer perpetrator person persona pessimist petitioner pharmacist
    pharmacologist phd philanderer philanthropist philologist philosopher phlebotomist phonetician photographer
    photojournalist physician physicist physiologist physiotherapist pianist pickpocket pilgrim pilot pioneer
    pirate pitcher pitchman plaintiff plasterer playboy player playmaker playmate playwright plenipotentiary
    plotter plumber poacher podcaster podiatrist poet poetess pol policeman policewoman policyholder policymaker
    politician politico pollster pollwatcher pollworker polymath pontiff pope populist porter postdoc
    postgraduate postman postmaster postmistress potentate potter powerbroker practitioner pragmatist preacher
    predator predecessor prefect prelate premier presbyter presenter president president-elect preteen pretender
    priest priestess primate primatologist prince princess principal prior prioress prisoner private pro
    probationer proctor prodigy producer prof professional professor programmer progressive promoter proofreader
    propagandist prophet prophetess proponent proprietor proprietress prosecutor prosecutrix proselyte
    prostitute protagonist protege protester protestor protégé protégée provocateur provost psalmist
    psychiatrist psychic psychoanalyst psychologist psychopath psychotherapist publican publicist publisher
    pundit pupil puppet puppeteer purist puritan purveyor quack quant quarryman quarterback quartermaster queen
    quisling rabbi racer racist racketeer raconteur radical radiographer radiologist raider railwayman rallygoer
    rambler rancher ranger rapist rapper reactionary reader realist realtor rebbe rebel receptionist recidivist
    recipient recluse recruit recruiter rector redhead ref referee reformer refugee refusenik regent registrar
    regular relative remodeler renegade renter rep repairer repairman reporter representative rescuer researcher
    reservist resident respondent retiree returnee reveler reveller reverend revolutionary rheumatologist
    rifleman rigger rightist ringleader rioter rival riveter roadworker robber rocker romantic roofer rookie
    roomie roommate rower royal ruffian rule-maker ruler runaway runner runner-up saddler sadist sailor saint
    salesclerk salesman salesperson saleswoman samaritan sapper satirist savant sawyer scapegoat scavenger
    scenarist sceptic scholar schoolboy schoolchild schoolgirl schoolmaster schoolmate schoolmistress
    schoolteacher scientist scion scold scorer scout screenwriter scribe scriptwriter sculptor sculptress seaman
    seamstress secessionist second-in-command secretary seeker seer segregationist seismologist selectman
    selectwoman seller seminarian semiotician senator senior sentencer sentry separatist sergeant servant
    serviceman servicewoman settler sexton shah shaman sharecropper shareholder sharpshooter sheikh shepherd
    shepherdess sheriff shipbroker shipowner shipwright shoemaker shooter shopgirl shopkeeper shoplifter shopper
    shortstop showgirl showman showrunner sibling sidekick sideman sightseer signalman signatory silversmith
    singer sinner sis sister sister-in-law skateboarder skater skeptic skier skipper slacker slave sleuth slob
    smoker smuggler sniper snitch snob snowboarder socialist socialite sociologist sociopath softie soldier
    solicitor soloist somebody someone son son-in-law songstress songwriter soothsayer sophisticate sophomore
    soprano soulmate source southerner sovereign speaker specialist spectator speculator speechwriter spender
    spinmeister spinster spokesman spokesmodel spokesperson spokeswoman sponsor sportscaster sportsman
    sportswoman sportswriter spouse sprinter spy spymaster squaddie squatter staffer stakeholder stalker
    stalwart stand-in standard-bearer star starlet statesman stateswoman statistician steelmaker steelworker
    steeplejack stenographer stepbrother stepchild stepdaughter stepfather stepmother stepparent stepsister
    stepson stevedore steward stewardess stickler stockbroker stockholder stonecutter stonemason storekeeper
    storyteller straggler stranger strangler strategist striker stringer striver strongman student stumper
    stuntman stutterer stylist subaltern subcontractor submariner subordinate subscriber suburbanite successor
    suffragette suitor sultan sunbather superdelegate superfan superhero superintendent superior supermodel
    superstar supervisor supporter supremacist supremo surfer surgeon surrogate surveyor survivor suspect swami
    sweetheart swimmer swindler swinger sympathiser sympathizer tailor taoiseach taskmaster tastemaker
    taxidermist taxpayer teacher teamster technician technocrat technologist teen teenager telemarketer
    televangelist teller temp tenant tenor tenorist terrorist thatcher theatergoer theocrat theologian
    theoretician theorist therapist thespian thief thirtysomething thug ticketholder tinsmith tipster titan
    titleholder toady toddler tomboy toolmaker torchbearer torturer tourist townie townsman townsperson
    toxicologist trader tradesman tradeswoman traditionalist trafficker trailblazer trainee trainer traitor
    translator transsexual traveler traveller trawlerman treasurer trespasser trickster troll trombonist trooper
    troublemaker truant trucker trumpeter trustee truther tsar turncoat tutor tween tweeter twentysomething twin
    tycoon typist tyrant tyro ultraconservative umpire uncle undecided underboss underdog undergrad
    undergraduate undersecretary undersheriff understudy undertaker underwriter unionist upholsterer upstart
    urbanite urologist user usher utopian vaccinator vagabond vagrant valedictorian valet vandal vegan
    vegetarian vendor ventriloquist verger vestryman vet veteran veterinarian vicar viceroy victim victor
    videographer viewer vigilante villager villain vintner violator violinist violist virgin virologist virtuoso
    visionary visitor vlogger vocalist voice volcanologist volunteer voter wag waif waiter waitress wallflower
    wanderer wannabe ward warden warehouseman warlord warmonger warrior watcher watchmaker watchman weatherman
    weaver webmaster welder well-wisher westerner wheelwright whistle-blower whistleblower wholesaler
    wicketkeeper whip widow widower wife wimp winemaker wingman winner witch witness woman womanizer wonk woodcarver
    woodcutter wordsmith workaholic worker workman worshiper worshipper wrestler writer wrongdoer wunderkind
    yachtsman yardmaster year-old yeoman yogi youngster youth youtuber yuppie zealot zillionaire zoologist""".split()
)
MANY_PERSONS: Final = frozenset(
    "people persons men women children folks kids youths wives police crew crews staff".split()
)
# nouns in -er and -or that are no people
NOT_PERSONS: Final = frozenset(
    """adder air-conditioner airliner altogether amber amplifier anger answer anterior antler arbor ardor armor
    armour aster auger backhander badger balancer banner banter barometer barrier beaker beaver beeper behavior
    behaviour belter better bicker binder bipartisan bitter bladder blazer blender blister blockbuster blocker
    blooper blunder bluster boiler bolster border bother boulder breaker breather browser buffer bulldozer
    bumper bumper-sticker bunker burger burner buster butter buzzer cadaver calculator caliber calibre caliper
    cancer candor candour canister canker capacitor career carrier carter casper caterpillar catheter cellar
    center centre chamber chandelier chapter character charger charter chatter cheer chopper cider cinder cipher
    clamor cleaver cliffhanger clipper cloister closer cluster clutter coaster coffer collar color colour
    comforter compactor compressor comptometer computer condenser conditioner condor connector container
    convector conveyor cooker cooler copier copper corner corridor counter cover cracker crater crossover
    cruiser crusher culler cursor cylinder dagger damper danger dapper deal-breaker dealbreaker decoder defer
    demeanor demeanour denominator deodorizer destroyer detector detonator devourer diameter differ dinger
    dinner dipper disaster disclaimer discolor disfavor dishonor dishonour dishwasher disorder dispenser divider
    dollar door drier dryer duster eager easter elevator ember emitter enamour encounter endeavor endeavour
    epicenter equator error escalator ether ever eyeliner factor falter fastener favor favour favourer feather
    feeder fender fertilizer fervor fervour fetter fever fiber filler filter finger firecracker firepower fiver
    flavor flicker flipper floor flounder flower flutter fodder folder folklore forever former freezer freighter
    fritter frontier fuller funnier furor furore further game-changer gamechanger gander garner garter gather
    gender generator geyser ginger glacier glamor glamour glitter glower grader grammar grater grinder gutter
    hairdryer halter hamburger hammer hamster hangar hanger harbor harbour heater heifer helicopter hinder
    hither holler holster honor honour horror hover humor humour hunger hyper icebreaker incinerator indicator
    inhibitor inner inter interior inverter jammer jitter jumper kilometer knocker labor labour lackluster
    ladder lager laser later lather latter launcher laundromat layer leaner leather letter lever lighter limber
    liner lingerer liquor liter litre litter lobster locator locker loiter longer loudspeaker lower lubricator
    lumber luster lustre lyre magister makeover maneuver manner manoeuvre manor manslaughter marker maser matter
    meander merger metaphor meteor meter micrometer microprocessor millimeter minor mirror misdemeanor
    misdemeanour misnomer miter mixer molar monitor mortar motor mower multiplier murder muster mutter nectar
    neither never newsletter no-brainer number odor odour offer omicron opener order other ouster over oyster
    pacer page-turner pager palaver pallor panther paper parameter parlor parlour pepper perimeter pewter pillar
    planer plaster platter pointer poker polar polymer ponder popper poster powder power precursor predictor
    prefer primer printer processor projector propeller proper protractor pucker pulper pulsar purifier quarter
    quaver quicker quiver radar radiator rafter rancor rather razor reactor rear recorder refer reflector
    refrigerator regimen register remainder reminder render repair reservoir resistor retainer revolver rigor
    rigour river roadrunner rotor router rover rubber rudder rumor rumour safer salver sander saucer scanner
    scatter scepter sceptre scooter screwdriver scrubber sector semaphore semester semiconductor seminar sensor
    sepulchre sequencer server sever sewer shaker shelter shimmer shiver shocker shoulder shower showstopper
    shredder shudder shutter sidecar silencer silver simper sinker skewer skyscraper slander slaughter slicer
    slider slipper slumber smaller smolder smoother snicker snooker sober soccer solar solder somber sour spacer
    spatter specter spider spillover splatter splendor splendour splinter splutter sprinkler sputter squalor
    stapler stationer steamer steeper stellar stepper sticker stinger stopper strainer stressor stretcher
    stroller stupor sucker sugar sulfur summer super supercomputer supertanker supper surrender suspender
    swagger sweater synthesizer tabular takeover taper tapper taser teleprompter temblor temper tender terrier
    terror tether theater theatre thermometer thinner thither thriller thunder tiller timber timer tinder
    toaster toner topper toucher tower tracer tractor trailer transfer transformer transistor transmitter
    transponder trawler treasure tremor trencher trigger trimmer trouser tuber tubular tumbler tumor tumour
    tuner turnover twister twitter typewriter udder ulcer ultimate under upper uproar utter valor vapor vector
    veneer ventilator vesper vigor visor voucher vulgar wafer wander washer water waver weather whether whimper
    whisker whisper wicker wider wilder winder winter wiper wither wonder woofer wrapper yonder younger zinger
    zipper""".split()
)
# nouns in -ant, -ent, -ee, -ist and -man that are no people
THINGS_ENDING_SO: Final = frozenset(
    """acumen adamant agee antidepressant apogee assist bee brilliant bungee buoyant burgee caiman checklist
    chimpanzee clairvoyance climate coagulant coffee committee consist consonant constant coolant covenant
    decree defoliant degree deodorant desist determinant disinfectant distant dominant dormant dungaree elegant
    elephant emollient exist extravagant exuberant fee filigree fist flee foist foresee fragrant free fricassee
    german giant gist glee grant grist guarantee heist hoist human hydrant ignorant important insist instant
    irritant joist jubilee knee lee levee list lubricant marquee melee mist moist mutant negligee nonchalant
    ottoman oversee pageant pedigree penchant pennant perigee persist plant playlist pollutant propellant puree
    pursuant quadrant radiant rampant redundant relevant reluctant remnant repartee repellent repugnant resist
    resonant restaurant roman rupee shortlist significant slant snowman soiree spree squeegee stagnant stimulant
    superman suttee talisman thee three toffee tolerant toupee tree tryst twist ultimate underestimate vacant
    valiant variant verdant vibrant waist waitlist want warrant wee wrist yankee""".split()
)
PERSON_ENDINGS: Final = (
    "man", "woman", "person", "ist", "ician", "ologist", "eer", "crat", "goer", "holder", "keeper", "maker", "worker",
    "owner", "er", "or", "ant", "ee", "wright", "smith", "mate", "monger", "naut",
)  # fmt: skip
PEOPLES_ENDINGS: Final = ("ans", "ese", "crats", "ists", "ites")
# members of parties and movements, with a capital
PARTISANS: Final = frozenset(
    """brexiteers communists conservatives democrats greens islamists labourites leavers liberals libertarians
    likudniks marxists nationalists populists remainers republicans royalists separatists socialists tories
    trotskyists unionists whigs""".split()
)
# nations, faiths, regions and parties in the plural
PEOPLES: Final = PARTISANS | frozenset(
    """afghans africans afrikaners americans angelenos arabs asians aussies bahrainis bangladeshis basques
    berliners blacks boomers bosniaks britons brits buddhists catholics christians copts croats cypriots czechs
    danes dubliners emiratis englishmen europeans evangelicals filipinas filipinos finns flemings frenchmen
    germans greeks hindus hispanics hoosiers icelanders iowans iraqis irishmen israelis jains jesuits jews
    kazakhs kiwis kurds kuwaitis latinas latinos liverpudlians londoners luxembourgers mainers marylanders
    michiganders millennials montenegrins mormons muslims nepalis omanis pakistanis pentecostals poles
    protestants qataris quakers salafis saudis scots scotsmen serbs shias sikhs slovaks spaniards sunnis swedes
    tajiks texans thais turkmens turks uighurs ulstermen utahns uyghurs uzbeks vermonters walloons welshmen
    whites yemenis yorkers zealanders""".split()
)
