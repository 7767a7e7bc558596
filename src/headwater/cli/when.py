"""`headwater when`."""

import sys
from datetime import date

import click

from headwater.errors import UsageError
from headwater.reader import when


@click.command("when")
@click.argument("phrase", required=False)
@click.option("--anchor", metavar="YYYY-MM-DD", help="The day that relative words count from.")
@click.option("--sentence", help="The sentence the phrase stands in; its tense decides past or future.")
@click.option("--json", "lines", metavar="-", type=click.Choice(["-"]), help="Answer JSON lines from stdin.")
def command(phrase: str | None, anchor: str | None, sentence: str | None, lines: str | None) -> None:
    """Resolve time phrases to intervals.

    With --json - each line of stdin is {"text", "anchor", "sentence"?} and gets one line: {"earliest", "latest",
    "grain", "rule"}; where Headwater abstains {"earliest", "latest", "rule"}, all null. Intervals are closed-open.
    """
    if lines:
        sys.exit(_answer_lines())
    if phrase is None:
        raise UsageError('name a phrase ("last Tuesday" --anchor 2031-03-14) or answer lines with --json -')
    found = when.resolve(phrase, _day(anchor), sentence)
    if found is None:
        click.echo("unknown: the words do not say, or need an --anchor")
    else:
        first, after = found.interval.earliest or "...", found.interval.latest or "..."
        click.echo(f"{first} to {after} ({found.grain}, {found.rule})")


def _answer_lines() -> int:
    """Answer every line of stdin with one line, a bad one with nulls and a message; return the exit code."""
    code = 0
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            answer = when.answer(line)
        except UsageError as error:
            click.echo(f"headwater: line {number}: {error}", err=True)
            answer, code = when.NO_ANSWER, UsageError.exit_code
        sys.stdout.buffer.write(answer + b"\n")
    return code


def _day(anchor: str | None) -> date | None:
    try:
        return date.fromisoformat(anchor) if anchor else None
    except ValueError as error:
        message = f"--anchor {anchor!r} is no day; write YYYY-MM-DD"
        raise UsageError(message) from error
