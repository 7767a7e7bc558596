"""Families of the sample's articles, for tests of how they are drawn and told."""

from collections.abc import Sequence

import msgspec

from headwater.model import Descent, DescentEvidence, Dossier, Family, FamilyWitness, Relation, Undirected
from headwater.web.register import Register
from tests.web.sample import dossier
from tests.web.sheets import texts


def descent(exemplar: str | None, copy: str, relation: Relation = "revision", **more: float) -> Descent:
    """Return a descent between two articles of the sample, named by one letter; `share` and `probability` differ."""
    return Descent(
        exemplar=f"article-{exemplar}" if exemplar else None,
        copy=f"article-{copy}",
        relation=relation,
        probability=more.get("probability", 0.9),
        share=more.get("share", 0.9),
        evidence=(DescentEvidence(signal="published_before", says="published 3 days before the copy", spans=()),),
    )


def family(*witnesses: str, undirected: Sequence[tuple[str, str]] = ()) -> Family:
    """Return a family whose witnesses are named by the letters of their articles."""
    return Family(
        id="family-" + "-".join(witnesses),
        base=f"article-{witnesses[0][0]}",
        witnesses=tuple(
            FamilyWitness(article=f"article-{w[0]}", copies=tuple(f"article-{copy}" for copy in w[1:]))
            for w in witnesses
        ),
        undirected=tuple(
            Undirected(articles=(f"article-{one}", f"article-{two}"), share=0.5) for one, two in undirected
        ),
    )


def kin(families: Sequence[Family], descents: Sequence[Descent]) -> tuple[Dossier, Register]:
    """Return the sample with these families and descents, and a register of it."""
    changed = msgspec.structs.replace(dossier(), families=tuple(families), descents=tuple(descents), reuses=())
    return changed, Register(changed, texts(), ())


def large(count: int, *, deep: bool = False) -> tuple[Dossier, Register, Family]:
    """Return a family of many articles, all made from the first one, or each from the one before."""
    base = dossier().articles[0]
    articles = tuple(msgspec.structs.replace(base, id=f"article-{n}", siglum=f"X{n}") for n in range(count))
    joined = Family(id="family", base="article-0", witnesses=tuple(FamilyWitness(article=a.id) for a in articles))
    descents = tuple(descent(str(n - 1 if deep else 0), str(n)) for n in range(1, count))
    changed = msgspec.structs.replace(
        dossier(), articles=articles, families=(joined,), descents=descents, segments=(), reuses=(), citations=(),
        attributions=(), claims=(), comparisons=(), events=(),
    )  # fmt: skip
    return changed, Register(changed, texts(), ()), joined
