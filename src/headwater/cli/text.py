"""`headwater text`."""

import os
import sys
from pathlib import Path

import click

from headwater import capture
from headwater.errors import InputError, UsageError
from headwater.settings import CaptureSettings


@click.command("text")
@click.argument("path", metavar="CAPTURE")
def command(path: str) -> None:
    """Print the canonical text of a capture.

    CAPTURE: a file, or file#record for one record of a container. The text is written as UTF-8, with nothing added:
    the offsets of every span count its code points.
    """
    file, _, record = (path, "", "") if os.path.lexists(path) else path.partition("#")
    pile = capture.read([file], CaptureSettings(), sys.stdin.buffer)
    wanted = [r for r in pile.readings if not record or r.capture.path.partition("#")[2] == record]
    if not pile.readings:
        reason = next((e.reason for e in pile.ledger.entries), None) or "no such file"
        message = f"{path}: {reason}"
        raise InputError(message)
    if len(wanted) != 1:
        message = f"{path}: {len(wanted)} captures answer to that; name one as {Path(file).name}#RECORD"
        raise UsageError(message)
    sys.stdout.buffer.write(wanted[0].text.encode())
    sys.stdout.buffer.flush()
