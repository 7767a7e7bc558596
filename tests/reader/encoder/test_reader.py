"""The network's statements and the rules' findings become the layers of one text."""

from typing import Any

import pytest

from headwater.reader.encoder import EncoderReader
from headwater.reader.encoder.acts import act_of
from headwater.reader.encoder.reader import Merger
from headwater.reader.encoder.statements import Found, Named, Statement
from headwater.reader.layers import Layers, Name, Utterance
from headwater.reader.rules import RuleReader
from headwater.reader.sentences import paragraphs_of
from tests.reader.encoder.fakes import FakeGraph, fake_network

# the fake network finds "said"; what it misses here, rules may add
HARBOUR = (
    "Mayor Ada Lind said the bridges will close.\n\n"
    "“The deck is tired, and it holds no lorry,” Lind said. “Nobody should cross it.\n\n"
    "“I will not open it again.”\n\n"
    "The harbour board did not respond to a request for comment."
)


def at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def merged(text: str, *found: Found) -> Merger:
    paragraphs = list(paragraphs_of(text, 0, len(text), wrapped=False))
    assert len(found) in {0, len(paragraphs)}
    return Merger(text, RuleReader().read(text, "en"), paragraphs)


def statement(text: str, source: str, cue: str, content: str) -> Found:
    return Found([Statement((at(text, source),), at(text, cue), (at(text, content),), 0.876543)], [])


def test_an_english_text_is_read_by_the_network() -> None:
    layers = EncoderReader(fake_network()).read(HARBOUR, "en")
    first = layers.utterances[0]
    assert [HARBOUR[a:b] for a, b in (*first.source, *first.cue, *first.content)] == [
        "Lind", "said", "the bridges will close",
    ]  # fmt: skip
    assert (first.rule, first.kind, first.act, first.confidence) == ("encoder", "indirect", "speech", 0.953)
    rules = RuleReader().read(HARBOUR, "en")
    assert (layers.sentences, layers.quotations) == (rules.sentences, rules.quotations)


def test_a_silence_is_told_by_its_rule() -> None:
    layers = EncoderReader(fake_network()).read(HARBOUR, "en")
    assert layers.utterances[-1].rule == "no-response"
    assert [HARBOUR[a:b] for a, b in layers.utterances[-1].source] == ["The harbour board"]


@pytest.mark.parametrize("language", ["de", "de-AT", None])
def test_other_languages_are_left_to_the_rules(language: str | None) -> None:
    text = (
        "Die Bürgermeisterin sagte am Montag, dass die Brücke geschlossen wird, weil sie alt und müde geworden ist. "
        * 3
    )
    graph = FakeGraph()
    assert EncoderReader(fake_network(graph=graph)).read(text, language) == RuleReader().read(text, language)
    assert graph.asked == []


def test_an_empty_text() -> None:
    assert EncoderReader(fake_network()).read("", "en") == Layers()


def test_equal_texts_give_equal_layers() -> None:
    reader = EncoderReader(fake_network())
    assert reader.read(HARBOUR, "en") == reader.read(HARBOUR, "en")
    assert reader.name == "fake/1"


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        ("“It holds,” Ada said.", "“It holds,”", "direct"),
        ("Ada said it “holds” well.", "it “holds” well", "mixed"),
        ("Ada said it holds.", "it holds", "indirect"),
        ("Ada said “it holds.”", "it holds", "direct"),
    ],
)
def test_kind_is_told_by_the_quotation_marks(text: str, content: str, kind: str) -> None:
    found = statement(text, "Ada", "said", content)
    (utterance,) = merged(text).utterances([found])
    assert utterance.kind == kind
    assert utterance.confidence == 0.877


def test_whom_it_was_said_to_comes_from_the_rules() -> None:
    text = "Ada Lind told the Harbour Courier that the bridge was safe."
    (utterance,) = merged(text).utterances(
        [statement(text, "Ada Lind", "told the Harbour Courier", "the bridge was safe")]
    )
    assert utterance.addressee == at(text, "the Harbour Courier")


def test_a_quotation_runs_on_over_a_paragraph_in_which_nobody_speaks() -> None:
    text = "“The deck is tired,” Lind said. “Nobody should cross it.\n\n“I will not open it again.”"
    one = statement(text, "Lind", "said", "“The deck is tired,”")
    (alone,) = merged(text).utterances([one, Found([], [])])
    assert [text[a:b] for a, b in alone.content] == ["“The deck is tired,”", "“I will not open it again.”"]
    base = text.index("“I will")
    other = Found([Statement((), (2, 6), ((7, 10),), 0.9)], [])
    first, second = merged(text).utterances([one, other])
    assert [text[a:b] for a, b in first.content] == ["“The deck is tired,”"]
    assert second.cue == ((base + 2, base + 6),)


@pytest.mark.parametrize(
    ("first", "second", "pieces"),
    [
        ("“The deck is tired,” Lind said.", "“Nobody should cross it before the spring, and no lorry ever again.”", 2),
        # a turn of another speaker, as likely
        ("“The deck is tired,” Lind said.", "“Is it?”", 1),
        ("“Is the deck tired?” Lind said.", "“Nobody should cross it before the spring, and no lorry ever again.”", 1),
        # words outside of the marks
        ("“The deck is tired,” Lind said.", "“Nobody should cross it before the spring,” a sign by the ramp read.", 1),
        # nobody is quoted before
        ("The deck is tired, Lind said.", "“Nobody should cross it before the spring, and no lorry ever again.”", 1),
    ],
)
def test_a_paragraph_that_is_all_quotation_goes_to_who_is_quoted_before(first: str, second: str, pieces: int) -> None:
    text = f"{first}\n\n{second}"
    content = first[: first.index(" Lind")].rstrip(",") if first.startswith("The") else first[: first.index(" Lind")]
    found = [statement(text, "Lind", "said", content), Found([], [])]
    said = [u for u in merged(text, *found).utterances(found) if u.rule == "encoder"]
    assert [len(u.content) for u in said] == [pieces]


def test_a_statement_inside_a_statement_comes_from_the_rules() -> None:
    text = "Ada Lind said the engineer told her that the bridge was safe."
    outer, inner = merged(text).utterances(
        [statement(text, "Ada Lind", "said", "the engineer told her that the bridge was safe")]
    )
    assert (outer.rule, outer.within) == ("encoder", None)
    assert [text[a:b] for a, b in inner.cue] == ["told"]
    assert inner.within == 0


def test_a_sure_rule_is_heard_where_the_network_hears_nobody() -> None:
    text = "Ada Lind said that the bridge was safe."
    (alone,) = merged(text).utterances([Found([], [])])
    assert alone.rule != "encoder"
    assert alone.confidence >= 0.8


def test_an_unsure_rule_is_not() -> None:
    text = "Ada Lind’s claim that the bridge was safe met with silence."
    assert RuleReader().read(text, "en").utterances
    assert merged(text).utterances([Found([], [])]) == []


def test_what_is_said_is_read_by_itself() -> None:
    text = "Ada Lind said: “The engineer found, in a note to me, that the old bridge was safe.”"
    outer = statement(text, "Ada Lind", "said", "“The engineer found, in a note to me, that the old bridge was safe.”")
    merger = merged(text)
    (inside,) = merger.spoken_in([outer])
    spoken = text[slice(*inside)]
    assert spoken.startswith("The engineer")
    inner = statement(spoken, "The engineer", "found", "that the old bridge was safe")
    first, second = merger.utterances([outer], [(inside, inner)])
    assert (first.within, second.within) == (None, 0)
    assert [text[a:b] for a, b in second.source] == ["The engineer"]


def _told_in(text: str, *own: tuple[str, str, str]) -> list[list[str]]:
    """Return what each utterance says, where the network found these alone."""
    found = [s for one in own for s in statement(text, *one).statements]
    return [[text[a:b] for a, b in u.content] for u in merged(text).utterances([Found(found, [])])]


def test_a_clause_that_holds_what_the_network_heard_is_said_by_who_stands_behind_it() -> None:
    proposed = "Orr has proposed 40 crowns a share"
    text = f"{proposed}, two people familiar with the matter said, which would value the line at 9 million."
    said = _told_in(text, ("Orr", "has proposed", "40 crowns a share"))
    assert [proposed, "which would value the line at 9 million"] in said
    unheard = Statement((at(text, "two people familiar with the matter"),), at(text, "said"), (), 0.9)
    own = [*statement(text, "Orr", "has proposed", "40 crowns a share").statements, unheard]
    last = merged(text).utterances([Found(own, [])])[-1]
    assert text[slice(*last.content[0])] == proposed
    # what stands behind the speaker is no part of the clause before
    text = "It rained, Ida Orr said, and Bo Rae has proposed a toast."
    assert _told_in(text, ("Bo Rae", "has proposed", "a toast")) == [["a toast"]]


def test_what_hangs_on_a_clause_is_said_with_it() -> None:
    text = "Orr will pay 40 crowns a share, two people told the Courier, which would value it at 9 million."
    said = _told_in(text, ("two people", "told", "which would value it at 9 million"))
    assert said == [["Orr will pay 40 crowns a share", "which would value it at 9 million"]]


def test_what_was_left_unsaid_belongs_to_whoever_tells_it() -> None:
    text = "The Lantern revealed that he met her and did not disclose that fact."
    tells = statement(text, "The Lantern", "revealed", "that he met her")
    unsaid = Statement((), at(text, "did not disclose"), (at(text, "that fact"),), 0.9)
    (one,) = merged(text).utterances([Found([*tells.statements, unsaid], [])])
    assert [text[a:b] for a, b in one.content] == ["that he met her and did not disclose that fact"]


def test_terms_of_speaking_are_nothing_said() -> None:
    text = "The man asked not to be named."
    assert merged(text).utterances([statement(text, "The man", "asked", "not to be named")]) == []


@pytest.mark.parametrize(
    ("cue", "content"), [("has been found", "guilty of fraud"), ("showed", "no emotion as it was read")]
)
def test_a_verdict_and_a_feeling_are_nothing_said(cue: str, content: str) -> None:
    text = f"The man {cue} {content}."
    assert merged(text).utterances([statement(text, "The man", cue, content)]) == []


def test_names_are_typed_and_people_added() -> None:
    text = "Ada met Zorrick and Bo in Farwick."
    rules = Layers(
        names=(Name(range=at(text, "Zorrick"), type="unknown"), Name(range=at(text, "Farwick"), type="place"))
    )
    seen = [Named(at(text, "Ada"), "person"), Named(at(text, "Zorrick"), "person"), Named(at(text, "met"), "person"),
            Named(at(text, "Farwick"), "person"), Named(at(text, "in"), "organization")]  # fmt: skip
    names = Merger(text, rules, [(0, len(text))]).names([Found([], seen)])
    assert [(text[slice(*name.range)], name.type) for name in names] == [
        ("Ada", "person"), ("Zorrick", "person"), ("Farwick", "place"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cue", "quoted", "act"),
    [
        ("said", False, "speech"),
        ("believes", False, "attitude"),
        ("was quick to say", False, "speech"),
        ("said he believed", False, "attitude"),
        ("according to", False, "speech"),
        (":", False, "speech"),
        ("seemed", False, "attitude"),
        ("seemed", True, "speech"),
    ],
)
def test_acts(cue: str, act: str, *, quoted: bool) -> None:
    assert act_of(cue, quoted=quoted) == act


def test_every_place_lies_in_the_text() -> None:
    layers: Any = EncoderReader(fake_network()).read(HARBOUR * 3, "en")
    utterance: Utterance
    for utterance in layers.utterances:
        for low, high in (*utterance.source, *utterance.cue, *utterance.content):
            assert 0 <= low < high <= len(HARBOUR) * 3
        assert utterance.within is None or utterance.within < len(layers.utterances)


def test_rules_read_what_somebody_quotes() -> None:
    text = "Lind said “the board met on Monday and the mayor announced that the bridge would close.”"
    layers = EncoderReader(fake_network()).read(text, "en")
    inner = [u for u in layers.utterances if text[slice(*u.cue[0])] == "announced"]
    assert [[text[slice(*place)] for place in (*u.source, *u.content)] for u in inner] == [
        ["the mayor", "that the bridge would close"]
    ]
    assert inner[0].within is not None


def test_what_an_inquiry_found_is_heard_where_the_network_hears_nobody() -> None:
    text = "The bridge was never safe, an inquiry has found."
    (alone,) = merged(text).utterances([Found([], [])])
    assert [text[a:b] for a, b in alone.source] == ["an inquiry"]
    assert [text[a:b] for a, b in alone.content] == ["The bridge was never safe"]
    friend = "The bridge was never safe, a friend has found."
    assert merged(friend).utterances([Found([], [])]) == []


def test_an_inquiry_is_more_than_the_last_words_of_it() -> None:
    text = "The bridge was never safe, an investigation by the county found."
    content = (at(text, "The bridge was never safe"), at(text, "an investigation"))
    own = Statement((at(text, "the county"),), at(text, "found"), content, 0.9)
    (one,) = merged(text).utterances([Found([own], [])])
    assert [text[a:b] for a, b in one.source] == ["an investigation by the county"]
    assert [text[a:b] for a, b in one.content] == ["The bridge was never safe"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Sixty trees were marked, a resident, Olga Prins, said.", "a resident, Olga Prins"),
        ("Sixty trees were marked. It was, he thought, said.", None),
    ],
)
def test_who_stands_between_what_is_said_and_the_cue_says_it(text: str, source: str | None) -> None:
    own = Statement((), at(text, "said"), (at(text, "Sixty trees were marked"),), 0.9)
    (found,) = Merger(text, Layers(), [(0, len(text))]).utterances([Found([own], [])])
    assert [text[slice(*place)] for place in found.source] == ([source] if source else [])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The sale was first reported by Orrin News.", "Orrin News"),
        ("The sale was first reported by the Orrin News on Monday.", "the Orrin News"),
        ("The sale was first reported by nobody.", None),
        ("The sale was reported late by Orrin News.", None),
    ],
)
def test_a_passive_names_who_says_it_behind_by(text: str, source: str | None) -> None:
    cue = "was first reported" if "first" in text else "was reported"
    own = Statement((), at(text, cue), (at(text, "The sale"),), 0.9)
    (found,) = Merger(text, Layers(), [(0, len(text))]).utterances([Found([own], [])])
    assert [text[slice(*place)] for place in found.source] == ([source] if source else [])


def test_a_paper_belongs_to_its_holder_and_not_to_what_it_shows() -> None:
    text = "The bridge was never safe, documents obtained by The Lantern show."
    content = (at(text, "The bridge was never safe"), at(text, "documents obtained by"))
    own = Statement((at(text, "The Lantern"),), at(text, "show"), content, 0.9)
    (one,) = merged(text).utterances([Found([own], [])])
    assert [text[a:b] for a, b in one.source] == ["documents obtained by The Lantern"]
    assert [text[a:b] for a, b in one.content] == ["The bridge was never safe"]
