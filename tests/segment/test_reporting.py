import pytest

from headwater.model import Segment
from headwater.segment import split
from headwater.settings import SegmentSettings
from tests.segment.pages import LAST, LEAD, NEXT, reading

PASTED = f"Harbour chief offers to go\n\nBy Ann Lee\n\n{LEAD}\n\n{NEXT}\n\n{LAST}"
ABOVE = "They did know\n\nby Nell Ambry, 15 May 2031\n\nYou have all read this piece by now. Here it is again:"
OWN = (
    "Now here is what I know. Two of the mechanics who worked on the pier told me that they were never asked back. "
    "I asked the harbour authority about it on Wednesday, and its spokesman, who called me back, would not comment."
)
VIEW = (
    "Now here is what I think. I have lived beside this pier for all of my life, and I believe that the mayor is right "
    "to be careful. My neighbours think so too, and I am glad of it, since I would have done the same in her place."
)


def _articles(text: str) -> list[list[Segment]]:
    found: dict[str, list[Segment]] = {}
    for segment in split([reading(text)], [], SegmentSettings()):
        if segment.article is not None:
            found.setdefault(segment.article, []).append(segment)
    return list(found.values())


def _bodies(text: str) -> list[str]:
    return ["\n".join(s.span.exact for s in one if s.role == "article_body") for one in _articles(text)]


def test_what_reports_around_a_pasted_text_is_an_article_of_its_own() -> None:
    frame, pasted = _articles(f"{ABOVE}\n\n{PASTED}\n\n{OWN}")
    assert [s.span.exact for s in pasted if s.role == "article_body"] == [f"{LEAD}\n\n{NEXT}\n\n{LAST}"]
    assert frame[-1].span.exact == OWN
    assert {"headline", "byline_date"} <= {s.role for s in frame}


def test_what_only_comments_on_a_pasted_text_is_none() -> None:
    assert all("Now here" not in body or LEAD in body for body in _bodies(f"{ABOVE}\n\n{PASTED}\n\n{VIEW}"))


def test_a_report_whose_writer_appears_late_stays_whole() -> None:
    (body,) = _bodies(f"{PASTED}\n\n{OWN}")
    assert body.endswith(OWN)


@pytest.mark.parametrize("quoted", ["“{}”", '"{}"'])
def test_what_is_quoted_is_not_what_the_writer_did(quoted: str) -> None:
    said = quoted.format("Two of them told me so. I asked the board and it would not comment, and I have seen a note")
    behind = f"{said}, the clerk said on Thursday at the hearing of the harbour authority in the old town hall."
    assert len(_bodies(f"{ABOVE}\n\n{PASTED}\n\n{behind}")) == 1
