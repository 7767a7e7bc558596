import time

from headwater.capture.draft import Draft
from headwater.capture.mail.alternatives import Choice
from headwater.capture.mail.encoded import as_it_stands
from headwater.capture.mail.parts import PartText
from headwater.capture.mail.structure import structure_of
from headwater.capture.said import Said
from headwater.errors import CaptureError
from headwater.model import TextView
from tests.capture.mail.letters import part, parts


def _choice(raw: bytes) -> tuple[Choice, list[bool], list[int]]:
    """Return the choice, which parts it passes, and which it had read to choose."""
    found = structure_of(raw).parts
    asked: list[int] = []

    def read(index: int) -> PartText:
        asked.append(index)
        text = raw[found[index].body : found[index].end].decode()
        if not text:
            raise CaptureError("empty")
        view = TextView(encoding="utf-8", replaced=0, runs=())
        return PartText(Draft("text/plain", "0", text, view), as_it_stands(b""), Said(1))

    choice = Choice(found, lambda index: found[index].media_type.startswith("text/"), read)
    return choice, [choice.passes(index) for index in range(len(found))], asked


PAGE, PLAIN = part("the page of it", "text/html"), part("the text of it")


def test_nothing_is_passed_outside_of_alternatives() -> None:
    assert _choice(parts("mixed", PLAIN, PAGE))[1:] == ([False] * 3, [])


def test_one_form_is_chosen_and_read_once() -> None:
    choice, passes, asked = _choice(parts("alternative", PLAIN, PAGE))
    assert (passes, asked) == ([False, True, False], [2, 1])
    found = choice.text(2)
    assert isinstance(found, PartText)
    assert found.draft.text == "the page of it"
    assert asked == [2, 1]
    assert choice.remarks == ["its text is read as text/html, not as text/plain"]


def test_a_page_that_cannot_be_read_or_shows_little_gives_way() -> None:
    for page in (part("", "text/html"), part("see", "text/html")):
        choice, passes, _ = _choice(parts("alternative", PLAIN, page))
        assert passes == [False, False, True]
        assert choice.remarks == [
            "its text is read as text/plain, not as text/html, which shows less than half of it or nothing",
        ]
    neither = _choice(parts("alternative", part(""), part("", "text/html")))[0]
    assert isinstance(neither.text(2), CaptureError)


def test_the_last_of_several_of_a_kind_is_chosen() -> None:
    assert _choice(parts("alternative", PLAIN, part("later text")))[1] == [False, True, False]
    assert _choice(parts("alternative", PAGE, part("later page", "text/html")))[1] == [False, True, False]
    assert _choice(parts("alternative", part("x", "image/png"), part("y", "audio/x")))[1] == [False] * 3


def test_what_is_no_text_is_never_passed() -> None:
    branch = parts("related", PAGE, part("x", "image/png"), boundary="in")
    assert _choice(parts("alternative", branch, PLAIN))[1] == [False, False, False, False, True]
    branch = parts("related", PLAIN, part("x", "application/pdf"), boundary="in")
    assert _choice(parts("alternative", branch, PAGE))[1] == [False, False, True, False, False]


def test_choosing_costs_no_more_than_the_number_of_parts() -> None:
    deep = b"".join(b"Content-Type: multipart/alternative; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(9_000))
    begun = time.process_time()
    assert _choice(deep + PLAIN)[1][-1] is False
    assert time.process_time() - begun < 10
