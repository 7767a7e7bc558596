import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.reader.language import english_share, language_of

ENGLISH = "The mayor said on Tuesday that she had not been told of the report before the gates of the quay were locked."
GERMAN = "Die Bürgermeisterin sagte am Dienstag, dass sie von dem Bericht nichts gewusst habe, bevor der Kai zu war."
SWAHILI = "Meya alisema siku ya Jumanne kwamba hakuambiwa kuhusu ripoti hiyo kabla ya bandari kufungwa na wafanyakazi."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (GERMAN, "de"),
        (SWAHILI, "sw"),
        ("The mayor said so.", None),
        ("Tug strikes lock gate at Brennhaven", None),
        ("Two tugs had been sent out, the harbour master said.", "en"),
        ("Divers were told of the wreck on Monday.", "en"),
        ("Nobody was on the quay when it fell.", "en"),
        # words that English shares with its neighbours
        ("De man is of was in Tressel.", None),
        ("Takk for at du var her i by og land.", None),
        ("Die Brücke war in der Hand of so.", None),
        ("No he visto a los marineros en el puerto.", None),
        ("", None),
        ("123 456 " * 40, None),
        ("Home News Sport Weather Shop Travel Classified Gardening Puzzles Motoring Property", None),
        ("\ud800\udfff" * 90, None),
    ],
)
def test_tells_a_language_or_abstains(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_plain_english_loads_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid", None)
    assert language_of(ENGLISH) == "en"


def test_share_of_function_words() -> None:
    assert english_share([]) == 0.0
    assert english_share(["The", "harbour", "of", "Brennhaven"]) == 0.5


@given(st.text(max_size=300))
def test_never_fails(text: str) -> None:
    language = language_of(text)
    assert language is None or language.isalpha()
