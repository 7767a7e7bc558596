"""Score stance, nesting, citations and entities against the gold judged by hand in `tests/gold/attribution`.

usage: terms_gold.py POLNEAR_DIR [--gold DIR] [--half development|held-out] [--json], from the project's root.
POLNEAR_DIR holds train.jsonl.gz and dev.jsonl.gz, whose records the gold's offsets point into (code points, end
exclusive). Each article is traced alone up to attribution, with its stated metadata, so that no copy hides what
another says. The halves are reported apart: development is drawn from train, held-out from dev. All shares are 0 to
1, None where nothing was there to divide by. How answers are matched stands with each score. Raises ValueError where
a capture's text is not the record's.
"""

import argparse
import gzip
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from headwater.model import Dossier
from headwater.trace import trace

HALVES = {"train": "development", "dev": "held-out"}
STANCES = ("asserts", "denies", "hedges", "declines", "no_response")
TYPES = ("person", "organization", "place")
GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold" / "attribution"
STATED = ("title", "publisher", "author")
Place = tuple[int, int]
Row = Mapping[str, Any]
Figures = dict[str, Any]


class Said(NamedTuple):
    """An attribution as found, in offsets of the record."""

    id: str
    cue: Sequence[Place]
    content: Sequence[Place]
    stance: str
    within: str | None


class Cited(NamedTuple):
    """A citation as found. `outlet`: where its name stands, or the whole span where the name does not stand in it."""

    outlet: Place
    wording: str


class Mention(NamedTuple):
    """An entity's mention as found."""

    start: int
    end: int
    type: str


class Found(NamedTuple):
    """What Headwater found in one article."""

    said: Sequence[Said] = ()
    cited: Sequence[Cited] = ()
    mentions: Sequence[Mention] = ()


def share(part: float, whole: float) -> float | None:
    """Return part over whole, None where there is no whole."""
    return part / whole if whole else None


def f1(precision: float | None, recall: float | None) -> float | None:
    """Return the harmonic mean, 0 where both are, None where one is missing."""
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def common_chars(left: Iterable[Sequence[int]], right: Iterable[Sequence[int]]) -> int:
    """Return how many characters two lists of spans have in common; spans of one list do not overlap."""
    others = list(right)
    return sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in others)


def matched(said: Iterable[Said], cue: Sequence[Sequence[int]], content: Sequence[Sequence[int]]) -> Said | None:
    """Return the found attribution whose cue shares a character with the gold's cue.

    Of several, the one that shares most characters of cue and content together, the first on a tie. Content alone never
    matches, so that a statement read under another cue is not counted as this one.
    """
    best, weight = None, 0
    for one in said:
        on_cue = common_chars(one.cue, cue)
        shared = on_cue + common_chars(one.content, content)
        if on_cue and shared > weight:
            best, weight = one, shared
    return best


def score_stance(rows: Iterable[Row], found: Mapping[str, Found]) -> Figures:
    """Score stance: accuracy of the answered, coverage, and precision and recall of each class.

    An item is answered when an attribution matches (`matched`). Precision counts the answered alone; recall counts
    all gold items of a class, so that one without an answer lowers it. A found attribution that no item points to is
    not judged.
    """
    pairs = []
    for row in rows:
        answer = matched(found[row["id"]].said, row["cue"], row["content"])
        pairs.append((row["stance"], answer.stance if answer else None))
    answered = [pair for pair in pairs if pair[1] is not None]
    figures: Figures = {"items": len(pairs), "coverage": share(len(answered), len(pairs))}
    figures["accuracy"] = share(sum(gold == got for gold, got in answered), len(answered))
    for stance in STANCES:
        right = sum(gold == got == stance for gold, got in pairs)
        asked, given = sum(gold == stance for gold, _ in pairs), sum(got == stance for _, got in pairs)
        figures[stance] = {"items": asked, "precision": share(right, given), "recall": share(right, asked)}
    return figures


def relation(first: Said, second: Said, said: Iterable[Said]) -> str:
    """Return which of two found attributions stands inside the other, at any depth of `within`. A cycle ends."""
    above = {one.id: one.within for one in said}
    for inner, outer, answer in ((second, first, "second_in_first"), (first, second, "first_in_second")):
        seen, up = set(), above.get(inner.id)
        while up is not None and up not in seen:
            if up == outer.id:
                return answer
            seen.add(up)
            up = above.get(up)
    return "neither"


def score_nesting(rows: Iterable[Row], found: Mapping[str, Found]) -> Figures:
    """Score which attribution stands inside which.

    A pair is matched when both of its attributions match (`matched`) and to different found ones; `coverage` counts
    those. `precision`: of the matched pairs given a relation, those with the gold's. `recall`: of the matched pairs
    with a relation in the gold, those given it. `recall_of_all` counts pairs that are not matched as missed. A pair
    in which one attribution was not found has no relation to judge; where the gold's second is a word that reports
    nothing, that is as it should be.
    """
    pairs = []
    for row in rows:
        said = found[row["id"]].said
        first, second = (matched(said, row[side]["cue"], row[side]["content"]) for side in ("first", "second"))
        both = first is not None and second is not None and first.id != second.id
        pairs.append((row["answer"], relation(first, second, said) if both and first and second else None))
    judged = [pair for pair in pairs if pair[1] is not None]
    right = sum(gold == got != "neither" for gold, got in judged)
    given = sum(got != "neither" for _, got in judged)
    inside = sum(gold != "neither" for gold, _ in pairs)
    return {
        "items": len(pairs),
        "inside": inside,
        "coverage": share(len(judged), len(pairs)),
        "inside_matched": sum(gold != "neither" for gold, _ in judged),
        "given": given,
        "precision": share(right, given),
        "recall": share(right, sum(gold != "neither" for gold, _ in judged)),
        "recall_of_all": share(right, inside),
    }


def score_citations(rows: Iterable[Row], found: Mapping[str, Found]) -> Figures:
    """Score citations at the drawn mentions of outlets.

    A mention is answered by the found citation whose outlet shares most characters with it. `precision`: of the
    mentions answered, those that cite; `recall`: of the citing ones, those answered. Found citations elsewhere are
    not judged, and mentions of the article's own outlet (`own`) are left out. `wording`: of the citing ones answered,
    those with the gold's class; `wording_credit_as_reported` takes these two classes as one, because DOSSIER.md does
    not say which of them "according to" is. `outlet_dice`: the mean, over the same ones, of twice the common
    characters over both lengths.
    """
    citing = answered = right = wording = loose = 0
    dice = 0.0
    kept = [row for row in rows if not row.get("own")]
    for row in kept:
        start, end = row["outlet"]
        answer = max(found[row["id"]].cited, key=lambda one: common_chars([one.outlet], [(start, end)]), default=None)
        on_it = common_chars([answer.outlet], [(start, end)]) if answer else 0
        citing += row["wording"] is not None
        answered += bool(on_it)
        if answer is None or not on_it or row["wording"] is None:
            continue
        right += 1
        wording += answer.wording == row["wording"]
        loose += _as_reported(answer.wording) == _as_reported(row["wording"])
        dice += 2 * on_it / (end - start + answer.outlet[1] - answer.outlet[0])
    precision, recall = share(right, answered), share(right, citing)
    return {
        "items": len(kept),
        "citing": citing,
        "precision": precision,
        "recall": recall,
        "f1": f1(precision, recall),
        "wording": share(wording, right),
        "wording_credit_as_reported": share(loose, right),
        "outlet_dice": share(dice, right),
    }


def _as_reported(wording: str) -> str:
    return "reported" if wording == "credit" else wording


def score_entities(rows: Iterable[Row], found: Mapping[str, Found]) -> Figures:
    """Score mentions of people, organizations and places on articles that are labelled whole.

    `exact`: both ends and the type are the gold's. `overlap`: same type and a character in common, one to one, taken
    in the order of the text. Gold of type other and found mentions of other types are left out, so that a nationality
    read as a place is a false place. The gold's mentions are names without title and without "the"; found ones with
    either are right by overlap alone.
    """
    counts: dict[str, dict[str, list[int]]] = {name: {way: [0, 0, 0] for way in ("exact", "overlap")} for name in TYPES}
    for row in rows:
        for name in TYPES:
            gold = sorted({(start, end) for start, end, kind in row["mentions"] if kind == name})
            got = sorted({(one.start, one.end) for one in found[row["id"]].mentions if one.type == name})
            for way, right in (("exact", len(set(gold) & set(got))), ("overlap", _paired(gold, got))):
                tally = counts[name][way]
                counts[name][way] = [tally[0] + right, tally[1] + len(got), tally[2] + len(gold)]
    return {name: {way: _prf(*tally) for way, tally in ways.items()} for name, ways in counts.items()}


def _paired(gold: Sequence[Place], got: Sequence[Place]) -> int:
    """Return how many pairs of overlapping spans can be made one to one along the text; both lists are sorted."""
    left = right = pairs = 0
    while left < len(gold) and right < len(got):
        if common_chars([gold[left]], [got[right]]):
            left, right, pairs = left + 1, right + 1, pairs + 1
        elif gold[left][1] <= got[right][0]:
            left += 1
        else:
            right += 1
    return pairs


def _prf(right: int, given: int, asked: int) -> Figures:
    precision, recall = share(right, given), share(right, asked)
    return {"items": asked, "precision": precision, "recall": recall, "f1": f1(precision, recall)}


def found_in(dossier: Dossier) -> Found:
    """Return what a dossier of one article says, in offsets of its one capture."""
    said = [
        Said(
            one.id,
            [(span.start, span.end) for span in one.cue],
            [(span.start, span.end) for span in one.content],
            one.stance,
            one.within,
        )
        for one in dossier.attributions
    ]
    cited = []
    for one in dossier.citations:
        at = one.span.exact.find(one.outlet)
        start = one.span.start + at if at >= 0 else one.span.start
        cited.append(Cited((start, start + len(one.outlet) if at >= 0 else one.span.end), one.wording))
    mentions = [Mention(span.start, span.end, one.type) for one in dossier.entities for span in one.mentions]
    return Found(said, cited, mentions)


def read(record: Row) -> Found:
    """Trace one record alone, up to attribution."""
    given = {"id": "1", "text": record["text"], "published": record.get("date")}
    given |= {key: record.get(key) for key in STATED}
    with tempfile.TemporaryDirectory(prefix="headwater-") as scratch:
        pile = Path(scratch) / "pile.jsonl"
        pile.write_text(json.dumps({key: value for key, value in given.items() if value}) + "\n", encoding="utf-8")
        traced = trace([pile], until="attribution")
    if list(traced.texts.values()) != [record["text"]]:
        raise ValueError(f"{record['id']}: the capture's text is not the record's; no offset would hold")
    return found_in(traced.dossier)


SCORES = {
    "stance": score_stance,
    "nesting": score_nesting,
    "citations": score_citations,
    "entities": score_entities,
}


def gold_rows(folder: Path, split: str) -> dict[str, list[Row]]:
    """Return the gold of one split, by name of its file."""
    every = {name: (folder / f"{name}.jsonl").read_text("utf-8").splitlines() for name in SCORES}
    return {name: [row for row in map(json.loads, lines) if row["split"] == split] for name, lines in every.items()}


def score_half(rows: Mapping[str, Sequence[Row]], records: Iterable[Row]) -> Figures:
    """Trace the articles that one half of the gold needs and return its figures by name of the gold's file."""
    wanted = {row["id"] for kind in rows.values() for row in kind}
    found: dict[str, Found] = defaultdict(Found)
    for record in records:
        if record["id"] in wanted:
            found[record["id"]] = read(record)
    if missing := wanted - set(found):
        raise ValueError(f"the corpus lacks {len(missing)} articles of the gold, among them {min(missing)}")
    return {name: score(rows[name], found) for name, score in SCORES.items()}


def _lines(figures: Figures, indent: str) -> Iterable[str]:
    plain = {key: value for key, value in figures.items() if not isinstance(value, dict)}
    if plain:
        shown = (f"{key} {value:.3f}" if isinstance(value, float) else f"{key} {value}" for key, value in plain.items())
        yield indent + "  ".join(shown)
    for key, value in figures.items():
        if isinstance(value, dict):
            yield f"{indent}{key}"
            yield from _lines(value, indent + "  ")


def main() -> None:
    """Score the halves and print their figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--half", choices=sorted(HALVES.values()))
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    figures = {}
    for split, half in HALVES.items():
        if asked.half in {None, half}:
            with gzip.open(asked.polnear / f"{split}.jsonl.gz", "rt", encoding="utf-8") as lines:
                figures[half] = score_half(gold_rows(asked.gold, split), map(json.loads, lines))
    print(json.dumps(figures) if asked.json else "\n".join(_lines(figures, "")))


if __name__ == "__main__":
    main()
