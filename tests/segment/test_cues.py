"""What each family of cues says about single lines, in tables: the role a line speaks for most, or nothing at all."""

import pytest

from headwater.segment import cues_chrome, cues_forum, cues_furniture, cues_talk, cues_text
from headwater.segment.cues_text import Scores
from headwater.segment.lines import page_of
from tests.segment.pages import LEAD, NEXT, OTHER, reading


def _first(scores: list[Scores]) -> Scores:
    return scores[0]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (LEAD, "article_body"),
        ("“We were not given one page of it,” she said.", "article_body"),
        ("Mayor Denies That Harbour Chief Offered to Quit", "headline"),
        ("Six weeks in a drawer", "crosshead"),
    ],
)
def test_prose_and_headings(text: str, role: str) -> None:
    scores = _first(cues_text.prose(page_of(reading(text))))
    assert max(scores, key=lambda r: scores[r]) == role


@pytest.mark.parametrize("text", ["The council met.", "and so it went", "the quay, the deck,"])
def test_a_heading_has_no_full_stop_no_small_start_no_comma(text: str) -> None:
    scores = _first(cues_text.prose(page_of(reading(text))))
    assert max(scores["headline"], scores["crosshead"]) < scores["article_body"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("By Ann Lee", "byline"),
        ("March 11, 2031", "date_line"),
        ("By Ann Lee | March 11, 2031", "byline_date"),
        ("Last updated 11 March 2031", "date_line"),
    ],
)
def test_bylines_and_dates(text: str, role: str) -> None:
    scores = _first(cues_furniture.bylines_and_dates(page_of(reading(text))))
    assert max(scores, key=lambda r: scores[r]) == role
    assert scores[role] > 3


def test_prose_is_no_byline_and_no_date() -> None:
    assert max(_first(cues_furniture.bylines_and_dates(page_of(reading(LEAD)))).values()) < 0


@pytest.mark.parametrize(
    ("text", "positive"),
    [
        ("She was once a pilot.PILAR ANSTEY/THE OSTRAND SENTINEL", True),
        ("(AP Photo/Ann Lee)", True),
        ("By Ann Lee | The Ostrand Sentinel", False),
        (LEAD, False),
    ],
)
def test_pictures(text: str, *, positive: bool) -> None:
    assert (_first(cues_furniture.pictures(page_of(reading(text))))["caption_credit"] > 0) is positive


def test_a_caption_may_stand_above_its_credit() -> None:
    scores = cues_furniture.pictures(page_of(reading("The quay in better days\n(AP Photo/Ann Lee)")))
    assert scores[0]["caption_credit"] > 0


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The main points\n  • one\n  • two\n" + LEAD, 3),
        ("At a glance:\n- one\n" + LEAD, 2),
        ("• one thing\n• another thing\n" + LEAD, 2),
        ("• one thing\n" + LEAD, 0),
        ("1. one thing\n2. another\n" + LEAD, 0),
    ],
)
def test_highlights_are_bullets_below_a_label(text: str, units: int) -> None:
    scores = cues_furniture.highlights(page_of(reading(text)))
    assert sum(score["highlights"] > 2 for score in scores) == units


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Coastline 24's Arlo Venn contributed to this report.", "contributor_line"),
        ("Correction: an earlier version gave the wrong day.", "correction"),
        ("Get harbour news in our Morning Tide newsletter.", "promo"),
        ("Read more: What the engineers found", "promo"),
        ("Follow us on Facebook", "promo"),
        ("Advertisement", "promo"),
        ("The whole report »", "promo"),
    ],
)
def test_closings(text: str, role: str) -> None:
    scores = _first(cues_furniture.closings(page_of(reading(text))))
    assert max(scores, key=lambda r: scores[r]) == role


def test_prose_closes_nothing() -> None:
    assert max(_first(cues_furniture.closings(page_of(reading(NEXT)))).values()) < 0


@pytest.mark.parametrize(
    "text",
    ["Home | News | Sport", "Leave a reply", "© 2031 The Ostrand Sentinel", "14 comments", "Back to top", "Subscribe",
     "Tags: harbour, council", "Share this:", "https://ostrand.example/a", "* * *",
     "Unsubscribe from harbour letters",
     "gullspotter said:", "-- "],
)  # fmt: skip
def test_chrome(text: str) -> None:
    assert _first(cues_chrome.chrome(page_of(reading(text))))["chrome"] >= 2


@pytest.mark.parametrize("text", [LEAD, "Six weeks in a drawer", "Mayor denies it", "She said so."])
def test_no_chrome(text: str) -> None:
    assert _first(cues_chrome.chrome(page_of(reading(text))))["chrome"] < 0


def test_headlines_below_a_list_label_are_chrome() -> None:
    scores = cues_chrome.chrome(page_of(reading("Most read\nFrost takes the apples\nMayor denies it\n" + LEAD)))
    assert [score["chrome"] > 1 for score in scores] == [True, True, True, False]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("From: Ann <a@example.org>\nTo: Bo <b@example.org>\nSubject: x\n\n" + LEAD, 3),
        ("---------- Forwarded message ----------\n" + LEAD, 1),
        ("On Tue, Mar 11, 2031 Ann Lee wrote:\n" + LEAD, 1),
        ("From: the council\n" + LEAD, 0),
    ],
)
def test_mail_headers(text: str, units: int) -> None:
    assert sum(score["email_header"] > 3 for score in cues_chrome.mail(page_of(reading(text)))) == units


@pytest.mark.parametrize(
    ("card", "units"),
    [
        ("tidewrack\nSenior Member\nOct 19, 2026\n3,418\n9,207", 5),
        ("Old Purser\nJoined: Mar 2029\nMessages: 12", 3),
        ("gull_spotter\nMar 2, 2029", 2),
        ("tidewrack\nModerator\nOct 19, 2026\n#12\nMarch 11, 2031", 4),
        ("tidewrack\nMember\nJoined: Mar 2029\nThursday, March 13, 2031", 3),
        ("Ann Lee\nMarch 11, 2031", 0),
        ("Home\n12\n13", 0),
        ("By Ann Lee\nMarch 11, 2031", 0),
    ],
)
def test_poster_cards(card: str, units: int) -> None:
    scores = cues_forum.forum(page_of(reading(f"{card}\n\n{LEAD}")))
    assert sum(score["poster_card"] > 0 for score in scores) == units


def test_the_line_above_the_first_card_is_the_threads_title() -> None:
    text = f"Who sat on it?\ntidewrack\nMember\n12\n{LEAD}\nMore\nbosun\nMember\n4"
    scores = cues_forum.forum(page_of(reading(text)))
    assert [at for at, score in enumerate(scores) if score.get("thread_title", 0) > 0] == [0]


@pytest.mark.parametrize(
    "text", ["Haha, thanks for this mate.", "Anyone got the source?", "^ agreed", "Sharing my notes below:"]
)
def test_talk(text: str) -> None:
    assert _first(cues_talk.talk(page_of(reading(text))))["user_reply"] > 0


@pytest.mark.parametrize("text", [LEAD, "“I was not told,” she said.", "Six weeks in a drawer"])
def test_no_talk(text: str) -> None:
    assert _first(cues_talk.talk(page_of(reading(text))))["user_reply"] < 0


def test_another_language_below_english_prose_is_talk() -> None:
    scores = cues_talk.talk(page_of(reading(f"{LEAD}\n{NEXT}\n{OTHER}\nMeli zote zimesimama bandarini tangu asubuhi.")))
    assert [score["user_reply"] > 0 for score in scores] == [False, False, False, True]
