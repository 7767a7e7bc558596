"""Larger readers: a model that the user names points at attributions; what it points at is checked, typed, counted."""

import os
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final, NamedTuple

from headwater.errors import UsageError
from headwater.memory import Memory
from headwater.model import Attribution, ModelUsed, Proposals
from headwater.proposals.asking import STEP, Asker
from headwater.proposals.reader import ProposingReader, attributions_proposed
from headwater.reader.layers import Layers
from headwater.reader.protocol import Reader
from headwater.settings import LlmSettings

if TYPE_CHECKING:
    from headwater.proposals.endpoint import Endpoint

__all__ = ["STEP", "Beside", "Destination", "asker_of", "destination_of"]

_KEY_VARIABLE: Final = "HEADWATER_LLM_KEY"


class Destination(NamedTuple):
    """Host and port that are asked, and whether the key goes there for all on the way to read."""

    host: str
    key_in_clear: bool


class Beside:
    """What stands beside a reader in one run: a larger one where the settings name it, else nothing.

    `reader`: reads as the one that was given, and takes what the larger one proposes. `model`: of the larger one.
    """

    def __init__(self, reader: Reader, settings: LlmSettings | None, memory: Memory | None) -> None:
        """Raise UsageError as `asker_of`."""
        self._asker = asker_of(settings, memory) if settings is not None else None
        self.model: ModelUsed | None = self._asker.model if self._asker is not None else None
        self.reader = reader
        if self._asker is not None and settings is not None:
            self.reader = ProposingReader(reader, self._asker, settings)

    def told(self, layers: Mapping[str, Layers], attributions: Sequence[Attribution]) -> Proposals | None:
        """Return what was asked and what came of it, once the layers by article were typed; None where none was."""
        return self._asker.told(attributions_proposed(layers, attributions)) if self._asker is not None else None


def asker_of(settings: LlmSettings, memory: Memory | None = None) -> Asker:
    """Return what asks the larger reader that settings name; nothing is asked yet.

    The key, where one is needed, is what the environment holds as HEADWATER_LLM_KEY. Raises UsageError for an address
    that is none, and where the library that asks is not installed.
    """
    endpoint = _endpoint(settings)
    return Asker(settings, endpoint.address.authority, endpoint, memory)


def destination_of(settings: LlmSettings) -> Destination:
    """Return where the text of a pile would go. Raises UsageError as `asker_of`."""
    address = _endpoint(settings).address
    in_clear = _key() is not None and address.scheme == "http" and not _is_at_home(address.host)
    return Destination(address.authority, key_in_clear=in_clear)


def _endpoint(settings: LlmSettings) -> "Endpoint":
    if find_spec("urllib3") is None:
        raise UsageError('a larger reader needs urllib3, which is not installed: pip install "headwater[fetch]"')
    from headwater.proposals.endpoint import Endpoint  # noqa: PLC0415 (an extra)

    return Endpoint(settings, _key())


def _is_at_home(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False  # a name, which may be anywhere


def _key() -> str | None:
    return os.environ.get(_KEY_VARIABLE) or None
