"""The log for machines: one object a line, and what it is about."""

import io
import json
import logging

from fwreport.adapters.log_lines import JsonLines, json_line, of_build


def test_a_record_is_one_line_with_what_it_is_about():
    stream, log = io.StringIO(), logging.Logger("test")
    log.addHandler(JsonLines(stream))
    with of_build("2026-11-20T07:00:00.000+00:00"):
        log.warning("%s: odd\nindeed", "a\nb.md", extra={"source": "a\nb.md"})
    log.info("done")
    first, second = map(json.loads, stream.getvalue().splitlines())
    assert first.pop("at").endswith("+00:00")
    assert first == {
        "level": "warning",
        "message": "a\nb.md: odd\nindeed",
        "started_at": "2026-11-20T07:00:00.000+00:00",
        "source": "a\nb.md",
    }
    assert {*second} == {"at", "level", "message"}


def test_letters_are_written_as_they_are():
    assert "Żółć 😀" in json_line("info", "Żółć 😀")
