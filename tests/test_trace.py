"""The whole flow: what must not change an answer, and what a damaged pile must not stop."""

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import msgspec
import pytest

from headwater.dossier.document import spans_in
from headwater.errors import UsageError
from headwater.model import Dossier, Ledger
from headwater.settings import AttributionSettings, Settings
from headwater.trace import STAGES, trace

LARGE_LINE_BYTES = 30_000_000


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the demo pile that a test may add to."""
    folder = tmp_path_factory.mktemp("demo") / "pile"
    with as_file(files("headwater.demo") / "pile") as source:
        shutil.copytree(source, folder)
    return folder


@pytest.fixture(scope="module")
def traced(pile: Path) -> Dossier:
    return trace([pile]).dossier


def nameless(dossier: Dossier) -> bytes:
    """The dossier without the names of the files it came from."""
    captures = tuple(msgspec.structs.replace(c, path="") for c in dossier.captures)
    entries = sorted((e.status, e.captures) for e in dossier.ledger.entries)
    bare = msgspec.structs.replace(dossier, captures=captures, ledger=Ledger.of(()))
    return msgspec.json.encode([bare, entries])


def answers(dossier: Dossier) -> Counter[tuple[object, ...]]:
    return Counter((c.proposition, c.origins.low, c.origins.high, c.on_record, c.against) for c in dossier.claims)


def test_every_span_selects_what_it_quotes(pile: Path) -> None:
    found = trace([pile])
    spans = spans_in(found.dossier)
    assert len(spans) > 500
    assert all(found.texts[s.capture][s.start : s.end] == s.exact for s in spans)


def test_shuffled_and_renamed_inputs_give_the_same_answers(pile: Path, traced: Dossier, tmp_path: Path) -> None:
    chance = random.Random(1)
    inputs = sorted(pile.iterdir())
    chance.shuffle(inputs)
    renamed = []
    for number, path in enumerate(inputs):
        folder = tmp_path / str(chance.randrange(3))
        folder.mkdir(exist_ok=True)
        renamed.append(shutil.copy(path, folder / f"{chance.randrange(10**6)}-{number}{path.suffix}"))
    assert nameless(trace(renamed).dossier) == nameless(traced)


def variants(dossier: Dossier) -> Counter[tuple[object, ...]]:
    return Counter(
        (v.kind, v.touches, *((r.kind, tuple(s.exact for s in r.spans)) for r in v.readings))
        for f in dossier.families
        for v in f.variants
    )


def test_an_added_copy_changes_no_answer(pile: Path, traced: Dossier, tmp_path: Path) -> None:
    for path in sorted(pile.iterdir()):
        folder = tmp_path / path.stem
        shutil.copytree(pile, folder)
        shutil.copy(path, folder / f"copy-of-{path.name}")
        found = trace([folder]).dossier
        assert answers(found) == answers(traced), path.name
        assert variants(found) == variants(traced), path.name


def test_a_lone_capture_and_its_copy_give_the_same_answers(pile: Path, tmp_path: Path) -> None:
    for path in sorted(pile.iterdir()):
        twin = Path(shutil.copy(path, tmp_path / f"twin-of-{path.name}"))
        assert answers(trace([path, twin]).dossier) == answers(trace([path]).dossier), path.name


def test_a_pasted_copy_of_one_article_changes_no_answer(pile: Path, traced: Dossier, tmp_path: Path) -> None:
    folder = tmp_path / "pile"
    shutil.copytree(pile, folder)
    wanted = next(a for a in traced.articles if len(a.spans) == 1 and len(a.spans[0].exact) > 800)
    (folder / "pasted.txt").write_text(wanted.spans[0].exact + "\n", encoding="utf-8", newline="")
    assert answers(trace([folder]).dossier) == answers(traced)


@pytest.mark.parametrize("until", list(STAGES))
def test_later_fields_stay_empty(until: str, pile: Path) -> None:
    found = trace([pile], until=until).dossier
    filled = {
        "capture": bool(found.captures),
        "segment": bool(found.segments),
        "article": bool(found.articles),
        "reuse": bool(found.reuses),
        "stemma": bool(found.descents) and bool(found.families),
        "attribution": bool(found.attributions),
        "claim": bool(found.claims),
        "corroboration": bool(found.comparisons),
        "timeline": bool(found.events),
    }
    reached = list(STAGES)[: list(STAGES).index(until) + 1]
    assert [stage for stage, full in filled.items() if full] == reached


def test_an_unknown_stage_is_named() -> None:
    with pytest.raises(UsageError, match="no stage is called 'stemmata'"):
        trace([], until="stemmata")


def test_a_damaged_pile_is_traced_as_far_as_it_goes(pile: Path, traced: Dossier, tmp_path: Path) -> None:
    folder = tmp_path / "pile"
    shutil.copytree(pile, folder)
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (folder / "line.txt").write_bytes(b"a " * (LARGE_LINE_BYTES // 2))
    (folder / "latin.txt").write_bytes("Der Oberb\u00fcrgermeister".encode("latin-1") + b" \xff\xfe\x81 spoke.")
    (folder / "empty.txt").write_bytes(b"")
    os.mkfifo(folder / "pipe.txt")
    found = trace([folder, tmp_path / "missing.txt"]).dossier
    ledger = found.ledger
    status = {e.path: e.status for e in ledger.entries}
    assert ledger.inputs == ledger.ok + ledger.partial + ledger.quarantined == len(list(pile.iterdir())) + 6
    assert status["picture.png"] == status["empty.txt"] == status["pipe.txt"] == "quarantined"
    assert status["latin.txt"] == status["line.txt"] == "partial"
    assert all(e.reason for e in ledger.entries if e.status != "ok")
    assert answers(found) == answers(traced)


def test_one_path_alone_is_a_pile_and_one_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The slip at Osker is closed, the harbour master said on Monday.", encoding="utf-8")
    listed = trace([tmp_path], until="capture").dossier
    assert trace(tmp_path, until="capture").dossier == trace(str(tmp_path), until="capture").dossier == listed
    missing = trace(str(tmp_path / "b.txt"), until="capture").dossier
    (entry,) = missing.ledger.entries
    assert (entry.status, entry.reason) == ("quarantined", "no such file or folder")


def test_an_empty_folder_gives_an_empty_dossier(tmp_path: Path) -> None:
    found = trace([tmp_path]).dossier
    assert (found.ledger.inputs, found.captures, found.claims) == (0, (), ())


def test_no_socket_is_opened_and_nothing_is_read_from_the_network(pile: Path) -> None:
    script = (
        "import sys\n"
        "seen = []\n"
        "sys.addaudithook(lambda event, _: seen.append(event) if event.startswith('socket') else None)\n"
        "from headwater.trace import trace\n"
        "trace([sys.argv[1]])\n"
        "sys.exit(len(seen))\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(pile)], check=False, timeout=300)
    assert done.returncode == 0


def test_two_runs_give_the_same_bytes_whatever_the_hash_seed(pile: Path, tmp_path: Path) -> None:
    outputs, some = [], tmp_path / "pile"
    some.mkdir()
    for name in ("blog-copy.txt", "opa-page.html", "posts.jsonl", "sentinel-wednesday.txt"):
        shutil.copy(pile / name, some)
    for seed in ("0", "4242"):
        target = tmp_path / f"{seed}.json"
        call = [sys.executable, "-m", "headwater", "trace", str(some), "--json", str(target)]
        subprocess.run(call, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, timeout=300)
        outputs.append(target.read_bytes())
    assert outputs[0] == outputs[1]


def test_a_language_that_is_not_read_is_never_read_as_if_english(tmp_path: Path) -> None:
    text = (
        "Der Hafen wurde am Montag geschlossen, sagte ein Sprecher der Stadt. Laut zwei Personen aus dem Rathaus hat "
        "die Direktorin ihren Rücktritt angeboten. Der Bürgermeister wies das zurück und lehnte jeden Kommentar ab. "
        "Die Prüfer fanden Risse in vierzehn Stützen, und die Fähren fahren bis auf weiteres nicht.\n"
    )
    (tmp_path / "hafen.txt").write_text(text, encoding="utf-8")
    found = trace([tmp_path]).dossier
    assert [a.language for a in found.articles] == ["de"]
    assert (found.attributions, found.claims) == ((), ())


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may enter, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_an_unreadable_file_is_set_aside_and_the_rest_traced(open_folder: Path) -> None:
    folder = open_folder
    (folder / "open.txt").write_text("The harbour board closed the north quay on Monday, a spokeswoman said.\n" * 4)
    locked = folder / "locked.txt"
    locked.write_text("secret")
    locked.chmod(0)
    # root may read everything, so the run gives up being root once its modules are loaded
    script = (
        "import os, sys\n"
        "from headwater.trace import trace\n"
        "trace([os.path.join(sys.argv[1], 'open.txt')])\n"
        "os.geteuid() == 0 and os.seteuid(65534)\n"
        "for e in trace([sys.argv[1]]).dossier.ledger.entries:\n"
        "    print(e.path, e.status, e.reason)\n"
    )
    call = [sys.executable, "-c", script, str(folder)]
    done = subprocess.run(call, capture_output=True, text=True, check=True, timeout=120)
    lines = dict(line.split(" ", 1) for line in done.stdout.splitlines())
    assert lines["locked.txt"].startswith("quarantined")
    assert "ermission denied" in lines["locked.txt"]
    assert lines["open.txt"].startswith("ok")


RULES = Settings(attribution=AttributionSettings(reader="rules"))


def told(folder: Path, name: str, text: str) -> Dossier:
    """Return the dossier of one text, read by rules."""
    (folder / name).write_text(text, "utf-8")
    return trace([folder], RULES).dossier


def test_a_talk_is_its_speakers_and_questions_are_no_claims(tmp_path: Path) -> None:
    talk = (
        "Briefing on the pier of Brenn\n\n4 March 2031\n\n"
        "IDA ORR (spokeswoman): Good morning. The mayor will take two questions.\n\n"
        "MAYOR RUTH DORR: I closed the pier on Monday. The council has asked 12 divers to look at it.\n\n"
        "QUESTION (Mia Lund, The Lantern): Did the harbour master warn you on Sunday?\n\n"
        "MAYOR RUTH DORR: He warned me in 2029. The repairs will cost 40 million crowns.\n\n"
        "IDA ORR: Thank you. That is all for today."
    )
    dossier = told(tmp_path, "briefing.txt", talk)
    said = {s.span.exact: s.attribution for claim in dossier.claims for s in claim.statements}
    sources = {a.id: a.source[0].exact for a in dossier.attributions if a.source}
    assert sources[said["The repairs will cost 40 million crowns."] or ""] == "MAYOR RUTH DORR"
    assert sources[said["I closed the pier on Monday."] or ""] == "MAYOR RUTH DORR"
    assert not any("?" in text or ":" in text or "Good morning" in text or "That is all" in text for text in said)


def test_greetings_and_footers_make_no_claims(tmp_path: Path) -> None:
    letter = (
        "Harbour Briefing\nTuesday, 4 March 2031\n\n"
        "Good morning. It is Tuesday 4 March. Here is what you need to know today.\n\n"
        "The pier of Brenn will be closed until June, the council decided on Monday by seven votes to four. "
        "Its repairs will cost 40 million crowns, and 12 divers will look at its piles first.\n\n"
        "Mayor Ruth Dorr said that the money would come from the tolls of the Orla bridge. “Nobody likes a toll,” she "
        "told the meeting.\n\n"
        "That's it for today, and see you tomorrow. You get this because you subscribed on 3 May 2029."
    )
    dossier = told(tmp_path, "letter.txt", letter)
    claimed = " ".join(s.span.exact for claim in dossier.claims for s in claim.statements)
    assert "40 million" in claimed
    assert not any(words in claimed for words in ("Tuesday 4", "need to know", "see you", "subscribed"))
    assert not any("subscribed" in lead.says or "Tuesday 4" in lead.says for lead in dossier.leads)


def test_pasted_posts_are_articles_and_a_repost_is_a_copy(tmp_path: Path) -> None:
    post = "The pier of Brenn was closed last night. Two divers told me that 12 of its piles are rotten."
    posts = (
        f"Ida Orr @idaorr · Mar 10, 2031 · 9:12 AM\n{post}\n\n"
        f"Quay Watch @quaywatch · Mar 10, 2031 · 9:20 AM\nRT @idaorr: {post}\n\n"
        "Ruth Dorr @ruthdorr · Mar 11, 2031\nI closed it because nobody could tell me that it would hold."
    )
    dossier = told(tmp_path, "posts.txt", posts)
    dates = [(a.byline[0].value, (a.published.earliest or "") if a.published else "") for a in dossier.articles]
    assert sorted(dates) == [("Ida Orr", ""), ("Ida Orr", "2031-03-10"), ("Ruth Dorr", "2031-03-11")]
    (copied,) = dossier.descents
    assert (copied.relation, copied.exemplar is None) == ("exact", False)
