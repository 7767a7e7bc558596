"""Pairs of sentences from two outlets: which tell one thing, and which share words and do not.

Each row stands for a kind of difference, in a field of its own: office, accident, court, trade, health, money, weather.
"""

import pytest

from headwater import attribution
from headwater.claim import gather
from headwater.model import Account, Claim, Lineage
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader
from headwater.settings import AttributionSettings, ClaimSettings
from tests.builders import article

READER = RuleReader()
# What a pile of one story always has: other sentences, which make common words common.
BACKGROUND = (
    "Mayor Ilse Varga opened the new tram line in Dorlen on Saturday. The line took four years to build.",
    "Carl Stone, the harbour director, spoke at a dinner of the Dorlen traders. Anna Bell, his deputy, was there.",
    "Norva Motors makes small vans at a plant in Tarn. The plant employs 2,100 people.",
    "Judge Edda Holt hears most cases of the Dorlen county court. The court was built in 1911.",
    "The Orrin river runs through Dorlen. Storms are common there in autumn.",
)


def claims_of(*texts: str) -> tuple[Claim, ...]:
    homes = [article(text, f"A{n}", f"Outlet {n}") for n, text in enumerate((*texts, *BACKGROUND))]
    layers = {home.id: read_article(READER, home) for home in homes}
    voices = attribution.attribute(homes, layers, AttributionSettings())
    accounts = []
    for home in homes:
        body = home.spans[0]
        sentences = tuple(body.part(s - body.start, e - body.start) for s, e in layers[home.id].sentences)
        accounts.append(Account(article=home, sentences=sentences))
    return gather(accounts, voices, Lineage(), ClaimSettings())


def together(one: str, other: str) -> bool:
    """Whether one claim, or claims of one matter that give different figures, have statements of both texts."""
    texts = (one, other)
    matters: dict[str, set[str]] = {}
    for claim in claims_of(*texts):
        matters.setdefault(claim.matter or claim.id, set()).update(s.span.exact for s in claim.statements)
    return any(all(any(place in text for place in places) for text in texts) for places in matters.values())


SAME = [
    # what somebody is accused or acquitted of is not told beside it
    (
        "A jury in Dorlen found Tom Reyk not guilty of stealing the harbour launch.",
        "Tom Reyk was acquitted of stealing the harbour launch.",
    ),
    # who a pronoun may mean stands in the sentence before
    (
        "Carl Stone stood in the dock. They convicted him by a majority of one count of false accounting.",
        "Mr Stone was convicted of a separate offence of false accounting.",
    ),
    # how long something lasted, and the sides of a vote, tell a matter
    ("Carl Stone had been on duty for 19 hours, a board found.", "The tram driver had been on duty for 19 hours."),
    ("The council approved the tram line 23-19 after a debate.", "The vote on the line was 23 to 19, a clerk said."),
    # one odd large figure, whatever it is said to count
    ("Norva Motors puts 640 jobs at risk.", "Up to 640 posts could be affected, a clerk said."),
    # to sue unless ... is to threaten it
    (
        "Norva Motors would sue the city of Dorlen unless it paid, a clerk said.",
        "Norva Motors is threatening to sue the city of Dorlen.",
    ),
    # synonyms and light verbs
    ("Ilse Varga refused the offer, aides said.", "The mayor did not take him up on the offer. Aides said so."),
    ("Carl Stone offered to resign last week, two people said.", "Carl Stone has offered the mayor his resignation."),
    ("Carl Stone resigned on Monday.", "Carl Stone stepped down as harbour director on Monday."),
    ("Ilse Varga fired Carl Stone on Friday.", "Carl Stone was dismissed by Ilse Varga on Friday."),
    ("Ilse Varga appointed Anna Bell as harbour director.", "Anna Bell was named harbour director by Ilse Varga."),
    ("Anna Bell is now the adviser of the mayor.", "Anna Bell became a policy adviser to the mayor."),
    # an offer and a willingness under a condition: one matter at two strengths
    ("Carl Stone offered to resign.", "Carl Stone would be willing to step down if asked, a friend said."),
    ("Carl Stone offered to resign.", "Carl Stone threatened to quit, a friend said."),
    ("Carl Stone threatened to quit.", "Carl Stone would leave if the line was not built, a friend said."),
    ("Carl Stone offered to resign.", "“No van was sold and no resignation was offered,” Carl Stone wrote on Monday."),
    # nominalisations
    (
        "Norva Motors recalled 4,000 vans over faulty brakes.",
        "The recall by Norva Motors covers 4,000 vans with faulty brakes.",
    ),
    ("Police arrested Tom Reyk in Tarn on Tuesday.", "The arrest of Tom Reyk in Tarn came on Tuesday."),
    (
        "Norva Motors bought the Tarn plant for $40 million.",
        "Norva Motors acquired the plant in Tarn for about $40 million.",
    ),
    # passives
    ("A bus collided with a tram near Dorlen on Sunday.", "A tram and a bus crashed near Dorlen on Sunday."),
    ("Engineers closed the Orrin bridge on Monday.", "The Orrin bridge was shut on Monday."),
    ("Rescuers evacuated 60 passengers from the train.", "Some 60 passengers were led off the train by rescuers."),
    # figures that differ
    (
        "Three people were killed when a tram derailed in Dorlen.",
        "At least four people died after a tram derailed in Dorlen.",
    ),
    ("The crash in Dorlen injured 12 passengers.", "A dozen passengers were hurt in the Dorlen crash."),
    (
        "The inspectors found 14 cracked pillars under the Orrin bridge.",
        "There were 11 cracked pillars under the Orrin bridge, the city says.",
    ),
    # court and council
    (
        "Judge Edda Holt sentenced Tom Reyk to four years in prison.",
        "Tom Reyk was jailed for four years by Judge Edda Holt.",
    ),
    (
        "The council voted 9-2 on Monday to open an inquiry.",
        "The council approved an inquiry on Monday by nine votes to two.",
    ),
    (
        "Norva Motors sued the city of Dorlen over the tram line.",
        "A lawsuit by Norva Motors against the city of Dorlen concerns the tram line.",
    ),
    # states of mind
    ("Ilse Varga was furious with Carl Stone, a friend said.", "The mayor has vented about Carl Stone for weeks."),
    ("The storm flooded 200 homes in Tarn.", "Flooding hit some 200 homes in Tarn after the storm."),
    ("Norva Motors cut 300 jobs in Tarn.", "Norva Motors reduced its staff in Tarn by 300 jobs."),
    (
        "Carl Stone is due to testify on Thursday.",
        "Carl Stone is scheduled to appear before the committee on Thursday.",
    ),
]

# one value, rounded, bounded or in another unit, with little else in common
VALUED = [
    ("Personal details of about 48,000 tenants were copied.", "Nearly 50,000 tenants in Tarn had their data stolen."),
    ("They contained 2,087 ballot papers.", "The boxes held roughly 2,100 votes, a clerk said."),
    ("The inquiry puts the speed of the tram at 41 mph.", "The tram was doing 66 km/h at the bridge."),
    ("Turnout in Tarn was 61 percent.", "Three voters in five took part."),
    ("The line was cut shortly before four in the morning.", "Engineers lost the line at 3.46 a.m. on Sunday."),
    ("The council approved the line by 31 votes to 17.", "The line passed with a majority of 14."),
]

OTHER = [
    # the word that tells an act is no second thing in common
    ("The fire was on both sides of it.", "By that time the fire had been burning for some time."),
    ("The cause of the fire was not known.", "He denied that the cable had caused the fire."),
    # a round number, and an age, are of many things
    ("Some 300 people were led out of the court.", "Carl Stone owns 300 vans in Tarn."),
    ("Carl Stone, 58, sued the city of Dorlen.", "Police in Tarn are questioning Tom Reyk, 58."),
    # one thing, one size, two figures
    ("The harbour has 4,310 berths.", "It is to hold 5,900 boats."),
    ("The strike at the van plant lasted 19 hours, a clerk said.", "Carl Stone waited 19 hours at the Tarn airport."),
    ("Anna Bell said they would collect signatures for a vote.", "Carl Stone has collected signatures for a vote."),
    ("The council approved the tram line 23-19.", "Dorlen beat Tarn 23-19 in the county cup."),
    ("Some 300 people were led out of the court.", "The dinner in Tarn cost £300 a head."),
    # many hold one office
    ("Anna Bell was the boss of a bank in Tarn.", "He is the boss of the night shift."),
    # what will be done, and what will be done unless ...
    ("Norva Motors will sue the city of Dorlen.", "Norva Motors would sue the city of Dorlen if it did not pay."),
    # one act told as done, offered, refused, planned, denied
    ("Carl Stone offered to resign.", "Carl Stone refused to resign."),
    ("Carl Stone resigned on Monday.", "Carl Stone offered to resign on Monday."),
    ("Ilse Varga plans to fire Carl Stone.", "Ilse Varga fired Carl Stone."),
    ("Norva Motors considered a recall of 4,000 vans.", "Norva Motors recalled 4,000 vans."),
    # other people in the same role
    ("Ilse Varga fired Carl Stone on Friday.", "Ilse Varga fired Anna Bell on Friday."),
    ("Police arrested Tom Reyk in Tarn.", "Police arrested Otto Lind in Tarn."),
    (
        "Ilse Varga praised Carl Stone for his work on the harbour.",
        "Anna Bell praised Carl Stone for his work on the harbour.",
    ),
    # who did it to whom
    ("Ilse Varga sued Carl Stone over the harbour.", "Carl Stone sued Ilse Varga over the harbour."),
    # other offers
    (
        "Ilse Varga did not accept the offer of Carl Stone to resign.",
        "The board offered the committee a briefing. The offer was not accepted.",
    ),
    # other acts with the same people and places
    (
        "Norva Motors recalled vans over faulty brakes in Tarn.",
        "Norva Motors hired workers for its vans plant in Tarn.",
    ),
    ("A tram derailed in Dorlen on Sunday.", "The tram line in Dorlen was opened on Saturday by the mayor."),
    ("The storm killed two people in Tarn.", "The storm damaged the court in Dorlen."),
    # what somebody feels about one thing and about another
    (
        "Ilse Varga was angry with Carl Stone, a friend said.",
        "Ilse Varga was angry about the tram line, a friend said.",
    ),
    (
        "Carl Stone was upset about the inquiry, a friend said.",
        "Ilse Varga was upset about the inquiry, a friend said.",
    ),
    # injured and taken to hospital are counted apart
    ("Judge Edda Holt acquitted Tom Reyk.", "Judge Edda Holt convicted Tom Reyk."),
    ("The council approved the budget.", "The council rejected the budget."),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_thing_told_twice_is_one_claim(one: str, other: str) -> None:
    assert together(one, other)


@pytest.mark.parametrize(("one", "other"), VALUED)
def test_one_value_told_in_other_words_is_one_claim(one: str, other: str) -> None:
    assert together(one, other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_what_shares_words_and_not_the_act_stays_apart(one: str, other: str) -> None:
    assert not together(one, other)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Norva Motors puts 640 jobs at risk.", "Up to 640 posts could go, a clerk said.", "both give 640 (job)"),
        (
            "The council approved the line 23-19.", "The vote on the line was 23 to 19, a clerk said.",
            "both give 23-19",
        ),
        (
            "Carl Stone had been on duty for 19 hours.", "The tram driver had been on duty for 19 hours.",
            "both give 19 hours",
        ),
    ],
)  # fmt: skip
def test_what_joins_by_its_figure_says_so(one: str, other: str, why: str) -> None:
    reasons = [s.why for c in claims_of(one, other) for s in c.statements]
    assert any(why in reason for reason in reasons)
