"""Sessions on the networks that ship."""

from importlib.resources import files

import pytest

from headwater.reader.sessions import session_of

PAIRS = files("headwater.reader.pairs").joinpath("weights", "pairs.onnx")


def test_a_network_opens_and_names_what_it_takes_and_gives() -> None:
    session = session_of(PAIRS.read_bytes(), 1)
    assert [one.name for one in session.get_inputs()] == ["ids", "mask", "kinds"]
    assert [one.name for one in session.get_outputs()] == ["relations", "direction"]


def test_what_is_no_network_is_refused() -> None:
    with pytest.raises(Exception, match=r"(?i)protobuf|model"):
        session_of(b"no network", 1)
