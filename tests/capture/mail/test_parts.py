import pytest

from headwater.capture.draft import Draft
from headwater.capture.mail.encoded import as_it_stands
from headwater.capture.mail.parts import PartText, Passed, body_of, on_message, read_part, tell
from headwater.capture.mail.structure import structure_of
from headwater.capture.said import Said
from headwater.errors import CaptureError
from headwater.model import LayoutHint, Post, Run, TextView
from tests.capture.mail.letters import job, part, parts

RUN = Run(start=0, length=4, raw_start=0, raw_length=4)


def test_a_part_is_read_where_it_stands_in_the_message() -> None:
    raw = b"Subject: a\n" + parts(
        "mixed",
        part("first"),
        part("Die F=C3=A4hre", "text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable"),
    )
    one = structure_of(raw).parts[2]
    decoded = body_of(raw, one)
    assert decoded.body.decode() == "Die Fähre"
    assert [raw[p.raw_start : p.raw_start + p.raw_length] for p in decoded.pieces] == [b"Die F", b"=C3=A4", b"hre"]
    found = read_part(raw, one, job())
    assert (found.draft.text, found.said.reason) == ("Die Fähre", None)
    with pytest.raises(CaptureError, match="empty"):
        read_part(raw, one._replace(end=one.body), job())


def test_all_that_is_known_of_a_text_moves_behind_what_is_put_before_it() -> None:
    draft = Draft(
        media_type="text/html", raw_sha256="0", text="quay", view=TextView(encoding="utf-8", replaced=1, runs=(RUN,)),
        layout=(LayoutHint(start=0, end=4, layout="paragraph"),), main=((1, 3),),
        posts=(Post(start=0, end=4, body=(1, 2), author=None, posted=(2, 3), quotes=((3, 4),)),),
    )  # fmt: skip
    before = (Run(start=0, length=3, raw_start=7, raw_length=9),)
    moved = on_message(PartText(draft, as_it_stands(b"quay").moved(20), Said(1)), "a\ufffd\n", before)
    assert moved.text == "a\ufffd\nquay"
    assert moved.view.replaced == 2
    assert moved.view.runs == (*before, Run(start=3, length=4, raw_start=20, raw_length=4))
    assert moved.layout == (LayoutHint(start=3, end=7, layout="paragraph"),)
    assert moved.main == ((4, 6),)
    assert moved.posts == (Post(start=3, end=7, body=(4, 5), author=None, posted=(5, 6), quotes=((6, 7),)),)
    assert on_message(PartText(draft._replace(main=None), as_it_stands(b"quay"), Said(1)), "", ()).main is None


def test_what_was_passed_over_is_one_remark() -> None:
    made = job()
    passed = Passed("attachment", 2)
    passed.remark(made)
    assert made.said.reason is None
    for label in ("image/png", "font/x", "image/png", "a/b", "c/d"):
        passed.add(label)
    passed.remark(made)
    assert made.said.reason == "5 attachments are passed over (1 a/b, 1 c/d and 2 more kinds)"
    assert made.said.whole


def test_what_was_said_of_a_part_is_said_under_its_number() -> None:
    made, said = job(), Said(3)
    tell(made, said, 2)
    assert made.said.reason is None
    said.remark("odd")
    tell(made, said, 1200)
    assert made.said.whole
    told = made.said.reason or ""
    assert told == "part 1,200: odd"
    said.fault("cut")
    tell(made, said, 2)
    assert made.said.reason == "part 2: cut; odd; part 1,200: odd"
    tell(made, said, None)
    assert "; cut; odd; " in (made.said.reason or "")
