import time

import pytest

from headwater.capture.mail.header import Field
from headwater.capture.mail.parameters import Valued, file_name_of, valued


def _valued(written: str | bytes) -> Valued:
    raw = written.encode() if isinstance(written, str) else written
    return valued(raw, Field(0, 0, len(raw)))


@pytest.mark.parametrize(
    ("written", "value", "parameters"),
    [
        ("text/plain", "text/plain", {}),
        ("Text/HTML; Charset=UTF-8", "text/html", {"charset": "UTF-8"}),
        ('text/plain; charset="utf-8"; format=flowed', "text/plain", {"charset": "utf-8", "format": "flowed"}),
        ('multipart/mixed;\n\tboundary="a; b=\\"c\\\\"', "multipart/mixed", {"boundary": 'a; b="c\\'}),
        ("text/plain; name = a b ; x", "text/plain", {"name": "a b"}),
        ('text/plain; name="open', "text/plain", {"name": "open"}),
        ("text/plain; a=1; a=2", "text/plain", {"a": "1"}),
        ("a; n*=utf-8'de'F%C3%A4hre.txt", "a", {"n": "Fähre.txt"}),
        ("a; n*=iso-8859-1''F%E4hre; n=plain", "a", {"n": "Fähre"}),
        ("a; n*0*=utf-8''F%C3; n*1*=%A4h; n*2=re%20", "a", {"n": "Fähre%20"}),
        ("a; n*1=b; n*0=a; n*3=d", "a", {"n": "abd"}),
        ("a; n*0=caf; n*1=é", "a", {"n": "café"}),
        ("a; n*=caf%E9", "a", {"n": "café"}),
        ("", "", {}),
        (";;;=;", "", {}),
    ],
)
def test_values_and_parameters(written: str, value: str, parameters: dict[str, str]) -> None:
    found = _valued(written)
    assert (found.value, found.parameters) == (value, parameters)


@pytest.mark.parametrize(
    ("typed", "disposed", "name"),
    [
        ("", 'attachment; filename="quay.txt"', "quay.txt"),
        ('text/plain; name="quay.txt"', "", "quay.txt"),
        ("text/plain; name=a.txt", "attachment; filename=b.txt", "b.txt"),
        ("", 'attachment; filename="../../etc/quay.txt"', "quay.txt"),
        ("", 'attachment; filename="C:\\\\tmp\\\\quay.txt"', "quay.txt"),
        ("", "attachment; filename*=utf-8''F%C3%A4hre%0Alate.pdf", "Fähre late.pdf"),
        ("", 'attachment; filename="=?utf-8?q?F=C3=A4hre=2Epdf?="', "Fähre.pdf"),
        ("", f"attachment; filename={'x' * 400}.txt", "x" * 251 + ".txt"),
        ("", 'attachment; filename=" "', None),
        ("", "attachment", None),
    ],
)
def test_file_names(typed: str, disposed: str, name: str | None) -> None:
    assert file_name_of(_valued(typed), _valued(disposed)) == name


def test_bytes_that_no_encoding_spells() -> None:
    name = file_name_of(_valued(b'a; name="caf\xe9.txt"'), _valued(b""))
    assert name == "café.txt"
    assert valued(b"", None) == Valued("", {})


@pytest.mark.parametrize("unit", [b";", b'";', b";a=", b';a="', b"\\", b";a*0*=%", b"; ", b";a\\"])
def test_hostile_fields_cost_no_more_than_their_length(unit: bytes) -> None:
    raw = b"a" + unit * (1_000_000 // len(unit))
    begun = time.process_time()
    for _ in range(20):
        valued(raw, Field(0, 0, len(raw)))
    assert time.process_time() - begun < 5
