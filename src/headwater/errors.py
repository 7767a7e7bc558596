"""Everything Headwater raises, and the exit code each error ends a command with.

    HeadwaterError            1   anything below
    +-- UsageError            2   the call's words are off; says what to type
    +-- InputError            74  an input cannot be opened or read at all
    |   +-- CaptureError      -   one capture cannot be read; becomes a quarantined ledger entry, never ends a run
    +-- OutputError           74  the result cannot be written
    +-- LockedError           75  another run is at work in the same place
    +-- FetchError            -   one address cannot be fetched; is said, never ends a run
    |   +-- RefusedError      -   it must not be fetched, now or later
    +-- AnswerError           -   one question to a larger reader goes without an answer; is counted, never ends a run
    +-- NounError             1   a noun would break its own invariant (also a ValueError)
"""


class HeadwaterError(Exception):
    """Base of all errors that Headwater raises on purpose; its message names the input and what to do."""

    exit_code = 1


class UsageError(HeadwaterError):
    """The call asks for something that does not exist or does not go together."""

    exit_code = 2


class InputError(HeadwaterError):
    """An input that the call cannot do without cannot be read."""

    exit_code = 74


class CaptureError(InputError):
    """One capture cannot be read. The capture stage turns it into a quarantined ledger entry."""


class OutputError(HeadwaterError):
    """A result cannot be written to its place."""

    exit_code = 74


class LockedError(HeadwaterError):
    """Another run is at work in the same place."""

    exit_code = 75


class FetchError(HeadwaterError):
    """An address of the web cannot be fetched. `watch` says so and goes on."""


class RefusedError(FetchError):
    """An address is not fetched whoever asks: no address of the web, not a public one, or its host forbids it."""


class AnswerError(HeadwaterError):
    """A larger reader gives no usable answer to one question. `reason`: as the dossier counts it (`Failed`)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NounError(HeadwaterError, ValueError):
    """A noun was made with values that contradict each other."""
