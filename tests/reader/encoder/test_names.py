"""The network's names and the rules' put together."""

from headwater.reader.encoder.names import merged_names
from headwater.reader.layers import Name, NameType


def names_in(text: str, rules: list[tuple[str, NameType]], seen: list[tuple[str, str]]) -> list[tuple[str, str]]:
    placed = [Name(range=(at := text.index(s), at + len(s)), type=kind) for s, kind in rules]
    network = [(at := text.index(s), at + len(s), kind) for s, kind in seen]
    return [(text[slice(*n.range)], n.type) for n in merged_names(text, placed, network)]


def test_a_surname_is_its_owners_wherever_it_stands() -> None:
    text = "Ada Waters left. Waters said so. The Waters Bank closed. WATERS: No. The waters rose. Waters rose."
    found = names_in(text, [("Waters Bank", "organization")], [("Ada Waters", "person")])
    assert found == [
        ("Ada Waters", "person"), ("Waters", "person"), ("Waters Bank", "organization"), ("WATERS", "person"),
    ]  # fmt: skip


def test_titles_are_no_part_of_a_name() -> None:
    assert names_in("Mr. Lind left with Ms.", [], [("Mr. Lind", "person"), ("Ms.", "person")]) == [("Lind", "person")]


def test_a_word_left_behind_a_title_is_the_name_that_rules_begin_with_it() -> None:
    def found(text: str, rule: str, *seen: tuple[str, str]) -> tuple[str, str]:
        return names_in(text, [(rule, "person")], list(seen))[0]

    assert found("Coun Oda Brand left.", "Oda Brand", ("Coun Oda", "person")) == ("Oda Brand", "person")
    assert found("Sgt. Una Holt left.", "Una Holt", ("Sgt. Una", "person")) == ("Una Holt", "person")
    # a name without a title, one of two words, and another name behind it
    assert found("Oda Brand left.", "Oda Brand", ("Oda", "person")) == ("Oda", "person")
    assert found("Coun Oda Vane Quay left.", "Oda Vane Quay", ("Coun Oda Vane", "person")) == ("Oda Vane", "person")
    assert found("Bishop Una Quay left.", "Una Quay", ("Bishop Una", "person"), ("Quay", "place")) == ("Una", "person")


def test_the_networks_ends_count_and_a_firm_is_no_person() -> None:
    text = "Said Ada Lind of the firm Pell Orrick."
    rules: list[tuple[str, NameType]] = [("Said Ada Lind", "person"), ("Pell Orrick", "organization")]
    found = names_in(text, rules, [("Ada Lind", "person"), ("Pell Orrick", "person")])
    assert found == [("Ada Lind", "person"), ("Pell Orrick", "organization")]
