"""An invented article is traced; answers that the gold names count, others do not."""

import msgspec
import pytest

from headwater.errors import HeadwaterError
from headwater.evaluation.hearing import hear
from headwater.evaluation.voices import Heard, Speaker, score_speakers

TEXT = (
    "The old pier at Saltmouth will reopen in spring after four years, the harbour office said on Monday.\n\n"
    "Mara Quill, the harbour master, said the last beams were set in place over the weekend by a crew of twelve.\n\n"
    "“The pier will stand for another century,” she said.\n\n"
    "Ida Voss, who sells nets beside the pier, said she had lost half of her trade while it was closed.\n"
)


@pytest.fixture(scope="module")
def heard() -> dict[str, Heard]:
    return hear([{"id": "pier", "text": TEXT, "title": "Pier reopens", "date": "2031-03-11", "wire": None}])


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def she(name: str) -> Speaker:
    quote = at("“The pier will stand for another century,”")
    cue = quote[1] + 5, quote[1] + 9
    return Speaker(
        split="train", id="pier", source=((quote[1] + 1, quote[1] + 4),), cue=(cue,), content=(quote,),
        names=(at(name),), type="person", speech="direct",
    )  # fmt: skip


def test_the_article_is_heard_as_it_stands(heard: dict[str, Heard]) -> None:
    assert set(heard) == {"pier"}
    assert heard["pier"].text == TEXT
    assert heard["pier"].attributions
    for attribution in heard["pier"].attributions:
        for span in (*attribution.source, *attribution.cue, *attribution.content):
            assert span.exact == TEXT[span.start : span.end]


@pytest.mark.parametrize(("name", "accuracy"), [("Mara Quill", 1), ("Ida Voss", 0)])
def test_the_name_decides(heard: dict[str, Heard], name: str, accuracy: float) -> None:
    figures = score_speakers([she(name)], heard)
    assert (figures["direct.coverage"], figures["direct.accuracy"]) == (1, accuracy)


def test_a_source_left_open_lowers_coverage(heard: dict[str, Heard]) -> None:
    told = heard["pier"]
    silent = {key: msgspec.structs.replace(s, name=None, mentions=()) for key, s in told.sources.items()}
    figures = score_speakers([she("Mara Quill")], {"pier": told._replace(sources=silent)})
    assert (figures["direct.found"], figures["direct.coverage"]) == (1, 0)


def test_a_text_that_is_not_read_as_it_stands_is_refused() -> None:
    with pytest.raises(HeadwaterError, match="torn"):
        hear([{"id": "torn", "text": TEXT + "\ud800"}])
