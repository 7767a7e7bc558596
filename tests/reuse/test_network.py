"""The networks that judge passages, as they are shipped."""

import numpy as np

from headwater.reuse.company import CLASSES, company_of
from headwater.reuse.features import features_of, table_of
from headwater.reuse.measures import measured
from headwater.reuse.network import packed, shipped, unpacked
from headwater.reuse.relations import Relations
from headwater.reuse.typography import bits_of
from tests.reuse.passages_of import SETTINGS, compared
from tests.reuse.prose import prose


def test_shipped_networks_fit_the_features() -> None:
    texts = [f"{prose(0, 4)}\n\n{prose(100 * n, 4)}" for n in range(1, 4)]
    found, heads = compared(texts)
    measures = measured(found, bits_of(found.stream, [texts[n] for n in heads]), SETTINGS.shingle_words)
    relations = Relations(measures)
    table = features_of(measures, relations)
    networks = shipped()
    assert len(networks.first.mean) == len(table.names) == len(set(table.names))
    first = networks.first.shares(table.rows)
    company = table_of(company_of(measures.words, relations, first))
    assert len(networks.second.mean) == len(table.names) + len(company.names)
    assert np.isfinite(company.rows).all()
    assert np.isfinite(table.rows).all()


def test_shares_sum_to_one_in_blocks_of_any_size() -> None:
    network = shipped().first
    rows = np.random.default_rng(1).normal(size=(40_000, len(network.mean))).astype(np.float32)
    shares = network.shares(rows)
    assert shares.shape == (40_000, len(CLASSES))
    assert np.allclose(shares.sum(axis=1), 1, atol=0.01)
    assert np.allclose(shares[-3:], network.shares(rows[-3:]), atol=0.002)


def test_what_is_packed_is_unpacked() -> None:
    networks = shipped()
    for one, two in zip(networks, unpacked(packed(networks)), strict=True):
        assert all(np.array_equal(a, b) for a, b in zip(one, two, strict=True))
