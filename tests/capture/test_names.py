from headwater.capture.names import Names


def test_each_name_is_given_once() -> None:
    names = Names()
    given = [names.take(wanted) for wanted in ("a", "b", "a", "a~2", "a", "b")]
    assert given == ["a", "b", "a~2", "a~2~2", "a~3", "b~2"]
