import io
import re
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.draft import Draft, Job
from headwater.capture.mail import mbox, read_mbox
from headwater.capture.mail.mbox import _messages
from headwater.capture.source import Held
from headwater.errors import CaptureError
from headwater.settings import CaptureSettings
from tests.capture.mail.letters import SETTINGS, document, job, letter, part, parts, reading

FROM = b"From nell@quay.example Tue Mar 11 10:00:00 2031\n"


class _Slow(Held):
    """Gives one byte at a time."""

    def read(self, size: int) -> bytes:
        return super().read(min(size, 1))


def _read(raw: bytes, settings: CaptureSettings = SETTINGS, ahead: int = 60) -> tuple[list[Draft], Job]:
    made = job(settings)
    return list(read_mbox(Held(raw[ahead:]), raw[:ahead], made)), made


def _bodies(raw: bytes, most: int = 10_000, *, slow: bool = False) -> list[bytes]:
    source = _Slow(raw) if slow else Held(raw)
    return [message.body for message in _messages(source, b"", most)]


def test_messages_are_named_by_number_and_their_parts_behind() -> None:
    two = b"Subject: b\n" + parts("mixed", part("The text."), part("A file.", "text/plain; name=a.txt"))
    raw = (
        FROM + letter("Subject: a", body="First.") + b"\n\n" + FROM + two + b"\n" + FROM + letter("Subject: c") + b"\n"
    )
    drafts, made = _read(raw)
    assert [(draft.record, draft.text) for draft in drafts] == [
        ("1", "Subject: a\n\nFirst.\n"),
        ("2", "Subject: b\n\nThe text."),
        ("2#part-3", "A file."),
        ("3", "Subject: c\n\nThe ferry came late.\n"),
    ]
    assert made.said.reason is None
    assert drafts[0].raw_sha256 == document(letter("Subject: a", body="First.\n")).raw_sha256


@pytest.mark.parametrize(
    "line",
    [
        b"From nell@quay.example Tue Mar 11 10:00:00 2031",
        b"From - Tue Mar 11 10:00:00 2031",
        b"From 1234567890@xxx Tue Mar 11 10:00:00 +0000 2031",
        b"From MAILER-DAEMON  Tue, 11 Mar 2031 10:00:00 +0100",
        b'From "nell ardith"@quay.example  Tue Mar 11 10:00 2031 remote from quay\r',
    ],
)
def test_lines_that_open_a_message(line: bytes) -> None:
    raw = line + b"\nSubject: a\n\nx\n" + line + b"\nSubject: b\n\ny\n"
    assert _bodies(raw) == [b"", b"Subject: a\n\nx\n", b"Subject: b\n\ny\n"]


@pytest.mark.parametrize(
    "line",
    [
        b"From the quay we saw it.\nNote: late",
        b"From 10:30 on the ferry was late.\nNote: late",
        b"From Tuesday 10:30 on it was late.\nNote: late",
        b"From nell Tue Mar 11 10:00:00 2031\nand so on",
        b" From nell@quay.example Tue Mar 11 10:00:00 2031\nSubject: b",
        b">From nell@quay.example Tue Mar 11 10:00:00 2031\nSubject: b",
    ],
)
def test_lines_of_text_that_look_like_one(line: bytes) -> None:
    raw = FROM + b"Subject: a\n\n" + line + b"\n"
    assert _bodies(raw) == [b"", raw[len(FROM) :]]


def test_quoting_is_undone_once_and_the_map_shows_it() -> None:
    body = "Hi\n>From the quay\n>>From é\n> From\n>Frome\nbye\n"
    raw = FROM + letter("Subject: a", body=body)
    (draft,), _ = _read(raw)
    assert draft.text == "Subject: a\n\nHi\nFrom the quay\n>From é\n> From\n>Frome\nbye\n"
    message = raw[len(FROM) :]
    assert draft.raw_sha256 == document(message).raw_sha256
    found = reading(draft)
    for word in ("Hi", "From the quay", ">From é", "é", "> From", "bye"):
        at = draft.text.index(word)
        start, end = found.raw_range(at, at + len(word)) or (0, 0)
        assert message[start:end].decode() == word
    assert found.raw_range(12, len(draft.text)) == (12, len(message))


def test_quoting_inside_other_encodings() -> None:
    body = b"\n>From =C3=A9 on\n>From here\n"
    raw = (
        FROM + b"Subject: a\n" + part(body, "text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable")
    )
    (draft,), _ = _read(raw)
    assert draft.text == "Subject: a\n\n\nFrom é on\nFrom here\n"
    at = draft.text.index("é on\nFrom")
    start, end = reading(draft).raw_range(at, at + 9) or (0, 0)
    assert raw[len(FROM) :][start:end] == b"=C3=A9 on\n>From"


def test_what_is_wrong_is_said_and_the_rest_read() -> None:
    good = FROM + letter("Subject: a") + b"\n\n"
    broken = FROM + b"Subject: b\n" + parts("mixed", part("Cut shor"), close=False) + b"\n"
    drafts, made = _read(good + FROM + b"X: 1\n\n\n\n" + good + broken)
    assert [draft.record for draft in drafts] == ["1", "3", "4"]
    reason = made.said.reason or ""
    assert "message 2: it has no header field of a mail" in reason
    assert "message 4: " in reason
    assert "3 of 4 messages read" in reason
    drafts, made = _read(b"some words\n" + good)
    assert len(drafts) == 1
    assert made.said.reason == "11 bytes before its first From line are not read"


def test_remarks_of_many_messages_are_told_together() -> None:
    one = FROM + b"Subject: a\n" + parts("mixed", part("x"), part("\x89PNG", "image/png"))
    _, made = _read(one * 30)
    told = "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 20 more"
    assert made.said.reason == f"messages {told}: 1 attachment is passed over (1 image/png)"
    assert made.said.whole


def test_no_mailbox() -> None:
    made = job()
    with pytest.raises(CaptureError, match="holds no From line that opens a message"):
        list(read_mbox(Held(b""), b"just words", made))
    assert made.said.reason == "10 bytes before its first From line are not read"


def test_damage_of_the_source_is_said() -> None:
    made = job()
    list(read_mbox(Held(b"", "the gzip stream ends early"), FROM + letter("Subject: a"), made))
    assert made.said.reason == "the gzip stream ends early"


def test_a_long_message_is_read_up_to_the_bound() -> None:
    long = letter("Subject: a", body="The ferry. " * 1000)
    raw = FROM + long + b"\n\n" + FROM + letter("Subject: b")
    drafts, made = _read(raw, CaptureSettings(max_record_bytes=500))
    assert [len(draft.text) for draft in drafts] == [500, 32]
    assert "message 1: only the first 500 of 11,014 bytes are read" in (made.said.reason or "")
    assert drafts[0].raw_sha256 == document(long + b"\n\n").raw_sha256


lines = st.sampled_from(
    [FROM, b"From x\n", b"From ", b"Subject: a\n", b"\n", b"\r\n", b">From x\n", b"quay\n", b"From"]
)


@given(st.lists(lines), st.integers(0, 40))
def test_how_the_bytes_come_makes_no_difference(some: list[bytes], ahead: int) -> None:
    raw = b"".join(some)
    whole = _bodies(raw)
    assert _bodies(raw, slow=True) == whole
    assert [m.body for m in _messages(Held(raw[ahead:]), raw[:ahead], 10_000)] == whole
    # the same, told from all bytes at once
    marks = [found.span() for found in re.finditer(rb"(?m)^" + mbox._FROM.pattern, raw)]
    ends = [start for start, _ in marks] + [len(raw)]
    between = [raw[start:end] for start, end in zip([0, *(end for _, end in marks)], ends, strict=True)]
    assert whole == [
        one[:-2] if one.endswith(b"\r\n\r\n") else one[:-1] if one.endswith(b"\n\n") else one for one in between
    ]


def test_every_byte_is_in_a_message_across_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "_CHUNK_BYTES", 1500)
    message = letter("Subject: a", body="From the quay, " * 50) + b"\n"
    raw = (FROM + message + b"\n") * 40
    assert _bodies(raw) == [b""] + [message] * 40


@pytest.mark.parametrize("unit", [b"\nFrom ", b"\nFrom x Tue 1", FROM, b"\n>From ", b"\n", b"From Tue " * 30 + b"\n"])
def test_hostile_mailboxes_cost_no_more_than_their_length(unit: bytes) -> None:
    raw = FROM + b"Subject: a\n\n" + unit * (2_000_000 // len(unit))
    begun = time.process_time()
    _read(raw)
    assert time.process_time() - begun < 15


def test_a_large_mailbox_is_read_in_the_memory_of_one_message() -> None:
    message = FROM + letter("Subject: a", body="The ferry came late, and nobody said why.\n" * 2_000) + b"\n"

    class Endless:
        damage = None
        left = 600  # about 50 MB

        def read(self, _size: int) -> bytes:
            self.left -= 1
            return message if self.left >= 0 else b""

    def drained(drafts: Iterator[Draft]) -> int:
        return sum(1 for _ in drafts)

    tracemalloc.start()
    try:
        assert drained(read_mbox(Endless(), b"", job())) == 600
        assert tracemalloc.get_traced_memory()[1] < 12_000_000
    finally:
        tracemalloc.stop()


GOOD = (
    FROM + letter("Subject: a", "From: Nell", body="The ferry.\n>From here\n") + b"\n"
    + FROM + b"Subject: b\n" + parts("alternative", part("x=C3=A9"), part("<p>quay", "text/html")) + b"\n"
)  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, len(GOOD)), st.binary(max_size=3)), max_size=5), st.integers(0, len(GOOD)))
def test_changed_mailboxes_never_raise(changes: list[tuple[int, bytes]], end: int) -> None:
    raw = GOOD[: max(end, len(FROM) + 12)]
    for at, some in changes:
        raw = raw[:at] + some + raw[at + len(some) :]
    try:
        drafts, made = _read(raw)
    except CaptureError:
        return  # the first From line was hit
    assert drafts or made.said.reason
    for draft in drafts:
        assert draft.text.strip()
        assert [run.start for run in draft.view.runs] == sorted(run.start for run in draft.view.runs)


@given(st.binary(max_size=120))
def test_any_bytes_behind_a_from_line(raw: bytes) -> None:
    drafts, _ = _read(FROM + b"Subject: a\n" + raw)
    assert drafts
    assert all(draft.text.strip() for draft in drafts)


def test_standard_input_and_files(tmp_path: Path) -> None:
    from headwater.capture import read  # noqa: PLC0415 (only this test runs the stage)

    raw = FROM + letter("Subject: a") + b"\n\n" + FROM + letter("Subject: b")
    (tmp_path / "mail.mbox").write_bytes(raw)
    pile = read([tmp_path, "-"], SETTINGS, io.BytesIO(raw))
    assert {one.capture.path for one in pile.readings} == {"-#1", "-#2", "mail.mbox#1", "mail.mbox#2"}
