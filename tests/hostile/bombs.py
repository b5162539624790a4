"""Small files that ask for much: nesting, widths, repetitions, bytes in disorder."""

import gzip
import io
import zipfile

TABLE = "| Criterion | Tea | Coffee |\n|---|---|---|\n| Taste | 6 | 7 |\n"
HEAD = "# Tea vs Coffee\n\n"


def text_bombs(size: int) -> dict[str, str]:
    """{name: text}; size is the number of repetitions, 100,000 for the real thing."""
    root = max(int(size**0.5), 2)
    few = size // 20
    return {
        "brackets": "[" * size,
        "brackets_closed": "[" * (size // 2) + "]" * (size // 2) + "(x)" * few,
        "images": "![" * size,
        "links": "[a](" * size,
        "links_angle": "[a](<b" * size,
        "stars": "*a " * size,
        "stars_both": "**a*" * size,
        "underscores": "_" * size + "a",
        "ticks": "".join("`" * n + " " for n in range(1, root * 4)),
        "autolinks": "<a@" * size,
        "tags": "<a href='" * size,
        "comments": "<!--" * size,
        "instructions": "<?x" * size,
        "cdata": "<![CDATA[" * size,
        "entities": "&amp;" * size + "&#" * size,
        "backslashes": "\\" * size + "\\[" * size,
        "references": "".join(f"[r{n}]: x\n" for n in range(few)) + "[r1]" * few,
        "quotes": ">" * size + " Tea",
        "quotes_stair": "".join(">" * n + " a\n" for n in range(root)),
        "lists": "".join("  " * n + "- a\n" for n in range(root * 2)),
        "lists_line": "- " * size + "a",
        "numbers_line": "1. " * size + "a",
        "headings": "# a\n" * size,
        "depths": "".join("#" * (1 + n % 6) + f" a{n}\n" for n in range(size)),
        "fences": "```\n" * size,
        "fence_open": "```\n" + "a\n" * size,
        "rules": "---\n" * size,
        "setext": "a\n---\n" * size,
        "line": "Tea is better than Coffee " * (size * 2),
        "word": "a" * (size * 50),
        "digits": "9" * size + "/10",
        "decimals": "1." * size,
        "spaces": "a" + " " * size + "b" + " " * size,
        "tabs": "\t" * size + "a\tb",
        "tabs_lines": "Criterion\tTea\tCoffee\n" + "\t\n" * size,
        "dashes": "-" * size + " :" + "-:" * size,
        "pipes": "|" * size + "\n" + "|-" * size + "\n" + "|" * size,
        "columns": "|c" * (size // 2)
        + "\n"
        + "|-" * (size // 2)
        + "\n|1" * (size // 2),
        "columns_tabbed": "\t".join(f"c{n}" for n in range(size // 2)) + "\n1\t2\n",
        "rows": TABLE + "| Taste | 6 | 7 |\n" * (size * 2),
        "rows_differ": TABLE
        + "".join(f"| c{n} | {n % 9} | 7 |\n" for n in range(size)),
        "rows_tabbed": "Criterion\tTea\tCoffee\tWinner\n"
        + "a\tb\tc\tTea\n" * (size * 2),
        "rows_empty": TABLE + "||||\n" * size,
        "options": "".join(f"## o{n}\n\n- fast\n" for n in range(few)),
        "vs": "# " + " vs ".join(f"o{n}" for n in range(few)) + "\n\n" + TABLE,
        "versus": "# " + "vs " * size + "\n\n" + TABLE,
        "than": "better than " * size,
        "commas": "Tea, " * size + "and Coffee",
        "colons": "a:" * size,
        "lead_ins": "**a:** " * size,
        "parens": "(" * size + "Tea" + ")" * size,
        "stars_rating": "★" * size,
        "slashes": "/".join(["9"] * size),
        "emoji": "\U0001f600\ufe0f\u200d" * size,
        "combining": "a" + "\u0301" * size,
        "mojibake": "â€œ" * size,
        "mojibake_deep": mojibake("é“”", 9) * (few // 40 + 1),
        "blank": "\n" * size,
        "blank_wide": " \u3000\u2003\n" * size,
        "breaks": "Tea<br>" * size,
        "details": "<details><summary>a</summary>\n\n" * few,
        "front": "---\n" + "a: b\n" * size,
        "anchors": "- &a [*a,*a]\n" * size,
        "lines": "Tea is better than Coffee.\n" * size,
        "items": "- Tea is fast\n" * size,
        "paragraphs": "Tea is better than Coffee for x.\n\n" * (size // 2),
        "captions": "a:\n" * size,
        "bold_lines": "**a**\n" * size,
    }


def mojibake(text: str, layers: int) -> str:
    """Text that has been misread again and again."""
    for _ in range(layers):
        text = text.encode("utf-8").decode("latin-1")
    return text


def byte_bombs(size: int) -> dict[str, bytes]:
    """{file name: content} of what is no clean text."""
    table = (HEAD + TABLE).encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * (size * 10))
    accents = (HEAD + TABLE + "Thé vaut café.\n").encode("latin-1")
    return {
        "zip.md": packed.getvalue(),
        "gzip.txt": gzip.compress(b"0" * (size * 10), mtime=0),
        "zip-like.md": b"PK tea\n\n" + table,
        "pdf-like.md": b"%PDF-1.7\n" + table,
        "nulls.md": table + b"\0" * size,
        "few-nulls.md": table + b"Tea\0 is better than Coffee.\n" * 2 + b"a " * size,
        "high.md": table + bytes(range(0x80, 0x100)) * (size // 100),
        "utf7.md": table + b"+ADw-script+AD4-alert(1)+ADw-/script+AD4-\n",
        "overlong.md": table
        + b"\xc0\xbcscript\xc0\xbe \xe0\x80\xaf \xf8\x88\x80\x80\xaf\n",
        "surrogate-bytes.md": table + b"\xed\xa0\x80\xed\xbf\xbf \xf4\x90\x80\x80\n",
        "iso2022.md": table + b"\x1b$B<script>\x1b(B ~{<:Ky2;~}\n",
        "utf16.md": (HEAD + TABLE + "<script>").encode("utf-16"),
        "utf16-odd.md": (HEAD + TABLE).encode("utf-16-le") + b"\xd8",
        "utf32.md": (HEAD + TABLE).encode("utf-32"),
        "mixed.md": accents + "Thé café “x”\n".encode() + accents + b"\x93x\x94\n",
        "marks.md": b"\xef\xbb\xbf" * 500 + table,
        "ebcdic.md": (HEAD + TABLE).encode("cp500"),
        "returns.md": table.replace(b"\n", b"\r"),
        "empty.md": b"",
        "one.md": b"\xff",
    }


def bomb_documents(size: int) -> dict[str, bytes]:
    """{file name: content}: all bombs, each beside a small table."""
    texts = {
        f"bomb-{name}.md": (HEAD + TABLE + "\n" + text + "\n").encode("utf-8")
        for name, text in text_bombs(size).items()
    }
    return texts | {f"bomb-{n}": data for n, data in byte_bombs(size).items()}
