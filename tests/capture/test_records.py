import json
from typing import Any, NamedTuple

import pytest

from headwater.capture.draft import Draft, Job
from headwater.capture.records import moment, read_records
from headwater.capture.said import Said
from headwater.capture.source import Bytes
from headwater.model import Interval
from headwater.settings import CaptureSettings
from tests.capture.jobs import outcome_of as read_outcome


class Outcome(NamedTuple):
    """What came of one input."""

    drafts: tuple[Draft, ...]
    reason: str | None


class Chunks:
    """Bytes that come in pieces of one size."""

    damage = None

    def __init__(self, raw: bytes, size: int) -> None:
        self._pieces = [raw[at : at + size] for at in range(0, len(raw), size)]

    def read(self, _size: int) -> bytes:
        return self._pieces.pop(0) if self._pieces else b""


def _read(raw: bytes | list[Any], settings: CaptureSettings | None = None, size: int = 1 << 20) -> Outcome:
    if isinstance(raw, list):
        raw = "\n".join(json.dumps(record, ensure_ascii=False) for record in raw).encode()
    chunks = Chunks(raw, size)
    return outcome_of(chunks, chunks.read(size), settings or CaptureSettings())


def outcome_of(source: Bytes, head: bytes, settings: CaptureSettings) -> Outcome:
    said = Said(settings.max_listed)
    drafts = tuple(read_records(source, head, Job("", settings, said, inner=lambda _: iter(()))))
    return Outcome(drafts, said.reason)


def test_fields_become_metadata() -> None:
    record = {"id": "a-1", "text": "The quay.", "title": "Quay", "uri": "https://pier.example/1",
              "publisher": "Pier News", "author": "Ann Bly and Bo Carr", "published": "2031-03-01",
              "captured": "2031-03-02"}  # fmt: skip
    (draft,) = _read([record]).drafts
    about = draft.about
    assert (draft.record, draft.text, draft.uri) == ("a-1", "The quay.", "https://pier.example/1")
    assert draft.captured == Interval(earliest="2031-03-02", latest="2031-03-03")
    assert [author.value for author in about.authors] == ["Ann Bly", "Bo Carr"]
    stated = (about.title, about.publisher, about.published)
    assert [one.value for one in stated if one] == ["Quay", "Pier News", "2031-03-01"]
    assert all(one and (one.basis, one.evidence, one.why) == ("stated", (), "input record") for one in stated)


@pytest.mark.parametrize("source", ["Pier News", {"id": None, "name": "Pier News"}])
def test_fields_may_be_called_as_newsrooms_do(source: object) -> None:
    record = {"body": "The quay.", "headline": "Quay", "byline": "By Ann Bly and Bo Carr", "source": source}
    (draft,) = _read([record]).drafts
    about = draft.about
    assert [author.value for author in about.authors] == ["Ann Bly", "Bo Carr"]
    assert [one.value for one in (about.title, about.publisher) if one] == ["Quay", "Pier News"]


def test_by_opens_a_byline_and_ends_no_name() -> None:
    (draft,) = _read([{"body": "The quay.", "headline": "Quay", "byline": "By Ann Rugby Bly"}]).drafts
    assert [author.value for author in draft.about.authors] == ["Ann Rugby Bly"]


def test_the_program_a_post_was_written_with_published_nothing() -> None:
    (draft,) = _read([{"text": "The quay.", "user": {"name": "Nell"}, "source": "Tern for phones"}]).drafts
    assert draft.about.publisher is not None
    assert draft.about.publisher.value == "Nell"


@pytest.mark.parametrize(
    ("record", "text", "author", "published", "uri"),
    [
        ({"full_text": "The &amp; quay", "created_at": "Mon May 12 14:03:22 +0000 2031", "user": {"screen_name": "n"}},
         "The & quay", "@n", "2031-05-12T14:03:22+00:00", None),
        ({"body": "The quay.", "user": {"name": "Nell"}, "permalink": "https://pier.example/1"},
         "The quay.", "Nell", None, "https://pier.example/1"),
        # the fields of an input record come first
        ({"text": "The quay.", "author": "Ann Bly", "user": "n", "published": "2031-03-01", "created_at": "2031-05-01",
          "uri": "https://pier.example/1", "url": "https://pier.example/2"},
         "The quay.", "Ann Bly", "2031-03-01", "https://pier.example/1"),
        ({"text": "The quay.", "author": {"username": "nell"}, "date": "some day"}, "The quay.", "@nell", None, None),
    ],
)  # fmt: skip
def test_posts_are_read_by_the_names_of_their_fields(
    record: dict[str, Any], text: str, author: str, published: str | None, uri: str | None
) -> None:
    outcome = _read([record])
    (draft,) = outcome.drafts
    assert (draft.text, [one.value for one in draft.about.authors], draft.uri) == (text, [author], uri)
    assert (draft.about.published.value if draft.about.published else None) == published
    assert outcome.reason is None


def test_a_record_of_markup_is_read_as_a_page() -> None:
    record = {"id": "7", "content": "<p>The quay &amp; pier.</p>", "account": {"acct": "nell"}}
    outcome = read_outcome(json.dumps(record).encode(), "posts.jsonl")
    (draft,) = outcome.drafts
    assert (draft.text, draft.record, draft.kind, draft.media_type) == ("The quay & pier.", "7", "post", "text/html")


def test_what_is_no_post_to_read_is_named() -> None:
    outcome = _read([{"content": "x", "account": {"acct": "n"}, "visibility": "private"}, {"likes": 3}, {"text": "x"}])
    assert len(outcome.drafts) == 1
    assert "line 1: posts that are not for everybody, passed over" in (outcome.reason or "")


@pytest.mark.parametrize("size", [1, 2, 7, 1 << 20])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\n\n \n"])
def test_lines_come_whole_from_any_pieces(size: int, end: bytes) -> None:
    raw = b"\xef\xbb\xbf" + end.join(b'{"text": "%d"}' % i for i in range(5))
    assert [draft.text for draft in _read(raw, size=size).drafts] == list("01234")
    assert _read(raw, size=size).reason is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"{bad", "not JSON (Expecting property name enclosed in double quotes at character 2)"),
        (b"[1]", "not a JSON object"),
        (b'{"x": 1}', '"text" is missing'),
        (b'{"text": 3}', '"text" is no string'),
        (b'{"text": " "}', '"text" is empty'),
        (b'{"text": ' + b"[" * 100_000, "nested too deeply"),
        (b'{"n": ' + b"9" * 10_000 + b"}", "not JSON"),
        (b'{"text": "' + b"x" * 600_000 + b'"}', "more than 500,000"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_is_read(line: bytes, said: str) -> None:
    good = b'{"text": "good"}'
    outcome = _read(b"\n".join([good, line, good]), CaptureSettings(max_record_bytes=500_000))
    assert len(outcome.drafts) == 2
    assert (outcome.reason or "").startswith("line 2: ")
    assert said in (outcome.reason or "")
    assert (outcome.reason or "").endswith("; 2 of 3 lines read")
    alone = _read(line, CaptureSettings(max_record_bytes=500_000))
    assert not alone.drafts
    assert (alone.reason or "").startswith("line 1: ")


def test_many_bad_lines_are_listed_up_to_a_number() -> None:
    outcome = _read(b'{"text": "x"}\n' + b"{\n" * 30, CaptureSettings(max_listed=3))
    assert "; something amiss also on lines 3, 4, 5 and 26 more; " in (outcome.reason or "")
    assert (outcome.reason or "").endswith("1 of 31 lines read")


@pytest.mark.parametrize(
    ("ids", "names"),
    [
        (["a", "b"], ["a", "b"]),
        ([None, None], ["1", "2"]),
        ([7, "x"], ["7", "x"]),
        (["a", "a", "a"], ["a", "a~2", "a~3"]),
        (["a", "a~2", "a"], ["a", "a~2", "a~3"]),
        ([None, "1"], ["1", "1~2"]),
        (["", {"x": 1}, True, "y" * 500], ["1", "2", "3", "4"]),
    ],
)
def test_record_names_are_single(ids: list[Any], names: list[str]) -> None:
    records = [{"text": "x"} if name is None else {"id": name, "text": "x"} for name in ids]
    outcome = _read(records)
    assert [draft.record for draft in outcome.drafts] == names
    again = [name for name in names if "~" in name and name not in ids]
    assert bool(outcome.reason) == bool(again or any(isinstance(name, dict | bool) for name in ids))


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ({"title": 3}, '"title" is no string'),
        ({"author": ["A B", 4]}, '"author" holds'),
        ({"captured": "May"}, '"captured" is no ISO'),
        ({"published": "2031-02-30"}, '"published" is no date that is read (2031-02-30), left out'),
        ({"published": "05/03/2031"}, '"published" is no date that is read'),
        ({"published": "last Tuesday"}, '"published" is no date that is read'),
        ({"published": True}, '"published" is no string'),
        ({"published": "2031-00"}, '"published" is no date that is read (2031-00), left out'),
        ({"published": "2031-03/"}, '"published" is no date that is read'),
        ({"published": "1970-01-01"}, '"published" is no date that is read'),
        ({"published": "2031-W10"}, '"published" is no date that is read'),
        ({"published": "05 Mar 31"}, '"published" is no date that is read'),
    ],
)
def test_what_is_left_out_is_said(field: dict[str, Any], said: str) -> None:
    outcome = _read([{"text": "x", **field}])
    assert said in (outcome.reason or "")
    assert outcome.drafts[0].captured is None
    assert outcome.drafts[0].about.title is None


@pytest.mark.parametrize(
    ("published", "kept"),
    [
        ("2031-03", "2031-03"), ("2031", "2031"), ("2031-03-05T10:00:00Z", "2031-03-05T10:00:00Z"),
        ("2031-03-05/2031-03-07", "2031-03-05/2031-03-07"), ("5 March 2031", "5 March 2031"),
        ("Wed, 05 Mar 2031 10:00:00 +0000", "Wed, 05 Mar 2031 10:00:00 +0000"), ("20310305", "20310305"),
        ("1930435200", "2031-03-05T00:00:00+00:00"), ("2031/03/05", "2031/03/05"), ("2031-W10-3", "2031-W10-3"),
        (1930435200, "2031-03-05T00:00:00+00:00"), (1930435200000, "2031-03-05T00:00:00+00:00"), ("", None),
    ],
)  # fmt: skip
def test_a_date_that_is_read_is_no_fault(published: object, kept: str | None) -> None:
    outcome = _read([{"text": "x", "published": published}])
    assert outcome.reason is None
    found = outcome.drafts[0].about.published
    assert (found.value if found else None) == kept


@pytest.mark.parametrize("published", [1930435200, "1930435200"])
def test_the_published_of_an_input_record_comes_before_the_date_of_a_post(published: object) -> None:
    (draft,) = _read([{"text": "x", "published": published, "created_at": "2031-05-01"}]).drafts
    assert draft.about.published is not None
    assert draft.about.published.value == "2031-03-05T00:00:00+00:00"


@pytest.mark.parametrize("published", ["²²²", "9" * 400])
def test_an_odd_date_loses_no_record(published: object) -> None:
    outcome = _read([{"text": "x", "published": published, "date": published}])
    assert len(outcome.drafts) == 1
    assert '"published" is no date that is read' in (outcome.reason or "")


@pytest.mark.parametrize(
    ("raw", "text", "replaced", "said"),
    [
        (b'{"text": "a\\ud800b"}', "a\ufffdb", 1, "1 half surrogate"),
        (b'{"text": "\\ud83d\\ude00"}', "😀", 0, ""),
        (b'{"text": "\xc3\xa9\xff"}', "é\ufffd", 1, "not UTF-8"),
        (b'{"text": "caf\xe9"}', "café", 0, "windows-1252"),
        (b'{"text": "a\\u0000b"}', "a\0b", 0, ""),
    ],
)
def test_odd_characters(raw: bytes, text: str, replaced: int, said: str) -> None:
    outcome = _read(raw)
    assert outcome.drafts[0].text == text
    assert outcome.drafts[0].view.replaced == replaced
    assert said in (outcome.reason or "")
    assert bool(outcome.reason) == bool(said)


def test_runs_lead_into_the_line() -> None:
    raw = '  {"text": "Dü\\n\\"Quay\\"", "id": "x"} '.encode()
    (draft,) = _read(raw).drafts
    line = raw.strip()
    spelt = [line[run.raw_start : run.raw_start + run.raw_length].decode() for run in draft.view.runs]
    assert spelt == ["Dü", '\\n\\"', "Quay", '\\"']
    assert sum(run.length for run in draft.view.runs) == len(draft.text)


def test_a_long_text_is_cut_and_its_runs_with_it() -> None:
    outcome = _read([{"text": "ab\ncd" * 10}], CaptureSettings(max_capture_chars=12))
    assert outcome.drafts[0].text == "ab\ncdab\ncdab"
    assert "first 12 of 50 characters" in (outcome.reason or "")
    assert all(run.start + run.length <= 12 for run in outcome.drafts[0].view.runs)


def test_only_one_record_is_held() -> None:
    # A gigabyte without a line end, given in pieces that are one object: what is kept must stay under the bound.
    class Endless:
        damage = None
        left = 1024
        piece = b"x" * (1 << 20)

        def read(self, _size: int) -> bytes:
            self.left -= 1
            return self.piece if self.left > 0 else b'\n{"text": "x"}' if self.left == 0 else b""

    outcome = outcome_of(Endless(), b"{", CaptureSettings(max_record_bytes=3_000_000))
    assert len(outcome.drafts) == 1
    assert "line 1: 1,072,693,249 bytes, more than 3,000,000" in (outcome.reason or "")


@pytest.mark.parametrize(
    ("value", "interval"),
    [
        ("2031-03-12", ("2031-03-12", "2031-03-13")),
        ("2031-03-12T05:30", ("2031-03-12T05:30:00", "2031-03-12T05:30:00")),
        ("2031-03-12T05:30:00Z", ("2031-03-12T05:30:00+00:00", "2031-03-12T05:30:00+00:00")),
        (" 2031-12-31 ", ("2031-12-31", "2032-01-01")),
        ("9999-12-31", None),
        ("12 March 2031", None),
        ("2031", None),
        ("", None),
        ("2031-02-30", None),
    ],
)
def test_moments(value: str, interval: tuple[str, str] | None) -> None:
    found = moment(value)
    assert ((found.earliest, found.latest) if found else None) == interval
