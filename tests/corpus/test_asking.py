"""What of a corpus a query means."""

import pytest

from headwater.corpus.asking import Asked, Row, question
from headwater.errors import UsageError

ROW = Row(
    "Harbour sale stopped\n\nThe mayor’s office said the Old Lighthouse, a café by the quay, won't be sold.",
    "Upper Sound Post", "2031-03-04", "en",
)  # fmt: skip
PLAIN = Row("THE HARBOUR-MASTER, and the tide: 12 boats.", None, None, None)


@pytest.mark.parametrize(
    ("query", "row", "meant"),
    [
        ("lighthouse", ROW, True), ("LIGHTHOUSE old", ROW, True), ('"old lighthouse"', ROW, True),
        ('"lighthouse old"', ROW, False), ("light", ROW, False), ("light*", ROW, True), ("house", ROW, False),
        ('"the old light"', ROW, False), ("-lighthouse", ROW, False), ("harbour -storm", ROW, True),
        ("storm OR café", ROW, True), ("(storm OR mayor) quay", ROW, True), ("storm OR snow", ROW, False),
        ("outlet:sound", ROW, True), ('outlet:"upper sound"', ROW, True), ("outlet:soun", ROW, False),
        ("outlet:courier", ROW, False), ("outlet:sound", PLAIN, False), ("date:2031-03", ROW, True),
        ("date:2031-03-05..", ROW, False), ("date:..2031-03-04", ROW, True), ("date:2031", PLAIN, False),
        ("language:en mayor", ROW, True), ("language:de", ROW, False), ("harbour", PLAIN, True),
        ('"and the tide 12"', PLAIN, True), ("tid", PLAIN, False), ("mast*", PLAIN, True),
    ],
)  # fmt: skip
def test_what_is_meant(query: str, row: Row, meant: bool) -> None:  # noqa: FBT001
    assert question(query)(Asked(row)) is meant


@pytest.mark.parametrize("query", ["person:varrik", "stance:denies", "", '"open'])
def test_what_a_corpus_cannot_be_asked(query: str) -> None:
    with pytest.raises(UsageError):
        question(query)
