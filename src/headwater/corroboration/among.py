"""Who may be among people counted before: "two people said ...", and then "a clerk, who is not named, said ..."."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from headwater.corroboration.group import Group
from headwater.model import Article, Source, Span, Voices

# words for anybody: a lead counts its sources by them, and the text tells below who they are
_ANYBODY = re.compile(
    r"(?:the\s)?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|both)\s(?:people|persons|sources|insiders|individuals)\b",
    re.IGNORECASE,
)
_ONE_MORE = re.compile(
    r"\b(?:another|other|others|separate|different|further|additional|more|third|fourth|fifth|sixth)\b", re.IGNORECASE
)
_ON_RECORD = re.compile(r"\bspokes|\bspeaking\sfor\b", re.IGNORECASE)
_INSIDER = re.compile(
    r"\bwho\s(?:(?:has|had|have|was|were|is|are)\s)?(?:saw|seen|read|reviewed|heard|attended|worked|works|knew|knows?|handled|"
    r"signed|helped|took\spart|present|involved|briefed|close)\b",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"\n[ \t\r\u00a0]*\n")
_LEAD_CHARS = 400


class Among:
    """Tells of unnamed people of an article among whom they may be: "two people" told of before them."""

    def __init__(self, articles: Sequence[Article], voices: Voices) -> None:
        self._articles = {article.id: article for article in articles}
        self._counted: dict[str, list[Source]] = defaultdict(list)
        sources = {s.id: s for s in voices.sources}
        for article, ident in sorted({(a.article, a.source_id or "") for a in voices.attributions}):
            source = sources.get(ident)
            if source is not None and source.class_ in ("anonymous", "collective") and _is_count(source):
                self._counted[article].append(source)

    def of(self, source: Source, article: str) -> frozenset[str]:
        """Return the ids of the counted people among whom a source may be: no more than they, and told of after them.

        Who is called another, a third or a spokeswoman is none of them; nor are insiders of one kind two of another.
        """
        counted = self._counted.get(article, ())
        if not counted or source.class_ not in ("anonymous", "role", "collective"):
            return frozenset()
        if _ONE_MORE.search(source.label) or _ON_RECORD.search(source.label):
            return frozenset()
        at = self._first(source.mentions, article)
        return frozenset(
            whole.id
            for whole in counted
            if whole.id != source.id
            and _may_be_among(source, whole)
            and at is not None
            and (self._first(whole.mentions, article) or at) < at
        )

    def leads(self, sources: frozenset[str], article: str) -> bool:
        """Whether counted people, by id, stand in the first paragraph of an article."""
        counted = next((s for s in self._counted.get(article, ()) if s.id in sources), None)
        if counted is None:
            return False
        first, body = self._first(counted.mentions, article), self._articles[article].spans[0]
        end = _PARAGRAPH.search(body.exact)
        closes = body.start + min(end.start() if end else len(body.exact), _LEAD_CHARS)
        return first is not None and body.covers(first) and first.start < closes

    def _first(self, mentions: Sequence[Span], article: str) -> Span | None:
        """Return the mention that stands first in the body of an article."""
        spans = self._articles[article].spans
        return min((m for m in mentions if any(s.covers(m) for s in spans)), default=None)


def told_in_detail(groups: Mapping[str, Group], among: Among) -> dict[str, Group]:
    """Return the groups with people whom a lead only counts as those whom its text then tells of, if they are as many.

    "Two people" of a lead are "a clerk and a driver" of the text below where nobody else unnamed speaks there. The most
    people first: two of the four who are counted are told of with the four, and are then no group of their own.
    """
    found = dict(groups)
    for key in sorted(groups, key=lambda k: (-groups[k].people.low, groups[k].spans, k)):
        if key not in found:
            continue
        members = _told_of(found[key], found, among)
        for member in members:
            del found[member.key]
        if members:
            found[key] = _in_detail(found[key], members)
    return found


def _told_of(whole: Group, groups: Mapping[str, Group], among: Among) -> Sequence[Group]:
    """Return the groups that are whom a group counts, all of them; none where they are more, fewer or parted."""
    members = [g for g in groups.values() if g.may_be & whole.sources and g.key != whole.key]
    if len(whole.articles) != 1 or any(g.articles != whole.articles for g in members):
        return ()
    (article,) = whole.articles
    as_many = sum(g.people.high or whole.people.low + 1 for g in members) == whole.people.low
    parted = any(g.apart & (whole.sources | h.sources) for g in members for h in members)
    return members if as_many and not parted and among.leads(whole.sources, article) else ()


def _in_detail(whole: Group, members: Sequence[Group]) -> Group:
    told = sorted(members, key=lambda g: g.spans)
    label = f"{whole.label}: {' and '.join(g.label for g in told)}"
    sources = whole.sources.union(*(g.sources for g in members))
    spans = (*whole.spans, *(s for g in told for s in g.spans if s not in whole.spans))
    return whole._replace(label=label, sources=sources, spans=spans)


def _is_count(source: Source) -> bool:
    return source.people.low == source.people.high and source.people.low > 1 and bool(_ANYBODY.match(source.label))


def _may_be_among(source: Source, whole: Source) -> bool:
    high, plain = source.people.high, whole.access == "unstated"
    if high is None or high > whole.people.low:
        return False
    if source.class_ == "role":
        # "two people briefed on it" are no neighbour, and may be a banker who saw the contract
        return plain or _INSIDER.search(source.label) is not None
    return plain or high == 1 or source.access in ("unstated", whole.access)
