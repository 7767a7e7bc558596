"""The document: checked before it is handed out, and described by a schema made from its own types."""

import jsonschema
import msgspec
import pytest

from headwater.dossier import assemble, encode, json_schema
from headwater.errors import NounError
from headwater.model import SCHEMA, Capture, Dossier, Ledger, Pile, Producer, Reading, Segment, Span, TextView

TEXT = "The quay was closed."


def pile() -> Pile:
    capture = Capture(
        id="c", path="quay.txt", uri=None, media_type="text/plain", raw_sha256="0" * 64, chars=len(TEXT), captured=None
    )
    view = TextView(encoding="utf-8", replaced=0, runs=())
    return Pile(readings=(Reading(capture=capture, text=TEXT, view=view),), ledger=Ledger.of(()))


def document(exact: str) -> Dossier:
    span = Span(capture="c", start=4, end=4 + len(exact), exact=exact)
    role = Segment(id="s", span=span, role="article_body", article=None, language=None, confidence=1.0)
    producer = Producer(name="headwater", version="0", settings_sha256="0", models=())
    found = pile()
    return Dossier(
        schema=SCHEMA,
        producer=producer,
        ledger=found.ledger,
        captures=tuple(r.capture for r in found.readings),
        segments=(role,),
    )


def test_a_true_quotation_passes() -> None:
    assert assemble(document("quay"), pile()) == document("quay")


def test_a_misquoting_dossier_is_never_handed_out() -> None:
    with pytest.raises(NounError, match="does not stand there"):
        assemble(document("pier"), pile())


def test_the_schema_holds_a_real_dossier_and_refuses_a_bent_one() -> None:
    schema, found = json_schema(), msgspec.json.decode(encode(document("quay")))
    checker = jsonschema.Draft202012Validator(schema)
    checker.validate(found)
    found["segments"][0]["role"] = "poem"
    with pytest.raises(jsonschema.ValidationError):
        checker.validate(found)


def test_pretty_and_plain_hold_the_same() -> None:
    made = document("quay")
    assert msgspec.json.decode(encode(made, pretty=True)) == msgspec.json.decode(encode(made))
