"""Stories: which articles of a corpus or a stream tell the same one."""

from collections.abc import Sequence

from headwater.settings import StorySettings
from headwater.story.communities import communities_of
from headwater.story.graph import graph_of
from headwater.story.index import Index
from headwater.story.labels import label_of
from headwater.story.merging import merged
from headwater.story.stream import Stream
from headwater.story.terms import terms_of
from headwater.story.vectors import Background, Vector, vector_of

__all__ = ["Stream", "cluster", "label_of"]


def cluster(texts: Sequence[str], settings: StorySettings) -> list[list[int]]:
    """Return the stories as groups of the texts' places in the sequence, each in order, the largest first.

    Every text is in one story; one that is like no other is a story of its own. The order of the texts changes nothing.
    Method: tf-idf over stems and pairs of stems that follow each other (Sparck Jones 1972), a graph of nearest
    neighbours by cosine from an inverted index, communities of the constant Potts model by local moving on the graph
    and on the communities (Traag, Van Dooren & Nesterov 2011), then average link between neighbouring communities.
    Time is linear in the number of texts: words that stand in more than `max_term_documents` texts find no
    neighbours. Misses: stories told in other words throughout; languages other than English are not stemmed.
    """
    counts = [terms_of(text) for text in texts]
    # equal texts are interchangeable, so that the order of the call cannot show in what they are taken for
    order = sorted(range(len(texts)), key=lambda at: texts[at])
    background = Background()
    for terms in counts:
        background.learn(terms)
    vectors: list[Vector] = [vector_of(counts[at], background) for at in order]
    index = Index(settings.max_term_documents)
    for vector in vectors:
        index.add(vector)
    graph = graph_of([index.near(vector, settings.neighbours + 1) for vector in vectors], settings)
    found = merged(communities_of(graph, settings.resolution), graph, vectors, settings.merge_similarity)
    stories = (sorted(order[place] for place in group) for group in found)
    return sorted(stories, key=lambda group: (-len(group), min(texts[at] for at in group), group))

