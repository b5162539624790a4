"""Single-byte codecs as total one-to-one tables, so that no byte is ever lost.

Python leaves bytes undefined that the software which damages texts passes through:
browsers read byte 0x81 of windows-1252 as U+0081.  Here, as in the WHATWG Encoding
Standard, an undefined byte is the character of the same number, or one of private use
where another byte has taken that character.
"""

import codecs
from functools import cache

# Most used first, by the share of pages and files that still declare them.  In the
# repair of damage the order decides only between codecs that read a document alike,
# character for character; for raw bytes it weighs a few nats.
SINGLE_BYTE = [
    "cp1252",
    "mac_roman",
    "iso8859_1",
    "cp1251",
    "cp1250",
    "cp437",
    "cp850",
    "cp866",
    "koi8_r",
    "iso8859_15",
    "cp1254",
    "cp1253",
    "cp1256",
    "cp1255",
    "cp1257",
    "iso8859_2",
    "cp852",
    "cp874",
    "iso8859_9",
    "iso8859_7",
    "iso8859_5",
    "koi8_u",
    "cp1258",
    "cp858",
    "mac_cyrillic",
    "mac_greek",
    "mac_latin2",
    "mac_turkish",
    "iso8859_4",
    "iso8859_13",
    "iso8859_10",
    "iso8859_14",
    "iso8859_16",
    "iso8859_3",
    "iso8859_6",
    "iso8859_8",
    "cp737",
    "cp775",
    "cp855",
    "cp857",
    "cp860",
    "cp861",
    "cp862",
    "cp863",
    "cp865",
    "cp869",
    "mac_croatian",
    "mac_romanian",
    "mac_iceland",
    "kz1048",
]


@cache
def table_of(codec: str) -> str:
    """The 256 characters that the bytes 0 to 255 stand for, each character once."""
    known = [_defined(codec, byte) for byte in range(256)]
    taken = {character for character in known if character}
    return "".join(
        character or (chr(byte) if chr(byte) not in taken else chr(0xF700 + byte))
        for byte, character in enumerate(known)
    )


def _defined(codec: str, byte: int) -> str:
    """The character of one byte, or nothing where Python leaves it undefined."""
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return ""


@cache
def _encoder(codec: str) -> object:
    return codecs.charmap_build(table_of(codec))


def to_bytes(text: str, codec: str) -> bytes | None:
    """The bytes that `codec` reads as `text`; None if no bytes do."""
    try:
        return codecs.charmap_encode(text, "strict", _encoder(codec))[0]
    except UnicodeEncodeError:
        return None


def to_text(data: bytes, codec: str) -> str:
    """The text that `codec` reads from any bytes, undefined ones included."""
    return codecs.charmap_decode(data, "strict", table_of(codec))[0]


@cache
def bytes_by_character(codec: str) -> dict[str, int]:
    """The byte of each character above ASCII."""
    return {c: byte for byte, c in enumerate(table_of(codec)) if byte >= 0x80}
