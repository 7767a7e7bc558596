"""Word forms, and that the word lists are of the form they promise."""

import pytest

from headwater.reader.frames.lexicon import (
    forms_of,
    is_predicate,
    is_third_person,
    lines_of,
    noun_of,
    only_act,
    phrase_act,
    thing,
    verbs_of,
)
from headwater.reader.frames.words import ACTS
from headwater.reader.frames.words.speech import OPERATORS
from headwater.reader.frames.words.things import SAME_THING


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("fire", {"fire", "fires", "fired", "firing"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("crash", {"crash", "crashes", "crashed", "crashing"}),
        ("die", {"die", "dies", "died", "dying"}),
        ("take", {"take", "takes", "took", "taken", "taking"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
    ],
)
def test_forms(verb: str, forms: set[str]) -> None:
    assert {form for form, _ in forms_of(verb)} == forms


def test_consonants_are_doubled_both_ways() -> None:
    assert {"stab", "stabbed", "stabbing"} <= {form for form, _ in forms_of("stab")}


@pytest.mark.parametrize(
    ("word", "act"),
    [("resignation", "resign"), ("quit", "resign"), ("collided", "crash"), ("mayor", None), ("table", None)],
)
def test_only_act(word: str, act: str | None) -> None:
    assert only_act(word) == act


def test_words_of_two_meanings_have_no_only_act() -> None:
    assert {a for w in verbs_of("fire") if not w.particles for a in w.acts} == {"fire"}
    assert noun_of("fire") is not None
    assert only_act("fire") is None


def test_phrases_things_and_predicates() -> None:
    assert phrase_act("stepped", "down") == "resign"
    assert phrase_act("stepped", "over") is None
    assert thing("lorry") == thing("trucks") == "truck"
    assert is_predicate("spokeswoman")
    assert is_predicate("supporters")
    assert not is_predicate("bridge")


@pytest.mark.parametrize("word", ["target", "targets", "records", "bins", "clean", "model"])
def test_verbs_that_are_mostly_nouns_are_no_verbs_by_their_form(word: str) -> None:
    assert only_act(word) is None
    assert not any(w.form in ("base", "s") and not (w.seldom or w.particles) for w in verbs_of(word))


def test_other_forms_of_verbs_that_are_mostly_nouns_tell_acts() -> None:
    assert only_act("targeted") == "attack"
    assert only_act("patrolled") == "patrol"
    assert is_third_person("abdicates")
    assert not is_third_person("targets")


@pytest.mark.parametrize(
    ("one", "other"),
    [("quashed", "annulled"), ("absconded", "jailbreak"), ("misappropriated", "embezzled"), ("furloughed", "suspended"),
     ("vanquished", "trounced"), ("interred", "cremated"), ("spewed", "emitted"), ("mutinied", "rebelled"),
     ("inoculated", "vaccinated"), ("plummeted", "tumbled"), ("lauded", "extolled"), ("unearthed", "discovered")],
)  # fmt: skip
def test_what_reporters_say_of_one_event_is_one_act(one: str, other: str) -> None:
    told = [{a for w in verbs_of(word) for a in w.acts} | set(n.acts if (n := noun_of(word)) else ())
            for word in (one, other)]  # fmt: skip
    assert told[0] & told[1]


def joined(table: str) -> list[str]:
    return list(lines_of(table))


def test_what_is_told_from_the_other_side_and_states_are_verbs_of_several_words() -> None:
    (lost,) = [w for w in verbs_of("lost") if w.particles == ("to",)]
    assert lost.acts == {"beat"}
    assert lost.turned
    assert any(w.particles == ("out", "of", "service") and "stop" in w.acts for w in verbs_of("is"))


def test_a_deal_is_an_act_whatever_it_is_a_deal_to_do() -> None:
    assert only_act("deal") == only_act("treaty") == "agree_deal"


@pytest.mark.parametrize("line", joined(ACTS))
def test_an_act_has_a_name_of_its_own_and_words(line: str) -> None:
    name, verbs, nouns = (part.split() for part in line.split("|"))
    assert len(name) == 1
    assert verbs or nouns
    assert len(set(verbs)) == len(verbs)
    assert all(word == word.lower() and word.isascii() for word in (*verbs, *nouns))


def test_names_of_acts_are_told_apart() -> None:
    names = [line.split("|")[0].strip() for line in joined(ACTS)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("line", joined(OPERATORS))
def test_an_operator_has_a_rank(line: str) -> None:
    head, verbs, nouns = (part.strip() for part in line.split("|"))
    name, rank = head.split()
    assert name.isalpha()
    assert 1 <= int(rank) <= 4
    assert verbs or nouns


def test_a_thing_stands_in_one_line() -> None:
    firsts = [line.split()[0] for line in joined(SAME_THING)]
    assert len(firsts) == len(set(firsts))
