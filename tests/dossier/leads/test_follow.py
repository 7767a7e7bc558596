"""Leads: what each kind needs, what it says, and in which order they come."""

from collections.abc import Sequence
from itertools import permutations

import msgspec
import pytest

from headwater.dossier.leads import MOST_OF_KIND, follow
from headwater.model import (
    SCHEMA,
    Article,
    Citation,
    Claim,
    ComparedMember,
    Comparison,
    Descent,
    Dossier,
    Family,
    FamilyWitness,
    Lead,
    Ledger,
    Origins,
    Producer,
    Published,
    Span,
    Stated,
    Statement,
    Undirected,
    content_id,
)
from tests import builders


class _Story:
    """A dossier under construction: each account is an article of one sentence and its claim of that number."""

    def __init__(self) -> None:
        self.desk = builders.Desk()
        self.articles: list[Article] = []
        self.statements: dict[str, list[Statement]] = {}
        self.origins: dict[str, Origins] = {}
        self.more: dict[str, object] = {}
        self.citations: list[Citation] = []

    def account(self, text: str, siglum: str, outlet: str | None, day: str | None = "2031-03-11") -> Article:
        self.articles.append(builders.article(text, siglum, outlet, day))
        return self.articles[-1]

    def claims(self, name: str, home: Article, low: int, high: int | None, **more: object) -> None:
        """Let the article put the claim forward; `source`: whom it rests on; `origin`, `unseen`."""
        source, text = more.get("source"), home.spans[0].exact
        said = None
        if isinstance(source, str):
            cue = " said" if " said" in text else " reported"
            kind = more.get("class_", "anonymous")
            said = self.desk.said(home, source, cue, "", class_=kind, people=more.get("people", (1, 1)))  # type: ignore[arg-type]
        if more.get("origin") == "cites" and said:
            cited = Citation(
                article=home.id, outlet=str(source), source=said.source_id or "", cited_article=None,
                span=said.source[0], wording="reported",
            )  # fmt: skip
            self.citations.append(cited)
        statement = Statement(
            span=home.spans[0], article=home.id, attribution=said.id if said else None,
            origin=more.get("origin", "original" if said else "unattributed"), polarity="for", strength=None,  # type: ignore[arg-type]
        )  # fmt: skip
        self.statements.setdefault(name, []).append(statement)
        self.origins[name] = Origins(low=low, high=high, unseen=int(str(more.get("unseen", 0))), why=())

    def dossier(self, order: Sequence[int] | None = None) -> Dossier:
        claims = [
            Claim(
                id=content_id("claim", name), proposition=f"{name}.",
                statements=tuple(held), origins=self.origins[name],
                on_record=0, against=0, outlets=(),
            )
            for name, held in self.statements.items()
        ]  # fmt: skip
        articles = [self.articles[n] for n in order] if order else self.articles
        whole = Dossier(
            schema=SCHEMA,
            producer=Producer(name="test", version="0", settings_sha256="", models=()),
            ledger=Ledger.of(()),
            captures=(),
            articles=tuple(articles),
            sources=self.desk.voices.sources,
            attributions=self.desk.voices.attributions,
            citations=tuple(self.citations),
            claims=tuple(claims[::-1] if order else claims),
        )
        return msgspec.structs.replace(whole, **self.more)

    def leads(self, kind: str | None = None) -> list[Lead]:
        return [lead for lead in follow(self.dossier()) if kind in (None, lead.kind)]


def _two_groups(first: str, second: str, *, people: tuple[tuple[int, int | None], tuple[int, int | None]]) -> _Story:
    story = _Story()
    one = story.account(f"Brandt offered to go, {first} said.", "A", "The Lantern")
    other = story.account(f"Brandt made an offer to go, {second} said.", "B", "The Courier")
    story.claims("Brandt offered to go", one, 2, 4, source=first, people=people[0])
    story.claims("Brandt offered to go", other, 2, 4, source=second, people=people[1])
    return story


@pytest.mark.parametrize(
    ("first", "second", "people", "may"),
    [
        ("two people briefed on the talk", "two people close to the board", ((2, 2), (2, 2)), True),
        ("two people briefed on the talk", "two officials", ((2, 2), (2, 2)), True),
        ("two lawyers", "two aides", ((2, 2), (2, 2)), False),  # a lawyer is no aide
        ("two lawyers", "two lawyers in the case", ((2, 2), (2, 2)), True),
        ("two people briefed on the talk", "three people close to the board", ((2, 2), (3, 3)), False),
        ("several people", "three people close to the board", ((2, None), (3, 3)), True),
    ],
)
def test_which_groups_may_be_one(
    first: str, second: str, people: tuple[tuple[int, int | None], tuple[int, int | None]], *, may: bool
) -> None:
    assert bool(_two_groups(first, second, people=people).leads("one_group")) is may


def test_one_group_says_what_would_become_of_the_bound() -> None:
    (lead,) = _two_groups("two people briefed on it", "two officials", people=((2, 2), (2, 2))).leads("one_group")
    assert lead.says == (
        "“two officials” (The Courier) and “two people briefed on it” (The Lantern) may be the same people: of "
        "“Brandt offered to go” there would be at most 2 origins instead of 4."
    )
    assert lead.moves == 2
    assert {s.exact for s in lead.spans} == {"two officials", "two people briefed on it"}


def test_groups_that_one_text_tells_apart_are_two() -> None:
    story = _two_groups("two people briefed on it", "two officials", people=((2, 2), (2, 2)))
    both = story.articles[1]
    statement = story.statements["Brandt offered to go"][0]
    told_apart = msgspec.structs.replace(statement, article=both.id)
    story.statements["Brandt offered to go"].append(told_apart)
    # the same outlet has spoken to both: no lead between its own groups, one with the other outlet stays
    assert all(lead.says.count("The Courier") < 2 for lead in story.leads("one_group"))


def test_a_missing_report_names_who_cites_it_and_what_rests_on_it() -> None:
    story = _Story()
    first = story.account("The Beacon reported that Brandt offered to go.", "A", "The Lantern")
    second = story.account("The Beacon reported an offer by Brandt.", "B", "The Courier")
    for home in (first, second):
        story.claims("Brandt offered to go", home, 1, 1, source="The Beacon", class_="outlet", origin="cites", unseen=1)
    (lead,) = story.leads()
    assert lead.says == (
        "A report of The Beacon, cited by The Courier and The Lantern, is not in the pile: what it rests on is not "
        "counted in 1 claim, among them “Brandt offered to go”."
    )
    assert (lead.moves, len(lead.spans), lead.articles) == (1, 2, tuple(sorted((first.id, second.id))))


def test_what_an_outlet_found_out_for_this_article_is_no_missing_report() -> None:
    story = _Story()
    own = story.account("The film was located, The Lantern reported.", "A", "The Lantern")
    story.claims("The film was located", own, 1, 1, source="The Lantern", class_="outlet", origin="cites", unseen=0)
    assert story.leads("missing_report") == []


def test_a_report_that_is_here_is_not_missing() -> None:
    story = _Story()
    citing = story.account("The Beacon reported that Brandt offered to go.", "A", "The Lantern")
    story.claims("Brandt offered to go", citing, 1, 1, source="The Beacon", class_="outlet", origin="cites", unseen=1)
    here = story.account("Brandt offered to go, a friend said.", "B", "The Beacon")
    story.claims("Brandt offered to go", here, 1, 1, source="a friend", unseen=1)
    assert story.leads("missing_report") == []


def test_a_claim_without_any_source_is_a_lead_and_a_public_act_is_none() -> None:
    story = _Story()
    voice = story.account("Brandt was angry.", "A", "The Lantern")
    story.claims("Brandt was angry", voice, 0, 1)
    act = story.account("The council voted.", "B", "The Lantern")
    story.claims("The council voted", act, 1, 1)
    (lead,) = story.leads()
    assert (lead.kind, lead.moves, lead.spans) == ("unsourced", 1, voice.spans)
    assert lead.says == "The Lantern says in its own voice, without a source: “Brandt was angry”."


def test_what_a_notice_says_of_the_outlets_own_report_needs_no_source() -> None:
    story = _Story()
    notice = story.account("An earlier version of this story gave the number of cars as 40.", "A", "The Lantern")
    story.claims("The number of cars was 40", notice, 0, 1)
    assert len(story.leads("unsourced")) == 1
    story.articles[0] = msgspec.structs.replace(notice, notices=notice.spans)
    assert story.leads("unsourced") == []


def test_what_a_release_says_has_its_issuer_for_a_source() -> None:
    story = _Story()
    voice = story.account("The quay will open in May.", "A", None)
    story.claims("The quay will open in May", voice, 0, 1)
    assert [lead.kind for lead in follow(story.dossier())] == ["unsourced"]
    assert follow(story.dossier(), frozenset({voice.id})) == ()


def test_why_somebody_is_not_named_needs_no_source() -> None:
    story = _two_groups("two people briefed on it", "two lawyers", people=((2, 2), (2, 2)))
    voice = story.account("They asked not to be named because the talk was private.", "C", "The Lantern")
    story.claims("They asked not to be named", voice, 0, 1)
    assert len(story.leads("unsourced")) == 1
    name, source = next(iter(story.desk.sources.items()))
    story.desk.sources[name] = msgspec.structs.replace(source, anonymity_reason=voice.spans[0].part(0, 20))
    assert story.leads("unsourced") == []


def test_who_only_denies_a_claim_does_not_say_it() -> None:
    story = _Story()
    voice = story.account("Brandt was angry.", "A", "The Lantern")
    story.claims("Brandt was angry", voice, 0, 1)
    story.claims("Brandt was angry", story.account("Brandt was not angry, a friend said.", "B", "The Herald"), 0, 1)
    told, denied = story.statements["Brandt was angry"]
    story.statements["Brandt was angry"] = [told, msgspec.structs.replace(denied, polarity="against")]
    (lead,) = story.leads("unsourced")
    assert lead.says == "The Lantern says in its own voice, without a source: “Brandt was angry”."
    assert (lead.articles, lead.spans) == ((voice.id,), voice.spans)


def test_what_is_put_to_somebody_who_could_not_be_made_out_is_in_nobodys_own_voice() -> None:
    story = _Story()
    here = story.account("Brandt was angry, the lampman said.", "A", "The Lantern")
    story.claims("Brandt was angry", here, 0, 1, source="the lampman", class_="none", origin="unattributed")
    assert story.leads("unsourced") == []


def _pair(one: str | None, other: str | None) -> _Story:
    story = _Story()
    first = story.account("The quay was shut and nobody was told of it.", "A", "The Lantern", one)
    second = story.account("The quay was shut and nobody was told of that.", "B", None, other)
    for home in (first, second):
        story.claims("The quay was shut", home, 1, 2)
    family = Family(
        id="family-1",
        base=first.id,
        witnesses=(FamilyWitness(article=first.id), FamilyWitness(article=second.id)),
        undirected=(Undirected(articles=(first.id, second.id), share=0.8),),
    )
    story.more["families"] = (family,)
    return story


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        (None, None, "the day on which each of them came out, of which neither says anything"),
        ("2031-03-11", None, "the day on which B came out, of which it says nothing"),
        ("2031-03-11", "2031-03-11", "the hour at which each of them came out"),
        ("2031-03-11", "2031-03-12", None),
    ],
)
def test_the_date_that_would_settle_a_direction(one: str | None, other: str | None, says: str | None) -> None:
    leads = _pair(one, other).leads("direction")
    assert [says in lead.says for lead in leads if says] == ([True] if says else [])
    assert len(leads) == bool(says)
    assert all((lead.families, lead.moves) == (("family-1",), 1) for lead in leads)


def test_a_doubtful_date_may_be_too_wide_to_settle_it() -> None:
    story = _pair("2031-03-11", "2031-03-11")
    wide = Published(earliest="2031-03-01", latest="2031-04-01", evidence=(), basis="inferred")
    story.articles[1] = msgspec.structs.replace(story.articles[1], published=wide)
    (lead,) = story.leads("direction")
    assert "a more exact date of either" in lead.says


@pytest.mark.parametrize(
    ("hours", "says"),
    [
        (("2031-03-11T07:40Z", "2031-03-11T11:15Z"), None),
        ((None, "2031-03-11T11:15Z"), "the hour at which A (The Lantern) came out would settle it"),
        ((None, None), "the hour at which each of them came out would settle it"),
    ],
)
def test_hours_that_are_stated_are_not_asked_for(hours: tuple[str | None, str | None], says: str | None) -> None:
    story = _pair("2031-03-11", "2031-03-11")
    for at, hour in enumerate(hours):
        published = story.articles[at].published
        assert published is not None
        dated = msgspec.structs.replace(published, moment=hour)
        story.articles[at] = msgspec.structs.replace(story.articles[at], published=dated)
    leads = story.leads("direction")
    assert len(leads) == bool(says)
    assert all(says in lead.says for lead in leads if says)


@pytest.mark.parametrize(("probability", "found"), [(0.5, 1), (0.9, 0)])
def test_an_even_direction_is_a_lead_and_a_likely_one_is_none(probability: float, found: int) -> None:
    story = _pair("2031-03-11", "2031-03-11")
    first, second = story.articles
    descent = Descent(
        exemplar=first.id, copy=second.id, relation="revision", probability=probability, share=0.8, evidence=()
    )
    story.more = {"descents": (descent,)}
    assert len(story.leads("direction")) == found


def _everything() -> _Story:
    story = _two_groups("two people briefed on it", "two officials", people=((2, 2), (2, 2)))
    citing = story.account("The Beacon reported that the quay was shut.", "C", "The Herald")
    story.claims("The quay was shut", citing, 1, 1, source="The Beacon", class_="outlet", origin="cites", unseen=1)
    story.claims("Lenz was angry", story.account("Lenz was angry.", "D", "The Herald"), 0, 1)
    return story


def test_what_moves_most_comes_first() -> None:
    assert [(lead.kind, lead.moves) for lead in _everything().leads()] == [
        ("one_group", 2), ("missing_report", 1), ("unsourced", 1),
    ]  # fmt: skip


def test_order_changes_nothing() -> None:
    story = _everything()
    expected = follow(story.dossier())
    assert all(follow(story.dossier(order)) == expected for order in permutations(range(len(story.articles))))


def test_a_copy_changes_nothing() -> None:
    story = _everything()
    expected = story.leads()
    copy = story.account(story.articles[3].spans[0].exact, "E", "The Mirror")
    statement = msgspec.structs.replace(
        story.statements["Lenz was angry"][0], span=copy.spans[0], article=copy.id, origin="copy"
    )
    story.statements["Lenz was angry"].append(statement)
    assert story.leads() == expected


def test_of_many_of_a_kind_those_on_what_is_compared_are_kept() -> None:
    story = _Story()
    for number in range(MOST_OF_KIND + 5):
        home = story.account(f"Lenz was angry for the {number + 10}th time.", f"A{number}", "The Lantern")
        story.claims(f"Lenz was angry {number}", home, 0, 1)
    last = content_id("claim", f"Lenz was angry {MOST_OF_KIND + 4}")
    span: Span = story.articles[0].spans[0]
    story.more["comparisons"] = (
        Comparison(
            id="comparison-1", claims=(last,), attribute="number", verdict="conflict",
            members=(ComparedMember(span=span, value="1"),), why="",
        ),
    )  # fmt: skip
    leads = story.leads()
    assert len(leads) == MOST_OF_KIND
    assert leads[0].claims == (last,)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("The council should hand back the pier.", False),
        ("Ida Brandt ought to explain why nobody asked.", False),
        ("The board should have stopped the ferry.", False),
        # what is expected, and what is asked about
        ("The ferry should arrive on Monday.", True),
        ("The pier should be open again.", True),
        ("The pier should cost 40 crowns.", True),
        ("Should the council agree, the pier closes.", True),
        ("The suspect should appear in court.", True),
        ("The works should finish without a hitch.", True),
        ("The new bridge should cut the journey for many.", True),
        ("Visitors should expect delays at the gate.", True),
        ("The ferry should have reached the pier.", True),
        ("The council should meet the crews at noon.", True),
        ("The board should pay two million crowns.", True),
        ("The council should not hand back the pier.", False),
        # a rule or a duty, unless the article says what should be
        ("Owners must declare every boat.", True),
    ],
)
def test_what_the_writer_says_should_be_needs_no_source(text: str, *, lead: bool) -> None:
    story = _Story()
    story.claims("A view", story.account(text, "A", "The Lantern"), 0, 1)
    assert bool(story.leads("unsourced")) is lead


def test_in_a_text_of_views_what_must_be_needs_no_source_either() -> None:
    text = "Ida Brandt must explain why nobody asked."
    story = _Story()
    story.claims("A view", story.account(text, "A", "The Lantern"), 0, 1)
    assert len(story.leads("unsourced")) == 1
    title = Stated(value="Comment: Who asked?", evidence=(), basis="stated", why="input record")
    story.articles[0] = msgspec.structs.replace(story.articles[0], headline=title)
    assert story.leads("unsourced") == []
    # or where it says elsewhere what should be
    story.articles[0] = msgspec.structs.replace(story.articles[0], headline=None)
    other = msgspec.structs.replace(story.articles[0], spans=builders.article("The board should go.").spans)
    story.claims("Another view", other, 0, 1)
    assert story.leads("unsourced") == []


@pytest.mark.parametrize(
    "text",
    ["The firm must pay 40 million crowns to the council.", "Residents must move out by Friday.",
     "Boats must wait until noon.", "The firm has to pay two million crowns."],
)  # fmt: skip
def test_what_must_be_done_by_some_day_or_in_some_number_needs_one_even_in_a_text_of_views(text: str) -> None:
    story = _Story()
    story.claims("A duty", story.account(text, "A", "The Lantern"), 0, 1)
    title = Stated(value="Comment: Who asked?", evidence=(), basis="stated", why="input record")
    story.articles[0] = msgspec.structs.replace(story.articles[0], headline=title)
    assert len(story.leads("unsourced")) == 1


def test_what_is_expected_makes_no_text_of_views() -> None:
    story = _Story()
    home = story.account("The crews must declare every boat.", "A", "The Lantern")
    story.claims("A duty", home, 0, 1)
    other = msgspec.structs.replace(home, spans=builders.article("The suspect should appear in court.").spans)
    story.claims("A forecast", other, 0, 1)
    assert len(story.leads("unsourced")) == 2
