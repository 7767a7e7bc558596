"""The weights that ship: they are the ones of the card, and read plain news sentences as a person would."""

import hashlib
from importlib.resources import files

import pytest

from headwater.errors import UsageError
from headwater.reader.encoder import shipped
from headwater.reader.encoder.shipped import NAME, ShippedReader, missing
from headwater.reader.layers import Utterance

HOME = files("headwater.reader.encoder").joinpath("weights")
MOST_DOUBT = 0.7


@pytest.fixture(scope="module")
def reader() -> ShippedReader:
    return ShippedReader()


def only(reader: ShippedReader, text: str) -> tuple[list[str], list[str], list[str], Utterance]:
    """Return the words of the source, the cue and the content of the one attribution of a text, and the attribution."""
    (found,) = reader.read(text, "en").utterances
    source, cue, content = ([text[a:b] for a, b in places] for places in (found.source, found.cue, found.content))
    return source, cue, content, found


def test_the_card_is_of_these_weights(reader: ShippedReader) -> None:
    sha256 = hashlib.sha256(HOME.joinpath("reader.onnx").read_bytes()).hexdigest()
    assert sha256 in HOME.joinpath("CARD.md").read_text("utf-8")
    assert reader.model.sha256 == sha256


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The harbour master, Ilse Brandvik, said on Monday that two of the cranes would stay shut until spring.",
            "The harbour master, Ilse Brandvik,",
            "said",
            "two of the cranes would stay shut until spring",
        ),
        (
            "According to three people who saw the letter, the yard will close its gates in May.",
            "three people who saw the letter",
            "According to",
            "the yard will close its gates in May",
        ),
        ("“We never had the parts,” Mr. Okell wrote in an email.", "Mr. Okell", "wrote", "“We never had the parts,”"),
    ],
)
def test_it_reads_who_said_what(reader: ShippedReader, text: str, source: str, cue: str, content: str) -> None:
    sources, cues, contents, found = only(reader, text)
    assert source.strip(",") in sources[0]
    assert cue in cues[0]
    assert content in contents[0]
    assert found.confidence > MOST_DOUBT


def test_nothing_is_said_where_nobody_speaks(reader: ShippedReader) -> None:
    assert not reader.read("The crane stands on the north quay. It was painted green last summer.", "en").utterances


def test_equal_texts_read_alike(reader: ShippedReader) -> None:
    text = "Dana Quill, a nurse, told the Harbour Post that the ward was full. She declined to say for how long."
    assert reader.read(text, "en") == ShippedReader().read(text, "en")


def test_a_long_line_of_anything_is_read(reader: ShippedReader) -> None:
    text = "said " * 20_000
    assert all(0 <= a < b <= len(text) for u in reader.read(text, "en").utterances for a, b in u.cue)


def test_the_name_is_the_one_in_the_file(reader: ShippedReader) -> None:
    assert reader._reader.name == NAME


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "_WEIGHTS", "none.onnx")
    assert missing() == "its weights/none.onnx is not part of this installation"
    with pytest.raises(UsageError, match=r"its weights/none.onnx .*choose the reader 'rules'"):
        ShippedReader()


def test_an_absent_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "find_spec", lambda name: None if name == "tokenizers" else object())
    assert missing() == "tokenizers not installed"


def test_what_it_reads_in_a_text_depends_on_no_other(reader: ShippedReader) -> None:
    text = "The harbour master, Ilse Brandvik, said that two of the cranes would stay shut until spring.\n\n" * 3
    found = reader.read(text, "en")
    reader.read("“We never had the parts,” Mr. Okell wrote in an email.", "en")
    assert reader.read(text, "en") == found == ShippedReader().read(text, "en")
