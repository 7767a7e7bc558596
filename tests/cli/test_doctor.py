"""`headwater doctor`: what it prints, and how it ends."""

import json

import pytest
from click.testing import CliRunner

import headwater.doctor
from headwater.cli.main import cli
from headwater.doctor import Check, Health


def test_it_ends_with_3_where_something_is_at_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    checks = (Check(name="sqlite", state="ok", says="3.40"), Check(name="extra spark", state="absent", says="no Java"))
    for state, code in (("ok", 0), ("fault", 3)):
        last = Check(name="model a.onnx", state="fault" if code else "ok", says="SHA-256\x1b[1m")
        health = Health(version="9.9", checks=(*checks, last))
        monkeypatch.setattr(headwater.doctor, "examine", lambda health=health: health)
        done = CliRunner().invoke(cli, ["doctor"])
        assert (done.exit_code, state) == (code, state)
        lines = done.stdout.splitlines()
        assert lines[:3] == ["headwater 9.9", "ok sqlite        3.40", "-- extra spark   no Java"]
        assert lines[3] == f"{'!!' if code else 'ok'} model a.onnx  SHA-256\\x1b[1m"
        told = CliRunner().invoke(cli, ["doctor", "--json"])
        assert (told.exit_code, json.loads(told.stdout)["version"]) == (code, "9.9")
        assert [one["state"] for one in json.loads(told.stdout)["checks"]] == [
            "ok",
            "absent",
            "fault" if code else "ok",
        ]
