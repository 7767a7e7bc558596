"""`headwater corpus`: work on corpora that need not fit in memory."""

import click

from headwater.cli.corpus.case import case
from headwater.cli.corpus.families import families
from headwater.cli.corpus.ingest import ingest
from headwater.cli.corpus.read import read
from headwater.cli.corpus.reuse import reuse
from headwater.cli.corpus.stories import stories


@click.group("corpus")
def command() -> None:
    """Work on corpora that need not fit in memory."""


for one in (ingest, reuse, families, stories, read, case):
    command.add_command(one)
