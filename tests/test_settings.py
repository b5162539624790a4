"""Settings: command line over environment over file; what is unknown is refused."""

import json

import pytest

from fwreport.errors import SettingsError
from fwreport.settings import as_inputs, from_inputs, read_settings


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def test_command_line_over_environment_over_file(elsewhere, monkeypatch):
    (elsewhere / "fwreport.toml").write_text(
        '[report]\npaper = "Letter"\nformats = ["pdf"]\ntitle = "From the file"\n'
        "[scoring]\nseed = 1\n"
    )
    monkeypatch.setenv("FWREPORT_REPORT_FORMATS", "html, pdf")
    monkeypatch.setenv("FWREPORT_SCORING_SEED", "2")
    settings = read_settings(title="From the command line", date="2026-11-20")
    assert settings.report.paper == "Letter"
    assert settings.report.formats == ("html", "pdf")
    assert settings.report.title == "From the command line"
    assert settings.report.date == "2026-11-20"
    assert settings.scoring.seed == 2


def test_pyproject_serves_where_there_is_no_settings_file(elsewhere):
    (elsewhere / "pyproject.toml").write_text(
        '[tool.fwreport.report]\npaper = "Letter"\n'
    )
    assert read_settings().report.paper == "Letter"


def test_the_date_is_that_of_the_environment(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")  # one day after 1970-01-01
    assert read_settings().report.date == "1970-01-02"


def test_the_report_prints_the_limits_of_scoring():
    settings = read_settings(provisional_factor=2.0)
    assert settings.report.win_probability == settings.scoring.decision_probability
    assert settings.report.provisional_factor == 2.0


def test_sections_of_other_versions_are_named_and_passed_over(elsewhere, caplog):
    (elsewhere / "fwreport.toml").write_text("[mail]\nport = 25\n")
    read_settings()
    assert "[mail] has no effect" in caplog.text


def test_approval_and_retention_are_settings_but_no_inputs(elsewhere, monkeypatch):
    plain = as_inputs(read_settings(date="2026-11-20"))
    (elsewhere / "fwreport.toml").write_text(
        '[approve]\npolicy = "manual"\n[retention]\ngenerations = 5\n'
    )
    monkeypatch.setenv("FWREPORT_RETENTION_DAYS", "90")
    settings = read_settings(date="2026-11-20")
    assert (settings.policy, settings.generations, settings.days) == ("manual", 5, 90)
    assert as_inputs(settings) == plain


def test_what_a_generation_was_made_with_comes_back_from_its_record():
    made = read_settings(paper="Letter", seed=3, date="2026-11-20")
    inputs = json.loads(json.dumps(as_inputs(made)))
    again = from_inputs(inputs, read_settings(date="2026-11-21"))
    assert again == made


def test_the_order_of_formats_changes_no_input():
    one, two = (read_settings(formats=f) for f in (["pdf", "html"], ["html", "pdf"]))
    assert as_inputs(one) == as_inputs(two)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[reprot]\n", r"there is no section \[reprot\]"),
        (
            "[report]\npapier = 'A4'\n",
            r"\[report\] has no setting papier; it has title",
        ),
        ("[report]\npaper = 'A5'\n", "paper is 'A5', not A4 or Letter"),
        ("[report]\nformats = 'pdf'\n", "formats is 'pdf', which is no list"),
        ("[scoring]\nseed = 'x'\n", "seed is 'x', which is no int"),
        ("[scoring]\nprovisional_factor = 0.5\n", "provisional_factor is not between"),
        ("[approve]\npolicy = 'soon'\n", "policy is 'soon'; it may be hold-on-change"),
        ("[retention]\ngenerations = 0\n", "generations is 0, less than 1"),
        ("[retention]\ndays = 'x'\n", "days is 'x', which is no int"),
        ("[report\n", "fwreport.toml: cannot be read"),
    ],
)
def test_what_is_wrong_is_refused_in_a_sentence(elsewhere, text, sentence):
    (elsewhere / "fwreport.toml").write_text(text)
    with pytest.raises(SettingsError, match=sentence):
        read_settings()


@pytest.mark.parametrize("name", ["SOURCE_DATE_EPOCH", "FWREPORT_SCORING_SEED"])
def test_a_variable_that_is_no_number_is_refused(monkeypatch, name):
    monkeypatch.setenv(name, "soon")
    with pytest.raises(SettingsError, match="'soon'"):
        read_settings()


def test_a_date_that_is_none_is_refused():
    with pytest.raises(SettingsError, match="'20. November'"):
        read_settings(date="20. November")


def test_a_settings_file_that_is_not_there_is_refused(elsewhere):
    with pytest.raises(SettingsError, match=r"other\.toml: cannot be read"):
        read_settings(elsewhere / "other.toml")
