"""The methods, in both eras of the protocol: versions, errors that say what is wrong, and that it goes on."""

from pathlib import Path

import jsonschema
import pytest

from headwater.assistant import rpc
from headwater.assistant.desk import Desk
from headwater.assistant.server import HANDSHAKE_VERSIONS, STATELESS_VERSIONS
from headwater.assistant.warning import WARNING
from tests.assistant.desks import ENVELOPE, HELLO, Message, asked, call, sample_file, talk

INFO = "io.modelcontextprotocol/serverInfo"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    file = sample_file(tmp_path_factory.mktemp("desk"))
    return Desk(file, file)


def bare(method: str, number: object = 2, **params: object) -> Message:
    """A request of the handshake era."""
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": params}


@pytest.mark.parametrize("asked_for", HANDSHAKE_VERSIONS)
def test_a_version_that_is_known_is_agreed_on(desk: Desk, asked_for: str) -> None:
    hello = HELLO | {"params": {"protocolVersion": asked_for}}
    (answer,) = talk(desk, [hello, {"jsonrpc": "2.0", "method": "notifications/initialized"}])
    result = answer["result"]
    assert (result["protocolVersion"], result["serverInfo"]["name"]) == (asked_for, "headwater")
    assert result["capabilities"] == {"tools": {}, "resources": {}}
    assert "quoted material" in result["instructions"]


def test_another_version_is_answered_with_the_newest_of_the_handshake(desk: Desk) -> None:
    (answer,) = talk(desk, [HELLO | {"params": {"protocolVersion": "2031-01-01"}}])
    assert answer["result"]["protocolVersion"] == HANDSHAKE_VERSIONS[-1]
    (answer,) = talk(desk, [HELLO | {"params": {}}])
    assert answer["error"]["code"] == rpc.INVALID_PARAMS


def test_nothing_is_answered_before_a_version_is_agreed_on_but_ping(desk: Desk) -> None:
    early, ping, hello, late = talk(desk, [bare("tools/list", 1), bare("ping", 2), HELLO, bare("tools/list", 3)])[:4]
    by_id = {one["id"]: one for one in (early, ping, hello, late)}
    assert by_id[1]["error"]["code"] == rpc.INVALID_PARAMS
    assert "initialize" in by_id[1]["error"]["message"]
    assert by_id[2]["result"] == {}
    assert by_id[3]["result"].keys() == {"tools"}, "the handshake era has no resultType and no times to keep"


def test_discovery_tells_what_the_stateless_era_needs(desk: Desk) -> None:
    (answer,) = talk(desk, [call("server/discover")])
    result = answer["result"]
    assert result["supportedVersions"] == list(STATELESS_VERSIONS)
    assert (result["resultType"], result["_meta"][INFO]["name"]) == ("complete", "headwater")
    assert result["ttlMs"] > 0


@pytest.mark.parametrize("left_out", ["protocolVersion", "clientCapabilities"])
def test_a_request_lacks_part_of_its_envelope(desk: Desk, left_out: str) -> None:
    key = f"io.modelcontextprotocol/{left_out}"
    request = call("server/discover")
    request["params"] = {"_meta": {name: value for name, value in ENVELOPE.items() if name != key}}
    (answer,) = talk(desk, [request])
    assert answer["error"]["code"] == rpc.INVALID_PARAMS
    assert key in answer["error"]["message"]


def test_a_version_that_is_not_known_is_refused_with_those_that_are(desk: Desk) -> None:
    request = call("tools/list")
    request["params"] = {"_meta": ENVELOPE | {"io.modelcontextprotocol/protocolVersion": "2031-01-01"}}
    (answer,) = talk(desk, [request])
    assert answer["error"]["code"] == -32022
    assert answer["error"]["data"] == {"supported": ["2026-07-28"], "requested": "2031-01-01"}


def test_both_eras_are_answered_side_by_side(desk: Desk) -> None:
    found = {one["id"]: one["result"] for one in talk(desk, [call("tools/list", 1), HELLO, bare("tools/list", 2)])}
    assert [tool["name"] for tool in found[1]["tools"]] == [tool["name"] for tool in found[2]["tools"]]
    assert found[1]["resultType"] == "complete"
    assert "resultType" not in found[2]


@pytest.mark.parametrize("method", ["ping", "logging/setLevel", "subscriptions/listen", "\u202e" * 500, "tools/drop"])
def test_methods_that_are_none_are_refused_in_few_words(desk: Desk, method: str) -> None:
    first, second = talk(desk, [call(method, 1), call("tools/list", 2)])
    assert first["error"]["code"] == rpc.METHOD_NOT_FOUND
    assert len(first["error"]["message"]) < 200
    assert first["error"]["message"].isascii()
    assert second["result"]


def test_every_tool_says_that_it_reads_only_and_what_it_asks_and_gives(desk: Desk) -> None:
    tools = talk(desk, [call("tools/list")])[0]["result"]["tools"]
    names = [tool["name"] for tool in tools]
    assert len(names) == len(set(names)) > 12
    for tool in tools:
        assert tool["annotations"]["readOnlyHint"]
        assert not tool["annotations"]["openWorldHint"]
        for schema in (tool["inputSchema"], tool["outputSchema"]):
            jsonschema.Draft202012Validator.check_schema(schema)
            assert schema["type"] == "object"


def test_every_answer_fits_its_schema_and_says_what_its_text_is(desk: Desk) -> None:
    tools = talk(desk, [call("tools/list")])[0]["result"]["tools"]
    needed = {
        "get_claim": {"claim": "claim-offer"}, "get_source": {"source": "source-two"},
        "capture_text": {"capture": "capture-forum"}, "find_quotation": {"quotation": "had offered to step down"},
        "resolve_time": {"phrase": "last Tuesday", "anchor": "2031-03-14"},
    }  # fmt: skip
    for tool in tools:
        (message,) = talk(desk, [asked(tool["name"], **needed.get(tool["name"], {}))])
        result = message["result"]
        assert not result["isError"], (tool["name"], result["content"])
        jsonschema.validate(result["structuredContent"], tool["outputSchema"])
        assert result["structuredContent"]["warning"] == WARNING
        assert len(result["structuredContent"]["dossier"]["edition"]) == 64


@pytest.mark.parametrize(
    ("name", "arguments", "says"),
    [
        ("get_claim", {"claim": "no-such"}, "list_claims gives the ids"),
        ("get_claim", {"claim": 7}, "Expected `str`"),
        ("get_claim", {}, "missing required field `claim`"),
        ("list_claims", {"limit": 100_000}, "`int` <= 50"),
        ("list_claims", {"offset": -1}, "`int` >= 0"),
        ("list_claims", {"order": "x"}, "unknown field `order`. Arguments: offset, limit, words"),
        ("list_claims", [], "Expected `object`"),
        ("list_differences", {"verdict": "true"}, "Invalid enum value"),
        ("find_quotation", {"quotation": "?!"}, "no word"),
        ("find_quotation", {"quotation": "x" * 5_000}, "length <= 2000"),
        ("capture_text", {"capture": "capture-forum", "start": 9, "end": 2}, "no stretch"),
        ("capture_text", {"capture": "../../etc/hosts"}, "list_captures gives the ids"),
        ("resolve_time", {"phrase": "yesterday", "anchor": "2031-02-30"}, "no day"),
    ],
)
def test_questions_that_are_off_are_told_to_the_assistant(desk: Desk, name: str, arguments: object, says: str) -> None:
    first, second = talk(desk, [call("tools/call", 1, name=name, arguments=arguments), asked("overview", 2)])
    assert first["result"]["isError"]
    assert says in first["result"]["content"][0]["text"]
    assert not second["result"]["isError"]


@pytest.mark.parametrize("name", ["no_such_tool", None, 3, "search"])
def test_a_tool_that_is_none_is_a_fault_of_the_call(desk: Desk, name: object) -> None:
    (answer,) = talk(desk, [call("tools/call", name=name)])
    assert answer["error"]["code"] == rpc.INVALID_PARAMS


def test_a_fault_of_ours_ends_one_answer_and_not_the_server(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_: object) -> None:
        raise KeyError("broken inside")

    monkeypatch.setattr(Desk, "material", fails)
    first, second = talk(desk, [asked("overview", 1), call("tools/list", 2)])
    assert first["error"]["code"] == rpc.INTERNAL_ERROR
    assert "broken inside" not in first["error"]["message"]
    assert "broken inside" in capsys.readouterr().err
    assert second["result"]


def test_a_dossier_that_went_away_is_said_and_found_again(tmp_path: Path) -> None:
    file = sample_file(tmp_path)
    desk = Desk(file)
    content = file.read_bytes()
    file.unlink()
    (answer,) = talk(desk, [asked("overview")])
    assert "cannot be read" in answer["result"]["content"][0]["text"]
    file.write_bytes(content[:500])
    (answer,) = talk(desk, [asked("overview")])
    assert "not a dossier" in answer["result"]["content"][0]["text"]
    file.write_bytes(content)
    (answer,) = talk(desk, [asked("overview")])
    assert not answer["result"]["isError"]
