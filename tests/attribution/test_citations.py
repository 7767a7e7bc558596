"""Which outlets are credited, in which words, and which report of the pile is meant."""

import msgspec
import pytest

from headwater.model import Stated
from tests.attribution.pile import voices_in, voices_of
from tests.builders import article


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("The Harbour Post first reported that Marit Vanse would go.", ("The Harbour Post", "first_reported")),
        ("The offer was first reported by The Harbour Post.", ("The Harbour Post", "first_reported")),
        ("The Harbour Post was the first to report the offer.", ("The Harbour Post", "first_reported")),
        ("The Harbour Post reported on Monday that she would go.", ("The Harbour Post", "reported")),
        ("The Harbour Post has reported that she would go.", ("The Harbour Post", "previously_reported")),
        ("The Harbour Post confirmed the offer.", ("The Harbour Post", "confirmed")),
        ("Marit Vanse told The Harbour Post that she would go.", ("The Harbour Post", "told")),
        ("An email seen by the news agency OPA shows that she knew.", ("OPA", "reported")),
        ("She will go, according to The Harbour Post.", ("The Harbour Post", "reported")),
        ("LOW FERRY (AP) — She will go.", ("AP", "credit")),
        ("The pier is weak. [CNN]", ("CNN", "credit")),
        ("On CNN’s “Pier Hour” Vanse said that she would go.", ("CNN", "told")),
        ("Vanse told AP that she would go.", ("AP", "told")),
        ("“It is weak,” Vanse told Fox 9 in the harbour.", ("Fox 9", "told")),
        ("By the Associated Press’s tally, six piers are weak.", ("the Associated Press", "reported")),
        ("In a CNN interview Vanse said that she would go.", ("CNN", "told")),
        ("The Harbour Post’s Piet Dorr wrote that she would go.", ("The Harbour Post", "reported")),
        ("The Sparrow first reported that she would go.", ("The Sparrow", "first_reported")),
        ("Channel Six reported that she would go.", ("Channel Six", "reported")),
        ("The Harbour Post, citing two clerks, reported that she would go.", ("The Harbour Post", "reported")),
        ("The Harbour Post, which saw her letter, has revealed that she would go.", ("The Harbour Post", "reported")),
        ("The Harbour Post, a weekly paper, reported that she would go.", ("The Harbour Post", "reported")),
    ],
)
def test_wording(text: str, credit: tuple[str, str]) -> None:
    found = voices_in(text, outlet="Coast Daily").citations
    assert [(c.outlet, c.wording) for c in found] == [credit]
    assert all(text[c.span.start : c.span.end] == c.span.exact for c in found)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("According to The Harbour Post she will go.", True),
        ("She will go, according to the newspaper The Harbour Post.", False),
        ("She will go, according to a report in The Harbour Post.", False),
        ("A copy seen by The Harbour Post shows that she knew.", False),
    ],
)
def test_a_text_of_unknown_publisher_is_no_paper_that_it_says_a_thing_is_according_to(
    text: str,
    cited: bool,  # noqa: FBT001
) -> None:
    assert bool(voices_in(text, outlet=None).citations) == cited


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Marit Vanse told The Harbour Post that she would go.", "The Harbour Post"),
        ("A copy reviewed by The Harbour Post shows that she knew.", "The Harbour Post"),
        ("Marit Vanse told The Harbour Post that she would go.", None),
        ("The Harbour Post has its office by the pier.", "Coast Daily"),
        ("The Harbour Post, and the mayor, who reported it, left.", "Coast Daily"),
        ("The Harbour Post said it stood by its report.", "Coast Daily"),
        ("The Harbour Post said on Monday that it stands firmly behind its reporting.", "Coast Daily"),
    ],
)
def test_no_citation(text: str, outlet: str | None) -> None:
    assert voices_in(text, outlet).citations == ()


def test_the_addressee_is_kept() -> None:
    voices = voices_in("Marit Vanse told The Harbour Post that she would go.", "The Harbour Post")
    assert [a.addressee for a in voices.attributions] == ["The Harbour Post"]


REPORT = "Marit Vanse, the harbour director, offered the mayor her resignation in March, two people briefed on it said."
CITING = "The Harbour Post reported on Tuesday that director Marit Vanse had offered the mayor her resignation."


def test_the_cited_report_is_found_in_the_pile() -> None:
    report = article(REPORT, "A", "The Harbour Post", "2031-03-10")
    other = article(
        "Boats were late on Monday at the northern quay, the port said.", "B", "The Harbour Post", "2031-03-10"
    )
    citing = article(CITING, "C", "Coast Daily", "2031-03-11")
    assert [c.cited_article for c in voices_of(report, other, citing).citations] == [report.id]


@pytest.mark.parametrize(
    ("cited", "publisher"),
    [
        ("Marrow Radio", "Marrow Radio News"),
        ("The Harbour Post", "Harbour Post Online"),
        ("Channel Six", "Channel Six News"),
        ("Marrow Radio News", "Marrow Radio"),
    ],
)
def test_an_outlet_is_cited_without_what_its_page_adds(cited: str, publisher: str) -> None:
    report = article(REPORT, "A", publisher, "2031-03-10")
    voices = voices_of(report, article(CITING.replace("The Harbour Post", cited), "B", "Coast Daily", "2031-03-11"))
    assert [(c.outlet, c.cited_article) for c in voices.citations] == [(publisher, report.id)]


@pytest.mark.parametrize(
    ("cited", "publisher"),
    [("Norland", "Norland News"), ("Marrow Radio", "Marrow Radio Review"), ("The Quay Post", "Harbour Post Online")],
)
def test_what_is_left_of_an_outlets_name_must_be_one(cited: str, publisher: str) -> None:
    report = article(REPORT, "A", publisher, "2031-03-10")
    voices = voices_of(report, article(CITING.replace("The Harbour Post", cited), "B", "Coast Daily", "2031-03-11"))
    assert [c.cited_article for c in voices.citations if c.cited_article] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“The cranes at the quay never moved,” said a former fitter, who asked not to be named.", True),
        # the words stand in two sentences, and tell two things
        ("The cranes were painted in May. Nobody moved from the town that year.", False),
        ("The cranes at the quay are green.", False),
    ],
)
def test_a_report_of_two_words_is_found_in_one_sentence(text: str, found: bool) -> None:  # noqa: FBT001 (a table)
    report = article(text, "A", "The Harbour Post", "2031-03-10")
    citing = article("The Harbour Post reported on Monday that the cranes moved not.", "B", "Coast Daily", "2031-03-13")
    assert [c.cited_article for c in voices_of(report, citing).citations] == [report.id if found else None]


def test_a_text_that_an_agencys_dateline_opens_is_its_report() -> None:
    wire = article(f"LOW FERRY, March 10 (Tarn Wire) - {REPORT}", "A", None, "2031-03-10")
    credit = Stated(value="Tarn Wire", evidence=(wire.spans[0].part(21, 30),), basis="stated")
    wire = msgspec.structs.replace(wire, agencies=(credit,))
    citing = article(CITING.replace("The Harbour Post", "Tarn Wire"), "B", "Coast Daily", "2031-03-11")
    assert [c.cited_article for c in voices_of(wire, citing).citations] == [wire.id]
    # a paper that prints it is not the agency
    publisher = Stated(value="Low Ferry News", evidence=(), basis="stated")
    printed = msgspec.structs.replace(wire, publisher=publisher)
    assert [c.cited_article for c in voices_of(printed, citing).citations if c.article == citing.id] == [None]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2031-03-19", CITING),
        ("2031-03-10", "The Harbour Post reported on Tuesday that the price of herring had doubled within a year."),
        (
            "2031-03-10",
            "She left after The Harbour Post reported that director Marit Vanse had offered her resignation.",
        ),
    ],
)
def test_another_report_is_not_taken_for_the_cited_one(day: str, text: str) -> None:
    report = article(REPORT, "A", "The Harbour Post", day)
    citing = article(text, "C", "Coast Daily", "2031-03-11")
    assert [c.cited_article for c in voices_of(report, citing).citations] == [None]


def test_an_outlet_that_cites_itself_is_not_in_the_pile_by_its_copy() -> None:
    text = "The Harbour Post has reported that Marit Vanse offered her resignation to the mayor."
    one, copy = article(text, "A", "The Harbour Post"), article(text, "B", "The Harbour Post")
    (citation,) = voices_of(one, unread=[copy]).citations
    assert (citation.outlet, citation.cited_article) == ("The Harbour Post", None)


def test_told_on_another_day_is_the_outlets_earlier_report() -> None:
    report = article(REPORT, "A", "The Harbour Post", "2031-03-11")
    later = article(
        "Two people briefed on it told The Post on Tuesday that director Marit Vanse had offered her resignation.",
        "B", "The Harbour Post", "2031-03-12",
    )  # fmt: skip
    assert [(c.wording, c.cited_article) for c in voices_of(report, later).citations] == [("told", report.id)]


def test_a_cited_outlet_is_a_source() -> None:
    voices = voices_in("Marit Vanse told The Harbour Post that she would go.", "Coast Daily")
    (citation,) = voices.citations
    assert [s.name for s in voices.sources if s.id == citation.source and s.class_ == "outlet"] == ["The Harbour Post"]


@pytest.mark.parametrize(
    ("outlet", "spelt", "cited"),
    [("The Lantern", "OPA", ["Ostral Press Agency"]), ("The Lantern", "NPA", ["NPA"]), (None, "OPA", []),
     ("Ostral Press Agency", "OPA", [])],
)  # fmt: skip
def test_an_agency_of_the_byline_is_credited(outlet: str | None, spelt: str, cited: list[str]) -> None:
    text = "The pier fell into the harbour early on Monday, and nobody was hurt. The council met in the town hall."
    wire = article(text, "W", "Ostral Press Agency")
    home = article(f"By staff and {spelt}\n\n{text} The mayor wept.", "A", outlet)
    whole = home.spans[0]
    place = whole.part(13, 13 + len(spelt))
    agency = Stated(value=spelt, evidence=(place,), basis="stated")
    home = msgspec.structs.replace(home, spans=(whole.part(15 + len(spelt), len(whole.exact)),), agencies=(agency,))
    found = [c for c in voices_of(home, wire).citations if c.article == home.id]
    assert [(c.outlet, c.wording, c.span) for c in found] == [(name, "credit", place) for name in cited]
    assert [c.cited_article for c in found] == [wire.id if name == wire.outlet else None for name in cited]


@pytest.mark.parametrize(
    ("kind", "outlet"),
    [("sports daily", True), ("weekly", True), ("Norland tabloid", True), ("newspaper", True), ("coach", False)],
)
def test_a_name_behind_a_word_for_a_paper_is_an_outlet(kind: str, outlet: bool) -> None:  # noqa: FBT001 (a table)
    found = voices_in(f"The pier was weak, according to the {kind} Strandvik. It fell on Monday.")
    assert [s.class_ == "outlet" for s in found.sources if "Strandvik" in s.label] in ([outlet], [outlet] * outlet)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a white paper Norva Council published on Monday", "Norva Council"),
        ("the discussion paper Hart Lomax published", "Hart Lomax"),
        ("the research paper Strandvik", "Strandvik"),
        ("the weekly Fuel Watch", "Fuel Watch"),
        ("the weekly Met Office", "Met Office"),
        ("the daily Covid-19 Dashboard", "Covid-19 Dashboard"),
        ("the daily Dashboard", "Dashboard"),
        ("the weekly ONP", "ONP"),
        ("the weekly Strandvik published on Monday", "Strandvik"),
    ],
)
def test_what_comes_out_on_paper_or_each_week_is_no_outlet(words: str, name: str) -> None:
    for text in (f"The pier was weak, according to {words}.", f"According to {words}, the pier was weak."):
        found = voices_in(text)
        assert not [s for s in found.sources if s.class_ == "outlet" and name in s.label]
        assert not found.citations


@pytest.mark.parametrize("words", ["the weekly Strandvik Gazette", "a sports daily Matchday", "the tabloid Strandvik"])
def test_a_weekly_with_a_name_of_an_outlet_is_one(words: str) -> None:
    found = voices_in(f"According to {words}, the pier was weak.")
    assert [s.label for s in found.sources if s.class_ == "outlet"] == [words.split(" ", 2)[2].removeprefix("daily ")]


def test_initials_of_an_agency_mean_it_and_no_outlet_of_the_pile() -> None:
    one = article("The pier fell into the harbour on Monday, AFP reported.", "A", "Coast Daily")
    other = article("The council met in the town hall.", "B", "Ashford Free Press")
    assert [c.outlet for c in voices_of(one, other).citations] == ["AFP"]


def test_what_came_after_a_report_is_of_what_the_report_told() -> None:
    report = article(REPORT, "A", "The Harbour Post", "2031-03-10")
    for opens, cited in (
        ("The denial came a day after", report.id),
        ("Her words followed hours after", report.id),
        ("The mayor resigned after", None),
    ):
        citing = article(f"{opens} {CITING}", "B", "Coast Daily", "2031-03-11")
        assert [c.cited_article for c in voices_of(report, citing).citations] == [cited], opens
