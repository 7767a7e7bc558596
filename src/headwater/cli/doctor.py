"""`headwater doctor`."""

import sys

import click

from headwater.cli.output import FINISHED_WITH_LOSSES, printable

_SIGNS = {"ok": "ok", "absent": "--", "fault": "!!"}


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="Print what was found as one JSON document.")
def command(*, as_json: bool) -> None:
    """Say what this installation can do, and what it lacks.

    Python, libraries and extras with their versions, the trained models held against their hashes, SQLite with its
    full-text search, the cache folder. No socket is opened; no browser, service or account is needed. `--` stands
    before what may be absent, `!!` before what is at fault. Ends with 0 where nothing is at fault, else with 3.
    """
    from headwater.doctor import examine  # noqa: PLC0415 (imports every library there is)

    health = examine()
    if as_json:
        import msgspec  # noqa: PLC0415

        sys.stdout.buffer.write(msgspec.json.encode(health) + b"\n")
        sys.stdout.buffer.flush()
    else:
        click.echo(f"headwater {health.version}")
        width = max(len(check.name) for check in health.checks)
        for check in health.checks:
            click.echo(printable(f"{_SIGNS[check.state]} {check.name:<{width}}  {check.says}"))
        click.echo("nothing is at fault" if health.is_whole else "not whole: see the lines with !!")
    sys.exit(0 if health.is_whole else FINISHED_WITH_LOSSES)
