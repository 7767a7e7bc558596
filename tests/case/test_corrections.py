"""What people say against a dossier: kept in the case, applied on each tracing, undoable, never lost."""

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import msgspec
import pytest

from headwater.case import Case, new_case, open_case, recover
from headwater.dossier import decode, encode, export
from headwater.dossier.corrections import Proposal
from headwater.errors import InputError, UsageError
from headwater.model import Claim, Dossier
from headwater.settings import AttributionSettings, Settings
from headwater.trace import trace, trace_corrected

RULES = Settings(attribution=AttributionSettings(reader="rules"))


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("pile")
    with as_file(files("headwater.demo") / "pile") as source:
        shutil.copytree(source, folder / "demo")
    return sorted((folder / "demo").iterdir())


@pytest.fixture(scope="module")
def first(pile: list[Path]) -> Dossier:
    return trace(pile, RULES).dossier


def bare(dossier: Dossier) -> bytes:
    return encode(msgspec.structs.replace(dossier, corrections=()))


def widest(dossier: Dossier) -> Claim:
    return max(dossier.claims, key=lambda c: (len(c.outlets), len(c.statements)))


def unnamed(dossier: Dossier, claim: Claim) -> list[str]:
    """Return unnamed sources of different outlets behind a claim, one an outlet."""
    attributions, sources = {a.id: a for a in dossier.attributions}, {s.id: s for s in dossier.sources}
    outlets = {a.id: a.outlet or a.siglum for a in dossier.articles}
    found: dict[str, str] = {}
    for one in claim.statements:
        attribution = attributions.get(one.attribution or "")
        source = sources.get(attribution.source_id or "") if attribution else None
        if source and source.class_ == "anonymous" and one.origin == "original" and one.polarity == "for":
            found.setdefault(outlets[one.article], source.id)
    return list(found.values())


def of_every_kind(dossier: Dossier) -> list[Proposal]:
    claim = widest(dossier)
    sources = unnamed(dossier, claim)
    copy = next(d for d in dossier.descents if d.exemplar)
    other = next(c for c in dossier.claims if c.id != claim.id and len(c.outlets) > 1)
    alone = next(s for s in other.statements if s.origin != "copy")
    return [
        Proposal("same_source", (sources[0], sources[1]), reason="one man, two descriptions"),
        Proposal("different_sources", (sources[0], sources[2])),
        Proposal("not_a_copy", (copy.copy, str(copy.exemplar))),
        Proposal("wrong_date", (dossier.articles[0].siglum,), "2031-03-09", "the printed edition"),
        Proposal("wrong_date", (dossier.events[0].id,), "none"),
        Proposal("not_in_claim", (other.id, f"{alone.span.capture}:{alone.span.start}-{alone.span.end}")),
        Proposal("same_claim", (claim.id, other.id)),
    ]


def test_a_corrected_case_is_what_is_traced_from_scratch_with_the_same_said(
    pile: list[Path], first: Dossier, tmp_path: Path
) -> None:
    with new_case(tmp_path / "case.hw") as case:
        list(case.add(pile[3:]))
        case.trace(RULES)
        list(case.add(pile[:3]))
        assert encode(case.trace(RULES).dossier) == encode(first)
        for asked in of_every_kind(first):
            case.correct(asked, "Ada Lunt")
        kept = case.corrections()
        assert {c.outcome for c in kept} == {"recorded"}
        case.undo("2", "Ben Oke", "I asked them")
        found = case.trace(RULES).dossier
        said = case.corrections()
    assert [c.outcome for c in said] == ["applied", "undone", *["applied"] * (len(kept) - 2)]
    assert encode(found) == encode(trace_corrected(pile, said, RULES).dossier)
    assert encode(found) == encode(trace_corrected(pile[::-1], kept[:1] + said[1:], RULES).dossier)
    assert decode(encode(found)) == found
    assert found.articles[0].published is not None
    assert found.articles[0].published.earliest == "2031-03-09"
    assert "Ada Lunt says" in (found.articles[0].published.why or "")
    assert said[1].undone is not None
    assert said[1].undone.reason == "I asked them"


def test_what_is_taken_back_changes_nothing_any_more(pile: list[Path], first: Dossier, tmp_path: Path) -> None:
    with new_case(tmp_path / "case.hw") as case:
        list(case.add(pile))
        case.trace(RULES)
        for asked in of_every_kind(first):
            case.correct(asked, "Ada Lunt")
        changed = case.trace(RULES).dossier
        assert bare(changed) != bare(first)
        for one in case.corrections():
            case.undo(one.id, "Ada Lunt")
        again = case.trace(RULES).dossier
    assert bare(again) == bare(first)
    assert {c.outcome for c in again.corrections} == {"undone"}


def test_a_case_is_not_current_until_it_is_traced_with_what_was_said(pile: list[Path], tmp_path: Path) -> None:
    with new_case(tmp_path / "case.hw") as case:
        list(case.add(pile[:2]))
        with pytest.raises(InputError, match="holds no dossier yet"):
            case.correct(Proposal("wrong_date", ("A",), "none"), "Ada")
        case.trace(RULES)
        assert case.is_current
        case.correct(Proposal("wrong_date", ("A",), "none"), "Ada")
        assert not case.is_current
        case.trace(RULES)
        assert case.is_current


def test_said_of_what_is_gone_it_is_listed_with_why_and_comes_back_with_it(
    pile: list[Path], first: Dossier, tmp_path: Path
) -> None:
    blog = next(a for a in first.articles if a.capture == next(c.id for c in first.captures if "blog" in c.path))
    with new_case(tmp_path / "case.hw") as case:
        list(case.add(pile))
        case.trace(RULES)
        case.correct(Proposal("wrong_date", (blog.id,), "2031-03-01"), "Ada")
        assert case.trace(RULES).dossier.corrections[0].outcome == "applied"
        case.remove(["blog-copy.txt"])
        found = case.trace(RULES).dossier
        assert found.corrections[0].outcome == "not_applied"
        assert "its capture is not in the pile any more" in found.corrections[0].why
        for form in ("json", "markdown", "jsonld"):
            assert b"Ada" in export(found, form)
        list(case.add([path for path in pile if path.name == "blog-copy.txt"]))
        assert case.trace(RULES).dossier.corrections[0].outcome == "applied"


def test_it_survives_a_tracing_that_names_things_anew(pile: list[Path], first: Dossier, tmp_path: Path) -> None:
    """A claim's id is a hash of its statements; with a further capture it is another, its characters are the same."""
    claim = widest(first)
    other = next(c for c in first.claims if c.id != claim.id)
    with new_case(tmp_path / "case.hw") as case:
        list(case.add(pile))
        case.trace(RULES)
        case.correct(Proposal("same_claim", (claim.id, other.id)), "Ada")
        text = "\n\n".join(f"{s.span.exact}." for s in claim.statements[:4])
        (tmp_path / "more.txt").write_text(f"By Rolf Anker\n\nOSTRAND — {text}\n\n{text}", encoding="utf-8")
        list(case.add([tmp_path / "more.txt"]))
        found = case.trace(RULES).dossier
    assert found.corrections[0].outcome == "applied"
    assert claim.id not in {c.id for c in found.claims}
    rests = [c for c in found.claims if any("Ada says" in step.says for step in c.origins.steps)]
    assert len(rests) == 1
    assert {s.span for s in other.statements} <= {s.span for s in rests[0].statements}


@pytest.mark.parametrize(
    ("number", "says"), [("0", "no correction"), ("3", "no correction"), ("x", "no correction"), ("1", "already")]
)
def test_only_what_stands_is_taken_back(pile: list[Path], tmp_path: Path, number: str, says: str) -> None:
    with new_case(tmp_path / "case.hw") as case:
        list(case.add(pile[:1]))
        case.trace(RULES)
        case.correct(Proposal("wrong_date", ("A",), "none"), "Ada")
        case.undo("1", "Ada")
        with pytest.raises(UsageError, match=says):
            case.undo(number, "Ada")
        assert len(case.corrections()) == 1


def test_corrections_are_recovered_from_a_damaged_case(pile: list[Path], tmp_path: Path) -> None:
    def said(case: Case) -> list[bytes]:
        return [msgspec.json.encode(one) for one in case.corrections()]

    with new_case(tmp_path / "old.hw") as case:
        list(case.add(pile[:1]))
        case.trace(RULES)
        for date in ("none", "2031", "2032"):
            case.correct(Proposal("wrong_date", ("A",), date), "Ada")
        case.undo("2", "Ben", "no")
        before = said(case)
        case._store.connection.execute("UPDATE correction SET told = '{' WHERE id = 3")
    found = recover(tmp_path / "old.hw", tmp_path / "new.hw")
    assert found.lost == ("correction 3",)
    with open_case(tmp_path / "new.hw", write=False) as case:
        assert said(case) == before[:2]
