"""What of an article is asked: the sentences of its text that tell something, and the lines around it that do."""

from collections.abc import Iterator

from headwater.model import Article, Span
from headwater.reader.courtesies import is_courtesy
from headwater.reader.fragments import is_fragment
from headwater.reader.layers import Layers
from headwater.reader.notices import heads_correction, says_what_it_corrects, tells_error
from headwater.reader.sentences import sentences_of


def telling_sentences(home: Article, layers: Layers) -> Iterator[Span]:
    """Yield the sentences of an article's text, in order, but fragments, greetings and who says that it was wrong."""
    correcting = home.notices or (home.headline is not None and heads_correction(home.headline.value))
    for span in (home.part(*place) for place in layers.sentences):
        if not (is_fragment(span.exact) or is_courtesy(span.exact) or (correcting and tells_error(span.exact))):
            yield span


def telling_lines(furniture: Span) -> Iterator[Span]:
    """Yield the sentences of a piece of furniture, in order; none of an agency's line on what it corrects."""
    if not says_what_it_corrects(furniture.exact):
        yield from (furniture.part(*place) for place in sentences_of(furniture.exact))
