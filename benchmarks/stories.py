"""Stories of growing numbers of invented articles: processor time for each, in batch and in a stream, and agreement.

usage: stories.py [--articles 10000 100000] [--stream]. The articles of one story share its people, place and deeds; a
number of articles makes a number of stories, twelve each. Agreement is the share of pairs in one found story that are
of one made story, and the share of made pairs found.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Sequence

from coverage import Story, outlets_of

from headwater.settings import StorySettings
from headwater.story import Stream, cluster

_PER_STORY = 12


def made(count: int, seed: int) -> tuple[list[str], list[int]]:
    """Return texts and the number of the story that each tells."""
    rng = random.Random(seed)
    outlets = outlets_of(rng)
    told = [Story(rng) for _ in range(max(2, count // _PER_STORY))]
    numbers = [rng.randrange(len(told)) for _ in range(count)]
    return [told[number].told(rng.choice(outlets)) for number in numbers], numbers


def agreement(groups: Sequence[Sequence[int]], numbers: Sequence[int]) -> tuple[float, float]:
    """Return the precision and recall of pairs."""
    both = sum(n * (n - 1) for group in groups for n in Counter(numbers[at] for at in group).values())
    found = sum(len(group) * (len(group) - 1) for group in groups)
    wanted = sum(n * (n - 1) for n in Counter(numbers).values())
    return both / max(1, found), both / max(1, wanted)


def streamed(texts: Sequence[str]) -> list[list[int]]:
    """Return the stories of texts that come one by one."""
    stream = Stream(StorySettings())
    for text in texts:
        stream.add(text)
    return stream.stories()


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--stream", action="store_true")
    asked = parser.parse_args()
    for count in asked.articles:
        texts, numbers = made(count, 3)
        begun = time.process_time()
        groups = streamed(texts) if asked.stream else cluster(texts, StorySettings())
        each = (time.process_time() - begun) / count
        precision, recall = agreement(groups, numbers)
        shown = f"{1000 * each:.2f} ms an article, {len(groups):,} stories"
        print(f"{count:>9,} articles: {shown}, pairs precision {precision:.3f} recall {recall:.3f}", flush=True)


if __name__ == "__main__":
    main()
