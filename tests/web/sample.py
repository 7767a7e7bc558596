"""A fictional dossier, made by hand, with everything a page has to cope with. Invented from end to end."""

from headwater.model import (
    Attribute,
    Capture,
    Citation,
    ComparedMember,
    Comparison,
    Descent,
    DescentEvidence,
    Dossier,
    Event,
    Family,
    FamilyWitness,
    Interval,
    Ledger,
    LedgerEntry,
    Producer,
    Reuse,
    Span,
    Undirected,
    Variant,
    VariantReading,
    Verdict,
)
from tests.web.accounts import attributions, claims, sources
from tests.web.readings import articles, segments
from tests.web.sheets import COURIER, FORUM, HOSTILE, INLAND, LEDGER_PAGE, SHEETS


def _comparisons() -> tuple[Comparison, ...]:
    def compare(name: str, verdict: Verdict, attribute: Attribute, why: str, *members: ComparedMember) -> Comparison:
        return Comparison(
            id=f"comparison-{name}",
            claims=("claim-offer",),
            attribute=attribute,
            verdict=verdict,
            members=members,
            why=why,
        )

    return (
        compare(
            "grain",
            "narrower",
            "time",
            "“Late on 3 March” falls inside “on Monday”.",
            ComparedMember(span=FORUM["at1"], value="3 March 2031"),
            ComparedMember(span=COURIER["t1"], value="3 March 2031, evening"),
        ),
        compare(
            "deny",
            "apparent",
            "polarity",
            "She says she has not resigned; the others say that she offered to. Other acts.",
            ComparedMember(span=FORUM["ac1"], value="offered"),
            ComparedMember(span=FORUM["aq1"], value="has not resigned"),
        ),
        compare(
            "cost",
            "conflict",
            "number",
            "The same contract at two prices.",
            ComparedMember(span=FORUM["av1"], value="41 million crowns"),
            ComparedMember(span=COURIER["v"], value="14 million crowns"),
        ),
    )


def _events() -> tuple[Event, ...]:
    def event(label: str, span: Span, when: tuple[str | None, str | None], grain: str, *, certain: bool) -> Event:
        return Event(
            id=f"event-{label}",
            label=label,
            claims=("claim-offer",),
            expression=span,
            anchor="2031-03-04",
            certain=certain,
            when=Interval(earliest=when[0], latest=when[1]),
            grain=grain,
        )

    return (
        event("The offer becomes known", FORUM["at1"], ("2031-03-03", "2031-03-04"), "day", certain=True),
        event("Harbour Wire reports the offer", FORUM["at2"], ("2031-02-11", "2031-03-04"), "week", certain=False),
        event("The board meets", FORUM["at3"], ("2031-03-06", "2031-03-07"), "day", certain=True),
        event("The letter is read", COURIER["t2"], ("2031-03-03T17:00", "2031-03-03T23:59"), "evening", certain=True),
        event("Crews block the north quay", INLAND["t"], ("2031-02-01", None), "month", certain=False),
    )


def _descents() -> tuple[Descent, ...]:
    return (
        Descent(
            exemplar="article-a",
            copy="article-b",
            relation="exact",
            probability=0.99,
            share=1.0,
            evidence=(
                DescentEvidence(
                    signal="identity",
                    says="Every word of it stands in L, earlier in the same capture.",
                    spans=(FORUM["abody"], FORUM["bbody"]),
                ),
            ),
        ),
        *(
            Descent(
                exemplar=None,
                copy=article,
                relation="churn",
                probability=0.7,
                share=0.45,
                evidence=(
                    DescentEvidence(
                        signal="lost_ancestor",
                        says="Shares a passage that neither can have taken from the other.",
                        spans=(span,),
                    ),
                ),
            )
            for article, span in (("article-d", INLAND["shared"]), ("article-e", LEDGER_PAGE["s1"]))
        ),
    )


def _reuses() -> tuple[Reuse, ...]:
    return (
        Reuse(
            left=FORUM["abody"],
            right=FORUM["bbody"],
            left_article="article-a",
            right_article="article-b",
            kind="copy",
            identity=1.0,
            blocks=(),
        ),
        Reuse(
            left=INLAND["shared"],
            right=LEDGER_PAGE["s1"],
            left_article="article-d",
            right_article="article-e",
            kind="copy",
            identity=0.82,
            blocks=(),
        ),
    )


def _families() -> tuple[Family, ...]:
    lemma, other = INLAND["s1"], LEDGER_PAGE["s1"]
    variant = Variant(
        kind="substitution",
        touches=("name",),
        readings=(
            VariantReading(kind=None, articles=("article-d",), spans=(lemma.part(0, len("The harbour master of")),)),
            VariantReading(kind="substitution", articles=("article-e",), spans=(other.part(0, len("the harbour")),)),
        ),
    )
    gone = Variant(
        kind="omission",
        touches=("source", "time"),
        readings=(
            VariantReading(kind=None, articles=("article-d",), spans=(INLAND["cite"],)),
            VariantReading(kind="omission", articles=("article-e",), spans=(LEDGER_PAGE["src"].part(0, 0),)),
        ),
    )
    return (
        Family(
            id="family-lost",
            base="article-d",
            witnesses=(FamilyWitness(article="article-d"), FamilyWitness(article="article-e")),
            undirected=(Undirected(articles=("article-d", "article-e"), share=0.45),),
            variants=(variant, gone),
            omitted=3,
        ),
        Family(
            id="family-copies",
            base="article-a",
            witnesses=(FamilyWitness(article="article-a", copies=("article-b",)),),
        ),
    )


def dossier() -> Dossier:
    """Return the dossier of the sample pile."""
    paths = ("forum/thread-88.html", "courier.txt", "records.jsonl#3", f"odd {HOSTILE}.txt")
    captures = tuple(
        Capture(
            id=sheet.capture,
            path=path,
            uri="https://forum.invalid/t/88" if "forum" in path else None,
            media_type="text/plain",
            raw_sha256="ab" * 32,
            chars=len(sheet.text),
            captured=None,
        )
        for sheet, path in zip(SHEETS, paths, strict=True)
    )
    entries = (
        *(LedgerEntry(path=one.path, status="ok", reason=None, captures=(one.id,)) for one in captures[:3]),
        LedgerEntry(
            path=captures[3].path,
            status="partial",
            reason="2 bytes are not UTF-8 and stand as U+FFFD",
            captures=(captures[3].id,),
        ),
        LedgerEntry(path="scan.pdf", status="quarantined", reason="no reader for application/pdf", captures=()),
    )
    return Dossier(
        schema="headwater/dossier/1",
        producer=Producer(name="headwater", version="0.1.0", settings_sha256="0f" * 32, models=()),
        ledger=Ledger.of(entries),
        captures=captures,
        segments=segments(),
        articles=articles(),
        reuses=_reuses(),
        descents=_descents(),
        families=_families(),
        citations=(
            Citation(
                article="article-a",
                outlet="Harbour Wire",
                source="source-two",
                cited_article=None,
                span=FORUM["acite"],
                wording="first_reported",
            ),
            Citation(
                article="article-d",
                outlet="Vellmar Lantern",
                source="source-two",
                cited_article="article-a",
                span=INLAND["cite"],
                wording="reported",
            ),
        ),
        sources=sources(),
        attributions=attributions(),
        claims=claims(),
        comparisons=_comparisons(),
        events=_events(),
    )
