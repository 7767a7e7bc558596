"""Articles written for these tests, read by the rules and attributed."""

from collections.abc import Sequence

from headwater.attribution import attribute
from headwater.model import Article, Attribution, Source, Voices
from headwater.reader.protocol import read_article
from headwater.reader.rules import RuleReader
from headwater.settings import AttributionSettings
from tests.builders import article


def voices_of(*articles: Article, unread: Sequence[Article] = ()) -> Voices:
    """Return what the stage finds; `unread` are in the pile as copies."""
    layers = {a.id: read_article(RuleReader(), a) for a in articles}
    return attribute([*articles, *unread], layers, AttributionSettings())


def voices_in(text: str, outlet: str | None = "The Lantern", day: str | None = "2031-03-11") -> Voices:
    """Return what the stage finds in one article of the text."""
    return voices_of(article(text, "A", outlet, day))


def spoken(voices: Voices, words: str) -> tuple[Attribution, Source | None]:
    """Return the attribution whose cue or content holds the words, and its source."""
    found = [a for a in voices.attributions if any(words in s.exact for s in (*a.content, *a.cue))]
    assert found, words
    sources = {s.id: s for s in voices.sources}
    best = min(found, key=lambda a: sum(len(s.exact) for s in a.content))
    return best, sources.get(best.source_id or "")
