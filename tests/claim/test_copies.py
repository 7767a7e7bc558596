"""Copied statements are told once, however the passages are linked."""

import msgspec
import pytest

from headwater.claim import gather
from headwater.model import Article, Block, Lineage, Reuse, Span
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article, place

FACT = "The harbour board fired two crane operators on Monday."
OWN = "Inspectors found cracks in fourteen supports of the quay."


def shared(left: Article, right: Article, words: str) -> Reuse:
    return _linked(left, right, place(left, words), place(right, words))


def _linked(left: Article, right: Article, one: Span, other: Span) -> Reuse:
    block = Block(left_start=one.start, left_end=one.end, right_start=other.start, right_end=other.end)
    return Reuse(
        left=one,
        right=other,
        left_article=left.id,
        right_article=right.id,
        kind="copy",
        identity=1.0,
        blocks=(block,),
    )


def told(homes: list[Article], reuses: list[Reuse]) -> list[list[tuple[str, str, str]]]:
    cut = {h.id: [s for s in (FACT, OWN) if s in h.spans[0].exact] for h in homes}
    claims = gather(
        [account(h, cut[h.id]) for h in homes], Desk().voices, Lineage(reuses=tuple(reuses)), ClaimSettings()
    )
    sigla = {h.id: h.siglum for h in homes}
    return sorted(sorted((sigla[s.article], s.origin, s.span.exact) for s in c.statements) for c in claims)


_AB, _AC, _BC = ("A", "B"), ("A", "C"), ("B", "C")


@pytest.mark.parametrize("linked", [(_AB, _AC), (_AB, _BC), (_AC, _BC), (_AB, _AC, _BC)])
def test_articles_linked_by_way_of_a_third_share_what_it_shares(linked: tuple[tuple[str, str], ...]) -> None:
    texts = {"A": FACT, "B": f"{OWN} {FACT}", "C": f"{FACT}\n"}
    homes = {s: article(texts[s], s, f"Outlet {s}", f"2031-03-1{n}") for n, s in enumerate("ABC")}
    reuses = [shared(homes[one], homes[other], FACT) for one, other in linked]
    found = told(list(homes.values()), reuses)
    assert [[(s, o) for s, o, _ in claim] for claim in found] == [
        [("A", "unattributed"), ("B", "copy"), ("C", "copy")],
        [("B", "unattributed")],
    ]


def test_words_that_stand_elsewhere_inside_a_longer_statement_are_not_lost() -> None:
    longer = article(f"{FACT[:-1]} after the flood of the north quay.", "A", "Outlet A", "2031-03-10")
    shorter = article(f"{FACT} {OWN}", "B", "Outlet B", "2031-03-11")
    reuse = shared(longer, shorter, FACT[:-1])
    claims = gather(
        [account(longer), account(shorter, (FACT, OWN))], Desk().voices, Lineage(reuses=(reuse,)), ClaimSettings()
    )
    spans: set[Span] = {s.span for c in claims for s in c.statements}
    assert any(s.exact.startswith(FACT[:-1]) and s.capture == shorter.spans[0].capture for s in spans)


def test_what_an_article_tells_twice_is_copied_to_one_place() -> None:
    twice = article(f"{FACT} {OWN} {FACT}", "A", "Outlet A", "2031-03-10")
    once = article(FACT, "B", "Outlet B", "2031-03-11")
    text = twice.spans[0]
    places = [text.part(at, at + len(FACT)) for at in (0, text.exact.rindex(FACT))]
    reuses = tuple(_linked(twice, once, here, place(once, FACT)) for here in places)
    told_at = [places[0], text.part(len(FACT) + 1, len(FACT) + 1 + len(OWN)), places[1]]
    account_of_twice = msgspec.structs.replace(account(twice), sentences=tuple(told_at))
    claims = gather([account_of_twice, account(once, (FACT,))], Desk().voices, Lineage(reuses=reuses), ClaimSettings())
    copies = [s.span for c in claims for s in c.statements if s.article == once.id]
    assert copies == [place(once, FACT)]


@pytest.mark.parametrize(
    ("told", "who", "origin"),
    [
        ("A harbour clerk", "A harbour clerk", "copy"),
        ("A harbour clerk", "A harbour guard", "original"),
        ("One of the guards", "One of the guards", "copy"),
        ("One of the guards", "One of the buyers", "original"),
    ],
)
def test_an_edited_sentence_that_rests_on_the_same_source_is_a_copy(told: str, who: str, origin: str) -> None:
    opening, fact = "The quay opened at noon on Monday.", "the old crane had fallen into the basin"
    first = article(f"{opening} It was cold. {told} told the Echo that {fact}.", "A", "Echo", "2031-03-10")
    later = article(f"{opening} {who} said that {fact}.", "B", "Outlet B", "2031-03-11")
    desk = Desk()
    desk.said(first, told, "told", fact, class_="anonymous")
    desk.said(later, who, "said", fact, class_="anonymous")
    linked = [_linked(first, later, place(first, words), place(later, words)) for words in (opening, f"that {fact}")]
    whole = first.spans[0].part(0, len(first.spans[0].exact) - 1), later.spans[0]
    blocks = tuple(block for reuse in linked for block in reuse.blocks)
    reuse = msgspec.structs.replace(linked[0], left=whole[0], right=whole[1], blocks=blocks)
    accounts = [
        account(home, (opening, home.spans[0].exact[home.spans[0].exact.index(by) :]))
        for home, by in ((first, told), (later, who))
    ]
    claims = gather(accounts, desk.voices, Lineage(reuses=(reuse,)), ClaimSettings())
    copied = (s for c in claims for s in c.statements if s.article == later.id and fact in s.span.exact)
    assert {s.origin for s in copied} == {origin}
