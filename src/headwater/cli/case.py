"""`headwater init`, `add`, `ls`, `rm` and `show`: the case file."""

import sys
from pathlib import Path

import click
import msgspec

from headwater.case import new_case, open_case, recover
from headwater.cli.output import FINISHED_WITH_LOSSES, deliver, printable, say
from headwater.errors import InputError

_CASE = click.argument("case", type=click.Path(path_type=Path), metavar="CASE.hw")
_HASH_DIGITS = 12


@click.command("init")
@_CASE
@click.option("--recover", "damaged", type=click.Path(path_type=Path), metavar="OLD.hw", help="Fill it from OLD.hw.")
def init(case: Path, damaged: Path | None) -> None:
    """Make a new case file, empty or of what can still be read of a damaged one."""
    if damaged is None:
        new_case(case).close()
        return
    if not damaged.is_file():
        raise InputError(f"{damaged}: no such file")
    found = recover(damaged, case)
    for name in found.lost:
        say(f"{printable(name)}: its bytes are gone or changed")
    if found.said:
        say(f"{damaged}: reading stopped ({found.said})")
    say(f"{found.kept:,} inputs were read whole and are in {case}; {len(found.lost):,} are lost")
    sys.exit(FINISHED_WITH_LOSSES if found.lost or found.said else 0)


@click.command("add")
@_CASE
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-q", "--quiet", is_flag=True, help="Do not list what was added.")
def add(case: Path, paths: tuple[str, ...], *, quiet: bool) -> None:
    """Add captures to a case, for good before anything is read in them.

    PATH: files, folders, - for standard input. Each new input is printed once it is on the disk; what is in the case
    already is kept once. CASE.hw is made where it is not there.
    """
    new = old = troubled = 0
    with open_case(case, create=True) as opened:
        for kept in opened.add(paths, sys.stdin.buffer):
            new, old = new + kept.is_new, old + (not kept.is_new)
            shown = printable(kept.place)
            if kept.is_new and not quiet:
                click.echo(shown)
            if kept.fault or kept.damage:
                troubled += 1
                say(f"{shown}: {kept.fault or kept.damage}")
    say(f"{new:,} added, {old:,} in the case already")
    sys.exit(FINISHED_WITH_LOSSES if troubled else 0)


@click.command("ls")
@_CASE
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def ls(case: Path, *, as_json: bool) -> None:
    """List the inputs of a case by name: hash, bytes, when it was added, name."""
    with open_case(case, write=False) as opened:
        for item in opened.items():
            if as_json:
                row = {name: getattr(item, name) for name in ("path", "sha256", "bytes", "added", "remark")}
                sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")
                continue
            size = f"{item.bytes:,}" if item.bytes is not None else "-"
            remark = f"  ({printable(item.remark)})" if item.remark else ""
            digits = (item.sha256 or "-")[:_HASH_DIGITS]
            click.echo(f"{digits:<{_HASH_DIGITS}} {size:>14}  {item.added}  {printable(item.path)}{remark}")


@click.command("rm")
@_CASE
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
def rm(case: Path, names: tuple[str, ...]) -> None:
    """Take inputs out of a case for good.

    NAME: as `ls` prints it, or the first eight digits or more of its hash. Their bytes are overwritten; the dossier
    goes too, until the next trace.
    """
    with open_case(case) as opened:
        for item in opened.remove(names):
            click.echo(printable(item.path))


@click.command("show")
@_CASE
@click.option("-o", "--out", type=click.Path(path_type=Path), metavar="FILE.html", help="Write the HTML dossier.")
@click.option("--json", "json_to", metavar="FILE", help="Write the dossier as JSON; - for stdout.")
@click.option("--pretty", is_flag=True, help="Indent the JSON.")
def show(case: Path, out: Path | None, json_to: str | None, *, pretty: bool) -> None:
    """Show the last dossier of a case: a summary, or as `trace` writes it. Waits for no writer."""
    with open_case(case, write=False) as opened:
        traced = opened.last()
        if not opened.is_current:
            say(f"{case}: inputs or Headwater changed since this dossier was made; headwater trace {case}")
    sys.exit(deliver(traced, out, json_to, pretty=pretty))
