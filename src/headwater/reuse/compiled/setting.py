"""How words are set, as `typography` tells it in numpy, in one pass over the characters."""

from headwater.reuse.compiled.machine import machine
from headwater.reuse.compiled.sides import Column


@machine
def setting(  # noqa: C901, PLR0912 - one pass on purpose: what a character says rests on those before it
    block: tuple[Column, ...], tables: tuple[Column, Column], bits: tuple[int, ...], target: Column
) -> None:
    """Add to each place of `target` what the characters between words say of it.

    `block`: code points, where each word or slot starts, where texts do. `tables`: what each code point is, and what it
    may stand beside. `bits` are named in `typography.ASKED`.
    """
    codes, starts, bounds = block
    newline, stop, quote, sign, mark, upper, digit = bits[:7]
    line, paragraph, sentence, marked, opening, closing, signed, quoted, capital, number = bits[7:17]
    for word in range(len(starts)):
        kind = _of(tables[0], codes[starts[word]])
        target[word] |= (capital if kind & upper else 0) | (number if kind & digit else 0)
    word, text, before, before_word = 0, 0, 0, -1
    last_text, last_opens = -1, False
    event_place, event_word, event_opens = 0, 0, False
    for place in range(len(codes)):
        kind = _of(tables[0], codes[place]) & (newline | stop | quote | sign | mark)
        if not kind:
            continue
        while word < len(starts) - 1 and starts[word] < place:
            word += 1
        while text < len(bounds) and bounds[text] <= place:
            text += 1
        said = (marked if kind & mark else 0) | (signed if kind & sign else 0)
        if kind & newline:
            said |= line | (paragraph if before & newline and before_word == word else 0)
        before, before_word = kind, word
        after = _of(tables[1], codes[min(place + 1, len(codes) - 1)])
        if kind & stop and after & bits[17]:
            said |= sentence
        if kind & quote:
            opens, unclear = _opens(codes, place, tables[1], bits[18:22])
            if unclear:
                opens = last_text != text or not last_opens
            last_text, last_opens = text, opens and not unclear
            said |= opening if opens else closing
        target[word] |= said
        if said & (opening | closing | paragraph) or (kind & newline and place == starts[word]):
            if event_opens and place - event_place <= bits[22]:
                for at in range(event_word, word):
                    target[at] |= quoted
            event_place, event_word, event_opens = place, word, said & opening != 0
    if event_opens:
        for at in range(event_word, len(starts)):
            target[at] |= quoted


@machine
def _of(table: Column, code: int) -> int:
    found: int = table[min(code, len(table) - 1)]
    return found


@machine
def _opens(codes: Column, place: int, table: Column, bits: tuple[int, ...]) -> tuple[bool, bool]:
    """Return whether a quotation mark opens one, and whether only the mark before it can tell."""
    before_opening, behind_closing, opening, straight = bits
    free = place == 0 or _of(table, codes[place - 1]) & before_opening != 0
    bound = _of(table, codes[min(place + 1, len(codes) - 1)]) & behind_closing == 0
    if free == bound:
        return free, False
    if codes[place] == straight:
        return False, True
    return _of(table, codes[place]) & opening != 0, False
