"""Draw the passages that were judged by hand for `tests/gold/attribution`: stance, nesting, citations and entities.

usage: terms_gold_draw.py POLNEAR_DIR OUT_DIR. POLNEAR_DIR holds train.jsonl.gz and dev.jsonl.gz. Writes one file for
each kind and split, each line a candidate `{"n", "split", "id", "stratum", ...offsets}` in the order of judging. Draws
are seeded with SEED and the names of kind, split and stratum. The patterns below only make rare kinds likely to be
drawn; they answer nothing. Each stratum is drawn beyond its quota, because a reader sets some candidates aside.
"""

import argparse
import gzip
import itertools
import json
import random
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

SEED = 20261126
MOST_OF_AN_ARTICLE = 5
RESERVE = 1.4
Row = dict[str, Any]

DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss|reject|refut|disput|disavow|contradict|rebuff|brush)", re.IGNORECASE
)
FALSEHOOD = re.compile(r"\b(?:not true|untrue|false|a lie|lies|baseless|nonsense|ridiculous|never)\b", re.IGNORECASE)
DECLINED = re.compile(
    r"\b(?:declin\w+ to|refus\w+ to|(?:would|did)(?: not|n[’']t) (?:say|comment|answer|discuss|elaborate)|no comment)\b"
)
SILENT = re.compile(
    r"\b(?:(?:did|has|have|had)(?: not|n[’']t)(?: immediately)? (?:respond|repl\w+|return\w*|answer)"
    r"|(?:not|n[’']t) (?:immediately |be )*(?:reached|available|respond\w*|return\w*|repl\w+)|unavailable)\b"
)
DENIAL_WIDE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial|ials)|disput|refut|rebut|disavow|push\w+ back|counter|shot back"
    r"|insist|defend|contradict|"
    r"disagree|reject|dismiss)",
    re.IGNORECASE,
)
SILENT_WIDE = re.compile(
    r"\b(?:unwilling|dodg\w+|duck(?:ed|ing)|evad\w+|sidestep\w+|declin\w+|refer(?:red)? questions"
    r"|silent|silence|demur\w*"
    r"|respond\w* to (?:\w+ )?requests?|requests? for (?:comment|interview)|messages?|would not|will not|won[’']t"
    r"|could(?: not|n[’']t) (?:be )?\w+|reached|comment)\b",
    re.IGNORECASE,
)
NEGATED = re.compile(r"\b(?:not|no|never|none|nothing|false|wrong|untrue)\b|n[’']t\b", re.IGNORECASE)
SAID = re.compile(
    r"\b(?:said|says|told|insist|maintain|argu|contend|stress|add|repl|respond|tweet|countered|claim)", re.IGNORECASE
)
RESERVE_WORD = re.compile(
    r"\b(?:suggest|appear|seem|think|believ|hint|specul|suspect|doubt|wonder|guess|predict|expect|thought|may\b|might\b"
    r"|could\b|perhaps|possibl|probabl|likely|maybe|unclear|not sure)",
    re.IGNORECASE,
)
SPEECH = re.compile(
    r"\b(?:said|says|say|saying|told|tell|tells|telling|claim\w*|according to|report(?:ed|s)|den(?:y"
    r"|ied|ies)|call(?:s|ed)"
    r"|accus\w+|argu(?:e|ed|es|ing)|admit\w*|think|thinks|believe\w*|ask(?:ed|s)?|announce\w*|promis\w+"
    r"|alleg\w+|warn\w*"
    r"|suggest\w*|tweet\w*|wrote|insist\w*|know|knows|agree\w*|testif\w+|describ\w+|confirm\w*)\b"
)
OUTLET = re.compile(
    r"\b(?:CNN|NBC|CBS|ABC|MSNBC|CNBC|Fox|PBS|NPR|BBC|Reuters|Bloomberg|Breitbart|Politico|POLITICO|BuzzFeed|Huffington"
    r"|HuffPost|Guardian|Times|Post|Journal|Associated Press|AP|Yahoo|Vox|Mother Jones|USA TODAY"
    r"|USA Today|Newsweek|Atlantic"
    r"|Daily Beast|Telegraph|The Hill|Univision|Telemundo|Tribune|Herald|Globe|Des Moines Register"
    r"|New Yorker|Vanity Fair"
    r"|Newsmax|Drudge|Daily Caller|National Review|Weekly Standard|Economist|WSJ|C-SPAN|Examiner"
    r"|Enquirer|Daily News|Slate"
    r"|Wired|Esquire|Rolling Stone|Sun-Sentinel|Observer|Gazette|Star|Mail|Meet the Press|Face the Nation|60 Minutes"
    r"|Good Morning America|Morning Joe|Access Hollywood)\b"
)
CITED = re.compile(r"\b(?:report|told|according|interview|confirm|first|found|obtained|reveal|said)", re.IGNORECASE)
RARE = re.compile(
    r"\b(?:first(?: \w+)? (?:report|publish|disclos|obtain|reveal)|broke the|previously|earlier report"
    r"|confirmed (?:to|by)"
    r"|originally|via|hat tip)|\((?:AP|Reuters|CNN|Bloomberg)\)",
    re.IGNORECASE,
)
QUOTAS = {
    "stance": {
        "denial": 18,
        "declined": 20,
        "silent": 12,
        "reserve": 25,
        "rest": 25,
        "denial, again": 16,
        "silent, again": 26,
        "negated": 30,
    },
    "nesting": {"speech in content": 70, "neighbours": 30},
    "citations": {"cited": 65, "named": 35, "rare wording": 20},
    "entities": {"article": 10},
}


def text_of(row: Row, spans: Iterable[Iterable[int]]) -> str:
    """Return the words that spans of a record select, joined by spaces."""
    return " ".join(row["text"][start:end] for start, end in spans)


def stance(row: Row) -> Iterable[tuple[str, Row]]:
    """Give every attribution with its stratum, and refusals and silences that the corpus does not mark."""
    seen = set()
    for hit, stratum in [
        (m, s) for s, p in (("declined", DECLINED), ("silent", SILENT)) for m in p.finditer(row["text"])
    ]:
        start, end = hit.span()
        inside = [n for n, a in enumerate(row["attributions"]) if any(s < end and start < e for s, e in a["cue"])]
        seen.update(inside)
        one = row["attributions"][inside[0]] if inside else {"source": [], "cue": [[start, end]], "content": []}
        yield stratum, {role: one[role] for role in ("source", "cue", "content")}
    for n, one in enumerate(row["attributions"]):
        if n in seen:
            continue
        cue, content = text_of(row, one["cue"]), text_of(row, one["content"])
        stratum = "denial" if DENIAL.search(cue) or FALSEHOOD.search(content) else "rest"
        if stratum == "rest" and (RESERVE_WORD.search(cue) or RESERVE_WORD.search(content[:60])):
            stratum = "reserve"
        yield stratum, {role: one[role] for role in ("source", "cue", "content")}


def stance_again(row: Row) -> Iterable[tuple[str, Row]]:
    """Give what may be a denial, a refusal or a silence once more by wider patterns: the first draw held too few."""
    for one in row["attributions"]:
        if DENIAL_WIDE.search(text_of(row, one["cue"])):
            yield "denial, again", {role: one[role] for role in ("source", "cue", "content")}
        if NEGATED.search(text_of(row, one["content"])[:45]) and SAID.search(text_of(row, one["cue"])):
            yield "negated", {role: one[role] for role in ("source", "cue", "content")}
    for hit in SILENT_WIDE.finditer(row["text"]):
        start, end = hit.span()
        inside = [a for a in row["attributions"] if any(s < end and start < e for s, e in a["cue"])]
        one = inside[0] if inside else {"source": [], "cue": [[start, end]], "content": []}
        yield "silent, again", {role: one[role] for role in ("source", "cue", "content")}


def nesting(row: Row) -> Iterable[tuple[str, Row]]:
    """Give attributions with a word of speech or thought in their content, and pairs of neighbours."""
    ordered = sorted(row["attributions"], key=lambda a: (a["cue"], a["content"]))
    for one in ordered:
        spans = [m.span() for s, e in one["content"] for m in SPEECH.finditer(row["text"], s, e)]
        if spans:
            yield "speech in content", {"cue": one["cue"], "content": one["content"], "words": spans}
    for left, right in itertools.pairwise(ordered):
        between = row["text"][left["cue"][0][0] : right["cue"][-1][1]]
        if len(between) < 250 and "\n" not in between:
            yield "neighbours", {"cue": left["cue"], "content": left["content"], "other": right}


def citations(row: Row) -> Iterable[tuple[str, Row]]:
    """Give every place where the name of an outlet may stand, with whether words of citing stand near it."""
    for hit in OUTLET.finditer(row["text"]):
        start, end = hit.span()
        line = row["text"].rfind("\n", 0, start) + 1
        near = row["text"][max(line, start - 80) : end + 50]
        yield "cited" if CITED.search(near) else "named", {"name": [start, end]}
        if RARE.search(near):
            yield "rare wording", {"name": [start, end]}


def entities(row: Row) -> Iterable[tuple[str, Row]]:
    """Give articles of 2,000 to 4,500 characters: long enough to name people again, short enough to label whole."""
    if 2000 <= len(row["text"]) <= 4500:
        yield "article", {}


def draw(rows: list[Row], split: str, kind: str) -> Iterable[Row]:
    """Yield the candidates of one kind, stratum by stratum, in the seeded order, with a cap for each article."""
    give = {
        "stance": lambda row: [*stance(row), *stance_again(row)],
        "nesting": nesting,
        "citations": citations,
        "entities": entities,
    }[kind]
    pools: dict[str, list[Row]] = {stratum: [] for stratum in QUOTAS[kind]}
    for row in rows:
        for stratum, offsets in give(row):
            pools[stratum].append({"split": split, "id": row["id"], "stratum": stratum, **offsets})
    drawn: set[tuple[str, str]] = set()
    for stratum, quota in QUOTAS[kind].items():
        random.Random(f"{SEED}:{kind}:{split}:{stratum}").shuffle(pools[stratum])
        taken: Counter[str] = Counter()
        wanted = quota if kind == "entities" else round(quota * RESERVE)
        for candidate in pools[stratum]:
            key = (candidate["id"], str(candidate.get("name", candidate.get("cue") if kind == "stance" else candidate)))
            if taken.total() < wanted and taken[candidate["id"]] < MOST_OF_AN_ARTICLE and key not in drawn:
                drawn.add(key)
                taken[candidate["id"]] += 1
                yield candidate


def main() -> None:
    """Write the candidates of every kind and split."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("out", type=Path)
    asked = parser.parse_args()
    for split in ("train", "dev"):
        with gzip.open(asked.polnear / f"{split}.jsonl.gz", "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        for kind in QUOTAS:
            drawn = [{"n": n, **one} for n, one in enumerate(draw(rows, split, kind))]
            out = "".join(json.dumps(one) + "\n" for one in drawn)
            (asked.out / f"{kind}-{split}.jsonl").write_text(out, encoding="utf-8")
            print(kind, split, dict(Counter(one["stratum"] for one in drawn)))


if __name__ == "__main__":
    main()
