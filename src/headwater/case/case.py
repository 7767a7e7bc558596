"""The case: what its commands do, in the same words."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Self

import msgspec

from headwater import store
from headwater.capture import walk
from headwater.capture.source import Held
from headwater.case import originals
from headwater.case.adding import Gathered, pile_of
from headwater.errors import InputError, UsageError
from headwater.model import (
    Article,
    Attribution,
    Capture,
    Claim,
    Correction,
    Descent,
    Dossier,
    Event,
    Noun,
    Pile,
    Reading,
    Story,
    TextView,
    Traced,
)
from headwater.model.found import Results
from headwater.settings import Settings
from headwater.store import corrections, dossiers, fetched, published
from headwater.store.fetched import Asked
from headwater.store.finding import search
from headwater.store.inputs import Content, Fresh, Kept, inputs, keep, remove

if TYPE_CHECKING:
    from headwater.dossier.corrections import Proposal
    from headwater.reader.protocol import Reader

_DOSSIER = msgspec.json.Decoder(Dossier)
_WITHOUT_PLACE = "put in"


class Item(NamedTuple):
    """An input of a case under its name in the pile. `remark` says why it is not, or not wholly, read."""

    path: str
    sha256: str | None
    bytes: int | None
    added: str
    remark: str | None
    id: int


class Case:
    """An open case file. Use it in a `with` statement; while it is open to write, no other process writes.

    What it iterates are the nouns of the last dossier; `trace` makes a new one.
    """

    def __init__(self, opened: store.Store) -> None:
        self._store = opened

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._store.path

    def add(
        self, paths: walk.Paths, stdin: BinaryIO | None = None, settings: Settings | None = None,
        wanted: Callable[[walk.Found], bool] | None = None,
    ) -> Iterator[Kept]:  # fmt: skip
        """Keep files, folders and (`-`) standard input, or one alone; yield each input once it is on the disk for good.

        `wanted` says which of the files that were found are kept; all unless it is given. What was kept before is kept
        once; the case itself is no input of it. Nothing is read beyond its bytes: that is for `trace`. Raises
        InputError where none of the paths leads anywhere; a path that does not, beside others that do, is left out.
        """
        paths, own = walk.listed(paths), store.files_of(self.path)

        def taken(found: walk.Found) -> bool:
            return found.real not in own and (wanted is None or wanted(found))

        gathered = Gathered(paths, (settings or Settings()).capture, stdin, taken)
        if gathered.missing and len(gathered.missing) == len(paths):
            missing = ", ".join(ascii(path)[1:-1] for path in gathered.missing)
            raise InputError(f"{missing}: no such file or folder; name files or folders that hold coverage")
        return keep(self._store, gathered, _now())

    def take(self, name: str, content: Content) -> Kept:
        """Keep one file that has no place on this machine, for good, under its bare name, once."""
        place = f"/{_WITHOUT_PLACE}/{name}"
        return self._keep(Fresh(place, 1, place, None, None, content))

    def original(self, capture: Capture, max_bytes: int) -> bytes | None:
        """Return the bytes behind a capture that is a file of its own; None where it is none, is gone or is longer."""
        return originals.original(self._store, capture, max_bytes)

    def originals(self) -> tuple[originals.Original, ...]:
        """Return the inputs whose bytes are here, by name, each file once; the bytes are read as they are asked for."""
        return originals.originals(self._store)

    def read(self, settings: Settings | None = None) -> Pile:
        """Read all inputs anew, taking up nothing that was worked out before."""
        return originals.read(self._store, (settings or Settings()).capture)

    def add_bytes(self, name: str, raw: bytes) -> Kept:
        """Keep bytes that lie in no file, under a name of parts with `/` between; on the disk when this returns."""
        place = self.path.absolute().parent.joinpath(*name.split("/"))
        return self._keep(Fresh(str(place), name.count("/") + 1, None, None, None, Held(raw)))

    def asked(self, url: str) -> Asked | None:
        """Return what is known of an address of the web that was asked for this case."""
        return fetched.asked(self._store, url)

    def asked_next(self, feeds: tuple[str, ...], now: str, most: int) -> tuple[Asked, ...]:
        """Return up to `most` pages linked by these feeds that are to be asked at `now` (ISO 8601, UTC)."""
        return fetched.due(self._store, feeds, now, most)

    def note(self, *items: Asked) -> None:
        """Write down what came of asking the web."""
        fetched.note(self._store, *items)

    def items(self) -> tuple[Item, ...]:
        """Return the inputs by name."""
        return tuple(
            Item(i.path, kept.sha256, kept.bytes, kept.added, _remark(i.same_as, kept), kept.id)
            for i, kept in pile_of(inputs(self._store))
        )

    def remove(self, names: Sequence[str] | str) -> tuple[Item, ...]:
        """Take inputs out, by name or by the beginning of their hash (8 digits at least), and return them; one or some.

        Their bytes, unless another input has them, and all that was derived are gone for good. Raises UsageError where
        a name is not in the case; then nothing is taken out.
        """
        items = self.items()
        chosen: dict[int, Item] = {}
        for name in [names] if isinstance(names, str) else names:
            found = [i for i in items if i.path == name or (len(name) >= 8 and (i.sha256 or "").startswith(name))]
            if not found:
                shown = ascii(name)[1:-1]
                raise UsageError(f"{self.path}: holds no input called {shown}; see: headwater ls {self.path}")
            chosen |= {item.id: item for item in found}
        places = {kept.id: kept.place for kept in inputs(self._store)}
        gone = {(places[item.id], item.sha256) for item in chosen.values()}
        # what once stood in the way at the same place goes with it
        hidden = [k.id for k in inputs(self._store) if k.sha256 is None and (k.place, None) not in gone]
        hidden = [n for n in hidden if any(places[n] == place for place, _ in gone)]
        remove(self._store, [*chosen, *hidden])
        return tuple(chosen.values())

    def trace(
        self,
        settings: Settings | None = None,
        *,
        until: str | None = None,
        reader: "Reader | None" = None,
        tell: Callable[[str], None] | None = None,
    ) -> Traced:
        """Trace all inputs upstream, keep the dossier and return it; as `headwater.trace.trace`, with two differences.

        What earlier runs worked out is taken up where nothing it rests on has changed; the dossier is byte for byte the
        one made from scratch, whatever the order in which inputs were added. `until`: the last stage to run, all
        without it; then no dossier is kept. Raises UsageError for an unknown stage.
        """
        from headwater.case.tracing import trace  # noqa: PLC0415 (stages load slowly)

        return trace(self._store, settings or Settings(), until, reader, tell)

    def last(self) -> Traced:
        """Return the last dossier with the texts it points into. Raises InputError before the first trace."""
        dossier = self._required()
        texts = published.texts(self._store)
        view = TextView(encoding="utf-8", replaced=0, runs=())
        readings = tuple(Reading(capture=c, text=texts[c.id], view=view) for c in dossier.captures)
        return Traced(dossier=dossier, pile=Pile(readings=readings, ledger=dossier.ledger))

    def correct(self, proposal: "Proposal", author: str) -> Correction:
        """Keep what a person says against the last dossier, for good, and return it; the next tracing takes it up.

        Targets are named as `headwater correct` takes them. Raises UsageError where what is said does not fit the
        dossier, InputError before the first trace.
        """
        from headwater.dossier.corrections import make, says  # noqa: PLC0415 (stages load slowly)

        correction = make(self._required(), proposal, author, _now())
        corrections.record(self._store, correction, says(correction))
        return correction

    def corrections(self) -> tuple[Correction, ...]:
        """Return all that people said, in order; of each what became of it in the last tracing that knew it."""
        dossier = self.dossier
        ends = {c.id: c for c in dossier.corrections} if dossier else {}
        return tuple(
            msgspec.structs.replace(c, outcome=ends[c.id].outcome, why=ends[c.id].why)
            if c.id in ends and not c.undone
            else c
            for c in corrections.corrections(self._store)
        )

    def undo(self, number: str, author: str, reason: str = "") -> Correction:
        """Take a correction back, by its number in the list (from 1) or its id, and return it; that is kept too.

        Raises UsageError where there is none, or it was taken back before.
        """
        from headwater.dossier.corrections import undoing  # noqa: PLC0415 (stages load slowly)

        held = corrections.corrections(self._store)
        place = int(number) if number.isdecimal() and len(number) < 8 else 0
        key = held[place - 1].id if 1 <= place <= len(held) else number
        corrections.undo(self._store, key, undoing(author, _now(), reason))
        return next(c for c in corrections.corrections(self._store) if c.id == key)

    def search(self, query: str, limit: int = 20, offset: int = 0) -> Results:
        """Return what matches a query in the last dossier; the language is that of `headwater search`."""
        return search(self._store, query, limit, offset)

    @property
    def dossier(self) -> Dossier | None:
        """The last dossier; None before the first trace and after inputs were taken out."""
        encoded = dossiers.read(self._store)
        return _DOSSIER.decode(encoded) if encoded is not None else None

    def snapshot(self) -> AbstractContextManager[None]:
        """Return a context in which all that is read is of one moment; nothing is written in it."""
        return self._store.snapshot()

    @property
    def edition(self) -> str | None:
        """The hash of the last dossier, hex; None where there is none."""
        return dossiers.edition(self._store)

    @property
    def is_current(self) -> bool:
        """Whether the last dossier was made of the inputs and corrections that are here now, by this build."""
        from headwater.case.tracing import is_current  # noqa: PLC0415 (stages load slowly)

        return is_current(self._store)

    @property
    def is_complete(self) -> bool:
        """Whether the last dossier was made of the inputs that are here now, by whatever build and settings."""
        made = dossiers.made(self._store)
        return made is not None and made.inputs_sha256 == dossiers.inputs_sha256(self._store)

    def captures(self) -> tuple[Capture, ...]:
        """Return the captures of the last dossier. Raises InputError before the first trace, as those below."""
        return self._required().captures

    def articles(self) -> tuple[Article, ...]:
        """Return the articles of the last dossier."""
        return self._required().articles

    def descents(self) -> tuple[Descent, ...]:
        """Return who stems from whom."""
        return self._required().descents

    def attributions(self) -> tuple[Attribution, ...]:
        """Return who said what."""
        return self._required().attributions

    def claims(self) -> tuple[Claim, ...]:
        """Return the claims."""
        return self._required().claims

    def events(self) -> tuple[Event, ...]:
        """Return what happened when."""
        return self._required().events

    def stories(self) -> tuple[Story, ...]:
        """Return the stories that the articles of the last dossier tell, the largest first."""
        from headwater.story import cluster  # noqa: PLC0415 (stages load slowly)

        return cluster(self._required().articles)

    def _keep(self, fresh: Fresh) -> Kept:
        return next(keep(self._store, [fresh], _now()))

    def _required(self) -> Dossier:
        dossier = self.dossier
        if dossier is None:
            raise InputError(f"{self.path}: holds no dossier yet; make one: headwater trace {self.path}")
        return dossier

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_case(path: Path | str, *, write: bool = True, create: bool = False, migrate: bool = True) -> Case:
    """Open a case file. `create`: make it where nothing stands there. Without `write` it waits for no writer.

    A file of an older Headwater is brought to this one's form, without `write` too unless `migrate` is false. Raises
    InputError where it is missing, damaged or no case, LockedError where another process writes, OutputError where the
    place cannot be written.
    """
    place = Path(path)
    if create and not place.exists():
        return new_case(place)
    return Case(store.opened(place, write=write, migrate=migrate))


def new_case(path: Path | str) -> Case:
    """Make a new case file. Raises OutputError where something stands there already, or nothing can be written."""
    return Case(store.create(Path(path)))


def recover(damaged: Path, new: Path) -> store.Salvage:
    """Copy what can still be read whole of a damaged case into a new one."""
    with store.create(new) as into:
        return store.recovered(damaged, into, _now())


def as_rows(nouns: Sequence[Noun]) -> list[dict[str, object]]:
    """Return nouns as plain rows of plain values, for pandas.DataFrame or pyarrow.Table.from_pylist."""
    return [msgspec.to_builtins(noun) for noun in nouns]


def _remark(same_as: str | None, kept: Kept) -> str | None:
    return kept.fault or kept.damage or (f"a link to {same_as}" if same_as else kept.note)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
