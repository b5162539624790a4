"""The letter: hostile words reach no header, no markup and no file name."""

import re
from email import message_from_bytes
from email.policy import default

import pytest

from fwreport.adapters.enclosures import Enclosure, stem_of
from fwreport.adapters.messages import Envelope, make_message, make_message_id
from fwreport.render.letter import make_letter

from .conftest import ANN, SUMMARY

TURNING = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
HOSTILE = [
    "Kettles\r\nBcc: eve@example.org\r\n\r\n<script>alert(1)</script>",
    "</title><img src=http://x.y/z onerror=alert(1)>{{ 7*7 }}{% raw %}",
    "Kettles\u2028X-Evil: yes\u0085\x0b\x0c\x1b[2J\x00",
    "=?utf-8?q?=0D=0ABcc=3A_eve=40example=2Eorg?=",
    "\u202eesrever\u2066 水壶",
    "x" * 5000,
]


def mail_of(title, text="", html="", enclosed=()):
    envelope = Envelope(
        "us@example.org", ANN, title, "<one@example.org>", "2026-11-21T08:00:00+00:00"
    )
    content = make_message(envelope, text, html, enclosed)
    return content, message_from_bytes(content, policy=default)


@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_steer_or_turn_what_stands_beside_them(words):
    changes = {"since": words, "brief": words, "summary": words}
    changes["groups"] = [{"title": words, "rows": [f"{words}: new"], "left": 1}]
    hostile = dict.fromkeys(("title", "date", "scope", "bottom_line"), words)
    hostile |= {"edition": 3, "changes": changes, "overall": words}
    hostile["subjects"] = [{"name": words, "words": words}]
    letter = make_letter(SUMMARY | hostile, [(2, "2026-11-20", words)], [words])
    _, mail = mail_of(letter.subject, letter.text, letter.html)
    parts = [part.get_content() for part in mail.walk() if not part.is_multipart()]
    assert len(parts) == 2
    for text in (mail["subject"], *parts):
        assert not TURNING.search(text)
    lines = parts[0].splitlines()
    assert not any(line.startswith(("Bcc", "X-Evil")) for line in lines)


@pytest.mark.parametrize("title", HOSTILE)
def test_a_title_stays_in_its_header(title):
    letter = make_letter(SUMMARY | {"title": title, "edition": 3}, (), [title])
    file = Enclosure(f"{stem_of(title, 3, '2026-11-20')}.pdf", "application/pdf", b"x")
    content, mail = mail_of(letter.subject, letter.text, letter.html, (file,))
    assert {name.lower() for name in mail} == {
        *("from", "to", "subject", "date", "message-id", "auto-submitted"),
        *("mime-version", "content-type"),
    }
    assert mail["to"] == ANN and not mail.defects
    assert mail["subject"].endswith(": Edition 3") and len(mail["subject"]) < 140
    assert mail["subject"].isprintable()
    assert content.isascii() and b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, content.splitlines())) < 998
    (name,) = [part.get_filename() for part in mail.iter_attachments()]
    assert name.endswith("edition-3-2026-11-20.pdf") and "/" not in name
    assert name.isprintable() and len(name) < 100


@pytest.mark.parametrize("words", HOSTILE)
def test_no_word_becomes_markup_or_a_line_of_its_own(words):
    changes = {"since": words, "brief": words, "summary": words}
    changes["groups"] = [{"title": "Documents", "rows": [words], "left": 0}]
    texts = dict.fromkeys(("title", "scope", "bottom_line", "overall"), words)
    summary = SUMMARY | texts | {"changes": changes, "edition": 1}
    summary["subjects"] = [{"name": words, "words": words}]
    plain = make_letter(SUMMARY | {"edition": 1, "overall": "x"}, (), ["a.pdf"])
    letter = make_letter(summary, [(2, "2026-11-20", words)], [words])
    for mark in ("<script", "<img", "49"):
        assert mark not in letter.html
    assert letter.html.count("<title>") == 1
    lines = [line for line in letter.text.splitlines() if line]
    assert len(lines) <= len([line for line in plain.text.splitlines() if line]) + 3
    assert not any(line.startswith(("Bcc", "X-Evil")) for line in lines)


def test_the_erratum_stands_before_the_answer():
    errata = [(2, "2026-11-20", "a forgery"), (3, "2026-11-20", "a forgery")]
    letter = make_letter(SUMMARY | {"edition": 4}, errata, [])
    said = "Editions 2 and 3 were withdrawn on 20 November 2026: a forgery."
    for body in (letter.text, letter.html):
        assert body.index(said) < body.index("Brew leads overall")
        assert "Attached" not in body


def test_a_message_id_is_that_of_its_mail_and_no_other():
    ids = {make_message_id("Us <us@example.org>", *key) for key in ("ab", "a", "b")}
    assert len(ids) == 3
    assert make_message_id("us@example.org", "a") in ids
    assert all(one.endswith("@example.org>") and one.isascii() for one in ids)


def test_lines_of_dots_and_long_lines_arrive_as_they_are():
    text = ".\n..\n" + "é" * 2000 + "\n"
    _, mail = mail_of("x", text)
    assert mail.get_content().replace("\r\n", "\n") == text


def test_a_file_name_says_what_it_is_in_any_language():
    assert stem_of("Wasserkocher: A/B?", 3, "2026-11-20") == (
        "wasserkocher-a-b-edition-3-2026-11-20"
    )
    assert stem_of("水壶", 3, "2026-11-20") == "水壶-edition-3-2026-11-20"
    assert stem_of("../..", 3, "2026-11-20") == "report-edition-3-2026-11-20"
