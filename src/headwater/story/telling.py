"""Stories as nouns, with their labels."""

from collections.abc import Sequence

from headwater.model import Article, Story, content_id
from headwater.settings import StorySettings
from headwater.story.bags import text_of
from headwater.story.labels import label_of
from headwater.story.partition import Partition
from headwater.story.vectors import dot

_READ_ARTICLES = 4
_WEIGHED_ARTICLES = 200
_WEIGHED_TERMS = 16


class Teller:
    """Makes nouns of the stories of a partition."""

    def __init__(self, partition: Partition, spelt: Sequence[str], settings: StorySettings) -> None:
        self._partition, self._spelt, self._settings = partition, spelt, settings

    def stories(self, holders: Sequence[Sequence[Article]]) -> tuple[Story, ...]:
        """Return the stories, the largest first, then by id; `holders`: the articles of each numbered text."""
        told = [self._story(story, holders) for story in self._partition.members]
        return tuple(sorted(told, key=lambda s: (-len(s.articles), s.id)))

    def _story(self, story: int, holders: Sequence[Sequence[Article]]) -> Story:
        members = sorted(self._partition.members[story])
        held = sorted((article for n in members for article in holders[n]), key=lambda a: a.id)
        ids = tuple(dict.fromkeys(article.id for article in held))
        return Story(
            id=content_id("story", *ids),
            articles=ids,
            captures=tuple(dict.fromkeys(article.capture for article in held)),
            label=self._label(story, members, holders),
        )

    def _label(self, story: int, members: Sequence[int], holders: Sequence[Sequence[Article]]) -> str:
        most = self._settings.max_read_chars
        read = [text_of(min(holders[n], key=lambda a: a.id), most) for n in self.central(story, members)]
        return self.label(story, read)

    def central(self, story: int, members: Sequence[int]) -> list[int]:
        """Return the members that are closest to the story as a whole; few of them."""
        whole = self._partition.sum_of(story)
        central = sorted(
            members[:_WEIGHED_ARTICLES], key=lambda n: (-round(dot(self._partition.vectors[n], whole), 9), n)
        )
        return central[:_READ_ARTICLES]

    def label(self, story: int, texts: Sequence[str]) -> str:
        """Return what to call a story, from texts of its central articles."""
        whole = self._partition.sum_of(story)
        order = whole.weights.argsort(kind="stable")[::-1][:_WEIGHED_TERMS].tolist()
        weights = {self._spelt[whole.terms[n]]: float(whole.weights[n]) for n in order}
        return label_of(texts, weights)
