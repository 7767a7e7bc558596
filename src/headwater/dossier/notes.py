"""The dossier as Markdown: claims with their bounds, reasons and words, for notes and reports."""

from collections.abc import Iterator

from headwater.dossier.corrections.wording import outcome, told
from headwater.dossier.plain import markdown
from headwater.dossier.ranking import ranked
from headwater.model import Claim, Dossier, bounds_told

MAX_EXACT_CHARS = 600


def markdown_notes(dossier: Dossier) -> bytes:
    """Return ledger, claims in order of weight, comparisons, events and corrections as Markdown, UTF-8.

    Foreign text is escaped, so that no sign of it is markup. Words of statements longer than `MAX_EXACT_CHARS` are cut;
    their places are whole.
    """
    return "\n".join(_lines(dossier)).encode()


def _lines(dossier: Dossier) -> Iterator[str]:
    claims = ranked(dossier.claims)
    yield f"# {markdown(claims[0].proposition) if claims else 'A pile of captures'}"
    yield ""
    ledger = dossier.ledger
    yield (
        f"{ledger.inputs} inputs: {ledger.ok} read in full, {ledger.partial} in part, {ledger.quarantined} set aside. "
        f"{len(dossier.captures)} captures, {len(dossier.articles)} articles. Bounds count distinct origins as the "
        "outlets describe them; nothing here is confirmed. Places are capture, first and last code point."
    )
    yield from (
        f"- {entry.status}: {markdown(entry.path)}: {markdown(entry.reason or '')}"
        for entry in ledger.entries
        if entry.status != "ok"
    )
    yield from ("", "## Claims", "")
    sigla = {article.id: (article.siglum, article.outlet) for article in dossier.articles}
    paths = {capture.id: capture.path for capture in dossier.captures}
    for number, claim in enumerate(claims, 1):
        yield from _claim(number, claim, sigla, paths)
    yield from _differences(dossier)
    yield from _events(dossier)
    yield from _corrections(dossier)


def _claim(
    number: int, claim: Claim, sigla: dict[str, tuple[str, str | None]], paths: dict[str, str]
) -> Iterator[str]:
    yield f"### {number}\\. {markdown(claim.proposition)}"
    yield ""
    unseen = claim.origins.unseen
    bounds = bounds_told(claim.origins.low, claim.origins.high, "distinct origin")
    yield f"{bounds}; {claim.on_record} on record, {claim.against} against, {unseen} unseen."
    yield ""
    yield from (f"- {markdown(why)}" for why in claim.origins.why)
    yield ""
    for one in claim.statements:
        siglum, outlet = sigla[one.article]
        said = one.span.exact[:MAX_EXACT_CHARS] + ("…" if len(one.span.exact) > MAX_EXACT_CHARS else "")
        who = f"{markdown(siglum)}{f' ({markdown(outlet)})' if outlet else ''}"
        place = f"{markdown(paths[one.span.capture])} {one.span.start}–{one.span.end}"
        yield f"> {who}, {one.origin}, {one.polarity}: “{markdown(said)}” ({place})"
        yield ">"
    yield ""


def _differences(dossier: Dossier) -> Iterator[str]:
    if dossier.comparisons:
        yield from ("## Where the accounts differ", "")
    for one in dossier.comparisons:
        values = "; ".join(f"{markdown(member.value)}: “{markdown(member.span.exact)}”" for member in one.members)
        yield f"- **{one.verdict}** ({one.attribute}): {markdown(one.why)} {values}"
    yield ""


def _events(dossier: Dossier) -> Iterator[str]:
    if dossier.events:
        yield from ("## When it happened", "", "| from | before | what | in words |", "| --- | --- | --- | --- |")
    for one in dossier.events:
        ends = (one.when.earliest or "open", one.when.latest or "open")
        cells = (*ends, markdown(one.label), markdown(one.expression.exact))
        yield f"| {' | '.join(cells)} |"
    yield ""


def _corrections(dossier: Dossier) -> Iterator[str]:
    if dossier.corrections:
        yield from ("## What people corrected", "")
    for one in dossier.corrections:
        yield f"- {markdown(told(one))}. **{markdown(outcome(one))}**"
    yield ""
