"""Why something changed: the sources, decisions and settings that differ."""

from typing import Any

from fwreport.compare.snapshot import Snapshot

NAMED = 3  # more are counted
INDIRECT = "indirect"  # bias and precision of sources are learned from all they say


class Reasons:
    """All that differs between the inputs of two builds, and what each reaches."""

    def __init__(self, before: Snapshot, after: Snapshot) -> None:
        """Compare the inputs of two snapshots, each with `inputs` of its build."""
        self.before, self.after = before, after
        self.events = source_events(before, after)
        self.inputs = changed_inputs(before.get("inputs", {}), after.get("inputs", {}))
        self.decisions = changed_decisions(before, after)

    def why(self, part: str, key: str) -> str:
        """The reason for a change in a part of the snapshot, in words.

        part  `criteria`, `use_cases` or `conflicts`: whose speakers matter
        """
        heard = {
            *self.before["speakers"][part].get(key, []),
            *self.after["speakers"][part].get(key, []),
        }
        found = [words for path, words in self.events if path in heard]
        found += [
            words for place, words in self.decisions if key in place or part == "all"
        ]
        found = shorten(found, "change of documents", "changes of documents")
        if not found and self.events and not self.inputs:
            return INDIRECT
        return "; ".join([*found, *self.inputs]) or "nothing that is recorded"


def source_events(before: Snapshot, after: Snapshot) -> list[tuple[str, str]]:
    """(path, what became of it) of each source that is new, gone or other."""
    old = {row["path"]: row for row in before["sources"]}
    new = {row["path"]: row for row in after["sources"]}
    kept = {row["sha256"] for row in before["sources"]}
    kept &= {row["sha256"] for row in after["sources"]}
    events = []
    for path in sorted({*old, *new}):
        row = new.get(path) or old[path]
        if (path in old) != (path in new) and row["sha256"] in kept:
            continue  # renamed, or one copy more or less
        if path not in old:
            events.append((path, f"{path} is new"))
        elif path not in new:
            events.append((path, f"{path} is gone"))
        elif old[path]["sha256"] != new[path]["sha256"]:
            events.append((path, f"{path} has changed"))
        elif status_of(old[path]) != status_of(new[path]):
            events.append((path, f"{path} is now {status_of(new[path])}"))
    return events


def status_of(row: dict[str, Any]) -> str:
    """The status of a source; one that was read, and has a reason, is superseded."""
    is_superseded = row["status"] == "ingested" and row["reason"]
    return "superseded" if is_superseded else row["status"]


def changed_inputs(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """Which inputs beside the documents differ, each in words."""
    old, new = before.get("catalog") or {}, after.get("catalog") or {}
    files = sorted(name for name in {*old, *new} if old.get(name) != new.get(name))
    words = [f"{name} of the catalog changed" for name in files]
    if before.get("scoring") != after.get("scoring"):
        words.append("settings of scoring changed")
    if before.get("code_sha256") != after.get("code_sha256"):
        words.append("the program changed")
    return words


def changed_decisions(before: Snapshot, after: Snapshot) -> list[tuple[set[str], str]]:
    """(keys reached, words) of each decision that was made, changed or withdrawn."""
    found = []
    old = {row["conflict_key"]: row for row in before["decisions"]}
    new = {row["conflict_key"]: row for row in after["decisions"]}
    rows = [*before["conflicts"], *after["conflicts"]]
    about = {row["conflict_key"]: row["criterion_id"] for row in rows}
    titles = {row["conflict_key"]: row["title"] for row in rows}
    for key in sorted({*old, *new}):
        if old.get(key) == new.get(key):
            continue
        title = titles.get(key, key)
        who = (new.get(key) or {}).get("decided_by")
        words = f"the decision on “{title}” was withdrawn"
        if key in new:
            words = f"{who or 'somebody'} decided on “{title}”"
        found.append(({key, about.get(key) or key}, words))
    return found


def shorten(words: list[str], one: str, many: str) -> list[str]:
    """The first few, and how many more there are."""
    left = len(words) - NAMED
    rest = [f"{left} more {many if left > 1 else one}"] if left > 0 else []
    return [*words[:NAMED], *rest]
