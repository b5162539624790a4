"""Mails as the server got them, byte by byte, whatever words and names they carry."""

import quopri
import re
from base64 import b64decode
from email import message_from_bytes
from email.policy import SMTP

import pytest

from fwreport import api
from fwreport.adapters.mail_settings import Group
from fwreport.distribution.sending import Wishes, send

from ..hostile.attacks import LETTERS, MAIL, everywhere
from .conftest import ANN, OWNER, make_post, release, rewrite

HEADS = [
    *("from", "to", "subject", "date", "message-id", "auto-submitted"),
    *("content-type", "mime-version"),
]
OF_A_PART = {"content-type", "content-transfer-encoding", "content-disposition"}
OF_A_PART |= {"mime-version"}
LONGEST = 998  # bytes of a line, RFC 5322, 2.1.1
TURNING = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
ENCODED = "=?utf-8?q?=0D=0ABcc=3A_eve=40example=2Eorg=0D=0A=0D=0A?="
WORDS = {
    "lines": "Tea\r\nBcc: eve@example.org\r\n\r\n.\r\nQUIT\r\n",
    "encoded": f"{ENCODED} =?utf-8?b?DQpCY2M6IGV2ZUBleGFtcGxlLm9yZw==?=",
    "folded": "Tea\r\n Bcc: eve@example.org\r\n\t.\r\n",
    "turned": "\u202eaeT\u2066\u2069\u200f vs \x1b[2J\x00\x85\u2028Bcc: eve",
    "long": "Tea" + "é" * 40_000 + " " + "x" * 40_000,
    "divided": '--==\r\n--\r\nContent-Type: text/html; boundary="=="\r\n\r\n--==--',
    "named": "a\"; filename=\"b.exe\r\nX-Evil: 1; name*=utf-8''%0d%0a",
    "dots": ".\r\n..\r\n.\n.\r",
    "addressed": "eve@example.org>, <eve@example.org",
    "halves": "\U0001f46f\u200d\u0301" * 300,
}
SETTINGS = f"""
[report]
formats = ["html"]
[approve]
policy = "auto"
[mail]
host = "127.0.0.1"
port = {{}}
sender = "us@example.org"
[[recipients]]
to = ["{ANN}"]
attach = ["report.html", "quotations", "data"]
[owner]
to = ["{OWNER}"]
"""


def faults(content: bytes) -> list[str]:
    """What is not as RFC 5322 and RFC 2045 ask, or is more than a mail of ours has."""
    found = []
    lines = content.split(b"\r\n")
    if not content.isascii() or re.search(rb"\r(?!\n)|(?<!\r)\n|\0", content):
        found.append("bytes that may not be sent")
    found += [f"{len(line)} bytes in a line" for line in lines if len(line) > LONGEST]
    head = content.partition(b"\r\n\r\n")[0]
    names = [n.decode().lower() for n in re.findall(rb"(?m)^([^\s:]+):", head)]
    if sorted(names) not in (sorted(HEADS), sorted([*HEADS, OF_PLAIN])):
        found.append(f"headers: {names}")
    mail = message_from_bytes(content, policy=SMTP)
    for name in ("subject", "to", "from"):
        if not mail[name].isprintable() or TURNING.search(mail[name]):
            found.append(f"{name}: {mail[name]!r}")
    for part in mail.walk():
        found += [f"{defect!r}" for defect in part.defects]
        found += leaf_faults(part) if not part.is_multipart() else []
        if part is not mail and not {name.lower() for name in part} <= OF_A_PART:
            found.append(f"headers of a part: {[*part]}")
    return found


OF_PLAIN = "content-transfer-encoding"  # of a mail that is one text


def leaf_faults(part) -> list[str]:
    """What is wrong in a part that holds no others."""
    way = part["content-transfer-encoding"]
    raw = part.get_payload(decode=False).encode("ascii")
    if way == "base64":
        content = b64decode(raw.replace(b"\r\n", b""), validate=True)
    elif way == "quoted-printable":
        content = quopri.decodestring(raw)
    else:
        return [f"encoded as {way}"]
    name = part.get_filename("plain.txt")
    found = [] if re.fullmatch(r"[\w.-]{1,120}", name) else [f"file name {name!r}"]
    if part.get_content_maintype() == "text":
        content.decode(part.get_content_charset())
    if part.get_content_type() in ("text/plain", "text/html") and name == "plain.txt":
        text = content.decode("utf-8")
        found += ["words are turned"] * bool(TURNING.search(text))
        kind = part.get_content_subtype()
        is_line = re.search(r"(?m)^(Bcc|X-Evil|QUIT|\.+$)", text)
        found += [f"a line of theirs: {is_line}"] * (kind == "plain" and bool(is_line))
    return found


@pytest.mark.parametrize("name", WORDS)
def test_hostile_words_change_no_header_and_no_part(name, server, reports):
    words = WORDS[name]
    changes = dict.fromkeys(("since", "brief", "summary"), words)
    changes["groups"] = [{"title": words, "rows": [words] * 3, "left": 1}]
    texts = dict.fromkeys(("title", "date", "scope", "bottom_line", "overall"), words)
    subjects = [{"name": words, "words": words}]
    release(reports, "two", changes=changes, subjects=subjects, **texts)
    quoted = f'text\n"{words}"\n'.encode()
    rewrite(reports / "two", "data/claims.csv", quoted)
    group = Group("board", (ANN,), ("brief.pdf", "quotations", "data"))
    send(make_post(reports, server.port, group), Wishes())
    ((sender, recipient, content),) = server.mails
    assert (sender, recipient) == ("us@example.org", ANN)
    assert faults(content) == []
    mail = message_from_bytes(content, policy=SMTP)
    assert mail["subject"].endswith(": Edition 2") and mail["to"] == ANN
    assert len([*mail.iter_attachments()]) == 3
    claimed = [*mail.iter_attachments()][1].get_payload(decode=True)
    assert claimed == quoted


def test_what_is_wrong_with_a_mail_is_found():
    sound = f"From: us@example.org\r\nTo: {ANN}\r\nSubject: {{}}\r\n" + "".join(
        f"{name}: x\r\n" for name in ("Date", "Message-ID", "Auto-Submitted")
    )
    sound += "MIME-Version: 1.0\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    sound += "Content-Type: text/plain; charset=utf-8\r\n{}\r\n{}\r\n"
    for parts in [("Tea", "", "a"), ("=?utf-8?q?T=C3=A9?=", "", "=E2=82=AC")]:
        assert faults(sound.format(*parts).encode()) == []
    for parts in [
        *(("Tea", "Bcc: eve@example.org\r\n", "a"), ("Tea", "", "a\nb"), ("é", "", "")),
        *(("=?utf-8?q?T=E2=80=AE?=", "", ""), ("Tea", "", "=E2=80=AE")),
        *(("Tea", "", "x" * 999), ("Tea", "", "Bcc: eve")),
    ]:
        assert faults(sound.format(*parts).encode()) != [], parts


@pytest.mark.thorough
def test_hostile_documents_and_names_change_no_mail(tmp_path, server):
    place = tmp_path / "kettles"
    (place / "sources").mkdir(parents=True)
    (place / "fwreport.toml").write_text(SETTINGS.format(server.port))
    attacks = [*WORDS.values(), *MAIL.values(), *LETTERS.values()]

    def drop(number: int) -> None:
        name = re.sub(r"[/\0\ud800-\udfff]", "-", attacks[number][:40])
        text = everywhere(attacks[number], is_option=number % 5 == 0)
        file = place / "sources" / f"{name}{number}.md"
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        file.with_suffix(".xyz").write_bytes(b"")

    def publish() -> None:
        settings = {"config": place / "fwreport.toml"}
        folders = place / "sources", place / "reports"
        built = api.build(*folders, date="2026-11-20", **settings)
        assert built.record["standing"]["edition"]
        assert api.send(folders[1], **settings).items[0].state == "sent"

    half = len(attacks) // 2
    for number in range(half):
        drop(number)
    publish()
    for file in sorted((place / "sources").iterdir())[:3]:
        file.unlink()
    for number in range(half, len(attacks)):
        drop(number)
    publish()
    assert server.whom().count(ANN) == 2 and {*server.whom()} == {ANN, OWNER}
    assert [faults(content) for _, _, content in server.mails if faults(content)] == []
