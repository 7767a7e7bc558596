"""The stemmata of a pile, each with the same as a table."""

from typing import Final

from headwater.model import Dossier, Noun
from headwater.web.drawing import Picture
from headwater.web.genealogy import Kinship, Node, Tie, kinships
from headwater.web.register import Register, Tag
from headwater.web.stemma import picture

MAX_STEMMATA: Final = 24
MAX_TIES: Final = 200


class End(Noun, frozen=True, kw_only=True):
    """One end of a tie: an article of the pile, or the name of what is not in it."""

    tag: Tag | None
    name: str


class TieRow(Noun, frozen=True, kw_only=True):
    """Who has what from whom."""

    below: End
    how: str
    above: End


class Stemma(Noun, frozen=True, kw_only=True):
    """A picture and its ties."""

    picture: Picture
    ties: tuple[TieRow, ...]


def stemmas(dossier: Dossier, register: Register) -> tuple[tuple[Stemma, ...], int]:
    """Return the stemmata of most texts, at most `MAX_STEMMATA`, and how many are left out."""
    parts = kinships(dossier, register)
    return tuple(_stemma(part, register) for part in parts[:MAX_STEMMATA]), max(0, len(parts) - MAX_STEMMATA)


def _stemma(part: Kinship, register: Register) -> Stemma:
    rows = tuple(_row(tie, part, register) for tie in part.ties[:MAX_TIES])
    return Stemma(picture=picture(part), ties=rows)


def _row(tie: Tie, part: Kinship, register: Register) -> TieRow:
    how = {"copied": tie.label, "shared": f"{tie.label}, direction open", "cited": f"credits it: {tie.label}"}[tie.kind]
    return TieRow(
        below=_end(part.nodes[tie.below], register),
        how=how if tie.sure else f"{how}, about even or less",
        above=_end(part.nodes[tie.above], register),
    )


def _end(node: Node, register: Register) -> End:
    return End(tag=register.tag(node.articles[0]) if node.articles else None, name=node.name)
