"""Small piles built by hand. Places are known because the text is put together here."""

from collections.abc import Sequence
from typing import Final

import msgspec

from headwater.model import (
    Account,
    Article,
    Attribution,
    Claim,
    Origins,
    People,
    Published,
    Source,
    SourceClass,
    Span,
    Stance,
    Stated,
    Statement,
    Voices,
    content_id,
    span_of,
)

_NONE: Final = Origins(low=0, high=None, unseen=0, why=())


def article(text: str, siglum: str = "A", outlet: str | None = None, day: str | None = "2031-03-11") -> Article:
    """Return an article whose body is all of `text`, in a capture of its own."""
    capture = content_id("capture", text, siglum)
    return Article(
        id=content_id("article", capture),
        siglum=siglum,
        spans=(span_of(text, capture, 0, len(text)),),
        headline=None,
        byline=(),
        publisher=Stated(value=outlet, evidence=(), basis="stated", why="input record") if outlet else None,
        dateline=None,
        published=Published(earliest=day, latest=f"{day[:-2]}{int(day[-2:]) + 1:02}", evidence=(), basis="stated")
        if day
        else None,
        language="en",
    )


def place(home: Article, words: str) -> Span:
    """Return where `words` stand in the article; they must stand there once."""
    text = home.spans[0].exact
    assert text.count(words) == 1, words
    at = text.index(words)
    return home.spans[0].part(at, at + len(words))


class Desk:
    """Collects who said what for a pile under construction."""

    def __init__(self) -> None:
        self.sources: dict[str, Source] = {}
        self.attributions: list[Attribution] = []

    def said(
        self, home: Article, source: str, cue: str, content: str, *, class_: SourceClass = "named", **more: object
    ) -> Attribution:
        """Add an act of attribution; `people`: (low, high), `stance`, `key` to share a source between articles."""
        people = more.get("people", (1, 1))
        assert isinstance(people, tuple)
        name = source if class_ in ("named", "outlet") else None
        key = content_id("source", str(more.get("key") or (name or f"{home.id} {source}")))
        stance: Stance = more.get("stance", "asserts")  # type: ignore[assignment]
        self.sources[key] = Source(
            id=key,
            label=source,
            class_=class_,
            name=name,
            role=None,
            outlet=home.outlet,
            people=People(low=people[0], high=people[1]),
            access="unstated",
            anonymity_reason=None,
            mentions=(),
        )
        found = Attribution(
            id=content_id("attribution", home.id, cue, content, source),
            article=home.id,
            kind="indirect",
            stance=stance,
            source=(place(home, source),),
            source_id=key,
            cue=(place(home, cue),),
            content=(place(home, content),) if content else (),
            addressee=None,
            within=None,
            confidence=0.9,
        )
        self.attributions.append(found)
        return found

    @property
    def voices(self) -> Voices:
        """All that was collected."""
        return Voices(sources=tuple(self.sources.values()), attributions=tuple(self.attributions))


def account(home: Article, sentences: Sequence[str] = ()) -> Account:
    """Return the article as the claim stage reads it, cut at the given sentences or else as one."""
    found = tuple(place(home, s) for s in sentences) or home.spans
    return Account(article=home, sentences=found)


def with_heading(home: Article, heading: str) -> Article:
    """Return the article with the words that open its text as its headline, two lines above the rest."""
    whole = home.spans[0]
    head, body = whole.part(0, len(heading)), whole.part(len(heading) + 2, len(whole.exact))
    return msgspec.structs.replace(
        home, spans=(body,), headline=Stated(value=" ".join(heading.split()), evidence=(head,), basis="stated")
    )


def claim_of(*statements: tuple[Article, Span, str | None]) -> Claim:
    """Return a claim of statements for it, each with its article, its place and the act of attribution it stands in."""
    told = tuple(
        Statement(span=s, article=a.id, attribution=said, origin="original", polarity="for", strength=None)
        for a, s, said in statements
    )
    return Claim(id="claim-1", proposition="", statements=told, origins=_NONE, on_record=0, against=0, outlets=())
