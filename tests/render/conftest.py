"""The report that most tests of this room look at, made once."""

import pytest

from fwreport.render.settings import ReportSettings
from fwreport.render.stage import render

from .builder import database_tables


@pytest.fixture(scope="session")
def settings():
    return ReportSettings(date="2026-11-20", edition=3, code_version="9.9.9")


@pytest.fixture(scope="session")
def tables():
    return database_tables()


@pytest.fixture(scope="session")
def files(tables, settings):
    return render(tables, settings)


@pytest.fixture(scope="session")
def page(files):
    return files["report.html"].decode("utf-8")
