"""`headwater watch`."""

import sys
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict, Unpack

import click

from headwater.cli.output import FINISHED_WITH_LOSSES, done_telling, exit_code, printable, progress, say, write
from headwater.errors import InputError, LockedError, UsageError
from headwater.settings import AttributionSettings, FetchSettings, Settings

if TYPE_CHECKING:
    from headwater.watch import Round, Watch
    from headwater.watch.web import Web

_STOPPED = 130
_MOST_LIST_BYTES = 10_000_000
_MOST_SHOWN = 20


class _Asked(TypedDict):
    """The options of `watch`, by their names."""

    fetch: tuple[str, ...]
    fetch_list: Path | None
    every: float
    once: bool
    trace: bool
    pages: bool
    reader: Literal["encoder", "rules"]
    out: Path | None


@click.command("watch")
@click.argument("case", type=click.Path(path_type=Path), metavar="CASE.hw")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option("--fetch", multiple=True, metavar="URL", help="Ask the web: a feed or a page. Repeatable.")
@click.option("--fetch-list", type=click.Path(path_type=Path), metavar="FILE", help="The same for a list of them.")
@click.option("--every", type=click.FloatRange(min=1), default=600, metavar="SECONDS", help="Between rounds; 600.")
@click.option("--once", is_flag=True, help="One round, then end.")
@click.option("--trace/--no-trace", default=True, help="Trace the case after a round that added something (default).")
@click.option("--pages/--no-pages", default=True, help="Fetch the pages that feeds link (default), or keep the feeds.")
@click.option("--reader", type=click.Choice(["encoder", "rules"]), default="encoder", help="Rules take less time.")
@click.option("-o", "--out", type=click.Path(path_type=Path), metavar="FILE.html", help="Write each new HTML dossier.")
def command(case: Path, paths: tuple[str, ...], **asked: Unpack[_Asked]) -> None:
    """Take coverage into a case as it appears, and trace it again.

    PATH: folders and files that are looked at in every round; a file is taken when it is no longer being written.
    With --fetch or --fetch-list, and only then, the web is asked: robots.txt is kept to, a host is asked every few
    seconds at most, what has not changed is not sent again, and addresses of private networks are refused. Each answer
    is kept as a web archive in the case. Ends with Ctrl-C; the same command goes on from there.
    """
    from headwater.watch import Watch  # noqa: PLC0415 (its parts are slow to load)

    web = _web(asked)
    if not paths and web is None:
        raise UsageError("nothing to watch: name folders, or feeds and pages with --fetch URL")
    settings = Settings(attribution=AttributionSettings(reader=asked["reader"]))
    watch = Watch(case, paths, web, settings=settings if asked["trace"] else None, tell=progress())
    code = 0
    try:
        while True:
            code = _round(watch, asked["out"], once=asked["once"])
            if asked["once"]:
                sys.exit(code)
            time.sleep(asked["every"])
    except KeyboardInterrupt:
        done_telling()
        say(f"stopped; what was added is in {case}, and the same command goes on")
        sys.exit(_STOPPED)


def _round(watch: "Watch", out: Path | None, *, once: bool) -> int:
    try:
        done = watch.round()
    except LockedError as fault:
        say(f"{fault}; the next round tries again")
        return LockedError.exit_code
    done_telling()
    _tell(done)
    if once and not (done.added or done.said or done.waiting or done.traced):
        say("nothing new")  # a round that finds nothing is no event where more of them follow
    if done.traced and out is not None:
        from headwater import web  # noqa: PLC0415 (only when there is something to write)

        write(out, web.render(done.traced.dossier, done.traced.texts).encode())
    losses = exit_code(done.traced.dossier.ledger) if done.traced else 0
    return FINISHED_WITH_LOSSES if done.said or losses else 0


def _tell(done: "Round") -> None:
    for line in done.said[:_MOST_SHOWN]:
        say(printable(line))
    if len(done.said) > _MOST_SHOWN:
        say(f"{len(done.said) - _MOST_SHOWN:,} more went wrong in this round")
    at = datetime.now(UTC).isoformat(timespec="seconds")
    for name in done.added[:_MOST_SHOWN]:
        click.echo(f"{at}  {printable(name)}")
    if len(done.added) > _MOST_SHOWN:
        click.echo(f"{at}  and {len(done.added) - _MOST_SHOWN:,} more")
    if done.waiting:
        say(f"{_counted(done.waiting, 'file')} still being written, left for the next round")
    if done.traced:
        dossier = done.traced.dossier
        told = f"{_counted(len(dossier.articles), 'article')}, {_counted(len(dossier.claims), 'claim')}"
        if done.changes is not None:
            told += f"; {_changed(done)}"
        click.echo(f"{at}  traced: {told}")


def _counted(number: int, one: str) -> str:
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def _changed(done: "Round") -> str:
    assert done.changes is not None
    kinds = ("article", "claim", "comparison", "event")
    numbers = {kind: len(getattr(done.changes, f"{kind}s")) for kind in kinds}
    found = [_counted(number, kind) for kind, number in numbers.items() if number]
    return f"changed: {', '.join(found)}" if found else "nothing in it changed"


def _web(asked: _Asked) -> "Web | None":
    urls = [*asked["fetch"], *(_listed(asked["fetch_list"]) if asked["fetch_list"] else ())]
    if not urls:
        return None
    if find_spec("urllib3") is None or find_spec("protego") is None:
        raise UsageError('fetching needs urllib3 and protego, which are not installed: pip install "headwater[fetch]"')
    from headwater.watch.manners import Manners  # noqa: PLC0415 (an extra)
    from headwater.watch.web import Web  # noqa: PLC0415 (with its neighbour)

    return Web(urls, Manners(FetchSettings()), every=asked["every"], pages=asked["pages"])


def _listed(path: Path) -> Iterable[str]:
    try:
        with path.open("rb") as file:
            written = file.read(_MOST_LIST_BYTES + 1)
    except OSError as fault:
        raise InputError(f"{path}: cannot be read: {fault.strerror}") from fault
    if len(written) > _MOST_LIST_BYTES:
        raise InputError(f"{path}: larger than {_MOST_LIST_BYTES:,} bytes; a list has one address a line")
    lines = [line.strip() for line in written.decode("utf-8-sig", "replace").splitlines()]
    return [line for line in lines if line and not line.startswith("#")]
