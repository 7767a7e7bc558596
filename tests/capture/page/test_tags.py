import pytest

from headwater.capture.page.tags import Tags, host_of
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
    assert Tags().read(name, unread).effect == effect


def test_a_spelling_met_again_is_the_same_and_all_are_bounded() -> None:
    tags = Tags()
    first = tags.read("div", " class=story")
    assert tags.read("div", " class=story") is first
    for number in range(5000):
        tags.read("div", f" id=n{number}")
    assert tags.read("div", " class=story") == first
    assert tags.read("div", " class=story") is not first
