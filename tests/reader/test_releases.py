"""The form of a release."""

import pytest

from headwater.reader.releases import has_form_of_release, shows_release

BODY = "The quay is shut, the board said.\n"


@pytest.mark.parametrize(
    ("text", "is_release"),
    [
        (f"FOR IMMEDIATE RELEASE\n{BODY}ENDS", True),
        (f"*** STRICTLY EMBARGOED UNTIL 00:01 ***\n{BODY}Contact: Ida Lunn", True),
        (f"Under embargo until 9 March\n{BODY}Notes to editors", True),
        (f"Subject: Press release: quay\n{BODY}ENDS", True),
        (f"From: Brenn Quays Press Office <press@brennquays.example>\n{BODY}ENDS", True),
        (f"From: The Echo Newsroom <newsroom@echo.example>\n{BODY}Contact: Ida Lunn", False),
        (f"{BODY}ENDS", False),
        ("The board sent out a press release. It ends there, its notes to editors say.", False),
        ("The embargo on fish was lifted.\nContact was lost.", False),
    ],
)
def test_two_signs_make_a_release(text: str, *, is_release: bool) -> None:
    assert has_form_of_release(text) is is_release


def test_the_line_that_shows_it() -> None:
    assert shows_release("FOR IMMEDIATE RELEASE")
    assert not shows_release(BODY.strip())
