"""How often each kind of evidence for the class of a source is right, on the open parts of the hand-made gold.

usage: attribution_kinds.py SHARED [--part fresh|...|taught ...] [--attitudes]. SHARED is the folder of yardsticks.
A kind is what answered (the class; for people and bodies, whether the name stands in the phrase), the article or
determiner of the phrase, its number, and whether its head has a capital. Reliability is shrunk to the mean of all by
four answers, so that a kind met twice says little. Printed as JSON, the least reliable first. A kind below .85 is to
gain a second sign or to be left open; see the decisions. The held-out half is not for this.
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Final

import msgspec
from attribution_gold import GOLD, LATER, records_of

from headwater.evaluation.hearing import hear
from headwater.evaluation.voices import Terms, answered
from headwater.model import Attribution, Source, SourceClass
from headwater.settings import AttributionSettings, Settings

SHRUNK_BY: Final = 4
_PRONOUNS: Final = frozenset("he she him his her it they we i us me who which that you them their our my its".split())
_HEAD_ENDS: Final = re.compile(r",| of | who | that | for | in | at | on | with | close | familiar ")
_DEFINITE: Final = frozenset("the his her its their this that".split())
_ONE: Final = frozenset("a an one another".split())


def kind_of(met: Attribution, source: Source | None, found: SourceClass) -> str:
    """Return the kind of evidence that an answer rests on."""
    phrase = met.source[0].exact if met.source else ""
    words = phrase.split()
    if not words or phrase.lower() in _PRONOUNS:
        return f"{'pronoun' if words else 'no words'}: {found}"
    leading = _HEAD_ENDS.split(phrase)[0].split()
    head = leading[-1] if leading else words[-1]
    opening = words[0].lower()
    owned = opening in _DEFINITE or words[0].endswith(("\u2019s", "'s"))
    shape = "the" if owned else "a" if opening in _ONE else "bare"
    many = head.lower() in {"people", "men", "women"} or (head.endswith("s") and not head.endswith(("ss", "'s")))
    name = source.name.split()[-1] if found == "named" and source and source.name else ""
    where = (" here" if name in phrase else " elsewhere") if name else ""
    return f"{found}{where}, {shape}, {'many' if many else 'one'}, {'capital' if head[:1].isupper() else 'small'}"


def counted(shared: Path, part: str, settings: Settings) -> tuple[Counter[str], Counter[str]]:
    """Return by kind how many answers of a part there are, and how many are right."""
    items = [msgspec.json.decode(line, type=Terms) for line in (GOLD / f"{part}.jsonl").read_bytes().splitlines()]
    heard = hear(list(records_of(shared, "train", {i.id for i in items}).values()), settings)
    seen, right = Counter[str](), Counter[str]()
    for item in items:
        answer = answered(item, heard)
        if answer is not None:
            kind = kind_of(*answer)
            seen[kind] += 1
            right[kind] += answer[2] in item.classes
    return seen, right


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--part", choices=LATER, action="append")
    parser.add_argument("--attitudes", action="store_true", help="judge sources of wants and thoughts as well")
    asked = parser.parse_args()
    settings = Settings(attribution=AttributionSettings(attitudes=asked.attitudes))
    seen, right = Counter[str](), Counter[str]()
    for part in asked.part or LATER:
        more_seen, more_right = counted(asked.shared, part, settings)
        seen, right = seen + more_seen, right + more_right
    mean = right.total() / max(seen.total(), 1)
    told = {
        kind: {
            "answers": n,
            "right": right[kind],
            "reliability": round((right[kind] + SHRUNK_BY * mean) / (n + SHRUNK_BY), 3),
        }
        for kind, n in seen.items()
    }
    print(json.dumps(dict(sorted(told.items(), key=lambda entry: (entry[1]["reliability"], entry[0]))), indent=2))


if __name__ == "__main__":
    main()
