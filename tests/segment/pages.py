"""Readings made up for the tests of segmentation."""

from headwater.model import Capture, LayoutHint, Reading, Repeat, TextView, content_id, span_of

LEAD = (
    "BRENNHAVEN — The director of the harbour authority offered to resign last week over an inspection report on "
    "the ferry terminal, two people briefed on the talks said on Tuesday."
)
NEXT = (
    "Marit Solvane told the mayor that she would go if he asked her to, the two people said. The mayor did not "
    "accept the offer, and his spokesman declined to comment on Tuesday evening."
)
LAST = (
    "The terminal, which six thousand people use on a working day, is expected to stay closed for more than a month "
    "while its supports are mended, according to the harbour authority."
)
OTHER = (
    "KESTERBY — Farmers in the western valleys have lost a third of their apples to frost, and the growers' union "
    "asked the province on Monday for help with the cost of heating their orchards."
)
OTHER_NEXT = (
    "Odile Farrant, who leads the union, said that no spring since 1998 had been so cold. The province will answer "
    "next week, a spokeswoman for its ministry of farming said."
)


def reading(text: str, media_type: str = "text/plain", layout: tuple[LayoutHint, ...] = ()) -> Reading:
    """Return a reading of `text` as a capture of its own."""
    capture = Capture(
        id=content_id("capture", text.encode("utf-8", "surrogatepass").hex(), media_type),
        path="page",
        uri=None,
        media_type=media_type,
        raw_sha256="",
        chars=len(text),
        captured=None,
    )
    return Reading(
        capture=capture, text=text, view=TextView(encoding="utf-8", replaced=0, runs=()), layout=layout
    )


def hint(text: str, words: str, layout: str) -> LayoutHint:
    """Return a layout hint for the first place of `words`."""
    start = text.index(words)
    return LayoutHint(start=start, end=start + len(words), layout=layout)  # type: ignore[arg-type]


def repeat(one: Reading, left: tuple[int, int], other: Reading, right: tuple[int, int]) -> Repeat:
    """Return a repeat of two stretches, counted in words."""
    words = len(one.text[slice(*left)].split())
    return Repeat(
        left=span_of(one.text, one.capture.id, *left), right=span_of(other.text, other.capture.id, *right), words=words
    )
