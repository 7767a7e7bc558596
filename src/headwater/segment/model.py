"""The trained line model: a small network over a window of units on top of the hand-set scores."""

import hashlib
import io
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from headwater.model import ModelUsed
from headwater.segment.decode import Floats, PageScore, Steps
from headwater.segment.features import features_of
from headwater.segment.grammar import ROLE_OF, STATES
from headwater.segment.lines import Page
from headwater.segment.scorer import prior_of

NAME: Final = "headwater-lines"
_WEIGHTS: Final = "weights/lines.npz"
_FARTHEST: Final = 3.0
# scores are rounded so that machines whose sums differ in the last digits read a page alike
_DIGITS: Final = 4
_Numbers = NDArray[np.float32] | NDArray[np.float64]


class Weights(NamedTuple):
    """What the model learnt; shapes with F features, a window of W units, H hidden units and S states.

    `mean`, `spread` (F); `hidden` (H, W x F) and `hidden_bias` (H); `out` (S, H), `skip` (S, F), `out_bias` (S);
    `trust` (1): how much a nat of the hand-set scores counts; `between` (S, S), `start`, `end` (S).
    """

    mean: _Numbers
    spread: _Numbers
    hidden: _Numbers
    hidden_bias: _Numbers
    out: _Numbers
    skip: _Numbers
    out_bias: _Numbers
    trust: _Numbers
    between: _Numbers
    start: _Numbers
    end: _Numbers


class LineScorer(Protocol):
    """Anything that scores the units of a page. Scores of one page may depend on that page alone."""

    @property
    def steps(self) -> Steps:
        """What steps from state to state are worth."""
        ...

    def score(self, page: Page) -> PageScore:
        """Return the score of every unit, in their order."""
        ...


class ModelScorer:
    """Scores states as a small network sees a unit and two neighbours on each side.

    Hand-set role scores count for every state of their role, times `trust`; the network adds what it learnt. States
    that the training captures never showed are scored by hand alone.
    """

    def __init__(self, weights: Weights) -> None:
        # products of two widths of numbers cost twice as much as those of one
        self._weights = Weights(*(part.astype(np.float64) for part in weights))
        self.steps = Steps(*(part.astype(np.float64) for part in (weights.between, weights.start, weights.end)))

    def score(self, page: Page) -> PageScore:
        """Return the score of every unit, in their order."""
        count = len(page.units)
        states = np.zeros((0, len(STATES)))
        if count:
            prior = prior_of(page)
            states = emissions(self._weights, features_of(page, prior), prior)
        return PageScore(states, np.zeros(count), np.zeros(count, dtype=np.bool_))


def emissions(weights: Weights, features: Floats, prior: Floats) -> Floats:
    """Return the score of each state for each unit, shape (units, states)."""
    count, width = features.shape
    scaled = np.clip((features - weights.mean) / weights.spread, -_FARTHEST, _FARTHEST)
    reach = (weights.hidden.shape[1] // width - 1) // 2
    padded = np.zeros((count + 2 * reach, width))
    padded[reach : reach + count] = scaled
    window = np.concatenate([padded[at : at + count] for at in range(2 * reach + 1)], axis=1)
    hidden = np.maximum(_product(window, weights.hidden) + weights.hidden_bias, 0.0)
    learnt = _product(hidden, weights.out) + _product(scaled, weights.skip) + weights.out_bias
    found: Floats = np.round(weights.trust[0] * prior[:, ROLE_OF] + learnt, _DIGITS)
    return found


def _product(rows: Floats, weights: _Numbers) -> Floats:
    # not BLAS: its threads cost more than matrices of this size, and its sums differ from machine to machine
    found: Floats = np.einsum("uf,hf->uh", rows, weights, optimize=False)
    return found


def load(raw: "bytes | None" = None) -> Weights:
    """Return the weights that ship with the package, or those in the bytes of an .npz file. Nothing is unpickled.

    Raises ValueError where the bytes hold other arrays than the model's, or arrays that do not fit together.
    """
    raw = _shipped() if raw is None else raw
    with np.load(io.BytesIO(raw), allow_pickle=False) as arrays:
        if set(arrays.files) != set(Weights._fields):
            raise ValueError(f"the weights hold {sorted(arrays.files)}, not {sorted(Weights._fields)}")
        weights = Weights(**{name: arrays[name] for name in Weights._fields})
    if weights.between.shape != (len(STATES), len(STATES)) or weights.skip.shape != (len(STATES), len(weights.mean)):
        raise ValueError("the weights belong to another grammar or other features; train them anew")
    return weights


@cache
def shipped() -> ModelScorer:
    """Return the scorer with the weights that ship with the package."""
    return ModelScorer(load())


def model_used() -> ModelUsed:
    """Return the name of the model that ships with the package and the hash of its weights, for the dossier."""
    return ModelUsed(name=NAME, sha256=hashlib.sha256(_shipped()).hexdigest())


@cache
def _shipped() -> bytes:
    return files("headwater.segment").joinpath(_WEIGHTS).read_bytes()
