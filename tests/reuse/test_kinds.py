"""What shared passages are, in piles of two texts and of many."""

import random

import numpy as np
import pytest

from headwater.reuse.kinds import BOILERPLATE, KINDS, judge
from headwater.reuse.network import Layers, Networks, shipped
from tests.reuse.passages_of import SETTINGS, compared, passages_of
from tests.reuse.prose import prose, sentence

NEWS = (
    (
        "The harbour council of Tarn met on Monday to decide on the ferry. Members heard from eleven "
        "skippers, who said the quay was too short. A vote is planned for spring."
    ),
    (
        "Rain fell on Lower Brask for nine days. The mill dam held, but two cellars in Kiln Street filled "
        "with water and a baker lost his flour. Nobody was hurt, the fire brigade reported."
    ),
    (
        "A choir from Ostmere won the singing prize at Veld. Its leader, a retired postman, thanked the town "
        "for the use of the school hall, which has no heating in winter."
    ),
    (
        "The museum at Hollin bought a clock that had stood in a barn since the war. It still runs, though it "
        "loses an hour every week, the curator found."
    ),
    (
        "Thieves took copper wire from the railway near Durn on Friday night. Trains to the coast ran an hour "
        "late and one driver slept in his cab, the line said."
    ),
    (
        "Farmers around Ivel want a higher price for milk. Their union called for a march on the capital "
        "unless dairies pay two crowns more before the autumn."
    ),
)
SAID = "We shall not sell the old ferry to anybody who will not run it every morning of the year"
FOOTER = (
    "© 2031 Tarn Gazette. All rights reserved. No part of this page may be copied without leave. Write to "
    "the desk or sign up for our newsletter."
)
LEGAL = (
    "This material may not be published, broadcast, rewritten or redistributed in whole or part without "
    "the express written permission of the Tarn Press Service."
)
ABOUT = (
    "About the Tarn Yard: Founded in 1911, the yard builds wooden boats and employs ninety people at "
    "three sites on the coast. For more information visit the press room."
)
MENU = "Home News Coast Islands Farming Letters Weather Tides Puzzles Notices Motoring Log in"
TITLE = "Live: what the council of Tarn decided about the ferry this week"
BRIEF = f"{NEWS[1]} {NEWS[4]}"


def report(number: int) -> str:
    """Return a report of its own."""
    return f"{NEWS[number]}\n\n{prose(1000 * number + 37, 6)}" if number < len(NEWS) else prose(1000 * number + 37, 9)


def kinds(texts: list[str]) -> list[str]:
    return sorted({passage.kind for passage in passages_of(texts)})


def quoting(number: int, before: str, after: str) -> str:
    return f"{report(number)}\n\n{before}{SAID}{after} {prose(5000 + 100 * number, 4)}"


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"'), ("«", "»"), ("„", "“")])
def test_a_quotation_in_two_reports_is_a_quote(opening: str, closing: str) -> None:
    one = quoting(0, f"Ilse Varga, who owns the yard, said: {opening}", f".{closing}")
    two = quoting(1, opening, f",{closing} the owner told the council.")
    (found,) = passages_of([one, two])
    assert found.kind == "quote"


@pytest.mark.parametrize("count", [2, 3, 5])
def test_a_quotation_with_its_speaker_in_several_reports_is_a_quote(count: int) -> None:
    assert kinds([quoting(n, "“", ",” Ilse Varga said.") for n in range(count)]) == ["quote"]


def credulous() -> Networks:
    """Return networks that call everything a copy."""

    def blind(layers: Layers) -> Layers:
        zeroed = Layers(*(np.zeros_like(part) for part in layers))
        return zeroed._replace(spread=layers.spread, out_bias=np.array([9, 0, 0, 0], np.float32))

    return Networks(*(blind(layers) for layers in shipped()))


AHEAD, BEHIND = "Some of the crew, thirty in number, walked home along the wet quay;", "Trains ran late, a baker lost."


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("Thirty crew walked, some with wet feet, the quay along;", "Late ran coast trains; his baker lost.", "copy"),
        ("At the yard nobody knew of a sale when it was asked.", "Farmers want dearer milk in spring.", "quote"),
    ],
)
def test_an_utterance_is_a_quote_unless_the_words_around_agree(before: str, after: str, kind: str) -> None:
    told = f" “{SAID},” Ilse Varga said. "
    texts = [
        f"{report(n)}\n\n{ahead}{told}{behind} {prose(5000 + 100 * n, 4)}"
        for n, (ahead, behind) in enumerate(((AHEAD, BEHIND), (before, after)))
    ]
    found, heads = compared(texts)
    judged = judge(found, [texts[n] for n in heads], None, SETTINGS, credulous())
    assert [KINDS[number] for number in judged.kinds] == [kind]


@pytest.mark.parametrize("count", [2, 6, 15])
@pytest.mark.parametrize("line", [FOOTER, LEGAL, ABOUT], ids=["footer", "legal", "about"])
def test_lines_below_unrelated_pages_are_boilerplate(line: str, count: int) -> None:
    assert kinds([f"{report(n)}\n\n{line}" for n in range(count)]) == ["boilerplate"]


@pytest.mark.parametrize("count", [2, 6, 15])
@pytest.mark.parametrize("parting", [" ", " | ", "\n"])
def test_menus_above_unrelated_pages_are_boilerplate(parting: str, count: int) -> None:
    menu = MENU.replace(" ", parting)
    assert kinds([f"{menu}\n\n{report(n)}" for n in range(count)]) == ["boilerplate"]


@pytest.mark.parametrize("count", [2, 3, 12, 40])
def test_a_wire_report_that_outlets_print_is_a_copy(count: int) -> None:
    wire = f"{report(0)}\n\n{report(3)}"
    printed = [f"{sentence(50_000 + n)}\n\n{wire}\n\n{sentence(60_000 + n)}" for n in range(count)]
    found = passages_of(printed)
    assert {passage.kind for passage in found} == {"copy"}
    assert len(found) == count * (count - 1) // 2


def test_a_wire_report_on_furnished_pages_is_parted_from_the_furniture() -> None:
    pages = [f"{MENU}\n\n{report(0) if n % 3 == 0 else report(n)}\n\n{FOOTER}" for n in range(24)]
    for passage in passages_of([f"{page}\n\n{sentence(70_000 + n)}" for n, page in enumerate(pages)]):
        together = passage.one % 3 == passage.two % 3 == 0
        assert passage.kind == "boilerplate" or together


@pytest.mark.parametrize("count", [2, 5])
def test_a_brief_that_is_reprinted_whole_is_a_copy(count: int) -> None:
    assert kinds([f"{sentence(80_000 + n)} {BRIEF}" for n in range(count)]) == ["copy"]


def test_a_brief_with_a_credit_is_a_copy() -> None:
    assert kinds([BRIEF, f"{BRIEF} Source: Brask Post"]) == ["copy"]


def test_a_paragraph_inside_another_story_is_a_copy() -> None:
    (found,) = passages_of([report(0), f"{prose(3000, 9)}\n\n{NEWS[0]}\n\n{prose(4000, 6)}"])
    assert found.kind == "copy"
    assert found.left == NEWS[0].rstrip(".")


@pytest.mark.parametrize("count", [2, 3])
def test_a_title_alone_is_nothing(count: int) -> None:
    assert passages_of([f"{TITLE}\n\n{report(n)}" for n in range(count)]) == []


def test_what_lies_in_furniture_is_boilerplate() -> None:
    texts = [f"{prose(3000, 9)}\n\n{NEWS[0]}\n\n{prose(4000, 6)}", report(0)]
    found, heads = compared(texts)
    held = [texts[n] for n in heads]
    nowhere, everywhere = (np.full(len(found.stream.words), value) for value in (False, True))
    assert judge(found, held, nowhere, SETTINGS).kinds.tolist() != [BOILERPLATE]
    assert judge(found, held, everywhere, SETTINGS).kinds.tolist() == [BOILERPLATE]


def pile() -> list[str]:
    wire = f"{report(0)}\n\n{report(3)}"
    texts = [f"{sentence(50_000 + n)}\n\n{wire}" for n in range(4)]
    texts += [f"{MENU}\n\n{report(n)}\n\n{FOOTER}" for n in range(6)]
    texts += [quoting(n, "“", ",” Ilse Varga said.") for n in (4, 5)]
    return [*texts, f"{prose(3000, 9)}\n\n{NEWS[2]}\n\n{prose(4000, 6)}", BRIEF, f"{BRIEF} Source: Brask Post"]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("told", [False, True])
def test_order_changes_nothing(seed: int, *, told: bool) -> None:
    texts = pile()
    order = list(range(len(texts)))
    random.Random(seed).shuffle(order)

    def rows(found: list[str]) -> set[tuple[str, ...]]:
        return {(*min((found[p.one], p.left), (found[p.two], p.right)), p.kind) for p in passages_of(found, told=told)}

    assert rows([texts[n] for n in order]) == rows(texts)


def test_texts_that_share_nothing_have_no_passages() -> None:
    assert passages_of([report(n) for n in range(4)]) == []
    assert passages_of(["", "…"]) == []
