"""Tracing what a case holds: earlier results are taken up, and the dossier is kept."""

from collections.abc import Callable
from typing import get_args

import msgspec

from headwater.case.adding import Opener, pile_of
from headwater.case.flow import CaseFlow, Holdings, version_of
from headwater.collecting import seldom_collected
from headwater.model import Dossier, Traced
from headwater.proposals import STEP as ANSWERS
from headwater.reader.chosen import ReaderName, reader_of
from headwater.reader.protocol import Reader
from headwater.reader.remembering import STEP as READINGS
from headwater.settings import Settings
from headwater.store import Store, dossiers, published
from headwater.store.corrections import corrections
from headwater.store.derived import Derived
from headwater.store.inputs import inputs
from headwater.trace import LAST_STAGE, run

_DOSSIER = msgspec.json.Decoder(Dossier)


@seldom_collected()
def trace(
    store: Store, settings: Settings, until: str | None, reader: Reader | None, tell: Callable[[str], None] | None
) -> Traced:
    """Trace all inputs upstream, keep the dossier and return it; see `Case.trace`."""
    reader = reader or reader_of(settings.attribution.reader)
    pile = pile_of(inputs(store))
    memory = Derived(store)
    held = Holdings(tuple(item for item, _ in pile), Opener(store, pile, settings.capture), corrections(store))
    flow = CaseFlow(held, settings, reader, memory)
    made = dossiers.Made(version_of(reader), settings.sha256, dossiers.inputs_sha256(store))
    is_whole = until in (None, LAST_STAGE)
    known = _known(store, made) if is_whole else None
    if known is not None:
        flow.capture()
        memory.flush()
        return Traced(dossier=known, pile=flow.pile)
    try:
        traced = run(flow, until or LAST_STAGE, tell)
    finally:
        memory.flush()  # answers of a larger reader cost more than all else: who stops half way has them
    if not is_whole:
        return traced
    memory.forget_unused(READINGS, {reading.capture.id for reading in traced.pile.readings}, (ANSWERS,))
    with store.committed(durably=True):
        dossiers.write(store, made, msgspec.json.encode(traced.dossier))
        published.publish(store, traced.dossier, traced.texts)
    return traced


def _known(store: Store, made: dossiers.Made) -> Dossier | None:
    """Return the last dossier if it is what would be made now. What a larger reader left unanswered is asked again."""
    encoded = dossiers.read(store) if dossiers.made(store) == made else None
    known = _DOSSIER.decode(encoded) if encoded is not None else None
    if known is None or (known.producer.proposals is not None and not known.producer.proposals.is_whole):
        return None
    return known


def is_current(store: Store) -> bool:
    """Whether the last dossier was made of the inputs and corrections that are here now, by this build."""
    made = dossiers.made(store)
    if made is None:
        return False
    # whichever reader was asked for: it is in the settings, which the one who traced chose
    versions = {version_of(reader_of(name)) for name in get_args(ReaderName)}
    return made.version in versions and made.inputs_sha256 == dossiers.inputs_sha256(store)
