"""Whose own word a text is: the author of a post, the body that puts out a release, who makes a statement."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from headwater.attribution.body import Body
from headwater.attribution.own_pages import is_own_page
from headwater.attribution.people import name_key, name_words
from headwater.attribution.releasing import FORM_OF_FIRM, MOST_NAME_WORDS, is_called_as_bodies, releasing_body
from headwater.model import Article
from headwater.reader.outlets import outlet_named
from headwater.reader.unquoted import unquoted
from headwater.reader.words import folded_in

_OPENING_CHARS, _FORM_CHARS = 400, 4_000
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")
_I = re.compile(r"\bI\b")
# "Statement of the Chief Inspector, Dr Anna Bell"
_STATEMENT_BY = re.compile(
    r"\bstatement\s+(?:of|by|from)\s+(?:(?:[\w’'-]+,?\s+){0,8}?)(?:(?:Dr|Mr|Mrs|Ms|Sir|Prof)\.?\s+)?"
    r"(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w.’'-]*){0,2}\s+[A-Z][\w’'-]+)\s*$",
    re.IGNORECASE | re.MULTILINE,
)
# "Statement by the Hart Lomax Board"
_STATEMENT_BY_BODY = re.compile(
    r"^\W{0,8}(?:(?:press|news|media)\s)?statement\s(?:of|by|from)\s(?:the\s)?"
    r"(?-i:(?P<name>[A-Z][\w’'-]+(?:\s(?:(?:of|for|and|the|&)\s){0,2}[A-Z][\w’'-]+){1,6}))\s*$",
    re.IGNORECASE | re.MULTILINE,
)
# a line of its own at the head of a text: "Statement, 4 November", "News release"
_STATEMENT_LINE = re.compile(
    r"^\W{0,8}(?:(?:press|news|media)\s{1,3})?(?:statement|release|notice)\b(?:[^.\n]|\.(?=\d)){0,60}$",
    re.IGNORECASE | re.MULTILINE,
)
# the title of an official report: "Final report 2026/4", "Preliminary report, occurrence 12"
_REPORT_LINE = re.compile(
    r"^\W{0,8}(?:(?:preliminary|interim|final|draft|annual|factual|technical|safety|accident|incident|occurrence"
    r"|investigation|inspection|inquiry|audit|special)\s){1,3}report"
    r"(?:\s?[,:–—-]\s[^.\n]{1,60}|\s(?:(?:no\.?|number|nr\.?)\s)?[a-z]{0,4}-?\d[\d/.-]*)?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
# Two of these stand in a release, and in no report; so does one where the text says "we" outside of quotations.
_RELEASE = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        r"^\W{0,8}(?:press|news|media)\s{1,3}(?:release|statement|notice)\b",
        r"\bfor\s{1,3}immediate\s{1,3}(?:release|use|publication)\b|^\W{0,8}embargo(?:ed)?\b",
        r"^\W{0,8}notes?\s{1,3}(?:to|for)\s{1,3}(?:the\s{1,3})?editors?\b",
        r"^\W{0,8}(?:media|press)\s{1,3}(?:contacts?|enquiries|inquiries)\b",
        r"^\W{0,8}ends?\W{0,8}$",
        r"^\W{0,8}contacts?\s{0,3}:[^\n]{0,120}\b(?:media|press|investors?|communications)\s(?:relations|office|contact)\b",
        r"\b(?:today|this\s(?:morning|afternoon))\s(?:announce[ds]|reporte?[ds]|launche[ds]|publishe[ds])\b",
        r"^\W{0,8}about\s(?-i:[A-Z])[^.\n]{1,60}$",
        # how a mail that brings one is headed
        r"^from:[^<\n]{0,80}\b(?:press|media|communications)\s(?:office|officer|team|relations|department|desk)\b",
        r"^subject:\s{0,3}(?:(?:press|news|media)\s(?:release|statement)|statement\s(?:on|by|from|regarding|about))\b",
    )
)
_LEAST_SIGNS = 2
# what a body calls those who put its releases out: "Orrin County Information", "Hart Lomax press office"
_DESK = re.compile(
    r"\s(?:information|communications|newsroom|media\srelations|public\saffairs|(?:press|media|news)\s(?:office|service|"
    r"cent(?:re|er)|team|desk|room|department))$"
)
# whose board it is, which speaks for it: "the Board of Directors of Hart Lomax", "Hart Lomax's board"
_BOARD = r"board(?:\sof\s(?:directors|trustees|governors))?"
_BOARD_OF = re.compile(
    rf"(?:the\s)?{_BOARD}\sof\s(?:the\s)?(?P<whose>\S.*)"
    rf"|(?:the\s)?(?P<owner>\S.*?)(?:[’']s|(?<=s)[’'])\s{_BOARD}",
    re.IGNORECASE,
)
# forms that folding cuts into letters: "Hart A/S"
_SPLIT_FORM = re.compile(r"(?<=\w)\s(?:A/S|N\.V\.?|S\.A\.?|S\.p\.A\.?|B\.V\.?)$")


class Issuer(NamedTuple):
    """Who speaks in a text's own voice. `person`: one person, else a body."""

    name: str
    person: bool


def issuers_of(
    bodies: Sequence[Body], articles: Sequence[Article] = (), texts: Mapping[str, str] | None = None
) -> dict[str, Issuer]:
    """Return by article id who speaks in its own voice, where that is no reporter.

    A text whose author is its publisher: a person whom the pile names, or a body that says "we", or is called what only
    bodies are ("Office of ..."), and is not named as outlets are. A statement that names who makes it in its heading
    and says "I", or names a body and says "we"; else the body on whose paper it stands, or an official report. A
    release by two signs of its form, or one and a "we": its publisher, or who `releasing_body` says; they are looked
    for around the article too, in the `texts` of the captures, as far as no other of `articles` stands there. A
    page of a body that the story is about: `is_own_page`. Misses: releases without their form; bodies that never say
    "we"; personal sites of people whom no other text names.
    """
    people = {
        name_key(b.folded(n.range)): b.folded(n.range)
        for b in bodies
        for n in b.layers.names
        if n.type == "person" and len(name_words(b.folded(n.range))) > 1
    }
    around = _around(bodies, articles, texts or {})
    named = {issuer_key(b.folded(n.range)) for b in bodies for n in b.layers.names if n.type == "organization"}
    found = [(body.article.id, _issuer(body, people, around.get(body.article.id, ""))) for body in bodies]
    found = [(a, i or _of_own_page(body, bodies)) for (a, i), body in zip(found, bodies, strict=True)]
    return {a: i if i.person else i._replace(name=body_of_board(i.name, named)) for a, i in found if i is not None}


def body_of_board(name: str, named: Collection[str]) -> str:
    """Return the body whose board is named so, where it is one of the keys `named`; else the name."""
    board = _BOARD_OF.fullmatch(name)
    whose = (board["whose"] or board["owner"]) if board else ""
    return whose if whose and issuer_key(whose) in named else name


def issuer_key(name: str) -> str:
    """Return the form in which two spellings of a body are equal: without "the", its firm's form and its press desk."""
    words = folded_in(_DESK.sub("", " ".join(folded_in(_SPLIT_FORM.sub("", name)))))
    while len(words) > 1 and words[-1] in FORM_OF_FIRM:
        words = words[:-1]
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _around(bodies: Sequence[Body], articles: Sequence[Article], texts: Mapping[str, str]) -> dict[str, str]:
    """Return what stands in front of each article and behind it, up to the next article of its capture."""
    taken: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for article in articles:
        if article.spans:
            taken[article.capture].append((article.spans[0].start, article.spans[-1].end))
    found = {}
    for article in (body.article for body in bodies):
        text = texts.get(article.capture)
        if text is None or not article.spans:
            continue
        first, last = article.spans[0].start, article.spans[-1].end
        low = max((end for _, end in taken[article.capture] if end <= first), default=0)
        high = min((start for start, _ in taken[article.capture] if start >= last), default=len(text))
        before, behind = text[max(low, first - _OPENING_CHARS) : first], text[last : min(high, last + _OPENING_CHARS)]
        found[article.id] = f"{before}\n{behind}"
    return found


def _issuer(body: Body, people: Mapping[str, str], around: str) -> Issuer | None:
    article = body.article
    own = unquoted("\n".join(span.exact[:_FORM_CHARS] for span in article.spans))
    if article.outlet and _signed_by(article) == folded_in(article.outlet):
        if name_key(article.outlet) in people:
            return Issuer(people[name_key(article.outlet)], person=True)
        masthead = outlet_named(article.outlet) is not None
        speaks = _FIRST_PERSON.search(own) or is_called_as_bodies(article.outlet)
        return Issuer(article.outlet, person=False) if not masthead and speaks else None
    return None if article.byline else _releasing(body, people, own, around)


def _of_own_page(body: Body, bodies: Sequence[Body]) -> Issuer | None:
    article = body.article
    if article.outlet is None or article.byline:
        return None
    others = [other for other in bodies if other.article.outlet != article.outlet]
    return Issuer(article.outlet, person=False) if is_own_page(body, others) else None


def _releasing(body: Body, people: Mapping[str, str], own: str, around: str) -> Issuer | None:
    """Return who puts out a text without a byline: by its letterhead, by who makes the statement, by two signs."""
    article = body.article
    opening = f"{_lines(article)}\n{own[:_OPENING_CHARS]}"
    spoken, letterhead = _STATEMENT_BY.search(opening), _letterhead(article, around)
    if spoken and _I.search(own):
        return Issuer(" ".join(spoken["name"].split()), person=True)
    made_by = _STATEMENT_BY_BODY.search(opening)
    if made_by and _WE.search(own) and name_key(made_by["name"]) not in people:
        return Issuer(" ".join(made_by["name"].split()), person=False)
    if letterhead and any(line.search(f"{opening}\n{around}") for line in (_STATEMENT_LINE, _REPORT_LINE)):
        return letterhead
    heading = article.headline.value if article.headline else ""
    signs = sum(sign.search(f"{opening}\n{heading}\n{own}\n{around}") is not None for sign in _RELEASE)
    if signs >= _LEAST_SIGNS or (signs and _WE.search(own)):
        name = article.outlet or releasing_body(body, f"{_lines(article)}\n{heading}", around)
        return Issuer(name, person=False) if name else None
    return None


def _letterhead(article: Article, around: str) -> Issuer | None:
    """Return the body on whose paper a text stands: its publisher, the first line of its heading, or that above.

    `around`: what stands outside of the article, where a line above the one that says "Statement" or "Final report" may
    be the body's.
    """
    first, form = _lines(article).partition("\n")[0], _STATEMENT_LINE.search(around) or _REPORT_LINE.search(around)
    above = around[: form.start()].rstrip().rpartition("\n")[2] if form else ""
    for name in (article.outlet or "", first, above):
        named = 1 < len(folded_in(name)) <= MOST_NAME_WORDS and is_called_as_bodies(name)
        if named and outlet_named(name) is None:
            return Issuer(" ".join(name.split()), person=False)
    return None


def _signed_by(article: Article) -> list[str]:
    """Return the words of the byline; the name of a body may have been read as several ("Fire" and "Rescue")."""
    return folded_in(" and ".join(b.value for b in article.byline))


def _lines(article: Article) -> str:
    return "\n".join(span.exact for span in article.headline.evidence) if article.headline else ""


def bodies_among(issuers: Iterable[Issuer]) -> dict[str, str]:
    """Return the names of the bodies by key; the longest spelling stands for each."""
    named = sorted({i.name for i in issuers if not i.person}, key=lambda name: (len(name), name))
    return {issuer_key(name): name for name in named}
