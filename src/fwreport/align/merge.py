"""Merge what shares a key, unless that would merge what a source tells apart."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def merge(
    keys: Mapping[Node, Iterable[Hashable]],
    marks: Mapping[Node, Iterable[Hashable]],
) -> dict[Node, Node]:
    """Join the nodes that share a key, directly or over others, all or none of them.

    A set of joined nodes in which two bear the same mark stays wholly apart: choosing
    one partner over another would be a guess, and could depend on order.

    keys     what a node may be joined by
    marks    what may stand once only in a set, as the sources that use a label: a
             source that uses two labels tells them apart
    returns  node -> the first node of its set in sorted order; itself where apart
    """
    parent = {node: node for node in keys}

    def root(node: Node) -> Node:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    first: dict[Hashable, Node] = {}
    for node in sorted(keys):
        for key in keys[node]:
            low, high = sorted([root(node), root(first.setdefault(key, node))])
            parent[high] = low

    sets: dict[Node, list[Node]] = {}
    for node in keys:
        sets.setdefault(root(node), []).append(node)
    result = {}
    for leader, nodes in sets.items():
        borne = [mark for node in nodes for mark in set(marks[node])]
        together = len(borne) == len(set(borne))
        result.update({node: leader if together else node for node in nodes})
    return result
