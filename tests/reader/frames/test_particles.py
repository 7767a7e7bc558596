"""Which particles behind a verb belong to it."""

import pytest

from headwater.reader.frames.lexicon import verbs_of
from headwater.reader.frames.particles import last_particle
from headwater.reader.frames.tokens import tokens_of
from tests.reader.frames.test_reading import Known, sentence


@pytest.mark.parametrize(
    ("text", "verb", "particles", "found"),
    [
        ("Tarn turned the offer of the council down.", "turned", ("down",), "down"),
        ("Stone looked closely into the books.", "looked", ("into",), "into"),
        ("Tarn lost the race for mayor of Dorlen to Varga.", "lost", ("race", "to"), "to"),
        ("Norva lost 12 percent to close at 40.", "lost", ("to",), None),
        ("The ferry is still out of service.", "is", ("out", "of", "service"), "service"),
        ("Stone is a man out of service.", "is", ("out", "of", "service"), None),
        ("The storm left 90 homes in Tarn without power.", "left", ("without", "power"), "power"),
        ("Tarn puts its contract with Norva on hold.", "puts", ("on", "hold"), "hold"),
        ("Norva took nine people to hospital.", "took", ("to", "hospital"), "hospital"),
    ],
)
def test_particles(text: str, verb: str, particles: tuple[str, ...], found: str | None) -> None:
    tokens = tokens_of(sentence(text), Known())
    at = next(i for i, t in enumerate(tokens) if t.folded == verb)
    (word,) = [w for w in verbs_of(verb) if w.particles == particles]
    last = last_particle(tokens, at, word)
    assert (tokens[last].folded if last is not None else None) == found
