"""Settings: command line over environment over file; what is unknown is refused."""

import json

import pytest

from fwreport.adapters.mail_settings import read_credentials
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


MAIL = '[mail]\nhost = "mail.example.org"\nsender = "Us <us@example.org>"\n'


def test_mail_recipients_and_owner_are_settings_but_no_inputs(elsewhere, monkeypatch):
    plain = as_inputs(read_settings(date="2026-11-20"))
    (elsewhere / "fwreport.toml").write_text(
        f'{MAIL}[[recipients]]\nto = ["Ann Lee <ann@example.org>"]\n'
        '[[recipients]]\ngroup = "data"\nto = ["bob@example.org"]\n'
        'attach = ["data/consensus.csv"]\nonly_when_changed = true\n'
        '[owner]\nto = ["owner@example.org"]\n'
    )
    monkeypatch.setenv("FWREPORT_MAIL_STARTTLS", "true")
    monkeypatch.setenv("FWREPORT_MAIL_TIMEOUT", "5")
    monkeypatch.setenv("FWREPORT_MAIL_USER", "ann")
    monkeypatch.setenv("FWREPORT_MAIL_PASSWORD", "sesam")
    settings = read_settings(date="2026-11-20")
    assert (settings.mail.host, settings.mail.port) == ("mail.example.org", 587)
    assert settings.mail.timeout == 5.0
    first, second = settings.recipients
    assert (first.group, first.attach) == ("1", ("brief.pdf",))
    assert (second.attach, second.only_when_changed) == (("data/consensus.csv",), True)
    assert settings.owner == ("owner@example.org",)
    assert as_inputs(settings) == plain
    assert "sesam" not in repr(settings)


def test_an_owner_who_cannot_be_told_is_named_in_a_warning(elsewhere, caplog):
    (elsewhere / "fwreport.toml").write_text('[owner]\nto = ["a@b"]\n')
    read_settings()
    assert "[owner] is told nothing: there is no [mail]" in caplog.text


def test_user_and_password_come_from_the_environment_together():
    known = {"FWREPORT_MAIL_USER": "ann", "FWREPORT_MAIL_PASSWORD": "sesam"}
    assert read_credentials(known).password == "sesam"
    assert read_credentials({}) is None
    with pytest.raises(SettingsError, match="go together"):
        read_credentials({"FWREPORT_MAIL_USER": "ann"})


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
        ("[mail]\nport = 25\n", r"\[mail\] does not say host"),
        (f"{MAIL}port = 70000\n", "port is 70000, not between"),
        (f"{MAIL}tls = 1\n", "tls is 1, which is no bool"),
        (f"{MAIL}port = true\n", "port is True, which is no int"),
        (f"{MAIL}tls = true\nstarttls = true\n", "both starttls and tls"),
        (f"{MAIL}timeout = 0\n", "timeout is not between"),
        (
            f"{MAIL}password = 'sesam'\n",
            r"\[mail\] has password in it: .* FWREPORT_MAIL_PASSWORD",
        ),
        ("[mail]\nhost = 'x'\nsender = 'us'\n", "sender is 'us', which is no mail"),
        ("[recipients]\nto = ['a@b']\n", r"write \[\[recipients\]\] with two"),
        ("[[recipients]]\ngroup = 'x'\n", r"\[\[recipients\]\] x does not say to"),
        ("[[recipients]]\nto = ['a@b, c@d']\n", "'a@b, c@d', which is no mail"),
        ("[[recipients]]\nto = ['a@b\\nBcc: c@d']\n", "which is no mail address"),
        ('[[recipients]]\nto = ["a@b\\nBcc: c@d"]\n', "which is no mail address"),
        ("[[recipients]]\nto = ['é@b']\n", "letters beyond ASCII"),
        ("[[recipients]]\nto = 'a@b'\n", "to is 'a@b', which is no list"),
        ("[[recipients]]\nfor = ['a@b']\n", "has no setting for; it has group"),
        (
            "[[recipients]]\nto = ['a@b']\nattach = ['../x']\n",
            r"attach has '\.\./x'; it may have brief\.pdf",
        ),
        ("[owner]\nto = ['nobody']\n", r"\[owner\]: to is 'nobody', which is no"),
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
