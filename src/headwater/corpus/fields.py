"""What stands beside a row's id and text, by the names that `corpus ingest` writes and those of input records."""

from typing import Final, NamedTuple

from headwater.capture.decode import without_lone_surrogates
from headwater.capture.people import people_in

_TAG_CHARS: Final = 2
BESIDE: Final = (
    "title", "headline", "outlet", "publisher", "source", "byline", "author", "url", "uri", "published",
    "published_from", "published_to", "language", "capture", "spans",
)  # fmt: skip
"""The fields that `beside_of` takes, in this order, whatever they hold."""


class Beside(NamedTuple):
    """What was found; None where nothing was. Dates are as they stand there, whatever that is."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    published: object = None
    published_from: object = None
    published_to: object = None
    language: str | None = None
    capture: str | None = None
    spans: object = None


def beside_of(values: tuple[object, ...], date_column: str = "published") -> Beside:
    """Return what stands beside a row, from the values of BESIDE and, behind them, of a column for the date.

    As trace reads an input record: "headline", "publisher" and "author" are taken too, "source" where there is a
    headline. What is in another form is left out.
    """
    fields = dict(zip((*BESIDE, date_column), values, strict=False))
    text = {name: said for name, value in fields.items() if (said := text_in(value))}
    title = text.get("title") or text.get("headline")
    outlet = text.get("outlet") or text.get("publisher") or (_name(fields["source"]) if title else None)
    return Beside(
        title, outlet, text.get("byline") or _writers(fields["author"]), text.get("url") or text.get("uri"),
        fields[date_column], fields["published_from"], fields["published_to"], _language(text.get("language")),
        text.get("capture"), fields["spans"],
    )  # fmt: skip


def text_in(value: object) -> str | None:
    """Return a string that says something, with U+FFFD for each half of a surrogate pair that stands alone."""
    return without_lone_surrogates(value)[0] if isinstance(value, str) and value.strip() else None


def _language(value: str | None) -> str | None:
    """Return the language of a tag ("en-GB", "en_GB": en); None for "English", which is not one."""
    tag = value.replace("_", "-").split("-")[0].lower() if value else ""
    return tag if len(tag) == _TAG_CHARS and tag.isascii() and tag.isalpha() else None


def _name(value: object) -> str | None:
    """Return a name that stands alone or in an object: "source": {"name": "Pier News"}."""
    return text_in(value.get("name") if isinstance(value, dict) else value)


def _writers(value: object) -> str | None:
    if not isinstance(value, list):
        written = _name(value)
        return ", ".join(people_in(written)) or None if written else None
    return ", ".join(name.strip() for name in map(_name, value) if name) or None
