"""Who later mentions mean, and on what terms unnamed people speak."""

import msgspec
import pytest

from headwater.attribution import attribute
from headwater.model import Stated
from headwater.reader.layers import Layers, Name, Utterance
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader
from headwater.reader.sentences import sentences_of
from headwater.settings import AttributionSettings
from tests.attribution.pile import spoken, voices_in, voices_of
from tests.builders import article, place

STORY = """Marit Vanse, the harbour director, offered to go, according to two people briefed on the talks. \
The offer was made in March, they said. The people asked not to be named because the board is small. \
The mayor refused it, the two people said.

“It is not so,” said Piet Dorr, a spokesman for the mayor. He added that nobody had asked. “I would know,” he said.

A port official said that Ms. Vanse was tired. The official said she would rest. Vanse said nothing was decided."""


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("offered to go", "two people briefed on the talks"),
        ("The offer was made in March", "two people briefed on the talks"),
        ("The mayor refused it", "two people briefed on the talks"),
        ("It is not so", "Piet Dorr"),
        ("nobody had asked", "Piet Dorr"),
        ("I would know", "Piet Dorr"),
        ("was tired", "a port official"),
        ("she would rest", "a port official"),
        ("nothing was decided", "Marit Vanse"),
    ],
)
def test_later_mentions(words: str, label: str) -> None:
    source = spoken(voices_in(STORY), words)[1]
    assert source is not None
    assert source.label == label


def test_the_reason_for_anonymity_is_kept_with_its_place() -> None:
    source = spoken(voices_in(STORY), "The offer was made")[1]
    assert source is not None
    assert source.class_ == "anonymous"
    assert source.anonymity_reason is not None
    assert source.anonymity_reason.exact == "because the board is small"
    assert STORY[source.anonymity_reason.start :].startswith("because the board is small")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("A clerk spoke on condition of anonymity to discuss private talks, he said.", None),
        (
            "The pier is weak, said a clerk who spoke on condition of anonymity to discuss private talks.",
            "to discuss private talks",
        ),
        (
            "The pier is weak, said a clerk, who was not authorised to speak publicly.",
            "not authorised to speak publicly",
        ),
        (
            "The pier is weak, said a spokeswoman, who asked not to be named for fear of losing her post.",
            "for fear of losing her post",
        ),
        (
            "A clerk, who asked not to be named for fear of losing his post, said that the pier is weak.",
            "for fear of losing his post",
        ),
    ],
)
def test_reasons(text: str, reason: str | None) -> None:
    reasons = [s.anonymity_reason.exact for s in voices_in(text).sources if s.anonymity_reason]
    assert reasons == ([reason] if reason else [])
    assert all(s.class_ == "anonymous" for s in voices_in(text).sources if s.anonymity_reason)


def test_who_spoke_last_is_whom_a_sentence_with_a_pronoun_keeps_unnamed() -> None:
    text = "“We missed it,” a porter at the port said. He spoke on condition of anonymity because he may not talk."
    found = spoken(voices_in(text), "We missed it")[1]
    assert found is not None
    assert (found.class_, found.label) == ("anonymous", "a porter at the port")
    assert found.anonymity_reason is not None


def test_the_man_is_the_unnamed_person_who_spoke_before_and_may_keep_his_name_back() -> None:
    text = (
        "A former head of the port said it was shut. “Nobody asked,” said the man, who left in May and did not want "
        "his name published."
    )
    found = spoken(voices_in(text), "Nobody asked")[1]
    assert found is not None
    assert (found.class_, found.label) == ("anonymous", "a former head of the port")
    assert spoken(voices_in(text), "it was shut")[1] == found


def test_a_named_person_is_one_source_in_the_whole_pile() -> None:
    one = article("Director Marit Vanse said she would stay.", "A", "The Lantern")
    other = article("“I am tired,” Ms. Vanse said.", "B", "The Harbour Post")
    named = [s for s in voices_of(one, other).sources if s.class_ == "named"]
    assert [(s.name, s.role, s.outlet, len(s.mentions)) for s in named] == [("Marit Vanse", "Director", None, 2)]


def test_police_are_the_one_force_that_the_pile_names() -> None:
    other = article("Orrin Police closed the quay. Orrin Police thanked divers.", "B", "The Harbour Post")
    for text, name in (
        ("The pier was weak, police said.", "Orrin Police"),
        ("Police said the pier was weak.", "Orrin Police"),
        ("Tarn Police came. The pier was weak, police said.", "Tarn Police"),
        ("Military police said the pier was weak.", None),
        ("Tarn Police came. Police at the quay said the pier was weak.", "Tarn Police"),
        ("Norva Police came. Tarn Police came. Norva police said the pier was weak.", "Norva Police"),
        ("Tarn Police came. Norva police said the pier was weak.", None),
        ("Tarn Police came. The pier was weak, local police said.", None),
        ("Tarn Police came. Riot police said the pier was weak.", None),
        ("Tarn Police came. Military police said the pier was weak.", None),
        ("Tarn Police came. Police in Norva said the pier was weak.", None),
    ):
        source = spoken(voices_of(article(text, "A", "The Lantern"), other), "pier was weak")[1]
        assert source is not None
        assert source.name == name
    two = article("Norva Police came.", "C", "The Echo")
    source = spoken(voices_of(article("The pier was weak, police said.", "A", "The Lantern"), other, two), "weak")[1]
    assert source is not None
    assert (source.label, source.name) == ("police", None)


def test_unnamed_people_of_two_outlets_stay_apart() -> None:
    text = "The pier is weak, two people briefed on the report said."
    sources = voices_of(article(text, "A", "The Lantern"), article(text, "B", "The Harbour Post")).sources
    assert [s.label for s in sources] == ["two people briefed on the report"] * 2


def test_an_ambiguous_surname_is_nobody_else() -> None:
    text = "Marit Vanse and her brother Tomas Vanse met. Vanse said the pier was weak."
    source = spoken(voices_in(text), "the pier was weak")[1]
    assert source is not None
    assert source.name == "Vanse"


def test_a_surname_that_is_a_common_word_is_a_person() -> None:
    text = "Attorney General Jeffrey Waters left early. Waters said the pier was weak."
    source = spoken(voices_in(text), "the pier was weak")[1]
    assert source is not None
    assert (source.class_, source.name, source.role) == ("named", "Jeffrey Waters", "Attorney General")


def test_an_office_means_its_one_holder() -> None:
    text = "Attorney General Jeffrey Waters met the board. The attorney general said the pier was weak."
    source = spoken(voices_in(text), "the pier was weak")[1]
    assert source is not None
    assert source.name == "Jeffrey Waters"


def test_whoever_is_spoken_of_is_not_the_speaker() -> None:
    text = "“No,” said Piet Dorr, a clerk. Mr. Renn, he said, left early."
    source = spoken(voices_in(text), "left early")[1]
    assert source is not None
    assert source.name == "Piet Dorr"


def test_an_unclear_pronoun_has_no_source() -> None:
    assert (
        spoken(voices_in("The boats came in late. They said that the pier was weak."), "the pier was weak")[1] is None
    )


def test_private_thoughts_are_no_attributions() -> None:
    assert voices_in("The mayor wants the pier to stay.").attributions == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ken Vanse and Kenneth Vanse are one. Vanse said the pier was weak.", "Kenneth Vanse"),
        ("Helen Vanse left. Later Helen Vanse met Peter Vanse. Vanse said the pier was weak.", "Helen Vanse"),
        ("Helen Vanse and Peter Vanse met. Mr. Vanse said the pier was weak.", "Peter Vanse"),
        ("Helen Vanse spoke. Peter Dorr left. She said the pier was weak.", "Helen Vanse"),
    ],
)
def test_surnames_and_pronouns_by_nickname_number_and_gender(text: str, name: str) -> None:
    source = spoken(voices_in(text), "the pier was weak")[1]
    assert source is not None
    assert source.name == name


@pytest.mark.parametrize(
    ("text", "words", "label", "people"),
    [
        (
            "Two people briefed on the talks said the pier would close. The mayor left early, one of them said.",
            "left early",
            "one of the two people briefed on the talks",
            (1, 1),
        ),
        (
            "Three officials close to the board said the pier would close. The mayor left, two of the officials said.",
            "mayor left",
            "two of the three officials close to the board",
            (2, 2),
        ),
    ],
)
def test_some_of_the_people_told_of_before_are_as_anonymous(
    text: str, words: str, label: str, people: tuple[int, int]
) -> None:
    _, source = spoken(voices_in(text), words)
    assert source is not None
    assert (source.class_, source.label) == ("anonymous", label)
    assert (source.people.low, source.people.high) == people


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Her father, Tomas Renn, worried about the pier. He said the pier was weak.", "Tomas Renn"),
        ("Pilots met Helen Vanse at the quay. She said the pier was weak.", "Helen Vanse"),
        ("Senator Helen Vanse left. Senator Piet Dorr stayed. The senator said the pier was weak.", "Piet Dorr"),
        ("The Harbour Authority met. The authority said the pier was weak.", "Harbour Authority"),
        ("An editorial of The Lantern was read out. The newspaper said the pier was weak.", "The Lantern"),
    ],
)
def test_offices_bodies_and_papers_mean_the_one_named_last(text: str, name: str) -> None:
    source = spoken(voices_in(text, outlet=None), "the pier was weak")[1]
    assert source is not None
    assert source.name == name


def test_the_poll_is_the_one_that_was_named() -> None:
    text = "A Harbour University poll came out on Monday. The poll found that the pier was weak."
    source = spoken(voices_in(text), "the pier was weak")[1]
    assert source is not None
    assert text.index("Harbour University poll") in {span.start for span in source.mentions}


def test_what_nothing_tells_to_be_a_source_is_left_open() -> None:
    attribution, source = spoken(voices_in("The fog said that the pier was weak."), "the pier was weak")
    assert attribution.source
    assert source is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ida Orr bought the pier. The billionaire said that it would open.", None),
        ("A billionaire bought the pier. The billionaire said that it would open.", "the billionaire"),
        ("Ida Orr bought the pier. The driver of her car said that it would open.", "the driver of her car"),
        ("Ida Orr bought the pier. The senator said that it would open.", None),
    ],
)
def test_a_role_that_nothing_brought_in_is_nobody(text: str, label: str | None) -> None:
    source = spoken(voices_in(text), "it would open")[1]
    assert (source.label if source else None) == label


@pytest.mark.parametrize(
    ("text", "class_"),
    [
        # people brought in by their names: who "the friends" are is known, and not how many unnamed ones
        ("Piet Dorr met Ida Orr. The friends said that rain was due.", None),
        ("Piet Dorr met two friends of hers. The friends said that rain was due.", "collective"),
        ("Her friends said that rain was due.", "collective"),
        ("Piet Dorr spoke. The heckler said that rain was due.", "role"),
        ("Piet Dorr spoke. The mogul said that rain was due.", None),
    ],
)
def test_a_noun_for_people_brought_in_by_other_words_is_left_open(text: str, class_: str | None) -> None:
    source = spoken(voices_in(text), "rain was due")[1]
    assert (source.class_ if source else None) == class_


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The pier was shut, the Sun-Herald reported.", "the Sun-Herald"),
        ("Carrick News wrote of it. Carrick said that rain was due.", "Carrick News"),
    ],
)
def test_an_outlet_for_short(text: str, name: str) -> None:
    sources = [s for s in voices_in(text).sources if s.class_ == "outlet"]
    assert {s.name for s in sources} == {name}


def test_the_other_of_two_is_unnamed_as_the_one_is() -> None:
    told = (
        ("two people briefed on the talks", "said", "The pier is weak"),
        ("One of them", "added", "that rain was due"),
        ("the other", "insisted", "The tide is late"),
    )
    home = article(
        "The pier is weak, two people briefed on the talks said. One of them added that rain was due. "
        "The tide is late, the other insisted."
    )
    spans = [[place(home, words) for words in row] for row in told]
    utterances = tuple(
        Utterance(rule="test", kind="indirect", confidence=0.9, source=source, cue=cue, content=content)
        for source, cue, content in ([((s.start, s.end),) for s in row] for row in spans)
    )
    layers = Layers(sentences=tuple(sentences_of(home.spans[0].exact)), utterances=utterances)
    voices = attribute([home], {home.id: layers}, AttributionSettings())
    other = spoken(voices, "The tide is late")[1]
    assert other is not None
    assert (other.class_, other.people.low, other.people.high) == ("anonymous", 1, 1)
    assert other.label.startswith("the other of the two people")


@pytest.mark.parametrize(("who", "told"), [("its owner", True), ("the owner", False)])
def test_whose_they_are_brings_them_in(who: str, *, told: bool) -> None:
    source = spoken(voices_in(f"Norva Works will close for good, {who} said on Monday."), "will close")[1]
    assert (source is not None) is told


@pytest.mark.parametrize(
    ("text", "said"), [("DORLEN, May 3 (Quayline) - Rain fell.", False), ("Rain fell in Dorlen.", True)]
)
def test_a_place_in_front_of_a_colon_that_others_filed_from_is_nobody(text: str, *, said: bool) -> None:
    home = article("Dorlen: The tide is late and the pier is shut.", "A")
    other = article(text, "B")
    if not said:
        filed = Stated(value="DORLEN", evidence=(place(other, "DORLEN"),), basis="stated")
        other = msgspec.structs.replace(other, dateline=filed)
    row = [place(home, words) for words in ("Dorlen", ":", "The tide is late and the pier is shut")]
    source, cue, content = (((s.start, s.end),) for s in row)
    utterance = Utterance(rule="test", kind="indirect", confidence=0.9, source=source, cue=cue, content=content)
    names = (Name(range=source[0], type="organization"),)
    layers = Layers(sentences=((row[0].start, row[2].end + 1),), utterances=(utterance,), names=names)
    voices = attribute([home, other], {home.id: layers}, AttributionSettings())
    assert (spoken(voices, "The tide is late")[1] is not None) is said


def test_who_is_asked_is_not_who_asks() -> None:
    text = "Asked whether rain was due, Ida Orr said it was."
    home = article(text, "A")
    name, content = text.index("Ida Orr"), text.index("whether")
    asked = Utterance(
        source=((name, name + 7),),
        cue=((0, 5),),
        content=((content, text.index(",")),),
        kind="indirect",
        rule="told",
        confidence=1.0,
    )
    layers = msgspec.structs.replace(read_article(RuleReader(), home), utterances=(asked,))
    (found,) = attribute([home], {home.id: layers}, AttributionSettings()).attributions
    assert found.source_id is None


def test_an_agreement_is_no_body_and_an_administration_with_a_name_is_itself() -> None:
    text = "The Harbour Agreement binds all. Hart Lomax Council left. The old agreement said that rain was due."
    source = spoken(voices_in(text), "rain was due")[1]
    assert source is not None
    assert (source.class_, source.name) == ("document", None)
    text = "The Norland Council left. The Orr administration said that rain was due."
    source = spoken(voices_in(text), "rain was due")[1]
    assert source is not None
    assert source.name != "Norland Council"


FOREMAN = "The hull leaked, according to a dock foreman, who said that nobody was told."
OWNER = "“We sail,” said Ida Orr, the ship's owner, who insisted that it was dry."
SURVEY = "The hull leaked, three people briefed on the survey said. {} said that nobody was told."
ALL_OF_THEM = SURVEY.format("It is old, two of them said. The people")
ONE_OF_THEM = SURVEY.format("Of them one, who paints ships,")


@pytest.mark.parametrize(
    ("text", "said", "label"),
    [
        # who is quoted right before goes on
        (FOREMAN, [("a dock foreman", "according to", "The hull leaked"), ("who", "said", "nobody")], "a dock foreman"),
        (OWNER, [("Ida Orr, the ship's owner", "said", "We sail"), ("who", "insisted", "it was dry")], "Ida Orr"),
        # all of them again, and one of them
        (
            ALL_OF_THEM,
            [
                ("three people briefed on the survey", "survey said", "The hull leaked"),
                ("two of them", "them said", "It is old"),
                ("The people", "people said", "nobody was told"),
            ],
            "three people briefed on the survey",
        ),
        (
            ONE_OF_THEM,
            [
                ("three people briefed on the survey", "survey said", "The hull leaked"),
                ("one, who paints ships,", ", said", "nobody was told"),
            ],
            "one of the three people briefed on the survey",
        ),
        # a relative speaks, not who is spoken of
        (
            "One of the crew was Carl Orr, a stoker of 30, his sister, Anna Orr, said.",
            [("Carl Orr, a stoker of 30, his sister, Anna Orr,", "said", "One of the crew was")],
            "Anna Orr",
        ),
        # by what means is nobody's word, nor is who lets people in
        (
            "The owner was told by electronic letter that it leaked.",
            [("electronic letter", "was told", "that it leaked")],
            None,
        ),
        ("The clinic admits wounded sailors.", [("The clinic", "admits", "wounded sailors")], None),
        # a paper's report is the paper
        (
            "A Herald report of May 2 said that it leaked.",
            [("A Herald report of May 2", "said", "that it leaked")],
            "The Herald",
        ),
    ],
)
def test_who_is_meant_by_what_stands_around(text: str, said: list[tuple[str, str, str]], label: str | None) -> None:
    home = article(text, "A", "The Herald")
    told = [
        Utterance(source=(s,), cue=(q,), content=(c,), kind="indirect", rule="test", confidence=0.9)
        for s, q, c in ([(place(home, w).start, place(home, w).end) for w in one] for one in said)
    ]
    layers = msgspec.structs.replace(read_article(RuleReader(), home), utterances=tuple(told))
    voices = attribute([home], {home.id: layers}, AttributionSettings())
    source = spoken(voices, said[-1][2])[1]
    assert (source.label if source else None) == label


def test_a_newswire_is_called_by_its_letters() -> None:
    home = article("An ANW report of May 2 said that the hull leaked.", "A", "Alder Newswire")
    source = spoken(voices_of(home), "the hull leaked")[1]
    assert source is not None
    assert (source.class_, source.name) == ("outlet", "Alder Newswire")
