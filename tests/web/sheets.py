"""Fictional captures, spans in place: `{+name}` opens one and `{-name}` closes it; nothing is searched for."""

import re
from collections.abc import Mapping

from headwater.model import Span

_TOKEN = re.compile(r"\{([+-])(\w+)\}")


class Sheet:
    """A text with named spans."""

    def __init__(self, capture: str, written: str) -> None:
        self.capture = capture
        self._at: dict[str, list[int]] = {}
        pieces: list[str] = []
        length = last = 0
        for token in _TOKEN.finditer(written):
            pieces.append(written[last : token.start()])
            length += token.start() - last
            self._at.setdefault(token[2], []).append(length)
            last = token.end()
        self.text = "".join([*pieces, written[last:]])

    def __getitem__(self, name: str) -> Span:
        start, end = self._at[name]
        return Span(capture=self.capture, start=start, end=end, exact=self.text[start:end])


_LANTERN = (
    "{+#body}{+#dl}VELLMAR{-#dl} — {+#s1}{+#src1}Two people briefed on the talks{-#src1} {+#cue1}said{-#cue1} "
    "{+#t1}on Monday{-#t1} that {+#c1}harbour master {+#ines}Ines Tarrow{-#ines} had offered to step down{-#c1}{-#s1}, "
    "after the dredging contract was found to cost {+#v1}41 million crowns{-#v1}. {+#anon}They asked not to be "
    "named because "
    "the talks were private.{-#anon}\n\n"
    "“{+#q1}I have not resigned and I do not intend to{-#q1},” {+#src2}Ms. Tarrow{-#src2} {+#cue2}told{-#cue2} "
    "reporters "
    "outside the customs house. The board’s chairman, {+#src3}Odo Lindqvist{-#src3}, {+#cue3}declined to "
    "comment{-#cue3}.\n\n"
    "{+#cite}Harbour Wire first reported{-#cite} the offer {+#t2}in recent weeks{-#t2}. {+#s3}The board meets on "
    "{+#t3}Thursday{-#t3}{-#s3}.{-#body}"
)


def _named(written: str, prefix: str) -> str:
    return written.replace("#", prefix)


FORUM = Sheet(
    "capture-forum",
    "{+ch}Home · Boards · Harbour talk · Log in{-ch}\n\n"
    "{+th}Thread: is she going or not?{-th}\n{+pc}gullwatcher_7, joined March 2029, 1,204 posts{-pc}\n\n"
    "{+h}{+hl}Harbour master offered to go, two say{-hl}{-h}\n{+by}By {+byl}Marta Quill{-byl}, {+pub}Vellmar "
    "Lantern{-pub}, "
    "{+date}4 March 2031{-date}{-by}\n\n"
    + _named(_LANTERN, "a")
    + "\n\n{+ur}gullwatcher_7 wrote: posting it again for those who missed it 🐦‍⬛{-ur}\n\n"
    + _named(_LANTERN, "b")
    + "\n\n{+ru}Ich glaube das nicht. Schaut euch die Protokolle an.{-ru}\n",
)
COURIER = Sheet(
    "capture-courier",
    "{+h}The harbour, the dredger and the letter{-h}\r\n{+body}{+t1}Late on 3 March 2031{-t1}, {+s1}{+src}a "
    "person close to the "
    "board{-src} {+cue}said{-cue}\r\nthe harbour master had put her offer to leave in writing{-s1}. {+s2}The "
    "letter was read "
    "to the board {+t2}the previous evening{-t2}{-s2},\r\naccording to {+doc}the minutes{-doc}.\r\n\r\n"
    "{+s3}{+src3}A spokeswoman for the harbour authority{-src3} {+cue3}denied{-cue3} that any offer had been "
    "made{-s3}. The "
    "contract is worth {+v}14 million crowns{-v}, the authority says. {+src4}The ministry{-src4} {+cue4}did not "
    "respond to "
    "questions{-cue4}.{-body}\r\n{+promo}Read on: ten ferries you will love{-promo}\r\n",
)
INLAND = Sheet(
    "capture-inland",
    "{+body}{+shared}{+s1}The harbour master of Vellmar has offered to resign{-s1}, {+cite}the Lantern "
    "reported{-cite}, in the "
    "dispute over a dredging contract{-shared}. Fishing crews have blocked the north quay {+t}since February{-t}, and "
    "{+s2}several captains said they would stay{-s2}.{-body}",
)
LEDGER_PAGE = Sheet(
    "capture-ledger",
    "{+body}In the dispute over a dredging contract, {+s1}the harbour master has offered to resign{-s1}, said "
    "{+src}officials{-src}. </script><script>alert('CANARY')</script> \"><img src=x onerror=alert('CANARY')> "
    "<style>body{display:none}</style> &lt;b&gt; &amp; {{ 7*7 }} {% raw %} "
    "{+o1}one {+o2}two {+o3}three{-o1} four{-o2} five{-o3} "
    "\u202eevorg{+bidi} \u2066isolated\u2069{-bidi} \x00 \x1b[31m \ud800 \ufeff so\u00adft 𝔳𝔢𝔩𝔩 👩‍👩‍👧 שלום, "
    "{+wide}港長が辞任を申し出た{-wide}.\rOld line end.{-body}",
)
SHEETS = (FORUM, COURIER, INLAND, LEDGER_PAGE)
CANARIES = ("<script>alert('CANARY')", "<img src=x", "<style>body{display", "onerror=alert('CANARY')>")
HOSTILE = '"><img src=x onerror=alert(1)></title></style><svg/onload=1>\u202eevil\ud800\x00'


def texts() -> Mapping[str, str]:
    """Return the canonical texts by capture id."""
    return {sheet.capture: sheet.text for sheet in SHEETS}
