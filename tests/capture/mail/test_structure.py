import time
from email import message_from_bytes, policy
from email.message import EmailMessage, Message

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.capture.mail import structure
from headwater.capture.mail.structure import structure_of
from headwater.capture.mail.transfer import decode
from tests.capture.mail.letters import part, parts


def _leaves(raw: bytes) -> list[tuple[int, str, bytes]]:
    found = structure_of(raw)
    outer = {one.outer for one in found.parts}
    return [(one.number, one.media_type, raw[one.body : one.end]) for one in found.parts if one.number - 1 not in outer]


def test_a_message_of_one_part() -> None:
    raw = b"From: Nell\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8BIT\n\nthe quay\n"
    (one,) = structure_of(raw).parts
    assert (one.number, one.outer, one.media_type, one.encoding, one.charset) == (
        1,
        None,
        "text/plain",
        "8bit",
        "utf-8",
    )
    assert raw[one.body : one.end] == b"the quay\n"


def test_parts_are_counted_depth_first() -> None:
    inner = parts("alternative", part("plain"), part("<p>page", "text/html"), boundary="inner")
    raw = parts("mixed", inner, part("last", "text/csv"))
    assert _leaves(raw) == [(3, "text/plain", b"plain"), (4, "text/html", b"<p>page"), (5, "text/csv", b"last")]
    assert [one.outer for one in structure_of(raw).parts] == [None, 0, 1, 1, 0]
    assert structure_of(raw)[1:] == ((), (), ())


def test_line_ends_before_a_delimiter_are_the_delimiters() -> None:
    raw = parts("mixed", part("a\n"), part("b\r\n"), part("")).replace(b"\n", b"\r\n").replace(b"\r\r", b"\r")
    assert [body for _, _, body in _leaves(raw)] == [b"a\r\n", b"b\r\n", b""]


@pytest.mark.parametrize(
    ("raw", "bodies", "said"),
    [
        (parts("mixed", part("a"), part("b"), close=False), [b"a", b"b"], "the end of 1 of its multiparts is missing"),
        # an inner multipart that does not end is ended by the outer one
        (
            parts("mixed", parts("mixed", part("a"), boundary="in", close=False), part("b")),
            [b"a", b"b"],
            "the end of 1 of",
        ),
        (b"Content-Type: multipart/mixed\n\n--x\n\nquay", [b"--x\n\nquay"], "1 of its multiparts name no boundary"),
        (b"Content-Type: multipart/mixed; boundary=x\n\nno parts", [b"no parts"], "the end of 1 of its multiparts"),
        (
            parts("mixed", b"not a field\n\nquay"),
            [b"not a field\n\nquay"],
            "a line that is no header field ends the head",
        ),
        # delimiters that only look like one
        (parts("mixed", part("--edges\n--edg\n-- edge\n --edge")), [b"--edges\n--edg\n-- edge\n --edge"], ""),
        (parts("mixed", part("a")).replace(b"--edge\n", b"--edge \t\n"), [b"a"], ""),
        # the same boundary inside: the outer one counts
        (parts("mixed", parts("mixed", part("a"), close=False), part("b")), [b"", b"a", b"b"], ""),
        (parts("mixed"), [b""], ""),
        (parts("mixed").replace(b"\n\n--", b"\n\nquay\n--"), [b"quay"], ""),
    ],
)
def test_damage(raw: bytes, bodies: list[bytes], said: str) -> None:
    assert [body for _, _, body in _leaves(raw)] == bodies
    assert said in "".join(structure_of(raw).faults)
    assert bool(structure_of(raw).faults) == bool(said)


def test_text_around_the_parts_is_counted() -> None:
    usual = b"This is a multi-part message in MIME format.\n"
    plain = parts("mixed", part("a"))
    raw = plain.replace(b"\n\n--edge", b"\n\n" + usual + b"\n--edge", 1)
    assert structure_of(raw).remarks == ()
    assert structure_of(raw + b"\n\n").remarks == ()
    assert structure_of(raw + b"-- \nthe list").remarks == ("12 bytes of text behind the last part are passed over",)
    long = plain.replace(b"\n\n--edge", b"\n\n" + usual * 9 + b"\n--edge", 1)
    assert structure_of(long).remarks == ("404 bytes of text before the first part are passed over",)
    nested = parts("mixed", parts("mixed", part("a"), boundary="in") + b"\nafter\n", part("b"))
    assert structure_of(nested).remarks == ("5 bytes of text behind the last part are passed over",)


def test_parts_of_a_digest_are_messages() -> None:
    raw = parts("digest", b"\nFrom: a\n\nx", part("b"))
    assert [kind for _, kind, _ in _leaves(raw)] == ["message/rfc822", "text/plain"]


def test_what_a_part_declares_is_told_in_plain_signs() -> None:
    raw = b'Content-Type: te\xffxt/pl\x00ain; charset="a\xff"\nContent-Transfer-Encoding: b\x1bad\n\nx'
    (one,) = structure_of(raw).parts
    assert (one.media_type, one.charset, one.encoding) == ("te?xt/pl?ain", "a?", "b?ad")


def test_nothing_is_nested_too_deeply() -> None:
    depth = 9_000
    heads = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth))
    raw = heads + b"\nthe quay"
    begun = time.process_time()
    assert _leaves(raw)[-1] == (depth + 1, "text/plain", b"the quay")
    assert time.process_time() - begun < 10


def test_parts_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(structure, "_MOST_PARTS", 4)
    found = structure_of(parts("mixed", *[part(str(n)) for n in range(9)]))
    assert len(found.parts) == 4
    assert "more than 4 parts; the rest is not read" in found.faults


def test_many_delimiters_cost_no_more_than_their_length() -> None:
    begun = time.process_time()
    structure_of(b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * 1_000_000)
    structure_of(b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--y\n" * 1_000_000)
    assert time.process_time() - begun < 10


words = st.text(st.sampled_from("abé \n-="), max_size=30)


@st.composite
def messages(draw: st.DrawFn, depth: int = 2) -> EmailMessage:
    made = EmailMessage()
    made.set_content(draw(words), cte=draw(st.sampled_from(["8bit", "base64", "quoted-printable"])))
    for _ in range(draw(st.integers(0, 2))):
        if depth and draw(st.booleans()):
            made.add_attachment(draw(messages(depth - 1)))
        elif draw(st.booleans()):
            made.add_attachment(draw(words), filename="a.txt")
        else:
            made.add_attachment(draw(st.binary(max_size=30)), maintype="application", subtype="x")
    return made


def _flat(message: Message) -> list[tuple[str, bytes]]:
    if message.get_content_type() == "message/rfc822":
        return [("message/rfc822", b"")]
    if not message.is_multipart():
        body = message.get_payload(decode=True)
        assert isinstance(body, bytes)
        return [(message.get_content_type(), body)]
    payload = message.get_payload()
    assert isinstance(payload, list)
    return [leaf for inner in payload if isinstance(inner, Message) for leaf in _flat(inner)]


@given(messages())
def test_the_standard_library_finds_the_same_parts(message: EmailMessage) -> None:
    raw = message.as_bytes()
    found = structure_of(raw)
    outer = {one.outer for one in found.parts}
    ours = [
        (
            one.media_type,
            b"" if one.media_type == "message/rfc822" else decode(raw[one.body : one.end], one.encoding).body,
        )
        for one in found.parts
        if one.number - 1 not in outer
    ]
    assert ours == _flat(message_from_bytes(raw, policy=policy.compat32))
    assert found.faults == ()


@given(
    st.lists(
        st.sampled_from(
            [
                b"--edge",
                b"--edge--",
                b"--in",
                b"--in--",
                b"\n",
                b"\r\n",
                b"a: b",
                b" ",
                b"quay",
                b"Content-Type: multipart/mixed; boundary=in",
            ]
        )
    )
)
def test_any_order_of_lines_is_put_together(lines: list[bytes]) -> None:
    raw = b"Content-Type: multipart/mixed; boundary=edge\n\n" + b"".join(lines)
    at = 0
    for number, one in enumerate(structure_of(raw).parts, 1):
        assert one.number == number
        assert at <= one.start <= one.body <= one.end <= len(raw)
        at = one.start
