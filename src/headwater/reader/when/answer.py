"""One line of `headwater when`: a JSON question in, a JSON answer out."""

from datetime import date

import msgspec

from headwater.errors import UsageError
from headwater.reader.when.resolve import resolve


class _Question(msgspec.Struct):
    text: str
    anchor: str | None = None
    sentence: str | None = None


class _Answer(msgspec.Struct):
    earliest: str | None
    latest: str | None
    grain: str
    rule: str


_DECODER = msgspec.json.Decoder(_Question)
_SHOWN_BYTES = 80
NO_ANSWER = b'{"earliest":null,"latest":null,"rule":null}'


def answer(line: bytes) -> bytes:
    """Answer one JSON line {"text", "anchor", "sentence"?} with {"earliest", "latest", "grain", "rule"}, no line break.

    `anchor` is an ISO day, or a moment whose day counts, or null. Where the phrase is not resolved the answer is
    {"earliest": null, "latest": null, "rule": null}.
    Raises UsageError, quoting the line, where it is not of that form.
    """
    try:
        question = _DECODER.decode(line)
        anchor = None if question.anchor is None else date.fromisoformat(question.anchor[:10])
    except (msgspec.DecodeError, ValueError) as fault:
        shown = line[:_SHOWN_BYTES].decode("utf-8", "backslashreplace").strip()
        form = '{"text": ..., "anchor": "YYYY-MM-DD" or null, "sentence"?: ...}'
        raise UsageError(f"{shown!r}: {fault}; each line must be {form}") from fault
    found = resolve(question.text, anchor, question.sentence)
    if found is None:
        return NO_ANSWER
    return msgspec.json.encode(_Answer(found.interval.earliest, found.interval.latest, found.grain, found.rule))
