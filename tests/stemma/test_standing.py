"""The form of articles, and what it tells of who has a text from whom."""

import msgspec

from headwater import reuse, stemma
from headwater.model import Article, Descent, Span
from headwater.settings import ReuseSettings, StemmaSettings
from tests.reuse.prose import article, day, prose, sentence

STORY = prose(0, 8)
WIRE = "BRENN, March 14 (Quaywire) - "


def _placed(text: str, body: str, name: str, outlet: str | None = None, on: int | None = None) -> Article:
    """An article whose body stands inside the text of its capture."""
    home = article(body, name, outlet=outlet, published=day(on) if on else None)
    start = text.index(body)
    return msgspec.structs.replace(
        home, spans=(Span(capture=f"capture-{name}", start=start, end=start + len(body), exact=body),)
    )


def _descended(*placed: tuple[Article, str]) -> tuple[Descent, ...]:
    articles = [one for one, _ in placed]
    texts = {one.capture: text for one, text in placed}
    found = reuse.find(articles, ReuseSettings())
    told = stemma.descend(articles, found, StemmaSettings(), None, texts)
    assert told == stemma.descend(articles[::-1], found, StemmaSettings(), None, texts)
    return told


def _pair(
    one: str, two: str, first: str = STORY, second: str = f"{sentence(70)} {STORY}", **known: object
) -> tuple[Descent, ...]:
    """The descents of texts `one` and `two`, in which {} stands for the body."""
    texts = one.replace("{}", first), two.replace("{}", second)
    outlets, days = known.get("outlets", (None, None)), known.get("days", (None, None))
    assert isinstance(outlets, tuple)
    assert isinstance(days, tuple)
    made = [
        _placed(text, body, name, outlet, on)
        for text, body, name, outlet, on in zip(texts, (first, second), ("one", "two"), outlets, days, strict=True)
    ]
    return _descended(*zip(made, texts, strict=True))


def _edges(told: tuple[Descent, ...]) -> list[tuple[str | None, str, list[str]]]:
    return [(d.exemplar, d.copy, [e.signal for e in d.evidence]) for d in told]


RELEASE = "FOR IMMEDIATE RELEASE\n\n{}\n\nENDS\n"


def test_a_release_is_no_copy_of_what_was_printed() -> None:
    printed = "Tarn Hill Post\nQuay shut\n\n{}\n"
    assert _edges(_pair(RELEASE, printed)) == [("article-one", "article-two", ["sent_form"])]
    (found,) = _pair(RELEASE, printed)
    assert [s.exact for s in found.evidence[0].spans] == ["FOR IMMEDIATE RELEASE"]
    assert _pair(printed, printed) == ()
    assert _pair(RELEASE, RELEASE) == ()


def test_stated_days_go_before_the_form() -> None:
    assert _edges(_pair(RELEASE, "{}", days=(9, 3))) == [("article-two", "article-one", ["published_before"])]


def test_a_release_is_the_root_of_its_word_for_word_copies() -> None:
    (found,) = _pair("{}", RELEASE, second=STORY, outlets=("Tarn Hill Post", None), days=(3, None))
    assert (found.exemplar, found.copy, found.evidence[0].signal) == ("article-two", "article-one", "sent_form")


def test_the_numbers_of_one_agencys_updates_tell() -> None:
    first, second = f"{WIRE}{STORY}", f"{WIRE}{sentence(70)} {STORY}"
    told = _pair("Quay shut\n\n{}", "UPDATE 1-Quay shut\n\n{}", first, second)
    assert _edges(told) == [("article-one", "article-two", ["later_version"])]
    marked = _pair("UPDATE 2-Quay shut\n\n{}", "UPDATE 1-Quay shut\n\n{}", first, second)
    assert [(exemplar, copy, why[0]) for exemplar, copy, why in _edges(marked)] == [
        ("article-two", "article-one", "later_version"),
    ]  # fmt: skip
    assert marked[0].probability > told[0].probability
    open_order = _pair("CORRECTED-Quay shut\n\n{}", "UPDATE 1-Quay shut\n\n{}", first, second)
    assert "later_version" not in {e.signal for d in open_order for e in d.evidence}


def test_a_paste_that_lost_its_marks_is_no_first_version() -> None:
    first, second = f"{WIRE}{STORY}", f"{WIRE}{sentence(70)} {STORY}"
    told = _pair("Quay shut\n\nDockside\nMarch 14, 2031\n\n{}", "UPDATE 1-Quay shut\n\n{}", first, second)
    assert "later_version" not in {e.signal for d in told for e in d.evidence}


def test_marks_of_two_senders_are_not_compared() -> None:
    told = _pair("Quay shut\n\n{}", "UPDATE: Quay shut\n\n{}", outlets=("Tarn Hill Post", "Solmere Echo"))
    assert told == ()


def test_a_paper_has_it_from_what_the_agency_marked() -> None:
    wire = f"{WIRE}{STORY}"
    told = _pair("{}", "UPDATE 1-Quay shut\n(Adds mayor)\n\n{}", STORY, wire, outlets=("Tarn Hill Post", None))
    assert [(d.exemplar, d.copy) for d in told] == [("article-two", "article-one")]
    assert "sent_form" in {e.signal for e in told[0].evidence}


def test_an_agency_that_names_itself_has_no_text_from_its_own_correction() -> None:
    credit = "So it was, according to Northline News Agency."
    first = f"MARROW, May 8 (Northline) - {STORY} {credit}"
    second = f"MARROW, May 9 (Northline) - {sentence(70)} {STORY}"
    told = _pair(
        "{}", "CORRECTED-Quay shut\n\n{}", first, second,
        outlets=(None, "Northline News Agency"), days=(8, 9),
    )  # fmt: skip
    assert [(d.exemplar, d.copy) for d in told] == [("article-one", "article-two")]


def test_a_note_beside_a_copy_tells_whose_the_text_is() -> None:
    note = "quayside notes\n\nReposting this from the Tarn Hill Post as it is gone now:\n\nQuay shut\n\n{}"
    (edited,) = _pair("{}", note, outlets=("Tarn Hill Post", None))
    assert (edited.exemplar, edited.copy) == ("article-one", "article-two")
    assert [e.signal for e in edited.evidence] == ["credit"]
    (exact,) = _pair("{}", note, second=STORY, outlets=("Tarn Hill Post", "Tarn Hill Post"), days=(None, 3))
    assert (exact.exemplar, exact.copy, exact.probability) == ("article-one", "article-two", 0.9)
    assert exact.evidence[0].spans[0].exact == "Tarn Hill Post"


def test_a_note_may_shorten_a_name_that_the_text_spells_out() -> None:
    story = f"{STORY} Two pilots told the Tarn Hill Post so."
    (found,) = _pair("Quay shut\n\n{}", "Copied from the Post, no paywall:\n\nQuay shut\n\n{}", story, story)
    assert (found.exemplar, found.copy, found.evidence[0].signal) == ("article-one", "article-two", "credit")


def test_what_belongs_to_another_article_of_the_capture_is_not_read() -> None:
    head = f"FOR IMMEDIATE RELEASE\n\n{prose(300, 4)}\n\nENDS\n\n"
    text = f"{head}{STORY}"
    other = _placed(text, f"{prose(300, 4)}\n\nENDS", "both")
    mine = msgspec.structs.replace(_placed(text, STORY, "mine"), spans=(
        Span(capture="capture-both", start=len(head), end=len(text), exact=STORY),
    ))  # fmt: skip
    printed = f"{sentence(70)} {STORY}"
    told = _descended((other, text), (mine, text), (_placed(printed, printed, "printed"), printed))
    assert told == ()
