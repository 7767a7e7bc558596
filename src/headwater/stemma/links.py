"""Every way in which a stretch of one text may have been taken from another, and the features that judge it."""

from collections.abc import Iterator, Sequence
from math import log1p
from typing import Final, NamedTuple

import numpy as np

from headwater.settings import StemmaSettings
from headwater.stemma.collation import Collation
from headwater.stemma.counts import Counts, counts_of, same_line_ends
from headwater.stemma.credits import Credited
from headwater.stemma.dates import days_before
from headwater.stemma.shared import Shared
from headwater.stemma.siblings import credit_as_siblings, read_as_siblings
from headwater.stemma.sides import Side
from headwater.stemma.standing import PRINTED, same_sender
from headwater.stemma.stretches import Common, Stretches
from headwater.stemma.texts import Floats, Ints
from headwater.stemma.weights import LINK, ROOT
from headwater.stemma.wires import is_later

_INFERRED_DATE = 0.5
_MAY_BE_PASTED = 0.5
# that a page lost its lines is one sign, however many they were
_MOST_LINES = 4
SHARED_WORDS = 20


class Links(NamedTuple):
    """Stretch `copy[k]` may have been taken from stretch `exemplar[k]`; `features[k]` in the order of `LINK`.

    `roots`: for each stretch the features of its having no exemplar in the pile, in the order of `ROOT`.
    """

    exemplar: Ints
    copy: Ints
    features: Floats
    roots: Floats


def links_of(
    sides: Sequence[Side], shared: Shared, collation: Collation, stretches: Stretches, settings: StemmaSettings
) -> Links:
    """Return the links of a pile in a fixed order: both ways for each pair of witnesses that share a passage.

    Pairs that are siblings by their readings or credits have none.
    """
    found: list[Common] = []
    rows: list[list[float]] = []
    for one in collation.texts:
        for two in shared.partners(one):
            if one > two or credit_as_siblings(sides[one], sides[two], shared.passages(one, two)):
                continue
            for common, row in _of_pair(one, two, sides, collation, stretches):
                if common.words >= settings.min_words:
                    found.append(common)
                    rows.append(row)
    exemplar, copy, words = (np.array(column, np.int64) for column in zip(*found, strict=True)) if found else _NONE
    features = np.array(rows, np.float64).reshape(len(found), len(LINK))
    most = np.zeros(len(stretches.all), np.int64)
    # what a younger text has in common with the copy it may have from the copy
    older = features[:, _AT["dates"]] >= 0
    np.maximum.at(most, copy[older], words[older])
    features[:, _AT["shared"]] = np.log1p(words / SHARED_WORDS)
    features[:, _AT["lacking"]] = np.log1p(np.maximum(0, most[copy] - words))
    return Links(exemplar, copy, features, _roots(sides, shared, stretches))


def _roots(sides: Sequence[Side], shared: Shared, stretches: Stretches) -> Floats:
    rows = []
    for stretch in stretches.all:
        absent = float(bool(sides[stretch.witness].absent))
        row = {"none": 1.0, "partners": log1p(len(shared.partners(stretch.witness))), "credits_absent": absent}
        rows.append([row[name] for name in ROOT])
    return np.array(rows, np.float64).reshape(len(rows), len(ROOT))


_AT = {name: at for at, name in enumerate(LINK)}
_NONE = np.zeros((3, 0), np.int64)
# the features that say how much is shared, not by whom it was written
EXTENTS: Final = [_AT["shared"], _AT["lacking"]]


def _of_pair(
    one: int, two: int, sides: Sequence[Side], collation: Collation, stretches: Stretches
) -> Iterator[tuple[Common, list[float]]]:
    view = collation.view(one, two)
    counts, turned = counts_of(view), counts_of(view.turned)
    if read_as_siblings(counts, turned):
        return
    forth = pair_features(sides[one], sides[two], counts, turned)
    back = pair_features(sides[two], sides[one], turned, counts)
    same = log1p(min(_MOST_LINES, same_line_ends(view)))
    for exemplar, copy, row in ((one, two, forth), (two, one, back)):
        row["same_line_ends"] = same
        features = [row.get(name, 0.0) for name in LINK]
        for common in stretches.common(exemplar, copy, collation.runs(exemplar, copy)):
            yield common, features


def pair_features(exemplar: Side, copy: Side, counts: Counts, turned: Counts) -> dict[str, float]:
    """Return the features of a pair of witnesses by name; those that a stretch decides are not among them."""
    given, dates = credits_given(exemplar, copy), date_sign(exemplar, copy)
    return {
        "dates": dates,
        "form": form_sign(exemplar, copy),
        "version": version_sign(exemplar, copy),
        "owned": float(bool(owned_from(exemplar, copy))) - float(bool(owned_from(copy, exemplar))),
        "readings": _balance(counts.readings, turned.readings, 2),
        "readings_apart": log1p(counts.supported),
        "readings_crossed": log1p(min(counts.readings, turned.readings)),
        "wording": _tamed((counts.wording - turned.wording) / 2),
        "bounds": _tamed(counts.bounds - turned.bounds),
        "sentences_cut": _tamed(counts.sentences_cut - turned.sentences_cut),
        "quotes_cut": _tamed(counts.quotes_cut - turned.quotes_cut),
        "marks": _balance(counts.marks, turned.marks, 2),
        "blank_lines_gained": log1p(min(_MOST_LINES, turned.blank_lines)),
        "line_ends_lost": log1p(min(_MOST_LINES, counts.line_ends)),
        "cut_short": float(counts.cut_short),
        "credit": float(bool(given)),
        "credit_carried": float(bool(given) and given <= copy.carried),
        "credit_elsewhere": float(bool(copy.credited) and bool(exemplar.outlets) and not given),
        "same_credit": float(any(c.outlet in {d.outlet for d in exemplar.credited} for c in copy.credited)),
    }


def credits_given(exemplar: Side, copy: Side) -> frozenset[str]:
    """Return the keys of the outlets by which the copy credits the exemplar, or a note beside it does.

    What names its own agency is no copy of a later version of that agency's text for it.
    """
    taken = frozenset(c.outlet for c in copy.taken) & exemplar.outlets - frozenset(c.outlet for c in exemplar.taken)
    own = same_sender(exemplar.standing, copy.standing)
    if own and (date_sign(exemplar, copy) < 0 or version_sign(exemplar, copy) < 0):
        return taken
    # who is credited in other words than a dateline's sent the text that opens with that dateline
    return taken | (frozenset(c.outlet for c in copy.credited) & exemplar.outlets) | (copy.told & exemplar.wires)


def owned_from(exemplar: Side, copy: Side) -> tuple[Credited, ...]:
    """Return where the copy tells, in words it shares, what the exemplar's outlet saw or was told.

    Nothing where dates, forms or marks of versions say that the copy is the older: others too write "told The Lantern".
    """
    if min(date_sign(exemplar, copy), form_sign(exemplar, copy), version_sign(exemplar, copy)) < 0:
        return ()
    return tuple(c for c in copy.owned if c.outlet in exemplar.outlets)


def form_sign(exemplar: Side, copy: Side) -> float:
    """Return 1 where only the exemplar has the form of what is sent to newsrooms, -1 where only the copy has; else 0.

    A release goes before a wire's text, as nobody makes releases of reports. Between texts of one sender the form tells
    nothing, and stated dates that say otherwise go first.
    """
    if same_sender(exemplar.standing, copy.standing):
        return 0.0
    sign = float(np.sign(exemplar.standing.form - copy.standing.form))
    return 0.0 if sign * date_sign(exemplar, copy) == -1 else sign


def version_sign(exemplar: Side, copy: Side) -> float:
    """Return 1 where marks of one sender say that the copy is the later version, -1 the exemplar, 0 neither.

    Half where one of no outlet and no form may be a paste that lost its marks, nothing where more than a headline
    stands above it. Stated dates that say otherwise go first.
    """
    one, two = exemplar.standing, copy.standing
    if not same_sender(one, two):
        return 0.0
    sign = float(is_later(two.marks, one.marks)) - float(is_later(one.marks, two.marks))
    doubtful = [s.standing for s in (exemplar, copy) if s.standing.form == PRINTED and not s.outlets]
    weight = (_MAY_BE_PASTED if all(standing.bare for standing in doubtful) else 0.0) if doubtful else 1.0
    return 0.0 if sign * date_sign(exemplar, copy) == -1 else sign * weight


def date_sign(exemplar: Side, copy: Side) -> float:
    """Return 1 where the dates say that the exemplar is the older, -1 the copy, 0 nothing; half for inferred dates."""
    first, second = exemplar.article.published, copy.article.published
    days = days_before(first, second)
    if days == 0 or first is None or second is None:
        return 0.0
    weight = _INFERRED_DATE if "inferred" in (first.basis, second.basis) else 1.0
    return weight if days > 0 else -weight


def _balance(one: int, two: int, doubt: int) -> float:
    return (one - two) / (one + two + doubt)


def _tamed(difference: float) -> float:
    # the first sign says most; -1 to 1
    return difference / (1 + abs(difference))
