"""An article is read as one text, and what is found keeps the capture's offsets."""

from headwater.model import Article, span_of
from headwater.reader.layers import Layers, Quotation, Utterance
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader

PAGE = "MENU\nThe mayor said the pier was safe.\nADVERTISEMENT\n“It holds,” she said.\nFOOTER"


def article(*pieces: str) -> Article:
    spans = tuple(span_of(PAGE, "c", PAGE.index(p), PAGE.index(p) + len(p)) for p in pieces)
    return Article(
        id="a", siglum="A", spans=spans, headline=None, byline=(), publisher=None, dateline=None, published=None,
        language="en",
    )  # fmt: skip


def test_offsets_are_those_of_the_capture() -> None:
    home = article("The mayor said the pier was safe.", "“It holds,” she said.")
    layers = read_article(RuleReader(), home)
    assert [PAGE[a:b] for a, b in layers.sentences] == ["The mayor said the pier was safe.", "“It holds,” she said."]
    assert [PAGE[a:b] for u in layers.utterances for a, b in u.source] == ["The mayor", "she"]
    assert [PAGE[q.inner[0] : q.inner[1]] for q in layers.quotations] == ["It holds,"]


class Greedy:
    """A reader that finds one range over everything."""

    name = "greedy"
    model = None

    def read(self, text: str, language: str | None) -> Layers:
        del language
        whole = (0, len(text))
        return Layers(
            sentences=(whole,),
            quotations=(Quotation(outer=whole, inner=whole),),
            utterances=(
                Utterance(
                    source=(),
                    cue=((0, 3),),
                    content=(whole,),
                    kind="indirect",
                    rule="all",
                    confidence=1.0,
                    addressee=whole,
                ),
            ),
        )


def test_nothing_reaches_over_a_gap() -> None:
    pieces = ("The mayor said the pier was safe.", "“It holds,” she said.")
    layers = read_article(Greedy(), article(*pieces))
    assert [PAGE[a:b] for a, b in layers.sentences] == list(pieces)
    assert [PAGE[a:b] for a, b in layers.utterances[0].content] == list(pieces)
    assert layers.quotations == ()
    assert layers.utterances[0].addressee is None
