import pytest

from headwater.capture.mail import opening
from headwater.capture.mail.header import head_of
from headwater.capture.mail.opening import Opening, opening_of

WANTED = frozenset({"from", "to", "cc", "date", "subject", "content-type"})


def _opening(raw: bytes) -> Opening:
    return opening_of(raw, head_of(raw, 0, WANTED).fields)


def _bytes(found: Opening, raw: bytes, encoding: str = "utf-8") -> list[tuple[str, bytes]]:
    return [
        (found.text[run.start : run.start + run.length], raw[run.raw_start : run.raw_start + run.raw_length])
        for run in found.runs(encoding)
    ]


def test_fields_come_in_the_order_of_the_message_one_a_line() -> None:
    raw = b"SUBJECT:the quay\nX-Odd: 1\nTo: a\nFrom : b\nContent-Type: x/y\nCc:\nDate: c\n\nbody"
    found = _opening(raw)
    assert found.text == "Subject: the quay\nTo: a\nFrom: b\nDate: c\n"
    assert found.notes == ()
    assert _bytes(found, raw)[:3] == [("Subject: ", b"SUBJECT:"), ("the quay", b"the quay"), ("To: ", b"To: ")]
    assert _bytes(found, raw)[4:6] == [("From: ", b"From : "), ("b", b"b")]
    starts = [run.raw_start for run in found.runs("utf-8")]
    assert starts == sorted(starts)


def test_encoded_words_and_folds_map_whole() -> None:
    raw = b"Subject: A =?utf-8?q?F=C3=A4hre?=\r\n late, \xc3\xa4\r\n\r\n"
    found = _opening(raw)
    assert found.text == "Subject: A Fähre late, ä\n"
    assert _bytes(found, raw)[1:] == [
        ("A ", b"A "), ("Fähre", b"=?utf-8?q?F=C3=A4hre?="), (" ", b"\r\n "), ("late, ", b"late, "), ("ä", b"\xc3\xa4"),
    ]  # fmt: skip


def test_words_that_encode_to_their_length_by_chance_are_not_split() -> None:
    # eighteen letters of two bytes each in UTF-8, written in koi8-r with 36 characters
    word = b"=?koi8-r?b?" + b"8MHSz808MHSz803wwdLPzfDB" + b"?="
    raw = b"Subject: " + word + b"\n\n"
    found = _opening(raw)
    value = found.text[len("Subject: ") : -1]
    runs = _bytes(found, raw)[1:]
    assert "".join(text for text, _ in runs) == value
    assert {spelt for _, spelt in runs} == {word}
    assert len(value.encode()) == len(word) or len(runs) == 1


def test_no_field_passes_for_two() -> None:
    found = _opening(b"Subject: a\rFrom: evil =?utf-8?q?=0ATo:_you?=\n\n")
    assert found.text == "Subject: a From: evil  To: you\n"


def test_long_fields_are_cut_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = b"To: " + b"a@b.example,\n " * 20_000 + b"c\nSubject: x\n\n"
    found = _opening(raw)
    assert len(found.text) < 10_100
    assert found.text.endswith("\nSubject: x\n")
    assert found.notes == ("only the beginning of its To field, 280,001 bytes, is read",)
    monkeypatch.setattr(opening, "_LONGEST_CHARS", 4)
    cut = _opening(b"Subject: quays\n\n")
    assert (cut.text, cut.notes) == ("Subject: quay\n", ("only the beginning of its Subject field, 5 bytes, is read",))
    assert _opening(b"Subject: =?utf-8?q?quays?=\n\n").text == "Subject: \n"
    assert _opening(b"Subject: quay\n\n").notes == ()


def test_a_head_without_any() -> None:
    assert _opening(b"Content-Type: text/plain\n\nx") == Opening(())
    assert _opening(b"Content-Type: text/plain\n\nx").text == ""
