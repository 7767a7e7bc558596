"""`headwater stories`."""

import os
import sys
from pathlib import Path

import click
import msgspec

from headwater import story
from headwater.cli.keeping import keep_captures
from headwater.cli.output import done_telling, exit_code, only_case, printable, progress, tell_losses, write
from headwater.errors import InputError
from headwater.model import Dossier, Story
from headwater.trace import trace

_SHOWN = 20


@click.command("stories")
@click.argument("pile", nargs=-1, required=True, metavar="PILE...")
@click.option("--json", "json_to", metavar="FILE", help="Write the stories as JSON; - for stdout.")
@click.option("--stream", "streamed", is_flag=True, help="Place articles one by one, by date, as if they came in.")
def command(pile: tuple[str, ...], json_to: str | None, *, streamed: bool) -> None:
    """Find which articles of a pile are about one event.

    PILE: files and folders of coverage (text, HTML, JSON lines), - for standard input, or one case file, in which
    articles that were read before are not read again. Prints the largest stories, or with --json - all of them as one
    JSON document: {"stories": [{id, articles, captures, label}]}, the largest first.
    An article stands in exactly one story. What cannot be read is named on stderr.
    """
    # os.path.lexists takes any string; a path that no system call accepts (a NUL in it) is a missing one
    if not any(p == "-" or ("\0" not in p and os.path.lexists(p)) for p in pile):
        missing = ", ".join(ascii(p)[1:-1] for p in pile)
        message = f"{missing}: no such file or folder; name files or folders that hold coverage"
        raise InputError(message)
    keep_captures([json_to], pile)
    case = only_case(pile)
    if case is not None:
        found = _of_case(case)
    else:
        found = trace(pile, until="article", stdin=sys.stdin.buffer, tell=progress()).dossier
    done_telling()
    tell_losses(found.ledger)
    stories = _with_paths(_streamed(found) if streamed else story.cluster(found.articles), found)
    document = msgspec.json.encode({"stories": stories}) + b"\n"
    if json_to == "-":
        sys.stdout.buffer.write(document)
        sys.stdout.buffer.flush()
    else:
        if json_to is not None:
            write(Path(json_to), document)
        _show(stories)
    sys.exit(exit_code(found.ledger))


def _of_case(path: Path) -> Dossier:
    from headwater.case import open_case  # noqa: PLC0415 (folders are read without SQLite)

    with open_case(path) as case:
        return case.trace(until="article", tell=progress()).dossier


def _streamed(found: Dossier) -> tuple[Story, ...]:
    stream = story.Stream()
    for article in sorted(found.articles, key=lambda a: ((a.published and a.published.earliest) or "", a.id)):
        stream.add(article)
    return stream.stories()


def _with_paths(stories: tuple[Story, ...], found: Dossier) -> tuple[Story, ...]:
    paths = {capture.id: capture.path for capture in found.captures}
    return tuple(
        msgspec.structs.replace(one, captures=tuple(sorted(paths[capture] for capture in one.captures)))
        for one in stories
    )


def _show(stories: tuple[Story, ...]) -> None:
    articles = sum(len(one.articles) for one in stories)
    click.echo(f"{_counted(articles, 'article', 'articles')} → {_counted(len(stories), 'story', 'stories')}")
    for one in stories[:_SHOWN]:
        click.echo(f"{len(one.articles):6,}  {printable(one.label)}")
    if len(stories) > _SHOWN:
        click.echo(f"        and {len(stories) - _SHOWN:,} more; --json FILE writes all")


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
