"""Who wrote an article: what its byline says, checked against what its page or its record says."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from headwater.article.byline_lines import bylines_of, is_posters
from headwater.article.occurrence import Occurrence
from headwater.model import Segment, Span, Stated, span_of
from headwater.reader.bylines import Byline, read_byline
from headwater.reader.outlets import outlet_key, outlet_named

_IN_CAPITALS = "the text sets the name in capitals"
_LETTERS = re.compile(r"[^\W\d_]+")
# Accounts of publishing systems, not people.
_NOBODY = frozenset(
    "admin administrator editor editors editorial staff webmaster newsroom desk web webdesk guest anonymous author "
    "unknown root user redaktion redaction redaccion news team contributor contributors moderator".split()
)
_ADDRESS = re.compile(r"@\w|\S+@\S|^\S+\.[a-z]{2,12}$", re.IGNORECASE)
# "Ann Lee | Kesterby Media for kesterby.example"
_BETWEEN = re.compile(r"\s*[|/•·–—]\s*|,\s|(?<=\w{3})\.\s")
_LONGEST_NAME_CHARS = 80
_LETTER = re.compile(r"[^\W\d_]")


class _Writer(NamedTuple):
    """A name where the text spells it; `plain`: nothing but its look says that it is a writer's."""

    start: int
    end: int
    plain: bool


def byline_of(article: Occurrence) -> tuple[Stated, ...]:
    """Return the writers the byline names, one each, else those of the record or the page of an article that is alone.

    A bare name counts only beside other furniture: alone above the prose it may be a rubric's; on a page its markup,
    its metadata or a date must speak for it, and metadata that names others outweighs it. A byline outweighs metadata.
    Names of metadata are `stated` where the page's byline spells them and `inferred` otherwise. A name set in capitals
    gets capitals and small letters; its evidence spells the capitals and `why` says so.
    """
    claimed = _claimed(article)
    names = {_folded(said.value): said for said in claimed}
    text = article.reading.text
    found = list(_stated(article, frozenset(names)))
    known = [each for each in found if _folded(text[each.start : each.end]) in names]
    if claimed and not known and all(each.plain for each in found):
        found = []
    if not found:
        found = [each for each in _marked(article) if not claimed or not each.plain or _is_known(text, each, names)]
    people: dict[str, Stated] = {}
    for each in (_cut(text, each, claimed) for each in found):
        person = _person(article, each)
        people.setdefault(person.value.casefold(), _checked(person, claimed))
    return tuple(people.values()) if people else tuple(_spelt(article, said) for said in claimed)


def _stated(article: Occurrence, names: frozenset[str]) -> Iterator[_Writer]:
    """Yield the people that the byline segments name."""
    text, on_page = article.reading.text, bool(article.reading.layout)
    for segment, byline in bylines_of(article):
        hinted = article.is_hinted("byline", segment.span.start, segment.span.end)
        beside = bool(byline.dates or byline.outlet) or hinted or _dated_below(article, segment)
        strong = byline.marked or beside or (not on_page and _furnished(article))
        for writer in _authors(byline, plain=not (byline.marked or beside)):
            if strong or _is_known(text, writer, names):
                yield writer


def _dated_below(article: Occurrence, segment: Segment) -> bool:
    """Whether the next segment of the article is a date on a line of its own."""
    after = next((other for other in article.segments if other.span.start >= segment.span.end), None)
    return after is not None and after.role == "date_line"


def _marked(article: Occurrence) -> Iterator[_Writer]:
    """Yield the people in what a page's markup calls a byline, the first that reads as one."""
    for start, end in article.hinted("byline", above_only=False):
        byline = read_byline(article.reading.text, start, end)
        writers = _authors(byline, plain=not byline.marked) if byline and not is_posters(article, start) else ()
        if writers:
            yield from writers
            return


def _furnished(article: Occurrence) -> bool:
    return any(segment.role not in {"byline", "article_body"} for segment in article.opening)


def _authors(byline: Byline, *, plain: bool) -> tuple[_Writer, ...]:
    """Return the people, or the outlet where the byline names nobody else: "By The Associated Press".

    One word is a pen name where it stands alone, and a broken name beside others.
    """
    if byline.people and (byline.whole_names or len(byline.people) == 1):
        return tuple(_Writer(start, end, plain) for start, end in byline.people)
    desk = byline.agency or byline.outlet
    return (_Writer(desk.start, desk.end, plain),) if desk and byline.marked and not byline.people else ()


def _person(article: Occurrence, writer: _Writer) -> Stated:
    span = span_of(article.reading.text, article.reading.capture.id, writer.start, writer.end)
    written = " ".join(span.exact.split())
    name = _small_letters(written) if written.isupper() and not outlet_named(written) else written
    return Stated(value=name, evidence=(span,), basis="stated", why=_IN_CAPITALS if name != written else None)


def _checked(person: Stated, claimed: Sequence[Stated]) -> Stated:
    """Return a writer with what metadata says in `why`."""
    if not claimed:
        return person
    same = _folded(person.value) in {_folded(said.value) for said in claimed}
    named = ", ".join(said.value for said in claimed)
    says = f"{claimed[0].why} agrees" if same else f"{claimed[0].why} names {named}; the byline counts"
    why = f"{person.why}; {says}" if person.why else says
    return Stated(value=person.value, evidence=person.evidence, basis=person.basis, why=why)


def _cut(text: str, writer: _Writer, claimed: Sequence[Stated]) -> _Writer:
    """Return a writer without what the page glued to a name that its metadata knows: "Ann Lee Ann Lee"."""
    for said in claimed:
        match = _spelling(said.value, loose=True).match(text, writer.start, writer.end)
        if match is not None:
            return writer._replace(end=match.end())
    return writer


def _spelling(name: str, *, loose: bool) -> re.Pattern[str]:
    """Return a pattern for a name, over line ends, in any letters; `loose`: the next word may be glued to it."""
    words = r"\s+".join(re.escape(word) for word in name.split())
    glued = r"(?!(?-i:[a-zß-ÿ]))" if loose else r"(?!\w)"
    return re.compile(rf"(?<!\w){words}{glued}", re.IGNORECASE)


def _spelt(article: Occurrence, said: Stated) -> Stated:
    """Return an author of metadata, stated where what the page's markup calls a byline spells the name."""
    if said.basis == "stated":
        return said
    pattern = _spelling(said.value, loose=False)
    for start, end in article.hinted("byline", above_only=False):
        match = pattern.search(article.reading.text, start, end)
        if match is not None:
            span: Span = span_of(article.reading.text, article.reading.capture.id, *match.span())
            return Stated(value=said.value, evidence=(span,), basis="stated", why=f"{said.why} agrees")
    return said


def _claimed(article: Occurrence) -> tuple[Stated, ...]:
    """Return the authors that a record gives, or those of page metadata that are people's names or agencies'."""
    about = article.reading.about
    if not article.alone:
        return ()
    found: dict[str, Stated] = {}
    for said in about.authors:
        if said.basis == "stated":
            found.setdefault(said.value, said)
            continue
        for name in _names_in(said.value):
            site = about.publisher is not None and outlet_key(about.publisher.value) == outlet_key(name)
            if not site:
                one = Stated(value=name, evidence=(), basis=said.basis, why=said.why)
                found.setdefault(_folded(name), one)
    return tuple(found.values())


def _names_in(value: str) -> tuple[str, ...]:
    """Return the people of an author field: "By ANN LEE, AP Writer" is Ann Lee; accounts and addresses are nobody."""
    value = " ".join(value.split())
    line = value if value[:3].lower() == "by " else f"By {value}"
    byline = read_byline(line, 0, len(line))
    if byline is None:
        cut = _BETWEEN.search(value)
        first = value[: cut.start()].strip() if cut else ""
        return _names_in(first) if " " in first else (value,) * _is_name(value)
    shown = [line[writer.start : writer.end] for writer in _authors(byline, plain=False)]
    names = [_small_letters(name) if name.isupper() and " " in name else name for name in shown]
    return tuple(name for name in names if _is_name(name))


def _is_name(name: str) -> bool:
    words = [word.lower() for word in _LETTERS.findall(name)]
    nobody = all(word in _NOBODY for word in words)
    return len(name) <= _LONGEST_NAME_CHARS and not nobody and not _ADDRESS.search(name) and bool(_LETTER.search(name))


def _is_known(text: str, writer: _Writer, names: "frozenset[str] | dict[str, Stated]") -> bool:
    return _folded(text[writer.start : writer.end]) in names


def _folded(name: str) -> str:
    return " ".join(_LETTERS.findall(name.casefold()))


def _small_letters(name: str) -> str:
    """Set a name in capitals as names are written: "ANN MCKAY O'DEA-ROE" as "Ann McKay O'Dea-Roe"."""
    spelt = _LETTERS.sub(lambda m: m.group().capitalize(), name)
    return re.sub(r"\bMc([a-z])", lambda m: "Mc" + m[1].upper(), spelt)
