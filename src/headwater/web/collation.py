"""Versions of one sentence under each other: only the words that differ, each witness a line."""

from collections.abc import Iterator, Sequence
from typing import Final

from headwater.model import Family, Noun, Span, Variant
from headwater.web import drawing
from headwater.web.apparatus import MAX_VARIANTS
from headwater.web.drawing import Picture
from headwater.web.register import Register, sentence_around

MAX_LOCI: Final = 5
MAX_ROWS: Final = 12
_LABEL_CHARS, _READING_CHARS, _SENTENCE_CHARS = 13, 30, 220
_ROW, _TOP, _GAP = 28, 8, 34
_OMITTED, _ABSENT = "‸", "…"


class Version(Noun, frozen=True, kw_only=True):
    """Witnesses that read alike: their sigla, and their words at each place (`‸`: left out, `…`: passage not there)."""

    sigla: tuple[str, ...]
    words: tuple[str, ...]


class Collation(Noun, frozen=True, kw_only=True):
    """The sentence of a family that was changed at most places, as its base has it, and how each version reads."""

    sentence: str
    places: int
    versions: tuple[Version, ...]
    picture: Picture


def collation(family: Family, register: Register) -> Collation | None:
    """Return the versions of the sentence with most variants; None where no wording of the base differs.

    Differences of spelling alone do not count. At most `MAX_LOCI` places and `MAX_ROWS` versions are drawn; the
    apparatus has them all.
    """
    span, variants = _busiest(family, register)
    if span is None:
        return None
    shown = variants[:MAX_LOCI]
    versions = _versions(family, shown, register)
    if len(versions) < 2:
        return None
    kept = tuple(versions[:MAX_ROWS])
    said = f"{len(kept)} versions of one sentence at {len(shown)} places. The apparatus below has the same words."
    size, drawn = _drawn(kept, len(shown))
    return Collation(
        sentence=drawing.cut(span.exact, _SENTENCE_CHARS),
        places=len(variants),
        versions=kept,
        picture=Picture(svg=drawing.frame("collation", said, size, drawn), more=len(versions) - len(kept)),
    )


def _busiest(family: Family, register: Register) -> tuple[Span | None, list[Variant]]:
    """Return the sentence of the base that was changed most, the earlier of two, and its variants in order of place."""
    sentences: dict[Span, list[tuple[int, Variant]]] = {}
    for variant in family.variants[:MAX_VARIANTS]:
        lemma = variant.readings[0]
        if family.base not in lemma.articles or variant.kind in ("orthographic", "transposition"):
            continue
        place = lemma.spans[lemma.articles.index(family.base)]
        sentences.setdefault(sentence_around(register.texts[place.capture], place), []).append((place.start, variant))
    if not sentences:
        return None, []
    span = max(sentences, key=lambda one: (sum(_weight(variant) for _, variant in sentences[one]), -one.start))
    return span, [variant for _, variant in sorted(sentences[span], key=lambda one: one[0])]


def _weight(variant: Variant) -> int:
    return 2 if variant.kind == "substitution" else 1


def _versions(family: Family, variants: Sequence[Variant], register: Register) -> list[Version]:
    alike: dict[tuple[str, ...], list[str]] = {}
    for witness in family.witnesses:
        words = tuple(_words(variant, witness.article) for variant in variants)
        if any(word != _ABSENT for word in words):
            sigla = [register.tag(article).siglum for article in witness.articles]
            alike.setdefault(words, []).extend(sigla)
    return [Version(sigla=tuple(sigla), words=words) for words, sigla in alike.items()]


def _words(variant: Variant, article: str) -> str:
    for reading in variant.readings:
        if article in reading.articles:
            said = " ".join(reading.spans[reading.articles.index(article)].exact.split())
            return said or _OMITTED
    return _ABSENT


def _drawn(versions: Sequence[Version], places: int) -> tuple[tuple[int, int], list[str]]:
    lines = [[drawing.cut(word, _READING_CHARS) for word in one.words] for one in versions]
    wide = [max(drawing.width(line[n], bold=True) for line in lines) + 10 for n in range(places)]
    label = max(drawing.width(_label(one), bold=True) for one in versions) + 14
    width = round(label + sum(wide) + _GAP * (places + 1))
    return (width, _TOP * 2 + _ROW * len(versions)), list(_rows(versions, lines, wide, label))


def _rows(
    versions: Sequence[Version], lines: Sequence[Sequence[str]], wide: Sequence[float], label: float
) -> Iterator[str]:
    for n, (one, line) in enumerate(zip(versions, lines, strict=True)):
        middle = _TOP + _ROW * n + _ROW / 2
        yield drawing.text(0, middle + 4, _label(one), "", "siglum")
        x, strand = label, ""
        for place, word in enumerate(line):
            strand += f"M{x:.0f} {middle:g}h{_GAP}"
            x += _GAP
            same = n > 0 and word == lines[0][place]
            looks = "lack" if word in (_OMITTED, _ABSENT) else "same" if same else "differs"
            said = "left out" if word == _OMITTED else word
            yield drawing.text(x + wide[place] / 2, middle + 4, said, "middle", looks)
            x += wide[place]
        yield f'<path class="strand" d="{strand}M{x:.0f} {middle:g}h{_GAP}"/>'


def _label(version: Version) -> str:
    return drawing.cut("=".join(version.sigla), _LABEL_CHARS)
