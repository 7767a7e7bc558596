"""The dossier's enumerations and numbers in plain words, the same on the page and in the terminal."""

from collections.abc import Mapping

from headwater.model import (
    Access,
    Matter,
    Origins,
    People,
    Relation,
    ReuseKind,
    Role,
    SourceClass,
    Stance,
    VariantKind,
    Wording,
    bounds_told,
)

ROLES: Mapping[Role, str] = {
    "article_body": "body", "headline": "headline", "crosshead": "crosshead", "byline": "byline",
    "date_line": "dateline", "byline_date": "byline and date", "highlights": "highlights",
    "caption_credit": "caption or credit", "contributor_line": "contributor line", "promo": "promotion",
    "chrome": "page furniture", "thread_title": "thread title", "poster_card": "poster’s card",
    "user_reply": "reader’s reply", "email_header": "e-mail header", "correction": "correction",
}  # fmt: skip
CLASSES: Mapping[SourceClass, str] = {
    "named": "By name", "role": "Unnamed role, on the record", "anonymous": "Identity withheld",
    "collective": "Unnamed group", "document": "Documents", "public_event": "Said or done in public",
    "outlet": "Other outlets", "reporter": "The reporter’s own witness", "none": "No source given",
}  # fmt: skip
ACCESS: Mapping[Access, str] = {
    "participant": "took part", "witness": "was there", "briefed": "informed of it", "close": "close to those involved",
    "official": "in office", "unstated": "how they know is not stated",
}  # fmt: skip
STANCES: Mapping[Stance, str] = {
    "asserts": "asserts", "denies": "denies", "hedges": "hedges", "declines": "declined to comment",
    "no_response": "did not respond",
}  # fmt: skip
RELATION_NOUNS: Mapping[Relation, str] = {
    "exact": "exact copy", "excerpt": "excerpt", "revision": "revision", "churn": "rewrite", "mashup": "made in part",
}  # fmt: skip
VARIANTS: Mapping[VariantKind, str] = {
    "substitution": "wording", "omission": "left out", "addition": "added", "transposition": "order",
    "orthographic": "spelling",
}  # fmt: skip
MATTERS: Mapping[Matter, str] = {
    "number": "a figure", "source": "who says it", "polarity": "yes or no", "name": "a name", "time": "a time",
}  # fmt: skip
WORDINGS: Mapping[Wording, str] = {
    "first_reported": "first reported", "reported": "reported", "previously_reported": "previously reported",
    "told": "told", "confirmed": "confirmed", "credit": "credited",
}  # fmt: skip
REUSES: Mapping[ReuseKind, str] = {"copy": "copied passage", "quote": "shared quotation", "boilerplate": "boilerplate"}
DEEDS: Mapping[str, str] = {
    "asserts": "asserts", "hedges": "hedges", "denies": "denies", "declines": "says that somebody declines",
    "cites": "only cites another report",
    "copies": "only in copied text",
}  # fmt: skip
STAGES: Mapping[str, str] = {
    "capture": "captures", "segment": "lines", "article": "articles", "reuse": "shared text",
    "stemma": "who copied whom", "attribution": "who said what", "claim": "claims",
    "corroboration": "origins and differences", "timeline": "times",
}  # fmt: skip
MAX_DOTS = 9


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: `1 outlet`, `2,000 outlets`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def bounds(origins: Origins) -> str:
    """Return the sentence for an interval of origins; an open upper bound is said."""
    return bounds_told(origins.low, origins.high, "distinct origin")


def brief_bounds(origins: Origins) -> str:
    """Return the bounds where there is no room for what they count: `at least 2, at most 5`."""
    return bounds_told(origins.low, origins.high)


def figure(origins: Origins) -> str:
    """Return the bounds as figures: `2`, `1–3`, or `2+` where the upper bound is open."""
    if origins.high is None:
        return f"{origins.low}+"
    return str(origins.low) if origins.low == origins.high else f"{origins.low}–{origins.high}"


def dots(origins: Origins) -> str:
    """Return the bounds as dots: full ones for the lower bound, hollow ones up to the upper, `…` where cut or open."""
    full = min(origins.low, MAX_DOTS)
    hollow = 1 if origins.high is None else min(origins.high, MAX_DOTS) - full
    more = "…" if origins.high is None or origins.high > MAX_DOTS else ""
    return "●" * full + "○" * hollow + more


def percent(share: float) -> str:
    """Return a share as whole per cent; only a true whole is called 100 %."""
    whole = round(share * 100)
    if whole == 100 and share < 1:
        return "over 99 %"
    return "under 1 %" if whole == 0 and share > 0 else f"{whole} %"


def people(number: People) -> str:
    """Return how many people a source can be; empty for things that are nobody, like documents."""
    if number.high == 0:
        return ""
    if number.high is None:
        return f"at least {count(number.low, 'person', 'people')}" if number.low else "number not stated"
    if number.low == number.high:
        return count(number.low, "person", "people")
    return f"{number.low} to {count(number.high, 'person', 'people')}"
