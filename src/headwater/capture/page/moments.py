"""Times as forums and comment sections write them: a day with or without a clock, or how long ago."""

import re
from typing import Final

from headwater.reader.dates import MONTHS
from headwater.reader.phrases import folded, holds_one

_GAP: Final = r"[ \t\u00a0\u202f]{1,3}"
_LETTERS: Final = r"[^\W\d_]"
# Shorter forms than those of news text: forums cut every month to three letters.
_SHORT_MONTHS: Final = "abr ago aoû avr déc dez dic ene fév févr gen giu jui juil lug mag mär mrt okt ott out set"
_MONTHS: Final = sorted({*MONTHS, *_SHORT_MONTHS.split()}, key=lambda name: (-len(name), name))
_MONTH: Final = rf"(?:{'|'.join(_MONTHS)})\.?+(?!{_LETTERS})"
_WEEKDAYS: Final = (
    "mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mié|mie|jue|vie|sáb|sab|dom|mer|jeu|ven|sam|dim|gio|seg|ter|"
    "qua|qui|sex|ma|wo|vr|za|zo|pon|wt|śr|czw|pt|sob|niedz"
)
_WEEKDAY: Final = rf"(?:(?<![^\W_])(?:{_WEEKDAYS}){_LETTERS}{{0,8}}+\.?+,?+{_GAP})?"
_DATE: Final = (
    rf"(?:(?<![\d./-])"
    rf"(?:(?:19|20)\d\d[./-]\d{{1,2}}[./-]\d{{1,2}}|\d{{1,2}}[./-]\d{{1,2}}[./-](?:(?:19|20)\d\d|\d\d))(?![./-]?\d)"
    rf"|(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日"
    rf"|{_WEEKDAY}(?<!\d)\d{{1,2}}(?:st|nd|rd|th|º|\.)?{_GAP}(?:(?:of|de){_GAP})?{_LETTERS}{{3,12}}\.?,?{_GAP}"
    rf"(?:del?{_GAP})?(?:19|20)\d\d(?!\d)"
    rf"|{_WEEKDAY}(?<![^\W\d_]){_MONTH}{_GAP}\d{{1,2}}(?:st|nd|rd|th)?(?:,?{_GAP}(?:19|20)\d\d)?(?!\d)"
    rf"|(?<!\d)\d{{1,2}}(?:st|nd|rd|th|\.)?{_GAP}{_MONTH}(?!{_LETTERS})"
    r")"
)
_DAY: Final = (
    r"(?<![^\W_])(?:today|yesterday|heute|gestern|vorgestern|aujourd[’']hui|hier|hoy|ayer|oggi|ieri|hoje|ontem|vandaag|"
    r"gisteren|dzisiaj|dziś|wczoraj|сегодня|вчера|idag|igår|i dag|i går|"
    r"mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(?![^\W_])"
)
_CLOCK: Final = (
    r"(?<![\d:.])\d{1,2}(?::\d{2}(?::\d{2})?|\.\d{2}(?=[ \t\u00a0]{0,2}(?:uhr|[ap]\.?m))|h\d{2})"
    r"(?:[ \t\u00a0\u202f]{0,2}(?:[ap]\.?m\b\.?|uhr|h\b))?|(?<![\d:.])\d{1,2}[ap]m\b"
)
_JOIN: Final = (
    r"[ \t\u00a0\u202f]{0,3}(?:[,»•·|–—-]|at|um|à|a las|às|as|alle(?: ore)?|ore|om|o|в|kl\.?|klo)?"
    r"[ \t\u00a0\u202f,]{0,3}"
)
_UNIT: Final = (
    r"(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|mos?|years?|yrs?|[smhdwy]|"
    r"sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|minutes?|heures?|jours?|semaines?|mois|ans?|"
    r"minutos?|horas?|d[ií]as?|semanas?|meses|mes|m[eê]s|años?|anos?|minuti?|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|"
    r"ann[oi]|uur|uren|dag|dagen|weken|maand|maanden|jaar)"
)
_COUNT: Final = r"(?:an?|one|ein(?:e[mnr]?)?|une?|un[oa]?|um|uma|een|\d{1,3})"
_AGO: Final = (
    rf"(?<![^\W_])(?:(?:about|over|almost){_GAP})?{_COUNT}{_GAP}{_UNIT}{_GAP}(?:ago|geleden|fa|atrás|siden|sedan|temu)\b"
    rf"|(?<![^\W_])(?:vor(?:{_GAP}etwa)?|il y a|hace|há|för){_GAP}{_COUNT}{_GAP}{_UNIT}\b"
    r"|(?<![^\W_])(?:just now|a moment ago|moments ago|gerade eben|à l[’']instant)\b"
)
_SHORT: Final = rf"\d{{1,3}}[ \t\u00a0]?{_UNIT}\.?"
_MOMENT: Final = re.compile(
    rf"{_AGO}|(?:{_DATE}|{_DAY})(?:{_JOIN}(?:{_CLOCK}))?|(?:{_CLOCK}){_JOIN}(?:{_DATE}|{_DAY})", re.IGNORECASE
)
_WHOLE: Final = re.compile(rf"(?:{_MOMENT.pattern}|{_SHORT}|{_CLOCK})", re.IGNORECASE)
_SURE: Final = re.compile(
    rf"{_AGO}|(?:{_DATE}|{_DAY}){_JOIN}(?:{_CLOCK})|(?:{_CLOCK}){_JOIN}(?:{_DATE}|{_DAY})", re.IGNORECASE
)
# What a time cannot do without: figures as times write them, or one of some words.
_SEED_WORDS: Final = tuple(
    "ago|geleden|fa|atrás|siden|sedan|temu|now|vor|il y a|hace|há|för|gerade|yesterday|gestern|hier|ayer|today"
    .split("|"),
)
_SEED: Final = re.compile(
    r"\d:\d\d|\d[apm]{2}\b|\d(?:h\d|[./-]\d)|(?:19|20)\d\d|\d\.? ?(?:uhr|[^\W\d_]{3})|"
    rf"\b(?:{'|'.join(_SEED_WORDS)})\b",
    re.IGNORECASE,
)
_FIGURE: Final = re.compile(r"\d")
_LINE: Final = re.compile(r"[^\n]++")
_DIGIT_OR_AGO: Final = re.compile(r"\d|(?i:now|ago|gerade|yesterday|gestern|hier|ayer|an? )")
# Names of other times than that of the post.
_OTHER: Final = re.compile(
    r"(?:joined|join date|member since|registered|registriert|registrierung|dabei seit|mitglied seit|beigetreten|"
    r"inscrit|inscription|date d[’']inscription|registrado|fecha de ingreso|iscritto|registrato|lid sinds|"
    r"geregistreerd|last (?:seen|active|activity|edited|online|visit|post|reply)|letzte aktivität|zuletzt|edited|"
    r"updated|since|seit|born|birthday|geboren|geburtstag)\W{0,4}$"
    r"|(?:edited|modified|bearbeitet|geändert|modifié|editado|modificato|bewerkt)\b[^\n]{0,40}$",
    re.IGNORECASE,
)
_LONGEST_LINE_CHARS: Final = 200
_LABEL_CHARS: Final = 50


def narrowed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where in `start`..`end` the time itself stands: all of it where nothing there is read as a time."""
    if _WHOLE.fullmatch(text, start, end):
        return start, end
    match = _SURE.search(text, start, end) or _MOMENT.search(text, start, end)
    return match.span() if match else (start, end)


def tells(text: str, start: int, end: int) -> bool:
    """Whether a stretch that is marked as a time can be one: it holds a figure or a word for a time."""
    return _DIGIT_OR_AGO.search(text, start, end) is not None


def in_short_lines(text: str) -> list[tuple[int, int]]:
    """Return the times that stand in short lines, in order: with a clock, or alone in their line; not a join date."""
    found: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        if end - start > _LONGEST_LINE_CHARS or not _may_tell(line.group()) or not _SEED.search(text, start, end):
            continue
        sure = _SURE.search(text, start, end)
        match = sure or _MOMENT.search(text, start, end)
        if match is None or not (sure or (match.end() - match.start()) * 2 > end - start):
            continue
        if not is_other(text, match.start()):
            found.append(match.span())
    return found


def _may_tell(line: str) -> bool:
    """Whether a line holds a figure or the letters of a word of time: a look that most lines of a page end at."""
    return _FIGURE.search(line) is not None or holds_one(folded(line), _SEED_WORDS)


def is_other(text: str, start: int) -> bool:
    """Whether the words before `start` say that the time there is not that of a post: a day of joining, an edit."""
    return _OTHER.search(text[max(0, start - _LABEL_CHARS) : start].rstrip()) is not None
