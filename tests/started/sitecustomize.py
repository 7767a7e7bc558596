"""Let a network read what it is given once in all processes of a test session, those that tests start included.

Python imports a module of this name when it starts, from a folder of PYTHONPATH; conftest.py puts this one there. What
a session of onnxruntime gives depends on the network and on what it is fed alone, so that no answer is another one,
bit for bit. Tests of what networks say go without: see `reading_anew` of conftest.py.
"""

import hashlib
import os
import pickle
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace
from typing import Any

FOLDER = "HEADWATER_TESTS_READ_IN"  # names the folder, which the session removes at its end; unset, all is read anew


class Kept:
    """A session that loads when it is asked what none was asked before; each answer is a file of the folder."""

    def __init__(self, raw: bytes, opened: Callable[[], Any]) -> None:
        self._name, self._opened = hashlib.sha256(raw).digest(), opened
        if FOLDER not in os.environ:
            self._session  # noqa: B018 - a file that is no network is told of here

    @cached_property
    def _session(self) -> Any:  # noqa: ANN401 - onnxruntime has no types
        return self._opened()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._session, name)

    def get_modelmeta(self) -> SimpleNamespace:
        stored = self._once(b"meta", lambda: dict(self._session.get_modelmeta().custom_metadata_map))
        return SimpleNamespace(custom_metadata_map=stored)

    def run(self, outputs: Sequence[str], fed: Mapping[str, Any]) -> Any:  # noqa: ANN401
        asked = hashlib.sha256(repr([(name, row.dtype.str, row.shape) for name, row in fed.items()]).encode())
        for row in fed.values():
            asked.update(row.tobytes())
        return self._once(f"{outputs}{asked.hexdigest()}".encode(), lambda: self._session.run(outputs, fed))

    def _once(self, asked: bytes, make: Callable[[], Any]) -> Any:  # noqa: ANN401
        folder = os.environ.get(FOLDER)
        if folder is None:
            return make()
        place = Path(folder, hashlib.sha256(self._name + asked).hexdigest())
        with suppress(OSError):
            return pickle.loads(place.read_bytes())
        made = make()
        with suppress(OSError):  # a file is there whole or not at all, whoever else writes it or is killed
            written = place.with_name(f"{place.name}.{os.getpid()}.{threading.get_ident()}")
            written.write_bytes(pickle.dumps(made))
            written.replace(place)
        return made


def install() -> None:
    """Put what keeps in the place of what opens sessions, before any module has taken that for its own."""
    with suppress(ImportError):  # a process without Headwater reads nothing
        from headwater.reader import sessions  # noqa: PLC0415

        opened = sessions.session_of
        if opened.__module__ == sessions.__name__:
            sessions.session_of = lambda raw, threads: Kept(raw, lambda: opened(raw, threads))


install()
