"""The pages of the app that are not a dossier: the case, and the frame around an original."""

from importlib.resources import files

from markupsafe import Markup

from headwater.model import Noun
from headwater.web.page import Inlined, environment, inlined
from headwater.web.server.case import Case
from headwater.web.server.job import EXPORTS, Job


class Page(Noun, frozen=True, kw_only=True):
    """A page and the policy that goes with it."""

    html: str
    policy: str


def case_page(case: Case, job: Job) -> Page:
    """Return the page of a case: what is in it, how far its tracing is, and what came of it."""
    finished = job.finished
    script = inlined("case.js")
    html = _rendered(
        "case.html.j2",
        script,
        title=case.title,
        files=case.files(),
        state=job.state,
        trouble=job.trouble,
        steps=job.steps,
        begun=len(job.stages),
        dossier=finished.traced.dossier if finished else None,
        exports=EXPORTS,
    )
    return Page(html=html, policy=_policy(script) + "; connect-src 'self'; form-action 'self'")


def original_page(number: int) -> Page:
    """Return the page that frames an original; the frame can do nothing and asks for nothing."""
    html = _rendered("original.html.j2", None, number=number)
    return Page(html=html, policy=_policy(None) + "; frame-src 'self'; form-action 'none'")


def _rendered(name: str, script: Inlined | None, **values: object) -> str:
    template = environment().get_template(name)
    return template.render(style=_style(), script=script or Inlined(text=Markup(), sha256=""), **values)


def _policy(script: Inlined | None) -> str:
    run = f"script-src 'sha256-{script.sha256}'; " if script else ""
    style = f"style-src 'sha256-{_style().sha256}'"
    return f"default-src 'none'; {run}{style}; base-uri 'none'; frame-ancestors 'none'"


def _style() -> Inlined:
    return inlined("dossier.css", files("headwater.web").joinpath("static", "case.css").read_text(encoding="utf-8"))
