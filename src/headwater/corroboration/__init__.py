"""The corroboration stage: how many distinct origins can stand behind each claim, and how accounts compare."""

from collections.abc import Sequence

import msgspec

from headwater.corroboration.bounds import bounds
from headwater.corroboration.compare import compare_all
from headwater.corroboration.compare.taken_back import taken_back
from headwater.corroboration.groups import behind
from headwater.corroboration.register import Register
from headwater.corroboration.settling import settled
from headwater.model import Article, Claim, Comparison, Ruling, Voices
from headwater.reader.pairs.relation import KnownPairs
from headwater.reader.pairs.remembering import pairs_read_once
from headwater.reader.remembering import Shelf, reading_once

__all__ = ["taken_back", "weigh"]


def weigh(
    claims: Sequence[Claim], articles: Sequence[Article], voices: Voices, rulings: Sequence[Ruling] = (),
    shelf: Shelf | None = None, pairs: KnownPairs | None = None,
) -> tuple[tuple[Claim, ...], tuple[Comparison, ...]]:  # fmt: skip
    """Return the claims with their origins counted, and the comparisons, both in the order of the claims.

    `outlets` are the publishers that put the claim forward themselves, copies left out; an article without a known
    publisher stands under its siglum. Adding a copy of something in the pile changes no bound.
    `rulings`: what people said of sources, copies and claims; a count that rests on one says so among its steps.
    `pairs`: what reads wordings for contradictions; without it none are read.
    `shelf`: the texts of the articles, where what they tell is known from other stages and runs.
    """
    register = Register(articles, voices, rulings)
    with reading_once(register.names, shelf), pairs_read_once(pairs, shelf) as reader:
        weighed = tuple(_weighed(claim, register) for claim in claims)
        return weighed, tuple(compare_all(weighed, register, reader))


def _weighed(claim: Claim, register: Register) -> Claim:
    found = settled(claim, behind(claim, register), register)
    own = {register.outlet(s.article) for s in found.statements if s.origin != "copy"}
    return msgspec.structs.replace(
        claim,
        statements=found.statements,
        origins=bounds(claim, found, register),
        on_record=len(found.on_record),
        against=len(found.against),
        outlets=tuple(sorted(own)),
    )
