"""What a story is called."""

from collections.abc import Sequence

from headwater.story.terms import terms_of

_MOST_CHARS = 90


def label_of(headlines: Sequence[str], texts: Sequence[str]) -> str:
    """Return the headline that says most of what the others say too, else the words that most texts share.

    Equal ones: the shorter, then the first by letters. Cut at a word's end.
    """
    shared: dict[str, int] = {}
    for text in texts:
        for term in terms_of(text):
            shared[term] = shared.get(term, 0) + 1
    candidates = [" ".join(headline.split()) for headline in headlines if headline.strip()]
    if not candidates:
        words = sorted((t for t in shared if " " not in t and not t.isdigit()), key=lambda t: (-shared[t], t))
        return " ".join(words[:6])
    best = min(candidates, key=lambda line: (-_told(line, shared), len(line), line))
    if len(best) <= _MOST_CHARS:
        return best
    return best[: best.rfind(" ", 0, _MOST_CHARS) if " " in best[:_MOST_CHARS] else _MOST_CHARS - 1] + "…"


def _told(line: str, shared: dict[str, int]) -> float:
    terms = terms_of(line)
    return sum(shared.get(term, 0) for term in terms) / (len(terms) + 2)
