"""What a site says of its pages and doors is told apart from reports that speak of pages and doors."""

import pytest

from headwater.segment.site_notices import is_site_notice, is_site_title


@pytest.mark.parametrize(
    "line",
    [
        "Page not found", "404", "Error 404: page not found", "404 – Not found", "Access denied", "Forbidden",
        "Page not found | The Skarn Echo", "Just a moment...", "Checking your browser before you read the Echo",
        "Cookies on this site", "Your privacy", "We value your privacy", "Subscribe to continue reading", "Oops!",
        "This page does not exist", "Are you a robot?",
        "451: Unavailable for legal reasons", "Content not available in your region",
    ],
)  # fmt: skip
def test_headings_of_errors_checks_and_doors(line: str) -> None:
    assert is_site_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "404 homes to be built at Dorlen", "Access denied to pier, anglers say", "Page not found in ferry register",
        "Body not found after ferry fire", "Cookies recalled in Skarn", "Error at harbour cost two crowns a head",
        "Subscription to the opera falls", "Forbidden island opens to ferries", "Service unavailable to islanders",
    ],
)  # fmt: skip
def test_headlines_that_open_as_such_headings_do(line: str) -> None:
    assert not is_site_title(line)


@pytest.mark.parametrize(
    "told",
    [
        "The page you are looking for has been moved.",
        "The link that was followed leads nowhere.",
        "This page does not exist any more.",
        "There is no permission to view this page.",
        "Access to this site is for people in Skarn.",
        "The server could not answer this request.",
        "The programme is not available in your country.",
        "This site is currently down.",
        "Update your browser and come again.",
        "The site looks whether the connection is secure.",
        "It must be sure that you are not a robot.",
        "This site and its partners use, and this site stores, little files.",
        "With your consent they are kept for a year.",
        "The rest of this story is for subscribers.",
        "Only subscribers are let in to read on.",
        "To keep reading, take out a subscription.",
        "This article is only available to registered readers.",
        "That was the last of the free articles of May.",
    ],
)
def test_what_is_said_to_who_reads(told: str) -> None:
    assert is_site_notice(told)


@pytest.mark.parametrize(
    "told",
    [
        "The page on which Una Holm had signed was missing, the court heard.",
        "The body may have been moved or taken down from the mast.",
        "Engineers are checking the connection between the two islands.",
        "Visitors had no access to the site of the mill on Monday.",
        "The Echo lost subscribers in May, and its subscription will cost more.",
        "The harbour uses robots, and people are not told so.",
        "The site uses much water, the council said.",
        "Anglers were not allowed to view the plans of the site.",
        "Orr was asked for the report that was requested in May.",
        "The members of the club can read the minutes in the hall.",
    ],
)
def test_what_is_told_of_pages_and_sites(told: str) -> None:
    assert not is_site_notice(told)
