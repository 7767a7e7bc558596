"""Looks up what stands behind a statement: its attribution, source, citation, outlet and main act."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from headwater.corroboration.among import Among
from headwater.corroboration.belonging import Belonging
from headwater.corroboration.called_alike import CalledAlike
from headwater.corroboration.its_statement import makers_told_of
from headwater.corroboration.letterheads import calls_itself, makers_of_statements
from headwater.corroboration.own_errors import tells_own_error
from headwater.corroboration.passed_on import PassedOn
from headwater.corroboration.plain_names import by_tail, plain
from headwater.corroboration.public import is_private
from headwater.corroboration.ruled import Ruled
from headwater.corroboration.told_to import told_to_others
from headwater.model import Article, Attribution, Citation, Claim, Ruling, Source, Span, Statement, Voices
from headwater.reader.frames.frame import Frame
from headwater.reader.frames.reading import main_of
from headwater.reader.terms import Names
from headwater.reader.views import holds
from headwater.reader.words import folded_in

# A source cited in the sentence before or after an unsourced one may stand behind it too: at most this far away.
_BESIDE_CHARS = 60
_REPORTS = re.compile(
    r"\b(?:report|reveal|publish|cit|accord|broke|first|told|quot|wrote|writ|credit|disclos|learn)", re.IGNORECASE
)
_OPENING_CHARS = 4_000
_DOES = re.compile(r"(?:is|are|has|have|was|were|will|regrets?|notes?|can|does|[a-z]+s|[a-z]+ed)\b")
_TOLD_TO = frozenset("told by to in of with for the from".split())
_OUR_OWN = re.compile(r"(?:our|my)\s", re.IGNORECASE)
_ACCUSES = re.compile(r"(?:has\s|have\s|had\s)?(?:blam|accus|condemn|critici[sz]|denounc)", re.IGNORECASE)
# to order is to do: who tells of it tells a deed
_ORDERS = re.compile(r"(?:(?:has|have|had|also|then|formally)\s){0,3}(?:ordered|instructed)", re.IGNORECASE)
# whose a paper is
_AUTHOR = re.compile(r"\b[A-Z]|\bby\s")
_REVEALS = re.compile(
    r"\bcan\s(?:\w+ly\s)?(?:reveal|disclose|report|confirm)\b|\b(?:has|have)\slearn|\bunderstands\b", re.IGNORECASE
)
_ASIDE = re.compile(r",\s(?:who|which|whose|where)\s\w$")
_SOME_OF = re.compile(r"^(?:\w+ of (?=\w+ \w))+")
_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s+(?=[A-Z“\"])|\n[ \t]*\n")
_DECK_CHARS = 160
_CLOSING = tuple(".!?:;,”\"’'")
_PARAGRAPH = re.compile(r"\n[ \t\r\u00a0]*\n")


class Register:
    """Looks up attributions, sources, citations and frames by what a statement carries."""

    def __init__(self, articles: Sequence[Article], voices: Voices, rulings: Sequence[Ruling] = ()) -> None:
        self.articles = {a.id: a for a in articles}
        self.attributions = {a.id: a for a in voices.attributions}
        self.sources = {s.id: s for s in voices.sources}
        self.entities = voices.entities
        named = ((s.id, s.name) for s in voices.sources if s.class_ == "named" and not s.role)
        self._bodies = [(ident, folded_in(name)) for ident, name in named if name]
        self._by_tail = by_tail([self.sources[ident] for ident, _ in self._bodies])
        self._by_name = {" ".join(words): self.sources[ident] for ident, words in self._bodies}
        self._people = {e.name for e in voices.entities if e.type == "person"}
        issued = {i.article: self.sources[i.source] for i in voices.issued if i.source in self.sources}
        self._issued = {article: self._as_body(source) for article, source in issued.items()}
        self._first_told: dict[str, str] = {}
        self.ruled = Ruled(rulings, self._called_alike() if rulings else None)
        bodies = (body for a in articles for body in a.spans)
        self.names = Names(voices.entities, voices.sources, bodies)
        self._belonging = Belonging(articles, voices, self._issued)
        self.called_alike, self.among = CalledAlike(articles, voices), Among(articles, voices)
        papers = makers_of_statements(articles, self._issued, self._by_name)
        passing = told_to_others(articles, voices)
        self._stands_for = {ident: home.source for ident, home in passing.items()}
        self._stands_for |= makers_told_of(articles, voices) | papers
        self._first_told |= {home.source.id: home.article for home in passing.values()}
        self._issued = {a: self._stands_for.get(source.id, source) for a, source in self._issued.items()}
        self._passed_on = PassedOn(articles, voices.citations)
        self._speakers = self._quoted()
        self._frames: dict[Span, tuple[Frame, ...]] = {}
        self._citations: dict[tuple[str, str], Citation] = {(c.article, c.source): c for c in voices.citations}
        self._edges: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self._longest: dict[str, int] = defaultdict(int)
        for attribution in voices.attributions:
            source = self.sources.get(attribution.source_id or "")
            if source is None or source.class_ not in ("named", "role", "anonymous", "collective"):
                continue
            if attribution.stance in ("asserts", "hedges") and not self._narrated(attribution):
                for span in (*attribution.content, *attribution.source):
                    self._edges[attribution.article].append((span.start, span.end, source.id))
                    self._longest[attribution.article] = max(self._longest[attribution.article], span.end - span.start)
        for edges in self._edges.values():
            edges.sort()

    def attribution(self, statement: Statement) -> Attribution | None:
        """Return the act of attribution a statement stands in."""
        return self.attributions.get(statement.attribution or "")

    def content(self, statement: Statement) -> tuple[Span, ...]:
        """Return what is said, apart from who says so and when: the attribution's content, or all of the statement."""
        attribution = self.attribution(statement)
        silent = statement.polarity == "neither"  # to decline is itself what is told
        return attribution.content if attribution and attribution.content and not silent else (statement.span,)

    def source(self, statement: Statement) -> Source | None:
        """Return the source a statement rests on.

        Unsourced words of a post or release rest on who put it out, and so do what it tells of somebody's mind and the
        papers that it does not say are others' ("our tests show"). None where a reporter tells somebody's mind or deed:
        "she has blamed the board", "officials ordered them to leave" is not what anybody told.
        """
        attribution, issuer = self.attribution(statement), self._issued.get(statement.article)
        passed = self._passed_on.outlet_of(statement, attribution)
        if passed in self.sources:
            return self._in_full(self.sources[passed])
        if attribution is None or self.is_aside(statement, attribution):
            return issuer
        if self._narrated(attribution) or self.takes_back(attribution) or self._reveals(attribution):
            return issuer  # a correction says what the outlet itself said before
        told = self.sources.get(attribution.source_id or "")
        if issuer is not None and (told is None or told.class_ == "none" or _is_own(told, issuer)):
            return issuer  # "the recorder shows ...", "our members warned ...": who puts out the text says so
        if told is None:
            return None
        found = self._in_full(self._stands_for.get(told.id, told))
        other = self.ruled.source(found.id, statement.article)
        return msgspec.structs.replace(found, id=other) if other != found.id else found

    def is_aside(self, statement: Statement, attribution: Attribution) -> bool:
        """Whether the writer adds a statement to the words of another: "Ida Orr, who is 52, has left, he said"."""
        span = statement.span
        content = next((c for c in attribution.content if c.start < span.start and span.end < c.end), None)
        if content is None:
            return False
        before, behind = content.exact[: span.start - content.start], content.exact[span.end - content.start :]
        return _ASIDE.search(before + span.exact[:1]) is not None and behind.lstrip()[:1] == ","

    def _as_body(self, source: Source) -> Source:
        """Return the body that others quote under the name of an outlet or issuer, in whatever case it is spelt."""
        return self._by_name.get(" ".join(folded_in(source.name or source.label)), source)

    def _in_full(self, source: Source) -> Source:
        """Return the body that is meant by a name of an outlet, or by the last words of its name.

        "The ambulance service" is the one whose name ends so. What others quote by what they say is no outlet.
        """
        if source.class_ == "outlet":
            body = self._as_body(source)
            speaks = body is source and self.speaks(source.name or source.label)
            return msgspec.structs.replace(source, class_="role") if speaks else body
        if source.name or source.class_ not in ("named", "role"):
            return source
        return self._by_tail.get(plain(source.label)) or source

    def _reveals(self, attribution: Attribution) -> bool:
        """Whether an outlet says of itself that it tells something now: "the Lantern can reveal"."""
        told = self.sources.get(attribution.source_id or "")
        own = self.articles[attribution.article].outlet if attribution.article in self.articles else None
        itself = told is not None and own is not None and plain(told.name or told.label) == plain(own)
        return itself and any(_REVEALS.search(cue.exact) for cue in attribution.cue)

    def takes_back(self, attribution: Attribution) -> bool:
        """Whether a correction tells what an earlier version of its own article said."""
        source = self.sources.get(attribution.source_id or "")
        return tells_own_error(attribution, source, self.articles.get(attribution.article))

    def is_outlet(self, source: str) -> bool:
        """Whether a source, by id, is a report that is passed on."""
        found = self.sources.get(source)
        return found is not None and found.class_ == "outlet"

    def is_person(self, source: Source) -> bool:
        """Whether a source is one of the people whom the pile names."""
        return source.name in self._people

    def named(self, source: str) -> frozenset[str]:
        """Return the person that a source, by id, is named as, as a term: who "I" is in what it says."""
        words = folded_in(self.sources[source].name or "")
        person = self.names.called(words[-1]) if words else None
        return frozenset((person,)) if person else frozenset()

    def issuer(self, article: str) -> Source | None:
        """Return whose own words an article is, as those of a post or release; None of what newspapers write."""
        return self._issued.get(article)

    def speaks(self, name: str) -> bool:
        """Whether an outlet is somebody whom others quote, as a company that puts out its own statements is."""
        return plain(name) in self._speakers

    def _narrated(self, attribution: Attribution) -> bool:
        source = self.sources.get(attribution.source_id or "")
        inward = source is not None and source.class_ in ("named", "role") and attribution.kind == "indirect"
        inward = inward and not _is_held(attribution)
        if source is not None and source.class_ == "collective" and _is_order(attribution):
            return True
        if source is not None and source.class_ == "named" and source.name not in self._people:
            # "the ministry blamed Orlau": a body has no mind to tell, it says so
            return inward and any(is_private(c.exact) and not _ACCUSES.match(c.exact) for c in attribution.cue)
        return inward and any(is_private(c.exact) for c in attribution.cue)

    def _quoted(self) -> frozenset[str]:
        """Return the folded names of publishers that others mostly quote by what they say, not by what they report."""
        said: Counter[str] = Counter()
        for attribution in self.attributions.values():
            source = self.sources.get(attribution.source_id or "")
            if source is not None and source.class_ == "outlet" and attribution.article in self.articles:
                own = self.articles[attribution.article].outlet or ""
                if plain(own) != plain(source.name or source.label):
                    reports = any(_REPORTS.search(c.exact) for c in attribution.cue)
                    said[plain(source.name or source.label)] += -1 if reports else 1
        speaking = {name for name, balance in said.items() if balance > 0}
        return frozenset(name for name in speaking if self._tells_of_itself(name))

    def _tells_of_itself(self, name: str) -> bool:
        """Whether a publisher's own text says what it does, as a release does and a newspaper hardly ever."""
        words = name.split()
        for article in self.articles.values():
            if plain(article.outlet or "") != name:
                continue
            for body in article.spans:
                told = folded_in(body.exact[:_OPENING_CHARS])
                for at in range(len(told) - len(words)):
                    behind = " ".join(told[at + len(words) : at + len(words) + 3])
                    acts = told[at : at + len(words)] == words and not _REPORTS.search(behind)
                    if acts and _DOES.match(behind) and not (at and told[at - 1] in _TOLD_TO):
                        return True
        return False

    def belongs(self, source: Source) -> frozenset[str]:
        """Return the ids of the bodies that a source may speak for; see `Belonging.of`."""
        return self._belonging.of(source)

    def frames(self, span: Span) -> tuple[Frame, ...]:
        """Return the frames of a stretch of text, read once."""
        found = self._frames.get(span)
        if found is None:
            found = self._frames[span] = self.names.frames(span)
        return found

    def frame(self, statement: Statement) -> Frame | None:
        """Return the act that a statement is about."""
        return self.main_frame(statement.span)

    def main_frame(self, span: Span) -> Frame | None:
        """Return the act that a stretch of text is about."""
        return main_of(self.frames(span), span.exact, 0)

    def with_subject(self, statement: Statement) -> str:
        """Return a statement with the words of its sentence before it, where it has its subject from there."""
        span = statement.span
        home = next((s for s in self.articles[statement.article].spans if s.covers(span)), None)
        if home is None or not span.exact[:1].islower():
            return span.exact
        before = home.exact[: span.start - home.start]
        return before[max((m.end() for m in _SENTENCE_END.finditer(before)), default=0) :] + span.exact

    def is_here(self, statement: Statement, source: Source, claim: Claim) -> bool:
        """Whether the report a statement cites is in the pile: found, or an article of that outlet makes the claim."""
        citation = self._citations.get((statement.article, source.id))
        if citation and citation.cited_article:
            return True
        cited = plain(source.name or source.label)
        others = (s for s in claim.statements if s.article != statement.article and self._tells_itself(s))
        return any(plain(self.articles[s.article].outlet or "") == cited for s in others)

    def _tells_itself(self, statement: Statement) -> bool:
        source = self.source(statement)
        return source is None or source.class_ != "outlet"

    def heads(self, statement: Statement) -> bool:
        """Whether a statement stands in the headline of its article, or in a line above a text of it: a deck."""
        article = self.articles[statement.article]
        if article.headline is not None and any(e.covers(statement.span) for e in article.headline.evidence):
            return True
        home = next((s for s in article.spans if s.covers(statement.span)), None)
        if home is None:
            return False
        low, high = statement.span.start - home.start, statement.span.end - home.start
        opens = max((m.end() for m in _PARAGRAPH.finditer(home.exact, 0, low)), default=0)
        closes = _PARAGRAPH.search(home.exact, high)
        line = home.exact[opens : closes.start() if closes else len(home.exact)].strip()
        return len(line) <= _DECK_CHARS and "\n" not in line and not line.endswith(_CLOSING)

    def outlet(self, article: str) -> str:
        """Return the article's publisher, or its siglum where the publisher is not known."""
        found = self.articles[article]
        return found.outlet or f"article {found.siglum}"

    def unnamed(self, article: str, source: Source) -> str:
        """Return what tells unnamed people of one outlet apart: how it describes them, in all its articles."""
        part = self.ruled.part(source.id)
        return self._called(article, source) + (f":{part}" if part else "")

    def _called(self, article: str, source: Source) -> str:
        article = self._first_told.get(source.id, article)
        described = _SOME_OF.sub("", plain(source.label))  # "one of the two officials" is among the two officials
        return f"unnamed:{self.outlet(article)}:{described}"

    def _called_alike(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for attribution in self.attributions.values():
            source = self.sources.get(attribution.source_id or "")
            if source is not None and source.class_ in ("role", "anonymous", "collective"):
                found[source.id] = self._called(attribution.article, source)
        return found

    def beside(self, statement: Statement) -> Source | None:
        """Return the source cited closest to an unsourced statement, if it stands near it in the same paragraph."""
        edges, span = self._edges.get(statement.article, []), statement.span
        low = bisect_left(edges, (span.start - _BESIDE_CHARS - self._longest.get(statement.article, 0), 0, ""))
        best: tuple[int, str] | None = None
        for start, end, source in edges[low:]:
            if start > span.end + _BESIDE_CHARS:
                break
            gap = max(start - span.end, span.start - end, 0)
            if gap <= _BESIDE_CHARS and (best is None or (gap, source) < best):
                between = (end, span.start) if end <= span.start else (span.end, start)
                if not self._parted(statement.article, *between):
                    best = (gap, source)
        return self.sources[best[1]] if best else None

    def _parted(self, article: str, start: int, end: int) -> bool:
        """Whether a blank line, or a gap of the article, stands between two places of its capture."""
        if start >= end:
            return False
        for body in self.articles[article].spans:
            if body.start <= start and end <= body.end:
                return bool(_PARAGRAPH.search(body.exact, start - body.start, end - body.start))
        return True


def _is_own(source: Source, issuer: Source) -> bool:
    """Whether a release means itself, its people or papers: "the inspectorate", "our members", "laboratory tests"."""
    anybodys = source.class_ == "document" and not _AUTHOR.search(source.label[1:])
    return anybodys or bool(_OUR_OWN.match(source.label)) or calls_itself(source, issuer)


def _is_order(attribution: Attribution) -> bool:
    return any(_ORDERS.fullmatch(c.exact.strip()) for c in attribution.cue)


def _is_held(attribution: Attribution) -> bool:
    source, cue, content = (
        " ".join(span.exact for span in spans) for spans in (attribution.source, attribution.cue, attribution.content)
    )
    return holds(source, cue, content)
