"""The whole flow on one page: capture to dossier, stage by stage. The only place where stages meet."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import BinaryIO, Final, TypeVar

import msgspec

from headwater import (
    article,
    attribution,
    capture,
    claim,
    corroboration,
    dossier,
    proposals,
    reuse,
    segment,
    stemma,
    timeline,
)
from headwater.capture.walk import Paths
from headwater.claim import Part
from headwater.collecting import seldom_collected
from headwater.dossier import leads, quotations
from headwater.dossier.corrections import Rulings
from headwater.errors import UsageError
from headwater.memory import Memory, code_version, key_of, remembered
from headwater.model import (
    SCHEMA,
    Account,
    Article,
    Attribution,
    Claim,
    Comparison,
    Correction,
    Dossier,
    Event,
    Ledger,
    Lineage,
    ModelUsed,
    Pile,
    Producer,
    Reuse,
    Span,
    Traced,
    Voices,
)
from headwater.reader.chosen import pairs_of, reader_of
from headwater.reader.layers import Layers
from headwater.reader.pairs.relation import models_of
from headwater.reader.protocol import Reader, can_read, read_article
from headwater.reader.telling import telling_lines, telling_sentences
from headwater.settings import Settings
from headwater.timeline.settling import settled
from headwater.version import VERSION

R = TypeVar("R")

FURNITURE: Final = ("headline", "highlights", "crosshead", "caption_credit")


class Flow:
    """One run. Each method is a stage: it reads the fields before it and fills its own.

    `corrections`: what people said against earlier dossiers; the stages that it concerns are told.
    """

    def __init__(
        self,
        paths: Paths,
        settings: Settings,
        reader: Reader,
        stdin: BinaryIO | None,
        corrections: Sequence[Correction] = (),
    ) -> None:
        self.paths, self.settings, self.reader, self.stdin = paths, settings, reader, stdin
        self.corrections, self.rulings = corrections, Rulings(corrections)
        producer = Producer(name="headwater", version=VERSION, settings_sha256=settings.sha256, models=())
        self.pile = Pile(readings=(), ledger=Ledger.of(()))
        self.found = Dossier(schema=SCHEMA, producer=producer, ledger=self.pile.ledger, captures=())
        self.layers: dict[str, Layers] = {}
        self.copied: tuple[Reuse, ...] = ()
        self.forms: quotations.Forms = {}
        self.memory: Memory | None = None
        if settings.llm is not None:
            proposals.destination_of(settings.llm)  # what cannot be asked is said before anything is read
        self.pairs = pairs_of(settings.attribution.reader)
        self.parts: list[Part] = []
        self.claimed: list[tuple[Claim, ...]] = []

    def capture(self) -> None:
        """Read every input; all of them end in the ledger."""
        self.pile = self.read()
        self._fill(ledger=self.pile.ledger, captures=tuple(r.capture for r in self.pile.readings))
        self.rulings = Rulings(self.corrections, self.found.captures)

    def read(self) -> Pile:
        """Return what stands behind the paths."""
        return capture.read(self.paths, self.settings.capture, self.stdin)

    def segment(self) -> None:
        """Cut captures into roles and articles, with repeats as hard evidence of boundaries."""
        self._uses(segment.model_used())
        repeats = reuse.repeats(self.pile.readings, self.settings.segment.min_repeat_words)
        kept = segment.split(self.pile.readings, repeats, self.settings.segment, memory=self.memory)
        self._fill(segments=kept)

    def article(self) -> None:
        """Recover each article's body and furniture."""
        found = article.recover(self.pile.readings, self.found.segments, self.settings.segment, self.memory)
        self._fill(articles=self.rulings.articles(found))

    def reuse(self) -> None:
        """Find passages that articles share."""
        self._fill(reuses=reuse.find(self.found.articles, self.settings.reuse, self.found.segments))

    def stemma(self) -> None:
        """Say who descends from whom, or abstain; set the versions of each family side by side."""
        found = self.found
        self.copied = self.rulings.reuses(found.reuses)
        descended = stemma.descend(found.articles, self.copied, self.settings.stemma, self.memory, self._texts())
        descents = self.rulings.descents(descended)
        families = stemma.collate(found.articles, self.copied, descents, self.settings.collation, self.memory)
        self._fill(descents=descents, families=families)

    def attribution(self) -> None:
        """Read unique text: who said what, on what terms, and which outlets are cited."""
        larger = proposals.Beside(self.reader, self.settings.llm, self.memory)
        self._uses(self.reader.model, larger.model)
        self.layers = {a.id: read_article(larger.reader, a) for a in self._unique()}
        voices = attribution.attribute(
            self.found.articles, self.layers, self.settings.attribution, self._texts(), self.memory
        )
        self._fill(
            entities=voices.entities,
            sources=voices.sources,
            attributions=voices.attributions,
            citations=voices.citations,
            issued=voices.issued,
        )
        told = larger.told(self.layers, voices.attributions)
        self._fill(producer=msgspec.structs.replace(self.found.producer, proposals=told))
        self.forms = quotations.forms_of(self.found.articles, self._texts(), self.memory)
        self._fill(quotations=quotations.check(self.found.articles, voices, self._quoted(), self.forms))

    def claim(self) -> None:
        """Group statements with the same truth conditions, in each part of the pile that has some in common."""
        self._uses(*models_of(self.pairs))
        self.parts = self._parts()
        found = [claim.gathered(part, self.settings.claim, self.memory, self.pairs) for part in self.parts]
        claims = self.rulings.claims(claim.in_order(c for claims in found for c in claims))
        self.claimed = self._by_part(claims)
        self._fill(claims=claims, attributions=attribution.denying(self.found.attributions, claims))
        self._tell_parts(self.found.attributions)

    def corroboration(self) -> None:
        """Count distinct origins and compare accounts."""
        said = self.rulings.counting(self.found.sources)
        keys = (key_of(part.counted_key, said, models_of(self.pairs)) for part in self.parts)
        weigh = partial(corroboration.weigh, rulings=said, pairs=self.pairs)
        found = self._of_parts("origins", tuple[tuple[Claim, ...], tuple[Comparison, ...]], weigh, keys)
        self.claimed = [claims for claims, _ in found]
        sigla = self._sigla()
        claims = claim.in_order(claim.claims_told_in(sigla, c) for claims in self.claimed for c in claims)
        rank = {c.id: n for n, c in enumerate(claims)}
        found.sort(key=lambda pair: rank[pair[0][0].id] if pair[0] else len(rank))  # parts by their first claims
        told = self.found
        known = attribution.with_reports_found(told.citations, told.attributions, claims, told.articles)
        compared = self._told_in_sigla(c for _, some in found for c in some)
        self._fill(claims=claims, comparisons=compared, citations=known)

    def timeline(self) -> None:
        """Place what happened in time, as intervals; with everything known, say what to look for next."""
        keys = (part.counted_key for part in self.parts)
        found = self._of_parts("events", tuple[tuple[Event, ...], tuple[Comparison, ...]], timeline.tell, keys)
        told = self.rulings.events(timeline.in_order(e for events, _ in found for e in events))
        timed = self._told_in_sigla(c for _, compared in found for c in compared)
        corrections = self.rulings.told(self.found.claims)
        compared = corroboration.taken_back(settled(self.found.comparisons, timed), self.found.articles)
        self._fill(events=told, comparisons=compared, corrections=corrections)
        self._fill(leads=leads.follow(self.found, frozenset(self.forms)))

    def dossier(self) -> Traced:
        """Check every span and hand the document out."""
        self._fill(corrections=self.rulings.told(self.found.claims))
        return Traced(dossier=dossier.assemble(self.found, self.pile), pile=self.pile)

    def _uses(self, *models: ModelUsed | None) -> None:
        """Say in the dossier that it was made with models."""
        used = (*self.found.producer.models, *(m for m in models if m is not None))
        self._fill(producer=msgspec.structs.replace(self.found.producer, models=used))

    def _fill(self, **fields: object) -> None:
        self.found = msgspec.structs.replace(self.found, **fields)

    def _unique(self) -> list[Article]:
        """Return the articles that are read: no exact copies, which say nothing new, nor languages readers lack."""
        copied = {d.copy for d in self.found.descents if d.relation == "exact" and d.exemplar}
        return [a for a in self.found.articles if a.id not in copied and can_read(a.language)]

    def _parts(self) -> list[Part]:
        """Return the parts of the pile, of articles that have likeness or text in common."""
        from headwater.story import parts_of  # noqa: PLC0415 (numpy takes longer to load than --help may)

        found = self.found
        lineage = Lineage(reuses=self.copied, descents=found.descents)
        families = self.rulings.together(parts_of(found.articles, lineage, self.settings.story, self.memory))
        return claim.cut(self._accounts(), self._voices(), lineage, families)

    def _by_part(self, claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
        """Return the claims of each part, in order."""
        home = {account.article.id: n for n, part in enumerate(self.parts) for account in part.accounts}
        found: list[list[Claim]] = [[] for _ in self.parts]
        for one in claims:
            found[home[one.statements[0].article]].append(one)
        return [tuple(some) for some in found]

    def _tell_parts(self, attributions: Sequence[Attribution]) -> None:
        """Give each part its attributions as they are known by now."""
        home = {account.article.id: part for part in self.parts for account in part.accounts}
        found: dict[int, list[Attribution]] = {id(part): [] for part in self.parts}
        for one in attributions:
            found[id(home[one.article])].append(one)
        for part in self.parts:
            part.voices = msgspec.structs.replace(part.voices, attributions=tuple(found[id(part)]))

    def _of_parts(self, step: str, form: type[R], stage: Callable[..., R], keys: Iterable[str]) -> list[R]:
        """Return what each part comes to in a step, worked out now or in an earlier run.

        `keys`: a hash of all that the step asks of each part beside its claims.
        """
        made = [
            partial(stage, claims, part.articles, part.voices, shelf=part.shelf(step, self.memory))
            for part, claims in zip(self.parts, self.claimed, strict=True)
        ]
        if self.memory is None:
            return [make() for make in made]
        code = code_version("claim", "corroboration", "timeline", "attribution", "reader")
        version = key_of(code, self.settings.claim)
        return [
            remembered(self.memory, (step, version, key_of(key, claims)), form, make)
            for key, claims, make in zip(keys, self.claimed, made, strict=True)
        ]

    def _sigla(self) -> dict[str, str]:
        """Return the sigla of all articles by what stands for them while a part is worked on."""
        return {own: siglum for part in self.parts for own, siglum in part.sigla.items()}

    def _told_in_sigla(self, comparisons: Iterable[Comparison]) -> tuple[Comparison, ...]:
        sigla = self._sigla()
        return tuple(msgspec.structs.replace(c, why=claim.told_in(sigla, c.why)) for c in comparisons)

    def _voices(self) -> Voices:
        found = self.found
        return Voices(
            entities=found.entities,
            sources=found.sources,
            attributions=found.attributions,
            citations=found.citations,
            issued=found.issued,
        )

    def _quoted(self) -> dict[str, list[Span]]:
        return {
            a.id: [a.part(*quotation.inner) for quotation in self.layers[a.id].quotations]
            for a in self.found.articles
            if a.id in self.layers
        }

    def _texts(self) -> dict[str, str]:
        return {reading.capture.id: reading.text for reading in self.pile.readings}

    def _accounts(self) -> list[Account]:
        furniture: dict[str, list[Span]] = {}
        for piece in self.found.segments:
            if piece.article in self.layers and piece.role in FURNITURE:
                furniture.setdefault(piece.article, []).extend(telling_lines(piece.span))
        return [
            Account(
                article=a,
                sentences=tuple(telling_sentences(a, self.layers[a.id])) if a.id in self.layers else (),
                furniture=tuple(furniture.get(a.id, ())),
            )
            for a in self.found.articles
        ]


STAGES: Final[dict[str, Callable[[Flow], None]]] = {
    "capture": Flow.capture,
    "segment": Flow.segment,
    "article": Flow.article,
    "reuse": Flow.reuse,
    "stemma": Flow.stemma,
    "attribution": Flow.attribution,
    "claim": Flow.claim,
    "corroboration": Flow.corroboration,
    "timeline": Flow.timeline,
}
LAST_STAGE: Final = "timeline"


def trace(
    paths: Paths,
    settings: Settings | None = None,
    *,
    until: str = LAST_STAGE,
    reader: Reader | None = None,
    stdin: BinaryIO | None = None,
    tell: Callable[[str], None] | None = None,
) -> Traced:
    """Trace a pile upstream and return its dossier with the texts it points into.

    `paths` are files and folders, or one alone, `-` for `stdin`; one that is not there is told in the ledger, nothing
    is raised. `until` names the last stage to run; later fields stay empty. `reader` reads layers off articles; without
    one the reader that the settings name. `tell` is called with the name of each stage before it runs. Nothing outside
    the paths is read and no socket is opened, unless `settings.llm` names what is to be asked. Raises UsageError for an
    unknown stage, and for a reader in the settings that this installation lacks or that cannot be asked. The order of
    the paths, the names of files and added copies change no answer.
    """
    chosen = settings or Settings()
    return run(Flow(paths, chosen, reader or reader_of(chosen.attribution.reader), stdin), until, tell)


def trace_corrected(
    paths: Paths,
    corrections: Sequence[Correction],
    settings: Settings | None = None,
    *,
    reader: Reader | None = None,
    tell: Callable[[str], None] | None = None,
) -> Traced:
    """Trace a pile with what people said against an earlier dossier of it (its `corrections`); else as `trace`."""
    chosen = settings or Settings()
    reader = reader or reader_of(chosen.attribution.reader)
    return run(Flow(paths, chosen, reader, None, corrections), LAST_STAGE, tell)


@seldom_collected()
def run(flow: Flow, until: str, tell: Callable[[str], None] | None) -> Traced:
    """Run a flow up to the stage `until`; as `trace`."""
    if until not in STAGES:
        raise UsageError(f"no stage is called {until!r}; stages: {', '.join(STAGES)}")
    for name, stage in STAGES.items():
        if tell is not None:
            tell(name)
        stage(flow)
        if name == until:
            break
    return flow.dossier()
