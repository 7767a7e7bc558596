"""What a search of a case finds."""

from headwater.model.article import Role
from headwater.model.noun import Noun
from headwater.model.span import Interval, Span


class Snippet(Noun, frozen=True, kw_only=True):
    """A stretch of one capture around places that match; `marks` are those places, in order, inside `span`."""

    role: Role
    span: Span
    marks: tuple[Span, ...]

    @property
    def permalink(self) -> str:
        """The first mark as a link that holds as long as the capture does: its id and a range (RFC 5147)."""
        return permalink(self.marks[0] if self.marks else self.span)


class Hit(Noun, frozen=True, kw_only=True):
    """An article that matches, or what of a capture belongs to no article (`article` is then None).

    `matches` counts all places that match; `snippets` show the first of them, or the opening where none does.
    """

    capture: str
    path: str
    article: str | None
    siglum: str | None
    outlet: str | None
    headline: str | None
    published: Interval | None
    matches: int
    snippets: tuple[Snippet, ...]

    @property
    def permalink(self) -> str:
        """The link of the first snippet, or of the capture."""
        return self.snippets[0].permalink if self.snippets else self.capture


class Results(Noun, frozen=True, kw_only=True):
    """Hits, the best first; `more` says whether others follow.

    `hints`: where there is none, a line for each filter whose value the dossier does not know, with what it knows.
    """

    query: str
    hits: tuple[Hit, ...]
    more: bool
    hints: tuple[str, ...] = ()


def permalink(span: Span) -> str:
    """Return a link to code points of a capture's canonical text."""
    return f"{span.capture}#char={span.start},{span.end}"
