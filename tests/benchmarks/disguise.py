"""Encode documents as badly as they come: byte order marks, code pages, mojibake."""

import numpy as np

WAYS = [
    "utf-8",
    "crlf",
    "bom",
    "utf-16",
    "cp1252",
    "mojibake_cp1252",
    "mojibake_mac_roman",
    "mojibake_twice",
    "mojibake_lines",
]
SHARES = [0.40, 0.12, 0.06, 0.06, 0.08, 0.10, 0.06, 0.04, 0.08]


def misread(text: str, codec: str) -> str:
    """UTF-8 read in a wrong code page; bytes without a character keep their number."""
    return "".join(
        bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in text.encode()
    )


def disguise(random: np.random.Generator, text: str) -> tuple[bytes, str]:
    """Bytes of one document, and what was done to it."""
    way = str(random.choice(WAYS, p=SHARES))
    if way == "crlf":
        return text.replace("\n", "\r\n").encode(), way
    if way == "bom":
        return text.encode("utf-8-sig"), way
    if way == "utf-16":
        return text.encode("utf-16"), way
    if way == "cp1252":
        plain = text.replace("✓", "x").replace("🏆 ", "")
        try:
            return plain.encode("cp1252"), way
        except UnicodeEncodeError:
            return text.encode(), "utf-8"
    if way == "mojibake_cp1252":
        text = misread(text, "cp1252")
    if way == "mojibake_mac_roman":
        text = misread(text, "mac_roman")
    if way == "mojibake_twice":
        text = misread(misread(text, "cp1252"), "cp1252")
    if way == "mojibake_lines":
        lines = text.split("\n")
        hit = random.random(len(lines)) < 0.5
        text = "\n".join(
            misread(line, "cp1252") if is_hit else line
            for line, is_hit in zip(lines, hit, strict=True)
        )
    return text.encode(), way
