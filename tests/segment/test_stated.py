"""Statements that are sent for use in letters and mails."""

import pytest

from headwater.segment import split
from headwater.settings import SegmentSettings
from tests.segment.pages import reading

_SAID = '"The hull was sound. It was tested on 14 May, and we have nothing to hide."'

_OLDER = f"Please attribute the following to Orr Lines:\n> {_SAID}"


def _mail(told: str, subject: str = "Re: your questions") -> str:
    return f"From: Una Bray <una@orrlines.example>\nTo: desk@skarnecho.example\nSubject: {subject}\n\n{told}"


def _body(text: str, media_type: str = "message/rfc822") -> str:
    found = split([reading(text, media_type)], (), SegmentSettings())
    return "\n\n".join(s.span.exact for s in found if s.role == "article_body")


@pytest.mark.parametrize(
    "terms",
    [
        "Please attribute the following to Orr Lines:",
        "For use, attributable to a spokeswoman for Orr Lines:",
        "Here is a statement from Orr Lines:",
    ],
)
def test_what_a_mail_sends_for_use_is_told(terms: str) -> None:
    body = _body(_mail(f"Dear Ann,\n\nThank you for asking. {terms}\n\n{_SAID}\n\nKind regards,\n\nUna Bray"))
    assert terms in body
    assert body.endswith(_SAID)


def test_behind_the_terms_on_one_line_and_without_marks_too() -> None:
    said = '"The hull was sound. It was tested on 14 May."'
    assert said in _body(_mail(f"Hi Ann,\n\nYou can use this as a statement from us: {said}\n\nUna"))
    bare = "The hull was sound. It was tested on 14 May."
    assert _body(_mail(f"Hi Ann,\n\nPlease attribute this to Orr Lines:\n\n{bare}\n\nBest,\nUna")).endswith(bare)


@pytest.mark.parametrize(
    "told",
    [
        "Hi Ann,\n\nCan we move lunch to Tuesday? I will be in town.\n\nUna",
        "Hi Ann,\n\nI would attribute this to the weather. Nobody fell ill as far as I know.\n\nUna",
        "See below.\n\nUna\n\nOn Tue, 14 May 2041 at 18:40, Bo Rae <bo@orr.example> wrote:\n> " + _OLDER,
    ],
)
def test_a_letter_is_none(told: str) -> None:
    assert _body(_mail(told)) == ""
