"""kill -9 at every call that changes the disk, and at random moments.

After each the last generation is whole, the next build is right, and nothing is left
over.  A few chosen calls are tried by `make thorough`, all by `make soak`.
"""

import random
import re
import threading
import time

import pytest

from .builders import BUILD, Builder
from .subject import Aftermath, damage

KINDS = (  # chosen calls: what is called, on what; the last of each
    ("mkdir", r"\.building-[^/]+"),
    ("write", r"\.building-.*\.html"),
    ("openat", r".*\.parquet"),
    ("pwrite64", r".*\.duckdb"),
    ("write", r".*/build\.json"),
    ("fsync", r"reports/\.building-[^/]+"),
    ("write", r".*ledger\.jsonl"),
    ("rename", r".*\.building-[^/]+"),
    ("symlink", r".*\.latest-.*"),
    ("rename", r".*\.latest-.*"),
    ("rename", r"reports/\d[^/]+"),
    ("unlinkat", r".*\.csv"),
)
MOMENTS = 200
SEED = 5


def kill_at(scene, points, aftermath: Aftermath, mother=None) -> dict[int, list[str]]:
    """Kill a build before each of these calls; return what was wrong after which."""
    wrong = {}
    for point in points:
        place = scene.trial()

        def judge(number, call, point=point):
            call.kill() if number == point else call.let()

        ended = (mother or scene.midst).build(place, judge)
        assert ended.status == -9, f"call {point} was not reached: {ended}"
        found = damage(place) + aftermath.judge(place)
        if found:
            wrong[point] = found
    return wrong


@pytest.mark.thorough
def test_a_build_that_is_killed_at_a_chosen_call_harms_nothing(scene):
    chosen = [
        max(
            number
            for number, (name, path) in enumerate(scene.seen, start=1)
            if name == call and re.fullmatch(f"(reports/)?{pattern}", path)
        )
        for call, pattern in KINDS
    ]
    assert len({*chosen}) == len(KINDS)
    assert kill_at(scene, chosen, scene.aftermath(every=100)) == {}


@pytest.mark.soak
def test_a_build_that_is_killed_at_any_call_harms_nothing(scene, figures):
    aftermath = scene.aftermath()
    wrong = kill_at(scene, range(1, 5), aftermath, scene.start)  # the lock, before all
    points = range(1, len(scene.seen) + 1)
    wrong |= kill_at(scene, points, aftermath)
    figures(f"killed at {len(points) + 4} calls", aftermath, wrong)
    assert wrong == {}


@pytest.mark.soak
def test_a_build_that_is_killed_at_any_moment_harms_nothing(scene, figures):
    aftermath, chance, wrong = scene.aftermath(), random.Random(SEED), {}
    begun = time.monotonic()
    assert scene.start.build(scene.trial()).status == 0
    span, ends = time.monotonic() - begun, []
    for moment in range(MOMENTS):
        place = scene.trial()
        builder = Builder(scene.start, place, BUILD)
        timer = threading.Timer(chance.random() * span, builder.kill)
        timer.start()
        ends.append(builder.run().status)
        timer.cancel()
        found = damage(place) + aftermath.judge(place)
        if found:
            wrong[moment] = found
    assert {*ends} <= {-9, 0}
    figures(f"killed at {ends.count(-9)} of {MOMENTS} moments", aftermath, wrong)
    assert wrong == {}
