"""`headwater trace`."""

import os
import sys
from pathlib import Path
from typing import Literal, TypedDict, Unpack

import click

from headwater.cli.keeping import keep_captures
from headwater.cli.output import deliver, done_telling, only_case, printable, progress, say
from headwater.errors import InputError, UsageError
from headwater.model import Traced
from headwater.settings import AttributionSettings, LlmSettings, Settings
from headwater.trace import LAST_STAGE, STAGES, trace


class _Asked(TypedDict):
    """The options of `trace`, by their names."""

    out: Path | None
    json_to: str | None
    until: str
    reader: Literal["encoder", "rules"]
    llm_url: str | None
    llm_model: str | None
    llm_seconds: float
    pretty: bool


@click.command("trace")
@click.argument("pile", nargs=-1, required=True, metavar="PILE...")
@click.option("-o", "--out", type=click.Path(path_type=Path), metavar="FILE.html", help="Write the HTML dossier.")
@click.option("--json", "json_to", metavar="FILE", help="Write the dossier as JSON; - for stdout.")
@click.option("--until", type=click.Choice(list(STAGES)), default=LAST_STAGE, help="Stop after this stage.")
@click.option("--reader", type=click.Choice(["encoder", "rules"]), default="encoder", help="Rules take less time.")
@click.option("--llm-url", metavar="URL", help="Ask a large model, local or remote, for more attributions.")
@click.option("--llm-model", metavar="NAME", help="Its name there; many endpoints need one.")
@click.option(
    "--llm-seconds", type=click.FloatRange(min=1), default=1_800, metavar="SECONDS", help="For all its answers; 1800."
)
@click.option("--pretty", is_flag=True, help="Indent the JSON.")
def command(
    pile: tuple[str, ...],
    **asked: Unpack[_Asked],
) -> None:
    """Trace a pile upstream.

    PILE: files and folders of coverage (text, HTML, JSON lines), - for standard input, or one case file. Prints
    a summary, or with --json - the dossier as one JSON document. What cannot be read is named on stderr and in the
    ledger; the rest is traced.

    With --llm-url, and only then, a connection is opened: the text of each article goes to that address, paragraph by
    paragraph, and what the model there proposes is taken where it points at exact words. The address is that of an
    endpoint as OpenAI's chat completions (llama.cpp, Ollama, vLLM, hosted ones); a key is read from the environment
    variable HEADWATER_LLM_KEY.
    """
    # os.path.lexists takes any string; a path that no system call accepts (a NUL in it) is a missing one
    if not any(p == "-" or _exists(p) for p in pile):
        missing = ", ".join(ascii(p)[1:-1] for p in pile)
        message = f"{missing}: no such file or folder; name files or folders that hold coverage"
        raise InputError(message)
    settings = Settings(attribution=AttributionSettings(reader=asked["reader"]), llm=_llm(asked))
    keep_captures([asked["out"], asked["json_to"]], pile)
    case = only_case(pile)
    if case is not None:
        traced = _of_case(case, settings, asked["until"])
    else:
        traced = trace(pile, settings, until=asked["until"], stdin=sys.stdin.buffer, tell=progress())
    done_telling()
    sys.exit(deliver(traced, asked["out"], asked["json_to"], pretty=asked["pretty"]))


def _llm(asked: _Asked) -> LlmSettings | None:
    """Return what is to be asked, and say where the text of the pile goes."""
    url, model = asked["llm_url"], asked["llm_model"]
    if url is None:
        if model is not None:
            raise UsageError("--llm-model names a model of an endpoint; name that as well: --llm-url URL")
        return None
    from headwater.proposals import destination_of  # noqa: PLC0415 (nobody else needs it)

    settings = LlmSettings(url=url, model=model, max_total_seconds=asked["llm_seconds"])
    where = destination_of(settings)
    if list(STAGES).index(asked["until"]) < list(STAGES).index("attribution"):
        return settings  # nothing will be asked
    say(f"the articles' text goes to {printable(where.host)}, paragraph by paragraph; nothing else does")
    if where.key_in_clear:
        say("the key goes there without encryption; an address with https keeps it secret")
    return settings


def _of_case(path: Path, settings: Settings, until: str) -> Traced:
    from headwater.case import open_case  # noqa: PLC0415 (folders are traced without SQLite)

    with open_case(path) as case:
        return case.trace(settings, until=until, tell=progress())


def _exists(path: str) -> bool:
    return "\0" not in path and os.path.lexists(path)
