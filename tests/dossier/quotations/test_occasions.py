"""A quotation is missed in a primary source only where it can be from that occasion."""

import msgspec
import pytest

from headwater.dossier.quotations.occasions import may_be_from
from headwater.dossier.quotations.primary import Words, name_words
from headwater.dossier.quotations.quotes import Quote
from headwater.model import Article, QuotationAgainst, Stated
from headwater.reader.words import words_of
from tests import builders


def _stated(value: str) -> Stated:
    return Stated(value=value, evidence=(), basis="stated", why="input record")


def _can(
    addressee: str | None = None,
    day: str | None = "2031-03-11",
    source_day: str | None = None,
    kind: QuotationAgainst = "transcript",
    **source: object,
) -> bool:
    report = builders.article("“We shut it at once,” she said.", "A", "The Brenn Echo", day)
    minutes = builders.article("LUNN: We begin.", "P", None, source_day)
    minutes = msgspec.structs.replace(minutes, **source)
    inner = report.spans[0].part(1, 19)
    quote = Quote(report, inner, None, None, "Ida Lunn", words_of(inner.exact), addressee)
    words = Words(kind, minutes.id, minutes.spans[0], "LUNN", name_words("LUNN"))
    known: dict[str, Article] = {report.id: report, minutes.id: minutes}
    return may_be_from(quote, words, known)


@pytest.mark.parametrize(
    ("addressee", "can"),
    [
        (None, True),
        ("councillors", True),
        ("the meeting", True),
        ("reporters", True),
        ("the Echo", False),
        ("the Echo.", False),
        ("The Brenn Echo", False),
        ("this newspaper", False),
        ("us", False),
        ("The Skarn Courier", False),
    ],
)
def test_what_was_told_to_an_outlet_was_said_elsewhere(addressee: str | None, *, can: bool) -> None:
    assert _can(addressee) is can


@pytest.mark.parametrize(
    ("day", "source_day", "can"),
    [
        ("2031-03-11", "2031-03-12", False),
        ("2031-03-11", "2031-03-11", True),
        ("2031-03-11", "2031-03-10", True),
        ("2031-03-11", None, True),
        (None, "2031-03-12", True),
    ],
)
def test_what_was_printed_before_was_said_before(day: str | None, source_day: str | None, *, can: bool) -> None:
    assert _can(day=day, source_day=source_day) is can


@pytest.mark.parametrize(
    ("title", "can"),
    [
        ("Transcript of the meeting held on 12 March 2031", False),
        ("Transcript of the meeting held on 11 March 2031", True),
        ("Meetings of 12 March 2031 and 19 March 2031", True),
        ("Transcript of the meeting", True),
    ],
)
def test_a_headline_may_tell_the_day(title: str, *, can: bool) -> None:
    assert _can(headline=_stated(title)) is can


@pytest.mark.parametrize(("kind", "can"), [("transcript", False), ("post", True)])
def test_besides_an_interview_that_was_printed_people_say_more(kind: QuotationAgainst, *, can: bool) -> None:
    assert _can(kind=kind, byline=(_stated("Greta Holm"),)) is can


def _missed(text: str, printed: str | None = "2031-03-11", released: str | None = "2031-03-11") -> bool:
    report = builders.article(text, "A", "The Brenn Echo", printed)
    release = builders.article("“We shut the quay,” said Ida Lunn.", "P", None, released)
    start = text.index("“") + 1
    inner = report.spans[0].part(start, text.index("”", start))
    quote = Quote(report, inner, None, None, "Ida Lunn", words_of(inner.exact))
    words = Words("release", release.id, release.spans[0], None, name_words("Ida Lunn"))
    return may_be_from(quote, words, {report.id: report, release.id: release})


@pytest.mark.parametrize(
    "text",
    [
        "“Nobody asked us,” Ida Lunn told reporters.",
        "“Nobody asked us,” Ida Lunn told a news conference.",
        "Ida Lunn spoke to councillors after the vote. “Nobody asked us,” she said.",
        "“Nobody asked us,” Ida Lunn said in a call with investors.",
        "In an interview Ida Lunn was shorter.\n\n“Nobody asked us,” she said.",
        "Asked about the quay, Ida Lunn said: “Nobody asked us.”",
        "“Nobody asked us,” Ida Lunn said on Sunday.",
        "“Nobody asked us,” Ida Lunn said in a statement on Sunday.",
        "“Nobody asked us,” Ida Lunn said on 9 March.",
        "“Nobody asked us,” Ida Lunn said last night.",
    ],
)
def test_what_was_said_on_another_occasion_is_not_missed_in_a_release(text: str) -> None:
    assert not _missed(text)


@pytest.mark.parametrize(
    "text",
    [
        "“Nobody asked us,” Ida Lunn said.",
        "“Nobody asked us,” Ida Lunn said in a statement.",
        "“Nobody asked us,” Ida Lunn said on Tuesday.",
        "“Nobody asked us,” Ida Lunn, the head of the board, said on 11 March.",
        "The board told of a leak in a news conference.\n\n“Nobody asked us,” Ida Lunn said.",
        "“They told reporters all,” Ida Lunn said.",
    ],
)
def test_what_may_be_from_a_release_is_missed_in_it(text: str) -> None:
    assert _missed(text)


@pytest.mark.parametrize(
    ("printed", "text", "missed"),
    [
        ("2031-03-12", "“Nobody asked us,” Ida Lunn said.", True),
        ("2031-03-14", "“Nobody asked us,” Ida Lunn said.", False),
        ("2031-03-14", "“Nobody asked us,” Ida Lunn said in a statement.", True),
        ("2031-03-14", "“Nobody asked us,” said the release, which names Ida Lunn.", True),
        (None, "“Nobody asked us,” Ida Lunn said.", True),
        ("2031-03-25", "“Nobody asked us,” Ida Lunn said in a statement on Tuesday.", False),
    ],
)
def test_days_after_a_release_people_say_more(printed: str | None, text: str, *, missed: bool) -> None:
    assert _missed(text, printed) is missed


def test_a_day_without_its_year_is_the_nearest_to_print() -> None:
    told = "“Nobody asked us,” Ida Lunn said in a statement on 31 December."
    assert _missed(told, printed="2032-01-02", released="2031-12-31")
