"""Rounds over folders and addresses: what is new goes into the case, and the case is traced again."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from headwater.capture.walk import Paths, listed
from headwater.case import Case, open_case
from headwater.dossier.changes import compare
from headwater.errors import InputError
from headwater.model import Traced
from headwater.model.changes import Changes
from headwater.settings import Settings
from headwater.watch.folders import Folders

if TYPE_CHECKING:
    from headwater.watch.web import Web


class Round(NamedTuple):
    """What one round did.

    `added`: names of new inputs; `said`: what went wrong with an input or an address; `waiting`: files that are still
    being written and were left. `traced` and `changes` (None for the first dossier) where the case was traced.
    """

    added: tuple[str, ...]
    said: tuple[str, ...]
    waiting: int
    traced: Traced | None = None
    changes: Changes | None = None


class Watch:
    """Takes coverage into the case at `case` as it appears, made where it is not there.

    The case is locked only while a round is under way. What was taken out of a folder stays in the case: it was there.
    `settings`: how it is traced; None: it is not.
    """

    def __init__(
        self, case: Path, paths: Paths, web: "Web | None" = None, *, settings: Settings | None,
        tell: Callable[[str], None] | None = None,
    ) -> None:  # fmt: skip
        self._case, self._paths, self._web, self._settings, self._tell = case, listed(paths), web, settings, tell
        self._folders = Folders()

    def round(self) -> Round:
        """Take in what is new, and trace where something was or inputs were added since the last dossier.

        Raises LockedError where another process writes, OutputError where the case cannot be written, InputError where
        none of the paths is there.
        """
        with open_case(self._case, create=True) as case:
            added, said = self._from_folders(case)
            for news in self._web.round(case) if self._web else ():
                if news.added:
                    added.append(news.added)
                    self._say(news.added)
                if news.said:
                    said.append(news.said)
            done = Round(tuple(added), tuple(said), self._folders.waiting)
            if self._settings is None or not (added or (case.items() and not case.is_complete)):
                return done
            return self._traced(case, self._settings, done)

    def _from_folders(self, case: Case) -> tuple[list[str], list[str]]:
        self._folders.begin()
        added: list[str] = []
        said: list[str] = []
        if not self._paths:
            return added, said
        try:
            for kept in case.add(self._paths, settings=self._settings, wanted=self._folders.takes):
                if kept.is_new:
                    added.append(kept.place)
                    self._say(kept.place)
                if kept.fault or kept.damage:
                    said.append(f"{kept.place}: {kept.fault or kept.damage}")
        except InputError as fault:
            # a folder on a drive that was taken away may come back
            said.append(str(fault))
        return added, said

    def _traced(self, case: Case, settings: Settings, done: Round) -> Round:
        before = case.dossier
        traced = case.trace(settings, tell=self._tell)
        changes = compare(before, traced.dossier) if before is not None else None
        return done._replace(traced=traced, changes=changes)

    def _say(self, name: str) -> None:
        if self._tell:
            self._tell(f"added {name}")
