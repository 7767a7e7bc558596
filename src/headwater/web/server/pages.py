"""The pages of the app that are not a dossier: the case, a search, a correction, the frame around an original."""

from importlib.resources import files
from typing import Final
from urllib.parse import urlencode

from markupsafe import Markup

from headwater.dossier import FORMS
from headwater.model import Noun
from headwater.model.found import Hit, Results, Snippet
from headwater.web import crate, words
from headwater.web.corrections import correction_rows
from headwater.web.page import Inlined, Link, environment, inlined
from headwater.web.server.asked import About
from headwater.web.server.case import ServedCase
from headwater.web.server.job import Job

EXPORTS: Final = (
    *(Link(words=form.label, href=f"export/{name}") for name, form in FORMS.items()),
    Link(words=crate.LABEL, href=f"export/{crate.NAME}"),
)
PAGE_HITS: Final = 20
MAX_ITEMS: Final = 1_000


class Page(Noun, frozen=True, kw_only=True):
    """A page and the policy that goes with it."""

    html: str
    policy: str


class Piece(Noun, frozen=True, kw_only=True):
    """A stretch of a snippet; `mark`: whether it matches."""

    text: str
    mark: bool


class SnippetRow(Noun, frozen=True, kw_only=True):
    """A snippet in pieces, its link on the page of the dossier, and its code points."""

    pieces: tuple[Piece, ...]
    place: str
    at: str


class HitRow(Noun, frozen=True, kw_only=True):
    """A hit as the search page shows it."""

    headline: str
    path: str
    about: str
    matches: int
    more: int
    snippets: tuple[SnippetRow, ...]


def case_page(case: ServedCase, job: Job, author: str) -> Page:
    """Return the page of a case: its last dossier, how far a tracing is, what is in it and what people corrected.

    `author`: whose word a correction is taken to be until another name is typed.
    """
    seen = case.seen()
    script = inlined("case.js") if case.writes else None
    html = _rendered(
        "case.html.j2",
        script,
        title=case.title,
        writes=case.writes,
        temporary=case.temporary,
        items=seen.items[:MAX_ITEMS],
        more=max(0, len(seen.items) - MAX_ITEMS),
        state=job.state,
        trouble=job.trouble,
        steps=[(stage, words.STAGES.get(stage, stage)) for stage in job.steps],
        begun=len(job.stages),
        dossier=seen.dossier,
        current=seen.is_current,
        corrections=correction_rows(seen.corrections),
        author=author,
        exports=EXPORTS,
    )
    return Page(html=html, policy=_policy(script) + "; connect-src 'self'; form-action 'self'")


def search_page(query: str, found: Results | None, offset: int, trouble: str, *, current: bool = True) -> Page:
    """Return the hits of a query, or what is wrong with it; `current`: whether its dossier is the case's now."""
    following = urlencode({"q": query, "offset": offset + PAGE_HITS}, errors="replace")
    html = _rendered(
        "search.html.j2",
        None,
        query=query,
        trouble=trouble,
        current=current,
        offset=offset,
        hits=tuple(map(_hit, found.hits)) if found else (),
        more=f"search?{following}" if found and found.more else "",
        hints=found.hints if found else (),
    )
    return Page(html=html, policy=_policy(None) + "; form-action 'self'")


def correct_page(about: About, author: str, *, reason: str = "", date: str = "", trouble: str = "") -> Page:
    """Return the form by which a person says what is wrong about one thing."""
    held = {name: getattr(about, name) for name in about.__struct_fields__}
    html = _rendered("correct.html.j2", None, **held, author=author, reason=reason, date=date, trouble=trouble)
    return Page(html=html, policy=_policy(None) + "; form-action 'self'")


def original_page(number: int) -> Page:
    """Return the page that frames an original; the frame can do nothing and asks for nothing."""
    html = _rendered("original.html.j2", None, number=number)
    return Page(html=html, policy=_policy(None) + "; frame-src 'self'; form-action 'none'")


def _hit(hit: Hit) -> HitRow:
    day = hit.published.earliest if hit.published else None
    about = " · ".join(filter(None, (hit.siglum, hit.outlet, day and day[:10], hit.path)))
    shown = sum(len(one.marks) for one in hit.snippets)
    return HitRow(
        headline=hit.headline or "",
        path=hit.path,
        about=about,
        matches=hit.matches,
        more=max(0, hit.matches - shown),
        snippets=tuple(map(_snippet, hit.snippets)),
    )


def _snippet(snippet: Snippet) -> SnippetRow:
    span, at, pieces = snippet.span, 0, []
    for mark in snippet.marks:
        first, last = mark.start - span.start, mark.end - span.start
        pieces += [Piece(text=span.exact[at:first], mark=False), Piece(text=span.exact[first:last], mark=True)]
        at = last
    pieces.append(Piece(text=span.exact[at:], mark=False))
    target = snippet.marks[0] if snippet.marks else span
    ends = f"{target.start}-{target.end}"
    return SnippetRow(pieces=tuple(p for p in pieces if p.text), place=f"{target.capture}:{ends}", at=ends)


def _rendered(name: str, script: Inlined | None, **values: object) -> str:
    template = environment().get_template(name)
    return template.render(style=_style(), script=script or Inlined(text=Markup(), sha256=""), **values)


def _policy(script: Inlined | None) -> str:
    run = f"script-src 'sha256-{script.sha256}'; " if script else ""
    style = f"style-src 'sha256-{_style().sha256}'"
    return f"default-src 'none'; {run}{style}; base-uri 'none'; frame-ancestors 'none'"


def _style() -> Inlined:
    return inlined("dossier.css", files("headwater.web").joinpath("static", "case.css").read_text(encoding="utf-8"))
