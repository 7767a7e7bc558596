"""`headwater serve`."""

import secrets
import socket
import sys
import warnings
from pathlib import Path

import click

from headwater.cli.output import say
from headwater.errors import UsageError

_HOST = "127.0.0.1"
_STOPPED = 130


@click.command("serve")
@click.argument("place", required=False, metavar="[CASE.hw | FOLDER]", type=click.Path(path_type=Path))
@click.option("--create", is_flag=True, help="Make the case file where it is not there.")
@click.option("--read-only", is_flag=True, help="Look at a case and change nothing; another run may write meanwhile.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port on this machine; 0: any that is free.")
@click.option("--open", "open_it", is_flag=True, help="Open the address in the browser.")
def command(place: Path | None, port: int, *, create: bool, read_only: bool, open_it: bool) -> None:
    """Work on a case in the browser, on this machine only.

    CASE.hw: a case file; what is put in and what is said stays in it. FOLDER: coverage to begin with; like no argument
    it gets a case that is kept until the server ends. The address holds a token that is new in each run; nobody
    without it gets an answer.
    """
    try:
        import python_multipart  # type: ignore[import-not-found, unused-ignore]  # noqa: F401, PLC0415 (for uploads)
        import uvicorn  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415 (an extra)

        from headwater.web.server.app import application  # noqa: PLC0415 (needs the extra)
    except ImportError as error:
        message = f"{error.name} is not installed; serving needs: pip install 'headwater[serve]'"
        raise UsageError(message) from error
    from headwater.web.server.case import serve_case  # noqa: PLC0415 (with its neighbours)
    from headwater.web.server.guard import Gate  # noqa: PLC0415
    from headwater.web.server.job import Job  # noqa: PLC0415

    with _bound(port) as listening, serve_case(place, create=create, read_only=read_only) as case:
        gate = Gate(f"{_HOST}:{listening.getsockname()[1]}", secrets.token_urlsafe(24))
        address = f"http://{gate.authority}/{gate.token}/"
        job = Job(case)
        config = uvicorn.Config(
            application(case, gate, job), log_level="warning", access_log=False, server_header=False,
            proxy_headers=False, ws="none", lifespan="off", timeout_graceful_shutdown=3,
        )  # fmt: skip
        kept = "what was put in goes with it" if case.temporary else "everything stays in the case"
        try:
            click.echo(f"Headwater serves this case at {address}\nIt ends with Ctrl-C, and {kept}.")
            if open_it:
                click.launch(address)
            with warnings.catch_warnings():
                # Ctrl-C before the loop runs: that nothing was begun is no fault to be told on the terminal
                warnings.filterwarnings("ignore", "coroutine .* was never awaited", RuntimeWarning)
                uvicorn.Server(config).run(sockets=[listening])
        except KeyboardInterrupt:  # the server, once it runs, ends first and hands Ctrl-C on
            say(f"stopped; {kept}")
            sys.exit(_STOPPED)
        finally:
            job.close()


def _bound(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.bind((_HOST, port))
        # from now on whoever follows the address waits for the server instead of being refused
        listening.listen()
    except OSError as error:
        listening.close()
        message = f"port {port} of this machine is taken; name another with --port, or none"
        raise UsageError(message) from error
    return listening
