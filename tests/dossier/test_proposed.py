from headwater.dossier.proposed import says
from headwater.model import Dropped, Failed, Proposals


def test_all_that_was_asked_and_proposed_is_told_in_one_sentence() -> None:
    proposals = Proposals(
        model="larch-7", host="127.0.0.1:8080", prompt="p", windows=1_200, asked=1_100, answered=1_050, unasked=100,
        failed=(Failed(reason="timeout", count=40), Failed(reason="unusable", count=10)), proposed=90, accepted=60,
        dropped=(Dropped(reason="not_in_text", count=20), Dropped(reason="known", count=10)), attributions=(),
        seconds=84.4,
    )  # fmt: skip
    assert says(proposals) == (
        "larch-7 at 127.0.0.1:8080: 1,050 of 1,200 passages answered in 84 s (40 without an answer in time, 10 not in "
        "the form asked for, 100 not asked; those were read by the built-in reader alone); 60 of 90 proposals taken; "
        "dropped: 20 not in the text, 10 known already"
    )


def test_nothing_amiss_is_told_shortly() -> None:
    proposals = Proposals(
        model=None, host="h", prompt="p", windows=2, asked=2, answered=2, unasked=0, failed=(), proposed=0, accepted=0,
        dropped=(), attributions=(), seconds=1.0,
    )  # fmt: skip
    assert says(proposals) == "a model at h: 2 of 2 passages answered in 1 s; 0 of 0 proposals taken"
