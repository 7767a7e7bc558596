"""The reader made of rules."""

from collections.abc import Sequence

from headwater.model import Speech
from headwater.reader.language import language_of
from headwater.reader.layers import Layers, Quotation, Range, Utterance
from headwater.reader.rules.credits import credit_drafts
from headwater.reader.rules.linking import Linker, nested
from headwater.reader.rules.names import names_of
from headwater.reader.rules.phrases import Phrase
from headwater.reader.rules.quotations import quotations_of
from headwater.reader.rules.silence import SILENCES, silence_drafts
from headwater.reader.rules.speech import Draft, verb_drafts
from headwater.reader.rules.tokens import Token, tokens_of, units_of, without_dateline
from headwater.reader.sentences import hard_wrapped, paragraphs_of, sentences_of

# A "sentence" of more tokens is no prose (a table, a script, a hostile line): it is not read.
_MOST_TOKENS = 400


class RuleReader:
    """Reads English news by rules: closed lists, capitals, commas and quotation marks."""

    name = "rules/1"
    model = None

    def read(self, text: str, language: str | None) -> Layers:
        """Return the layers of `text`; see `Reader.read`.

        Text in another language than English gets sentences and quotations but no names and no utterances; so does
        text of unknown language that is not plainly English.
        """
        wrapped = hard_wrapped(text)
        paragraphs = list(paragraphs_of(text, 0, len(text), wrapped=wrapped))
        sentences = sentences_of(text, wrapped=wrapped)
        quotations = quotations_of(text, paragraphs)
        english = _is_english(language_of(text) if language is None else language)
        utterances = _utterances(text, sentences, quotations) if english else []
        speakers = [u.source[0] for u in utterances if u.source and u.act == "speech" and u.rule not in SILENCES]
        names = names_of(text, sentences, speakers) if english else []
        return Layers(
            sentences=tuple(sentences),
            quotations=tuple(quotations),
            names=tuple(names),
            utterances=tuple(utterances),
        )


def _is_english(language: str | None) -> bool:
    return language is not None and language.lower().split("-")[0] == "en"


def _utterances(text: str, sentences: Sequence[Range], quotations: Sequence[Quotation]) -> list[Utterance]:
    found: list[Utterance] = []
    linker = Linker(text)
    at = 0
    for number, (start, end) in enumerate(units_of(sentences, quotations)):
        inside = []
        while at < len(quotations) and quotations[at].outer[0] < end:
            if quotations[at].outer[0] >= start:
                inside.append(quotations[at])
            at += 1
        tokens = without_dateline(tokens_of(text, start, end, inside))
        if len(tokens) > _MOST_TOKENS:
            continue
        heading = number == 0 and bool(tokens) and tokens[-1].low != "."
        drafts = _drafts(tokens, heading=heading)
        here = [_utterance(tokens, draft) for draft in drafts]
        if not here and tokens and linker.carries_on(tokens, inside):
            found[-1] = linker.extended(found[-1], tokens)
            continue
        found.extend(here)
        linker.passed(tokens, here)
    return nested([u for u in found if u.content or u.rule in SILENCES])


def _drafts(tokens: Sequence[Token], *, heading: bool) -> list[Draft]:
    silences = silence_drafts(tokens)
    taken = frozenset(at for draft in silences for at in range(*draft.cue))
    return [*verb_drafts(tokens, taken, heading=heading), *credit_drafts(tokens, heading=heading), *silences]


def _utterance(tokens: Sequence[Token], draft: Draft) -> Utterance:
    return Utterance(
        source=(_range(tokens, draft.source),) if draft.source else (),
        cue=(_range(tokens, draft.cue),),
        content=tuple(_range(tokens, piece) for piece in draft.content),
        kind=_kind(tokens, draft),
        act="speech" if draft.speech else "attitude",
        rule=draft.rule,
        confidence=round(draft.confidence, 3),
        addressee=_range(tokens, draft.addressee) if draft.addressee else None,
    )


def _range(tokens: Sequence[Token], phrase: Phrase) -> Range:
    return tokens[phrase[0]].start, tokens[phrase[1] - 1].end


def _kind(tokens: Sequence[Token], draft: Draft) -> Speech:
    inside = [t for low, high in draft.content for t in tokens[low:high] if t.kind != "mark"]
    quoted = sum(t.kind == "quote" for t in inside)
    return "direct" if inside and quoted == len(inside) else "mixed" if quoted else "indirect"
