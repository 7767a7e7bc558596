import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.case import Case, new_case
from headwater.errors import InputError, UsageError
from headwater.model.found import Results
from headwater.store import opened
from headwater.store.finding import search

QUAY = """Halvorsund Courier
Front page
Letters

Harbour board closes the north quay

By Ilse Varga
March 11, 2031

OSTRAND — The harbour board closed the north quay on Monday, Marit Solvane said. Inspectors found cracks in fourteen
supports, according to two people briefed on the report, who asked not to be named.

Tomas Brekke denied that the board had known. "We will not hide what happened at the quay," he said. The café by the
crane stayed open, and the ferrymen waited for a word from the ministry until the evening bells.

© 2031 Halvorsund Courier. All rights reserved.
"""
FERRY = """Sound Post

Night ferry sold to the trust

By Rolf Anker
April 2, 2031

OSTRAND — The trust bought the night ferry for nine million crowns, a spokeswoman said. The north quay is no longer
used by the ferry, and the crew had heard nothing from the trust before the sale became known in the town.

Marit Solvane declined to comment on the sale. The harbour board will meet on Thursday to talk about the matter.

© 2031 Sound Post. All rights reserved.
"""
UNDATED = """Who paid for the reading room?

By Hanne Lund

OSTRAND — The reading room of Ostrand was painted in the colours of the harbour, Marit Solvane said, and nobody knew
who had paid for it. The paint came on a boat from the south, and it was gone within the hour.
"""


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("search")
    for name, text in (("quay.txt", QUAY), ("ferry.txt", FERRY), ("room.txt", UNDATED)):
        (folder / name).write_text(text, encoding="utf-8")
    with new_case(folder / "case.hw") as made:
        list(made.add([folder / name for name in ("quay.txt", "ferry.txt", "room.txt")]))
        made.trace()
        yield made


def paths(found: Results) -> list[str]:
    return [hit.path for hit in found.hits if hit.article]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("quay", ["ferry.txt", "quay.txt"]),
        ("quay cracks", ["quay.txt"]),
        ('"north quay"', ["ferry.txt", "quay.txt"]),
        ('"quay north"', []),
        ("QUAY CAFE", ["quay.txt"]),
        ("ferrym*", ["quay.txt"]),
        ("quay -cracks", ["ferry.txt"]),
        ("cracks OR painted", ["quay.txt", "room.txt"]),
        ("(cracks OR ferry) -crew", ["quay.txt"]),
        ("outlet:courier", ["quay.txt"]),
        ('outlet:"sound post"', ["ferry.txt"]),
        ("harbour -outlet:post", ["quay.txt", "room.txt"]),
        ("person:brekke", ["quay.txt"]),
        ('person:"Marit Solvane" harbour', ["ferry.txt", "quay.txt", "room.txt"]),
        ("source:anonymous", ["quay.txt"]),
        ("stance:denies", ["quay.txt"]),
        ("stance:declines", ["ferry.txt"]),
        ("source:anonymous stance:denies", []),
        ("source:named stance:denies", ["quay.txt"]),
        ("date:2031-03", ["quay.txt"]),
        ("date:2031-03-12..", ["ferry.txt"]),
        ("date:..2031-04-01 quay", ["quay.txt"]),
        ("date:2031", ["ferry.txt", "quay.txt"]),
        ("role:headline quay", ["quay.txt"]),
        ("role:headline ferry", ["ferry.txt"]),
        ("role:byline varga", ["quay.txt"]),
        ("role:article_body varga", []),
        ("quay -role:article_body", ["quay.txt"]),
        ("(quay stance:denies) OR painted", ["quay.txt", "room.txt"]),
        ("language:en painted", ["room.txt"]),
        ("language:de", []),
        ("nowhere", []),
    ],
)
def test_what_is_asked_is_found(query: str, wanted: list[str], case: Case) -> None:
    assert sorted(paths(case.search(query))) == wanted


@pytest.mark.parametrize("query", ['"north quay"', "quay cracks", "café OR varga", "said", "ferr* trust -cracks"])
def test_marks_select_the_words_that_match(query: str, case: Case) -> None:
    texts = case.last().texts
    found = case.search(query)
    assert found.hits
    for hit in found.hits:
        assert hit.matches >= sum(len(snippet.marks) for snippet in hit.snippets) > 0
        for snippet in hit.snippets:
            assert texts[hit.capture][snippet.span.start : snippet.span.end] == snippet.span.exact
            for mark in snippet.marks:
                assert texts[hit.capture][mark.start : mark.end] == mark.exact
                assert snippet.span.covers(mark)
            first = snippet.marks[0]
            assert snippet.permalink == f"{hit.capture}#char={first.start},{first.end}"


def test_a_phrase_is_one_mark(case: Case) -> None:
    marks = [m.exact for hit in case.search('"north quay"').hits for s in hit.snippets for m in s.marks]
    assert set(marks) == {"north quay"}


def test_hits_without_words_come_by_date_and_show_the_opening(case: Case) -> None:
    found = case.search("source:named OR stance:declines OR source:role")
    assert paths(found) == ["quay.txt", "ferry.txt", "room.txt"]
    assert all(hit.matches == 0 and len(hit.snippets) == 1 for hit in found.hits)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("stance:denies", ["denied that the board had known"]),
        ("source:anonymous", ["cracks in fourteen"]),
        # words go before statements
        ("stance:denies evening", ["evening"]),
        ("person:Brekke", ["Brekke"]),
    ],
)
def test_a_statement_or_a_name_that_is_asked_for_is_shown(query: str, words: list[str], case: Case) -> None:
    (hit,) = case.search(query).hits
    marks = [mark.exact for snippet in hit.snippets for mark in snippet.marks]
    assert hit.matches == len(marks)
    assert all(any(word in mark for mark in marks) for word in words)


def test_what_is_only_left_out_is_left_out_of_articles(case: Case) -> None:
    found = case.search("-cracks")
    assert all(hit.article for hit in found.hits)
    assert sorted(paths(found)) == ["ferry.txt", "room.txt"]


def test_pages_of_hits_follow_each_other(case: Case) -> None:
    whole = case.search("harbour OR trust OR courier").hits
    assert len(whole) >= 3
    parts = [case.search("harbour OR trust OR courier", 1, at) for at in range(len(whole))]
    assert [hit for part in parts for hit in part.hits] == list(whole)
    assert [part.more for part in parts] == [True] * (len(whole) - 1) + [False]


@pytest.mark.parametrize("query", ["(role:headline a) OR b", "-(role:headline a)", "a -(b OR role:promo)"])
def test_a_role_inside_brackets_is_refused(query: str, case: Case) -> None:
    with pytest.raises(UsageError, match="role:"):
        case.search(query)


def test_before_the_first_trace_there_is_nothing_to_search(tmp_path: Path) -> None:
    with new_case(tmp_path / "case.hw") as made, pytest.raises(InputError, match="headwater trace"):
        made.search("quay")


@given(st.text(st.sampled_from('quay the"()-* :ORANDNEAR^{}+\0é😀outlet:role:date:headline,'), min_size=1, max_size=40))
def test_no_query_reaches_sqlite_as_anything_but_words(case: Case, query: str) -> None:
    try:
        found = case.search(query)
    except UsageError:
        return
    assert len(found.hits) <= 20


HOSTILE = [
    "a \ufdd0 quay \ufdd1 with marks \ufdd2 of its own",
    "nul \0 quay behind it",
    "<b>quay</b> \u202equay\u202c e\u0301quay q\u00adquay",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_marks_are_right_in_hostile_text(words: str, tmp_path: Path) -> None:
    text = f"{words}\n\n{UNDATED * 12}\n\n{words}\n"
    (tmp_path / "odd.txt").write_text(text, encoding="utf-8", newline="")
    with new_case(tmp_path / "case.hw") as made:
        list(made.add([tmp_path / "odd.txt"]))
        made.trace()
        texts = made.last().texts
        found = made.search("quay").hits
        assert found
        for hit in found:
            assert hit.matches
            for snippet in hit.snippets:
                assert all(m.exact == "quay" for m in snippet.marks), [m.exact for m in snippet.marks]
                assert texts[hit.capture][snippet.span.start : snippet.span.end] == snippet.span.exact


def test_equal_hits_come_in_an_order_that_arrival_does_not_change(tmp_path: Path) -> None:
    copies = [f"{QUAY}\nCopy number {n} of the page.\n" for n in range(12)]
    orders = []
    for number, order in enumerate((range(12), reversed(range(12)))):
        with new_case(tmp_path / f"{number}.hw") as made:
            for n in order:
                place = tmp_path / f"{n}.txt"
                place.write_text(copies[n], encoding="utf-8")
                list(made.add([place]))
            made.trace()
            orders.append([paths(made.search("cracks", 3, at)) for at in (0, 3, 6)])
    assert orders[0] == orders[1]


def test_what_changed_is_what_the_index_holds(tmp_path: Path) -> None:
    for name, text in (("quay.txt", QUAY), ("ferry.txt", FERRY)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with new_case(tmp_path / "case.hw") as made:
        list(made.add([tmp_path / "quay.txt"]))
        made.trace()
        list(made.add([tmp_path / "ferry.txt"]))
        made.trace()
        assert sorted(paths(made.search("north"))) == ["ferry.txt", "quay.txt"]
        made.remove(["quay.txt"])
        made.trace()
        assert paths(made.search("north")) == ["ferry.txt"]
        assert paths(made.search("cracks")) == []
    with opened(tmp_path / "case.hw", write=True) as store:
        store.connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        assert search(store, "ferry").hits


def test_views_tell_the_dossier(case: Case) -> None:
    dossier = case.dossier
    assert dossier is not None
    connection = sqlite3.connect(f"{case.path.as_uri()}?mode=ro", uri=True)
    try:
        claims = connection.execute("SELECT proposition, at_least, at_most FROM claims").fetchall()
        assert claims == [(c.proposition, c.origins.low, c.origins.high) for c in dossier.claims]
        said = connection.execute("SELECT who, stance FROM who_said_what WHERE stance = 'denies'").fetchall()
        assert said == [("Tomas Brekke", "denies")]
        assert len(connection.execute("SELECT * FROM articles").fetchall()) == len(dossier.articles) == 3
        assert len(connection.execute("SELECT * FROM statements").fetchall()) == sum(
            len(c.statements) for c in dossier.claims
        )
        assert connection.execute("SELECT path, status FROM ledger").fetchall() == [
            (e.path, e.status) for e in dossier.ledger.entries
        ]
    finally:
        connection.close()
