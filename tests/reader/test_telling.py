"""What of an article is asked: sentences that tell something."""

import msgspec

from headwater.model import Stated
from headwater.reader.layers import Layers
from headwater.reader.sentences import sentences_of
from headwater.reader.telling import telling_lines, telling_sentences
from tests.builders import article


def told(text: str, headline: str | None = None) -> list[str]:
    home = article(text)
    if headline is not None:
        stated = Stated(value=headline, evidence=(), basis="inferred", why="test")
        home = msgspec.structs.replace(home, headline=stated)
    start = home.spans[0].start
    places = tuple((start + low, start + high) for low, high in sentences_of(text))
    return [span.exact for span in telling_sentences(home, Layers(sentences=places))]


def test_greetings_tell_nothing() -> None:
    assert told("Good morning, everyone. The ferry stops in June.") == ["The ferry stops in June."]


def test_that_it_was_wrong_is_told_by_no_correction() -> None:
    text = "An article misstated the month. The ferry stops in June."
    assert told(text, "Correction") == ["The ferry stops in June."]
    assert len(told(text, "Ferry to stop")) == 2


def test_a_line_on_what_a_dispatch_corrects_tells_nothing() -> None:
    line = article("(Corrects number of boats in first paragraph to 14, not 40)").spans[0]
    assert list(telling_lines(line)) == []
    line = article("Ferry stops in June. Boats to go on.").spans[0]
    assert [span.exact for span in telling_lines(line)] == ["Ferry stops in June.", "Boats to go on."]
