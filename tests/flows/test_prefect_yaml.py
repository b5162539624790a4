"""flows/prefect.yaml: what Prefect's own models and scheduler make of it."""

import os
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def deployments(tmp_path_factory):
    """The deployments, as `prefect deploy` reads them."""
    home = str(tmp_path_factory.mktemp("prefect"))
    os.environ.setdefault("PREFECT_HOME", home)
    from prefect.cli.deploy._config import _load_deploy_configs_and_actions
    from rich.console import Console

    with (Path(home) / "said").open("w+") as said:
        file = ROOT / "flows" / "prefect.yaml"
        console = Console(file=said)
        configs, actions = _load_deploy_configs_and_actions(file, console=console)
        said.seek(0)
        assert said.read() == ""
    assert actions["pull"] is None
    return {config["name"]: config for config in configs}


def test_each_deployment_runs_the_flow_on_the_pool_one_at_a_time(deployments):
    from fwreport.orchestrate import build_report

    for config in deployments.values():
        file, _, name = config["entrypoint"].partition(":")
        assert (ROOT / file).is_file() and name == "build_report"
        assert {*config["parameters"]} <= {*build_report.parameters.properties}
        assert config["work_pool"]["name"] == "fwreport"
        assert config["concurrency_limit"] == {
            "limit": 1,
            "collision_strategy": "CANCEL_NEW",
        }


def test_schedules_keep_to_the_clock_of_their_time_zone(deployments):
    from prefect.cli.deploy._schedules import _schedule_config_to_deployment_schedule
    from prefect.server.schemas.schedules import CronSchedule

    (weekly,) = deployments["weekly"]["schedules"]
    made = _schedule_config_to_deployment_schedule(weekly)
    assert (made["slug"], made["active"]) == ("monday", True)
    schedule = CronSchedule(**made["schedule"].model_dump())
    # 7 in the morning in Berlin is 6 in winter and 5 in summer; 30 March is between.
    start = datetime(2026, 3, 21, tzinfo=UTC)
    dates = sorted(schedule._get_dates_generator(n=2, start=start))
    assert [date.astimezone(UTC).isoformat() for date in dates] == [
        "2026-03-23T06:00:00+00:00",
        "2026-03-30T05:00:00+00:00",
    ]


def test_new_files_trigger_a_run_at_once(deployments):
    from prefect.cli.deploy._triggers import _initialize_deployment_triggers

    specs = deployments["new-files"]["triggers"]
    (trigger,) = _initialize_deployment_triggers("new-files", specs)
    trigger.set_deployment_id(UUID(int=1))
    made = trigger.as_automation().trigger
    assert made.expect == {"fwreport.sources.changed"}
    assert (made.posture.value, made.threshold) == ("Reactive", 1)
    assert made.match.root == {"prefect.resource.id": "fwreport.sources.*"}
