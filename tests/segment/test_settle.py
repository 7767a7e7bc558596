import msgspec
import numpy as np
import pytest

from headwater.capture.chat import posts_in
from headwater.model import Post, Reading
from headwater.segment import split
from headwater.segment.decode import best_reading
from headwater.segment.lines import page_of
from headwater.segment.settle import _SUM, settled
from headwater.settings import SegmentSettings
from tests.segment.pages import LAST, LEAD, NEXT, OTHER, OTHER_NEXT, hint, reading
from tests.segment.scores import FREE, score_of

SETTINGS = SegmentSettings()


def _place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _thread(*messages: str) -> tuple[Reading, list[tuple[int, int]]]:
    """Return a thread page of posts, each with a card above its message and buttons below; and where messages stand."""
    text, posts, bodies = "Harbour talk\n", [], []
    for number, message in enumerate(messages):
        start = len(text)
        text += f"tidewrack{number}\nMember since 2029\n"
        bodies.append((len(text), len(text) + len(message)))
        text += f"{message}\nLike Reply\n"
        posts.append(Post(start=start, end=len(text) - 1, body=bodies[-1]))
    text += "You must log in to reply."
    page = reading(text, "text/html", (hint(text, "Harbour talk", "headline"),))
    return msgspec.structs.replace(page, kind="thread", posts=tuple(posts)), bodies


def test_an_article_never_crosses_the_edge_of_a_post() -> None:
    one, other = f"By Ann Lee\n{LEAD}\n{NEXT}\n{LAST}", f"By Bo Rae\n{OTHER}\n{OTHER_NEXT}\n{OTHER_NEXT}"
    page, bodies = _thread(one, other)
    segments = split([page], (), SETTINGS)
    extents: dict[str, list[int]] = {}
    for segment in segments:
        if segment.article:
            extents.setdefault(segment.article, []).extend((segment.span.start, segment.span.end))
    assert sorted((min(e), max(e)) for e in extents.values()) == bodies


def test_what_stands_beside_the_message_is_card_or_chrome() -> None:
    page, bodies = _thread(f"{LEAD}\n{NEXT}", "Lol, no.")
    for segment in split([page], (), SETTINGS):
        inside = any(start <= segment.span.start and segment.span.end <= end for start, end in bodies)
        if not inside:
            assert segment.role in {"poster_card", "chrome", "thread_title"}
    assert split([page], (), SETTINGS)[0].role == "thread_title"


def test_posts_far_apart_in_score_are_still_parted() -> None:
    page, _ = _thread(LEAD, NEXT)
    units = page_of(page)
    score = settled(units, score_of(["article_body"] * len(units.units)))
    labels = best_reading(score, FREE)
    assert sum(label.state.opens for label in labels) == 2


def test_main_text_outweighs_lines_and_what_it_leaves_out_is_no_prose() -> None:
    text = f"{LEAD}\n{NEXT}\n{LAST}\n{OTHER}\n{OTHER_NEXT}"
    main = (_place(text, f"{LEAD}\n{NEXT}\n{LAST}"),)
    page = msgspec.structs.replace(reading(text, "text/html"), kind="article", main=main)
    bodies = [s.span.exact for s in split([page], (), SETTINGS) if s.role == "article_body"]
    assert bodies == [f"{LEAD}\n{NEXT}\n{LAST}"]


def test_main_text_of_a_list_of_links_says_nothing() -> None:
    text = f"{LEAD}\n{NEXT}"
    one = reading(text, "text/html")
    other = msgspec.structs.replace(one, kind="list", main=(_place(text, LEAD),))
    assert split([one], (), SETTINGS) == split([other], (), SETTINGS)


def test_the_score_given_is_left_as_it_was() -> None:
    page, _ = _thread(LEAD, NEXT)
    units = page_of(page)
    score = score_of(["article_body"] * len(units.units))
    before = score.states.copy()
    settled(units, score)
    assert np.array_equal(before, score.states)
    assert not score.cuts.any()


def test_a_place_holds_a_unit_when_it_holds_most_of_it() -> None:
    text = f"{LEAD}\n{OTHER}"
    page = msgspec.structs.replace(reading(text, "text/html"), kind="article", main=((0, len(LEAD) - 9),))
    roles = [s.role for s in split([page], (), SegmentSettings(min_article_chars=50))]
    assert roles[0] == "article_body"
    assert "article_body" not in roles[1:]


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("Tarn School reopens on Wednesday.", True),
        ("The dairy was last inspected in June.", True),
        ("The union is threatening to ballot for a strike.", True),
        ("According to papers in Tarn, four pupils are still ill.", True),
        ("The dairy in Orrin declined to comment.", True),
        ("This site is protected by reCAPTCHA.", False),
        ("Sign in to read all comments here.", False),
    ],
)
def test_a_short_sentence_at_the_end_of_a_plain_text_is_told(last: str, *, told: bool) -> None:
    text = (
        "Orrin dairy told to take its cheese back\n\nHealth officers have told a dairy in Orrin to take back all its "
        "soft cheese after 43 pupils fell ill in Tarn.\n\nNine children were taken to hospital on Thursday. Two "
        f"of them are still there, the hospital said.\n\n{last}"
    )
    assert (split([reading(text)], (), SETTINGS)[-1].role == "article_body") == told


@pytest.mark.parametrize("line", ["By Ann Lee, 11 September 2031", "11 September 2031 · by the Post's data desk"])
def test_a_byline_set_as_the_first_paragraph_of_the_text_is_one(line: str) -> None:
    text = f"Ferry chief offered to go\n{line}\n{LEAD}\n{NEXT}\n{LAST}"
    page = reading(text, "text/html", (hint(text, "Ferry chief offered to go", "headline"),))
    page = msgspec.structs.replace(page, kind="article", main=((text.index(line), len(text)),))
    assert [s.role for s in split([page], (), SETTINGS)] == ["headline", "byline_date", "article_body"]


@pytest.mark.parametrize("line", ["By Tarn Wire", "By Harbour Post staff", "By Harbour Post staff and Tarn Wire"])
def test_a_staff_or_an_agency_set_as_the_first_paragraph_is_a_byline(line: str) -> None:
    text = f"Ferry chief offered to go\n{line}\n11 September 2031\n{LEAD}\n{NEXT}\n{LAST}"
    page = reading(text, "text/html", (hint(text, "Ferry chief offered to go", "headline"),))
    page = msgspec.structs.replace(page, kind="article", main=((text.index(line), len(text)),))
    assert [s.role for s in split([page], (), SETTINGS)] == ["headline", "byline", "date_line", "article_body"]


def test_who_posted_a_text_and_when_is_no_headline() -> None:
    stamp = "Posted by Marge on March 5, 2032 at 9:05 am"
    page = reading(f"Harbour Watch\n{stamp}\n\n{LEAD}\n\n{NEXT}\n\n{LAST}\n", "text/plain")
    assert [s.role for s in split([page], (), SETTINGS) if s.span.exact == stamp] == ["byline_date"]


def test_an_outlets_name_above_a_headline_is_no_part_of_it() -> None:
    text = f"TARN STATE NEWS AGENCY\n\nNo ferry was stopped, ministry says\n\n{LEAD}\n\n{NEXT}\n\n{LAST}\n"
    found = split([reading(text, "text/plain")], (), SETTINGS)
    assert [s.span.exact for s in found if s.role == "headline"] == ["No ferry was stopped, ministry says"]


def test_a_list_that_goes_on_with_prose_is_prose_and_highlights_stand_above_it() -> None:
    points = "- The ferry left Tarn at 3.15 a.m. with 22 cars.\n- Nobody else was on board.\n"
    for above, below, role in (
        (f"{LEAD}\n\nWhat is known so far:\n\n", f"\n{NEXT}\n\n{LAST}\n", "article_body"),
        ("", f"\n{LEAD}\n\n{NEXT}\n\n{LAST}\n", "highlights"),
    ):
        text = f"Ferry chief offered to go\n\n{above}{'' if above else 'Highlights:'}\n{points}{below}"
        found = split([reading(text, "text/plain")], (), SETTINGS)
        assert {s.role for s in found if "Nobody else was" in s.span.exact} == {role}


def test_the_first_sentence_of_an_untitled_record_is_no_headline() -> None:
    first = "A ferry carrying grain struck the pier in Tarn early on Sunday, with two crates sliding into the sea."
    text = f"{first}\n\n{NEXT}\n"
    assert {s.role for s in split([reading(text, "application/x-ndjson")], (), SETTINGS)} == {"article_body"}


def test_the_line_under_the_outlets_name_that_opens_a_text_is_its_headline() -> None:
    head = "Ferry: Second engine confirms pilot's finding, harbour chief out"
    text = f"TARN BULLETIN\n{head}\nBy Imre Hall\n\n{LEAD}\n\n{NEXT}\n\n{LAST}\n"
    found = split([reading(text, "text/plain")], (), SETTINGS)
    assert [s.span.exact for s in found if s.role == "headline"] == [head]


_CHAT = (
    "[12/05/2031, 14:02] Nell left\n[12/05/2031, 14:03] Nell: anyone hear it\n[12/05/2031, 14:04] Tobias: it is loud\n"
    f"[12/05/2031, 14:05] Ann: this is from the Courier:\n\nFerry pier to shut\n\nBy Ann Lee\n\n{LEAD}\n\n{NEXT}\n"
    "[12/05/2031, 14:06] Nell: it was worse in 2027\n[12/05/2031, 14:07] Tobias: <Media omitted>\n"
)


def _chat() -> Reading:
    return msgspec.structs.replace(reading(_CHAT), posts=posts_in(_CHAT), kind="thread")


def test_the_messages_of_a_chat_are_parted_from_their_heads_and_from_each_other() -> None:
    found = {s.span.exact: (s.role, s.article is not None) for s in split([_chat()], [], SETTINGS)}
    for said in ("anyone hear it", "it is loud", "it was worse in 2027"):
        assert found[said] == ("user_reply", False)
    assert found["[12/05/2031, 14:02] Nell left"] == ("chrome", False)
    assert found["[12/05/2031, 14:07] Tobias: <Media omitted>"] == ("chrome", False)
    assert found["[12/05/2031, 14:04] Tobias:"] == ("poster_card", False)


def test_an_article_pasted_into_a_chat_is_one() -> None:
    pieces = [s for s in split([_chat()], [], SETTINGS) if s.article is not None]
    assert [s.role for s in pieces] == ["headline", "byline", "article_body"]
    assert pieces[-1].span.exact == f"{LEAD}\n\n{NEXT}"


def test_a_date_set_as_the_first_paragraph_of_an_undated_page_is_one() -> None:
    text = f"Ann Lee, roads correspondent\n3 March 2031, 7.00 pm\n{LEAD}\n{NEXT}\n{LAST}"
    page = msgspec.structs.replace(reading(text, "text/html"), kind="article", main=((0, len(text)),))
    found = {s.span.exact: s.role for s in split([page], (), SETTINGS)}
    assert found["3 March 2031, 7.00 pm"] == "date_line"
    assert found["Ann Lee, roads correspondent"] == "byline"


def test_the_turns_of_a_talk_are_one_article() -> None:
    talk = (
        "The woman who runs the ferries\n\nAnn Lee took over the ferry company of Brennhaven two years ago.\n\n"
        "Q. What went wrong on Sunday?\n\nA. The ramp was not locked. We have stopped all four ships of that type.\n\n"
        "Q. How many were hurt?\n\nA. Eleven.\n\nQ. Will you go?\n\nA. No. I will stay."
    )
    segments = split([reading(talk)], (), SETTINGS)
    told = "\n".join(s.span.exact for s in segments if s.role == "article_body" and s.article)
    assert len({s.article for s in segments if s.article}) == 1
    assert "Q. What went wrong" in told
    assert "A. Eleven." in told
    assert "A. No. I will stay." in told


def test_a_sum_that_a_text_ends_on_is_told_by_it() -> None:
    last = "To date £80,000 has been paid."
    text = f"TARN BULLETIN\nFerry pier to shut\nBy Imre Hall\n\n{LEAD}\n\n{NEXT}\n\n{last}\n\nEnds\n"
    found = split([reading(text, "text/plain")], (), SETTINGS)
    assert {s.role for s in found if last in s.span.exact} == {"article_body"}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("£410,000 has been recovered.", True),
        ("More than $2 million had been lent to the ferry.", True),
        ("That is £400 wasted on a pier nobody wanted.", False),
        ("£400 has been wasted on a pier nobody wanted.", False),
        ("Another £2 million down the drain, well done council.", False),
        ("Sounds like £50 each to cross now.", False),
        ("Tickets cost £12.", False),
        ("Full membership from $5 a month.", False),
    ],
)
def test_a_sum_is_told_of_by_what_became_of_it(line: str, *, told: bool) -> None:
    assert (_SUM.search(line) is not None) == told
