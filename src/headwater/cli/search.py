"""`headwater search`."""

import os
import sys
from pathlib import Path

import click
import msgspec

from headwater.case import open_case
from headwater.cli.output import printable, say
from headwater.model.found import Hit, Results, Snippet

_BOLD, _PLAIN = "\033[1m", "\033[0m"


# "-word" leaves a word out; click would take it for an option, and "-harbour" for a cluster of letters with "-h" in it
@click.command("search", context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]})
@click.argument("case", type=click.Path(path_type=Path), metavar="CASE.hw")
@click.argument("query", nargs=-1, required=True, metavar="QUERY...")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Hits to show.")
@click.option("--offset", type=click.IntRange(0), default=0, help="Hits to pass over.")
@click.option("--json", "as_json", is_flag=True, help="Print the hits as one JSON document.")
def command(case: Path, query: tuple[str, ...], limit: int, offset: int, *, as_json: bool) -> None:
    """Search the last dossier of a case.

    QUERY: words (all must stand in the article), "a phrase", begin*, -not, OR, brackets; outlet:NAME, person:NAME,
    source:CLASS, stance:STANCE, date:2031-03-01..2031-03-11, role:ROLE, language:CODE. Every hit comes with the places
    that match and a permalink to each: capture id and code points.
    """
    wrong = next((part for part in query if part.startswith("--")), None)
    if wrong is not None:
        raise click.NoSuchOption(wrong)
    with open_case(case, write=False) as opened:
        found = opened.search(_joined(query), limit, offset)
        if not opened.is_current:
            say(f"{case}: inputs or Headwater changed since its dossier was made; headwater trace {case}")
    if as_json:
        sys.stdout.buffer.write(msgspec.json.encode(_with_links(found)) + b"\n")
        sys.stdout.buffer.flush()
        return
    for hit in found.hits:
        _show(hit, colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ)
    if not found.hits:
        say("nothing matches")
        for hint in found.hints:
            say(printable(hint))
    if found.more:
        say(f"there is more: --offset {offset + limit}")


def _joined(query: tuple[str, ...]) -> str:
    # a shell takes the quotes off `outlet:"Sound Post"`; what has spaces in it was one thing to the person
    return query[0] if len(query) == 1 else " ".join(_quoted(part) for part in query)


def _quoted(part: str) -> str:
    if '"' in part or not any(c.isspace() for c in part):
        return part
    name, colon, value = part.partition(":")
    return f'{name}:"{value}"' if colon and name.isalpha() else f'"{part}"'


def _with_links(found: Results) -> dict[str, object]:
    hits = [
        msgspec.to_builtins(hit) | {"permalink": hit.permalink, "links": [s.permalink for s in hit.snippets]}
        for hit in found.hits
    ]
    return {"query": found.query, "hits": hits, "more": found.more, "hints": found.hints}


def _show(hit: Hit, *, colour: bool) -> None:
    day = hit.published.earliest if hit.published else None
    what = " · ".join(filter(None, (hit.siglum, hit.outlet, day and day[:10], hit.path)))
    click.echo(printable(f"{what}: {hit.headline}" if hit.headline else what))
    for snippet in hit.snippets:
        click.echo(f"    {_line(snippet, colour=colour)}", color=colour)
        click.echo(f"    {snippet.permalink}")
    rest = hit.matches - sum(len(s.marks) for s in hit.snippets)
    if rest > 0:
        click.echo(f"    {rest:,} more in it")


def _line(snippet: Snippet, *, colour: bool) -> str:
    opening, closing = (_BOLD, _PLAIN) if colour else ("[", "]")
    text, at, parts = snippet.span.exact, 0, []
    for mark in snippet.marks:
        first, last = mark.start - snippet.span.start, mark.end - snippet.span.start
        parts += [_flat(text[at:first]), opening, _flat(text[first:last]), closing]
        at = last
    return "".join((*parts, _flat(text[at:])))


def _flat(text: str) -> str:
    return printable("".join(" " if c.isspace() else c for c in text))
