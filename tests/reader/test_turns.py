"""Talks in turns are found by a form that repeats, and other texts with colons are none."""

import pytest

from headwater.reader.turns import turns_of

BRIEFING = (
    "IDA ORR (spokeswoman): Good morning. We have ten minutes.\n\n"
    "HARBOUR MASTER PIET DORR: I shut the pier on Tuesday.\nNobody told me to do it.\n\n"
    "QUESTION (Mia Lund, The Lantern): Did you tell the mayor?\n\n"
    "HARBOUR MASTER PIET DORR: I told her on Monday."
)
PAIRS = "Q. Who shut it?\n\nA. I did.\n\nQ. Why did you do that?\n\nA. The piles were rotten."


def read(text: str) -> list[tuple[str, str, str]]:
    return [(text[slice(*t.label)], t.kind, text[slice(*t.said)]) for t in turns_of(text)]


def test_a_turn_goes_on_to_the_next_label() -> None:
    assert read(BRIEFING) == [
        ("IDA ORR", "speaker", "Good morning. We have ten minutes."),
        ("HARBOUR MASTER PIET DORR", "speaker", "I shut the pier on Tuesday.\nNobody told me to do it."),
        ("QUESTION", "question", "Did you tell the mayor?"),
        ("HARBOUR MASTER PIET DORR", "speaker", "I told her on Monday."),
    ]


@pytest.mark.parametrize("marks", ["..", "::"])
def test_questions_and_answers_are_pairs(marks: str) -> None:
    text = PAIRS.replace("Q.", f"Q{marks[0]}").replace("A.", f"A{marks[1]}")
    assert [(label, kind) for label, kind, _ in read(text)] == [("Q", "question"), ("A", "answer")] * 2


@pytest.mark.parametrize(
    ("talk", "kinds"),
    [
        ("Ms Lund: Who shut it?\nMr Dorr: I did.\nMs Lund: Why?", ["speaker"] * 3),
        ("Mia Lund: Who shut it?\nPiet Dorr: I did.\nMia Lund: Why?", ["speaker"] * 3),
        ("MIA LUND, HOST: Who shut it?\nPIET DORR, HARBOUR MASTER: I did.\nLUND: Why?", ["staff", "speaker", "staff"]),
        ("REPORTER: Who shut it?\nDORR: I did.\nREPORTER 2: Why?\nPIET DORR: We had to.", ["question", "speaker"] * 2),
        ("Q: Who shut it?\nMayor Lund: I did.\nQ: Why?\nMayor Lund: I had to.", ["question", "speaker"] * 2),
        ("The Brenn Post: Who shut it?\nPiet Dorr: I did.\nThe Brenn Post: Why?\nDorr: We had to.",
         ["question", "speaker"] * 2),
        # a label that names nobody and does nothing but ask, in talks without "I" and "you"
        ("Echo: Who shut it?\nIda Orr: Piet Dorr.\nEcho: When?\nOrr: On Tuesday.", ["question", "speaker"] * 2),
        ("MH: Who shut it?\nIda Orr: Piet Dorr.\nMH: When?\nOrr: On Tuesday.", ["question", "speaker"] * 2),
        ("Ida Orr spoke to us.\nQ: Who shut it?\nA: Piet Dorr.\nQ: When?\nA: On Tuesday.", ["question", "answer"] * 2),
        ("HOST: Who shut it?\nDORR: I did.\nHOST: Why?\nDORR: We had to.", ["staff", "speaker"] * 2),
        ("MAYOR IDA ORR: We begin.\nDORR: I shut it.\nMS. ORR: Thank you.\nPIET DORR: We had to.", ["speaker"] * 4),
        ("BO FERRY: We begin.\nIDA POWER: I shut it.\nFERRY: Thank you.", ["speaker"] * 3),
        ("IDA ORR: We begin.\nBO ORR: I shut it.\nIDA ORR: Thank you.", ["speaker"] * 3),
        ("MR ROADS: We begin.\nMS DORR: I shut it.\nMR ROADS: Thank you.", ["speaker"] * 3),
        ("THE CHAIR: We begin.\nMR DORR: I shut it.\nTHE CHAIR: Thank you.", ["speaker"] * 3),
    ],
)
def test_the_ways_to_label_a_turn(talk: str, kinds: list[str]) -> None:
    assert [turn.kind for turn in turns_of(talk)] == kinds


@pytest.mark.parametrize(
    ("brought_in", "kind"),
    [
        ("Mia Lund is on the quay for us.", "staff"),
        ("Our harbour correspondent Mia Lund has seen it.", "staff"),
        ("Mia Lund reports.", "staff"),
        ("With us is Mia Lund of the dockers' union.", "speaker"),
    ],
)
def test_who_is_brought_in_as_the_outlets_own_is_of_its_staff(brought_in: str, kind: str) -> None:
    talk = f"PRESENTER: The pier is shut. {brought_in}\nLUND: I can see two boats.\nPRESENTER: Thank you."
    assert [turn.kind for turn in turns_of(talk)] == ["staff", kind, "staff"]


def test_a_reporter_who_tells_and_does_not_ask_is_of_the_staff() -> None:
    talk = "REPORTER: The pier is shut.\nORR: I saw it fall.\nREPORTER: We asked the mayor, Ida Orr.\nORR: You did."
    assert [turn.kind for turn in turns_of(talk)] == ["staff", "speaker"] * 2


def test_what_looks_like_a_label_and_names_nobody_ends_the_turn() -> None:
    talk = "Ms Lund: Who shut it?\nMr Dorr: I did.\nUpdate: The pier is open again.\nMs Lund: Are you glad?"
    assert [kind for _, kind, _ in read(talk)] == ["speaker", "speaker", "unknown", "speaker"]


@pytest.mark.parametrize("end", ["ENDS", "###", "This interview has been edited for length.", "Notes to editors: none"])
def test_what_closes_a_talk_is_nobodys_turn(end: str) -> None:
    assert read(f"{BRIEFING}\n\n{end}\n\nThe pier was built in 1904.")[3][2] == "I told her on Monday."


@pytest.mark.parametrize(
    "text",
    [
        "Update: We hear that the pier is shut.\nUpdate: Have you seen it?\nPhoto: Our pier.\nUpdate: It is open.",
        "DESIGN: We like it.\nBATTERY: You can swim for a day.\nDESIGN: Who would not?\nBATTERY: It lasts.",
        "Prep Time: 10 minutes\nCook Time: 20 minutes\nPrep Time: 5 minutes\nCook Time: Who knows? We do not.",
        "Pros: You can swim.\nCons: It rains.\nPros: We liked it. Who would not?\nCons: You pay.",
        "Monday: We open at nine.\nTuesday: We are shut. Why?\nMonday: We open at ten.",
        "Ida Orr: 42 votes\nPiet Dorr: 31 votes\nIda Orr: 12 votes\nMia Lund: 9 votes",
        "MIA LUND: I said so.\nMIA LUND: I say so again.\nMIA LUND: I will not change.",
        "Mia Lund: Who shut it?\nPiet Dorr: I did.\nIda Orr: We all did.",
        "TRAM SERVICES: You change here.\nNIGHT SERVICES: You book.\nPIER CLOSURES: We shut.\nBOAT SERVICES: We sail.",
        "PIER CLOSURES: We shut.\nMAYOR ORR: I am sorry.\nWATER: You boil it.\nWATER: We test it.",
        "TRAM SERVICES: You can change here.\nNIGHT BOATS: We sail at ten.\nTRAM SERVICES: You pay on board.",
        "Pier Closures: We shut it at nine.\nBeach Closures: Who may swim? You may.\nBrenn Ferry: Our boats sail.",
        "Pier Closures: We shut it at nine.\nBrenn Ferry: Can you still sail? You can.\nPier Closures: We open in May.",
        "Bo Roe: 8/10 You could not pass her.\nIda Roe: 6/10 We saw too little.\nMia Roe: 7/10 Who else but you?",
        "Bo Roe: 8/10 You saw her.\nIda Lund: 6/10 We did not.\nBo Roe: 9/10 Who else would you take?",
        "Pier Party: We will mend it.\nQuay Party: We will sell it. Who would buy?\nBrenn Unity: You decide.",
        "Pier Party: We will mend it.\nQuay Party: We will sell it. Why?\nPier Party: We will pay for it.",
        "MIA ROE: I was born here.\nBO ROE: I came in May.\nIDA ROE: We met on the quay.",
        # an explainer, and boxes that ask once or tell as well
        "Q: Who shut it?\nA: The harbour.\nQ: When?\nA: On Tuesday.",
        "Fact: Who shut it?\nIda Orr: The harbour.\nFact: On Tuesday.\nOrr: The harbour again.",
        "A. The council met.\nB. The pier was shut.\nA. You know why.",
        "The mayor said this: she would go. Nobody asked: why? I know.",
        "The pier was shut on Tuesday after a storm that nobody had seen coming. " * 4
        + "\nDORR: I did.\nMIA LUND: Did you?\nDORR: I had to.",
    ],
)  # fmt: skip
def test_other_texts_with_colons_are_no_talk(text: str) -> None:
    assert turns_of(text) == ()
