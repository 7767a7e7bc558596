"""The texts of captures as far as a dossier itself quotes them, for who has the dossier alone."""

from headwater.dossier.document import spans_in
from headwater.model import Dossier

_BETWEEN = "\n"


def texts_of(dossier: Dossier) -> dict[str, str] | None:
    """Return the text of every capture, put together from what the dossier's spans quote; None where it quotes none.

    Segments cover all of a capture that is no white space, so that every span selects what it says in these texts. What
    white space stood between two of them is not known: here it is line ends. None too where a capture with text is
    quoted nowhere, as in a dossier that was stopped before its segments.
    """
    held = {one.id: [_BETWEEN] * one.chars for one in dossier.captures}
    quoted = set()
    for span in spans_in((dossier.segments, dossier.articles, dossier.sources, dossier.attributions, dossier.claims)):
        if span.capture in held and span.end <= len(held[span.capture]):
            held[span.capture][span.start : span.end] = span.exact
            quoted.add(span.capture)
    if not all(one.chars == 0 or one.id in quoted for one in dossier.captures):
        return None
    return {key: "".join(chars) for key, chars in held.items()}
