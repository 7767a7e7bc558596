"""The reader that looks for attributions with a trained network, and leaves to rules what rules do well."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from headwater.model import ModelUsed
from headwater.reader.encoder.acts import is_unsaid
from headwater.reader.encoder.names import merged_names
from headwater.reader.encoder.places import Contents, Places
from headwater.reader.encoder.statements import Found, Network, found_in
from headwater.reader.encoder.typed import Typer, shifted
from headwater.reader.findings import is_finding
from headwater.reader.language import language_of
from headwater.reader.layers import Layers, Name, Range, Utterance
from headwater.reader.rules.linking import nested
from headwater.reader.rules.rule_reader import RuleReader
from headwater.reader.rules.silence import SILENCES
from headwater.reader.rules.tokens import behind_dateline
from headwater.reader.sentences import hard_wrapped, paragraphs_of

RULE: Final = "encoder"
_HANGS: Final = re.compile(r"(?:which|where|whose)\s")
_SHOWS: Final = "show-"
# a rule this sure of itself is heard on what stands inside somebody's words, which the network was never shown
_SURE: Final = 0.75
_LEAST_SPOKEN_CHARS: Final = 40
# a shorter quotation by itself is as often a turn of another speaker
_LEAST_CARRIED_CHARS: Final = 60
# a rule this sure is heard where the network found nobody saying anything in the sentence
_ALONE: Final = 0.8
# a statement inside another must be more likely there than not
_NESTED: Final = 0.5


class EncoderReader:
    """Reads English news with a small trained transformer; other languages as the rules do.

    The network finds who said what; rules find sentences, quotations, most names, silences ("did not respond"), to whom
    something was said, statements inside statements, and quotations that run on over a paragraph.
    """

    model: ModelUsed | None = None

    def __init__(self, network: Network) -> None:
        """Read with a network, its tokenizer and its calibration."""
        self._network, self._rules = network, RuleReader()
        self.name = network.graph.tables.name

    def read(self, text: str, language: str | None) -> Layers:
        """Return the layers of `text`; see `Reader.read`."""
        layers = self._rules.read(text, language)
        spoken = language_of(text) if language is None else language
        if spoken is None or spoken.lower().split("-")[0] != "en":
            return layers
        whole = paragraphs_of(text, 0, len(text), wrapped=hard_wrapped(text))
        # a paragraph that says where it was filed is read from behind that: what follows is its first sentence
        paragraphs = [(behind_dateline(text, start, end), end) for start, end in whole]
        found = found_in(self._network, [text[start:end] for start, end in paragraphs])
        merged = Merger(text, layers, paragraphs)
        inside = merged.spoken_in(found)
        told = found_in(self._network, [text[start:end] for start, end in inside])
        # to the rules a quotation is one word: what is said to have been said in it they see only when it stands alone
        ruled = [u for start, end in inside for u in _ruled(self._rules, text, start, end)]
        return msgspec.structs.replace(
            layers,
            utterances=tuple(merged.utterances(found, list(zip(inside, told, strict=True)), ruled)),
            names=tuple(merged.names(found)),
        )


class Merger:
    """Puts together what the network and the rules found in one text."""

    def __init__(self, text: str, rules: Layers, paragraphs: Sequence[Range]) -> None:
        self._text, self._rules, self._paragraphs = text, rules, paragraphs
        self._starts = [start for start, _ in paragraphs]
        self._typer = Typer(text, rules.quotations, rules.sentences)

    def _own(self, found: Sequence[Found]) -> list[Utterance]:
        """Return the attributions that the network found in whole paragraphs, in order."""
        return self._carried(
            self._joined(
                [
                    self._typer.utterance(base, statement, RULE)
                    for (base, _), read in zip(self._paragraphs, found, strict=True)
                    for statement in read.statements
                    if not self._typer.is_empty(base, statement)
                ]
            )
        )

    def _carried(self, own: list[Utterance]) -> list[Utterance]:
        """Give a paragraph that is all quotation, without a cue, to who is quoted in the one before it."""
        last = {self._paragraph(u.cue[0][0]): number for number, u in enumerate(own)}
        for number, (start, end) in enumerate(self._paragraphs):
            speaker = None if number in last else last.get(number - 1)
            if speaker is None or not self._is_quoted(start, end):
                continue
            if own[speaker].act == "speech" and own[speaker].source and self._ends_quoting(own[speaker], number - 1):
                content = (*own[speaker].content, _trimmed(self._text, start, end))
                own[speaker] = msgspec.structs.replace(own[speaker], content=content)
                last[number] = speaker
        return own

    def _is_quoted(self, start: int, end: int) -> bool:
        """Whether a paragraph is one or more quotations of some length and nothing else."""
        return end - start >= _LEAST_CARRIED_CHARS and self._typer.kind([(start, end)]) == "direct"

    def _ends_quoting(self, utterance: Utterance, number: int) -> bool:
        """Whether what is said in the paragraph is quoted, and no question, which another would answer."""
        start, end = self._paragraphs[number]
        quoted = [q for low, high in utterance.content if start <= low < end for q in self._typer.quotes_in(low, high)]
        return bool(quoted) and not self._text[slice(*max(quoted))].rstrip("\"”’' \n").endswith("?")

    def spoken_in(self, found: Sequence[Found]) -> list[Range]:
        """Return what the network's attributions say, as texts to be read by themselves, in order, not overlapping."""
        contents = (piece for u in self._own(found) for piece in u.content)
        pieces = sorted(piece for piece in contents if piece[1] - piece[0] >= _LEAST_SPOKEN_CHARS)
        spoken: list[Range] = []
        for low, high in pieces:
            start, end = _bare(self._text, low, high)
            if not spoken or start >= spoken[-1][1]:
                spoken.append((start, end))
        return spoken

    def _nested(self, told: Sequence[tuple[Range, Found]]) -> list[Utterance]:
        found = [
            self._typer.utterance(base, statement, RULE)
            for (base, _), read in told
            for statement in read.statements
            if statement.source and statement.content and statement.held >= _NESTED
        ]
        return [u for u in found if u.act == "speech"]

    def utterances(
        self, found: Sequence[Found], told: Sequence[tuple[Range, Found]] = (), ruled: Sequence[Utterance] = ()
    ) -> list[Utterance]:
        """Return the network's attributions, told by rules where they speak of the same cue, and what rules add.

        `told` and `ruled` are what network and rules found in the places of `spoken_in`, read by themselves.
        """
        own = self._own(found)
        cues = Places([u.cue[0] for u in own])
        contents = Contents([piece for u in own for piece in u.content])
        added = [u for u in self._nested(told) if cues.meeting(u.cue[0]) is None]
        known = Places([u.cue[0] for u in added])
        added += [u for u in ruled if cues.meeting(u.cue[0]) is None and known.meeting(u.cue[0]) is None]
        known = Places([u.cue[0] for u in added])
        spoken = {self._paragraph(u.cue[0][0]) for u in own}
        heard = Places(self._heard(own))
        for rule in self._rules.utterances:
            same = cues.meeting(rule.cue[0])
            if same is not None:
                own[same] = self._told(own[same], rule, spoken)
            elif known.meeting(rule.cue[0]) is not None:
                continue
            elif (
                rule.rule in SILENCES
                or (rule.confidence >= _SURE and contents.hold(rule.cue[0]))
                or (rule.act == "speech" and rule.confidence >= _ALONE and heard.meeting(rule.cue[0]) is None)
                or self._takes_in(rule, own)
                or (self._shows(rule) and heard.meeting(rule.cue[0]) is None)
            ):
                added.append(msgspec.structs.replace(rule, within=None))
        return nested([u for u in [*own, *added] if u.content or u.rule in SILENCES], _NESTED)

    def _takes_in(self, rule: Utterance, own: Sequence[Utterance]) -> bool:
        """Whether a sure rule's clause holds all that the network found in its sentence.

        "Orr has proposed a price, two people said": the network hears the proposal alone.
        """
        starts = [start for start, _ in self._rules.sentences]
        home = bisect_right(starts, rule.cue[0][0]) - 1
        inside = [u.cue[0] for u in own if bisect_right(starts, u.cue[0][0]) - 1 == home]
        sure = rule.act == "speech" and rule.confidence >= _ALONE and len(rule.source) == 1
        held = all(any(low <= a and b <= high for low, high in rule.content) for a, b in inside)
        return sure and held and max(b for _, b in inside) <= rule.source[0][0] if inside else False

    def _heard(self, own: Sequence[Utterance]) -> list[Range]:
        """Return the sentences in which the network found somebody saying something."""
        starts = [start for start, _ in self._rules.sentences]
        numbers = {bisect_right(starts, cue[0]) - 1 for u in own for cue in u.cue}
        return [self._rules.sentences[n] for n in sorted(numbers) if n >= 0]

    def _joined(self, own: Sequence[Utterance]) -> list[Utterance]:
        """Give what was left unsaid back to whoever tells it: "revealed that he met her and did not disclose it"."""
        found: list[Utterance] = []
        for one in sorted(own, key=lambda u: u.cue):
            before = found[-1] if found and not one.source and found[-1].content else None
            gap = self._text[before.content[-1][1] : one.cue[0][0]] if before else None
            if before and gap is not None and gap.strip(" ,\n") == "and" and is_unsaid(self._text[slice(*one.cue[0])]):
                last = before.content[-1][0], max(high for _, high in (*one.cue, *one.content))
                found[-1] = msgspec.structs.replace(before, content=(*before.content[:-1], last))
            else:
                found.append(one)
        return found

    def names(self, found: Sequence[Found]) -> list[Name]:
        """Return the names that the network and the rules found together; see `merged_names`."""
        seen = [
            (named.range[0] + base, named.range[1] + base, named.type)
            for (base, _), read in zip(self._paragraphs, found, strict=True)
            for named in read.names
        ]
        return merged_names(self._text, self._rules.names, seen)

    def _told(self, own: Utterance, rule: Utterance, spoken: set[int]) -> Utterance:
        shows = bool(rule.content) and self._shows(rule)
        sure = shows or (rule.confidence >= _ALONE and rule.source and rule.content)
        if sure and (_says_more(rule, own) or (shows and _holds_source(rule, own))):
            own = msgspec.structs.replace(own, source=rule.source, content=rule.content, kind=rule.kind)
        elif sure and self._hangs_on(rule, own):
            own = msgspec.structs.replace(own, content=(*rule.content, *own.content), kind=rule.kind)
        home = self._paragraph(own.cue[0][0])
        later = ((self._paragraph(piece[0]), piece) for piece in rule.content)
        known = Places(own.content)
        more = tuple(
            piece for number, piece in later if number > home and number not in spoken and known.meeting(piece) is None
        )
        return msgspec.structs.replace(
            own,
            rule=rule.rule if rule.rule in SILENCES else own.rule,
            act="speech" if rule.rule in SILENCES else own.act,
            addressee=rule.addressee or own.addressee,
            content=(*own.content, *more),
        )

    def _hangs_on(self, rule: Utterance, own: Utterance) -> bool:
        """Whether the network took for all only what hangs on the clause before: "A, they told us, which would B"."""
        before = all(high <= rule.source[0][0] for _, high in rule.content)
        return before and all(low > own.cue[-1][1] and _HANGS.match(self._text, low) for low, _ in own.content)

    def _shows(self, rule: Utterance) -> bool:
        """Whether a rule found that a paper or an inquiry shows something: "..., an inquiry has found"."""
        return rule.rule.startswith(_SHOWS) and len(rule.source) == 1 and is_finding(self._text[slice(*rule.source[0])])

    def _paragraph(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1


def _says_more(rule: Utterance, own: Utterance) -> bool:
    """Whether a rule found a source where the network found none, or a clause before all that the network took."""
    if not own.source:
        return True
    (start, end), source = rule.content[0], rule.source[0]
    if not own.content:  # the network heard who speaks, and not what is said
        return own.source[0][0] < source[1] and source[0] < own.source[0][1]
    before = (
        len(rule.content) == 1
        and own.cue[0][0] >= end
        and own.source[0][0] < source[1]
        and source[0] < own.source[0][1]
    )
    return before and all(start < low and high <= end for low, high in own.content)


def _holds_source(rule: Utterance, own: Utterance) -> bool:
    """Whether the network took the last words of a rule's source for all: "the county" of "a review by the county"."""
    (low, high), (start, end) = own.source[0], rule.source[0]
    return start < low and high <= end


def _ruled(rules: RuleReader, text: str, start: int, end: int) -> Iterator[Utterance]:
    """Yield what the rules are sure of in somebody's words, read by themselves: who says what to whom."""
    for found in rules.read(text[start:end], "en").utterances:
        if found.act == "speech" and found.confidence >= _ALONE and found.source and found.content:
            yield msgspec.structs.replace(
                found,
                source=shifted(found.source, start),
                cue=shifted(found.cue, start),
                content=shifted(found.content, start),
                addressee=shifted([found.addressee], start)[0] if found.addressee else None,
                within=None,
            )


def _bare(text: str, low: int, high: int) -> Range:
    """Leave out the quotation marks around a piece, and "that" before it."""
    while low < high and not (text[low].isalnum() or text[low] == "$"):
        low += 1
    if text[low : low + 5].lower() == "that ":
        low += 5
    return low, high


def _trimmed(text: str, start: int, end: int) -> Range:
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), end - (len(stretch) - len(stretch.rstrip()))
