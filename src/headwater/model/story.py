"""Stories: articles about one event."""

from headwater.errors import NounError
from headwater.model.noun import Noun


class Story(Noun, frozen=True, kw_only=True):
    """Articles about one event, by id in order, the captures they stand in, and what to call it.

    The id is a hash of the articles' ids: a story that takes in another article has another id.
    """

    id: str
    articles: tuple[str, ...]
    captures: tuple[str, ...]
    label: str

    def __post_init__(self) -> None:
        if not self.articles or list(self.articles) != sorted(set(self.articles)):
            raise NounError("the articles of a story are some, in order, each once")
