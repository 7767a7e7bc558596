import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.model import Segment
from headwater.segment import PageScore, split
from headwater.segment.lines import Page
from headwater.settings import SegmentSettings
from tests.segment.pages import LAST, LEAD, NEXT, OTHER, OTHER_NEXT, hint, reading, repeat
from tests.segment.scores import FREE, score_of

SETTINGS = SegmentSettings()


def _roles(segments: tuple[Segment, ...]) -> list[tuple[str, str]]:
    return [(s.role, s.span.exact.split("\n")[0][:24]) for s in segments]


def _articles(segments: tuple[Segment, ...]) -> list[str]:
    return list(dict.fromkeys(s.article for s in segments if s.article))


def test_a_plain_paste_is_one_body() -> None:
    (segment,) = split([reading(f"{LEAD}\n\n{NEXT}\n\n{LAST}")], (), SETTINGS)
    assert segment.role == "article_body"
    assert segment.article is not None
    assert segment.language == "en"


def test_a_thread_with_two_articles() -> None:
    lines = [
        "Who sat on the report?", "", "tidewrack", "Senior Member", "Oct 19, 2026", "3,418", "9,207",
        "At a glance", "  • Harbour director is ready to go", "  • City Hall is at odds with the harbour", "",
        LEAD, "", "Six weeks in a drawer", "", NEXT, LAST, "Coastline 24's Arlo Venn contributed to this report.",
        "\u00a0",
        "Apples in May, in better days.PILAR ANSTEY/THE KESTERBY POST", "By ANN LEE and BO RAE", "May 12, 2031", "",
        OTHER, "", OTHER_NEXT, "", "Sign up for our weekday newsletter.",
        "", "Share", "Log in",
    ]  # fmt: skip
    segments = split([reading("\n".join(lines))], (), SETTINGS)
    assert [role for role, _ in _roles(segments)] == [
        "thread_title", "poster_card", "highlights", "article_body", "crosshead", "article_body", "contributor_line",
        "caption_credit", "byline", "date_line", "article_body", "promo", "chrome",
    ]  # fmt: skip
    first, second = _articles(segments)
    assert next(s.role for s in segments if s.article == first) == "highlights"
    assert next(s.role for s in segments if s.article == second) == "caption_credit"
    assert all(s.article is None for s in segments if s.role in {"thread_title", "poster_card", "chrome"})


def test_a_wrapped_copy_with_a_broken_byline() -> None:
    words, lines, line = f"{LEAD} {NEXT} {LAST}".split(), [], ""
    for word in words:
        if len(line) + len(word) + 1 > 64:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    text = "By Ann\nLee and Bo Rae March\n3,2031\n" + "\n".join([*lines, line]) + "\n3 comments\nLeave a reply"
    segments = split([reading(text)], (), SETTINGS)
    assert [s.role for s in segments] == ["byline_date", "article_body", "chrome"]
    assert segments[0].span.exact == "By Ann\nLee and Bo Rae March\n3,2031"


def test_a_forward_with_its_header() -> None:
    header = "From: Ann <ann@example.org>\nDate: Tue, 11 Mar 2031 08:10:00 -0500\nSubject: FW: the report"
    segments = split([reading(f"{header}\n\n{LEAD}\n\n{NEXT}")], (), SETTINGS)
    assert [s.role for s in segments] == ["email_header", "article_body"]
    assert segments[0].span.exact == header


def test_a_crosshead_opens_no_article_and_a_headline_with_furniture_does() -> None:
    plain = f"{LEAD}\n\n{LAST}\n\nCounted twice\n\n{NEXT}\n\n{LAST}"
    assert [s.role for s in split([reading(plain)], (), SETTINGS)] == ["article_body", "crosshead", "article_body"]
    opening = "Frost Takes a Third of the Apples\n\nBy Ann Lee\n\nMay 12, 2031"
    headed = f"{LEAD}\n\n{NEXT}\n\n{opening}\n\n{OTHER}\n\n{OTHER_NEXT}"
    segments = split([reading(headed)], (), SETTINGS)
    assert [s.role for s in segments] == ["article_body", "headline", "byline", "date_line", "article_body"]
    assert len(_articles(segments)) == 2


@pytest.mark.parametrize(
    "text", ["", "   \n\u00a0\n", "...!?\n---", "Home\nNews\nSport", "A short remark.", "\ud800\x00"]
)
def test_no_article_where_there_is_no_prose(text: str) -> None:
    assert _articles(split([reading(text)], (), SETTINGS)) == []


def test_a_record_is_one_document_however_short() -> None:
    text = "The ferry is off until Monday. Take the 14 bus."
    assert _articles(split([reading(text)], (), SETTINGS)) == []
    (segment,) = split([reading(text, "application/json")], (), SETTINGS)
    assert (segment.role, segment.article is not None) == ("article_body", True)


def test_layout_is_a_witness() -> None:
    text = "Frost\nAnn Lee\nMonday\n" + LEAD + "\nGet the Post before breakfast\n" + NEXT
    layout = (
        hint(text, "Frost", "headline"),
        hint(text, "Ann Lee", "byline"),
        hint(text, "Monday", "date"),
        hint(text, "Get the Post before breakfast", "form"),
    )
    segments = split([reading(text, "text/html", layout)], (), SETTINGS)
    assert [s.role for s in segments] == ["headline", "byline", "date_line", "article_body", "chrome", "article_body"]
    assert len(_articles(segments)) == 1


def test_both_occurrences_of_a_repeat_get_the_same_extent() -> None:
    pasted = f"{LEAD}\n\nWhat nobody at City Hall will say about it\n\n{NEXT}\n\n{LAST}"
    text = f"{pasted}\n\n\n{OTHER}\n{OTHER_NEXT}\n\u00a0\n{pasted}\nHaha, thanks for this mate."
    first, second = text.index(LEAD), text.rindex(LEAD)
    page = reading(text)
    found = repeat(page, (first, first + len(pasted)), page, (second, second + len(pasted)))
    segments = split([page], (found,), SETTINGS)
    shapes = {}
    for article in _articles(segments):
        mine = [s for s in segments if s.article == article]
        start = mine[0].span.start
        shapes[start] = [(s.role, s.span.start - start, s.span.end - start) for s in mine]
    assert shapes[first] == shapes[second]
    assert shapes[first][-1][2] == len(pasted)


def test_another_scorer_can_stand_in() -> None:
    class AllChrome:
        steps = FREE

        def score(self, page: Page) -> PageScore:
            return score_of(["chrome" for _ in page.units])

    (segment,) = split([reading(f"{LEAD}\n{NEXT}")], (), SETTINGS, AllChrome())
    assert segment.role == "chrome"


_LINES = st.sampled_from(
    [LEAD, NEXT, OTHER, "By Ann Lee", "May 12, 2031", "Home | News | Sport", "tidewrack", "Member", "Joined: Mar 2029",
     "Counted twice", "Lol, no.", "From: a <b@example.org>", "Subject: x", "\u00a0", "", "---", "  • a point",
     "© 2031 The Post", "Sign up for our newsletter", "\ud800\u202e", "Correction: a name.", "Share", "> quoted",
     "AMBRY/THE POST"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_LINES, max_size=14), st.sampled_from(["\n", "\r\n", "\n\n", "\u2028"]))
def test_segments_cover_all_ink_in_order(lines: list[str], end: str) -> None:
    text = end.join(lines)
    page = reading(text)
    segments = split([page], (), SETTINGS)
    at = 0
    for segment in segments:
        span = segment.span
        assert text[span.start : span.end] == span.exact == span.exact.strip() != ""
        assert not text[at : span.start].strip()
        at = span.end
    assert not text[at:].strip()
    by_article: dict[str, list[int]] = {}
    for number, segment in enumerate(segments):
        if segment.article:
            by_article.setdefault(segment.article, []).append(number)
    for places in by_article.values():
        assert any(segments[n].role == "article_body" for n in places)
        between = set(range(places[0], places[-1] + 1)) - set(places)
        assert all(segments[n].role == "chrome" for n in between)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_covered(text: str) -> None:
    covered = "".join(s.span.exact for s in split([reading(text)], (), SETTINGS))
    assert sum(not c.isspace() for c in covered) == sum(not c.isspace() for c in text)


def test_the_order_of_readings_changes_nothing() -> None:
    pages = [reading(LEAD + "\n" + NEXT), reading(OTHER + "\n" + OTHER_NEXT), reading("Home\nNews")]
    assert split(pages, (), SETTINGS) == split(pages[::-1], (), SETTINGS)


def test_a_hundred_thousand_lines_cost_what_lines_cost() -> None:
    text = "The council met on Tuesday and said nothing of it.\n" * 20_000
    segments = split([reading(text)], (), SETTINGS)
    assert sum(len(s.span.exact.split("\n")) for s in segments) == 20_000
