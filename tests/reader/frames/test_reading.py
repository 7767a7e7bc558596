"""What a sentence tells of: the act, how it is told, who does it to whom."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.model import Span
from headwater.reader.frames.frame import Frame
from headwater.reader.frames.reading import frames_of, main_of

PEOPLE = ("Varga", "Stone", "Bell", "Reyk", "Norva")


class Known:
    """Names five surnames, and the mayor for Varga."""

    def inside(self, span: Span) -> list[tuple[int, int, str]]:
        found = [(span.exact.find(p), p) for p in PEOPLE]
        return sorted((span.start + at, span.start + at + len(p), p.lower()) for at, p in found if at >= 0)

    def called(self, folded: str) -> str | None:
        return folded if folded.capitalize() in PEOPLE else None

    def titled(self, words: Sequence[str]) -> tuple[int, str] | None:
        return (1, "varga") if words[:1] == ["mayor"] else None


def sentence(text: str) -> Span:
    return Span(capture="c", start=100, end=100 + len(text), exact=text)


def main(text: str) -> Frame:
    frames = frames_of(sentence(text), Known())
    found = main_of(frames, text, 0)
    assert found is not None, frames
    return found


@pytest.mark.parametrize(
    ("text", "act", "mode", "negated"),
    [
        ("Varga fired Stone on Friday.", "fire", "", False),
        ("Stone offered to resign.", "resign", "offer", False),
        ("Stone offered the mayor his resignation.", "resign", "offer", False),
        ("Stone made an offer to step down.", "resign", "offer", False),
        ("Stone would be willing to step aside if asked.", "resign", "offer", False),
        ("Stone refused to resign.", "resign", "", True),
        ("Stone is not stepping down.", "resign", "", True),
        ("Stone has not resigned.", "resign", "", True),
        ("The mayor did not take him up on the offer.", "op:offer", "refuse", False),
        ("The mayor turned it down.", "op:offer", "refuse", False),
        ("The offer was not accepted.", "op:offer", "", False),
        ("There was no offer.", "op:offer", "", True),
        ("Stone is due to testify on Thursday.", "testify", "plan", False),
        ("Stone is to testify on Thursday.", "testify", "plan", False),
        ("The bank will sell the tower.", "sell", "plan", False),
        ("Stone could resign.", "resign", "may", False),
        ("Stone threatened to sue the city.", "sue", "threaten", False),
        ("Stone plans to sue the city.", "sue", "plan", False),
        ("Varga ordered an inquiry.", "investigate", "", False),
        ("Varga opened an investigation into the crash.", "investigate", "", False),
        ("No member of the board was told of the recall.", "recall", "", True),
        ("The train went off the rails.", "derail", "", False),
        ("The minister gave up his post.", "resign", "", False),
        ("Stone decided to appoint Bell.", "appoint", "", False),
        ("Stone has grown frustrated with Varga.", "mood", "", False),
        ("Varga's anger has lingered for months.", "mood", "", False),
        ("Bell is now the adviser of the mayor.", "hold_office", "", False),
        # a thing falls down, a figure falls
        ("The span dropped into the river.", "collapse", "", False),
        ("Sales fell by 9 percent.", "cut", "", False),
        # what describes a subject is not what is told of it
        ("A suspended teacher resigned on Friday.", "resign", "", False),
        ("A cracked beam was not the cause of the blackout.", "cause", "", True),
        # no plan
        ("Stone was to blame for the crash.", "cause", "", False),
        # who was told, not who told; told of an offer, not to offer
        ("Varga was told of the offer on Monday.", "learn", "", False),
        ("The summary was sent to the board.", "send", "", False),
        ("Hart Lomax to close its glassworks", "close", "plan", False),
        ("The board met on 6 May.", "meet", "", False),
        ("Reyk had been given only a summary.", "receive", "", False),
        ("Reyk blocked nothing.", "hold_back", "", True),
        ("At no time did the company ignore a warning.", "ignore", "", True),
        ("Eleven of them were in hospital.", "hospitalise", "", False),
        ("The board sought money to mend the roof.", "repair", "may", False),
        ("Reyk raised the possibility of resigning.", "resign", "offer", False),
    ],
)
def test_the_act_and_how_it_is_told(text: str, act: str, mode: str, *, negated: bool) -> None:
    frames = frames_of(sentence(text), Known())
    assert any(act in f.acts and (f.mode, f.negated) == (mode, negated) for f in frames), frames


@pytest.mark.parametrize(
    ("text", "agent", "patient"),
    [
        ("Varga fired Stone on Friday.", "varga", "stone"),
        ("Stone was fired by Varga on Friday.", "varga", "stone"),
        ("Stone, who ran the harbour for years, sued Varga.", "stone", "varga"),
        ("The mayor appointed Bell.", "varga", "bell"),
        ("Bell was the first clerk to endorse Varga.", "bell", "varga"),
        ("Bell was Varga's first supporter.", "bell", "varga"),
        ("Reyk met Bell in Tarn and offered to resign.", "reyk", "bell"),
    ],
)
def test_who_does_it_to_whom(text: str, agent: str, patient: str) -> None:
    found = main(text)
    assert agent in found.agent.entities | found.agent.beside
    assert patient in found.patient.entities | found.patient.beside


@pytest.mark.parametrize(
    ("text", "mode", "negated"),
    [
        ("Varga urged the harbour board to close the pier.", "ask", False),
        ("Varga did not order the crew to close the pier.", "ask", True),
        ("Varga never asked for the pier to be closed.", "ask", True),
        ("Varga told the council to close the pier.", "ask", False),
        # no words for who is asked stand between
        ("Varga asked the board for money to close the pier.", "may", False),
        ("Varga ordered the crew not to close the pier.", "", True),
        ("Varga told the board of the plan to close the pier.", "plan", False),
    ],
)
def test_what_somebody_is_asked_to_do_is_not_told_as_done(text: str, mode: str, negated: bool) -> None:  # noqa: FBT001
    (frame,) = [f for f in frames_of(sentence(text), Known()) if "close" in f.acts]
    assert (frame.mode, frame.negated) == (mode, negated)


@pytest.mark.parametrize(
    ("firm", "weak"),
    [
        ("The mayor refused the offer.", "The mayor did not accept the offer."),
        ("Stone offered to resign.", "Stone proposed to resign."),
        ("Stone offered to resign.", "Stone would be willing to resign if asked."),
        ("Stone resigned.", "Stone may resign."),
    ],
)
def test_firmer_words_rank_higher(firm: str, weak: str) -> None:
    assert main(firm).rank > main(weak).rank


def test_an_offer_is_of_what_was_offered_before() -> None:
    earlier = frames_of(sentence("The board offered the committee a briefing."), Known())
    (offer, *_) = frames_of(sentence("The offer was not accepted."), Known(), earlier)
    assert offer.topic == {"brief"}


def test_a_question_and_a_condition_assert_nothing() -> None:
    asked = frames_of(sentence("Bell would not say whether Varga fired Stone."), Known())
    assert [f.mode for f in asked if "fire" in f.acts] == ["asked"]
    supposed = frames_of(sentence("Bell would take over if Varga fired Stone."), Known())
    assert not [f for f in supposed if "fire" in f.acts]


def test_a_pronoun_may_be_anybody_named_before() -> None:
    found = main("Stone told reporters that he resigned.")
    frames = frames_of(sentence("Stone told reporters that he resigned."), Known())
    resigned = next(f for f in frames if "resign" in f.acts)
    assert resigned.agent.pronoun
    assert resigned.agent.beside == {"stone"}
    assert found is not None


@given(st.text(max_size=400))
def test_any_text_is_read_and_places_lie_inside(text: str) -> None:
    for frame in frames_of(sentence(text), Known()):
        assert 0 <= frame.opens <= frame.at < len(text)
        assert 0 <= frame.start < frame.end <= len(text)
        assert frame.acts


TELLING = "the mayor refused offered to resign if not was by of and , who that he Stone Varga".split()


@given(st.lists(st.sampled_from(TELLING), max_size=60))
def test_any_order_of_telling_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    assert all(text[f.start : f.end].strip() for f in frames_of(sentence(text), Known()))


@pytest.mark.parametrize("text", ["Stone worked above the damaged supports.", "Stone sat by the closed gates."])
def test_a_plural_behind_a_participle_is_no_verb(text: str) -> None:
    assert not any(text[f.at :].startswith(("supports", "gates")) for f in frames_of(sentence(text), Known()))


@pytest.mark.parametrize(
    "text",
    [
        "Varga would not release the report.",
        "Varga refused to release the report.",
        "Varga refused to let her publish the report.",
        "Varga would not let the report be published.",
        "Varga blocked the publication of the report.",
        "Varga withheld the report.",
    ],
)
def test_keeping_back_is_told_in_many_ways(text: str) -> None:
    frame = main(text)
    assert (frame.acts, frame.mode, frame.negated) == (frozenset(("hold_back",)), "", False)
    assert "varga" in frame.agent.entities
    assert "report" in frame.patient.nouns


@pytest.mark.parametrize("text", ["Varga let her publish the report.", "Varga will not release the report until May."])
def test_letting_go_or_waiting_is_not_keeping_back(text: str) -> None:
    assert "hold_back" not in main(text).acts


def test_an_offer_that_nobody_made_is_of_what_was_not_offered() -> None:
    frames = frames_of(sentence("No report was blocked and no resignation was offered."), Known())
    offer = next(f for f in frames if f.acts == {"op:offer"})
    assert (offer.topic, offer.negated) == (frozenset(("resign",)), True)


@pytest.mark.parametrize(
    "text",
    ["Varga told reporters at noon.", "The finance minister spoke.", "The managing director spoke."],
)
def test_bringing_in_what_is_said_and_naming_an_office_are_no_acts(text: str) -> None:
    assert not [f for f in frames_of(sentence(text), Known()) if f.acts & {"inform", "fund", "op:begin"}]


def test_what_a_clause_hangs_on_is_what_its_act_was_done_to() -> None:
    (approved,) = [f for f in frames_of(sentence("The bill, which Varga approved, is law."), Known()) if not f.noun]
    assert approved.patient.nouns == {"law"}  # (one thing, the lexicon says)


def test_what_something_is_said_of_is_not_told_as_done() -> None:
    text = "Replacing the pins would have cost three million."
    assert main(text).acts == {"cost"}


def test_a_noun_phrase_tells_what_its_relative_clause_tells() -> None:
    assert main("an outbreak of flu that has killed two children").acts == {"die"}
    assert main("an outbreak of flu in the town").acts == {"infect"}


def test_a_past_before_its_noun_is_done_by_nobody_who_stands_before_it() -> None:
    text = "Varga stepped down on Monday amid a row over a stolen boat."
    (theft,) = (f for f in frames_of(sentence(text), Known()) if "steal" in f.acts)
    assert (theft.noun, theft.agent.known) == (True, False)
    assert theft.patient.nouns == {"ship"}  # as boats are
    assert text[theft.opens : theft.end] == "a stolen boat"


def test_an_office_in_ing_is_no_act() -> None:
    found = frames_of(sentence("The returning officer, Tom Reyk, denied it."), Known())
    assert all("return" not in f.acts for f in found)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("He was found dead in his own back garden.", "die"),
        ("On Monday Flood Planning Director Ada Brill led the search.", "lead"),
        ("The building was damaged.", "damage"),
        ("Reyk was convicted over a bill for boat repairs.", "convict"),
        ("Stone was, however, found guilty of theft.", "convict"),
        ("The building of the pool began in May.", "build"),
        ("The case was adjourned in May.", "suspend"),
        ("The hedges of the park were last trimmed in autumn.", "cut"),
        ("The works has put its contract with Norva on hold.", "suspend"),
        ("Nobody was aware of the fault.", "learn"),
        ("The clinic is admitting patients again.", "take_in"),
        ("The gang wanted to target banks.", "attack"),
        ("They clean the beach.", "clean_up"),
        ("The union struck a deal with Norva.", "agree_deal"),
        ("The tram struck a bus.", "hit_place"),
        ("The judge handed down a sentence.", "sentence"),
        ("The site came back online.", "go_online"),
        ("The man is still at large.", "escape_custody"),
        ("Two boys are fighting for their lives.", "critical"),
    ],
)
def test_the_act_is_that_of_the_verb_and_no_word_spelt_like_one(text: str, act: str) -> None:
    assert act in main(text).acts


@pytest.mark.parametrize(
    "text",
    [
        "It is going to be cold.",
        "Stone, the head of flood planning, was calm.",
        "Stone looks forward to spring.",
        "The case is a strange one.",
        # verbs that are mostly nouns
        "The world model was a good one.",
        "Clean water is a target.",
        "Records of the patrol are old.",
    ],
)
def test_words_that_are_spelt_like_acts_tell_none(text: str) -> None:
    assert main_of(frames_of(sentence(text), Known()), text, 0) is None


@pytest.mark.parametrize(
    ("text", "agent", "patient"),
    [
        # what stands behind a verb of saying, or behind another noun, is the subject
        ("One of them said the depot had been searched.", set(), {"warehouse"}),
        ("A harbour spokeswoman told reporters the pump was removed.", set(), {"pump"}),
        # a relative clause is passed over
        ("The guard who had stabbed a cook was jailed.", set(), {"guard"}),
        ("A girl of nine who vanished while playing near her home was found alive.", set(), {"girl"}),
        ("The valve that had cracked was replaced.", set(), {"valv"}),
        # headlines: what is done to the noun before a bare past
        ("Banker cleared of theft", set(), {"banker"}),
        ("Two sisters arrested over letter", set(), {"sister"}),
        ("The jury convicted on two counts.", {"juri"}, set()),
        ("The army regained control of the airport.", {"army"}, {"airport"}),
    ],
)
def test_who_stands_before_the_verb(text: str, agent: set[str], patient: set[str]) -> None:
    found = main(text)
    assert found.agent.nouns & (agent | patient) == agent
    assert found.patient.nouns & (agent | patient) == patient


@pytest.mark.parametrize(
    ("text", "act", "of_none"),
    [
        ("Nobody was hurt.", "injure", True),
        ("No deaths have been reported.", "die", True),
        ("No shots were fired.", "shoot", True),
        ("The men did not fire any shots.", "shoot", True),
        ("Nothing was stolen.", "steal", True),
        ("Reyk was not arrested.", "arrest", False),
        ("The firm lost no fewer than nine ships.", "cut", False),
        # who asks is none of those of whom it is asked
        ("Nobody asked her to resign.", "resign", False),
        ("No minister urged the clerk to resign.", "resign", False),
        ("She asked nobody to resign.", "resign", True),
        ("Nobody was asked to resign.", "resign", True),
    ],
)
def test_what_is_denied_of_all_there_might_be(text: str, act: str, *, of_none: bool) -> None:
    found = main(text)
    assert act in found.acts
    assert found.of_none == of_none
    assert found.negated or not of_none


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The report puts the cost of the works at 40 crowns.", set()),
        ("The works cost 40 crowns.", {"cost"}),
        ("The works of the quay cost 40 crowns.", {"cost"}),
    ],
)
def test_a_past_that_is_spelt_like_its_noun_is_the_noun_before_of(text: str, acts: set[str]) -> None:
    told = {act for frame in frames_of(sentence(text), Known()) for act in frame.acts}
    assert told & {"cost"} == acts
