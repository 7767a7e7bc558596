"""What a common noun names: a person, a body, a document, an event, an outlet. General English, lists and endings."""

from typing import Final, Literal

Kind = Literal["person", "group", "body", "document", "event", "outlet"]

_PERSONS: Final = frozenset(
    """accountant activist actor actress adviser advisor advocate agent aide ally ambassador analyst anchor
    announcer archbishop architect artist assistant associate astronaut athlete attendee attorney author aunt baker
    banker barber baron beneficiary billionaire bishop boss boy brother builder businessman businesswoman bystander
    candidate captain carpenter cashier celebrity ceo cfo chair chancellor chaplain chauffeur chef chemist chief child
    citizen classmate cleric clerk client coach colleague colonel columnist comedian commander commentator
    commissioner commuter comptroller conductor confidant confidante congressman congresswoman conservative
    constable consultant contestant contractor contributor coroner correspondent councillor councilman councilwoman
    counsel couple cousin creator critic customer dad daughter dean defendant delegate demonstrator dentist deputy
    designer detective developer diplomat director dispatcher doctor donor driver economist editor emperor employee
    employer engineer entrepreneur envoy executive expert eyewitness fan farmer father fellow figure firefighter
    fisherman fiance fiancee founder friend general girl girlfriend boyfriend governor grandfather grandmother guard
    guest guide guru hacker head heir hero historian host hostage hunter husband immigrant individual insider inspector
    instructor intern interpreter interviewer investigator investor jeweller jeweler journalist judge juror justice
    king kid lad lady landlord lawmaker lawyer leader lecturer legend liberal librarian lieutenant linguist lobbyist
    magistrate magnate major manager maverick mayor mechanic medic member mentor merchant midwife migrant millionaire
    miner minister moderate moderator mogul mom monk mother mum musician narrator native neighbor neighbour nephew
    newcomer niece nominee nun nurse observer occupant officer official onlooker operative operator opponent organiser
    organizer orthodontist owner painter panelist paramedic parent parishioner participant partner passenger
    passer-by passerby pastor patient patron pediatrician peer pensioner performer persona person pharmacist
    philosopher photographer physician physicist pilot plaintiff player plumber poet policeman policewoman politician
    pollster pope preacher premier presenter president priest prince princess principal prisoner producer professor
    programmer promoter proponent prosecutor protester protestor provost psychiatrist psychologist publicist publisher
    pundit pupil queen rabbi ranger rapper reader realtor recipient recruiter recruit rector referee refugee
    regular relative reporter representative rescuer researcher resident respondent retiree rival runner sailor
    salesman saleswoman scholar scientist secretary senator sergeant servant sheriff shopper shopkeeper sibling singer
    sister sniper socialist soldier solicitor son source speaker specialist spectator spokesman spokesperson
    spokeswoman sponsor spouse staffer star statesman stepfather stepmother strategist student superintendent
    superstar supervisor supporter surgeon surrogate surveyor survivor suspect tailor teacher technician teenager
    tenant therapist toddler tourist trader trainer translator traveler traveller treasurer trooper trustee tutor
    twin tycoon uncle undersecretary user usher veteran vet vicar victim villager visitor volunteer voter waiter
    waitress warden whistleblower whistle-blower widow widower wife winner witness woman man worker worshipper writer
    youngster youth someone somebody everyone everybody anyone anybody contender front-runner frontrunner hopeful
    incumbent challenger newsman newswoman newsreader backer handler stalwart loyalist
    alderman assemblyman assemblywoman legislator parliamentarian peer backbencher lord baroness count duke duchess
    first-timer newlywed ex-wife ex-husband ex-boyfriend ex-girlfriend co-worker coworker co-founder co-author
    cofounder co-owner co-host co-chair co-director vice-president vice-chairman chairperson chairman chairwoman
    bartender barista captor caller crusader dancer dissident drummer evangelical feminist guitarist
    hitchhiker housewife jockey kayaker mariner messenger novelist nutritionist octogenarian pathologist
    pedestrian playwright sculptor swimmer tycoon upholsterer vendor violinist wrestler
    bodyguard caretaker cyclist diver angler skipper boatman ferryman lifeguard
    adjutant attache aviator bailiff bard bellhop bride busker butler cadet clerk colonist convict cook cop courier
    cowboy crony curator docent dockhand duo farmhand foreman gardener groom handyman hermit imam inmate insurgent
    jailer janitor jihadist laborer labourer longshoreman stevedore machinist maid marshal mason matriarch militant
    nanny nomad notary oligarch orphan pal paralegal parolee patriarch pirate porter postman prodigy psychic rebel
    recluse ringleader roommate saint scout seamstress seaman shepherd skier smuggler sophomore freshman squatter
    steward stewardess stranger stylist terrorist thief thug trucker typist undertaker valet veterinarian viewer
    vigilante welder zealot chum fisher doorman goalkeeper harbourmaster harbormaster postmaster headmaster
    headmistress chaperone pensioner boatswain bookkeeper evacuee deckhand trawlerman oarsman""".split()
)
_MANY_PERSONS: Final = frozenset("people persons men women children folks kids youths wives police crew staff".split())
_BODIES: Final = frozenset(
    """academy administration agency airline airport alliance arm army assembly association authority bank battalion
    board borough brewery brigade brokerage bureau business cabinet campaign carrier cartel casino caucus center
    centre chain chamber chapter charity church city clinic club coalition college commission committee company
    conglomerate congregation congress consortium consulate consultancy cooperative corporation council country
    county court dealership delegation department diocese directorate distributor district division embassy
    enterprise exchange faculty federation firm fleet force foundation franchise fund gang garrison giant government
    group guild hospital hotel house institute insurer junta jury kremlin lab laboratory leadership league
    legislature lobby maker manufacturer military militia ministry mission monastery mosque movement municipality
    museum nation navy non-profit nonprofit office ombudsman operator opposition orchestra organisation organization
    pac panel parliament partnership party pentagon pharmacy police port precinct province raider railway registry
    regulator republic restaurant retailer school secretariat senate shipbuilder shipyard society squad start-up
    startup state studio subsidiary supplier synagogue syndicate tank team theater theatre town treasury tribunal
    troupe trust service family household constabulary inspectorate union unit
    university utility vatican village watchdog wing workforce""".split()
)
_DOCUMENTS: Final = frozenset(
    """abstract accord account act ad advert advertisement advisory affidavit agenda agreement album almanac amendment
    analysis appendix application archive article atlas audit autobiography average averages ballad banner bill
    billboard bio biography biopic blog blogpost blueprint book booklet brief brochure budget bulletin cable
    calculation calculator calendar caption cartoon catalog catalogue census certificate chapter chart charter
    checklist chronicle circular citation clause clip code column comment commercial communique communiqué
    compilation complaint constitution contract copy correspondence count cover coverage credo criteria dashboard
    data database dataset declaration decree deed deposition description diary dictionary directive directory
    disclosure dispatch doctrine document documentary documentation dossier draft drawing e-mail edict editorial
    email encyclopedia entry envelope epitaph essay estimate evaluation evidence exhibit expose exposé factsheet
    feed fiction file filing film finding flier flyer folder footage footnote forecast form formula gospel graph
    graphic guidance guidebook guideline guidelines handbook handout headline history hymn image index indictment
    infographic injunction inquiry inscription instruction inventory investigation invitation invoice item label law
    lawsuit leaflet ledger legend legislation lesson letter letterhead lexicon licence license list listing log
    logbook logo lyric lyrics mail mailer mailing manifesto manual manuscript map measure measurement meme memo
    memoir memorandum menu message meta-analysis minutes model monograph motion movie newsreel note notice novel
    number numbers obituary op-ed opinion order outline page painting pamphlet paper papers paperwork paragraph
    passage passport patent payroll permit petition photo photograph picture plan plaque playbook poem policy poll
    polling portrait post postcard poster posting prayer preamble prediction preface presentation primer printout
    probe profile program programme projection proposal prospectus protocol questionnaire quotation quote ranking
    rating readout receipt recipe record recording regulation release report research resolution result results
    resume return returns review roster rule rulebook rules ruling résumé sample schedule screed screenshot script
    scripture scroll section sequel sheet sign simulation site sketch slide slogan snippet song soundtrack
    specification spot spreadsheet stanza statement statistic statute story study subpoena suit summary survey
    syllabus symbol synopsis table tabulation tally tape telegram template testament testimony text textbook thesis
    ticket timetable title tracker tract trailer transcript treatise treaty trend tweet tweetstorm verse version
    video voicemail volume warrant webpage website wiki figures will wording writing writings yearbook zine""".split()
)
_EVENTS: Final = frozenset(
    """acquittal address apology appearance briefing broadcast call caucus ceremony conference contest convention
    conversation conviction debate decision demonstration dinner election endorsement eulogy event forum funeral
    gathering hearing inauguration interview keynote lecture march meeting oration performance primary proceeding
    proceedings protest rally reading reception recount referendum remark remarks roundtable runoff seminar sermon
    session speech summit symposium talk talks toast trial verdict vigil visit vote voting webinar workshop""".split()
)
_OUTLETS: Final = frozenset(
    """broadcaster broadsheet daily magazine network newsletter newspaper newsroom newswire outlet periodical podcast
    station tabloid weekly""".split()
)
# many people without bounds, who never speak as one
_GROUPS: Final = frozenset(
    """audience base community crowd electorate elite enforcement establishment grassroots industry intelligentsia
    left-wing majority masses media middle-class minority mob press public right-wing world""".split()
)
_NOT_PERSONS: Final = frozenset(
    """answer banner barrier border bumper butter cancer career center centre chamber chapter character charter
    cluster computer corner counter cover danger dinner disaster disorder door error factor favor favour fever fiber
    finger flavor flower folder fervor folklore gender glacier grammar hammer harbor harbour honor
    honour horror humor humour hunger indicator ladder labor labour layer letter liquor litter lumber manner marker
    matter meter mirror monitor motor murder number offer order other paper pepper pillar poster powder power printer
    quarter rancor register remainder reminder river rumor rumour safer scanner sector semester shelter
    shoulder silver slander spider summer supper sweater temper terror theater theatre thriller thunder
    timber tower trailer tremor trigger tumor ulcer vapor water weather winter wonder calculator elevator escalator
    generator refrigerator radiator reactor router server tractor vector twitter wafer
    binder blister boulder buffer burger canister cellar chatter clutter cinder copper cylinder diameter
    encounter feather filter fodder ginger helicopter hamster lather leather lobster locker magister mortar muster
    oyster perimeter plaster poker rubber rudder saucer semaphore slipper sticker tether transfer trouser voucher
    wrapper zipper behavior behaviour clamor endeavor endeavour fervour odor odour parlor parlour splendor rigor rigour
    valor vigor mirror """.split()
)
_PERSON_ENDINGS: Final = (
    "man", "woman", "person", "ist", "ician", "ologist", "eer", "crat", "goer", "holder", "keeper", "maker", "worker",
    "owner", "er", "or", "ant", "ee", "wright", "smith", "mate", "monger", "naut",
)  # fmt: skip
# nouns in -ant, -ent, -ee, -ist and -man that are no people
_THINGS_ENDING_SO: Final = frozenset(
    """restaurant plant grant warrant covenant constant variant giant committee coffee fee degree tree knee guarantee
    decree list mist fist twist gist checklist playlist waitlist shortlist human talisman jubilee
    spree pedigree marquee want deodorant pollutant pennant elephant """.split()
)
_LEAST_ENDED_CHARS: Final = 5
_KINDS: Final[tuple[tuple[Kind, frozenset[str]], ...]] = (
    ("group", _GROUPS),
    ("outlet", _OUTLETS),
    ("document", _DOCUMENTS),
    ("body", _BODIES),
    ("person", _PERSONS),
    ("event", _EVENTS),
)
_PEOPLES_ENDINGS: Final = ("ans", "ese", "crats", "ists", "ites")
_PEOPLES: Final = frozenset(
    """afghans africans americans arabs asians blacks boomers bosniaks britons buddhists catholics christians
    communists conservatives croats czechs danes democrats europeans filipinos finns germans greeks greens hindus
    hispanics iowans iraqis israelis jews kurds kuwaitis latinas latinos liberals libertarians millennials mormons
    muslims pakistanis poles protestants qataris quakers republicans saudis scots serbs sikhs slovaks socialists
    spaniards swedes texans thais tories turks whigs whites yemenis yorkers""".split()
)


def kind_of(noun: str) -> Kind | None:
    """Return what a common noun in small letters names, singular or plural; None where neither list nor ending tells.

    Lists go before endings. Misses: nouns that name both ("record", "post"), for which the kind more common as the
    source of news is given.
    """
    if noun in _MANY_PERSONS:
        return "body" if noun == "police" else "person"
    for form in _forms(noun):
        for kind, known in _KINDS:
            if form in known:
                return kind
    last = noun.rpartition("-")[2]
    if last != noun and last and (kind_of_last := kind_of(last)) is not None:
        return kind_of_last
    return "person" if any(map(_ends_as_person, _forms(noun))) else None


def is_person(noun: str) -> bool:
    """Whether the noun names a person, or people."""
    return kind_of(noun) == "person"


def is_listed(noun: str) -> bool:
    """Whether a list, and not an ending alone, tells what the noun names."""
    return noun in _MANY_PERSONS or any(form in known for form in _forms(noun) for _, known in _KINDS)


def is_people(name: str) -> bool:
    """Whether a capitalised plural names people by party, nation, faith or place: "Democrats", "Norwegians"."""
    low = name.lower()
    return low in _PEOPLES or low.endswith(_PEOPLES_ENDINGS)


def _forms(noun: str) -> tuple[str, ...]:
    """Return the noun and what it may be the plural of."""
    found = [noun]
    if noun.endswith("men"):
        found.append(noun[:-2] + "an")
    if noun.endswith("ies"):
        found.append(noun[:-3] + "y")
    if noun.endswith("es"):
        found.append(noun[:-2])
    if noun.endswith("s") and not noun.endswith("ss"):
        found.append(noun[:-1])
    return tuple(found)


def _ends_as_person(noun: str) -> bool:
    known_thing = noun in _NOT_PERSONS or noun in _THINGS_ENDING_SO or noun.endswith(("ness", "ment", "tion"))
    return len(noun) >= _LEAST_ENDED_CHARS and not known_thing and noun.endswith(_PERSON_ENDINGS)
