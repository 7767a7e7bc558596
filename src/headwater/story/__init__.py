"""Stories in a batch or a stream: which articles are about one event."""

from collections.abc import Iterable

from headwater.model import Article, Story
from headwater.settings import StorySettings
from headwater.story.batch import stories_of
from headwater.story.parts import parts_of
from headwater.story.stream import Stream

__all__ = ["Stream", "cluster", "parts_of"]


def cluster(articles: Iterable[Article], settings: StorySettings | None = None) -> tuple[Story, ...]:
    """Return the stories of a batch of articles, the largest first, then by id; each article is in exactly one.

    The order of the articles changes nothing, nor does an exact copy but for itself. Articles are held until the end.
    Misses: one event told in other words or another language; a story that drifts may come out in parts.
    """
    return stories_of(articles, settings or StorySettings())
