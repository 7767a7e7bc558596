"""Who is brought in by a noun alone and named afterwards is one."""

import pytest

from tests.attribution.pile import spoken, voices_in

_WORDS = "the pier was weak"


def who(text: str) -> tuple[str | None, str | None]:
    source = spoken(voices_in(text), _WORDS)[1]
    return (source.class_, source.name or source.label) if source else (None, None)


@pytest.mark.parametrize(
    "text",
    [
        'A diver at the port said that the pier was weak. "It fell," said the diver, Ida Orr.',
        "A diver at the port said that the pier was weak. The diver, Ida Orr, had seen the piles.",
        'A harbour diver said that the pier was weak. It was closed. "It fell," the harbour diver, Ms. Ida Orr, said.',
        "A diver at the port said that the pier was weak. The town slept. The diver was later named as Ida Orr.",
        "A diver at the port said that the pier was weak. The diver was Ida Orr, the council said.",
        'A diver at the port said that the pier was weak. "It fell," said Ida Orr, the diver.',
    ],
)
def test_who_is_named_afterwards_is_the_one_before(text: str) -> None:
    assert who(text) == ("named", "Ida Orr")


@pytest.mark.parametrize(
    "behind",
    [
        # a speaker or a thinker between commas
        "The diver, Ida Orr said, had seen the piles.",
        "The diver, Ida Orr believes, is wrong.",
        "The diver, Ida Orr told the court, was lying.",
        "The diver, Ida Orr later wrote in a letter, was drunk.",
        "The diver, as Ida Orr, the mayor, put it, was drunk.",
        # of somebody
        "The diver, Ida Orr's cousin, sang.",
        "The diver was Ida Orr’s cousin.",
        "The diver was later identified as Ida Orr's cousin.",
        "The diver was Ida Orrs' cousin.",
        # one of several
        "The diver, Ida Orr and the mason met.",
        "The diver, Ida Orr, and the mason met.",
        "The diver, Ida Orr, Tom Reyk and the mason met.",
        "The mayor met Ida Orr, the diver, and the mason.",
    ],
)
def test_a_name_that_goes_on_is_not_who_was_unnamed(behind: str) -> None:
    for noun in ("diver", "lawyer", "spokesman"):
        text = f"A diver said that the pier was weak. {behind}".replace("diver", noun)
        assert who(text)[1] != "Ida Orr"


@pytest.mark.parametrize("behind", [" by the council.", " on Monday.", ", 41.", " (41).", "."])
def test_who_is_identified_as_is_named_whatever_follows(behind: str) -> None:
    text = f"A diver said that the pier was weak. The diver was later identified as Ida Orr{behind}"
    assert who(text)[1] == "Ida Orr"


@pytest.mark.parametrize(
    "text",
    [
        # another noun, or the noun with "a", or of another
        'A diver at the port said that the pier was weak. "It fell," said the mason, Ida Orr.',
        'A diver at the port said that the pier was weak. "It fell," said Ida Orr, a diver.',
        'A diver at the port said that the pier was weak. "It fell," said the Norland diver, Ida Orr.',
        # several were brought in so
        "A diver said that the pier was weak. Another diver said it fell. The diver, Ida Orr, sang.",
        # the text named her before
        "Ida Orr, a mason, sang. A diver said that the pier was weak. The diver, Ida Orr, sang again.",
        # what is quoted last is somebody else
        "A diver at the port said that the pier was weak. The diver met Ida Orr.",
    ],
)
def test_who_may_be_another_stays_unnamed(text: str) -> None:
    assert who(text)[1] != "Ida Orr"


def test_a_name_that_is_kept_back_is_not_found_out() -> None:
    text = "A diver who asked not to be named said that the pier was weak. The diver, Ida Orr, sang."
    assert who(text)[0] == "anonymous"


def test_the_later_mention_is_of_the_same_source() -> None:
    voices = voices_in('A diver at the port said that it fell. "The pier was weak," said the diver, Ida Orr.')
    assert {a.source_id for a in voices.attributions} == {voices.sources[0].id}
    assert voices.sources[0].mentions[0].exact == "A diver at the port"


def test_an_adviser_or_aide_may_be_named_later_unless_the_name_is_kept_back() -> None:
    text = "A {} to the mayor told the Echo that the pier was weak{}. It was late. The {}, Ida Orr, had seen it."
    for noun in ("former adviser", "senior aide", "close ally"):
        assert who(text.format(noun, "", noun)) == ("named", "Ida Orr")
    kept_back = "A former adviser who asked not to be named said the pier was weak. The former adviser, Ida Orr, left."
    assert who(kept_back)[0] == "anonymous"
    assert who(text.format("former adviser", "", "doctor"))[1] != "Ida Orr"
