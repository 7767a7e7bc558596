"""For which bodies of the pile a source may speak: by its office, by who introduces it, by whose release quotes it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from headwater.corroboration.offices import Offices, author, named_in_office
from headwater.model import Article, Attribution, Source, Span, Voices
from headwater.reader.words import folded_in

_SPOKESPEOPLE = frozenset("a an the its their spokesman spokeswoman spokesperson".split())
_LINKING = frozenset("the of and for in".split())
_POLICE_RANKS = frozenset("superintendent inspector constable sergeant detective commissioner sheriff".split())
# with these many names begin: "Saltmarsh Air managing director" is none of the Air Safety Bureau
_SHARED = frozenset(
    "air national royal central federal public health general international regional united first new north south east "
    "west northern southern eastern western safety city county state".split()
)
_UNIONS = frozenset("union unions federation workers guild brotherhood".split())
_OF_BODY = re.compile(r",?\s(?:of|from|for|at|with)\s(?:the\s)?")
_BEHIND_CHARS = 80
# "the report by the Maritime Board", and not "a copy seen by the Courier"
_AUTHOR = re.compile(
    r"\b(?:reports?|statements?|letters?|releases?|notices?|filings?|stud(?:y|ies)|surveys?|findings|reviews?|memos?|rulings?|"
    r"bulletins?|posts?|audits?|analys[ie]s|logs?|records?|minutes|accounts?|files?|papers?|emails?|recordings?|transcripts?|data)"
    r"\s(?:by|from|of)\s(?P<who>[^,;:(]{3,80})",
    re.IGNORECASE,
)
# "the council's own figures"
_OWNER = re.compile(r"(?:the\s)?(?P<who>[^,;:(’']{2,60})\s?[’']\s?s\s")
# "a Hart Lomax press release"
_PAPER_OF = re.compile(
    r"(?:an?|the)\s(?P<who>[A-Z][^,;:(]{1,60}?)\s(?:(?:press|news)\s)?(?:release|statement|notice|bulletin|announcement)\b"
)
_POSSESSIVE = re.compile(r"\s?[’']\s?s\b")


class Belonging:
    """Tells of the sources of a pile whose word they may be giving. `issued`: by article who puts it out."""

    def __init__(self, articles: Sequence[Article], voices: Voices, issued: Mapping[str, Source]) -> None:
        self._people = {e.name for e in voices.entities if e.type == "person"}
        self._places = {e.name for e in voices.entities if e.type == "place"}
        named = [s for s in voices.sources if s.class_ == "named" and not s.role and s.name not in self._people]
        self._bodies = [(s.id, folded_in(s.name or s.label)) for s in named]
        self._offices = Offices(self._bodies, voices.sources, voices.entities)
        self._last = Counter(name[-1] for name in {tuple(folded_in(s.name)) for s in named if s.name} if name)
        self._of_capture: dict[str, list[Article]] = defaultdict(list)
        for article in articles:
            self._of_capture[article.capture].append(article)
        self._issued = issued
        self._quoting = self._quoting_issuers(voices.attributions, {s.id: s for s in voices.sources})
        self._known: dict[str, frozenset[str]] = {}

    def of(self, source: Source) -> frozenset[str]:
        """Return the ids of the bodies that a source may speak for, by its office or author: "chief of Hart Lomax".

        Who is a spokesman and no more may speak for any. "The report by the Hart Lomax board" is the body's own word.
        Whom a body quotes in its own release may speak for it, and who is said to be of it; "a company spokeswoman" for
        a company that the article names. A country that says something is one of its bodies, nobody knows which. An
        author that is no source stands under its name.
        """
        if source.id not in self._known:
            office = _POSSESSIVE.sub(" ", source.role or _office_or_author(source))
            words = set(folded_in(office))
            anybody = bool(words) and words <= _SPOKESPEOPLE  # "a spokeswoman": of whom is not said
            others = ((i, name) for i, name in self._bodies if i != source.id and words)
            named = (i for i, name in others if anybody or self._names(words, name))
            if source.name in self._places:
                named = (i for i, _ in self._bodies if i != source.id)
            told = self._quoting.get(source.id, frozenset()) | self._introduced(source) | frozenset(named)
            if source.class_ != "document":
                told |= self._offices.of(source, office) | named_in_office(office)
            self._known[source.id] = told or _author_elsewhere(source)
        return self._known[source.id]

    def _names(self, office: set[str], body: Sequence[str]) -> bool:
        """Whether words of an office name a body.

        By its first word, by all words but the first ("director of the board"), by its last where it alone ends so:
        "the union's secretary" is of the only union, "Superintendent" of the police.
        """
        told = [word for word in body if word not in _LINKING]
        if not told:
            return False
        ranked = "police" in told and bool(office & _POLICE_RANKS)
        kinds = _UNIONS if told[-1] in _UNIONS else {told[-1]}
        only = sum(self._last[kind] for kind in kinds) == 1 and bool(kinds & office)
        first = told[0] in office and (len(told) <= 2 or told[0] not in _SHARED or not office.isdisjoint(told[1:]))
        return first or (len(told) > 2 and set(told[1:]) <= office) or ranked or only

    def _introduced(self, source: Source) -> frozenset[str]:
        """Return the bodies that a person is said to be of beside the name: "Ida Roe of the Hart Lomax Union"."""
        found = set[str]()
        for behind in (self._behind(m) for m in source.mentions) if source.name in self._people else ():
            words = folded_in(_OF_BODY.sub("", behind, count=1)) if _OF_BODY.match(behind) else []
            found.update(i for i, name in self._bodies if i != source.id and name and words[: len(name)] == name)
        return frozenset(found)

    def _behind(self, mention: Span) -> str:
        """Return the words behind the place of a name, up to where its sentence ends or its article does."""
        for article in self._of_capture[mention.capture]:
            for body in article.spans:
                if body.covers(mention):
                    at = mention.end - body.start
                    name = mention.exact.rpartition(" of ")  # a mention may take its body in
                    return f" of {name[2]}" if name[1] else body.exact[at : at + _BEHIND_CHARS]
        return ""

    def _quoting_issuers(
        self, attributions: Iterable[Attribution], sources: Mapping[str, Source]
    ) -> dict[str, frozenset[str]]:
        """Return by source the bodies in whose own texts somebody is quoted."""
        found: dict[str, frozenset[str]] = {}
        for attribution in attributions:
            issuer, told = self._issued.get(attribution.article), sources.get(attribution.source_id or "")
            speaks = told is not None and (told.class_ == "role" or told.name in self._people)
            if told is not None and speaks and issuer is not None and issuer.name not in self._people:
                found[told.id] = found.get(told.id, frozenset()) | {issuer.id}
        return found


def _office_or_author(source: Source) -> str:
    """Return the words of an unnamed source that may name a body: a role's, those of a document for whose it is."""
    if source.class_ == "document":
        told = _AUTHOR.search(source.label) or _OWNER.match(source.label) or _PAPER_OF.match(source.label)
        return told["who"] if told else ""
    return source.label if source.class_ == "role" else ""


def _author_elsewhere(source: Source) -> frozenset[str]:
    """Return by name the body whose paper a document is said to be, where it is no source of the pile."""
    who = _office_or_author(source) if source.class_ == "document" else ""
    named = any(c.isupper() for c in who) and not who[0].isdigit()  # "the minutes of 9 April" are nobody's
    return frozenset((author(who),)) if named else frozenset()
