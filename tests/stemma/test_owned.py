"""Outlets that a text names as the one that saw or was told what it tells."""

import pytest

from headwater import reuse, stemma
from headwater.model import Article
from headwater.settings import ReuseSettings, StemmaSettings
from headwater.stemma.credits import Names
from headwater.stemma.owned import owned_in, owned_of
from tests.reuse.prose import article, day, prose, sentence

NAMES = Names(["Solmere Echo", "The Lantern", "tarnhill.example", "Norva Council", "Ministry of Ports"])


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        ("The dam leaks, a diver told The Lantern.", ["Lantern"]),
        ("according to a letter that The Lantern has seen.", ["Lantern"]),
        ("A memo obtained by the Echo says so.", ["Echo"]),
        ("The letter, which Solmere Echo has reviewed, is short.", ["Solmere Echo"]),
        ("The Lantern understands that the dam leaks.", ["Lantern"]),
        ("in an interview with the Solmere Echo on Monday", ["Solmere Echo"]),
        ("Photographs shared with tarnhill.example show a crack.", ["tarnhill.example"]),
        ("The Echo has learnt that it leaks. She told the Echo so.", ["Echo", "Echo"]),
        # an outlet that is not in the pile, what is seen of an outlet, and what it did besides
        ("The dam leaks, a diver told the Harbour Post.", []),
        ("He has seen the Lantern being lit.", []),
        ("The Lantern has moved to Quay Street.", []),
        ("She told the Echo Lake wardens so.", []),
        ("a diver told reporters", []),
        ("a log of the pier seen by The Lantern shows a crack", ["Lantern"]),
        ("The dam leaks, The Lantern understands.", ["Lantern"]),
        ("The Echo has also seen an email of 3 May.", ["Echo"]),
        ("In a statement sent to The Lantern, Orr said so.", ["Lantern"]),
        # its people, its rival, what it is asked to do, who did not tell it
        ("Orr told Lantern staff to go.", []),
        ("In a post shared with Lantern readers he wrote so.", []),
        ("Orr told the Lantern’s rival so.", []),
        ("Orr told The Lantern to stop.", []),
        ("Orr has not told The Lantern.", []),
        # news of the outlet, and no paper
        ("A grant given to The Lantern was cut.", []),
        ("The Lantern has learned lessons from the flood.", []),
        ("The Lantern understands the anger.", []),
        ("The Lantern has obtained a court order.", []),
        ("The Lantern has seen its sales fall after a report.", []),
        ("He said that The Lantern has seen better days.", []),
        ("The Lantern has been told to pay.", []),
        # bodies with pages of their own
        ("Orr told the Council that the dam leaked.", []),
        ("Orr told Norva Council that the dam leaked.", []),
        ("An email obtained by the Ministry of Ports says so.", []),
        ("Norva Council has learned that the dam leaks.", []),
    ],
)  # fmt: skip
def test_owned(text: str, owned: list[str]) -> None:
    assert [c.span.exact for c in owned_of(article(text, "a"), NAMES)] == owned
    assert len(list(owned_in(text, NAMES))) == len(owned)


def _told(*articles: Article) -> list[tuple[str | None, str, list[str]]]:
    found = stemma.descend(articles, reuse.find(articles, ReuseSettings()), StemmaSettings())
    return [(d.exemplar, d.copy, [e.signal for e in d.evidence]) for d in found]


def test_the_outlet_named_in_what_is_shared_goes_first() -> None:
    shared = f"{prose(0, 5)} {sentence(80)[:-1]}, a diver told The Lantern."
    own = article(f"{sentence(90)} {shared} {sentence(91)}", "own", outlet="The Lantern", published=day(3))
    blog = article(shared, "blog", outlet="Tarn Hill Notes", published=day(3))
    assert _told(own, blog) == [(own.id, blog.id, ["own_find"])]
    # the same words on both pages word for word
    same = article(shared, "same", outlet="The Lantern")
    assert [edge[:2] for edge in _told(blog, same)] == [(same.id, blog.id)]


def test_who_is_named_beside_what_is_shared_or_printed_elsewhere_tells_nothing() -> None:
    shared = prose(0, 6)
    one = article(f"{shared} {sentence(90)[:-1]}, a diver told The Lantern.", "one", outlet="Solmere Echo")
    assert _told(one, article(f"{sentence(92)} {shared}", "two", outlet="The Lantern")) == []
    third = f"{shared} The dam leaks, a diver told The Lantern."
    one, two = article(f"{sentence(93)} {third}", "a", outlet="Solmere Echo"), article(third, "b", outlet="Tarn Post")
    assert _told(one, two, article(sentence(94), "c", outlet="The Lantern")) == []


def test_what_a_blog_pasted_with_the_paper_that_an_outlet_saw_stems_from_that_outlet() -> None:
    shared = f"{prose(0, 5)} {sentence(80)[:-1]}, according to a letter, which The Lantern has seen. {sentence(81)}"
    own = article(f"{sentence(90)} {shared} {sentence(91)}", "own", outlet="The Lantern", published=day(3))
    for published in (day(3), day(5), None):
        blog = article(shared, "blog", outlet="Tarn Hill Notes", published=published)
        found = _told(own, blog)
        assert [edge[:2] for edge in found] == [(own.id, blog.id)]
        assert "own_find" in found[0][2]


def test_what_came_out_earlier_is_not_taken_from_the_outlet_that_it_names() -> None:
    shared = f"{prose(0, 5)} {sentence(80)[:-1]}, a diver told The Lantern. {sentence(81)}"
    own = article(f"{sentence(90)} {shared} {sentence(91)}", "own", outlet="The Lantern", published=day(4))
    wire = article(shared, "wire", outlet="Solmere Echo", published=day(2))
    assert all("own_find" not in edge[2] for edge in _told(own, wire))
    # the same words on both pages word for word
    same = article(shared, "same", outlet="The Lantern", published=day(4))
    assert _told(same, wire) == [(wire.id, same.id, ["published_before"])]
    # nothing tells which is the older: the text's own words do
    assert _told(same, article(shared, "other", outlet="Solmere Echo"))[0][2] == ["own_find"]
