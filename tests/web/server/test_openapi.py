"""The description of the app, and schemathesis at every operation that it names."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from jsonschema import Draft202012Validator

from headwater.web.server.case import ServedCase, serve_case
from headwater.web.server.openapi import description
from headwater.web.server.operations import OPERATIONS
from tests.web.server.asking import AUTHORITY, ORIGIN, ask, upload
from tests.web.server.conftest import TOKEN, Served, around

schemathesis = pytest.importorskip("schemathesis", reason="needs schemathesis")
pytest.importorskip("schemathesis.engine.events", reason="needs schemathesis")
BASE = f"/{TOKEN}"
HEADERS = {"Host": AUTHORITY, ORIGIN[0].decode(): ORIGIN[1].decode(), "Sec-Fetch-Site": "same-origin"}
EXAMPLES = 10
STORY = b"The ferry board of Oxmere shut the north slip on Tuesday, Brede Aalto said."


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    """An app on a case that was traced; to trace it again would be another test's business."""
    with serve_case(None) as case:
        made = around(case)
        headers, body = upload(("a.txt", STORY))
        ask(made.app, f"{BASE}/files", method="POST", headers=headers, body=body)
        case.trace(lambda _: None)
        monkeypatch.setattr(made.job, "start", lambda: True)
        yield made
        made.job.close()


class Found(NamedTuple):
    """What a run found wrong, and how often each operation was answered with each status."""

    wrong: list[str]
    answers: Counter[tuple[str, int]]


def run(served: Served, only: str = "") -> Found:
    """Run schemathesis as its command does, against the app itself."""
    # schemathesis knows no 411, which answers what comes without a length
    settings = {"base-url": f"http://{AUTHORITY}{BASE}", "headers": HEADERS,
                "checks": {"negative_data_rejection": {"expected-statuses": ["4xx"]}},
                "generation": {"max-examples": EXAMPLES, "deterministic": True}}  # fmt: skip
    config = schemathesis.Config.from_dict(settings)
    api = schemathesis.openapi.from_asgi(f"{BASE}/openapi.json", served.app, config=config, headers=HEADERS)
    found = Found([], Counter())
    for event in schemathesis.engine.from_schema(api.include(path_regex=only)).execute():
        if isinstance(event, schemathesis.engine.events.NonFatalError):
            found.wrong.append(f"{event.label}: {event.value!r}")
        if isinstance(event, schemathesis.engine.events.ScenarioFinished):
            told = event.recorder
            found.answers.update((told.label, one.response.status_code) for one in told.interactions.values())
            failures = [one.failure_info for checks in told.checks.values() for one in checks if one.failure_info]
            found.wrong.extend(
                f"{told.label}: {one.failure}" for one in failures if not is_no_query(told.label, one.failure)
            )
    return found


def is_no_query(label: str, failure: Exception) -> bool:
    """Whether words were refused that are no query: which are, no schema can say."""
    return label == "GET /search" and isinstance(failure, schemathesis.openapi.checks.RejectedPositiveData)


def test_schemathesis_finds_nothing(known: Served) -> None:
    """No 5xx, and no status, media type, header, form or dossier that the description does not name."""
    found = run(known)
    assert found.wrong == []
    assert sum(found.answers.values()) > 150
    for one in OPERATIONS:
        asks_for_ids = any(field.name in ("about", "id", "name") for field in (*one.query, *one.form))
        good = 404 if asks_for_ids else 200 if one.gives else 303  # what it draws goes through to the case, too
        assert found.answers[f"{one.method} {one.path}", good], one


def test_schemathesis_would_find_it(known: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError

    monkeypatch.setattr(ServedCase, "search", broken)
    assert any("KeyError" in one for one in run(known, only="/search").wrong)


def test_the_description_is_whole(known: Served) -> None:
    answer = ask(known.app, f"{BASE}/openapi.json")
    assert answer.headers["content-type"] == "application/json"
    document = json.loads(answer.body)
    assert document == json.loads(json.dumps(description()))
    assert {(m.upper(), p) for p, one in document["paths"].items() for m in one} == {
        (one.method, one.path) for one in OPERATIONS
    }
    schema = {"$ref": "#/components/schemas/Dossier", "components": document["components"]}
    exported = json.loads(ask(known.app, f"{BASE}/export/json").body)
    Draft202012Validator(schema).validate(exported)
    assert not Draft202012Validator(schema).is_valid({**exported, "claims": [1]})
