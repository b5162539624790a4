"""Wording: documents that have whole passages in common, whatever they judge."""

import re
from hashlib import blake2b

import numpy as np
import pandas as pd

from fwreport.score.panel.words import spans
from fwreport.tables.base import arrange
from fwreport.tables.scores import Copying

WORD = re.compile(r"\w+")
LENGTH = 5  # words of a shingle; two who write for themselves share hardly any
LEAST = 40  # shingles of a document, below which what is shared is a phrase
NEAREST = 50  # documents with the same shingle that each is held against
ROOM = 1_000_000  # pairs of documents with a shingle that are looked at at once
TAKEN = 0.5  # share of the shorter one's shingles from which on it was not written anew
SURE = 0.999  # probability of copying where it was not
PROSE = ("statement", "summary", "recommendation", "verdict")
PAIR = ["source_id", "other_id"]


def share_wording(claims: pd.DataFrame) -> pd.DataFrame:
    """What two sources have in common word for word: source_id, other_id, wording.

    claims  as in `Claims`; only the text of what is said in words is read

    `wording` is the containment of their shingles (runs of five words, whatever their
    case), of the one with fewer in the other, between 0 and 1.  Pairs that share none
    are left out.  A source is held against the first NEAREST with the same shingle, so
    that the cost stays linear however many copies there are; all hang together through
    these.

    A. Broder, "On the resemblance and containment of documents", SEQUENCES 1997, 21-29.
    """
    said = claims[claims["kind"].isin(PROSE)]
    marks = said[["source_id"]].assign(mark=said["text"].map(shingle)).explode("mark")
    marks = marks.dropna().drop_duplicates()
    size = marks.groupby("source_id")["mark"].transform("size")
    marks = marks[size >= LEAST]
    names, source = np.unique(marks["source_id"].to_numpy(str), return_inverse=True)
    _, mark = np.unique(marks["mark"].to_numpy(np.uint64), return_inverse=True)
    order = np.lexsort((source, mark))
    pair, common = count_common(source[order], mark[order])
    one, other = np.divmod(pair, max(len(names), 1))
    sizes = np.bincount(source, minlength=len(names))
    found = pd.DataFrame({"source_id": names[one], "other_id": names[other]})
    found["wording"] = common / np.minimum(sizes[one], sizes[other])
    return found.astype({"source_id": "str", "other_id": "str"})


def count_common(source: np.ndarray, mark: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pairs of sources as one number, and how many marks the two have in common.

    source, mark  sorted by mark and source, each two once
    """
    size = int(source.max(initial=-1)) + 1
    first = np.searchsorted(mark, mark)
    before = np.minimum(np.arange(len(mark)) - first, NEAREST)
    pairs, counts = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for rows in np.array_split(np.arange(len(mark)), -(-before.sum() // ROOM) or 1):
        other = source[spans(first[rows], before[rows])]
        pair = other * size + np.repeat(source[rows], before[rows])
        found, count = np.unique(pair, return_counts=True)
        pairs.append(found)
        counts.append(count)
    found, place = np.unique(np.concatenate(pairs), return_inverse=True)
    return found, np.bincount(place, np.concatenate(counts), len(found))


def tell_by_wording(copying: pd.DataFrame, wording: pd.DataFrame) -> pd.DataFrame:
    """The pairs of `Copying` with what their wording tells, which nothing outweighs.

    wording  see `share_wording`
    """
    taken = wording[wording["wording"] >= TAKEN]
    if taken.empty:
        return copying
    found = copying.drop(columns="wording").merge(wording, on=PAIR, how="left")
    more = taken.merge(copying[PAIR], on=PAIR, how="left", indicator=True)
    more = more[more.pop("_merge") == "left_only"]
    nothing = dict.fromkeys(("shared_count", "same_count"), 0) | {"expected_count": 0.0}
    found = pd.concat([found, more.assign(**nothing, probability=0.0)])
    is_taken = found["wording"] >= TAKEN
    least = np.where(is_taken, SURE, found["probability"])
    found["probability"] = np.maximum(found["probability"], least)
    return arrange(Copying, found.sort_values(PAIR))


def shingle(text: str) -> list[int]:
    """The runs of words of a text, each as a number of 64 bits."""
    words = WORD.findall(text.casefold())
    runs = zip(*(words[start:] for start in range(LENGTH)), strict=False)
    return [number_of(" ".join(run)) for run in runs]


def number_of(text: str) -> int:
    """The same number for the same text, on every machine."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
