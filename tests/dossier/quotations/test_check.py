"""Quotations against transcripts, releases and posts, and against each other."""

from collections.abc import Sequence
from itertools import permutations

import msgspec
import pytest

from headwater.dossier.quotations import check, forms_of
from headwater.dossier.quotations.primary import primary_sources, same_person
from headwater.model import Article, QuotationCheck, Span, Stated, span_of
from tests import builders

_RELEASE = (
    "Statement on the Calm Quay\n\nThe board noted the report today. “We closed the quay on the day the second "
    "measurements reached us, and nobody told us to wait,” said Otto Lunn, the board's head of press.\n\n"
    "ENDS\n\nNotes to editors\n1. The board runs four quays."
)
_TRANSCRIPT = (
    "HOST: The quay has been shut for a week. Mr. Lunn, who knew?\n"
    "LUNN: We knew of it on Monday. I did not tell the council, and I would do the same again.\n"
    "HOST: A passenger told me, “They walked us off in the dark.” What do you say to her?\n"
    "LUNN: That she is right to be angry about it."
)
_POST = "I never offered to go. The papers may print what they like, but I am staying until the quay is open again."


def _inner(home: Article) -> list[Span]:
    """The quotations between curly marks."""
    text, found, at = home.spans[0].exact, [], -1
    while (at := text.find("“", at + 1)) >= 0:
        found.append(home.spans[0].part(at + 1, text.index("”", at)))
    return found


class _Pile:
    def __init__(self) -> None:
        self.desk = builders.Desk()
        self.articles: list[Article] = []

    def report(self, text: str, siglum: str, speaker: str = "Otto Lunn") -> Article:
        home = builders.article(text, siglum, f"The {siglum} Post")
        for number, inner in enumerate(_inner(home)):
            said = self.desk.said(home, speaker, "said", "", key=speaker)
            direct = msgspec.structs.replace(said, id=f"{said.id}-{number}", kind="direct", content=(inner,))
            self.desk.attributions[-1] = direct
        self.articles.append(home)
        return home

    def primary(self, text: str, siglum: str = "P", writer: str | None = None) -> Article:
        home = builders.article(text, siglum)
        byline = (Stated(value=writer, evidence=(), basis="stated", why="input record"),) if writer else ()
        home = msgspec.structs.replace(home, byline=byline)
        self.articles.append(home)
        return home

    def check(self, order: Sequence[Article] = ()) -> tuple[QuotationCheck, ...]:
        articles = list(order) or self.articles
        texts = {a.capture: a.spans[0].exact for a in articles}
        return check(articles, self.desk.voices, {a.id: _inner(a) for a in articles}, forms_of(articles, texts))


def _one(source: str, quotation: str, writer: str | None = None) -> QuotationCheck:
    pile = _Pile()
    pile.primary(source, writer=writer)
    pile.report(f"“{quotation}” Otto Lunn said.", "A")
    (found,) = pile.check()
    return found


@pytest.mark.parametrize(
    ("source", "writer", "quotation", "verdict", "against"),
    [
        (_RELEASE, None, "We closed the quay on the day the second measurements reached us,", "exact", "release"),
        (_RELEASE, None, "we closed the quay on the DAY the second measurements reached us", "exact", "release"),
        (_RELEASE, None, "We closed the pier on the day the second measurements reached us,", "altered", "release"),
        (_RELEASE, None, "We closed the quay on the day the measurements reached us,", "cut", "release"),
        (_RELEASE, None, "No finding was ever hidden from the council or anyone,", "not_found", None),
        (_TRANSCRIPT, None, "I did not tell the council,", "exact", "transcript"),
        (_TRANSCRIPT, None, "I did not tell the council.", "cut", "transcript"),
        (_TRANSCRIPT, None, "I did not tell the board, and I would do the same again.", "altered", "transcript"),
        (_TRANSCRIPT, None, "Nobody asked me to tell the council of anything at all,", "not_found", None),
        (_POST, "Otto Lunn", "I am staying until the quay is open again.", "exact", "post"),
        (_POST, "O. Lunn", "I am staying until the quay is open,", "exact", "post"),
        (_POST, "Otto Lunn", "I am staying until the quay is open.", "cut", "post"),
    ],
)
def test_verdicts(source: str, writer: str | None, quotation: str, verdict: str, against: str | None) -> None:
    found = _one(source, quotation, writer)
    assert (found.verdict, found.against) == (verdict, against)


def test_what_differs_stands_on_both_sides() -> None:
    found = _one(_TRANSCRIPT, "I did not tell the board, and I would do this again.")
    assert [(c.here.exact, c.there.exact) for c in found.changes] == [("board", "council"), ("this", "the same")]
    assert found.says == "other words than in the transcript (P): “board” for “council”; “this” for “the same”"


def test_what_was_left_out_is_shown() -> None:
    found = _one(_RELEASE, "We closed the quay and nobody told us to wait,")
    assert [s.exact for s in found.left_out] == ["on the day the second measurements reached us"]
    ended = _one(_TRANSCRIPT, "I did not tell the council.")
    assert [s.exact for s in ended.left_out] == ["and I would do the same again"]


def test_words_that_were_put_in_stand_against_an_empty_place() -> None:
    (change,) = _one(_TRANSCRIPT, "I did not tell the whole council, and I would do the same again,").changes
    assert (change.here.exact, change.there.exact, change.there.start) == (
        "whole", "", _TRANSCRIPT.index(" council, and"),
    )  # fmt: skip


def test_brackets_mark_a_change_of_the_quotations_own() -> None:
    (change,) = _one(_TRANSCRIPT, "I did not tell [the mayor], and I would do the same again,").changes
    assert (change.here.exact, change.marked) == ("mayor", True)


def test_another_speaker_in_the_transcript_is_named() -> None:
    pile = _Pile()
    pile.primary(_TRANSCRIPT)
    pile.report("“The quay has been shut for a week,” Ilsa Brandt said.", "A", "Ilsa Brandt")
    (found,) = pile.check()
    assert (found.verdict, found.says.endswith("; there HOST says it")) == ("exact", True)


def test_a_question_is_no_part_of_the_turn_above_it() -> None:
    pile = _Pile()
    pile.primary(_TRANSCRIPT + "\n\nQUESTION (Ida Brenn, The Pilot): Did you tell the harbour office of the crack?")
    pile.report("“Did you tell the harbour office of the crack,” Otto Lunn said.", "A")
    (found,) = pile.check()
    assert found.verdict == "not_found"


def test_what_a_transcript_quotes_is_no_primary_source() -> None:
    pile = _Pile()
    pile.primary(_TRANSCRIPT)
    pile.report("“They walked us off in the dark,” Ilsa Brandt said.", "A", "Ilsa Brandt")
    assert pile.check() == ()


def test_nobody_is_held_against_what_another_wrote() -> None:
    pile = _Pile()
    pile.primary(_POST, writer="Otto Lunn")
    pile.report("“I am staying until the quay is open again,” Ilsa Brandt said.", "A", "Ilsa Brandt")
    assert pile.check() == ()


def test_without_a_primary_source_of_the_speaker_nothing_is_said() -> None:
    pile = _Pile()
    pile.primary(_TRANSCRIPT)
    pile.report("“Nobody from the council was ever there,” Ilsa Brandt said.", "A", "Ilsa Brandt")
    assert pile.check() == ()


def test_one_utterance_in_two_outlets() -> None:
    pile = _Pile()
    pile.report("“That is not a question he has put to me this week,” Otto Lunn said.", "A")
    pile.report("“That is no question the mayor has put to me,” Otto Lunn said.", "B")
    pile.report("“That is not a question he has put to me,” Otto Lunn said.", "C")
    (found,) = pile.check()
    assert (found.article, found.other_article) == (pile.articles[1].id, pile.articles[0].id)
    assert [(c.here.exact, c.there.exact) for c in found.changes] == [("no", "not a"), ("the mayor", "he")]


def test_two_people_may_say_alike() -> None:
    pile = _Pile()
    pile.report("“That is not a question he has put to me,” Otto Lunn said.", "A")
    pile.report("“That is not a question she has put to me,” Ilsa Brandt said.", "B", "Ilsa Brandt")
    assert pile.check() == ()


def test_order_and_copies_change_nothing() -> None:
    pile = _Pile()
    pile.primary(_RELEASE)
    pile.report("“We closed the pier on the day the second measurements reached us,” Otto Lunn said.", "A")
    pile.report("“That is not a question he has put to me,” Otto Lunn said.", "B")
    pile.report("“That is no question he has put to me,” Otto Lunn said.", "C")
    expected = pile.check()
    assert [c.verdict for c in expected].count("altered") == 2
    assert all(pile.check(order) == expected for order in permutations(pile.articles))
    copy = builders.article(pile.articles[1].spans[0].exact, "Z")  # a copy is not read: it has no quotations
    texts = {a.capture: a.spans[0].exact for a in (*pile.articles, copy)}
    quoted = {a.id: _inner(a) for a in pile.articles}
    assert check([*pile.articles, copy], pile.desk.voices, quoted, forms_of([*pile.articles, copy], texts)) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (_RELEASE, {"release"}),
        (_TRANSCRIPT, {"transcript"}),
        ("The board sent out a press release. It ends there, its notes to editors say.", set()),
        ("ENDS\n\nThe quay is closed.", set()),  # one sign may be anything
        ("Note: the quay is shut.\nUpdate: it is open.\nThe board said nothing of it for days on end.", set()),
        ("HOST: The quay is shut. Who knew? I did not know of it. Nobody did.", set()),
    ],
)
def test_what_is_a_primary_source(text: str, kinds: set[str]) -> None:
    home = builders.article(text)
    forms = forms_of([home], {home.capture: text})
    assert {w.kind for w in primary_sources([home], forms, {})} == set(forms.values()) == kinds


def test_signs_of_a_release_count_near_it_only_where_others_share_the_capture() -> None:
    home = builders.article("The quay is closed.")
    text = home.spans[0].exact + "\n\n" + "Of other things. " * 60 + _RELEASE
    other = msgspec.structs.replace(home, id="other", spans=(span_of(text, home.capture, 24, 40),))
    assert forms_of([home], {home.capture: text}) == {home.id: "release"}
    assert forms_of([home, other], {home.capture: text}) == {}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Otto Lunn", "LUNN", True),
        ("Otto Lunn", "Mr. Lunn", True),
        ("Otto Lunn", "Otto K. Lunn", True),
        ("Otto Lunn", "Ilsa Lunn", False),
        ("Otto Lunn", "Otto Brandt", False),
        ("Otto Lunn", "", False),
        ("Ötto Lúnn", "otto lunn", True),
    ],
)
def test_same_person(one: str, other: str, *, same: bool) -> None:
    assert same_person(one, other) is same
    assert same_person(other, one) is same


@pytest.mark.parametrize(
    ("addressee", "found"), [(None, ["not_found"]), ("the A Post", []), ("the council", ["not_found"])]
)
def test_what_was_told_to_an_outlet_is_not_missed_in_a_transcript(addressee: str | None, found: list[str]) -> None:
    pile = _Pile()
    pile.primary(_TRANSCRIPT)
    pile.report("“Nobody asked me to tell the council of anything at all,” Otto Lunn said.", "A")
    said = pile.desk.attributions[-1]
    pile.desk.attributions[-1] = msgspec.structs.replace(said, addressee=addressee)
    assert [one.verdict for one in pile.check()] == found


def test_but_it_is_held_against_one_that_has_its_words() -> None:
    pile = _Pile()
    pile.primary(_TRANSCRIPT)
    pile.report("“I did not tell the board, and I would do the same again.” Otto Lunn said.", "A")
    said = pile.desk.attributions[-1]
    pile.desk.attributions[-1] = msgspec.structs.replace(said, addressee="the A Post")
    assert [one.verdict for one in pile.check()] == ["altered"]
