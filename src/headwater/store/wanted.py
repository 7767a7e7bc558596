"""What a query asks, as SQL with its values apart and as an expression of FTS5 in which every word is quoted."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from headwater.errors import UsageError
from headwater.store.query import All, Any, Filter, Not, Part, Words
from headwater.store.schema import ROLE_COLUMNS
from headwater.store.words import key_of_words

_WORDS: Final = "d.id IN (SELECT rowid FROM search WHERE search MATCH ?)"
_DATE: Final = "(coalesce(d.earliest, d.latest) IS NOT NULL AND ifnull(d.earliest < ?, 1) AND ifnull(d.latest > ?, 1))"
_PERSON: Final = "EXISTS (SELECT 1 FROM person p WHERE p.article = d.article AND p.name_key LIKE ?)"
_SAID: Final = {"source": "source_class", "stance": "stance"}
_FAR_FIRST, _FAR_AFTER = "", "~"

Condition = tuple[str, tuple[object, ...]]


class Wanted(NamedTuple):
    """`match`: what the words ask, None where there are none; `where` with `values`: the rest, on document d.

    `marks`: what is highlighted: any of the words, and of the names of people asked for; `columns` where they may
    stand. `said` with `said_values`: what holds of the statements asked for, on attribution t; None where none are.
    """

    match: str | None
    where: str
    values: tuple[object, ...]
    marks: str | None
    columns: tuple[str, ...]
    said: str | None = None
    said_values: tuple[object, ...] = ()


def wanted_of(asked: All) -> Wanted:
    """Return a query in SQL. Raises UsageError where a role stands inside brackets."""
    columns = _columns(asked)
    parts = [part for part in asked.parts if _role_of(part) is None]
    texts = [part for part in parts if _is_text(part)]
    outside = [part for part in parts if not _is_text(part) and not (texts and _is_text_not(part))]
    nots = [part for part in parts if texts and _is_text_not(part)]
    match = _scoped(_expression(All((*texts, *nots))), columns) if texts else None
    conditions = [_all_of(All(tuple(outside)), columns)] if outside else []
    if not texts and len(columns) < len(ROLE_COLUMNS):
        conditions.append((f"({' OR '.join(f'd.{c} IS NOT NULL' for c in columns)})", ()))
    if not texts and not any(_is_told_of_places(part) for part in asked.parts):
        conditions.append(("d.article IS NOT NULL", ()))  # "-fire" asks for articles, not for a page's menu
    words = [*_words_in(asked), *(Words(f.value) for f in _held_in(asked) if f.name == "person")]
    said = [f for f in asked.parts if isinstance(f, Filter) and f.name in _SAID]
    held, told = _held(said)
    marks = _scoped(" OR ".join(map(_quoted, words)), columns) if words else None
    where = " AND ".join(sql for sql, _ in conditions) or "1"
    values = tuple(v for _, values in conditions for v in values)
    return Wanted(match, where, values, marks, columns, held if said else None, told)


def _columns(asked: All) -> tuple[str, ...]:
    roles = [found for part in asked.parts if (found := _role_of(part))]
    named = {role for role, stands in roles if stands}
    barred = {role for role, stands in roles if not stands}
    inner = [part for part in asked.parts if _role_of(part) is None]
    if any(f.name == "role" for part in inner for f in _filters_in(part)):
        raise UsageError("role: says where all words of a query stand; it cannot stand in brackets or beside OR")
    columns = tuple(c for c in ROLE_COLUMNS if (c in named or not named) and c not in barred)
    if not columns:
        raise UsageError("the roles leave no place where words could stand")
    return columns


def _role_of(part: Part) -> tuple[str, bool] | None:
    inner = part.part if isinstance(part, Not) else part
    return (inner.value, inner is part) if isinstance(inner, Filter) and inner.name == "role" else None


def _filters_in(part: Part) -> Iterator[Filter]:
    if isinstance(part, Filter):
        yield part
    elif isinstance(part, Not):
        yield from _filters_in(part.part)
    elif isinstance(part, All | Any):
        for inner in part.parts:
            yield from _filters_in(inner)


def _is_told_of_places(part: Part) -> bool:
    """Whether a part says itself which places are meant: a filter that is not turned round, a role of either kind."""
    return isinstance(part, Filter | Any | All) or _role_of(part) is not None


def _held_in(part: Part) -> Iterator[Filter]:
    """Yield the filters that must or may hold."""
    if isinstance(part, Filter):
        yield part
    elif isinstance(part, All | Any):
        for inner in part.parts:
            yield from _held_in(inner)


def _words_in(part: Part) -> Iterator[Words]:
    """Yield the words that a hit may hold."""
    if isinstance(part, Words):
        yield part
    elif isinstance(part, All | Any):
        for inner in part.parts:
            yield from _words_in(inner)


def _is_text(part: Part) -> bool:
    """Whether FTS5 can answer it alone."""
    if isinstance(part, Words):
        return True
    if isinstance(part, Any):
        return all(map(_is_text, part.parts))
    if isinstance(part, All):
        return any(map(_is_text, part.parts)) and all(_is_text(p) or _is_text_not(p) for p in part.parts)
    return False


def _is_text_not(part: Part) -> bool:
    return isinstance(part, Not) and _is_text(part.part)


def _expression(part: Part) -> str:
    if isinstance(part, Words):
        return _quoted(part)
    if isinstance(part, Any):
        return f"({' OR '.join(map(_expression, part.parts))})"
    if isinstance(part, All):
        held = " AND ".join(_expression(p) for p in part.parts if not isinstance(p, Not))
        return f"({held}){''.join(f' NOT {_expression(p.part)}' for p in part.parts if isinstance(p, Not))}"
    raise TypeError(part)


def _quoted(words: Words) -> str:
    plain = words.text.replace("\0", " ").replace('"', '""')
    return f'"{plain}"{"*" if words.open_end else ""}'


def _scoped(expression: str, columns: tuple[str, ...]) -> str:
    if len(columns) == len(ROLE_COLUMNS):
        return expression
    return f"{{{' '.join(columns)}}} : ({expression})"


def _condition(part: Part, columns: tuple[str, ...]) -> Condition:
    if _is_text(part):
        return _WORDS, (_scoped(_expression(part), columns),)
    if isinstance(part, Not):
        sql, values = _condition(part.part, columns)
        return f"NOT {sql}", values
    if isinstance(part, Any):
        found = [_condition(inner, columns) for inner in part.parts]
        return f"({' OR '.join(sql for sql, _ in found)})", tuple(v for _, values in found for v in values)
    if isinstance(part, All):
        return _all_of(part, columns)
    if isinstance(part, Filter):
        return filter_condition(part)
    raise TypeError(part)


def _all_of(part: All, columns: tuple[str, ...]) -> Condition:
    """Return what must all hold; a source class and a stance side by side are asked of one statement."""
    said = [p for p in part.parts if isinstance(p, Filter) and p.name in _SAID]
    found = [_condition(p, columns) for p in part.parts if p not in said]
    if said:
        found.append(_said(said))
    return f"({' AND '.join(sql for sql, _ in found)})", tuple(v for _, values in found for v in values)


def _said(filters: list[Filter]) -> Condition:
    held, values = _held(filters)
    return f"EXISTS (SELECT 1 FROM attribution t WHERE t.article = d.article AND {held})", values


def _held(filters: list[Filter]) -> Condition:
    return " AND ".join(f"t.{_SAID[f.name]} = ?" for f in filters), tuple(f.value for f in filters)


def filter_condition(asked: Filter) -> Condition:
    """Return a filter as SQL on document d, with its values; roles are no conditions and must not come here."""
    if asked.name in _SAID:
        return _said([asked])
    if asked.name == "date":
        return _DATE, (asked.after or _FAR_AFTER, asked.first or _FAR_FIRST)
    if asked.name == "language":
        code = key_of_words(asked.value).replace(" ", "-")
        return "ifnull(lower(d.language) = ? OR d.language LIKE ?, 0)", (code, f"{code}-%")
    pattern = f"% {key_of_words(asked.value)} %"
    return (_PERSON if asked.name == "person" else "ifnull(d.outlet_key LIKE ?, 0)"), (pattern,)
