"""Who holds an office, by what the texts call people."""

from headwater.attribution.body import Body
from headwater.attribution.people import People
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader
from tests.builders import article

_NOTHING: frozenset[str] = frozenset()


def people(*texts: str) -> tuple[People, list[str]]:
    homes = [article(text, siglum) for text, siglum in zip(texts, "ABC", strict=False)]
    return People([Body(a, read_article(RuleReader(), a)) for a in homes]), [a.id for a in homes]


def test_titles_for_short_are_offices() -> None:
    known, (home,) = people("Lt. Gov. Ida Orr left. Sen. Tom Brand, R-Ohio, sang.")
    assert known.holders(home, "governor", (), ("lieutenant",)) == {"ida orr"}
    assert known.holders(home, "senator", ("ohio",), ()) == {"tom brand"}
    assert known.holders(home, "senator", ("republican",), ()) == {"tom brand"}
    assert known.holders(home, "senator", ("utah",), ()) == _NOTHING
    assert known.holders(home, "lawmaker", (), ()) == {"tom brand"}


def test_offices_are_known_in_every_article_members_in_their_own() -> None:
    known, (one, other) = people("Gov. Ida Orr met club member Tom Brand.", "The pier fell.")
    assert known.holders(other, "governor", (), ()) == {"ida orr"}
    assert known.holders(one, "member", (), ()) == {"tom brand"}
    assert known.holders(other, "member", (), ()) == _NOTHING


def test_one_office_speaks_against_another() -> None:
    known, _ = people("Mayor Ida Orr met Tom Brand.")
    assert known.may_hold("ida orr", "mayor")
    assert not known.may_hold("ida orr", "senator")
    assert known.may_hold("ida orr", "businesswoman")
    assert known.may_hold("tom brand", "senator")


def test_whose_lawyer_it_is_must_fit() -> None:
    known, (home, other) = people("Orr's lawyer, Tom Brand, left. Ida Falk, a harbour pilot, sang.", "The pier fell.")
    assert known.holders(home, "lawyer", ("orr's",), ()) == {"tom brand"}
    assert known.holders(home, "lawyer", ("lomax's",), ()) == _NOTHING
    assert known.holders(other, "lawyer", ("orr's",), ()) == {"tom brand"}
    assert known.holders(other, "lawyer", (), ()) == _NOTHING


def test_a_profession_told_elsewhere_needs_the_name_in_the_article() -> None:
    known, (_, other) = people("The lawyer Tom Brand left.", "Tom Brand sang.")
    assert known.holders(other, "lawyer", (), ()) == {"tom brand"}


def test_any_noun_for_a_person_beside_a_name_is_a_role_in_the_article() -> None:
    known, (home, other) = people("Tom Brand, a barrister from Norland, sang.", "The pier fell.")
    assert known.holders(home, "barrister", (), ()) == {"tom brand"}
    assert known.holders(other, "barrister", (), ()) == _NOTHING


def test_a_lesser_office_is_another() -> None:
    known, (home,) = people("Press secretary Ida Orr left. Vice President Tom Brand sang.")
    assert known.holders(home, "secretary", (), ()) == _NOTHING
    assert known.holders(home, "president", (), ("vice",)) == {"tom brand"}
    assert known.holders(home, "president", (), ()) == _NOTHING


def test_the_name_behind_somebody_who_speaks_for_an_office_holder_is_not_known_to_be_the_holders() -> None:
    known, (home,) = people("A spokesman for the mayor, Tom Brand, left. The premier, Ida Orr, sang.")
    assert known.holders(home, "mayor", (), ()) == _NOTHING
    assert known.holders(home, "premier", (), ()) == {"ida orr"}


def test_whose_spokeswoman_it_is_stands_between_two_names() -> None:
    known, (home,) = people("The mayor trusts Tom Brand, her spokeswoman, Ida Falk, said. Jon Hale, her agent, sang.")
    assert known.holders(home, "spokeswoman", (), ()) == {"ida falk"}
    assert known.holders(home, "agent", (), ()) == {"jon hale"}
