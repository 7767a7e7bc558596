from headwater.capture.said import Said, named


def test_nothing_said_is_whole() -> None:
    said = Said(3)
    said.read("record")
    assert said.whole
    assert said.reason is None


def test_remarks_leave_an_input_whole() -> None:
    said = Said(3)
    said.remark("2 pictures passed over")
    said.remark("2 pictures passed over")
    assert said.whole
    assert said.reason == "2 pictures passed over"


def test_remarks_on_items_are_told_together_and_bounded() -> None:
    said = Said(2)
    for number in ("1", "2", "5"):
        said.noted("message", number, "2 pictures passed over")
    said.noted("message", "3", "1 picture passed over")
    said.remark("cut short")
    assert said.whole
    assert said.reason == "cut short; messages 1, 2 and 1 more: 2 pictures passed over; 1 more of the like"
    for count in range(9):
        said.fault(f"fault {count}")
    assert not said.whole
    assert (said.reason or "").startswith("fault 0; fault 1; 7 more of the like; cut short")


def test_losses_are_counted_against_what_was_read() -> None:
    said = Said(2)
    said.read("record", 4)
    for number in ("3", "5", "7", "9"):
        said.lost("record", number, "ends early")
    said.amiss("record", "2", "not UTF-8")
    assert not said.whole
    told = "record 3: ends early; something amiss also on records 5, 7 and 1 more; record 2: not UTF-8"
    assert said.reason == f"{told}; 4 of 8 records read"


def test_several_faults_of_one_item_are_one_item() -> None:
    said = Said(2)
    said.amiss("part", "1", "no charset")
    said.amiss("part", "1", "cut")
    assert said.reason == "part 1: no charset"


def test_items_are_named_in_the_plural() -> None:
    assert named("entry", ["1"], 5) == "entry 1"
    assert named("entry", ["1", "2"], 5) == "entries 1, 2"
