"""A pile cut into parts: each has what it needs, and what comes elsewhere changes nothing in it."""

import msgspec

from headwater.claim import Part, claims_told_in, cut, gather, told_in
from headwater.corroboration import weigh
from headwater.model import Article, Block, Citation, Claim, Entity, Lineage, Reuse, content_id
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article, place

FIRED = "The harbour board fired two crane operators on Monday."
PAINTED = "The police arrested the lock keeper at the green gates."


def test_whoever_is_named_in_two_parts_stands_in_both_with_the_places_there() -> None:
    one, other = article(f"Ilse Varga spoke. {FIRED}", "A"), article(f"{PAINTED} Ilse Varga spoke.", "B")
    mentions = tuple(place(home, "Ilse Varga") for home in (one, other))
    varga = Entity(id=content_id("entity", "varga"), name="Ilse Varga", type="person", aliases=(), mentions=mentions)
    voices = msgspec.structs.replace(Desk().voices, entities=(varga,))
    parts = cut([account(one), account(other)], voices, Lineage(), [[one], [other]])
    assert [part.voices.entities[0].mentions for part in parts] == [mentions[:1], mentions[1:]]


def of(part_of: Article, beside: Article) -> str:
    accounts = sorted((account(part_of), account(beside)), key=lambda a: a.article.siglum)
    parts = cut(accounts, Desk().voices, Lineage(), [[part_of], [beside]])
    return parts[0].key


def test_a_siglum_that_moves_changes_no_key_but_other_words_do() -> None:
    home, beside = article(FIRED, "A"), article(PAINTED, "B")
    moved = msgspec.structs.replace(home, siglum="BX")
    assert of(home, beside) == of(moved, beside)
    assert of(home, beside) != of(msgspec.structs.replace(home, language="de"), beside)


def weighed(homes: list[Article], families: list[list[Article]]) -> list[Claim]:
    parts = cut([account(h) for h in homes], Desk().voices, Lineage(), families)
    sigla = {own: siglum for part in parts for own, siglum in part.sigla.items()}
    found = []
    for part in parts:
        claims = gather(part.accounts, part.voices, part.lineage, ClaimSettings())
        found += [claims_told_in(sigla, c) for c in weigh(claims, part.articles, part.voices)[0]]
    return found


def test_outlets_that_are_not_known_go_under_the_sigla_of_the_pile() -> None:
    homes = [article(FIRED, "QX"), article(PAINTED, "RB")]
    claims = weighed(homes, [[home] for home in homes])
    assert sorted(c.outlets for c in claims) == [("article QX",), ("article RB",)]
    assert not any(".article-" in text for c in claims for text in (*c.outlets, *c.origins.why))
    assert not any(".article-" in step.says for c in claims for step in c.origins.steps)


def test_what_only_looks_like_a_stand_in_is_let_be() -> None:
    assert told_in({}, "see 000001.article-0f of the annex") == "see 000001.article-0f of the annex"


def passage(left: Article, right: Article, blocks: tuple[Block, ...]) -> Reuse:
    return Reuse(
        left=left.spans[0],
        right=right.spans[0],
        left_article=left.id,
        right_article=right.id,
        kind="copy",
        identity=0.9,
        blocks=blocks,
    )


def test_blocks_with_equal_words_between_them_are_one() -> None:
    text = f"{FIRED} {PAINTED} {FIRED}"
    left, right = article(text, "A"), article(text.replace(" The lock", "\nThe lock"), "B")
    first, last = len(FIRED), len(FIRED) + len(PAINTED) + 2
    ends = ((0, first), (last, len(text)))
    split = tuple(Block(left_start=a, left_end=b, right_start=a, right_end=b) for a, b in ends)
    lineage = Lineage(reuses=(passage(left, right, split),))
    (part,) = cut([account(left), account(right)], Desk().voices, lineage, [[left, right]])
    (closed,) = part.lineage.reuses[0].blocks
    assert (closed.left_start, closed.left_end, closed.right_end) == (0, len(text), len(text))
    other = article(text.replace("green", "white"), "C")
    lineage = Lineage(reuses=(passage(left, other, split),))
    (part,) = cut([account(left), account(other)], Desk().voices, lineage, [[left, other]])
    assert part.lineage.reuses[0].blocks == split


def test_a_passage_that_leads_out_of_a_part_is_left_out() -> None:
    left, right = article(FIRED, "A"), article(FIRED, "B")
    block = Block(left_start=0, left_end=len(FIRED), right_start=0, right_end=len(FIRED))
    lineage = Lineage(reuses=(passage(left, right, (block,)),))
    apart = cut([account(left), account(right)], Desk().voices, lineage, [[left], [right]])
    together = cut([account(left), account(right)], Desk().voices, lineage, [[left, right]])
    assert [len(p.lineage.reuses) for p in apart] == [0, 0]
    assert [len(p.lineage.reuses) for p in together] == [1]


def test_which_report_of_the_pile_is_cited_is_no_matter_but_whether_it_is_there_is_one_of_counts() -> None:
    home = article(FIRED, "A")

    def citing(report: str | None) -> Part:
        span = place(home, "The harbour board")
        cited = Citation(
            article=home.id, outlet="Tide", source="source-1", cited_article=report, span=span, wording="reported"
        )
        voices = msgspec.structs.replace(Desk().voices, citations=(cited,))
        return cut([account(home)], voices, Lineage(), [[home]])[0]

    one, other, missing = citing("article-1"), citing("article-2"), citing(None)
    assert (one.key, one.counted_key) == (other.key, other.counted_key)
    assert one.key == missing.key
    assert one.counted_key != missing.counted_key
