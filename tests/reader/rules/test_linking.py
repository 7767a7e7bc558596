"""What stands inside somebody's words: a second voice, or those words alone."""

import pytest

from headwater.reader.layers import Utterance
from headwater.reader.rules.linking import nested


def said(cue: tuple[int, int], content: tuple[int, int], confidence: float) -> Utterance:
    return Utterance(
        source=((cue[0] - 4, cue[0] - 1),),
        cue=(cue,),
        content=(content,),
        kind="indirect",
        rule="told",
        confidence=confidence,
    )


@pytest.mark.parametrize(
    ("confidence", "least", "within"),
    [(0.8, None, [None, 0]), (0.6, None, [None]), (0.6, 0.5, [None, 0]), (0.4, 0.5, [None])],
)
def test_a_voice_inside_anothers_words_must_be_sure(
    confidence: float, least: float | None, within: list[int | None]
) -> None:
    outer, inner = said((4, 8), (9, 60), 0.3), said((20, 24), (25, 60), confidence)
    found = nested([inner, outer]) if least is None else nested([inner, outer], least)
    assert [one.within for one in found] == within
    assert found[0].cue == outer.cue
