"""A disk that is full, fails, refuses: the last generation stands, and one sentence.

Each refusal is given in the system's name, at calls of a real build; what a small disk
does of itself is tried as well, where one can be mounted.
"""

import errno

import pytest

from .calls import Call
from .subject import damage, is_clear, latest

MAKING = ("mkdir", "mkdirat", "symlink", "symlinkat", "link", "linkat")
WRITING = ("write", "pwrite64", "writev", "pwritev", "ftruncate", "fallocate")
TAKING = ("unlink", "unlinkat", "rmdir", "rename", "renameat", "renameat2")
OPENING = ("open", "openat")
SYNCING = ("fsync", "fdatasync")
REFUSALS = {  # error: the calls it is given to, and whether for good
    errno.ENOSPC: ((*OPENING, *MAKING, *WRITING), True),
    errno.EIO: ((*OPENING, *MAKING, *WRITING, *TAKING, *SYNCING), False),
    errno.EROFS: ((*OPENING, *MAKING, *WRITING, *TAKING), True),
    errno.EACCES: ((*OPENING, *MAKING, *TAKING), True),
}
EVERY = {errno.ENOSPC: 4, errno.EIO: 1, errno.EROFS: 4, errno.EACCES: 4}
FIRST = 4  # calls before it begins to write


def refuse(number: int, at: int):
    """Refuse what the error refuses: from this call on, or it alone."""
    calls, for_good = REFUSALS[number]

    def judge(count: int, call: Call) -> None:
        is_due = count >= at if for_good else count == at
        call.refuse(number) if is_due and call.name in calls else call.let()

    return judge


def ends(seen: list[tuple[str, str]]) -> list[int]:
    """The numbers of the first and the last call of each name on each file."""
    first = {call: number for number, call in reversed([*enumerate(seen, start=1)])}
    last = {call: number for number, call in enumerate(seen, start=1)}
    return sorted({*first.values(), *last.values()})


def switching(seen: list[tuple[str, str]]) -> list[int]:
    """The numbers of the calls from the generation's line in the ledger to its end.

    There each call stands for another state, whatever it is called.
    """
    noted = [n for n, (_, path) in enumerate(seen, start=1) if "ledger" in path]
    gone = [n for n, (_, path) in enumerate(seen, start=1) if "removed" in path]
    return [*range(noted[0], gone[0])]


def refuse_at(scene, number, points, aftermath, mother=None) -> dict[int, list[str]]:
    """Let the disk refuse at each of these calls; return what was wrong after which."""
    wrong = {}
    for point in points:
        place = scene.trial()
        before = latest(place).name
        ended = (mother or scene.midst).build(place, refuse(number, point))
        found = damage(place)
        if ended.status == 1:
            found += [] if is_clear(ended) else [f"said: {ended.said[-400:]}"]
            found += [] if latest(place).name == before else ["the latest is another"]
        elif ended.status:
            found.append(f"status {ended.status}: {ended.said[-300:]}")
        found += aftermath.judge(place, failures=1)
        if found:
            wrong[point] = found
    return wrong


def named(scene, call: str, part: str) -> int:
    """The number of the last call of that name on a file with that in its name."""
    return max(
        number
        for number, (name, path) in enumerate(scene.seen, start=1)
        if name == call and part in path
    )


@pytest.mark.thorough
@pytest.mark.parametrize("number", REFUSALS, ids=errno.errorcode.get)
def test_a_disk_that_refuses_at_chosen_calls_harms_nothing(scene, number):
    places = [("openat", "consensus.parquet"), ("write", "claims.csv")]
    places += [("pwrite64", ".duckdb"), ("openat", "ledger"), ("rename", ".building")]
    places += [("write", "ledger"), ("symlink", ".latest"), ("unlinkat", "claims.csv")]
    points = [named(scene, *place) for place in places]
    aftermath = scene.aftermath(every=100)
    assert refuse_at(scene, number, points[number % 2 :: 2], aftermath) == {}
    assert refuse_at(scene, number, [1], aftermath, scene.start) == {}


@pytest.mark.thorough
def test_a_disk_that_fails_while_it_is_switched_harms_nothing(scene):
    points = switching(scene.seen)[3:]  # the line is in the ledger
    assert refuse_at(scene, errno.EIO, points, scene.aftermath(every=100)) == {}


@pytest.mark.soak
@pytest.mark.parametrize("number", REFUSALS, ids=errno.errorcode.get)
def test_a_disk_that_refuses_at_any_call_harms_nothing(scene, number, figures):
    aftermath = scene.aftermath()
    early = range(1, FIRST + 1)
    wrong = refuse_at(scene, number, early, aftermath, scene.start)
    points = {*ends(scene.seen)[:: EVERY[number]], *switching(scene.seen)}
    wrong |= refuse_at(scene, number, sorted(points), aftermath)
    name = errno.errorcode[number]
    figures(f"{name} at {len(points) + FIRST} calls", aftermath, wrong)
    assert wrong == {}
