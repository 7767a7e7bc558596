"""Which rows a query of words means."""

import pytest

from headwater.assistant.tools.sifting import holds


@pytest.mark.parametrize(
    ("query", "texts", "held"),
    [
        ("", (), True),
        ("?!", ("anything",), True),
        ("PIER", ("the old pier",), True),
        ("pier cafe", ("the old pier", None, "a café"), True),
        ("pier", ("piers",), False),
        ("pier closed", ("the old pier",), False),
    ],
)
def test_every_word_must_stand_somewhere(query: str, texts: tuple[str | None, ...], held: bool) -> None:  # noqa: FBT001
    assert holds(query, texts) is held
