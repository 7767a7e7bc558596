"""The page: self-contained, escaped, every span marked once and to the character, small and quick."""

import base64
import hashlib
import re
import shutil
import subprocess
import time
from importlib.resources import files
from pathlib import Path

import msgspec
import pytest

from headwater.errors import NounError
from headwater.model import Capture, Claim, Dossier, Ledger, LedgerEntry, Origins, Segment, Statement, span_of
from headwater.trace import trace
from headwater.web import render
from tests.web.reading import PageReader
from tests.web.sample import dossier
from tests.web.sheets import CANARIES, SHEETS, texts


@pytest.fixture(scope="module")
def page() -> str:
    return render(dossier(), texts())


@pytest.fixture(scope="module")
def read(page: str) -> PageReader:
    return PageReader(page)


def _shown(text: str) -> str:
    """Return a text as HTML can hold it."""
    return "".join("\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char for char in text)


BY_PATH = [_shown(texts()[one.id]) for one in sorted(dossier().captures, key=lambda one: one.path)]


def _spans(value: object) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            if {"capture", "start", "end", "exact"} <= one.keys():
                found.append(one)
            waiting.extend(one.values())
        elif isinstance(one, (list, tuple)):
            waiting.extend(one)
    return found


def test_every_capture_stands_on_the_page_whole(read: PageReader) -> None:
    assert read.texts == BY_PATH


def test_every_id_is_there_once_and_every_link_leads_to_one(read: PageReader) -> None:
    assert len(read.ids) == len(set(read.ids))
    assert {link for link in read.links if not link.startswith("#")} == set()
    assert {link[1:] for link in read.links} <= set(read.ids)


def test_marked_characters_are_the_spans_of_the_dossier(read: PageReader) -> None:
    known = {_shown(str(span["exact"])) for span in _spans(msgspec.to_builtins(dossier()))}
    assert len(read.marks) > 40
    assert set(read.marks.values()) <= known


def test_every_statement_is_marked(read: PageReader) -> None:
    marked = set(read.marks.values())
    statements = [one.span.exact for claim in dossier().claims for one in claim.statements]
    assert {_shown(exact) for exact in statements} <= marked


def test_crossing_spans_light_up_whole(page: str, read: PageReader) -> None:
    crossing = [key for key, text in read.marks.items() if text in {"two three four", "three four five"}]
    assert len(crossing) == 2
    for key in crossing:
        assert f":root:has(#{key}:target) :is(.{key},.{key} mark){{" in page


@pytest.mark.parametrize("canary", CANARIES)
def test_foreign_markup_stays_text(page: str, canary: str) -> None:
    assert canary not in page


def test_there_are_no_elements_or_attributes_of_strangers(read: PageReader) -> None:
    elements = {tag for tag, _ in read.tags}
    assert not elements & {"img", "iframe", "object", "embed", "form", "link", "base", "video", "audio"}
    assert [tag for tag, _ in read.tags].count("script") == 1
    for _, attributes in read.tags:
        assert not {"style", "src", "srcset", "action", "ping"} & attributes.keys()
        assert not [name for name in attributes if name.startswith("on")]


def test_the_page_asks_for_nothing(page: str) -> None:
    ours = re.sub(r"&lt;.*?&gt;", "", page)  # markup of strangers is text, and other tests see to it
    outside = re.findall(r"""<[^>]*(?:src|href)\s*=\s*["']?(?!["'#])[^>]*>|url\((?!#)[^)]*\)|@import""", ours)
    assert outside == []


def test_direction_characters_are_boxed_and_named(page: str) -> None:
    assert "<bdi class=x data-x=RLO>\u202e</bdi>" in page
    assert page.count("\u202e") == page.count("data-x=RLO")
    assert "<bdi class=x data-x=NUL>\ufffd</bdi>" in page
    assert "<bdi class=x data-x=ESC>" in page


def test_the_page_is_utf_8(page: str) -> None:
    assert page.encode("utf-8").decode("utf-8") == page
    assert "\0" not in page


@pytest.mark.parametrize(("element", "directive"), [("style", "style-src"), ("script", "script-src")])
def test_policy_names_the_hash_of_what_stands_there(page: str, element: str, directive: str) -> None:
    held = re.findall(rf"<{element}>(.*?)</{element}>", page, re.DOTALL)
    assert len(held) == 1
    digest = base64.b64encode(hashlib.sha256(held[0].encode()).digest()).decode()
    assert f"{directive} 'sha256-{digest}'" in page
    assert "default-src 'none'" in page


@pytest.mark.parametrize("rule", ["@media (prefers-color-scheme:dark)", "@media print", "(max-width:46rem)", ":target"])
def test_style_has(page: str, rule: str) -> None:
    assert rule in page


def _colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):(#[0-9a-f]{6})\b", block))


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [("ink", "paper"), ("soft", "paper"), ("link", "paper"), ("warn", "paper"), ("ink", "claim"), ("hit-ink", "hit"),
     ("body-ink", "body"), ("link", "claim")],
)  # fmt: skip
def test_contrast_is_enough_to_read(scheme: str, ink: str, ground: str) -> None:
    style = files("headwater.web").joinpath("static", "dossier.css").read_text(encoding="utf-8")
    light, dark = style.split("@media (prefers-color-scheme:dark)")[:2]
    colours = _colours(light) | (_colours(dark.split("}}")[0]) if scheme == "dark" else {})
    lighter, darker = sorted((_luminance(colours[ink]), _luminance(colours[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


@pytest.mark.parametrize(
    "said",
    [
        "at least 2, at most 3 distinct origins",
        "at least 2, no upper bound",
        "<td>4 → 4 → 3",
        "cited, not in this pile",
        "<b>α</b>, a text that is not in this pile",
        "5 places, the weightiest 2 here, 3 counted only",
        "<em>left out</em>",
        "Stemma of 5 texts, earlier ones to the left.",
        "nothing here is confirmed or rated",
        "5 inputs = 3 read in full + 1 in part + 1 set aside",
        "no reader for application/pdf",
        "Looks like a conflict and is not",
        "declined to comment",
        "not stated",
        "1 February 2031 or later",
        "4 to 7 March 2031",
    ],
)
def test_page_says(page: str, said: str) -> None:
    assert said in page


def test_claims_of_one_outlet_stand_apart(page: str) -> None:
    apart = page.index("Put forward by one outlet only <small>4</small>")
    assert page.index("<tbody id=c1>") < apart < page.index("<tbody id=c2>")


def test_conflicts_come_first(page: str) -> None:
    assert page.index('class="verdict v-conflict"') < page.index('class="verdict v-apparent"')
    assert page.index('class="verdict v-apparent"') < page.index('class="verdict v-narrower"')


def test_same_dossier_same_page(page: str) -> None:
    assert render(dossier(), {key: texts()[key] for key in sorted(texts(), reverse=True)}) == page


def test_a_dossier_that_stopped_early_is_still_a_page() -> None:
    bare = Dossier(
        schema="headwater/dossier/1",
        producer=dossier().producer,
        ledger=dossier().ledger,
        captures=dossier().captures,
    )
    assert PageReader(render(bare, texts())).texts == BY_PATH


def test_an_empty_pile_is_still_a_page() -> None:
    empty = Dossier(schema="headwater/dossier/1", producer=dossier().producer, ledger=Ledger.of(()), captures=())
    assert "A pile of captures" in render(empty, {})


def test_a_span_that_says_something_else_is_refused() -> None:
    changed = dict(texts())
    changed["capture-inland"] = changed["capture-inland"].replace("harbour", "hXrbour")
    with pytest.raises(NounError, match="are not what the dossier says"):
        render(dossier(), changed)


def test_a_missing_text_is_named() -> None:
    with pytest.raises(NounError, match=r"courier\.txt"):
        render(dossier(), {key: text for key, text in texts().items() if key != "capture-courier"})


def _large(captures: int, statements: int) -> tuple[Dossier, dict[str, str]]:
    """Return a dossier of many captures, each with as many statements, each claim carried by two captures."""
    sentence = (
        "The ferry on the outer line left late again on Monday, a deckhand said on the quay, and no crew was paid. "
    )
    bodies = {f"capture-{n}": f"{n:06} " + sentence * statements for n in range(captures)}
    held = [Capture(id=key, path=f"{key}.txt", uri=None, media_type="text/plain", raw_sha256="0" * 64, chars=len(text),
                    captured=None) for key, text in bodies.items()]  # fmt: skip
    base = dossier().articles[3]
    articles = tuple(
        msgspec.structs.replace(base, id=f"article-{n}", siglum=f"X{n}", spans=(span_of(text, key, 7, len(text)),),
                                publisher=None)
        for n, (key, text) in enumerate(bodies.items())
    )  # fmt: skip
    segments = tuple(
        Segment(id=f"segment-{n}", span=one.spans[0], role="article_body", article=one.id, language="en", confidence=1)
        for n, one in enumerate(articles)
    )  # fmt: skip
    said = [
        Statement(span=span_of(bodies[one.capture], one.capture, at, at + len(sentence) - 1), article=one.id,
                  attribution=None, origin="original", polarity="for", strength=None)
        for one in articles for at in range(7, 7 + statements * len(sentence), len(sentence))
    ]  # fmt: skip
    claims = tuple(
        Claim(id=f"claim-{n}", proposition=sentence, statements=tuple(said[n : n + 2]), on_record=0, against=0,
              origins=Origins(low=0, high=2, unseen=0, why=()), outlets=())
        for n in range(0, len(said), 2)
    )  # fmt: skip
    ledger = Ledger.of(tuple(LedgerEntry(path=one.path, status="ok", reason=None, captures=(one.id,)) for one in held))
    return Dossier(
        schema="headwater/dossier/1", producer=dossier().producer, ledger=ledger, captures=tuple(held),
        segments=segments, articles=articles, claims=claims,
    ), bodies  # fmt: skip


def test_two_captures_of_thirteen_thousand_characters_stay_small() -> None:
    """Every sentence of both is a statement, more than any real pile has."""
    large, bodies = _large(2, 59)
    assert 12_500 < sum(map(len, bodies.values())) < 14_000
    assert len(render(large, bodies).encode()) < 150_000


def test_the_page_of_two_real_captures_stays_small(shared: Path) -> None:
    traced = trace([shared / "seeds"])
    assert len(render(traced.dossier, traced.texts).encode()) < 150_000


def test_two_thousand_captures_take_seconds() -> None:
    large, bodies = _large(2_000, 8)
    started = time.perf_counter()
    page = render(large, bodies)
    assert time.perf_counter() - started < 20
    assert page.count("<article class=capture") == 2_000


@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium: no browser here to run the page in")
def test_a_browser_runs_nothing_of_strangers(page: str, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(page, encoding="utf-8")
    command = [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-quic", f"--user-data-dir={tmp_path / 'profile'}",
        "--enable-logging=stderr", "--dump-dom", file.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=True)
    assert "Unfold every reason" in done.stdout  # our own script ran under the policy
    assert "CONSOLE" not in done.stderr  # no violation, no error, no alert
    for sheet in SHEETS[:3]:
        assert sheet.text.split(" ")[0] in done.stdout
