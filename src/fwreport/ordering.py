"""What a build is asked for, once the ledger and the latest generation are read."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from fwreport.adapters.editions import (
    History,
    find_baseline,
    read_history,
    trace,
)
from fwreport.adapters.generations import Generation, read_latest
from fwreport.adapters.inputs import find_damage, is_made_from
from fwreport.adapters.ledger import find_generation
from fwreport.compare.policy import Standing, decide
from fwreport.errors import PublishError
from fwreport.settings import Settings, as_inputs, from_inputs, with_baseline

if TYPE_CHECKING:
    from fwreport.compare.snapshot import Snapshot
    from fwreport.tables.stages import Compared

Entry = dict[str, Any]
SAME = {"documents": "documents", "catalog": "catalog", "code_sha256": "program"}

log = logging.getLogger(__name__)


class Order(NamedTuple):
    """One build: its settings, its inputs, and what it is compared with."""

    settings: Settings  # with the baseline
    inputs: dict[str, Any]
    baseline: Entry | None
    asked: Standing  # what is known of its standing before it is made
    number: int  # of the next edition
    judged_by: Entry | None  # the last edition, by which the policy judges
    standing: Standing | None = None  # where it is settled; None: the policy decides
    expected: str | None = None  # digest of the data, where it is known
    stands: Generation | None = None  # made from just these inputs, and whole
    past: tuple[Entry, ...] = ()  # what led to the baseline, and that; see `trace`


def plan(reports: Path, settings: Settings, seen: dict[str, Any]) -> Order:
    """Find out what to compare with, and whether the latest generation stands.

    seen  the inputs but for the settings

    An edition is not compared with itself: where nothing else changed, it stands,
    and made anew it is the same edition again.
    """
    history, latest = read_history(reports), read_latest(reports)
    known = latest and latest.record.get("standing")
    standing = Standing.of(known) if known else None
    if latest and standing and standing.edition is not None:
        same = settings
        if settings.baseline is None and standing.edition == history.last_number:
            same = replace(
                settings, baseline=latest.record["inputs"]["baseline"] or "none"
            )
        order = take(reports, history, same, seen)
        if is_made_from(latest, order.inputs):
            return order._replace(standing=standing, stands=whole(latest))
    order = take(reports, history, settings, seen)
    if not latest or not standing or standing.asked() != order.asked:
        return order
    same = is_made_from(latest, order.inputs)
    return order._replace(stands=whole(latest) if same else None)


def whole(latest: Generation) -> Generation | None:
    """The generation, if all of it is there as it was written; else a warning."""
    damaged = find_damage(latest)
    if damaged is None:
        return latest
    log.warning(
        "%s is gone or damaged: the report is made anew", latest.folder / damaged
    )
    return None


def take(
    reports: Path, history: History, settings: Settings, seen: dict[str, Any]
) -> Order:
    """The order for a build with these settings."""
    baseline = find_baseline(reports, settings.baseline)
    settings = with_baseline(settings, baseline)
    last = history.last
    judged_by = last and find_generation(reports, last["build_id"])
    return Order(
        settings=settings,
        inputs=seen | as_inputs(settings),
        baseline=baseline,
        asked=Standing(settings.policy, history.last_number, errata_of(history)),
        number=history.next_number,
        judged_by=judged_by,
        past=tuple(trace(history.entries, baseline)),
    )


def errata_of(history: History) -> tuple:
    """The editions that were withdrawn since the last one."""
    return tuple((number, day, reason) for number, day, reason in history.errata)


def plan_approval(
    reports: Path, settings: Settings, seen: dict[str, Any], by: str, note: str | None
) -> Order:
    """The order for the latest generation once more, now as an edition.

    seen  the inputs but for the settings, as they are now

    Raises PublishError if there is no generation, if it is an edition, or if
    documents, catalog or program are not what it was made from.
    """
    latest, history = read_latest(reports), read_history(reports)
    if latest is None or "standing" not in latest.record:
        raise PublishError(f"{reports}: there is no report yet; run `fwreport build`")
    name, standing = latest.record["build_id"], Standing.of(latest.record["standing"])
    if standing.edition is not None:
        raise PublishError(f"{name} is Edition {standing.edition} already")
    made = latest.record["inputs"]
    changed = [words for key, words in SAME.items() if seen[key] != made[key]]
    if not changed and seen["versions"] != made["versions"]:
        changed = ["libraries it stands on"]
    if changed:
        raise PublishError(
            f"{' and '.join(changed)} changed since {name} was built: "
            "run `fwreport build`, read the report, then approve it"
        )
    settings = from_inputs(made, settings)
    settings = replace(settings, baseline=settings.baseline or "none")
    order = take(reports, history, settings, seen)
    approved = replace(
        order.asked, edition=order.number, why="approved by hand", by=by, note=note
    )
    return order._replace(standing=approved, expected=latest.record.get("data_sha256"))


def settle_standing(order: Order, after: "Snapshot", compared: "Compared") -> Standing:
    """How what was made stands: as ordered, or as the policy decides.

    after     the snapshot, with the inputs of the build
    compared  with the baseline, which need not be the last edition
    """
    from fwreport.compare.stage import compare

    if order.standing:
        return order.standing
    last = order.judged_by
    if last and (order.baseline or {}).get("build_id") != last["build_id"]:
        compared = compare(after, last)
    changes = compared.changes if last else None
    return decide(order.asked, order.number, changes, last, after)
