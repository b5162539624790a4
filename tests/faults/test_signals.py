"""Ctrl-C and SIGTERM in a build: one sentence, no litter, and the next build right."""

import os
import signal

import pytest

from .calls import Call
from .subject import damage, events, is_clear, latest, litter

NUMBERS = (signal.SIGINT, signal.SIGTERM)
STOPPED = "fwreport: stopped"


def stopped_at(scene, number: int, points, aftermath) -> dict[int, list[str]]:
    """Send the signal before each of these calls; return what was wrong after which."""
    wrong = {}
    for point in points:
        place = scene.trial()
        before, known = latest(place).name, len(events(place).kinds)

        def judge(count: int, call: Call, at: int = point) -> None:
            if count == at:
                os.kill(call.process, number)
            call.let()

        ended = scene.midst.build(place, judge)
        found = damage(place)
        if ended.status:
            found += [] if ended.status == 130 else [f"status {ended.status}"]
            found += (
                [] if ended.said.rstrip().endswith(STOPPED) else [ended.said[-300:]]
            )
            found += [] if is_clear(ended) else ["said: " + ended.said[-300:]]
            if len(events(place).kinds) == known:  # it was not published yet
                found += litter(place)
                found += [] if latest(place).name == before else ["another is latest"]
        found += aftermath.judge(place)
        if found:
            wrong[point] = found
    return wrong


@pytest.mark.thorough
@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: number.name)
def test_a_signal_at_chosen_calls_ends_a_build_tidily(scene, number):
    points = range(3, len(scene.seen), len(scene.seen) // 5)
    assert stopped_at(scene, number, points, scene.aftermath(every=100)) == {}


@pytest.mark.soak
@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: number.name)
def test_a_signal_at_any_call_ends_a_build_tidily(scene, number, figures):
    aftermath, points = scene.aftermath(), range(1, len(scene.seen) + 1, 3)
    wrong = stopped_at(scene, number, points, aftermath)
    figures(f"{number.name} at {len(points)} calls", aftermath, wrong)
    assert wrong == {}
