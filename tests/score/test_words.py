"""Names as numbers, and what links join: worked examples, then a law."""

import numpy as np

from fwreport.score.panel.words import join


def test_a_chain_and_a_pair_and_one_alone():
    # 3-1, 1-4 and 4-0 hang together; so do 2 and 5; 6 stands alone.
    one, other = np.array([3, 1, 4, 2]), np.array([1, 4, 0, 5])
    assert join(7, one, other).tolist() == [0, 0, 2, 0, 0, 2, 6]


def test_without_links_each_stands_alone():
    none = np.zeros(0, dtype=int)
    assert join(3, none, none).tolist() == [0, 1, 2]
    assert join(0, none, none).tolist() == []


def test_long_chains_in_any_order_are_one():
    random = np.random.default_rng(1)
    for count in (2, 17, 1000):
        chain = random.permutation(count)
        turned = random.random(count - 1) < 0.5
        one, other = chain[:-1], chain[1:]
        ends = np.where(turned, one, other), np.where(turned, other, one)
        assert not join(count, *ends).any()
