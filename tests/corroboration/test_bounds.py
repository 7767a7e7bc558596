"""The bounds of DOSSIER.md's "Counting origins", case by case, and the properties they must keep."""

from itertools import combinations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.claim import gather
from headwater.corroboration import weigh
from headwater.corroboration.clique import heaviest_clique, must_differ
from headwater.corroboration.group import Group
from headwater.corroboration.groups import behind
from headwater.corroboration.register import Register
from headwater.corroboration.restating import asks
from headwater.model import (
    Account,
    Claim,
    Entity,
    Issued,
    Lineage,
    Origins,
    People,
    Polarity,
    Stance,
    Stated,
    Statement,
)
from headwater.settings import ClaimSettings
from tests.builders import Desk, account, article, claim_of

NONE = Origins(low=0, high=None, unseen=0, why=())
SUPPORTS = "inspectors found cracks in fourteen supports of the quay"


def only_claim(accounts: list[Account], desk: Desk) -> Claim:
    claims = gather(accounts, desk.voices, Lineage(), ClaimSettings())
    weighed, _ = weigh(claims, [a.article for a in accounts], desk.voices)
    assert len(weighed) == 1, [c.proposition for c in weighed]
    return weighed[0]


def test_unnamed_people_of_two_outlets_may_be_the_same_people() -> None:
    desk = Desk()
    one = article(f"The {SUPPORTS}, according to two people briefed on it.", "A", "The Ostrand Sentinel")
    other = article(f"The {SUPPORTS}, said three people close to the board.", "B", "Brennhaven Dispatch")
    desk.said(one, "two people briefed on it", "according to", f"The {SUPPORTS}", class_="anonymous", people=(2, 2))
    desk.said(other, "three people close to the board", "said", f"The {SUPPORTS}", class_="anonymous", people=(3, 3))
    origins = only_claim([account(one), account(other)], desk).origins
    assert (origins.low, origins.high, origins.unseen) == (3, 5, 0)
    assert any("may be the same people" in step for step in origins.why)


def test_two_names_are_two_origins_and_stand_on_the_record() -> None:
    desk = Desk()
    one = article(f"The {SUPPORTS}, Ilse Varga said.", "A", "The Ostrand Sentinel")
    other = article(f"The {SUPPORTS}, Tom Reyk said.", "B", "Brennhaven Dispatch")
    desk.said(one, "Ilse Varga", "said", f"The {SUPPORTS}")
    desk.said(other, "Tom Reyk", "said", f"The {SUPPORTS}")
    claim = only_claim([account(one), account(other)], desk)
    assert (claim.origins.low, claim.origins.high, claim.on_record) == (2, 2, 2)


def test_one_name_in_two_outlets_is_one_origin() -> None:
    desk = Desk()
    homes = [article(f"The {SUPPORTS}, Ilse Varga said{end}.", s, o) for s, o, end in (("A", "X", ""), ("B", "Y", "!"))]
    for home in homes:
        desk.said(home, "Ilse Varga", "said", f"The {SUPPORTS}")
    claim = only_claim([account(h) for h in homes], desk)
    assert (claim.origins.low, claim.origins.high) == (1, 1)
    assert claim.outlets == ("X", "Y")


def test_a_plural_without_a_number_leaves_the_upper_bound_open() -> None:
    desk = Desk()
    home = article(f"The {SUPPORTS}, people close to the board said.", "A", "X")
    desk.said(home, "people close to the board", "said", f"The {SUPPORTS}", class_="anonymous", people=(2, None))
    origins = only_claim([account(home)], desk).origins
    assert (origins.low, origins.high) == (2, None)


def test_a_cited_report_that_is_not_here_is_unseen_and_adds_nothing() -> None:
    desk = Desk()
    one = article(f"The {SUPPORTS}, Ilse Varga said.", "A", "X")
    other = article(f"The Lantern first reported that the {SUPPORTS}.", "B", "Y")
    desk.said(one, "Ilse Varga", "said", f"The {SUPPORTS}")
    desk.said(other, "The Lantern", "first reported", f"the {SUPPORTS}", class_="outlet")
    claim = only_claim([account(one), account(other)], desk)
    assert (claim.origins.low, claim.origins.high, claim.origins.unseen) == (1, 1, 1)
    assert {s.origin for s in claim.statements} == {"original", "cites"}


def test_an_outlet_citing_itself_is_a_self_citation() -> None:
    desk = Desk()
    home = article(f"The Lantern has reported that the {SUPPORTS}.", "A", "Lantern")
    desk.said(home, "The Lantern", "has reported", f"the {SUPPORTS}", class_="outlet")
    claim = only_claim([account(home)], desk)
    assert {s.origin for s in claim.statements} == {"self_cites"}
    assert claim.origins.unseen == 1


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [
        ("The council voted nine to four to close the quay on Monday.", (1, 1)),
        ("Mayor Ilse Varga is set to testify about the quay on Thursday.", (1, 1)),
        ("The mayor privately blamed the board for the cracked quay.", (0, 1)),
    ],
)
def test_the_reporters_own_voice(sentence: str, bounds: tuple[int, int]) -> None:
    origins = only_claim([account(article(sentence, "A", "X"))], Desk()).origins
    assert (origins.low, origins.high) == bounds


@pytest.mark.parametrize(("stance", "content"), [("declines", ""), ("no_response", "")])
def test_silence_counts_neither_way(stance: str, content: str) -> None:
    desk = Desk()
    home = article("A spokesman for the harbour board declined to comment on it.", "A", "X")
    desk.said(home, "A spokesman for the harbour board", "declined to comment", content, class_="role", stance=stance)
    claim = only_claim([account(home)], desk)
    assert (claim.origins.low, claim.origins.high, claim.on_record, claim.against) == (0, 0, 0, 0)


def test_a_denial_stands_against_and_takes_nothing_away() -> None:
    desk = Desk()
    one = article(f"The {SUPPORTS}, Ilse Varga said.", "A", "X")
    other = article(f"Tom Reyk denied that the {SUPPORTS}.", "B", "Y")
    desk.said(one, "Ilse Varga", "said", f"The {SUPPORTS}")
    desk.said(other, "Tom Reyk", "denied", f"the {SUPPORTS}", stance="denies")
    claim = only_claim([account(one), account(other)], desk)
    assert (claim.origins.low, claim.origins.high, claim.on_record, claim.against) == (1, 1, 1, 1)


def _groups() -> st.SearchStrategy[list[Group]]:
    kinds = st.sampled_from(["named", "unnamed", "document", "public_act"])
    homes = st.frozensets(st.sampled_from("abcd"), min_size=1, max_size=3)

    def build(rows: list[tuple[str, int, int | None, frozenset[str], bool]]) -> list[Group]:
        return [
            Group(f"g{i}", kind, f"g{i}", People(low=low, high=None if more is None else low + more), homes_, inherited)  # type: ignore[arg-type]
            for i, (kind, low, more, homes_, inherited) in enumerate(rows)
        ]

    row = st.tuples(kinds, st.integers(0, 4), st.none() | st.integers(0, 3), homes, st.booleans())
    return st.lists(row, max_size=8).map(build)


@given(_groups())
def test_the_clique_is_the_heaviest_there_is(groups: list[Group]) -> None:
    found = heaviest_clique(groups)
    assert all(must_differ(a, b) for a, b in combinations(found, 2))
    best = 0
    for mask in range(1 << len(groups)):
        chosen = [g for i, g in enumerate(groups) if mask >> i & 1]
        if all(must_differ(a, b) for a, b in combinations(chosen, 2)):
            best = max(best, sum(g.people.low for g in chosen))
    assert sum(g.people.low for g in found) == best


def test_two_of_one_name_need_not_differ() -> None:
    one, same, other = (
        Group(key, "named", label, People(low=1, high=1), frozenset([key]), sources=frozenset([key]))
        for key, label in (("a", "Orr Lines"), ("b", "the Orr Lines"), ("c", "Orr Ferries"))
    )
    assert not must_differ(one, same)
    assert must_differ(one, other)
    assert must_differ(one._replace(apart=frozenset(["b"])), same)


@given(_groups())
def test_must_differ_is_symmetric(groups: list[Group]) -> None:
    assert all(must_differ(a, b) == must_differ(b, a) for a, b in combinations(groups, 2))


@pytest.mark.parametrize(
    ("one", "other", "bounds"),
    [
        # how an outlet came by it does not tell one report from another; what it is does
        ("a copy of the report seen by X", "the report, a copy of which was passed to Y", (1, 1)),
        ("a report obtained by X", "a report", (1, 1)),
        ("an audit obtained by X", "a letter seen by Y", (2, 2)),
    ],
)
def test_one_report_seen_by_two_outlets_is_one_document(one: str, other: str, bounds: tuple[int, int]) -> None:
    desk = Desk()
    homes = [
        article(f"The {SUPPORTS}, according to {source}.", siglum, siglum)
        for source, siglum in ((one, "X"), (other, "Y"))
    ]
    for home, source in zip(homes, (one, other), strict=True):
        desk.said(home, source, "according to", f"The {SUPPORTS}", class_="document")
    origins = only_claim([account(h) for h in homes], desk).origins
    assert (origins.low, origins.high) == bounds


def test_people_and_a_report_need_not_differ() -> None:
    desk = Desk()
    one = article(f"The {SUPPORTS}, two people said.", "A", "X")
    other = article(f"The {SUPPORTS}, according to a letter.", "B", "Y")
    desk.said(one, "two people", "said", f"The {SUPPORTS}", class_="anonymous", people=(2, 2))
    desk.said(other, "a letter", "according to", f"The {SUPPORTS}", class_="document")
    origins = only_claim([account(one), account(other)], desk).origins
    assert (origins.low, origins.high) == (2, 3)



def test_one_of_several_people_is_among_them() -> None:
    desk = Desk()
    told = (("A", "two guards"), ("B", "one of the two guards"))
    homes = [article(f"The {SUPPORTS}, {who} said.", siglum, "X") for siglum, who in told]
    desk.said(homes[0], "two guards", "said", f"The {SUPPORTS}", class_="anonymous", people=(2, 2))
    desk.said(homes[1], "one of the two guards", "said", f"The {SUPPORTS}", class_="anonymous", people=(1, 1))
    origins = only_claim([account(h) for h in homes], desk).origins
    assert (origins.low, origins.high) == (2, 2)


def test_a_text_put_out_by_its_author_rests_on_its_author() -> None:
    desk = Desk()
    post = article(f"The {SUPPORTS}.", "A", "Ilse Varga")
    report = article(f"The {SUPPORTS}, Tom Reyk said.", "B", "Y")
    other = article("Ilse Varga said that rain was due.", "C", "Z")
    said = desk.said(other, "Ilse Varga", "said", "rain was due")
    desk.said(report, "Tom Reyk", "said", f"The {SUPPORTS}")
    voices = desk.voices
    assert said.source_id is not None
    for issued, expected in (((), (1, 1, 1)), ((Issued(article=post.id, source=said.source_id),), (2, 2, 2))):
        desk_voices = msgspec.structs.replace(voices, issued=issued)
        accounts = [account(post), account(report)]
        claims = gather(accounts, desk_voices, Lineage(), ClaimSettings())
        (claim,), _ = weigh(claims, [post, report], desk_voices)
        assert (claim.origins.low, claim.origins.high, claim.on_record) == expected


def test_an_own_voice_adds_nothing_where_somebody_is_cited() -> None:
    desk = Desk()
    told = article(f"The {SUPPORTS}.", "A", "X")
    cited = article(f"The {SUPPORTS}, Tom Reyk said.", "B", "Y")
    desk.said(cited, "Tom Reyk", "said", f"The {SUPPORTS}")
    origins = only_claim([account(told), account(cited)], desk).origins
    assert (origins.low, origins.high) == (1, 1)
    assert any(step.startswith("Told without a source by X:") for step in origins.why)


def test_outlets_in_their_own_voice_are_one_origin_at_most() -> None:
    homes = [article(f"The {SUPPORTS}{end}", s, o) for s, o, end in (("A", "X", "."), ("B", "Y", " of the port."))]
    origins = only_claim([account(h) for h in homes], Desk()).origins
    assert (origins.low, origins.high) == (0, 1)
    assert any(step.startswith("X and Y in their own voice") for step in origins.why)


def test_a_body_and_who_speaks_for_it_need_not_differ() -> None:
    desk = Desk()
    one = article(f"The {SUPPORTS}, Hart Lomax said.", "A", "X")
    other = article(f"The {SUPPORTS}, said Tom Reyk.", "B", "Y")
    desk.said(one, "Hart Lomax", "said", f"The {SUPPORTS}")
    said = desk.said(other, "Tom Reyk", "said", f"The {SUPPORTS}")
    assert said.source_id is not None
    for role, low in (("director of Hart Lomax", 1), ("mayor of Dorlen", 2)):
        desk.sources[said.source_id] = msgspec.structs.replace(desk.sources[said.source_id], role=role)
        origins = only_claim([account(one), account(other)], desk).origins
        assert (origins.low, origins.high) == (low, 2)


@pytest.mark.parametrize(
    ("document", "low"),
    [
        ("a report by Hart Lomax", 1),
        ("Hart Lomax's own figures", 1),
        ("a Hart Lomax press release", 1),
        ("a report by Norva", 2),
        ("Norva's own figures", 2),
        # whose it is is not said
        ("a copy seen by Hart Lomax", 1),
        ("a survey of the quay", 1),
    ],
)
def test_a_body_and_its_own_report_need_not_differ(document: str, low: int) -> None:
    desk = Desk()
    one = article(f"The {SUPPORTS}, Hart Lomax said.", "A", "X")
    other = article(f"The {SUPPORTS}, according to {document}.", "B", "Y")
    desk.said(one, "Hart Lomax", "said", f"The {SUPPORTS}")
    desk.said(other, document, "according to", f"The {SUPPORTS}", class_="document")
    origins = only_claim([account(one), account(other)], desk).origins
    assert (origins.low, origins.high) == (low, 2)


@pytest.mark.parametrize(
    ("body", "low"),
    [("the fire service", 2), ("the harbour police", 1), ("the company", 1)],
)
def test_bodies_of_two_fields_are_two(body: str, low: int) -> None:
    desk = Desk()
    one = article(f"The {SUPPORTS}, Dorlen Police said.", "A", "X")
    other = article(f"The {SUPPORTS}, {body} said.", "B", "Y")
    desk.said(one, "Dorlen Police", "said", f"The {SUPPORTS}")
    said = desk.said(other, body, "said", f"The {SUPPORTS}")
    assert said.source_id is not None
    desk.sources[said.source_id] = msgspec.structs.replace(desk.sources[said.source_id], name=None)
    origins = only_claim([account(one), account(other)], desk).origins
    assert (origins.low, origins.high) == (low, 2)


@pytest.mark.parametrize(("behind", "low"), [(" of Hart Lomax", 1), (", the director of Hart Lomax,", 2), ("", 2)])
def test_who_is_said_to_be_of_a_body_may_speak_for_it(behind: str, low: int) -> None:
    desk = Desk()
    one = article(f"The {SUPPORTS}, Hart Lomax said.", "A", "X")
    other = article(f"The {SUPPORTS}, Tom Reyk{behind} said.", "B", "Y")
    desk.said(one, "Hart Lomax", "said", f"The {SUPPORTS}")
    said = desk.said(other, "Tom Reyk", "said", f"The {SUPPORTS}")
    assert said.source_id is not None
    reyk = said.source[0]
    desk.sources[said.source_id] = msgspec.structs.replace(desk.sources[said.source_id], mentions=(reyk,))
    person = Entity(id="entity-reyk", name="Tom Reyk", type="person", aliases=(), mentions=(reyk,))
    voices = msgspec.structs.replace(desk.voices, entities=(person,))
    claims = gather([account(one), account(other)], voices, Lineage(), ClaimSettings())
    (claim,) = weigh(claims, [one, other], voices)[0]
    assert (claim.origins.low, claim.origins.high) == (low, 2)


@pytest.mark.parametrize(
    ("content", "question"),
    [
        ("to comment on the cause of the fire", False),
        ("it did not comment on former students", False),
        ("to say whether she had been told of it", True),
        ("to comment", False),
    ],
)
def test_declining_to_comment_on_a_matter_answers_no_question(content: str, *, question: bool) -> None:
    assert asks(article(content).spans[0]) is question


def test_a_headline_that_shortens_its_source_adds_nobody() -> None:
    desk = Desk()
    text = f"The {SUPPORTS}, ally says"
    home = article(f"{text}\n\nThe {SUPPORTS}, a person close to the mayor said.", "A", "X")
    whole = home.spans[0]
    head, body = whole.part(0, len(text)), whole.part(len(text) + 2, len(whole.exact))
    home = msgspec.structs.replace(home, spans=(body,), headline=Stated(value=text, evidence=(head,), basis="stated"))
    desk.said(home, "a person close to the mayor", "said", "", class_="anonymous")
    above = desk.attributions[0]
    desk.sources["ally"] = msgspec.structs.replace(next(iter(desk.sources.values())), id="ally", label="ally")
    desk.attributions.append(msgspec.structs.replace(above, id="attribution-ally", source_id="ally"))
    statements = tuple(
        Statement(span=s, article=home.id, attribution=a.id, origin="original", polarity="for", strength=None)
        for s, a in zip((body, head), desk.attributions, strict=True)
    )
    in_the_body = (statements[0], msgspec.structs.replace(statements[1], span=body))
    for told, count in ((statements, 1), (statements[1:], 1), (in_the_body, 2)):
        claim = Claim(
            id="claim-1", proposition="", statements=told, origins=NONE, on_record=0, against=0, outlets=()
        )
        assert len(behind(claim, Register([home], desk.voices)).groups) == count


@pytest.mark.parametrize(
    ("stance", "content", "says"),
    [
        ("declines", "to comment", "No origin: who declines to comment or does not respond counts neither way."),
        ("no_response", "", "No origin: who declines to comment or does not respond counts neither way."),
        ("denies", f"the {SUPPORTS}", "No origin: nobody here says that it is so."),
    ],
)
def test_a_count_of_nobody_says_why(stance: Stance, content: str, says: str) -> None:
    desk = Desk()
    home = article(f"Hart Lomax denied that the {SUPPORTS} and asked whether to comment.", "A", "X")
    said = desk.said(home, "Hart Lomax", "denied", content, stance=stance)
    polarity: Polarity = "against" if stance == "denies" else "neither"
    told = msgspec.structs.replace(claim_of((home, home.spans[0], said.id)).statements[0], polarity=polarity)
    claim = msgspec.structs.replace(claim_of((home, home.spans[0], said.id)), statements=(told,))
    (weighed,) = weigh([claim], [home], desk.voices)[0]
    assert (weighed.origins.low, weighed.origins.high) == (0, 0)
    assert weighed.origins.why[-1] == says


def test_two_outlets_rest_and_one_rests_and_a_body_says_so_itself() -> None:
    desk = Desk()
    homes = [article(f"The {SUPPORTS}, Tom Reyk said.", outlet, outlet) for outlet in ("X", "Y")]
    for home in homes:
        desk.said(home, "Tom Reyk", "said", f"The {SUPPORTS}")
    assert "X, Y rest on Tom Reyk (1)." in only_claim([account(home) for home in homes], desk).origins.why
    desk = Desk()
    own = article(f"The {SUPPORTS}, Hart Lomax said.", "A", "Hart Lomax")
    desk.said(own, "Hart Lomax", "said", f"The {SUPPORTS}")
    told = only_claim([account(own)], desk).origins.why
    assert (told[1], told[-1]) == ("Hart Lomax says so itself (1).", "At most 1.")


def test_a_refusal_to_answer_is_told_as_one() -> None:
    desk = Desk()
    home = article("Tom Reyk would not say whether he had been told of the crack.", "A", "X")
    said = desk.said(home, "Tom Reyk", "would not say", "whether he had been told of the crack", stance="declines")
    (weighed,) = weigh([claim_of((home, home.spans[0], said.id))], [home], desk.voices)[0]
    assert (weighed.origins.low, weighed.origins.high) == (1, 1)
    assert "A question left open in public: one origin, however many repeat it (X)." in weighed.origins.why
