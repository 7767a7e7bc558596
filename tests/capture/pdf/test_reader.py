import random
import subprocess
import sys
import time
import zlib
from pathlib import Path
from typing import Any

import pytest

from headwater.capture import read
from headwater.capture.draft import Draft
from headwater.capture.pdf import read_pdf, reader
from headwater.errors import CaptureError
from headwater.settings import CaptureSettings
from tests.capture.mail.letters import SETTINGS, document, job
from tests.capture.pdf.samples import joined, pdf, stream

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>"
CMAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
3 beginbfchar <41> <D83DDE00> <42> <000C> <43> <D83D> endbfchar endcmap end end"""
linux = pytest.mark.skipif(sys.platform != "linux", reason="needs limits that this system does not keep")


def _read(raw: bytes, settings: CaptureSettings = SETTINGS) -> tuple[Draft, str, bool]:
    made = job(settings)
    (draft,) = read_pdf(document(raw), made)
    return draft, made.said.reason or "", made.said.whole


def _one_page(content: bytes, font: bytes = FONT, cmap: bytes = CMAP) -> bytes:
    resources = b"/Resources << /Font << /F1 3 0 R >> >>"
    return joined([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>", font, b"<< >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] " + resources + b" /Contents 6 0 R >>",
        content, stream(cmap),
    ])  # fmt: skip


def test_pages_are_parted_by_form_feeds_and_lines_kept() -> None:
    draft, said, whole = _read(pdf(["The Quay Courier\nThe ferry came “late” — so it", "was said.\n2"]))
    assert draft.text == "The Quay Courier\nThe ferry came “late” — so it\n\fwas said.\n2"
    assert (draft.media_type, draft.record, draft.view.runs) == ("application/pdf", None, ())
    assert (
        draft.raw_sha256
        == document(pdf(["The Quay Courier\nThe ferry came “late” — so it", "was said.\n2"])).raw_sha256
    )
    assert (said, whole) == ("", True)


def test_hyphens_at_line_ends_stay() -> None:
    assert _read(pdf(["on Mon-\nday the har-\nbour (old)"]))[0].text == "on Mon-\nday the har-\nbour (old)"


def test_characters_beyond_the_usual() -> None:
    draft, _, whole = _read(_one_page(stream(b"BT /F1 11 Tf 72 720 Td (xAy zBw) Tj ET")))
    assert draft.text == "x😀y z w"  # a form feed in the text does not pass for the end of a page
    assert whole
    draft, said, whole = _read(_one_page(stream(b"BT /F1 11 Tf 72 720 Td (xCy) Tj ET")))
    assert (draft.text, draft.view.replaced) == ("x\ufffdy", 1)  # half a surrogate pair
    assert said == "characters that its fonts do not spell, replaced by U+FFFD: 1"
    assert not whole


def test_the_title_counts_where_the_first_page_spells_it_and_dates_never() -> None:
    info = "/Title (The quay courier) /CreationDate (D:20310311100000Z) /Author (Nell Ardith)"
    about = _read(pdf(["The Quay\nCourier\nand more"], info=info))[0].about
    assert about.title
    assert (about.title.value, about.title.basis) == ("The quay courier", "inferred")
    assert about.title.why == "PDF metadata: Title"
    assert (about.published, about.authors) == (None, ())
    assert _read(pdf(["Something else"], info=info))[0].about.title is None


def test_pages_without_text_are_counted() -> None:
    draft, said, whole = _read(pdf(["One", "", "Three"]))
    assert (draft.text, said, whole) == ("One\n\f\n\fThree", "1 of 3 pages hold no text", True)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (pdf([]), "it has no pages, or none that can be found"),
        (pdf(["", ""]), "its pages (2) hold no text, perhaps only pictures of it; run text recognition"),
        (b"%PDF-1.7\n", "it is no PDF, or one too damaged"),
        (pdf(["The ferry"])[:400], "it is no PDF, or one too damaged"),
        (pdf(["x"], trailer=f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'00' * 32}> /U <{'11' * 32}> /P -4 >> "
             "/ID [<00> <00>] "), "it asks for a password; save a copy without one"),
        (pdf(["x"], trailer="/Encrypt << /Filter /Odd /V 9 >> "), "it is encrypted in a way not known here"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_what_to_do(raw: bytes, said: str) -> None:
    with pytest.raises(CaptureError) as fault:
        _read(raw)
    assert said in str(fault.value)


def test_a_broken_table_of_objects_is_rebuilt() -> None:
    raw = pdf(["The ferry"])
    assert _read(raw.replace(b"startxref", b"startxxxx"))[0].text == "The ferry"
    assert _read(raw[: raw.index(b"xref\n")] + raw[raw.index(b"trailer") :])[0].text == "The ferry"
    assert _read(b"junk\n" * 20 + raw)[0].text == "The ferry"


def test_a_page_that_cannot_be_read_is_lost_and_said() -> None:
    raw = pdf(["One", "Two", "Three"])
    draft, said, whole = _read(raw.replace(b"/Kids [5 0 R 7 0 R", b"/Kids [5 0 R 2 0 R"))
    assert draft.text == "One\n\fThree\n\f"
    assert said == "page 3: cannot be read; 2 of 3 pages read"
    assert not whole


def test_ten_thousand_pages_and_the_bound_on_characters() -> None:
    raw = pdf([f"Page {number}\nThe ferry came late." for number in range(10_000)])
    draft, said, whole = _read(raw)
    assert draft.text.count("\f") == 9_999
    assert draft.text.endswith("Page 9999\nThe ferry came late.")
    assert whole
    draft, said, whole = _read(raw, CaptureSettings(max_capture_chars=100))
    assert len(draft.text) == 100
    assert said == "only the first 100 characters, 4 of 10,000 pages, are read"
    assert not whole


def test_a_count_of_pages_that_is_a_lie() -> None:
    raw = pdf(["One"]).replace(b"/Count 1 ", b"/Count 2000000000 ")
    draft, said, whole = _read(raw, CaptureSettings(max_pdf_seconds=2))
    assert (draft.text, said, whole) == ("One", "", True)


@linux
def test_a_stream_that_unpacks_without_end_ends_the_worker_not_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    packer = zlib.compressobj(9)
    block = b"(The ferry came late.) Tj T* " * 40_000
    content = b"BT /F1 1 Tf 1 TL 72 720 Td "
    packed = packer.compress(content) + b"".join(packer.compress(block) for _ in range(200)) + packer.flush()
    raw = _one_page(f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode() + packed + b"\nendstream")
    begun = time.monotonic()
    with pytest.raises(CaptureError, match="reading it ended early"):
        _read(raw, CaptureSettings(max_pdf_seconds=2))
    assert time.monotonic() - begun < 30


def _instead(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> None:
    (folder / "other.py").write_text(script)
    monkeypatch.setattr(reader, "_WORKER", folder / "other.py")
    monkeypatch.setattr(reader, "_PATIENCE", 1)


LONG = pdf(["One"]) + b"\n" * 500_000  # more than a pipe holds
READS = "import os, sys, time, json\nsys.stdin.buffer.read()\n"
FIRST = READS + "print(json.dumps({'pages': 3, 'title': ''}))\nprint(json.dumps({'text': 'One'}), flush=True)\n"


@pytest.mark.parametrize(
    ("script", "said"),
    [
        (FIRST + "os.kill(os.getpid(), 11)", "reading it ended early (exit -11)"),
        (FIRST + "print('{\"text', flush=True)", "reading it ended early (exit 0)"),
        (FIRST + "time.sleep(99)", "reading it ended early (exit -9): over 1 s"),
    ],
)
def test_what_a_worker_gave_before_it_died_or_hung_is_kept(
    script: str,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    _instead(monkeypatch, tmp_path, script)
    draft, reason, whole = _read(LONG, CaptureSettings(max_pdf_seconds=1))
    assert draft.text == "One"
    assert said in reason
    assert "1 of 3 pages are read" in reason
    assert not whole


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("import os; os.close(0); os.kill(os.getpid(), 6)", "(exit -6)"),
        (READS + "print('[]')", "(exit 0)"),
        (READS + "print('junk')", "(exit 0)"),
    ],
)
def test_a_worker_that_gives_nothing_is_said(
    script: str,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    _instead(monkeypatch, tmp_path, script)
    with pytest.raises(CaptureError) as fault:
        _read(LONG)
    assert f"reading it ended early {said}" in str(fault.value)


def test_a_worker_that_cannot_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    with pytest.raises(CaptureError, match="cannot be started"):
        _read(pdf(["One"]))
    monkeypatch.setattr(sys, "executable", "")
    with pytest.raises(CaptureError, match="does not know how to start one"):
        _read(pdf(["One"]))


def test_the_worker_is_shut_off_from_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    calls: list[Any] = []
    popen = subprocess.Popen

    def noted(call: list[str], **more: Any) -> "subprocess.Popen[bytes]":  # noqa: ANN401 (the signature of Popen)
        calls.append(call)
        return popen(call, **more)

    monkeypatch.setattr(subprocess, "Popen", noted)
    (tmp_path / "json.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    assert _read(pdf(["One"]))[0].text == "One"
    assert calls[0][1] == "-P"
    assert calls[0][-1] == "60"


def test_mutated_documents_never_end_the_run(tmp_path: Path) -> None:
    chance = random.Random(31)
    whole = pdf(["The ferry came late.\nNobody said why.", "Two"])
    for number in range(25):
        raw = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            raw[chance.randrange(9, len(raw))] = chance.randrange(256)
        (tmp_path / f"{number}.pdf").write_bytes(raw[: chance.randint(len(raw) // 2, len(raw))] if number % 3 else raw)
    pile = read([tmp_path], SETTINGS)
    assert pile.ledger.inputs == 25
    assert all(entry.reason for entry in pile.ledger.entries if entry.status != "ok")


def test_damage_of_the_input_is_said() -> None:
    made = job()
    raw = pdf(["The ferry"])
    cut = document(raw)._replace(size=len(raw) + 5, damage="the gzip stream ends early")
    assert [draft.text for draft in read_pdf(cut, made)] == ["The ferry"]
    assert f"the gzip stream ends early; only the first {len(raw):,} of" in (made.said.reason or "")


def test_a_file_by_its_name_and_by_its_signs(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"\r\n" + pdf(["The ferry"]))
    (tmp_path / "b").write_bytes(pdf(["The quay"]))
    (tmp_path / "c.pdf").write_bytes(b"<html><p>Not found")
    (tmp_path / "d.pdf").write_bytes(b"just words")
    pile = read([tmp_path], SETTINGS)
    assert {one.capture.path: (one.text, one.capture.media_type) for one in pile.readings} == {
        "a.pdf": ("The ferry", "application/pdf"),
        "b": ("The quay", "application/pdf"),
        "c.pdf": ("Not found", "text/html"),
    }  # fmt: skip
    assert pile.ledger.quarantined == 1
