"""Captures as resources: pages, parts, bounds, and addresses that lead nowhere."""

import pytest

from headwater.assistant import resources
from headwater.assistant.desk import Desk
from headwater.assistant.warning import WARNING
from tests.assistant.desks import HELLO, Message, call, sample_file, talk
from tests.web.sheets import COURIER, FORUM


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(sample_file(tmp_path_factory.mktemp("desk")))


def result(desk: Desk, method: str, **params: object) -> Message:
    (answer,) = talk(desk, [call(method, **params)])
    found = answer.get("result") or answer["error"]
    assert isinstance(found, dict)
    return found


def test_captures_are_listed_in_pages(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PER_PAGE", 3)
    first = result(desk, "resources/list")
    assert [len(first["resources"]), first["nextCursor"], first["ttlMs"]] == [3, "3", 0]
    last = result(desk, "resources/list", cursor=first["nextCursor"])
    assert len(last["resources"]) == 1
    assert "nextCursor" not in last
    for cursor in ("-1", "x", 3, "9" * 40, "\u0663"):
        assert result(desk, "resources/list", cursor=cursor)["code"] == -32602


def test_a_part_stands_behind_a_line_that_says_what_it_is(desk: Desk) -> None:
    span = COURIER["s1"]
    (content,) = result(
        desk, "resources/read", uri=f"headwater://capture/capture-courier#char={span.start},{span.end}"
    )["contents"]
    head, _, text = content["text"].partition("\n\n")
    assert WARNING in head
    assert f"characters {span.start} to {span.end} of" in head
    assert text == span.exact


def test_a_whole_text_is_bounded(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "MAX_TEXT_CHARS", 20)
    (content,) = result(desk, "resources/read", uri="headwater://capture/capture-forum")["contents"]
    head, _, text = content["text"].partition("\n\n")
    assert text == FORUM.text[:20]
    assert "characters 0 to 20 of" in head


@pytest.mark.parametrize(
    "uri", [None, 3, "", "file:///etc/hosts", "headwater://capture/../x", "headwater://capture/capture-none", "\ufeff"]
)
def test_other_addresses_lead_nowhere(desk: Desk, uri: object) -> None:
    assert result(desk, "resources/read", uri=uri)["code"] == -32602
    legacy = {"jsonrpc": "2.0", "id": 2, "method": "resources/read", "params": {"uri": uri}}
    assert talk(desk, [HELLO, legacy])[1]["error"]["code"] == -32002, "the code of the handshake era"


def test_the_form_of_addresses_is_told(desk: Desk) -> None:
    (template,) = result(desk, "resources/templates/list")["resourceTemplates"]
    assert template["uriTemplate"].replace("{id}", "a") == resources.uri_of("a")
