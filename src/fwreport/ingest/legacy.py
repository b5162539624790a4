"""The codec of raw bytes: marks first, then UTF-8, then what reads most plausibly.

Every reading of bytes that are no UTF-8 is judged by the same two measures: how odd the
characters look side by side, and how well the letters fit one language.  How usual a
codec is weighs a few nats: it decides where a handful of characters is all there is.
"""

import codecs
import math
import re
from collections import Counter

from fwreport.ingest.characters.codecs import SINGLE_BYTE, to_text
from fwreport.ingest.characters.declared import declared_codec
from fwreport.ingest.characters.letters import misfit
from fwreport.ingest.characters.plausibility import NOISE, cost_of, look_of

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MULTI_BYTE = ("cp932", "gb18030", "big5", "cp949", "euc_jp")
ESCAPES = (b"\x1b$B", b"\x1b$@", b"\x1b(J")  # of ISO-2022-JP
HIGH = re.compile(rb"[\x80-\xff]+")
VALID = re.compile(
    rb"(?:[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]"
    rb"|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}"
    rb"|\xf4[\x80-\x8f][\x80-\xbf]{2})+"
)
# Dashes between blanks or figures, apostrophes in "don't", dots and quotes at the edge
# of words, signs of currency that stand alone or by figures, as windows-1252 writes
# them; other codecs have letters there, which stand elsewhere.
TYPOGRAPHIC = re.compile(
    rb"(?<=\s)[\x96\x97](?=\s)|(?<=\d)\x96(?=\d)|(?<=[^\w\x80-\xff])\x80(?![\w\x80-\xff])"
    rb"|(?<=\d)\x80(?![\w\x80-\xff])|[\x80\xa3](?=\d)|(?<=[A-Za-z])\x92(?=(?:s|t|re|ve|ll|d|m)\b)"
    rb"|(?<=\w)\x85(?=\s|$)|(?<!\w)\x93(?=\w)|(?<=[\w.,!?])\x94(?!\w)"
)
TYPOGRAPHIC_MAC = re.compile(  # the same signs in Mac Roman
    rb"(?<=\s)[\xd0\xd1](?=\s)|(?<=\d)\xd0(?=\d)|(?<=[A-Za-z])\xd5(?=(?:s|t|re|ve|ll|d|m)\b)"
    rb"|(?<=\w)\xc9(?=\s|$)|(?<!\w)\xd2(?=\w)|(?<=[\w.,!?])\xd3(?!\w)|[\xa3\xdb](?=\d)"
)
MOSTLY = 0.5  # share of wholly valid runs above which the bytes are UTF-8 with strays
SAMPLE = 4_000  # bytes beyond ASCII that suffice to tell codecs apart
WORDS = re.compile(r"\S*[^\x00-\x7f]\S*")
IDEOGRAPH = 6.0  # nats, of ideographs and syllables; 9.6 bits in running Chinese
RARITY = 1.5  # exponent of the fall of usage over the rank of a codec, as in Zipf
FOREIGN = 3.0  # nats more for a character that texts in this codec seldom hold
CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f")
DECLARED = 8.0  # nats that a codec is worth which the document itself names
KANA_SHARE = 0.1  # of the characters of a Japanese text, at the very least


def read_bytes(data: bytes) -> tuple[str, str]:
    """The text of bytes in any usual encoding, without mark, and the codec's name.

    Bytes that their codec cannot read become U+FFFD, or the character of the same
    number where the bytes are UTF-8 with a few strays of a single-byte codec.
    """
    if data.startswith(codecs.BOM_UTF8):
        text, codec = read_bytes(data[len(codecs.BOM_UTF8) :])
        return text, "utf-8-sig" if codec == "utf-8" else codec
    if wide := wide_codec(data):
        return data.decode(wide, "replace"), wide
    if data.isascii():
        if any(escape in data for escape in ESCAPES):
            return data.decode("iso2022_jp", "replace"), "iso2022_jp"
        return data.decode("ascii"), "utf-8"
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    runs = HIGH.findall(data)
    valid = sum(VALID.fullmatch(run) is not None for run in runs)
    if valid > MOSTLY * len(runs):
        return _read_with_strays(data), "utf-8"
    return _read_legacy(data)


def wide_codec(data: bytes) -> str:
    """UTF-16 or UTF-32, told by its mark or its zero bytes; empty if it is none."""
    for mark, codec in MARKS:
        if data.startswith(mark):
            return codec
    head = data[:8192]
    if b"\0" not in head:
        return ""
    columns = [head[i::4].count(0) / max(len(head[i::4]), 1) for i in range(4)]
    if len(data) % 4 == 0:
        for codec, zeros in (("utf-32-le", (3, 2)), ("utf-32-be", (0, 1))):
            if columns[zeros[0]] == 1 and columns[zeros[1]] > 0.9:
                return codec
    if len(data) % 2:
        return ""
    readings = []
    for codec in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(codec)[:2048]
        except UnicodeDecodeError:
            continue
        odd = sum(look_of(c)[2] for c in text) / max(len(text), 1)
        is_text = any(" " <= c <= "~" for c in text)  # even Chinese has digits, blanks
        if is_text and odd < 1 and not any(c in CONTROLS for c in text):
            readings.append((odd, codec))
    return min(readings)[1] if readings else ""


def _read_with_strays(data: bytes) -> str:
    """UTF-8 with stray bytes, which are read with the codec that suits them best."""
    strays = VALID.sub(b" ", data)
    _, codec = _best_reading(_sample(strays), SINGLE_BYTE)
    pieces, place = [], 0
    for match in VALID.finditer(data):
        pieces += [
            to_text(data[place : match.start()], codec),
            match[0].decode("utf-8"),
        ]
        place = match.end()
    return "".join([*pieces, to_text(data[place:], codec)])


def _read_legacy(data: bytes) -> tuple[str, str]:
    """Bytes that are no UTF-8, read with the codec that makes most sense of them.

    A few dashes and quotes in plain English say no more than how usual a codec is.
    """
    if not HIGH.search(TYPOGRAPHIC.sub(b"", data)):
        return to_text(data, "cp1252"), "cp1252"
    if not HIGH.search(TYPOGRAPHIC_MAC.sub(b"", data)):
        return to_text(data, "mac_roman"), "mac_roman"
    sample, declared = _sample(data), declared_codec(data)
    fitting = [codec for codec in MULTI_BYTE if _reads(data, codec)]
    cost, codec = _best_reading(sample, SINGLE_BYTE, declared)
    for wide in fitting:
        new = _cost_of_wide(sample.decode(wide, "replace"), wide)
        new -= DECLARED * (wide == declared)
        if new < cost:
            cost, codec = new, wide
    if codec in MULTI_BYTE:
        return data.decode(codec), codec
    return to_text(data, codec), codec


def _reads(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _sample(data: bytes) -> bytes:
    """The first lines with bytes beyond ASCII, as many as suffice, each once."""
    lines, size = [], 0
    for line in dict.fromkeys(re.split(rb"[\r\n]+", data)):
        if high := len(line) - len(line.translate(None, bytes(range(128, 256)))):
            lines.append(line[: 2 * SAMPLE])
            size += high
        if size > SAMPLE:
            break
    return b"\n".join(lines)


def _best_reading(
    sample: bytes, candidates: list[str], declared: str = ""
) -> tuple[float, str]:
    """The least cost of the sample in nats, and the codec that reads it so."""
    costs = [
        (
            _cost_of(to_text(sample, codec))
            + RARITY * math.log1p(rank)
            - DECLARED * (codec == declared),
            codec,
        )
        for rank, codec in enumerate(candidates)
    ]
    return min(costs, key=lambda cost: cost[0])


def _cost_of(text: str) -> float:
    """Oddness of characters side by side, and misfit of the letters."""
    words = Counter(WORDS.findall(text))
    beyond = Counter(c for word in words for c in word if c > "\x7f")
    return sum(cost_of(word, "", "", {}) for word in words) + misfit(beyond)


def _cost_of_wide(text: str, codec: str) -> float:
    """The same for a codec of East Asia, by what its texts usually hold."""
    words = Counter(WORDS.findall(text))
    beyond = Counter(c for word in words for c in word if c > "\x7f")
    scripts: Counter[str] = Counter()
    for c, n in beyond.items():
        kind, script, _ = look_of(c)
        scripts[kind if kind == NOISE else script] += 1 + math.log(n)
    han, hangul = scripts["CJK"], scripts["HANGUL"]
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    others = scripts.total() - han - hangul - kana - scripts[""]
    cost = sum(cost_of(word, "", "", {}) for word in words)
    cost += IDEOGRAPH * (han + hangul + kana + 2 * others)
    if codec in {"cp932", "euc_jp"}:
        return cost + FOREIGN * (han if kana < KANA_SHARE * (han + kana) else 0)
    return cost + FOREIGN * (kana + (han if codec == "cp949" else 0))
