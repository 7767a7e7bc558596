"""The last lines of a capture that is one article."""

import msgspec
import pytest

from headwater.model import PageMetadata, Stated
from headwater.segment import split
from headwater.settings import SegmentSettings
from tests.segment.pages import LAST, LEAD, NEXT, OTHER, OTHER_NEXT, hint, reading

SETTINGS = SegmentSettings()
TOLD = f"Ferry chief offered to go\n\nBy Ann Lee\n\n{LEAD}\n\n{NEXT}\n\n{LAST}"


def _roles(text: str) -> dict[str, str]:
    """Return the role of the segment that holds each line."""
    segments = split([reading(text)], (), SETTINGS)
    return {line: s.role for line in text.split("\n") if line for s in segments if line in s.span.exact}


@pytest.mark.parametrize("last", ["An inquiry has begun.", "The mayor is away this week.", "Buses run instead."])
def test_a_short_last_sentence_is_told(last: str) -> None:
    assert _roles(f"{TOLD}\n\n{last}")[last] == "article_body"


def test_two_of_them_are_told() -> None:
    text = f"{TOLD}\n\nAn inquiry has begun.\n\nIt will end in May."
    assert split([reading(text)], (), SETTINGS)[-1].span.exact.endswith("It will end in May.")
    assert _roles(text)["An inquiry has begun."] == "article_body"


@pytest.mark.parametrize(
    "last",
    [
        "Read more",
        "I think this is wrong.",
        "All rights reserved.",
        "Subscribe to our newsletter.",
        "Great piece.",
        "Please log in to comment.",
    ],
)
def test_what_a_page_or_a_reader_adds_is_not_told(last: str) -> None:
    assert _roles(f"{TOLD}\n\n{last}")[last] != "article_body"


def test_below_an_outlets_name_too() -> None:
    last = "A new inspector will be sent in May."
    assert _roles(f"The Dorlen Post\n5 March 2041\n\n{TOLD}\n\n{last}")[last] == "article_body"


@pytest.mark.parametrize(
    "last",
    [
        "New tickets will be sent out by 20 May.",
        "About 640 people live on the island all year.",
    ],
)
def test_a_record_has_no_page_around_its_last_sentence(last: str) -> None:
    record = reading(f"{TOLD}\n\n{last}", "application/x-ndjson")
    assert split([record], (), SETTINGS)[-1].span.exact.endswith(last)
    assert split([record], (), SETTINGS)[-1].role == "article_body"


@pytest.mark.parametrize("last", ["Read more: all about the ferry.", "Sign up for our newsletter.", "More news"])
def test_what_a_page_adds_is_not_told_in_a_record_either(last: str) -> None:
    record = reading(f"{TOLD}\n\n{last}", "application/x-ndjson")
    assert split([record], (), SETTINGS)[-1].role != "article_body"


@pytest.mark.parametrize("title", ["Correction", "Who is to blame?", "Ann Lee, 1949-2041"])
def test_the_title_that_a_record_gives_is_its_headline(title: str) -> None:
    record = reading(f"{title}\n\n{LEAD}\n\n{NEXT}", "application/x-ndjson")
    told = Stated(value=title, evidence=(), basis="stated")
    known = msgspec.structs.replace(record, about=PageMetadata(title=told))
    first = split([known], (), SETTINGS)[0]
    assert (first.role, first.span.exact) == ("headline", title)


def test_a_line_set_apart_is_left_to_the_model() -> None:
    last = "An inquiry has begun."
    assert _roles(f"{TOLD}\n\n\n\n\n{last}")[last] != "article_body"


def test_below_two_articles_nothing_is_settled() -> None:
    last = "An inquiry has begun."
    two = f"{TOLD}\n\n\n\nFrost takes a third of apples\n\nBy Bo Rae\n\n{OTHER}\n\n{OTHER_NEXT}\n\n{last}"
    assert _roles(two)[last] != "article_body"


def test_a_page_with_layout_is_left_to_the_model() -> None:
    last = "An inquiry has begun."
    text = f"{TOLD}\n\n{last}"
    page = reading(text, "text/html", (hint(text, "Ferry chief offered to go", "headline"),))
    assert split([page], (), SETTINGS)[-1].role != "article_body"


def _record_roles(text: str) -> list[str]:
    return [segment.role for segment in split([reading(text, "application/json")], (), SETTINGS)]


def test_a_record_of_one_line_is_a_post() -> None:
    text = "BREAKING: inquiry says the captain was on duty for 19 hours. The owner denies it. https://bay.example/x"
    assert _record_roles(text) == ["article_body"]


@pytest.mark.parametrize("text", ["Subscribe to our newsletter and follow us", "Home About Contact Log in Help"])
def test_a_record_of_buttons_is_none(text: str) -> None:
    assert "article_body" not in _record_roles(text)


def test_a_post_that_counts_members_is_told() -> None:
    text = "34 of our 85 members at Brennock have been sent home without pay. Nobody told the workers of the faults."
    (segment,) = split([reading(text, "application/json")], [], SegmentSettings())
    assert segment.role == "article_body"


@pytest.mark.parametrize("mark", ["Ends", "- ENDS -", "###", "-30-"])
def test_the_last_sentences_above_an_end_mark_are_told(mark: str) -> None:
    last = "The League will make no further comment until that period of fourteen days has come to an end."
    text = f"{LEAD}\n\n{NEXT}\n\n{LAST}\n\n{last}\n\n{mark}"
    pieces = split([reading(text)], [], SegmentSettings())
    (body,) = [s.span.exact for s in pieces if s.role == "article_body"]
    assert body.endswith(last)


@pytest.mark.parametrize(
    "last", ["No tugs were used at any time.", "Orr Lines denied paying them.", "Nobody was hurt."]
)
@pytest.mark.parametrize(
    "bar", ["Share this:  Facebook  X  Email\nLeave a comment", "Share this: Twitter\n\nLeave a Reply", "Print | Email"]
)
def test_above_the_buttons_of_a_page_too(last: str, bar: str) -> None:
    assert _roles(f"The Dorlen Post\n\n{TOLD}\n\n{last}\n\n{bar}")[last] == "article_body"


@pytest.mark.parametrize(
    ("last", "bar"),
    [
        ("Nobody was hurt.", "Reply  Quote  Report"),
        ("Thanks for the link, mate.", "Share this:  Facebook  X  Email\nLeave a comment"),
        ("Nobody was hurt.", "Like (3)  Reply"),
    ],
)
def test_above_the_buttons_of_a_remark_stands_a_remark(last: str, bar: str) -> None:
    assert _roles(f"{TOLD}\n\n{last}\n\n{bar}")[last] != "article_body"
