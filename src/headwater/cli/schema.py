"""`headwater schema`."""

import json

import click

from headwater.dossier import json_schema


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of a dossier, generated from the types that make it."""
    click.echo(json.dumps(json_schema(), indent=2, sort_keys=True))
