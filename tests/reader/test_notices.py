"""Notices of correction: what had been said, and what is so."""

from headwater.reader.notices import notices_in

TEXT = "Correction: An earlier version of this article said that it was built in 1989. It was built in 1998."


def test_what_was_wrong_and_what_is_so() -> None:
    (notice,) = notices_in(TEXT)
    assert TEXT[slice(*notice.was)].strip() == "that it was built in 1989."
    assert TEXT[slice(*notice.now)].strip() == "It was built in 1998."


def test_no_notice_without_what_is_so() -> None:
    assert not list(notices_in("An earlier version of this article said that it was built in 1989."))
    assert not list(notices_in("The article said nothing of the kind. It was built in 1998."))
