"""`headwater schema`."""

import json

import click

from headwater.dossier import changes_schema, json_schema


@click.command("schema")
@click.option("--changes", is_flag=True, help="That of what `headwater diff --json` prints.")
def command(*, changes: bool) -> None:
    """Print the JSON Schema of a dossier, generated from the types that make it."""
    click.echo(json.dumps(changes_schema() if changes else json_schema(), indent=2, sort_keys=True))
