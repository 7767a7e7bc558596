"""What a value in common says, and where values meet."""

from headwater.claim.shared_values import keys_of
from headwater.model import Claim
from headwater.reader.values import values_of
from tests.claim.test_pairs import claims_of


def keys(text: str) -> set[object]:
    """Return the keys of the values of a text."""
    return {key for value in values_of(text) for key in keys_of(value)}


def are_one(claims: tuple[Claim, ...], texts: tuple[str, str]) -> bool:
    """Whether one claim tells both texts."""
    return any(set(texts) <= {s.span.exact for s in claim.statements} for claim in claims)


def test_values_that_fit_have_a_key_in_common() -> None:
    for one, other in (
        ("36,970 papers", "some 37,000 papers"),
        ("about 48,000 patients", "nearly 50,000 patients"),
        ("23 miles away", "37 kilometres away"),
        ("at 6.40 p.m.", "shortly before seven on Thursday"),
        ("40 minutes", "less than an hour"),
    ):
        assert keys(one) & keys(other)


def test_what_is_counted_in_ones_has_no_key() -> None:
    assert not keys("three boxes")


def test_a_figure_says_less_among_others_of_its_size() -> None:
    pair = ("The harbour trust lets 240 berths.", "A clerk puts it at 240.")
    kinds = "vans bikes boats huts pubs inns carts".split()
    crowd = [f"The town of Tarn owns {n} {what}." for n, what in zip(range(215, 285, 10), kinds, strict=True)]
    assert are_one(claims_of(*pair), pair)
    assert not are_one(claims_of(*pair, *crowd), pair)


def test_why_names_the_value() -> None:
    claims = claims_of("About 48,000 tenants were billed twice.", "Nearly 50,000 tenants paid double.")
    reasons = {s.why for c in claims for s in c.statements}
    assert any("about 48,000 and nearly 50,000 are one figure" in why.lower() for why in reasons)
