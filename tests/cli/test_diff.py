"""`headwater diff`: exit codes, what goes to stdout, and what it says."""

import json
from pathlib import Path

import jsonschema
import pytest

from headwater.cli.changes import told
from headwater.dossier import changes_schema
from headwater.model import Interval
from headwater.model.changes import (
    CHANGES_SCHEMA,
    ArticleChange,
    CaptureChange,
    Changes,
    ClaimChange,
    ClaimSide,
    CorrectionChange,
    EventChange,
    SaidChange,
    VerdictChange,
)
from headwater.model.quotation import WordChange
from tests.cli.test_cli import TEXT, headwater
from tests.web.sheets import COURIER, FORUM, HOSTILE


@pytest.fixture(scope="module")
def dossiers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two dossiers of one story; in the newer one the article is revised and a second one has come."""
    folder = tmp_path_factory.mktemp("diff")
    made = []
    second = "Ferries go from the old pier for now, the board said on Wednesday. It expects long queues all week.\n"
    for name, texts in (("old", [TEXT]), ("new", [TEXT.replace("fourteen", "eleven"), second * 3])):
        pile = folder / name
        pile.mkdir()
        for number, text in enumerate(texts):
            (pile / f"{number}.txt").write_text(text, encoding="utf-8")
        made.append(folder / f"{name}.json")
        assert headwater("trace", pile, "--json", made[-1]).returncode == 0
    return made[0], made[1]


def test_a_dossier_against_itself_is_nothing(dossiers: tuple[Path, Path]) -> None:
    done = headwater("diff", dossiers[0], dossiers[0])
    assert (done.returncode, done.stdout, done.stderr) == (0, b"Nothing is different.\n", b"")


def test_a_case_is_compared_by_its_last_dossier(dossiers: tuple[Path, Path], tmp_path: Path) -> None:
    case = tmp_path / "story.hw"
    for step in (("init", case), ("add", case, dossiers[0].with_suffix("")), ("trace", case)):
        assert headwater(*step).returncode == 0
    done = headwater("diff", dossiers[0], case)
    assert (done.returncode, done.stdout) == (0, b"Nothing is different.\n")


def test_what_is_different_is_said(dossiers: tuple[Path, Path]) -> None:
    done = headwater("diff", *dossiers)
    assert done.returncode == 0
    said = done.stdout.decode()
    assert "“fourteen” → “eleven”" in said
    assert "revised:" in said


def test_json_is_one_document_that_keeps_its_schema(dossiers: tuple[Path, Path]) -> None:
    changes = json.loads(headwater("diff", *dossiers, "--json").stdout)
    jsonschema.Draft202012Validator(json.loads(headwater("schema", "--changes").stdout)).validate(changes)
    assert changes["schema"] == CHANGES_SCHEMA
    assert [a["change"] for a in changes["articles"]].count("revised") == 1


@pytest.mark.parametrize("content", [b"", b"{", b'{"schema": "headwater/dossier/9"}', "[]".encode("utf-16")])
def test_what_is_no_dossier_ends_with_74(dossiers: tuple[Path, Path], tmp_path: Path, content: bytes) -> None:
    odd = tmp_path / "odd\x1b[1m.json"
    odd.write_bytes(content)
    done = headwater("diff", dossiers[0], odd)
    assert done.returncode == 74
    assert b"not a dossier of the form" in done.stderr
    assert b"\x1b" not in done.stderr
    assert b"Traceback" not in done.stderr


def test_what_cannot_be_read_ends_with_74(dossiers: tuple[Path, Path], tmp_path: Path) -> None:
    assert headwater("diff", tmp_path / "nowhere.json", dossiers[0]).returncode == 74
    assert headwater("diff", tmp_path, dossiers[0]).returncode == 74


def test_a_call_without_two_ends_with_2(dossiers: tuple[Path, Path]) -> None:
    assert headwater("diff", dossiers[0]).returncode == 2


def _side(low: int, high: int | None, **more: int) -> ClaimSide:
    return ClaimSide(
        id="claim-1", low=low, high=high, unseen=more.get("unseen", 0), on_record=more.get("on_record", 0),
        against=more.get("against", 0), articles=1,
    )  # fmt: skip


_EVERYTHING = Changes(
    schema=CHANGES_SCHEMA,
    captures=tuple(CaptureChange(change="new", id=f"capture-{n}", path=f"{n} {HOSTILE}") for n in range(14)),
    articles=(
        ArticleChange(
            change="revised", name="The Lantern: Harbour master to go", old="article-1", new="article-2", kept=0.97,
            changes=(
                WordChange(here=FORUM["av1"], there=COURIER["v"]),
                WordChange(here=FORUM["av1"], there=COURIER["v"].part(0, 0)),
                WordChange(here=FORUM["av1"].part(0, 0), there=COURIER["v"]),
            ),
        ),
    ),
    corrections=(CorrectionChange(change="new", article=None, span=COURIER["s2"]),),
    said=(
        SaidChange(change="taken_back", id="correction-1", says="“Two” and “both” are one source", author="Ben\x1b Oke",
                   made="2031-03-14T08:00:00+00:00", reason="They are not."),
    ),
    claims=(
        ClaimChange(change="raised", proposition="She offered to go.", old=_side(1, 2), new=_side(1, None, unseen=1)),
        ClaimChange(change="new", proposition="He went.", old=None, new=_side(0, 1)),
    ),
    comparisons=(
        VerdictChange(
            change="verdict", attribute="number", old="conflict", new="compatible", values=("41", "14"), why="",
            about="The bridge cost 41 million crowns.",
        ),
    ),
    events=(
        EventChange(
            change="moved", label="She offered", old=Interval(earliest="2031-03-03", latest="2031-03-04"),
            new=Interval(earliest="2031-03-04", latest="2031-03-05"),
        ),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    "said",
    [
        "and 2 lines more; --json has them all",
        "revised: The Lantern: Harbour master to go, 97 % of its words kept",
        "“14 million crowns” → “41 million crowns”",
        "put in: “41 million crowns”",
        "left out: “14 million crowns”",
        "bounds raised: She offered to go. (at least 1, at most 2 → at least 1, no upper bound, 1 unseen)",
        "taken back: “Two” and “both” are one source (Ben Oke, 2031-03-14, since: They are not)",
        "new: He went. (at least 0, at most 1)",
        "verdict: number: 41 / 14 (conflict → compatible), of “The bridge cost 41 million crowns.”",
        "moved: 3 March 2031 → 4 March 2031: She offered",
    ],
)
def test_says(said: str) -> None:
    assert said in told(_EVERYTHING)


def test_nothing_steers_the_terminal() -> None:
    assert all(c.isprintable() or c == "\n" for c in told(_EVERYTHING))


def test_the_schema_of_changes_is_generated_from_the_types() -> None:
    assert "headwater/changes/1" in json.dumps(changes_schema())
