"""Which body a noun or "it" means, read whole."""

import pytest

from headwater.attribution.bodies_mentioned import BodyMentions
from headwater.attribution.describe import describe
from headwater.attribution.institutions import Institutions
from tests.attribution.pile import spoken, voices_in, voices_of
from tests.attribution.test_institutions import body
from tests.builders import article


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # the subject of the sentence before the board named earlier
        ("Orrin Water Board met. Dorlen Port Authority will pay, it said.", "will pay", "Dorlen Port Authority"),
        ("Orrin Water Board met. The group said that rain was due.", "rain was due", "Orrin Water Board"),
        ("Dorlen Port Authority met. The authority said that rain was due.", "rain was due", "Dorlen Port Authority"),
        # whose firm it is opens what is said; the place a report was filed from is no body
        ("DORLEN, May 3 (Quayline) - Orrin Water Board's cranes fell, the company said.", "fell", "Orrin Water Board"),
        # no text calls an agency a company; a federation may be a union
        ("Orrin Water Board paid. Dorlen Food Agency met. The company said rain was due.", "due", "Orrin Water Board"),
        ("Orrin Workers Federation met. The union said that rain was due.", "rain was due", "Orrin Workers Federation"),
        # nor a hospital, nor the paper that somebody told it
        ("Orrin Water Board paid. Dorlen Hospital met. The company said rain was due.", "due", "Orrin Water Board"),
        ("Orrin Water Board met. Ida told Post Group so. The company said it rained.", "rained", "Orrin Water Board"),
        ("Orrin Water Board met. Ida told Post Group so. The charity said it rained.", "rained", "Orrin Water Board"),
        # the only one of the pile, and that of the town
        ("Orrin Water Board met. Dorlen County paid. The county said that rain was due.", "rain was", "Dorlen County"),
        ("Orrin Water Board met. The town's water board said that rain was due.", "rain was due", "Orrin Water Board"),
    ],
)
def test_the_body_that_was_named_is_meant(text: str, words: str, name: str) -> None:
    source = spoken(voices_in(text), words)[1]
    assert source is not None
    assert source.name == name


def test_one_body_is_one_source_in_two_articles() -> None:
    one = article("Dorlen Port Authority said that the pier was closed.", "A", "The Lantern")
    other = article("The pier was shut on Monday, Dorlen Port Authority said.", "B", "The Herald")
    voices = voices_of(one, other)
    assert len({a.source_id for a in voices.attributions}) == 1


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Orrin Water Board met. The Dorlen Works came. The company said that rain was due.", "New Dorlen Works"),
        ("Orrin Water Board met. The company said that rain was due.", "Orrin Water Board"),
    ],
)
def test_the_company_is_not_the_paper_that_prints_it_and_may_be_who_puts_out_its_own_word(
    text: str, outlet: str
) -> None:
    source = spoken(voices_in(text, outlet), "rain was due")[1]
    assert source is not None
    assert source.name == "Orrin Water Board"


def test_a_place_where_people_met_is_not_their_group() -> None:
    text = "The crowd went on a march to Dorlen City Council. The group said that rain was due."
    assert spoken(voices_in(text), "rain was due")[1] is None


@pytest.mark.parametrize(
    "text",
    [
        # a name ends where its sentence does, and no union is called a trust
        "Anna Bell leads the Orrin Staff Union. The trust said that rain was due.",
        # neither word of what it is called is in the name
        "Orrin Mutual Society paid. The finance ministry said that rain was due.",
    ],
)
def test_a_body_that_is_called_otherwise_is_not_meant(text: str) -> None:
    source = spoken(voices_in(text), "rain was due")[1]
    assert source is None or source.name is None


def read_as(text: str, *named: tuple[str, str]) -> BodyMentions:
    one = body(text, *named)
    return BodyMentions(one, Institutions([one], ()))


@pytest.mark.parametrize(
    ("text", "name", "subject"),
    [
        # what somebody is holds a fragment that is no body
        ("The Water Standards Commissioner, Ida Orr, said that the dairy knew before it spoke.", "Water", None),
        ("The Energy secretary, Ida Orr, said that the firm knew before it spoke.", "Energy", None),
        ("Hart Lomax will pay for the pier, it said.", "Hart Lomax", "Hart Lomax"),
        ("Hart Lomax’s cranes fell, it said.", "Hart Lomax", "Hart Lomax"),
        ("The Hart Lomax works will shut, it said.", "Hart Lomax", "Hart Lomax"),
    ],
)
def test_a_part_of_an_office_is_not_who_does_a_thing(text: str, name: str, subject: str | None) -> None:
    mentions = read_as(text, (name, "organization"))
    pronoun = text.rindex(" it ") + 1
    assert mentions.subject(mentions._body.article.spans[0].start + pronoun) == subject


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("Bags were lost at Kelling station. The company said so.", "Kelling", None),
        ("She works at Kelling. The company said so.", "Kelling", "Kelling"),
        ("A fire broke out at Hart Foods plant. The company said so.", "Hart Foods", "Hart Foods"),
        ("Kelling station is shut. The company said so.", "Kelling", "Kelling"),
    ],
)
def test_a_site_is_no_company(text: str, name: str, meant: str | None) -> None:
    mentions = read_as(text, (name, "organization"))
    at = mentions._body.article.spans[0].start + text.index("The company")
    assert mentions.before(describe("The company", ()), at, ()) == meant
