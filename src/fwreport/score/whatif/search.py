"""Search: the fewest of some candidates, taken in order, that change a verdict."""

import logging
from collections.abc import Callable, Generator
from typing import NamedTuple

import numpy as np

from fwreport.score.whatif.trials import Stand
from fwreport.score.whatif.variants import Variant

log = logging.getLogger(__name__)

AT_ONCE = 3  # counts tried for each verdict in one round


class Task(NamedTuple):
    """One verdict, and what might be wrong with its evidence, the gravest first.

    The first `failed` candidates do not change it, the first `fewest` do; 0 where
    that is not known.
    """

    pair: int  # row of `stand.pairs`
    error: str
    candidates: tuple[str, ...]
    most: int  # how many may be wrong at once
    total: int
    failed: int = 0
    fewest: int = 0
    verdict: str = ""  # with the first `fewest` put right


Vary = Callable[[Task, int], Variant]


def search(stand: Stand, tasks: list[Task], vary: Vary, work: int) -> Generator:
    """Try more and more candidates, then fewer again, all tasks in one round.

    vary     the evidence with the first so many candidates of a task put right
    work     rows to fit again in all; what it does not suffice for stays unknown
    returns  the tasks as far as they have come
    """
    while wanted := [(i, n) for i, task in enumerate(tasks) for n in next_of(task)]:
        variants = [vary(tasks[i], n)._replace(pair=tasks[i].pair) for i, n in wanted]
        rows = [len(stand.subjects[v.part].rows) + len(v.added) for v in variants]
        count = int(np.searchsorted(np.cumsum(rows), work, side="right"))
        work -= sum(rows[:count])
        if not count:
            log.info("fragility: %d verdicts not searched to the end", len(wanted))
            break
        found = (yield variants[:count]).set_index(["variant", "pair"])["verdict"]
        after = {
            (i, n): found[number, tasks[i].pair]
            for number, (i, n) in enumerate(wanted[:count])
        }
        for (i, n), verdict in sorted(after.items()):
            tasks[i] = advance(tasks[i], n, (verdict, stand.pairs["verdict"]))
    return tasks


def next_of(task: Task) -> list[int]:
    """How many candidates to try next, ascending; none where the answer is known."""
    most = min(task.most, len(task.candidates))
    low, high = task.failed, task.fewest
    if high:
        steps = [low + (high - low) * k // (AT_ONCE + 1) for k in range(1, AT_ONCE + 1)]
        return sorted({step for step in steps if low < step < high})
    if not low:
        return [1] if most else []
    steps = {min(low + max(k, low * k // AT_ONCE), most) for k in range(1, AT_ONCE + 1)}
    return sorted(step for step in steps if step > low)


def advance(task: Task, tried: int, verdicts: tuple) -> Task:
    """The task, one trial on; trials come in ascending order."""
    after, before = verdicts
    if after == before[task.pair]:
        is_beyond = task.fewest and tried > task.fewest
        return task if is_beyond else task._replace(failed=max(task.failed, tried))
    if not task.fewest or tried < task.fewest:
        return task._replace(fewest=tried, verdict=after)
    return task


def names_of(task: Task) -> str | None:
    """The candidates that change the verdict, in the order of their names."""
    return "; ".join(sorted(task.candidates[: task.fewest])) or None
