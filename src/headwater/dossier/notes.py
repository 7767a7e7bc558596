"""The dossier as Markdown: what its page says, with reasons and words, for notes and reports."""

from collections.abc import Iterator

from headwater.dossier import days, terms
from headwater.dossier.accounts import Accounts
from headwater.dossier.corrections.wording import outcome, told
from headwater.dossier.plain import markdown
from headwater.dossier.ranking import ranked
from headwater.model import NO_DIFFERENCE, Claim, Comparison, Descent, Dossier, Span, bounds_told

MAX_EXACT_CHARS = 600
_MARKS = ('"', "“", "”", "„", "«", "»")


def markdown_notes(dossier: Dossier) -> bytes:
    """Return what the page tells, in its order and its words, as Markdown, UTF-8: ledger, claims in order of weight.

    Then who copied whom, comparisons by verdict, checked quotations, events, leads and corrections. Foreign text is
    escaped, so that no sign of it is markup. Words of statements longer than `MAX_EXACT_CHARS` are cut; their places
    are whole. Leaves out the texts, shared passages and variants.
    """
    return "\n".join(_Notes(dossier).lines()).encode()


class _Notes:
    """The lines, and what names articles and places in them."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._articles = {article.id: article for article in dossier.articles}
        self._paths = {capture.id: capture.path for capture in dossier.captures}
        self._sources = {source.id: source for source in dossier.sources}
        self._accounts = Accounts(dossier)

    def lines(self) -> Iterator[str]:
        """Yield all of it."""
        claims = ranked(self._dossier.claims)
        yield f"# {markdown(claims[0].proposition) if claims else 'A pile of captures'}"
        yield ""
        yield from self._ledger()
        yield from ("", "## Claims", "")
        for number, claim in enumerate(claims, 1):
            yield from self._claim(number, claim)
        for title, lines in (
            ("Who copied whom", map(self._descent, self._dossier.descents)),
            ("Where the accounts differ", self._differences()),
            ("Quotations checked", self._quotations()),
            ("When it happened", self._events()),
            ("What to look for next", self._leads()),
            ("What people corrected", self._corrections()),
        ):
            told = list(lines)
            if told:
                yield from (f"## {title}", "", *told, "")

    def _ledger(self) -> Iterator[str]:
        ledger = self._dossier.ledger
        yield (
            f"{ledger.inputs} inputs: {ledger.ok} read in full, {ledger.partial} in part, {ledger.quarantined} set "
            f"aside. {len(self._dossier.captures)} captures, {len(self._dossier.articles)} articles. Bounds count "
            "distinct origins as the outlets describe them; nothing here is confirmed. Places are capture, first and "
            "last code point."
        )
        for entry in ledger.entries:
            if entry.status != "ok":
                yield f"- {entry.status}: {markdown(entry.path)}: {markdown(entry.reason or '')}"

    def _claim(self, number: int, claim: Claim) -> Iterator[str]:
        yield f"### {number}\\. {markdown(claim.proposition)}"
        yield ""
        bounds = bounds_told(claim.origins.low, claim.origins.high, "distinct origin")
        yield (
            f"{bounds}, as the outlets describe them; {claim.on_record} on record, {claim.against} against, "
            f"{claim.origins.unseen} unseen."
        )
        yield ""
        yield from (f"- {markdown(why)}" for why in claim.origins.why)
        yield ""
        for one in claim.statements:
            yield f"> {self._who(one.article)}, {terms.ORIGINS[one.origin]}, {one.polarity}: {self._words(one.span)}"
            yield ">"
        yield ""

    def _descent(self, one: Descent) -> str:
        above = self._who(one.exemplar) if one.exemplar else "a text that is not in the pile"
        grounds = "; ".join(markdown(ground.says) for ground in one.evidence)
        likely = f"{terms.likely(one.probability)}; {grounds}" if grounds else terms.likely(one.probability)
        return f"- {self._who(one.copy)} is {terms.RELATIONS[one.relation]} {above}: {likely}"

    def _differences(self) -> Iterator[str]:
        for verdict, (title, says) in terms.VERDICTS.items():
            found = [one for one in self._dossier.comparisons if one.verdict == verdict]
            if found:
                yield from (f"### {title}", "", says, "")
            for one in found:
                yield from self._comparison(one)
            if found:
                yield ""

    def _comparison(self, one: Comparison) -> Iterator[str]:
        why = "" if one.why == NO_DIFFERENCE else f" {markdown(one.why)}"  # the heading says it
        yield f"- **{terms.ATTRIBUTES[one.attribute]}**{why}"
        for member in one.members:
            home = self._accounts.article(member.span)
            value = markdown(days.value_in_words(one.attribute, member.value))
            yield f"  - {f'{self._who(home)}, ' if home else ''}{value}: {self._words(member.span)}"

    def _quotations(self) -> Iterator[str]:
        for verdict, title in terms.QUOTED.items():
            for one in self._dossier.quotations:
                if one.verdict == verdict:
                    speaker = self._sources.get(one.speaker or "")
                    who = f", {markdown(speaker.label)}" if speaker else ""
                    words = f"{self._words(one.quotation)} {markdown(one.says)}"
                    yield f"- **{title}**: {self._who(one.article)}{who}: {words}"

    def _events(self) -> Iterator[str]:
        if self._dossier.events:
            yield from ("| when | what | in words |", "| --- | --- | --- |")
        for one in self._dossier.events:
            yield f"| {days.in_words(one.when)} | {markdown(one.label)} | {markdown(one.expression.exact)} |"

    def _leads(self) -> Iterator[str]:
        for number, one in enumerate(self._dossier.leads, 1):
            yield f"{number}. **{terms.LEADS[one.kind]}**: {markdown(one.says)}"

    def _corrections(self) -> Iterator[str]:
        for one in self._dossier.corrections:
            yield f"- {markdown(told(one))}. **{markdown(outcome(one))}**"

    def _who(self, article: str) -> str:
        known = self._articles[article]
        return f"{markdown(known.siglum)}{f' ({markdown(known.outlet)})' if known.outlet else ''}"

    def _words(self, span: Span) -> str:
        said = span.exact[:MAX_EXACT_CHARS] + ("…" if len(span.exact) > MAX_EXACT_CHARS else "")
        marked = said[:1] in _MARKS and said[-1:] in _MARKS  # words that bring quotation marks need none
        words = markdown(said) if marked else f"“{markdown(said)}”"
        return f"{words} ({markdown(self._paths[span.capture])} {span.start}–{span.end})"
