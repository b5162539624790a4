"""Watching: when a build is asked for, and what a failure does; the clock is ours."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from fwreport import watching
from fwreport.adapters.watching import Pace
from fwreport.errors import BusyError, PublishError, SourceError
from fwreport.watching import Watched, watch


class Over(BaseException):
    """The time of a test is up."""


class Scene:
    """A folder, a clock that runs only while one sleeps, and a build that takes notes.

    script    what happens at which second
    outcomes  of the builds: an error, or whether a generation was made; then True
    """

    def __init__(self, sources: Path, script: dict[float, Callable], outcomes=()):
        self.sources, self.now, self.script = sources, 0.0, sorted(script.items())
        self.outcomes, self.told = list(outcomes), []
        self.built: list[tuple[float, dict[str, bytes]]] = []

    def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.now = round(self.now + seconds, 6)
        while self.script and self.script[0][0] <= self.now:
            self.script.pop(0)[1]()
        if self.now > 1000:
            raise Over

    def build(self):
        files = {path.name: path.read_bytes() for path in self.sources.glob("*.md")}
        self.built.append((self.now, files))
        outcome = self.outcomes.pop(0) if self.outcomes else True
        if isinstance(outcome, Exception):
            raise outcome
        if callable(outcome):
            outcome()
        folder = Path(f"reports/{len(self.built)}")
        return SimpleNamespace(folder=folder, is_new=outcome is not False)


@pytest.fixture
def play(tmp_path, monkeypatch):
    """Watch a folder with one document while a script runs, for 1000 seconds."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.md").write_bytes(b"one")

    def run(script=(), outcomes=(), is_once=False, pace=Pace(1, 5), **more):  # noqa: B008
        scene = Scene(tmp_path / "sources", dict(script), outcomes)
        monkeypatch.setattr(watching, "sleep", scene.sleep)
        monkeypatch.setattr(watching, "monotonic", lambda: scene.now)
        settings = (tmp_path / "fwreport.toml",)
        told = scene.told.append
        watched = Watched(scene.sources, settings, pace, scene.build, told, **more)
        scene.made = []
        try:
            for generation in watch(watched, is_once):
                scene.made.append(str(generation.folder))
        except Over:
            assert not is_once
        return scene

    run.sources = tmp_path / "sources"
    return run


def times(scene) -> list[float]:
    return [at for at, _ in scene.built]


def test_one_build_at_the_start_and_one_after_a_change(play):
    scene = play({100: lambda: (play.sources / "b.md").write_bytes(b"two")})
    # Seen at 100, still since then, taken 5 seconds later.
    assert times(scene) == [5, 105]
    assert scene.made == ["reports/1", "reports/2"]
    assert scene.told == ["changed: b.md"]


def test_a_file_that_grows_is_taken_whole_and_a_burst_makes_one_build(play):
    def grow(number: int):
        def write():
            with (play.sources / "big.md").open("ab") as file:
                file.write(b"%d\n" % number)
            (play.sources / f"{number}.md").touch()

        return write

    scene = play({100 + 3 * n: grow(n) for n in range(6)})
    assert times(scene) == [5, 120]
    assert scene.built[1][1]["big.md"] == b"0\n1\n2\n3\n4\n5\n"
    assert len(scene.built[1][1]) == 8


def test_what_changes_during_a_build_is_built_again(play):
    scene = play(outcomes=[lambda: (play.sources / "a.md").write_bytes(b"other")])
    assert [files["a.md"] for _, files in scene.built] == [b"one", b"other"]


def test_settings_and_catalog_are_watched_and_left_overs_are_not(play):
    catalog = play.sources / "catalog"
    catalog.mkdir()
    scene = play(
        {
            100: lambda: (play.sources / ".a.md.swp").touch(),
            200: lambda: (play.sources.parent / "fwreport.toml").touch(),
            300: lambda: (catalog / "options.csv").touch(),
        }
    )
    assert times(scene) == [5, 205, 305]


def test_where_nothing_changed_no_folder_is_given(play):
    scene = play(outcomes=[False])
    assert (scene.made, scene.told) == ([], ["nothing changed: 1 stands"])


def test_what_a_person_must_mend_waits_for_a_change(play):
    mend = {500: lambda: (play.sources / "b.md").touch()}
    scene = play(mend, [SourceError("no documents"), ZeroDivisionError("by 0")])
    assert times(scene) == [5, 505]
    assert scene.told[0].endswith("the last report stands: no documents")
    assert "the last report stands: ZeroDivisionError: by 0" in scene.told[3]


def test_what_may_pass_is_tried_again_later_and_later(play):
    failures = [PublishError("the disk is full")] * 3
    scene = play(outcomes=[*failures, True])
    # Tried 10, 20 and 40 seconds after the failure; each waits 5 seconds to be still.
    assert times(scene) == [5, 20, 45, 90]
    assert scene.made == ["reports/4"]


def test_another_build_is_waited_for_and_is_no_failure(play):
    scene = play(outcomes=[BusyError("another build is at it")] * 3)
    assert times(scene) == [5, 20, 35, 50]
    assert scene.told[0] == "another build is at it; tries again in 10 s"


def test_a_folder_that_the_system_refuses_once_is_tried_again(play):
    refused = SourceError("sources: cannot be read: stale file handle")
    refused.__cause__ = OSError(116, "Stale file handle")
    scene = play(outcomes=[refused])
    assert times(scene) == [5, 20]
    assert scene.told[-1] == "tries again in 10 s"


def test_a_folder_that_is_away_for_a_while_loses_no_document(play):
    away = play.sources.with_name("away")
    script = {
        100: lambda: play.sources.rename(away),
        300: lambda: away.rename(play.sources),
    }
    scene = play(script)
    assert times(scene) == [5, 305]
    waits = [words for words in scene.told if "is gone, or cannot be read" in words]
    assert len(waits) == 1


def test_what_never_comes_to_rest_is_named(play):
    def write():
        (play.sources / "log.md").write_bytes(b"x" * (len(scene_log) + 1))
        scene_log.append(1)

    scene_log: list[int] = []
    scene = play(dict.fromkeys(range(100, 260, 2), write))
    assert times(scene) == [5, 263]
    assert scene.told.count("waits until it is still: log.md") == 2


def test_once_builds_once_and_gives_what_stands(play):
    assert play(outcomes=[False], is_once=True).made == ["reports/1"]
    with pytest.raises(SourceError):
        play(outcomes=[SourceError("no documents")], is_once=True)


def test_without_time_to_settle_a_build_is_asked_for_at_once(play):
    write = {100: lambda: (play.sources / "b.md").write_bytes(b"two")}
    assert times(play(write, pace=Pace(2, 0))) == [0, 100]


def test_a_signal_that_a_library_made_an_error_of_ends_it_all_the_same(play):
    with pytest.raises(KeyboardInterrupt):
        play(outcomes=[PublishError("Interrupted")], is_over=lambda: True)
    assert play(outcomes=[True], is_over=lambda: True).made == ["reports/1"]
