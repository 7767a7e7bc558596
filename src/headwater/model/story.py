"""A story: articles that tell the same one."""

from headwater.model.noun import Noun


class Story(Noun, frozen=True, kw_only=True):
    """`articles` and the paths of the `captures` they stand in, each in order; `label` says what it is about."""

    id: str
    articles: tuple[str, ...]
    captures: tuple[str, ...]
    label: str
