"""What copies make of the figures of their exemplar."""

from pathlib import Path

from headwater.model import Comparison
from tests.test_answers import traced

WIRE = (
    "TARN — A cargo ship spilled oil along the coast near Orrin on Monday, the harbour office said.\n\n"
    "The slick lay some {far} from the beach and covered roughly {wide}, said Mara Quill, the head of the harbour "
    "office. Two boats were sent out to skim the water and a third will follow in the morning, she said.\n\n"
    "The captain, who was not hurt, told the police that the rudder of the ship had stopped answering in the storm."
)


def altered(folder: Path, far: str, wide: str) -> list[Comparison]:
    texts = (WIRE.format(far="five miles", wide="12,000 acres"), WIRE.format(far=far, wide=wide))
    return [c for c in traced(folder, *texts).comparisons if c.why.startswith("a copy")]


def test_what_a_copy_converts_is_set_beside_its_exemplar(tmp_path: Path) -> None:
    found = altered(tmp_path, "eight kilometres", "4,900 hectares")
    assert {c.verdict for c in found} == {"compatible"}
    assert {m.value for c in found for m in c.members} >= {"some five miles", "some eight kilometres"}


def test_what_a_copy_changes_only_looks_like_a_conflict(tmp_path: Path) -> None:
    assert {c.verdict for c in altered(tmp_path, "five miles", "21,000 acres")} == {"apparent"}


def test_an_exact_copy_alters_nothing(tmp_path: Path) -> None:
    assert not altered(tmp_path, "five miles", "12,000 acres")
