"""Running the yardsticks beside the project, each at a small size, as a person would from a shell."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from headwater.errors import HeadwaterError

_LIMIT_SECONDS = 600
_ATTRIBUTION_ARTICLES = 10
_HEADWATER = (sys.executable, "-m", "headwater")


def measure(name: str, shared: Path) -> Mapping[str, float]:
    """Return the figures of one yardstick by dotted name, in the yardstick's own units.

    Raises HeadwaterError with the last lines of a script that fails.
    """
    with tempfile.TemporaryDirectory(prefix="headwater-") as scratch:
        return _flat(YARDSTICKS[name](shared.resolve(), Path(scratch)))


def _seeds_dossier(shared: Path, scratch: Path) -> Any:  # noqa: ANN401 (a scorer's JSON)
    found = _trace([shared / "seeds"], scratch)
    return _score(shared, "score_dossier.py", shared / "gold" / "seeds_dossier.json", found)


def _seeds_segments(shared: Path, scratch: Path) -> Any:  # noqa: ANN401
    found = _trace([shared / "seeds"], scratch)
    return _score(shared, "score_segments.py", shared / "gold" / "seeds_segments.json", found)


def _captures(shared: Path, scratch: Path) -> Any:  # noqa: ANN401
    _script(shared, "make_captures.py", scratch, "--n", "20", "--seed", "7", "--split", "dev")
    found = _trace([scratch / "captures"], scratch, "--until", "stemma")
    return _score(shared, "score_segments.py", scratch / "gold.jsonl", found)


def _reuse(shared: Path, scratch: Path) -> Any:  # noqa: ANN401
    _script(shared, "make_reuse_corpus.py", scratch, "--docs", "300", "--seed", "1301")
    found = _trace([scratch / "docs.jsonl"], scratch, "--until", "stemma")
    return _score(shared, "score_reuse.py", scratch, found)


def _attribution(shared: Path, scratch: Path) -> Any:  # noqa: ANN401
    pile = scratch / "pile.jsonl"
    _script(shared, "make_attribution_pile.py", pile, "--split", "dev")
    kept = pile.read_bytes().splitlines(keepends=True)[:_ATTRIBUTION_ARTICLES]
    pile.write_bytes(b"".join(kept))
    names = {json.loads(line)["id"] for line in kept}
    gold = scratch / "gold.jsonl"
    gold.write_text("".join(line for line in _gold_lines(shared) if json.loads(line)["id"] in names), encoding="utf-8")
    return _score(shared, "score_attribution.py", gold, _trace([pile], scratch, "--until", "attribution"))


def _extraction(shared: Path, scratch: Path) -> Any:  # noqa: ANN401
    found = _trace([shared / "data" / "extraction" / "html"], scratch, "--until", "article")
    return json.loads(_script(shared, "score_extraction.py", found, "--json"))


def _times(shared: Path, scratch: Path) -> Any:  # noqa: ANN401, ARG001 (one form for all yardsticks)
    command = " ".join((*_HEADWATER, "when", "--json", "-"))
    return json.loads(_script(shared, "score_times.py", "--json", "--command", command))


def _stories(shared: Path, scratch: Path) -> Any:  # noqa: ANN401
    found, documents = scratch / "stories.json", shared / "data" / "stories" / "dev" / "docs.jsonl"
    _run([*_HEADWATER, "stories", str(documents), "--json", str(found)], Path.cwd(), good=(0,))
    return json.loads(_script(shared, "score_stories.py", found, "--json"))


YARDSTICKS: Final[dict[str, Callable[[Path, Path], Any]]] = {
    "seeds-segments": _seeds_segments,
    "seeds-dossier": _seeds_dossier,
    "captures-20": _captures,
    "extraction": _extraction,
    "reuse-300": _reuse,
    "attribution-10": _attribution,
    "times": _times,
    "stories": _stories,
}


def _gold_lines(shared: Path) -> list[str]:
    import gzip  # noqa: PLC0415 (one yardstick of six needs it)

    with gzip.open(shared / "data" / "polnear" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return list(lines)


def _trace(pile: list[Path], scratch: Path, *options: str) -> Path:
    found = scratch / "dossier.json"
    call = [*_HEADWATER, "trace", *map(str, pile), "--json", str(found), *options]
    _run(call, Path.cwd(), good=(0, 3))
    return found


def _score(shared: Path, script: str, gold: Path, found: Path) -> Any:  # noqa: ANN401
    return json.loads(_script(shared, script, gold, found, "--json"))


def _script(shared: Path, name: str, *arguments: Path | str) -> str:
    return _run([sys.executable, name, *map(str, arguments)], shared / "yardsticks", good=(0,))


def _run(call: list[str], folder: Path, good: tuple[int, ...]) -> str:
    done = subprocess.run(  # noqa: S603 (our own interpreter, and scripts the user pointed at)
        call, cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=_LIMIT_SECONDS, check=False
    )
    if done.returncode not in good:
        message = f"{' '.join(call[:4])} ended with {done.returncode}: {done.stderr.strip()[-500:]}"
        raise HeadwaterError(message)
    return done.stdout


def _flat(scores: Mapping[str, Any], prefix: str = "") -> dict[str, float]:
    """Return all numbers of nested scores, keys joined with dots; rows of other systems ("beside") are left out."""
    flat: dict[str, float] = {}
    for key, value in scores.items():
        if key.startswith(("beside", "  ")):
            continue
        if isinstance(value, Mapping):
            flat |= _flat(value, f"{prefix}{key}.")
        elif isinstance(value, int | float):
            flat[prefix + key] = float(value)
    return flat
