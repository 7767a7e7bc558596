"""Claims of earlier runs are taken up where the articles, and all that was asked of copies, are as they were."""

import msgspec
import pytest

from headwater.claim import Part, gather, gathered
from headwater.claim.copies import Aligned
from headwater.claim.remembering import AskedCopies
from headwater.model import Account, Article, Block, Lineage, ModelUsed, Reuse, Voices
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article, place
from tests.reader.pairs.fakes import Reader
from tests.test_memory import Notebook

FIRED = "The harbour board fired two crane operators on Monday."
PAINTED = "The police arrested the lock keeper at the green gates."
RULED = "The court fined the harbour board on Tuesday for firing the crane operators."
ONE, OTHER = article(f"{FIRED} {PAINTED}", "A"), article(f"{FIRED} {RULED}", "B", day="2031-03-12")
SETTINGS = ClaimSettings()


def shared(words: str, left: Article = ONE, right: Article = OTHER) -> Reuse:
    here, there = place(left, words), place(right, words)
    block = Block(left_start=here.start, left_end=here.end, right_start=there.start, right_end=there.end)
    return Reuse(
        left=here, right=there, left_article=left.id, right_article=right.id, kind="copy", identity=1.0, blocks=(block,)
    )


def part(*passages: Reuse, voices: Voices | None = None) -> Part:
    accounts: list[Account] = [account(ONE, (FIRED, PAINTED)), account(OTHER, (FIRED, RULED))]
    return Part(accounts, voices or Desk().voices, Lineage(reuses=passages))


def made_anew(book: Notebook, one: Part) -> bool:
    """Whether a part's claims are worked out once more; either way they are what they are without a memory."""
    before = dict(book.held)
    assert gathered(one, SETTINGS, book) == gather(one.accounts, one.voices, one.lineage, SETTINGS)
    return book.held != before


def test_the_same_part_is_read_once() -> None:
    book = Notebook()
    assert made_anew(book, part(shared(FIRED)))
    assert not made_anew(book, part(shared(FIRED)))


def test_a_passage_that_nothing_was_asked_of_changes_nothing() -> None:
    book = Notebook()
    assert made_anew(book, part(shared(FIRED)))
    assert part(shared(FIRED)).lineage_key != part(shared(FIRED), shared("harbour board fired")).lineage_key
    assert not made_anew(book, part(shared(FIRED), shared("harbour board fired")))


@pytest.mark.parametrize("passages", [(), (shared(FIRED[:-11]),)])
def test_a_passage_that_holds_other_words_is_looked_at(passages: tuple[Reuse, ...]) -> None:
    book = Notebook()
    assert made_anew(book, part(shared(FIRED)))
    assert made_anew(book, part(*passages))


def test_other_words_of_an_article_and_other_voices_are_looked_at() -> None:
    book, desk = Notebook(), Desk()
    assert made_anew(book, part(shared(FIRED)))
    desk.said(ONE, "The police", "arrested", "the lock keeper")
    assert made_anew(book, part(shared(FIRED), voices=desk.voices))


@pytest.mark.parametrize("held", [b"", b"\xc1", b"\x93\xa1a\x92\xc4\x01x\xa1b\x90"])
def test_what_cannot_be_read_is_made_again(held: bytes) -> None:
    book = Notebook()
    gathered(part(), SETTINGS, book)
    book.held = dict.fromkeys(book.held, held)
    assert made_anew(book, part())


def test_what_stands_in_no_piece_of_an_article_cannot_be_asked_again() -> None:
    copies = AskedCopies([account(ONE)], Aligned([ONE], Lineage()))
    copies._noted(1, ONE.id, [msgspec.structs.replace(ONE.spans[0], capture="elsewhere")], answer=False)
    with pytest.raises(ValueError, match="no piece"):
        AskedCopies([account(ONE)], Aligned([ONE], Lineage())).ask(copies.asked().questions)


def test_claims_read_by_other_weights_or_by_rules_are_made_anew() -> None:
    book, other = Notebook(), Reader({})
    other.models = (ModelUsed(name="told", sha256="1"),)
    readers, kept = (Reader({}), None, other), list[int]()
    for reader in (*readers, *readers):
        gathered(part(), SETTINGS, book, reader)
        kept.append(len(book.held))
    assert kept[:3] == sorted(set(kept[:3]))  # one more each
    assert kept[3:] == [kept[2]] * 3
