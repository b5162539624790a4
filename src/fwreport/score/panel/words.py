"""Columns of a table as numbers: every text once, and for each row which it is."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pandas as pd

FEW = 10_000  # rows, below which coding them costs more than it saves
ROOM = 2**62  # of a key that joins several numbers into one


class Words(NamedTuple):
    """A column: its texts in alphabetical order, each once, and the place of each."""

    texts: list[str]
    codes: np.ndarray  # int32, one a row

    def look_up(self, values: list) -> np.ndarray:
        """Of each row, the value that belongs to its text."""
        return np.asarray(values)[self.codes]

    def ranks(self, figure_of: Callable[[str], float]) -> np.ndarray:
        """Of each row, the rank of its text's figure among all; the same share one."""
        figures = [figure_of(text) for text in self.texts]
        return self.look_up(np.unique(figures, return_inverse=True)[1].astype(np.int32))


def number_words(table: pd.DataFrame, name: str, tidy: Callable) -> Words:
    """A column's texts; empty where nothing stands, or no such column.

    tidy  what is done to each text before texts are compared
    """
    if name not in table.columns:
        return Words([""], np.zeros(len(table), dtype=np.int32))
    column = table[name]
    if column.dtype == "object" and pd.api.types.infer_dtype(column) != "string":
        column = pd.Series([text_of(value) for value in column], dtype="object")
    if not is_coded(column):
        column = column.astype("category")
    codes, values = column.cat.codes.to_numpy(), column.cat.categories
    used = np.bincount(codes + 1, minlength=len(values) + 1) > 0
    found = [tidy(text_of(value)) for value in [None, *values]]
    texts = sorted({text for text, is_used in zip(found, used, strict=True) if is_used})
    number = {text: place for place, text in enumerate(texts)}
    place = np.array([number.get(text, 0) for text in found], dtype=np.int32)
    return Words(texts, place[codes + 1])


def text_of(value: object) -> str:
    """A cell as text; empty for what pandas calls missing."""
    return "" if pd.isna(value) else str(value)


def share_names(*columns: Words) -> tuple[list[str], list[np.ndarray]]:
    """The names in all columns, and each column as places among them; -1 is empty."""
    names = sorted({text for column in columns for text in column.texts} - {""})
    number = {name: place for place, name in enumerate(names)} | {"": -1}
    places = [
        column.look_up([number[text] for text in column.texts]).astype(np.int32)
        for column in columns
    ]
    return names, places


def number_names(names: pd.Series) -> tuple[np.ndarray, list[str]]:
    """Each name's place among all of the column in alphabetical order; -1: none."""
    if len(names) < FEW and not is_coded(names):
        found = sorted({*names.dropna().to_numpy(dtype=object)})
        return place_names(names, found), found
    column = names if is_coded(names) else names.astype("category")
    codes, known = column.cat.codes.to_numpy(), column.cat.categories.tolist()
    used = np.zeros(len(known) + 1, dtype=bool)
    used[codes] = True
    place = np.where(used[:-1], np.cumsum(used[:-1]) - 1, -1)
    found = [name for name, is_used in zip(known, used[:-1], strict=True) if is_used]
    return np.append(place, -1)[codes], found


def place_names(names: pd.Series, known: list[str]) -> np.ndarray:
    """The position of each name among the known; -1 where there is none."""
    if len(names) < FEW and not is_coded(names):
        number = {name: place for place, name in enumerate(known)}
        places = [number.get(name, -1) for name in names.to_numpy(dtype=object)]
        return np.array(places, dtype=int)
    column = names if is_coded(names) else names.astype("category")
    place = pd.Index(known).get_indexer(column.cat.categories)
    return np.append(place, -1)[column.cat.codes.to_numpy()]


def is_coded(names: pd.Series) -> bool:
    """Whether a column holds categories."""
    return isinstance(names.dtype, pd.CategoricalDtype)


def group_rows(columns: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Each different row once, in the order of its numbers; and the group of each row.

    columns  numbers from -1 up
    returns  the place of the first row of each group; of each row, its group
    """
    key, room = np.zeros(len(columns[0]), dtype=np.int64), 1
    for column in columns:
        size = int(column.max(initial=-1)) + 2
        if room * size > ROOM:
            key = np.unique(key, return_inverse=True)[1]
            room = int(key.max(initial=0)) + 1
        key *= size
        key += column + 1
        room *= size
    _, first, group = np.unique(key, return_index=True, return_inverse=True)
    return first, group


def distinct(numbers: np.ndarray) -> np.ndarray:
    """Each number once, ascending; `np.unique` hashes first, which takes ten times."""
    ascending = np.sort(numbers)
    return ascending[np.diff(ascending, prepend=ascending[:1] - 1) != 0]


def spans(start: np.ndarray, count: np.ndarray) -> np.ndarray:
    """start[0], start[0] + 1, … of count[0] numbers, then those of start[1], …"""
    ends = np.cumsum(count)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(start - ends + count, count) + np.arange(total)


def join(count: int, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Of each of `count` numbers, the least that links lead to from it.

    one, other  the ends of each link

    What stands for one end comes to stand where the other's does, and every number
    then where that does: rounds grow as the logarithm of the longest chain.  SciPy
    has it, too, and takes as long to load as all subjects of a build to be told.

    Y. Shiloach, U. Vishkin, "An O(log n) parallel connectivity algorithm", Journal of
    Algorithms 3 (1982), 57-67.
    """
    label = np.arange(count)
    while True:
        after, least = label.copy(), np.minimum(label[one], label[other])
        for end in (one, other):
            np.minimum.at(after, label[end], least)
        after = after[after]
        if (after == label).all():
            return label
        label = after
