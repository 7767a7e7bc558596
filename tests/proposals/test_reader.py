"""What a model points at is taken beside what another reader found, typed by the same rules."""

import pytest

from headwater.model import Article, Attribution, span_of
from headwater.proposals.asking import Asker
from headwater.proposals.reader import RULE, ProposingReader, attributions_proposed
from headwater.reader.layers import Utterance
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader
from headwater.settings import LlmSettings
from tests.proposals.fake import attributions, said
from tests.proposals.test_asking import Backend

SETTINGS = LlmSettings(url="http://127.0.0.1")
TEXT = (
    "Ida Orr said the pier was sound.\n\n"
    "Asked about the flood, Ida Orr answered that the lock had been open all night.\n\n"
    "“It was shut,” Piet Hart barked. “I shut it.”"
)
OPEN = said("Ida Orr", "answered", "the lock had been open all night")


def reading(*answers: str, text: str = TEXT) -> tuple[list[Utterance], Asker]:
    asker = Asker(SETTINGS, "127.0.0.1", Backend(*answers), None)
    return list(ProposingReader(RuleReader(), asker, SETTINGS).read(text, "en").utterances), asker


def told(text: str, utterance: Utterance) -> tuple[list[str], list[str], list[str]]:
    source, cue, content = ([text[a:b] for a, b in p] for p in (utterance.source, utterance.cue, utterance.content))
    return source, cue, content


def proposed(*items: object, text: str = TEXT) -> tuple[list[tuple[list[str], list[str], list[str]]], dict[str, int]]:
    """What is taken of one answer, given to every window, and what was dropped for which reason."""
    found, asker = reading(attributions(*items), text=text)
    return [told(text, u) for u in found if u.rule == RULE], {d.reason: d.count for d in asker.told(()).dropped}


def test_what_the_other_reader_missed_is_taken_where_it_stands() -> None:
    taken, dropped = proposed(OPEN)
    assert taken == [(["Ida Orr"], ["answered"], ["the lock had been open all night"])]
    assert dropped == {"not_in_text": 2}, "it was given for every paragraph, and stands in one"


def test_straight_quotation_marks_point_at_curly_ones() -> None:
    taken, _ = proposed(said("Piet Hart", "barked", ['"It was shut', '"I shut it."']))
    assert taken == [(["Piet Hart"], ["barked"], ["“It was shut", "“I shut it.”"])]


def test_it_is_typed_as_all_that_is_said_is() -> None:
    found, _ = reading(attributions(OPEN, said("Piet Hart", "barked", ["It was shut", "I shut it."])))
    kinds = {u.kind: (u.act, u.confidence) for u in found if u.rule == RULE}
    assert kinds == {"indirect": ("speech", 0.5), "direct": ("speech", 0.5)}


def test_the_full_stop_of_a_sentence_is_no_part_of_what_is_said() -> None:
    taken, _ = proposed(said("Ida Orr", "answered", "the lock had been open all night."))
    assert taken == [(["Ida Orr"], ["answered"], ["the lock had been open all night"])]


@pytest.mark.parametrize(("item", "reason"), [
    # what the rules have, by its cue or by its content
    (said("Ida Orr", "said", "the pier was sound"), "known"),
    (said("Ida Orr", "said the pier", "sound"), "known"),
    (said("Ida Orr", "denied", "the pier was sound"), "not_in_text"),
    (said("Ida Orr", "answered", "the lock had never been open"), "not_in_text"),
    (said("The harbour master", "answered", "the lock had been open all night"), "not_in_text"),
    (said("Ida Orr", "answered", "open all night"), "cut"),
])  # fmt: skip
def test_what_is_invented_negated_cut_or_known_is_not(item: object, reason: str) -> None:
    taken, dropped = proposed(item)
    assert taken == []
    assert dropped[reason] >= 1


def test_one_thing_proposed_twice_is_taken_once() -> None:
    again = said("Ida Orr", "answered", "that the lock had been open all night")
    taken, dropped = proposed(OPEN, again)
    assert len(taken) == 1
    assert dropped["known"] == 1


def test_what_somebody_tells_of_others_stands_inside_it_and_around_it() -> None:
    text = "Ida Orr answered that the clerk said the lock had been open all night."
    around = said("Ida Orr", "answered", "that the clerk said the lock had been open all night")
    outer, inner = reading(attributions(around), text=text)[0]
    assert (outer.rule, outer.within, inner.within) == (RULE, None, 0)
    assert inner.rule != RULE
    text = "Ida Orr said that the clerk answered that the lock had been open all night."
    inside = said("the clerk", "answered", "that the lock had been open all night")
    outer, inner = reading(attributions(inside), text=text)[0]
    assert (inner.rule, outer.within, inner.within) == (RULE, None, 0)
    assert outer.rule != RULE


def test_another_reader_is_heard_alone_where_nothing_is_taken() -> None:
    alone = RuleReader().read(TEXT, "en")
    asker = Asker(SETTINGS, "127.0.0.1", Backend(attributions()), None)
    reader = ProposingReader(RuleReader(), asker, SETTINGS)
    assert reader.read(TEXT, "en") == alone
    assert (reader.name, reader.model) == (RuleReader().name, None)


def test_only_english_is_asked_about() -> None:
    german = "Der Hafen wurde am Montag geschlossen, sagte ein Sprecher der Stadt, und die Fähren fahren nicht."
    for language in ("de", None):
        asker = Asker(SETTINGS, "127.0.0.1", Backend(attributions()), None)
        ProposingReader(RuleReader(), asker, SETTINGS).read(german, language)
        assert asker.told(()).windows == 0


def test_attributions_that_were_proposed_are_named() -> None:
    span = span_of(TEXT, "c", 0, len(TEXT))
    home = Article(
        id="a", siglum="A", spans=(span,), headline=None, byline=(), publisher=None, dateline=None, published=None,
        language="en",
    )  # fmt: skip
    asker = Asker(SETTINGS, "127.0.0.1", Backend(attributions(OPEN)), None)
    layers = read_article(ProposingReader(RuleReader(), asker, SETTINGS), home)

    def made(number: int, utterance: Utterance) -> Attribution:
        source, cue, content = (
            tuple(span_of(TEXT, "c", low, high) for low, high in places)
            for places in (utterance.source, utterance.cue, utterance.content)
        )
        return Attribution(
            id=f"attribution-{number}", article="a", kind="indirect", stance="asserts", source=source, source_id=None,
            cue=cue, content=content, addressee=None, within=None, confidence=0.5,
        )  # fmt: skip

    all_made = [made(number, u) for number, u in enumerate(layers.utterances)]
    named = attributions_proposed({"a": layers}, all_made)
    assert len(all_made) > len(named) == 1
    assert [a.cue[0].exact for a in all_made if a.id in named] == ["answered"]
