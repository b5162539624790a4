"""Editions: numbered once, whatever comes between; withdrawn, restored, retained."""

import json
import os
import shutil
from pathlib import Path

import pytest

from fwreport.adapters import ledger
from fwreport.adapters.editions import find_baseline, read_history, replay
from fwreport.adapters.generations import only_builder, publish, read_latest
from fwreport.adapters.inputs import digest_files
from fwreport.adapters.retention import prune
from fwreport.adapters.rollback import roll_back
from fwreport.errors import FwreportError, PublishError

CALLS = [(os, "fsync"), (os, "ftruncate")]
CALLS += [(Path, name) for name in ("mkdir", "rename", "replace", "symlink_to")]


def fill(folder, number):
    standing = {"edition": number}
    record = {"build_id": folder.name.removeprefix(".building-"), "standing": standing}
    (folder / "report.html").write_text("whole")
    record["files"] = digest_files(folder)
    (folder / "build.json").write_text(json.dumps(record))


def release(reports, name, number=None, is_anew=False):
    """Publish a generation, as an edition if it has a number."""
    standing = {"edition": number, "by": "Ann", "note": None, "why": "by hand"}
    line = {"event": "generation", "build_id": name, "date": "2026-11-20"}
    line |= {"standing": standing, "finished_at": "now", "speakers": {}}
    with only_builder(reports):
        if number and not is_anew:
            number = read_history(reports).next_number
        standing["edition"] = number
        publish(
            reports,
            name,
            lambda folder: fill(folder, number),
            lambda: ledger.append(reports, line),
        )


def numbers(reports):
    lines = ledger.read_ledger(reports)
    return [line["number"] for line in lines if line["event"] == "edition"]


def is_clean(reports):
    return not [path for path in reports.glob(".*") if path.name != ".lock"]


def whole(reports):
    """The latest is whole, is what the ledger says, and every edition is noted once."""
    latest, lines = read_latest(reports), ledger.read_ledger(reports)
    assert latest.record["build_id"] == latest.folder.name
    published = ledger.generations_in(lines)
    assert latest.folder.name == published[-1]["build_id"]
    approved = [line["standing"]["edition"] for line in published]
    assert numbers(reports) == [n for n in approved if n]
    assert numbers(reports) == list(range(1, len(numbers(reports)) + 1))
    assert is_clean(reports)
    return latest.folder.name


@pytest.fixture
def reports(tmp_path):
    release(tmp_path, "one", 1)
    return tmp_path


def interrupt(monkeypatch, at, how):
    """Let the n-th call that touches the disk be the one that fails."""
    left = [at]

    def wrap(call):
        def counted(*arguments, **options):
            left[0] -= 1
            if left[0] == 0:
                how()
            return call(*arguments, **options)

        return counted

    for place, name in CALLS:
        monkeypatch.setattr(place, name, wrap(getattr(place, name)))


def test_a_kill_at_any_call_loses_no_edition_and_doubles_none(reports, monkeypatch):
    ends = []
    for at in range(1, 60):
        folder = reports / f"killed-{at}"
        shutil.copytree(reports, folder, symlinks=True, ignore=lambda *_: KILLED)
        if (child := os.fork()) == 0:
            interrupt(monkeypatch, at, lambda: os._exit(9))
            release(folder, "two", 2)
            os._exit(0)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert read_latest(folder).folder.name in ("one", "two")
        with only_builder(folder):
            ends.append(whole(folder))
        release(folder, "three", 3)
        assert whole(folder) == "three"
        shutil.rmtree(folder)
        if status == 0:
            break
    assert status == 0
    turn = ends.index("two")  # before the line nothing had happened, after it all had
    assert turn > 3 and len(ends) > turn + 3
    assert {*ends[turn:]} == {"two"}


KILLED = [f"killed-{at}" for at in range(60)]


def test_an_error_at_any_call_leaves_what_the_next_build_mends(reports, monkeypatch):
    def refuse():
        raise OSError(28, "No space left on device")

    for at in range(1, 60):
        with monkeypatch.context() as patch:
            interrupt(patch, at, refuse)
            try:
                release(reports, f"at-{at}", 2)
                failed = False
            except PublishError as refusal:
                failed = True
                assert "no space left on device" in str(refusal)
        assert (read_latest(reports).folder / "build.json").exists()
        with only_builder(reports):
            whole(reports)
        if not failed:
            break
    assert at > 10 and not failed


def test_a_ledger_torn_at_any_byte_settles(reports, tmp_path_factory):
    before = (reports / "ledger.jsonl").stat().st_size
    release(reports, "two", 2)
    text = (reports / "ledger.jsonl").read_bytes()
    for size in range(before, len(text) + 1, 7):
        folder = tmp_path_factory.mktemp("torn") / "reports"
        shutil.copytree(reports, folder, symlinks=True)
        (folder / "ledger.jsonl").write_bytes(text[:size])
        (folder / "two").rename(folder / ".building-two")  # as it was at that moment
        (folder / "latest").unlink()
        (folder / "latest").symlink_to("one")
        with only_builder(folder):
            latest = whole(folder)
        assert numbers(folder) == ([1, 2] if latest == "two" else [1])
        release(folder, "three", 3)
        assert whole(folder) == "three"


def test_the_baseline_is_the_last_edition_in_force(reports):
    assert find_baseline(reports, None)["build_id"] == "one"
    release(reports, "two")
    release(reports, "three", 2)
    assert find_baseline(reports, None)["build_id"] == "three"
    _, line = roll_back(reports, None, "2026-11-21", "Ann", "a forgery")
    assert (line["from"], line["to"], line["withdrawn"]) == ("three", "one", [2])
    assert find_baseline(reports, None)["build_id"] == "one"
    assert read_history(reports).errata == [[2, "2026-11-21", "a forgery"]]
    assert read_history(reports).next_number == 3
    assert find_baseline(reports, "none") is None


def test_the_next_edition_closes_the_erratum_and_the_number_is_not_used_again(reports):
    release(reports, "two", 2)
    roll_back(reports, None, "2026-11-21", "Ann", None)
    release(reports, "three")
    assert [number for number, *_ in read_history(reports).errata] == [2]
    release(reports, "four", 3)
    assert read_history(reports).errata == []
    assert numbers(reports) == [1, 2, 3]
    assert find_baseline(reports, None)["build_id"] == "four"


def test_a_rollback_to_a_withdrawn_edition_restores_it(reports):
    release(reports, "two", 2)
    roll_back(reports, None, "2026-11-21", "Ann", None)
    latest, line = roll_back(reports, "two", "2026-11-21", "Ann", "a mistake")
    assert latest.folder.name == "two"
    assert (line["withdrawn"], line["restored"]) == ([], [2])
    history = read_history(reports)
    assert (history.last_number, history.errata) == (2, [])


def test_an_edition_made_anew_is_withdrawn_and_restored_as_one(reports):
    release(reports, "two", 2)
    release(reports, "anew", 2, is_anew=True)
    assert numbers(reports) == [1, 2]
    _, line = roll_back(reports, None, "2026-11-21", "Ann", None)
    assert (line["to"], line["withdrawn"]) == ("one", [2])
    _, line = roll_back(reports, "anew", "2026-11-21", "Ann", None)
    assert line["restored"] == [2]


def test_from_a_draft_one_goes_back_to_the_generation_before(reports):
    release(reports, "two")
    release(reports, "three")
    latest, line = roll_back(reports, None, "2026-11-21", "Ann", None)
    assert (latest.folder.name, line["withdrawn"]) == ("two", [])


def test_an_edition_goes_back_to_an_edition_that_is_still_there(reports):
    release(reports, "two", 2)
    release(reports, "draft")
    release(reports, "three", 3)
    shutil.rmtree(reports / "two")  # as retention does
    _, line = roll_back(reports, None, "2026-11-21", "Ann", None)
    assert (line["to"], line["withdrawn"]) == ("one", [2, 3])


def test_an_edition_does_not_go_back_to_a_draft_instead(reports):
    release(reports, "draft")
    release(reports, "two", 2)
    shutil.rmtree(reports / "one")
    with pytest.raises(PublishError, match="two: no edition before it is left; `fwr"):
        roll_back(reports, None, "2026-11-21", "Ann", None)
    roll_back(reports, "draft", "2026-11-21", "Ann", None)
    assert read_latest(reports).folder.name == "draft"


def test_what_cannot_be_rolled_back_to_is_refused_in_one_sentence(reports, tmp_path):
    def back(name):
        return roll_back(reports, name, "2026-11-21", "Ann", None)

    with pytest.raises(PublishError, match="one: no generation before it is left"):
        back(None)
    with pytest.raises(PublishError, match="one is the latest already"):
        back("one")
    with pytest.raises(FwreportError, match="no generation in .* by the name 'x'"):
        back("x")
    release(reports, "two")
    shutil.rmtree(reports / "one")
    with pytest.raises(PublishError, match="one is gone: retention removed it"):
        back("one")
    with pytest.raises(PublishError, match="there is no report to roll back"):
        roll_back(tmp_path / "none", None, "2026-11-21", "Ann", None)


def test_nothing_goes_back_to_what_is_damaged(reports):
    for name in ("two", "three"):
        release(reports, name, 2)
    (reports / "two" / "report.html").write_text("whole no more")
    with pytest.raises(PublishError, match="two is damaged: what is in it is not"):
        roll_back(reports, "two", "2026-11-21", "Ann", None)
    latest, _ = roll_back(reports, None, "2026-11-21", "Ann", None)
    assert latest.folder.name == "one"


def test_a_kill_in_a_rollback_is_finished_by_the_next_run(reports, monkeypatch):
    release(reports, "two", 2)
    for at in range(1, 20):
        if (child := os.fork()) == 0:
            interrupt(monkeypatch, at, lambda: os._exit(9))
            roll_back(reports, "one", "2026-11-21", "Ann", None)
            os._exit(0)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        with only_builder(reports):
            history, latest = read_history(reports), read_latest(reports)
        assert (latest.folder.name == "one") == (2 in history.withdrawn)
        if latest.folder.name == "one":
            roll_back(reports, "two", "2026-11-21", "Ann", None)
        assert is_clean(reports)
        if status == 0:
            break
    assert status == 0 and at > 3


def test_an_empty_ledger_has_no_edition():
    history = replay([])
    assert (history.last, history.next_number, history.errata) == (None, 1, [])


def test_the_newest_stay_and_so_do_the_edition_and_the_latest(tmp_path):
    names = [f"2026112{day}T070000Z-00000{day}" for day in range(6)]
    release(tmp_path, names[0], 1)
    for name in names[1:]:
        release(tmp_path, name)
    ledger_before = (tmp_path / "ledger.jsonl").read_bytes()
    assert prune(tmp_path, 3, None, {names[0]}) == names[1:3]
    left = sorted(path.name for path in tmp_path.glob("2026*"))
    assert left == [names[0], *names[3:]]
    assert (tmp_path / "ledger.jsonl").read_bytes() == ledger_before
    roll_back(tmp_path, names[3], "2026-11-26", "Ann", None)
    assert prune(tmp_path, 1, None, set()) == [names[0], names[4]]
    assert read_latest(tmp_path).folder.name == names[3]
    assert is_clean(tmp_path)


def test_old_ones_go_by_their_age(tmp_path):
    names = ["20200101T000000Z-000001", "20200102T000000Z-000002"]
    names.append("29990101T000000Z-000003")  # a clock that was set wrong
    for name in names:
        release(tmp_path, name)
    assert prune(tmp_path, 20, 30, set()) == names[:2]


def test_a_reader_keeps_the_file_that_goes(tmp_path):
    for name in ("20261120T070000Z-000001", "20261121T070000Z-000002"):
        release(tmp_path, name)
    with (tmp_path / "20261120T070000Z-000001" / "build.json").open() as file:
        assert prune(tmp_path, 1, None, set()) == ["20261120T070000Z-000001"]
        assert json.load(file)["build_id"] == "20261120T070000Z-000001"


def test_what_the_disk_refuses_to_remove_is_named(tmp_path, monkeypatch, caplog):
    for name in ("20261120T070000Z-000001", "20261121T070000Z-000002"):
        release(tmp_path, name)

    def refuse(self, target):
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    assert prune(tmp_path, 1, None, set()) == []
    assert "20261120T070000Z-000001: cannot be removed: permission" in caplog.text
