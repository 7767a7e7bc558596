"""The dossier in a terminal: the answers on one screen, in plain text that cannot steer the terminal."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from headwater.cli.findings import lead_lines, quotation_lines
from headwater.dossier import days, terms
from headwater.dossier.days import value_in_words
from headwater.dossier.ranking import ranked
from headwater.model import Attribution, Claim, Comparison, Dossier, Event
from headwater.reader.protocol import can_read
from headwater.web import words
from headwater.web.bare import bare_captures
from headwater.web.claims import collapse
from headwater.web.lineage import Branch, branches, by_family
from headwater.web.pile import counts
from headwater.web.timeline import in_order
from headwater.web.visible import plain

MAX_CLAIMS = 6
MAX_LINES = 4
MAX_WITNESSES = 8
MAX_PROPOSITION = 220
MAX_FINDING = 300
_ODD = re.compile("[\u200e\u200f\u061c\ufffe\uffff]")
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_ZERO_WIDTH = frozenset({"Mn", "Me", "Cf"})


def summarise(dossier: Dossier, *, width: int, colour: bool) -> str:
    """Return the summary of a dossier, no line wider than `width` terminal cells (40 at least), without a last newline.

    Foreign text is shown on one line without control or direction characters. With `colour`, headings are bold and
    asides dim; nothing is said by colour alone. Wide East Asian characters count as two cells.
    """
    sheet = _Sheet(max(40, width), colour=colour)
    _pile(dossier, sheet)
    _claims(dossier, sheet)
    _families(dossier, sheet)
    _unseen(dossier, sheet)
    _differences(dossier, sheet)
    _silences(dossier, sheet)
    _times(dossier, sheet)
    for title, lines in (quotation_lines(dossier), lead_lines(dossier)):
        if lines:
            sheet.heading(title)
            for line in lines[:MAX_LINES]:
                sheet.line(_safe(line, MAX_FINDING), hang=4)
            _more(len(lines), MAX_LINES, sheet)
    return "\n".join(sheet.lines)


class _Sheet:
    """Lines of a terminal, wrapped with a hanging indent."""

    def __init__(self, width: int, *, colour: bool) -> None:
        self.width = width
        self.colour = colour
        self.lines: list[str] = []

    def heading(self, text: str) -> None:
        if self.lines:
            self.lines.append("")
        self._write("", text, "", _BOLD)

    def line(self, text: str, *, indent: int = 2, hang: int | None = None, dim: bool = False) -> None:
        after = " " * (indent if hang is None else hang)
        self._write(" " * indent, text, after, _DIM if dim else "")

    def _write(self, before: str, text: str, after: str, style: str) -> None:
        for number, row in enumerate(wrapped(text, self.width - max(len(before), len(after)))):
            indent = after if number else before
            self.lines.append(f"{indent}{style}{row}{_PLAIN}" if self.colour and style else indent + row)


def wrapped(text: str, width: int) -> Iterator[str]:
    """Yield `text` in lines of at most `width` cells, broken at blanks; a longer word is broken where it must be."""
    row, used = "", 0
    for word in text.split():
        for number, piece in enumerate(_pieces(word, width)):
            size = cells(piece)
            if row and (number or used + 1 + size > width):
                yield row
                row, used = "", 0
            row, used = (f"{row} {piece}", used + 1 + size) if row else (piece, size)
    if row:
        yield row


def _pieces(word: str, width: int) -> Iterator[str]:
    if cells(word) <= width:
        yield word
        return
    start = used = 0
    for at, char in enumerate(word):
        size = cells(char)
        if used + size > width and at > start:
            yield word[start:at]
            start, used = at, 0
        used += size
    yield word[start:]


def cells(text: str) -> int:
    """Return how many terminal cells a text takes: two for wide characters, none for marks that join the one before."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.category(char) in _ZERO_WIDTH else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def _safe(text: str, longest: int = 100) -> str:
    line = _ODD.sub("", plain(text))
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def _pile(dossier: Dossier, sheet: _Sheet) -> None:
    ledger, made = dossier.ledger, counts(dossier)
    sheet.heading("The pile")
    sheet.line(
        f"{words.count(ledger.inputs, 'input')}: {ledger.ok} read in full, {ledger.partial} in part, "
        f"{ledger.quarantined} set aside"
    )
    troubled = [entry for entry in ledger.entries if entry.status != "ok"]
    for entry in troubled[:MAX_LINES]:
        kind = "in part" if entry.status == "partial" else "set aside"
        sheet.line(f"{kind}: {_safe(entry.path)}: {_safe(entry.reason or 'no reason given', 160)}", indent=4, hang=6)
    _more(len(troubled), MAX_LINES, sheet, indent=4)
    came = f"{words.count(made.captures, 'capture')} → {words.count(made.articles, 'article')} → "
    came += words.count(made.outlets, "outlet")
    if made.nameless:
        came += f" ({words.count(made.nameless, 'article')} without a stated outlet)"
    sheet.line(came)
    descended = [f"{words.count(made.copies, 'copy', 'copies')}"] if made.copies else []
    descended += [f"{made.reworked} reworked from another text"] if made.reworked else []
    if descended:
        sheet.line(" and ".join(descended) + " among them")
    unread = sorted({a.language for a in dossier.articles if a.language and not can_read(a.language)})
    if unread:
        number = sum(a.language in unread for a in dossier.articles)
        tongues = ", ".join(_safe(language) for language in unread)
        sheet.line(f"{words.count(number, 'article')} not in English ({tongues}): matched for copies, not read")
    unknown = sum(a.language is None for a in dossier.articles)
    if unknown:
        sheet.line(f"{words.count(unknown, 'article')} in a language that it does not tell: not read for who said what")
    if made.captures and not made.articles:
        sheet.line("no article was found in them")
    bare = bare_captures(dossier)
    for one in bare[:MAX_LINES]:
        sheet.line(f"{_safe(one.path)}: {one.why}", indent=4, hang=6)
    _more(len(bare), MAX_LINES, sheet, indent=4)


def _claims(dossier: Dossier, sheet: _Sheet) -> None:
    claims = ranked(dossier.claims)
    if not claims:
        return
    articles = {article.id: article for article in dossier.articles}
    shown = min(MAX_CLAIMS, len(claims))
    sheet.heading(f"What is claimed ({shown} of {words.count(len(claims), 'claim')}, most widely carried first)")
    for number, claim in enumerate(claims[:MAX_CLAIMS], 1):
        sheet.line(f"{number}. {_safe(claim.proposition, MAX_PROPOSITION)}", hang=5)
        sheet.line(f"{words.bounds(claim.origins)}, as the outlets describe them", indent=5)
        sheet.line(_weights(claim, collapse(claim, articles)), indent=5, dim=True)


def _weights(claim: Claim, accounts: tuple[int, int, int]) -> str:
    outlets, own, first_hand = accounts
    said = [words.count(outlets, "outlet")]
    if own != outlets or first_hand != own:
        said[0] += f", {own} once copies collapse, {first_hand} once citations do"
    said += [f"{claim.on_record} on record"] if claim.on_record else []
    said += [f"{claim.against} against"] if claim.against else []
    said += [f"{words.count(claim.origins.unseen, 'report')} not in the pile"] if claim.origins.unseen else []
    return " · ".join(said)


def _families(dossier: Dossier, sheet: _Sheet) -> None:
    """Show who has his text from whom, each below his exemplar, and how often the versions of a family differ."""
    if not dossier.families:
        return
    sheet.heading(f"Who copied whom ({words.count(len(dossier.families), 'family', 'families')})")
    tags = {article.id: _safe(article.siglum, 20) for article in dossier.articles}
    outlets = {article.id: f" ({_safe(article.outlet, 40)})" if article.outlet else "" for article in dossier.articles}
    known = by_family(dossier)
    for family in dossier.families[:MAX_LINES]:
        nodes = branches(family, known[family.id])
        for node in nodes[:MAX_WITNESSES]:
            name = node.letter or "=".join(tags[article] for article in node.articles[:MAX_LINES])
            name += f" and {len(node.articles) - MAX_LINES:,} copies more" if len(node.articles) > MAX_LINES else ""
            name += outlets[node.articles[0]] if node.articles else ""
            indent = 2 + 2 * min(node.depth, MAX_LINES)
            sheet.line(f"{name}: {_standing(node, nodes, tags)}", indent=indent, hang=indent + 2)
        _more(len(nodes), MAX_WITNESSES, sheet, indent=4)
        differing = len(family.variants) + family.omitted
        if differing:
            sheet.line(f"they read differently in {words.count(differing, 'place')}", indent=4, dim=True)
    _more(len(dossier.families), MAX_LINES, sheet)


def _standing(node: Branch, nodes: Sequence[Branch], tags: Mapping[str, str]) -> str:
    if node.parent is None:
        if node.letter:
            return "a text that is not in the pile"
        return "the same word for word" if len(nodes) == 1 else "stands first"
    strain, above = node.strains[0], nodes[node.parent]
    name = above.letter or tags[above.articles[0]]
    if strain.descent is None:
        return f"{words.percent(strain.share)} in common with {name}; who has it from whom is open"
    return f"{terms.RELATIONS[strain.descent.relation]} {name}, {terms.likely(strain.descent.probability)}"


def _unseen(dossier: Dossier, sheet: _Sheet) -> None:
    missing = Counter(one.outlet for one in dossier.citations if one.cited_article is None)
    if not missing:
        return
    sheet.heading("Cited, not in this pile")
    articles = {article.id: article for article in dossier.articles}
    ordered = sorted(missing, key=lambda outlet: (-missing[outlet], outlet))
    for outlet in ordered[:MAX_LINES]:
        citing = [one for one in dossier.citations if one.outlet == outlet and one.cited_article is None]
        sigla = ", ".join(dict.fromkeys(articles[one.article].siglum for one in citing))
        verbs = ", ".join(dict.fromkeys(words.WORDINGS[one.wording] for one in citing))
        sheet.line(f"{_safe(outlet)} ({verbs}), cited by {_safe(sigla)}", hang=4)
    _more(len(ordered), MAX_LINES, sheet)


def _differences(dossier: Dossier, sheet: _Sheet) -> None:
    for verdict, title in (("conflict", "Conflicts"), ("apparent", "Look like conflicts and are not")):
        found = [one for one in dossier.comparisons if one.verdict == verdict]
        if not found:
            continue
        sheet.heading(f"{title} ({len(found)})")
        said = {claim.id: claim.proposition for claim in dossier.claims}
        lines = Counter(_difference(comparison, said) for comparison in found)
        for line in list(lines)[:MAX_LINES]:
            sheet.line(line + (f" ({lines[line]}×)" if lines[line] > 1 else ""), hang=4)
        _more(len(lines), MAX_LINES, sheet)


def _difference(comparison: Comparison, said: dict[str, str]) -> str:
    attribute = comparison.attribute
    values = " / ".join(dict.fromkeys(_safe(value_in_words(attribute, one.value), 60) for one in comparison.members))
    about = "; ".join(f"“{_safe(said[claim], 70)}”" for claim in comparison.claims[:2] if claim in said)
    why = _safe(comparison.why, 160).rstrip(".")
    return f"{terms.ATTRIBUTES[attribute]}: {values}. {why}." + (f" On {about}" if about else "")


def _silences(dossier: Dossier, sheet: _Sheet) -> None:
    labels = {source.id: source.label for source in dossier.sources}
    found: dict[str, list[str]] = {"declines": [], "no_response": []}
    for one in dossier.attributions:
        if one.stance in found:
            found[one.stance].append(_safe(_party(one, labels), 60))
    if not any(found.values()):
        return
    sheet.heading("Asked, and did not answer")
    for stance, title in (("declines", "declined to comment"), ("no_response", "did not respond")):
        if found[stance]:
            sheet.line(f"{title}: {_listed(sorted(set(found[stance])))}", hang=4)


def _party(attribution: Attribution, labels: dict[str, str]) -> str:
    if attribution.source_id in labels:
        return labels[attribution.source_id]
    return attribution.source[0].exact if attribution.source else "somebody not named"


def _listed(names: list[str], most: int = 6) -> str:
    rest = len(names) - most
    return "; ".join(names[:most]) + (f"; and {rest} more" if rest > 0 else "")


def _times(dossier: Dossier, sheet: _Sheet) -> None:
    """Show the events of the weightiest claims, in order of time; a story's background is in the dossier."""
    ordered = in_order(dossier.events)
    if not ordered:
        return
    weight = {claim.id: place for place, claim in enumerate(ranked(dossier.claims))}
    last = len(weight)
    # when somebody said something tells less than when what he said happened

    def rank(event: Event) -> tuple[bool, int]:
        return event.of == "saying", min((weight.get(claim, last) for claim in event.claims), default=last)

    nearest = sorted(ordered, key=rank)
    loose = sum(not event.certain for event in ordered)
    open_ended = sum(None in (event.when.earliest, event.when.latest) for event in ordered)
    asides = [f"{loose} loosely worded"] if loose else []
    asides += [f"{open_ended} with an open end"] if open_ended else []
    sheet.heading(f"When it happened ({', '.join([words.count(len(ordered), 'event'), *asides])})")
    for event in in_order(tuple(nearest[:MAX_CLAIMS])):
        about = "" if event.certain else "about "
        sheet.line(f"{about}{days.in_words(event.when)}: {_safe(event.label, 120)}", hang=4)
    _more(len(ordered), MAX_CLAIMS, sheet)


def _more(found: int, shown: int, sheet: _Sheet, indent: int = 2) -> None:
    if found > shown:
        sheet.line(f"and {found - shown:,} more in the dossier", indent=indent, dim=True)
