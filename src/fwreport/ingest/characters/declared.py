"""The codec that a page names for itself; it may be wrong, and is evidence."""

import codecs
import re

HEAD_BYTES = 4096  # a page names its codec near its start
DECLARATION = re.compile(
    rb"<meta\b[^<>]{0,200}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})"
    rb"|^\s{0,99}<\?xml\b[^<>]{0,200}?\bencoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
# Browsers read the left codecs as the right ones, which have more characters.
WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5hkscs": "big5",
}


def declared_codec(data: bytes) -> str:
    """The codec that the head of a page declares, by Python's name; empty if none."""
    if not (found := DECLARATION.search(data[:HEAD_BYTES])):
        return ""
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except LookupError:
        return ""
    return WIDER.get(name, name).replace("-", "_")
