"""What was said or done in public, and what only looks like it."""

import pytest

from headwater.corroboration.public import is_market_move, is_public_act
from headwater.corroboration.register import Register
from tests.builders import Desk, article


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("The hearing is set for 30 June.", True),
        ("A jury found the former clerk, Tom Reyk, guilty of fraud on Tuesday.", True),
        ("The court found a letter. He felt guilty.", False),
        ("The mayor abstained.", True),
        ("Flights to the capital have been cancelled until May.", True),
        ("The ministry has sent two inspectors to the mine.", True),
        ("The ministry has sent two letters to the mine.", False),
        ("The hall is to hold a meeting.", True),
        ("The line has won over seven of the nine directors.", False),
        ("Ida Orr won them over in May.", False),
        ("Orr Lines won the race in over nine hours.", True),
        # who is won over beside what is done in public
        ("The council voted 9 to 4 for the bridge after the mayor won over two members.", True),
        ("Parliament passed the bill on Monday after Orr won over the rebels.", True),
        ("Orr was elected mayor on Sunday and won over her rivals.", True),
        ("Harwick won round three on Sunday.", True),
        ("Ida Orr won round two of the directors in May.", False),
        ("The hall is to hold 900 people.", False),
        ("The fall has taken 41 million off the value of the company.", True),
        # an aside says when it opened; what is told stands behind it
        ("Opened in 1964, the bridge carries 900 lorries a day.", False),
        ("Elected in May, she resigned in June.", True),
        ("The federation will vote on Friday on the plan.", True),
        ("The panel is to report by the last week of June.", True),
        ("Villagers were let back.", False),
        ("Residents were allowed back on Tuesday.", True),
        ("He took office in January.", True),
        ("Farmers blocked the road on Wednesday.", True),
        ("Lifeboats were called to the pier at three.", True),
        ("The bank raised its rate to 4 percent.", True),
        ("The yard owes its suppliers 2 million.", False),
        ("The pump had failed twice that week.", False),
        ("Inspectors took away two tanks on Monday.", True),
        ("She left without taking questions.", True),
        ("Officials ordered 900 guests to leave.", True),
        ("The two drivers were buried on Monday.", True),
        ("She rowed 6:41.2, the best time of the year.", True),
        ("The appeal will be heard in May.", True),
        ("The brewery raised its offer for the rival to 90 crowns a share.", True),
        ("The brewery raised its offer to the union to 4 percent.", False),
        ("The coastguard began a review of the rescue on Monday.", True),
        ("The cook began a soup on Monday.", False),
        ("Traders sold early, the oats closing 3 percent lower at 41 pence.", True),
        # what is told stands before the clause that says when
        ("The crew had an hour to rest before they voted.", False),
        # words that may also tell what nobody sees
        ("The first sign of trouble came at ten.", False),
        ("The patient died there on Thursday.", False),
    ],
)
def test_what_is_done_in_public(text: str, *, public: bool) -> None:
    home = article(text)
    frame = Register([home], Desk().voices).main_frame(home.spans[0])
    assert is_public_act(text, frame) is public


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("Shares in Norva fell 9.2 per cent on Tuesday.", True),
        ("The firm closed a bad month on the exchange at 87p.", True),
        ("The ratings agency Pell Hart cut the debt of Norva by two notches.", True),
        ("Speaking at a dinner of the traders, Stone did not mention the quay.", True),
        ("Twenty people died when the quay collapsed.", False),
        ("The quay was closed.", True),
        ("The fire was on the quay and burned 2,300 acres when the road was closed.", False),
        ("Nobody has been arrested.", False),
        ("The minutes have not been published.", False),
        ("The shares of Norva lost a fifth of their value.", True),
        ("Shares in Norva leapt 27 percent in early trading.", True),
        ("Stock in Norva soared by more than a quarter.", True),
        ("The shares gave back some of their gains on Wednesday.", True),
        ("The index pared its losses in the afternoon.", True),
        ("The council gave back some of the land.", False),
        ("The horse leapt 2 metres.", False),
        ("The group ended the week 41% below its close of Monday.", True),
        ("The pound was little changed at 1.20 to the dollar.", True),
        ("The shares ended the week at 124p, 41% down.", True),
        ("He kept 40 shares in a drawer and lost them.", False),
        ("The mayor lost 4 keys.", False),
    ],
)
def test_a_move_on_a_market_is_public(text: str, *, public: bool) -> None:
    assert is_public_act(text) is public


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("Norva Gas rose 2.8 per cent in early trading on Friday.", True),
        ("The brewer added 41 cents in after-hours trading.", True),
        ("Orrin Lines were down 3% in thin trade.", True),
        ("The chain's sales rose 3 per cent in early trading.", False),
        ("The ferry fell 2 metres in early trading.", False),
        ("Norva rose at nine in the morning.", False),
        ("was a touch weaker on Friday at 41.20 crowns.", True),
        ("Wheat closed much firmer at 210 pence.", True),
        ("The pound was slightly softer at $1.20.", True),
        ("The ground was a little firmer at 4 metres.", False),
        ("The patient was weaker on Friday at 41.", False),
        ("The wind was stronger on Friday at 8 p.m.", False),
        ("The wind was stronger on Friday at 8pm.", False),
        ("was no firmer on what it would do.", False),
        # a house and what is put to it
        ("Ms Orr has withdrawn her motion of censure.", True),
        ("The party tabled a motion of no confidence.", True),
        ("The amendment on fares was defeated by six votes.", True),
        ("Ms Orr has not withdrawn her motion.", False),
        ("Ms Orr thought of a motion of censure.", False),
        ("The firm withdrew the motion sensors.", False),
        ("The ferry withdrew its staff in a slow motion.", False),
        # a town that is cleared
        ("Some 900 people were moved out of Tarn, the town below.", True),
        ("Residents had been led out of their homes.", True),
        ("About 40 families were bussed out of the lower valley on Monday.", True),
        ("Four people were moved out of their jobs.", False),
        ("Nine crates were moved out of Tarn.", False),
        ("Families were driven out of their homes by gunmen.", False),
        ("Some residents were taken out of Tarn by masked men.", False),
        ("Nine people were led out of the village and shot.", False),
        ("People have moved out of Tarn for years.", False),
        # told in passing, to say what a thing is
        ("closed in 2031.", False),
        ("was founded in 1931", False),
        ("had opened in early 2030.", False),
        ("The quay closed in 2031.", True),
        ("closed on Monday after the fire.", True),
    ],
)
def test_what_stands_before_all_and_what_is_told_in_passing(text: str, *, public: bool) -> None:
    assert is_public_act(text) is public


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("The Crown Prince crashed his car into a wall at 3 a.m.", False),
        ("The crown prince leapt from a window on the third floor.", False),
        ("The Crown Court closed for a half day.", False),
        ("Orr shares a house with a man who crashed a car in 2019.", False),
        ("Stone shares the flat with a clerk who lost 40 keys.", False),
        ("The crown crashed by 4 percent on Monday.", True),
        ("Shares in Norva shed a quarter of their value.", True),
    ],
)
def test_what_no_market_does_moves_none(text: str, *, moved: bool) -> None:
    assert is_market_move(text) is moved


@pytest.mark.parametrize(
    "text",
    [
        "The vaccine cut the infection rates in the valley.",
        "The hospital kept its death rates low.",
        "The clerk was buried under paperwork.",
        "Two climbers were buried beneath the snow.",
        "The theory was founded on a mistake.",
        "He ran 3.5 miles to fetch help.",
        "Costs ran 2.5 times over budget.",
        "Officers carried off the prize for gardening.",
        "Detectives seized the chance to rest.",
        "Police were called lazy by a neighbour.",
        "The crews were sent the wrong map.",
        "He returned to the bench after an injury.",
        "Workers met their targets.",
    ],
)
def test_words_of_public_acts_in_other_senses_tell_none(text: str) -> None:
    assert not is_public_act(text)


@pytest.mark.parametrize(
    "text",
    [
        "The central bank raised its main rate.",
        "The state cut the key interest rates.",
        "She was buried in the village on Monday.",
        "He ran 10.52 in the final.",
        "Police were called to the school at noon.",
        "Investigators seized two computers.",
        "Residents met in the square.",
    ],
)
def test_public_acts_of_several_fields_are_told(text: str) -> None:
    assert is_public_act(text)


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("A jury found him guilty on Tuesday.", True),
        ("The judges found her not guilty.", True),
        ("The court found Ida Roe and Tom Reyk guilty of fraud.", True),
        ("The jury found Ida Roe, 41, guilty.", True),
        ("The panel found both of the brothers guilty after two days.", True),
        ("The court found the former head of the harbour not guilty.", True),
        ("The court found the accused guilty.", True),
        ("The court found Ida Manning guilty.", True),
        ("The mason, found guilty in May, wept.", True),
        ("Inspectors found no sign that he was guilty.", False),
        ("Inspectors found the paper that said he was guilty.", False),
        ("She found herself feeling guilty.", False),
        ("The clerk found out about the guilty plea.", False),
        ("The clerk found the guilty plea.", False),
        ("Divers found the letter of a man racked by guilt, the guilty party.", False),
        ("He found her guilty look odd.", False),
        ("They found a plea of guilty in the file.", False),
        ("They found the box marked guilty in the file.", False),
        ("She found it hard to hide that he felt guilty.", False),
    ],
)
def test_who_is_found_guilty_is_found_so_in_public(text: str, *, public: bool) -> None:
    assert is_public_act(text) is public
