"""The HTML dossier: one file that needs nothing else, reads without scripts and cannot run anybody else's."""

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from headwater.dossier import proposed
from headwater.dossier.ranking import ranked
from headwater.model import Dossier, Noun
from headwater.web import words
from headwater.web.apparatus import OPEN_VARIANTS
from headwater.web.articles import article_rows
from headwater.web.bare import bare_captures
from headwater.web.bounds import MAX_CLAIMS, MAX_STATEMENTS, MAX_STATEMENTS_LARGE, within
from headwater.web.claims import claim_rows
from headwater.web.compact import compact, compact_script, compact_style, needed_style
from headwater.web.corrections import correction_rows
from headwater.web.differences import difference_groups
from headwater.web.families import families, passages
from headwater.web.flow import flow
from headwater.web.leads import lead_rows
from headwater.web.matrix import matrix
from headwater.web.pile import capture_views, counts
from headwater.web.quotations import quotation_groups
from headwater.web.register import Register
from headwater.web.stemmata import stemmas
from headwater.web.strips import strips
from headwater.web.timeline import timeline
from headwater.web.visible import plain, shown
from headwater.web.voices import credit_groups, silences, source_groups

if TYPE_CHECKING:
    from jinja2 import Environment

UNTITLED = "A pile of captures"
MAX_SPLIT = 200
LARGE_CAPTURES = 200
# a browser lays out one part of a long list at a time, as it comes into view; a short page has one part
PART_ROWS = 40


class Link(Noun, frozen=True, kw_only=True):
    """A way from the page to somewhere else on the same server."""

    words: str
    href: str


class Inlined(Noun, frozen=True, kw_only=True):
    """A style sheet or script as it stands in the page, and its hash for the content security policy."""

    text: Markup
    sha256: str


def render(
    dossier: Dossier, texts: Mapping[str, str], links: Sequence[Link] = (), *, correctable: bool = False,
    current: bool = True,
) -> str:  # fmt: skip
    """Return the dossier as one self-contained HTML page; `links` are for a page that a server of ours hands out.

    `correctable`: that server takes corrections, at `correct?about=ID`; `current`: nothing in its case changed since.

    `texts` maps capture ids to canonical texts. Every span the page points at is marked in its capture; spans are
    checked against the text on the way. Raises NounError where a text is missing, a span says something else than its
    text, or an id points nowhere. Lone surrogates and NUL are shown as U+FFFD, so that the page encodes as UTF-8.
    Linear in text and, up to sorting, in spans. Leaves out, and counts: claims and sources beyond two thousand, of one
    claim statements beyond a hundred (eight where there are more than two hundred captures), shared passages beyond the
    longest hundred, strips beyond the first sixty, variants of a family beyond forty, further mentions of a source;
    they are in the JSON.
    """
    whole = dossier
    dossier, left = within(whole, ranked(whole.claims))
    register = Register(dossier, texts, dossier.claims)
    large = len(dossier.captures) > LARGE_CAPTURES
    sections = _sections(dossier, register, MAX_STATEMENTS_LARGE if large else MAX_STATEMENTS)
    woven = list(capture_views(dossier, register))  # last: by now every section has said what it points at
    split = _split_rules(key for _, keys in woven for key in keys)
    body = (
        environment()
        .get_template("body.html.j2")
        .render(
            **sections,
            dossier=dossier,
            title=_title(dossier),
            counts=counts(dossier),
            larger=proposed.says(asked) if (asked := dossier.producer.proposals) is not None else "",
            bare={one.capture: one for one in bare_captures(whole)},
            open_variants=OPEN_VARIANTS,
            part_rows=PART_ROWS if large else MAX_CLAIMS,
            links=links,
            current=current,
            ids=register.ids() if correctable else {},
            whole=whole,
            left=left,
            captures=[view for view, _ in woven],
        )
    )
    return (
        environment()
        .get_template("dossier.html.j2")
        .render(
            dossier=dossier,
            title=_title(dossier),
            large=large,
            body=Markup(compact(body)),  # noqa: S704 (Jinja escaped it; only our own tags were shortened)
            style=inlined("dossier.css", split, body + ('<body class="large">' if large else "")),
            script=inlined("dossier.js"),
        )
    )


def _sections(dossier: Dossier, register: Register, most: int) -> dict[str, object]:
    """Return what each section shows, of a claim `most` statements; the register learns all that they point at."""
    claims = dossier.claims
    stemmata, more_stemmata = stemmas(dossier, register)
    return {
        "claims": claim_rows(claims, register, most),
        "matrix": matrix(claims, register),
        "deeds": tuple(words.DEEDS.items()),
        "flow": flow(claims, register),
        "groups": source_groups(dossier, register),
        "silences": silences(dossier, register),
        "credits": credit_groups(dossier, register),
        "stemmata": stemmata,
        "more_stemmata": more_stemmata,
        "families": families(dossier, register),
        "passages": passages(dossier, register),
        "differences": difference_groups(dossier, register),
        "timeline": timeline(dossier, register),
        "quotations": quotation_groups(dossier, register),
        "leads": lead_rows(dossier, register),
        "corrections": correction_rows(dossier.corrections),
        "articles": article_rows(dossier, register),
        "strips": strips(dossier, register),
    }


def _title(dossier: Dossier) -> str:
    claims = ranked(dossier.claims)
    if claims:
        return claims[0].proposition
    headlines = [article.headline.value for article in dossier.articles if article.headline]
    return headlines[0] if headlines else UNTITLED


def _split_rules(keys: Iterable[str]) -> str:
    """Return rules that light up the later pieces of a mark when its first one is the target.

    Beyond `MAX_SPLIT` of them there are none: a browser looks at each rule for every part of a large page. The script
    lights them up then.
    """
    keys = list(keys)
    if len(keys) > MAX_SPLIT:
        return ""
    lit = "{background:var(--hit);color:var(--hit-ink)}\n"
    return "".join(f":root:has(#{key}:target) :is(.{key},.{key} mark){lit}" for key in keys)


def inlined(name: str, more: str = "", markup: str | None = None) -> Inlined:
    """Return one of our own files, and `more` behind it, as it stands in a page; of a style what `markup` needs."""
    text = _asset(name, more)
    if markup is not None:
        text = needed_style(text, markup, _asset("dossier.js", ""))
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Inlined(text=Markup(text), sha256=digest)  # noqa: S704 (our own file, no foreign character in it)


def _asset(name: str, more: str) -> str:
    text = files("headwater.web").joinpath("static", name).read_text(encoding="utf-8") + more
    return compact_script(text) if name.endswith(".js") else compact_style(text)


@cache
def environment() -> "Environment":
    """Return the templates of this package, foreign text escaped unless it is marked as ours."""
    # Jinja is loaded here, where a page is wanted; the terminal shares this package's words and should start quickly.
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415

    environment = Environment(
        loader=PackageLoader("headwater.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = shown
    environment.filters["plain"] = plain
    environment.filters["count"] = words.count
    return environment
