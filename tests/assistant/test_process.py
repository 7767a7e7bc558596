"""The command as an assistant's program runs it: a process of its own on pipes."""

import json
import signal
from pathlib import Path

import pytest

from tests.assistant.desks import ENVELOPE, HELLO, WATCHED, Message, asked, call, ferry_case, sample_file, started

PRINTS = WATCHED.replace(
    "from headwater.cli.main import main\n",
    "from headwater.cli.main import main\nfrom headwater.assistant.material import Material\n"
    "before = Material.__init__\n"
    "def noisy(self, *a, **k):\n"
    "    before(self, *a, **k); print('a stray print'); os.write(1, b'a stray write\\n')\n"
    "    os.system('echo a stray child')\n"
    "Material.__init__ = noisy\n",
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ferry_case(tmp_path_factory.mktemp("process"))


def lines(*messages: Message | bytes) -> bytes:
    return b"".join(one if isinstance(one, bytes) else json.dumps(one).encode() + b"\n" for one in messages)


def test_nothing_but_messages_goes_out_and_no_socket_is_opened(case: Path) -> None:
    sent = lines(
        HELLO,
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        call("server/discover", 1),
        asked("overview", 2),
        asked("search", 3, query="pier"),
        asked("find_quotation", 4, quotation="Nobody asked us"),
        asked("resolve_time", 5, phrase="last Tuesday", anchor="2031-03-14"),
        asked("what_changed", 6),
        call("resources/list", 7),
    )
    with started(case, "--against", case) as server:
        out, err = server.communicate(sent, timeout=120)
    messages = [json.loads(line) for line in out.splitlines()]
    assert [one["id"] for one in messages] == ["hello", 1, 2, 3, 4, 5, 6, 7]
    assert all(one["jsonrpc"] == "2.0" and "result" in one for one in messages)
    assert not any(one["result"].get("isError") for one in messages)
    assert server.returncode == 0
    assert b"sockets: []" in err


def test_stray_prints_of_anybody_reach_no_client(tmp_path: Path) -> None:
    with started(sample_file(tmp_path), program=PRINTS) as server:
        out, err = server.communicate(lines(asked("overview", 1)), timeout=120)
    assert [json.loads(line)["id"] for line in out.splitlines()] == [1]
    assert all(told in err for told in (b"a stray print", b"a stray write", b"a stray child"))
    assert b"sockets: []" in err


def test_hostile_lines_are_refused_and_the_next_question_answered(case: Path) -> None:
    sent = lines(
        b"\n",
        b"{\n",
        b"\x00\xff\xfe garbage\n",
        b"[" * 100_000 + b"\n",
        b'{"x": "' + b"y" * 3_000_000 + b'"}\n',
        b'[{"jsonrpc": "2.0", "id": 1, "method": "ping"}]\n',
        b'{"jsonrpc": "2.0", "id": null, "method": "ping"}\n',
        b'{"jsonrpc": "2.0", "id": {"a": 1}, "method": "ping"}\n',
        b'{"jsonrpc": "2.0", "id": 5, "method": "tools/call", "params": {"name": "\\ud800"}}\n',
        call("no/such/method", 6),
        asked("get_claim", 7, claim="\U000e0041" * 150),
        asked("capture_text", 8, capture="capture-x", start=10**18),
        {"jsonrpc": "2.0", "id": 9, "method": "tools/call", "params": {"_meta": ENVELOPE, "name": ["overview"]}},
        {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": {"a": 1}}},
        {"jsonrpc": "2.0", "id": 10, "result": {}},
        asked("list_claims", 11),
    )
    with started(case) as server:
        out, err = server.communicate(sent, timeout=120)
    messages = [json.loads(line) for line in out.splitlines()]
    faults = [one for one in messages if "error" in one]
    assert [one["id"] for one in faults if "id" in one] == [5, 6, 9]
    assert len([one for one in faults if "id" not in one]) == 7
    answered = {one["id"]: one["result"]["isError"] for one in messages if "result" in one}
    assert answered == {7: True, 8: True, 11: False}
    assert server.returncode == 0
    assert b"Traceback" not in err


def test_many_read_one_case_at_the_same_time(case: Path) -> None:
    servers = [started(case) for _ in range(3)]
    found = []
    for server in servers:
        with server:
            out, _ = server.communicate(lines(asked("list_claims", 1)), timeout=120)
            found.append(json.loads(out)["result"]["structuredContent"])
    assert found[0] == found[1] == found[2]


def test_an_interrupt_ends_it_in_words(case: Path) -> None:
    with started(case) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdin.write(lines(asked("overview", 1)))
        server.stdin.flush()
        assert json.loads(server.stdout.readline())["id"] == 1
        server.send_signal(signal.SIGINT)
        # its input stays open until it has ended: whether the interrupt or the end of input comes first is anybody's
        # guess, and after the end of input it stops without a word
        server.wait(timeout=120)
        _, err = server.communicate(timeout=120)
    assert server.returncode == 0
    assert b"headwater: stopped" in err
    assert b"Traceback" not in err
