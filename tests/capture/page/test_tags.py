import pytest

from headwater.capture.page.tags import host_of, tag_of
from headwater.capture.page.tree import NO_EFFECT, Effect


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Quay.example/news?x#y", "quay.example"),
        ("//cdn.quay.example", "cdn.quay.example"),
        (" \nhttp://quay.example:8080/", "quay.example"),
        ("/news/1", ""),
        ("news//quay.example", ""),
        ("mailto:desk@quay.example", ""),
        ("#https://quay.example", ""),
        ("https://", ""),
        ("", ""),
    ],
)
def test_host_of_an_address(address: str, host: str) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize(
    ("name", "unread", "effect"),
    [
        ("p", "", NO_EFFECT),
        ("a", " name=top", NO_EFFECT),
        ("a", " href='/x'", Effect(link=True)),
        ("a", " href='/x' hidden", Effect(hidden=True, link=True)),
        ("script", "", Effect(hidden=True)),
        ("dialog", "", Effect(hidden=True)),
        ("dialog", " class=x", Effect(hidden=True)),
        ("dialog", " open", NO_EFFECT),
        ("dialog", " open hidden", Effect(hidden=True)),
        ("textarea", " style='color: red'", Effect(control=True, preserved=True)),
        ("div", " style='DISPLAY:none'", Effect(hidden=True)),
        ("body", " style='display:none'", NO_EFFECT),
    ],
)
def test_what_holds_inside(name: str, unread: str, effect: Effect) -> None:
    assert tag_of(name, unread).effect == effect


def test_a_spelling_met_again_is_the_same_and_all_are_bounded() -> None:
    first = tag_of("div", " class=story")
    assert tag_of("div", " class=story") is first
    for number in range(10_000):
        tag_of("div", f" id=n{number}")
    again = tag_of("div", " class=story")
    assert again is not first
    assert again.found == first.found


def test_long_spellings_are_not_kept() -> None:
    unread = f" class=story style='{'x' * 1000}'"
    assert tag_of("div", unread) == tag_of("div", unread)
    assert tag_of("div", unread) is not tag_of("div", unread)


@pytest.mark.parametrize(
    ("name", "unread", "noted"),
    [
        ("div", "", True), ("span", "", False), ("span", " class=author", True), ("span", " class=blue", False),
        ("a", "", False), ("a", " href='/x'", True), ("img", " class=author", False),
    ],
)  # fmt: skip
def test_what_the_outline_wants_to_know_of(name: str, unread: str, *, noted: bool) -> None:
    assert tag_of(name, unread).noted is noted
