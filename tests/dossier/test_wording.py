"""Texts out of a dossier alone: what spans quote stands where they say."""

import msgspec

from headwater.dossier.document import spans_in
from headwater.dossier.wording import texts_of
from tests.dossier.test_export import dossier, texts


def test_every_span_stands_in_the_text() -> None:
    known = msgspec.structs.replace(dossier(), corrections=())
    found = texts_of(known)
    assert found is not None
    assert {key: len(text) for key, text in found.items()} == {one.id: one.chars for one in known.captures}
    assert all(found[span.capture][span.start : span.end] == span.exact for span in spans_in(known))
    assert {key: text.split() for key, text in found.items()} == {key: text.split() for key, text in texts().items()}


def test_a_capture_that_nothing_quotes_has_no_text() -> None:
    early = msgspec.structs.replace(dossier(), segments=(), articles=(), sources=(), attributions=(), claims=())
    assert texts_of(early) is None
