import pytest

from headwater.proposals.answer import Proposal
from headwater.proposals.places import Placed, placed
from headwater.proposals.windows import Window, windows_of
from headwater.settings import LlmSettings


def window_of(text: str) -> Window:
    (window,) = windows_of(text, LlmSettings(url="http://127.0.0.1"))
    assert window is not None
    return window


def placed_in(text: str, source: str, cue: str, *content: str) -> tuple[str, ...] | str:
    """What stands before and in each place, so that equal words in two places are told apart; or the reason."""
    found = placed(window_of(text), Proposal(source, cue, content))
    if not isinstance(found, Placed):
        return found
    assert all(text[low:high] in (source, cue, *content) for low, high in found.pieces)
    return tuple(text[:high] for _, high in (found.source, found.cue, *found.content))


@pytest.mark.parametrize(("text", "source", "cue", "content", "ends"), [
    # each part stands there once
    ("Ida Orr said the lock was open.", "Ida Orr", "said", ["the lock was open"],
     ("Ida Orr", "Ida Orr said", "Ida Orr said the lock was open")),
    # a word inside a longer one is none of it: "he" of "the", "said" of "unsaid"
    ("At the unsaid cue he said the lock was open.", "he", "said", ["the lock was open"],
     ("At the unsaid cue he", "At the unsaid cue he said", "At the unsaid cue he said the lock was open")),
    # the same words inside the content are covered by it
    ("On Monday the clerk said the clerk had gone.", "the clerk", "said", ["the clerk had gone"],
     ("On Monday the clerk", "On Monday the clerk said", "On Monday the clerk said the clerk had gone")),
    # one order alone: the first "said" stands before the source
    ("The firm said the clerk said it knew.", "the clerk", "said", ["it knew"],
     ("The firm said the clerk", "The firm said the clerk said", "The firm said the clerk said it knew")),
    # parts around the words for saying
    ('"It holds," Ida Orr said, "for now."', "Ida Orr", "said", ["It holds", "for now"],
     ('"It holds," Ida Orr', '"It holds," Ida Orr said', '"It holds', '"It holds," Ida Orr said, "for now')),
    # two sentences: the one with source and cue is meant
    ("He said nothing. Ida Orr said the lock was open.", "Ida Orr", "said", ["the lock was open"],
     ("He said nothing. Ida Orr", "He said nothing. Ida Orr said", "He said nothing. Ida Orr said the lock was open")),
])  # fmt: skip
def test_a_proposal_stands_where_only_one_way_is_left(
    text: str, source: str, cue: str, content: list[str], ends: tuple[str, ...]
) -> None:
    assert placed_in(text, source, cue, *content) == ends


@pytest.mark.parametrize(("text", "source", "cue", "content", "reason"), [
    ("Ida Orr said the lock was open.", "Ida Orr", "said", "the lock was shut", "not_in_text"),
    ("Ida Orr said the lock was open.", "Ida Orr", "denied", "the lock was open", "not_in_text"),
    ("Ida Orr said the lock was open.", "ida orr", "said", "the lock was open", "not_in_text"),
    ("Ida Orr said the lock was open.", "Ida Orr", "said", "the lock was  open", "not_in_text"),
    ("Ida Orr said the lock was open.", "Piet Hart", "said", "the lock was open", "not_in_text"),
    ("Ida Orr's clerk said the lock was open.", "Ida Orr", "said", "the lock was open", "cut"),
    ("Ida Orr said the lock was open-ended.", "Ida Orr", "said", "the lock was open", "cut"),
    ("The firm said it said it said it knew.", "it", "said", "knew", "ambiguous"),
    ("Ida Orr spoke. The clerk said the lock was open.", "Ida Orr", "said", "the lock was open", "apart"),
    ("Ida Orr said so. The lock was open.", "Ida Orr", "said", "The lock was open", "apart"),
    ("Ida Orr said the lock was open.", "Ida Orr", "said the lock", "the lock was open", "apart"),
    ("it was so, " * 20 + "Ida Orr said.", "Ida Orr", "said", "it was so", "ambiguous"),
])  # fmt: skip
def test_what_is_not_there_or_not_sure_is_dropped(text: str, source: str, cue: str, content: str, reason: str) -> None:
    assert placed_in(text, source, cue, content) == reason
