"""`headwater correct`: what a person says against a dossier, kept in the case."""

import getpass
import sys
from pathlib import Path

import click
import msgspec

from headwater.case import Case, open_case
from headwater.cli.output import printable, say
from headwater.dossier.corrections import WORDS, Proposal, outcome, says
from headwater.errors import UsageError

# click wraps no paragraph behind its mark, a backspace on a line of its own
_HELP = """Say what is wrong in the last dossier of a case; the next tracing takes it up and shows whose word it is.

\b
WHAT is one of
  same-source A B         these two sources are one
  different-sources A B   these two sources are not one
  not-a-copy A [B]...     article A is not a copy (of B)
  wrong-date A DATE       the date of an article or event is DATE, or none
  same-claim A B          these two claims are one
  not-in-claim [CLAIM] S  statement S does not belong to the claim
  list                    all that was said, and what became of it
  undo N                  take the Nth of the list back; that is kept too

TARGET: an id of the dossier; an article's siglum; a claim's number on the page; a source's name; or a link to
characters, capture-...#char=START,END, as search prints them. DATE: YYYY-MM-DD, YYYY-MM, YYYY, FROM..TO, or none.
"""


@click.command("correct", help=_HELP)
@click.argument("case", type=click.Path(path_type=Path), metavar="CASE.hw")
@click.argument("what", type=click.Choice([*WORDS, "list", "undo"]), metavar="WHAT")
@click.argument("targets", nargs=-1, metavar="[TARGET]...")
@click.option("--because", "reason", default="", metavar="REASON", help="Why; it is kept and shown.")
@click.option("--by", "author", metavar="NAME", help="Whose word it is; your login name unless given.")
@click.option("--json", "as_json", is_flag=True, help="With list: one JSON object a line.")
def command(
    case: Path, what: str, targets: tuple[str, ...], reason: str, author: str | None, *, as_json: bool
) -> None:
    """Keep what a person says against a dossier, list it, or take it back."""
    if what == "list":
        with open_case(case, write=False) as opened:
            _list(opened, as_json=as_json)
        return
    with open_case(case) as opened:
        if what == "undo":
            if len(targets) != 1:
                raise UsageError("which one is taken back? its number or id, as list shows it")
            done = opened.undo(targets[0], author or _login(), reason)
            click.echo(f"taken back: {printable(says(done))}")
        else:
            date = targets[-1] if what == "wrong-date" and len(targets) == 2 else None
            named = targets[:-1] if date else targets
            done = opened.correct(Proposal(WORDS[what], named, date, reason), author or _login())
            click.echo(printable(says(done)))
    say(f"kept as the word of {printable(author or _login())}; it counts from the next tracing: headwater trace {case}")


def _list(opened: Case, *, as_json: bool) -> None:
    found = opened.corrections()
    for number, one in enumerate(found, start=1):
        if as_json:
            sys.stdout.buffer.write(msgspec.json.encode(one) + b"\n")
            continue
        click.echo(printable(f"{number}. {says(one)}"))
        click.echo(printable(f"   {one.author}, {one.made[:10]}{f': {one.reason}' if one.reason else ''}"))
        click.echo(printable(f"   {outcome(one)}"))
    if not found and not as_json:
        say("nothing was corrected")


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:  # nobody is logged in, as in a bare container
        raise UsageError("say whose word it is: --by NAME") from error
