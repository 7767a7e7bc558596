"""The graph of nearest neighbours."""

from collections.abc import Sequence

from headwater.settings import StorySettings


def graph_of(near: Sequence[Sequence[tuple[int, float]]], settings: StorySettings) -> list[dict[int, float]]:
    """Return for each text those that are among its nearest, or that it is among the nearest of."""
    graph: list[dict[int, float]] = [{} for _ in near]
    for one, found in enumerate(near):
        for other, likeness in chosen_of(one, found, settings).items():
            graph[one][other] = graph[other][one] = likeness
    return graph


def chosen_of(one: int, found: Sequence[tuple[int, float]], settings: StorySettings) -> dict[int, float]:
    """Return the nearest of a text, itself left out, as far as they are alike at all."""
    others = [(other, likeness) for other, likeness in found if other != one]
    return {other: likeness for other, likeness in others[: settings.neighbours] if likeness >= settings.min_similarity}
