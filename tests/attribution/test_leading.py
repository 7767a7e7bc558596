import pytest

from headwater.attribution.leading import gender_before, gender_of_head, leads_name, leads_outlet, titled


@pytest.mark.parametrize(("lead", "is_subject"), [
    (["Senator"], True), (["Her", "father,"], True), (["Yesterday"], False), (["In", "Ostrand,"], True),
    (["But"], True), (["And", "Senator"], True),
    (["Former", "pilots", "union", "leader"], False), (["Former", "union", "leader"], True),
    (["Crooked", "money", "man"], True), (["Police", "met", "union", "leader"], False),
    (["After", "talks", "keeper"], False), (["Crowds", "cheered", "union", "leader"], False),
    (["Women", "accuse", "former", "coach"], False), (["Staff", "accuse", "union", "leader"], False),
    (["Government", "beat", "union", "leader"], False), (["Jury", "clear", "former", "officer"], False),
    (["Judge", "jail", "former", "mayor"], False), (["Family", "thank", "rescue", "pilot"], False),
    (["Union", "want", "former", "minister"], False), (["Media", "hail", "new", "leader"], False),
    (["Parliament", "elect", "new", "speaker"], False), (["Prosecutor", "charge", "former", "mayor"], False),
    (["Public", "accuse", "former", "mayor"], False), (["Youth", "praise", "boat", "captain"], False),
    (["Retired", "pilots", "union", "leader"], False), (["Retired", "union", "leader"], True),
    (["Speaking", "in", "Ostrand", "on", "Monday,"], True), (["In", "Ostrand,", "and"], False),
])  # fmt: skip
def test_whether_a_name_is_the_subject(lead: list[str], is_subject: bool) -> None:  # noqa: FBT001
    assert leads_name(lead) == is_subject


@pytest.mark.parametrize(("lead", "leads"), [
    ("the newspaper", True), ("a copy seen by", False), ("the mayor, and", False), ("one two three four", False),
])  # fmt: skip
def test_whether_an_outlet_follows(lead: str, leads: bool) -> None:  # noqa: FBT001
    assert leads_outlet(lead) == leads


def test_what_tells_a_gender() -> None:
    assert [titled(before) for before in ("said Mr.", "Dame", "the", "")] == ["m", "f", None, None]
    befores = ("the spokeswoman", "Mrs.", "chairman", "human")
    assert [gender_before(before) for before in befores] == ["f", "f", "m", None]
    assert [gender_of_head(head) for head in ("officer", "waitress", "widower", "witness", "woman")] == [
        None, "f", "m", None, "f",
    ]  # fmt: skip
