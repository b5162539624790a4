"""A subject, its mothers and what an undisturbed build of it leaves, for a module."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from fwreport import api

from .builders import WRITES, Mother, mother, seconds_of
from .calls import Call
from .subject import Aftermath, Truth, clone, found, truth_of, write


class Scene(NamedTuple):
    """A folder that is ready to be built, and who builds copies of it."""

    place: Path
    start: Mother  # stands before the build
    midst: Mother  # stands where it begins to write
    truth: Truth
    seen: list[tuple[str, str]]  # the calls of an undisturbed build: name and path

    def trial(self) -> Path:
        """The folder once more."""
        return clone(self.place, "trial")

    def aftermath(self, every: int = 25) -> Aftermath:
        """The next builds."""
        return Aftermath(self.start, self.truth, every)


@pytest.fixture(scope="module")
def scene(tmp_path_factory) -> Iterator[Scene]:
    """Edition 1 stands, one document has changed, and Edition 2 is to be built."""
    place = found(tmp_path_factory.mktemp("scene") / "base")
    before = Path.cwd()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OPENBLAS_NUM_THREADS", "1")
        patch.delenv("PREFECT_API_URL", raising=False)
        patch.setenv("TMPDIR", str(place))
        os.chdir(place)
        try:
            api.build("sources", "reports", formats=["html"], date="2026-11-20")
            write(place, "b.md", 9)
            with mother(place) as start, mother(place, WRITES) as midst:
                seen: list[tuple[str, str]] = []

                def note(_: int, call: Call) -> None:
                    seen.append((call.name, str(call.path)))
                    call.let()

                try:
                    ended = start.build(clone(place, "whole"))
                    assert ended.status == 0, ended.said
                    midst.build(clone(place, "trial"), note)
                except OSError as refusal:
                    pytest.skip(str(refusal))
                yield Scene(place, start, midst, truth_of(place.parent / "whole"), seen)
        finally:
            os.chdir(before)


@pytest.fixture
def figures(capsys, request):
    """Print what a long test has tried, and the CPU time it took."""
    begun = time.process_time()

    def tell(what: str, aftermath: Aftermath, wrong: dict) -> None:
        scene = request.getfixturevalue("scene")
        builds = seconds_of(scene.start.process) + seconds_of(scene.midst.process)
        lines = [
            f"{what}: {len(wrong)} failures; {len(aftermath.known)} states, "
            f"{aftermath.built} whole builds after them; CPU seconds: "
            f"{time.process_time() - begun:.0f} here, {builds:.0f} of builds so far"
        ]
        lines += [
            f"  {point}: {'; '.join(found)[:300]}"
            for point, found in list(wrong.items())[:20]
        ]
        with capsys.disabled():
            print("", *lines, sep="\n")

    return tell
