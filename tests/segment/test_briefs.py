"""Texts of a sentence or two that are whole articles, and remarks that are not."""

import msgspec
import pytest

from headwater.model import PageMetadata, Segment, Stated
from headwater.segment import split
from headwater.settings import SegmentSettings
from tests.segment.pages import hint, reading

SETTINGS = SegmentSettings()
_ONE = "The ferry between Dorlen and Skarn will stop in June, harbour chief Ida Orr said on Tuesday."
_MORE = "Nobody had been told, Orr said."
_QUOTE = "“We cannot pay for it,” she said."
_TEASERS = (
    "Ferry at Dorlen stopped after fire\nBy Una Holm\n"
    "The ferry at Dorlen was stopped on Tuesday after a fire in a boiler.\n\n"
    "Bo Rae on the frost\nBy Bo Rae\nWhat the frost in the valley on Thursday means for the apples."
)


def _roles(text: str, media_type: str = "text/plain") -> list[tuple[str, str]]:
    return [(s.role, s.span.exact.split("\n")[0]) for s in _split(text, media_type)]


def _split(text: str, media_type: str = "text/plain") -> tuple[Segment, ...]:
    return split([reading(text, media_type)], (), SETTINGS)


def _body(text: str, media_type: str = "text/plain") -> str | None:
    """Return the prose of the one article of a text; None where it has none."""
    told = [s.span.exact for s in _split(text, media_type) if s.role == "article_body"]
    return "\n\n".join(told) if told else None


@pytest.mark.parametrize(
    "head",
    [
        "The Skarn Echo\nFerry stops\nBy Una Holm\n13 May 2041",
        "Dorlen Post\nFerry to stop running in June\nBy Una Holm\n13 May 2041",
        "Dorlen Post\n13 May 2041\n\nFerry to stop in June\n\nBy Una Holm",
        "Ferry to stop in June\nBy Una Holm\n13 May 2041",
    ],
)
@pytest.mark.parametrize("told", [_ONE, f"{_ONE}\n\n{_MORE}", f"{_ONE}\n\n{_MORE}\n\n{_QUOTE}"])
def test_a_brief_below_its_head_is_an_article(head: str, told: str) -> None:
    assert _body(f"{head}\n\n{told}") == told


@pytest.mark.parametrize("title", ["Ferry stops", "Orr ends ferry", "Ferry to stop running in June"])
def test_between_masthead_and_byline_stands_its_headline(title: str) -> None:
    assert _roles(f"The Skarn Echo\n{title}\nBy Una Holm\n13 May 2041\n\n{_ONE}") == [
        ("chrome", "The Skarn Echo"),
        ("headline", title),
        ("byline", "By Una Holm"),
        ("date_line", "13 May 2041"),
        ("article_body", _ONE),
    ]


def test_between_masthead_with_its_day_and_prose_stands_its_headline() -> None:
    found = _roles(f"The Skarn Echo\n13 May 2041\n\nFerry to stop in June\n\n{_ONE}\n\n{_MORE}\n\n{_QUOTE}")
    assert [role for role, text in found if text == "Ferry to stop in June"] == ["headline"]
    found = _roles(f"The Skarn Echo\n13 May 2041\n\n{_ONE}\n\n{_MORE}\n\n{_QUOTE}")
    assert "headline" not in [role for role, _ in found]


def test_a_notice_of_correction_alone_is_an_article() -> None:
    told = "An article of 5 May on the ferry gave the wrong month. The ferry stops in June, not in July."
    assert _body(f"The Skarn Echo\n7 May 2041\n\nCorrection\n\n{told}") == told


@pytest.mark.parametrize(
    ("above", "publisher", "is_one"),
    [
        ("Ferry to stop in June\n13 May 2041", None, True),
        ("Ferry to stop in June", "The Skarn Echo", True),
        ("Ferry to stop in June", None, False),
    ],
)
def test_a_page_with_a_headline_and_a_day_or_publisher_holds_one(
    above: str, publisher: str | None, *, is_one: bool
) -> None:
    text = f"{above}\n{_ONE}"
    shown = [("Ferry to stop in June", "headline"), ("13 May 2041", "date")]
    hints = [hint(text, words, layout) for words, layout in shown if words in text]
    named = Stated(value=publisher, evidence=(), basis="stated") if publisher else None
    page = msgspec.structs.replace(reading(text, "text/html", tuple(hints)), about=PageMetadata(publisher=named))
    assert ("article_body" in [s.role for s in split([page], (), SETTINGS)]) is is_one


@pytest.mark.parametrize("day", [None, "13 May 2041"])
@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Page not found", "The timetable was here until Monday. The ferry from Dorlen to Skarn has another one now."),
        ("The ferry", "The page that was asked for has gone. Ask at the harbour office in Skarn for another one."),
        ("Cookies on this site", "Little files from the harbour of Skarn are laid down here. Most of them last a day."),
        ("The ferry", "This site keeps little files on what is read of the ferry to Skarn. They last until Monday."),
        ("Ferry to stop in June", "This article on the ferry to Skarn is for subscribers. A month costs two crowns."),
        ("Ferry to stop in June", "A subscription is needed to read the rest of what Ida Orr said. It is cheap."),
        ("Just a moment", "The harbour of Skarn looks at who comes in. Nobody needs to do a thing on Monday."),
    ],
)
def test_what_a_site_says_of_itself_is_no_brief(title: str, told: str, day: str | None) -> None:
    assert "article_body" not in _roles_of_page(title, told, day)


def test_what_tells_of_sites_and_subscriptions_is_one() -> None:
    told = "The Dorlen Post will ask for a subscription from June. The page that Ida Orr wrote will be dropped."
    assert "article_body" in _roles_of_page("Post to charge readers", told, None)


def test_a_publisher_alone_vouches_for_nothing_that_names_nobody() -> None:
    told = "The old list of ferries was taken out on its last day. It had grown too long for The Skarn Echo."
    assert "article_body" not in _roles_of_page("Ferry to stop", told, None)


def _roles_of_page(title: str, told: str, day: str | None) -> list[str]:
    """Return the roles of a page of The Skarn Echo with a title, perhaps a day, and prose."""
    text = "\n\n".join(part for part in (title, day, told) if part)
    hints = [hint(text, title, "headline"), *([hint(text, day, "date")] if day else []), hint(text, told, "paragraph")]
    named = PageMetadata(publisher=Stated(value="The Skarn Echo", evidence=(), basis="stated"))
    page = msgspec.structs.replace(reading(text, "text/html", tuple(hints)), about=named)
    return [s.role for s in split([page], (), SETTINGS)]


@pytest.mark.parametrize("head", ["", "Ferry to stop in June\n\n"])
def test_a_dateline_is_a_head(head: str) -> None:
    assert _body(f"{head}DORLEN, May 13 (Skarn Wire) - {_ONE}") == f"DORLEN, May 13 (Skarn Wire) - {_ONE}"


def test_a_line_with_outlet_and_day_is_a_head() -> None:
    assert _body(f"Skarn Echo, 13 May 2041\n\n{_ONE}\n\n{_MORE}") == f"{_ONE}\n\n{_MORE}"


def test_a_pasted_statement_is_an_article() -> None:
    told = "Orr Lines will stop its ferry in June. The boats were tested on 14 May and are sound."
    assert _body(f"Orr Lines\nStatement on the ferry\n12 May 2041\n\n{told}") == told


@pytest.mark.parametrize(
    "text",
    [
        "Statement on the ferry\n\nsaltwife\nThe boats were tested on 14 May and nobody saw it.\n\nBo\nThey leak.",
        "Statement on the ferry\n\nI do not believe a word of what they say about their boats.",
        "Statement on the ferry\n\nHome\nNews\nSport\n\nThe boats were tested on 14 May and nobody saw it.",
    ],
)
def test_a_title_above_remarks_is_no_statement(text: str) -> None:
    assert _body(text) is None


@pytest.mark.parametrize(
    "text",
    [
        # remarks, cards, answers
        "saltwife\n13 May 2041\nThe harbour chief was not at the meeting on Tuesday, my cousin says.",
        "saltwife\nSenior Member\n13 May 2041\n\nThe harbour chief was not at the meeting on Tuesday.",
        "By Una Holm\n13 May 2041\nI was there on Tuesday and you could not see a thing.",
        "Re: the ferry\n\nBy Una Holm\n13 May 2041\n\nGreat piece, thanks for sharing it with all of us here.",
        # what an outlet sells, and what its pages say of themselves
        "The Skarn Echo\n13 May 2041\n\nSign up for our newsletter and get the news of the day every morning.",
        "The Skarn Echo\n13 May 2041\n\nGet full access to every story that the Echo prints, for one crown a week.",
        "Page not found\n\nThe page that was looked for has been moved or was never there at all.",
        # nothing says what it is
        _ONE,
        f"Ferry stops\n\n{_ONE}",
        # too little of it, and no whole sentence
        "The Skarn Echo\nFerry stops\nBy Una Holm\n13 May 2041\n\nMore soon.",
        "The Skarn Echo\nFerry stops\nBy Una Holm\n13 May 2041\n\nThe ferry between Dorlen and Skarn and the harbour",
        # teasers of a front page
        f"Dorlen Post\n\nFrost takes apples\n\nBy Bo Rae\n\nFerry stops\n\nBy Una Holm\n\n{_ONE}",
        _TEASERS,
    ],
)
def test_what_no_head_vouches_for_is_none(text: str) -> None:
    assert _body(text) is None


def test_remarks_below_a_brief_are_no_part_of_it() -> None:
    text = f"The Skarn Echo\nFerry stops\nBy Una Holm\n13 May 2041\n\n{_ONE}\n\n3 comments\n\nMarge\nI knew it, lol."
    assert _body(text) == _ONE


_STATED = "Orr Lines will stop its ferry in June.\n\nThe boats were tested on 14 May and are sound.\n\nAll are paid."


def _mail(subject: str, told: str, sender: str = "Press Office <press@orrlines.example>") -> str:
    return f"From: {sender}\nTo: desk@skarnecho.example\nSubject: {subject}\nDate: Tue, 14 May 2041\n\n{told}"


@pytest.mark.parametrize(
    ("subject", "sender"),
    [
        ("Statement on the ferry", "Orr Lines <press@orrlines.example>"),
        ("The ferry at Dorlen", "Press Office <press@orrlines.example>"),
        ("PRESS RELEASE: ferry to stop", "Orr Lines <info@orrlines.example>"),
    ],
)
def test_a_statement_by_mail_from_a_press_office_is_an_article(subject: str, sender: str) -> None:
    body = _body(_mail(subject, _STATED, sender), "message/rfc822")
    assert body is not None
    assert body.startswith("Orr Lines will stop its ferry in June.\n\nThe boats were tested")


@pytest.mark.parametrize(
    "mail",
    [
        _mail("Re: Statement on the ferry", _STATED),
        _mail("Fwd: Statement on the ferry", "The boats were sound on 14 January and nobody answers there."),
        _mail("Statement of account", "The statement for May is ready and can be read.", "Orr Bank <a@orr.example>"),
        _mail("Statement on your account", "The statement for May is ready and is in it.", "Orr Bank <a@orr.example>"),
        _mail("lunch", "The table at the harbour is booked for one and the ferry goes at three.", "Tom <t@a.example>"),
    ],
)
def test_other_mails_of_a_line_or_two_are_none(mail: str) -> None:
    assert _body(mail, "message/rfc822") is None


def test_a_release_of_two_sentences_is_an_article_with_its_headline() -> None:
    told = "The company will stop its ferry by 30 June, as the harbour has asked."
    text = f"PRESS RELEASE\nOrr Lines\n9 May 2041\nFOR IMMEDIATE RELEASE\n\nOrr Lines to stop ferry\n\n{told}"
    assert _roles(text)[-3:] == [
        ("chrome", "FOR IMMEDIATE RELEASE"),
        ("headline", "Orr Lines to stop ferry"),
        ("article_body", told),
    ]


@pytest.mark.parametrize(
    "helped",
    ["(Reporting by Una Holm)", "(Reporting by Una Holm; Editing by Bo Rae)", "Bo Rae contributed to this report."],
)
def test_who_helped_is_no_writer_of_another_teaser(helped: str) -> None:
    head = "Harbour chief ends ferry\n\nBy Una Holm\n\nDORLEN, May 14 (Interwire) - "
    told = f"{_ONE}\n\nThe line has two boats."
    assert _body(f"{head}{told}\n\n{helped}") == f"DORLEN, May 14 (Interwire) - {told}"


@pytest.mark.parametrize(
    "told",
    [
        "No keys were lost, the harbour said.",
        "Orr Lines declined to say what the boats had cost.",
        "Orr Lines said that it would not appeal.",
        "“The hull was sound,” Ida Orr, the owner of Orr Lines, said.",
        "The mayor, Bo Rae, denied that he was warned in April that the hull was rotten.",
    ],
)
@pytest.mark.parametrize("head", ["The Skarn Echo\n13 May 2041\nBy Una Holm", "Dorlen Post\nBy Una Holm\n13 May 2041"])
def test_a_sentence_below_writer_day_and_outlet_is_told_however_short(head: str, told: str) -> None:
    assert _body(f"{head}\n\n{told}") == told


@pytest.mark.parametrize(
    "text",
    [
        "The Skarn Echo\n13 May 2041\nBy Una Holm\n\nNo, folks, thanks.",
        "The Skarn Echo\n13 May 2041\nBy Una Holm\n\nPlease log in to read this article.",
        "The Skarn Echo\n13 May 2041\n\nNobody told us of it.",
        "Una Holm\n\nNobody had told the islanders of it.",
        "By Una Holm\nNobody had told the islanders of it.",
        "By Una Holm\nFerry stops\nBy Bo Rae\n13 May 2041\nApples froze in the valley.",
    ],
)
def test_a_remark_or_a_teaser_is_none(text: str) -> None:
    assert _body(text) is None
