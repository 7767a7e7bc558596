import pytest

from headwater.capture.chat.heads import heads_in

_FORMS = {
    "bracket": "[12/05/2031, 14:03:22] Nell Ambry: siren?\n[12/05/2031, 14:04:01] Tobias: yes\n",
    "bracket, half days": "[5/12/31, 2:03:22\u202fPM] Nell Ambry: siren?\n[5/12/31, 2:04:01\u202fPM] Tobias: yes\n",
    "bracket, clock first": "[14:03, 12/05/2031] Nell Ambry: siren?\n[14:04, 12/05/2031] Tobias: yes\n",
    "dash": "12/05/2031, 14:03 - Nell Ambry: siren?\n12/05/2031, 14:04 - Tobias: yes\n",
    "nick": "14:03 <nell> siren?\n14:04 <@tobias> yes\n14:05 <nell> ok\n",
    "comma": "Nell Ambry, [12.05.2031 14:03]\nsiren?\n\nTobias, [12.05.2031 14:04]\nyes\n",
    "below": "Nell Ambry — Today at 14:03\nsiren?\nTobias — 12/05/2031 14:04\nyes\nAnn — Yesterday at 9:00\nok\n",
    "exported": "[12/05/2031 14:03] Nell Ambry\nsiren?\n[12/05/2031 14:04] Tobias\nyes\n[12/05/2031 14:05] Ann\nok\n",
}  # fmt: skip


@pytest.mark.parametrize("form", _FORMS)
def test_who_wrote_is_read_in_every_form(form: str) -> None:
    text = _FORMS[form]
    names = [text[slice(*head.name)] for head in heads_in(text) if head.name]
    first = "nell" if form == "nick" else "Nell Ambry"
    assert names[:2] == [first, first.replace("Nell Ambry", "Tobias").replace("nell", "tobias")]


def test_the_time_is_read_as_it_is_written() -> None:
    text = _FORMS["bracket, half days"]
    head = heads_in(text)[0]
    assert text[slice(*head.posted)] == "5/12/31, 2:03:22\u202fPM"
    assert (head.date, head.clock) == (("5", "12", "31", "/"), "14:03:22")


def test_a_clock_that_is_none_is_left_out() -> None:
    text = _FORMS["dash"].replace("14:03", "27:03")
    assert [head.clock for head in heads_in(text)] == ["", "14:04"]


@pytest.mark.parametrize(
    "text",
    [
        "Ferry hits quay\n\nBy Ann Lorrimer\n\n12/05/2031, 14:03 - The ferry struck the quay, the board said.\n",
        "[FERRY HORN]\nPRESENTER: Good evening.\n[00:03:12] PRESENTER: To the quay.\n[00:04:00] REPORTER: Yes.\n",
        "From: Nell Ambry\nTo: Tobias\nDate: 12/05/2031 14:03\nSubject: the quay\n\nHello\n",
        "By Ann Lee — 12/05/2031 14:03\ntext\nBy Bo Carr — 12/05/2031 14:05\ntext\nBy Di Fell — 12/05/2031 14:09\nx\n",
        "The board met at noon.\nIt sat for an hour.\nNobody spoke.\nThen:\n" + _FORMS["bracket"],
        "[12/05/2031, 14:03:22] Nell Ambry: one line is no log\n",
        "",
    ],
)  # fmt: skip
def test_other_texts_are_no_logs(text: str) -> None:
    assert heads_in(text) == ()


def test_what_the_messenger_tells_has_no_name() -> None:
    text = (
        '12/05/2031, 14:00 - Nell changed the subject to "Quay: news"\n12/05/2031, 14:01 - Tobias left\n'
        "12/05/2031, 14:03 - Nell: siren?\n12/05/2031, 14:04 - Nell: hello?\n"
    )
    assert [head.name is None for head in heads_in(text)] == [True, True, False, False]


def test_a_form_inside_messages_does_not_win() -> None:
    quoted = "".join(f"Bo — Today at 14:0{n}\nquoted\n" for n in range(3))
    text = _FORMS["bracket"] + "[12/05/2031, 14:05:01] Nell Ambry: look\n" + quoted + _FORMS["bracket"]
    assert len(heads_in(text)) == 5
