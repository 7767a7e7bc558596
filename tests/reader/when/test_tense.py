"""Past or future of the clause around a phrase."""

import pytest

from headwater.reader.when.tense import foretold_at, put_off, way_of


@pytest.mark.parametrize(
    ("sentence", "way"),
    [
        ("She is set to testify *Thursday*.", "future"),
        ("She will testify Friday, aides said *Thursday*.", "past"),
        ("She will testify *Thursday*, aides said Friday.", "future"),
        ("On *Thursday*, the crews are to march.", "future"),
        ("The gates will be closed *Thursday*.", "future"),
        ("Two gates to close *Thursday*", "future"),
        ("He moved to London *Thursday*", "past"),
        ("The gates were closed *Thursday*.", "past"),
        ("The hearing, planned for *Thursday*, was called off.", "future"),
        ("She declined to say *Thursday* whether it was true.", "past"),
        ("She agreed to meet them *Thursday*.", "future"),
        ("Mr. Will Ahmed of Reed *Thursday*", None),
        ("The *May* hearing", None),
        ("He quit Monday. *Thursday* is free.", None),
        ("We’ll vote *Thursday*.", "future"),
        ("She called for a boycott on *Thursday*.", "past"),
        ("The pier would stay closed until *Thursday*.", "future"),
        ("She would have quit *Thursday*.", "past"),
        ("They agreed on Monday to meet *Thursday*.", "future"),
        ("They agreed on *Thursday* to meet again.", "past"),
        ("On *Thursday* the port promised to open.", "past"),
        ("On *Thursday* the port is invited to speak.", "future"),
        ("Posts go when two cranes are brought into service in *September*.", "future"),
        ("The board expects the work to end in *September*.", "future"),
        ("The board expected the work to have ended in *September*.", "past"),
        ("The council has its inquiry, and on *Thursday* its committee hears the director.", "future"),
        ("The council has opened an inquiry *Thursday*.", "past"),
        ("The council has since *Thursday* been shut.", "past"),
        ("The council approved it by 31 votes to 28 on *Thursday*.", "past"),
        ("The council votes on *Thursday*.", "future"),
        # "let", "put" and "cut" of one who did it; now they would have an "-s"
        ("In *January* the council let it be known that it would sell.", "past"),
        ("In *May* the bank cut its rate.", "past"),
        ("In *June* she put the hall up for sale.", "past"),
        ("Ministers want the bank to cut the rate in *June*.", "future"),
        ("In *June* it will cut the rate.", "future"),
        ("The chief officer put the hall up for sale on *Monday*.", "past"),
        # as it may be, is asked to be, or is not: none of it was done
        ("The port must let the ship go on *Monday*.", "future"),
        ("The mayor will now cut the tax on *Monday*.", "future"),
        ("The council may put it to a vote on *Monday*.", "future"),
        ("The bank could cut the rate on *Monday*.", None),
        ("Will the bank now cut the rate on *Monday*?", None),
        ("The council does not cut the grass on *Monday*.", None),
        ("Pilots will ask that the board put it to a vote on *Monday*.", "future"),
        ("Pilots insist the board cut the rate on *Monday*.", None),
        ("It is vital that she shut the gate on *Monday*.", None),
        ("The children put the chairs out on *Monday*.", None),
        ("She has three boats. *Thursday* is free.", None),
        ("Councillors meet on *Thursday* to hear the harbour master.", "future"),
        ("Dredging works begin on *Sunday* if the board agrees.", "future"),
        ("The talks begin when the envoys meet on *Sunday*.", "future"),
        ("On *Thursday* members vote on the plan.", "future"),
        ("The pilot gives evidence on *Thursday*.", "future"),
        ("Did the mills start on *Thursday*?", "past"),
        ("She saw the envoys meet on *Thursday*.", "past"),
        ("The members vote on *Thursday* was close.", "past"),
        ("The members vote on *Thursday* drew a crowd.", "past"),
        ("Queues formed as the mills open on *Thursday*.", "past"),
        ("Pilots marched with millers when the envoys meet on *Thursday*.", "past"),
        ("The mayor said that prices rise when the mills open on *Thursday*.", "future"),
        ("The pilots said they will march when the envoys meet on *Thursday*.", "future"),
        ("In the play, guards open fire on *Thursday*.", None),
        ("On *Thursday* members vote on the revised plan.", "future"),
        ("Photos show envoys meet on *Thursday*.", None),
    ],
)
def test_way(sentence: str, way: str | None) -> None:
    start, end = sentence.index("*"), sentence.rindex("*") - 1
    assert way_of(sentence.replace("*", ""), start, end) == way


@pytest.mark.parametrize(
    ("words", "ahead"),
    [
        ("The ferry has been suspended ", True),
        ("The ferry has been temporarily shut to cars and lorries ", True),
        ("The council has been given ", True),
        ("The inquiry was postponed by the chair ", True),
        ("The match has been delayed as expected ", True),
        ("Venn, who has been unwell, led the council ", False),
        ("Venn, who has been chair since June, led the council ", False),
        ("Venn, who has been suspended, led the council ", False),
        ("The man who has been suspended chaired the council ", False),
        ("The harbour has been warned the ferry was shut ", False),
        ("The ferry has been shut on days that it rained ", False),
        ("The ferry had been shut ", False),
        ("The ferry has been busy ", False),
        ("The ferry is shut ", True),
        ("The ferry is now running at weekends only ", True),
        ("The offer stands ", True),
        ("The lessee has ", True),
        ("The offer stood ", False),
        ("The lessee had ", False),
        ("Venn, who is unwell, ran the council ", False),
    ],
)
def test_what_is_put_off_or_shut_lasts_until_a_day_ahead(words: str, ahead: bool) -> None:  # noqa: FBT001
    assert put_off(words + "until Monday.", len(words)) is ahead


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("It would open *Thursday*.", True),
        ("It was due to land *Thursday*.", True),
        ("It was originally scheduled to land *Thursday*.", True),
        ("It had been expected in Orlau *Thursday*.", True),
        ("They planned to land *Thursday*.", True),
        ("It is due to land *Thursday*.", False),
        ("It has been invited to land *Thursday*.", False),
        ("It will land *Thursday*.", False),
        ("It should have landed *Thursday*.", False),
        ("It landed *Thursday*.", False),
    ],
)
def test_what_was_ahead_then(sentence: str, told: bool) -> None:  # noqa: FBT001 (a column of the table)
    start, end = sentence.index("*"), sentence.rindex("*") - 1
    assert foretold_at(sentence.replace("*", ""), start, end) is told
