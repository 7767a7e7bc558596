"""What stands beside a row: the names that ingest writes, and those of input records."""

import pytest

from headwater.corpus.fields import BESIDE, Beside, beside_of


def beside(**fields: object) -> Beside:
    return beside_of(tuple(fields.get(name) for name in BESIDE))


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"title": "Slip", "outlet": "Osker Mail"}, Beside(title="Slip", outlet="Osker Mail")),
        ({"headline": "Slip", "source": {"name": "Osker Mail"}}, Beside(title="Slip", outlet="Osker Mail")),
        # the source of a post is the program that it was written with
        ({"source": "Quill for phones"}, Beside()),
        ({"publisher": "Pier", "author": "By Ida Pell and Tom Orr"}, Beside(outlet="Pier", byline="Ida Pell, Tom Orr")),
        ({"author": ["Ida Pell", 3, "Tom Orr"]}, Beside(byline="Ida Pell, Tom Orr")),
        ({"byline": "Ida Pell", "author": "Tom Orr"}, Beside(byline="Ida Pell")),
        ({"uri": "https://osker.example/a"}, Beside(url="https://osker.example/a")),
        ({"published": 1, "published_from": "2031-03-05"}, Beside(published=1, published_from="2031-03-05")),
        ({"language": "en-GB"}, Beside(language="en")), ({"language": "English"}, Beside()),
        ({"language": "en_GB"}, Beside(language="en")), ({"language": "PT_br"}, Beside(language="pt")),
        ({"author": {"name": "By Ida Pell and Tom Orr"}}, Beside(byline="Ida Pell, Tom Orr")),
        ({"author": [{"name": "Ida Pell"}, {"name": None}, {}, "Tom Orr"]}, Beside(byline="Ida Pell, Tom Orr")),
        ({"author": {"name": ["Ida Pell"]}}, Beside()),
        # half a surrogate pair
        ({"title": "Slip\ud800", "outlet": "\udc00", "author": ["Ida\ud800"], "capture": "\ud800a"},
         Beside(title="Slip\ufffd", outlet="\ufffd", byline="Ida\ufffd", capture="\ufffda")),
        ({"headline": "Slip", "source": {"name": "Pier\ud800"}}, Beside(title="Slip", outlet="Pier\ufffd")),
        ({"title": 7, "outlet": " ", "byline": {}, "author": {}, "language": ["en"]}, Beside()),
    ],
)  # fmt: skip
def test_names_of_fields(fields: dict[str, object], wanted: Beside) -> None:
    assert beside(**fields) == wanted


def test_a_column_of_another_name_holds_the_date() -> None:
    values = tuple("2031-03-09" if name == "published" else None for name in BESIDE)
    assert beside_of((*values, "2031-03-04"), "printed").published == "2031-03-04"
    assert beside_of(values, "published").published == "2031-03-09"
