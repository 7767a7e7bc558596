import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.errors import UsageError
from headwater.store.query import All, Any, Filter, Not, Part, Words, parse


def filters(name: str, value: str) -> Filter:
    return Filter(name, value)


A, B, C = Words("a"), Words("b"), Words("c")


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("a", [A]),
        ("a b", [A, B]),
        ("a AND b", [A, B]),
        ('"two people briefed"', [Words("two people briefed")]),
        ("“two people briefed” a", [Words("two people briefed"), A]),
        ("„two people“ «a b»", [Words("two people"), Words("a b")]),
        ('"a “b” c"', [Words("a “b” c")]),
        ("a” b", [Words("a”"), B]),
        ("outlet:“Sound Post”", [filters("outlet", "Sound Post")]),
        ("evacuat*", [Words("evacuat", open_end=True)]),
        ('"briefed on*"', [Words("briefed on")]),
        ("well-known", [Words("well-known")]),
        ("-a b", [Not(A), B]),
        ("a OR b", [Any((A, B))]),
        ("a b OR c", [Any((All((A, B)), C))]),
        ("a (b OR c)", [A, Any((B, C))]),
        ("-(a b)", [Not(All((A, B)))]),
        ("outlet:Courier a", [filters("outlet", "Courier"), A]),
        ('outlet:"Sound Post"', [filters("outlet", "Sound Post")]),
        ("-stance:denies a", [Not(filters("stance", "denies")), A]),
        ("source:anonymous role:headline", [filters("source", "anonymous"), filters("role", "headline")]),
        ("a — & b", [A, B]),
        ("Ostrand: closed", [Words("Ostrand:"), Words("closed")]),
        ('NEAR(a)"', None),
        ("a*b", [Words("a*b")]),
        ("OR", None),
        ("date:2031", [Filter("date", "2031", "2031-01-01", "2032-01-01")]),
        ("date:2031-12", [Filter("date", "2031-12", "2031-12-01", "2032-01-01")]),
        ("date:2032-02-29", [Filter("date", "2032-02-29", "2032-02-29", "2032-03-01")]),
        ("date:2031-03..2031-05-02", [Filter("date", "2031-03..2031-05-02", "2031-03-01", "2031-05-03")]),
        ("date:..2031", [Filter("date", "..2031", None, "2032-01-01")]),
        ("date:2031..", [Filter("date", "2031..", "2031-01-01", None)]),
        ("date:9999", [Filter("date", "9999", "9999-01-01", None)]),
    ],
)
def test_what_is_typed_is_read(query: str, parts: list[Part] | None) -> None:
    if parts is None:
        with pytest.raises(UsageError):
            parse(query)
        return
    assert parse(query) == All(tuple(parts))


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("", "nothing is asked"),
        ("— &", "nothing is asked"),
        ("()", "nothing is asked"),
        ('a "b c', "character 3 is never closed"),
        ("(a", "character 1 is never closed"),
        ("a)", "character 2 closes nothing"),
        ("a OR", "both sides"),
        ("colour:red", "no filter colour:"),
        ("http://ostrand.example", "no filter http:"),
        ("outlet:", "needs a value"),
        ("outlet:(a)", "needs a value"),
        ("source:rumour", "there are named"),
        ("stance:doubts", "there are asserts"),
        ("role:footer", "there are article_body"),
        ("outlet:—", "no letter"),
        ("date:yesterday", "is no day"),
        ("date:2031-02-30", "is no day"),
        ("date:0000", "is no day"),
        ("date:..", "says nothing"),
        ("date:2031-05..2031-03", "ends before it begins"),
        ("(" * 40 + "a" + ")" * 40, "deep"),
        ("x" * 1001, "1,001 characters"),
    ],
)
def test_what_cannot_be_read_is_told(query: str, says: str) -> None:
    with pytest.raises(UsageError, match=says.replace("(", r"\(")):
        parse(query)


@given(st.text(st.sampled_from('ab"()-*: .ORANDoutlet\0é😀'), max_size=60) | st.text(max_size=60))
def test_anything_typed_is_read_or_refused(query: str) -> None:
    try:
        found = parse(query)
    except UsageError:
        return
    assert found.parts
