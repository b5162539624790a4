"""What a document compares: the names of its options, and where a text names them."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from fwreport.normalize.markup import label
from fwreport.vocabulary.marks import undecorated
from fwreport.vocabulary.phrases import AND, CHOOSE, CONDITION, IS_VERSUS, RATES, VERSUS
from fwreport.vocabulary.words import fold

MEMBERS = re.compile(rf"^(?P<one>[^()/]+?)\s*\((?:{AND})\s+(?P<two>[^()]+)\)$", re.I)
JOINED = re.compile(r"\s*(?:/|\s\+\s|\s&\s|\s(?:and|und|et|y)\s)\s*")
SUFFIX = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
CUT = re.compile(r"\s*(?:[:?!(,;|\u2014\u2013\uff1a\uff08]|\s-\s).*$", re.DOTALL)
SCOPE = re.compile(
    r"\s(?:for|in|on|comparison|compared|f\u00fcr|im|pour|para|per|voor|dla|f\u00f6r|\u0434\u043b\u044f|en)\b.*$"
    r"|\s*(?:\u6846\u67b6|\u54ea\u4e2a|\u5bf9\u6bd4|\u6bd4\u8f83|\u7684).*$",
    re.I,
)
# "Tents compared: A vs B", in Chinese: what stands before the colon is no name.
KIND_EAST = re.compile(
    r"^[^:\uff1a]{1,30}(?:\u5bf9\u6bd4|\u6bd4\u8f83|\u6bd4\u8f03|\u8bc4\u6d4b)[:\uff1a]\s*(?=\S)"
)
# "Comparison table", "comparison and analysis": nothing is set against a table.
ABOUT_EAST = re.compile(
    r"(?:对比|比较)(?:表|图|分析|总结|一览|结果|报告|指南|测试|评测|汇总|说明)"
)
KEYCAP = re.compile(r"^(?:\d\ufe0f?\u20e3|[A-Z]?\d{1,3}[.)])\s*")
ADVICE = re.compile(rf"^{CHOOSE}\s+|\s+{CONDITION}$", re.IGNORECASE)
# The version or the ending that one place of a document writes and another leaves.
VERSION = re.compile(r"(?:\s+v?\d[\d.x]*|\.js|\s*[(\[][^()\[\]]*[)\]])$", re.IGNORECASE)
NAME_WORDS = 4
# What makes another product of a name: "X Lite", "X Hub", "X.js", "x-serving".
PRODUCT = r"(?!\.\w|-[A-Za-z]|\s+[A-Z][a-z]+|_\w)"

# Where words begin and end; Chinese and Japanese put no blanks between them, but a run
# of katakana is one word.
UNSPACED = "\u3040-\u30ff\u3400-\u9fff"
BEGUN = rf"(?<![^\W{UNSPACED}])(?<![\u30a0-\u30ff](?=[\u30a0-\u30ff]))"
ENDED = rf"(?![^\W{UNSPACED}])(?!(?<=[\u30a0-\u30ff])[\u30a0-\u30ff])"


class Mention(NamedTuple):
    """A place where a text names an option, or several as one."""

    start: int
    end: int
    words: str  # as written
    members: tuple[str, ...]  # the names of the options, in the document's spelling


class Subject(NamedTuple):
    """The options of a document, in the order in which it brings them up."""

    names: tuple[str, ...]
    composites: tuple[tuple[str, tuple[str, ...]], ...] = ()  # words, members
    aliases: tuple[tuple[str, str], ...] = ()  # another spelling, name


AMPERSAND = re.compile(r"\w &\s*\w")


def option_label(text: str) -> str:
    """The name in a header cell: "**PyTorch (Rating 1-10)**" is PyTorch."""
    name = label(text)
    suffix = SUFFIX.search(name)
    if suffix and (
        RATES.search(suffix[1]) or re.search(r"(?:^|\d)\s*[-/\u2013]\s*\d", suffix[1])
    ):
        name = name[: suffix.start()]
    return name.strip()


def members_of(name: str) -> tuple[str, ...]:
    """The names that a composite joins, or the name alone.

    "A (with B)", "A/B" and "A + B" join; "A (2.x)" and "A (ABC)" do not, nor does a
    stroke between parts too short to be names ("I/O").
    """
    if match := MEMBERS.match(name):
        return (match["one"].strip(), re.sub(r"^the\s+", "", match["two"].strip()))
    parts = [part.strip() for part in JOINED.split(name)]
    if (
        "(" not in name
        and len(parts) > 1
        and all(len(part) > 2 and part[0].isupper() for part in parts)
    ):
        return tuple(parts)
    return (name,)


def versus(text: str) -> list[str]:
    """The names that a title sets against each other: "A vs. B vs. C: which?"."""
    title = ABOUT_EAST.sub("", label(text))
    if not IS_VERSUS.search(f" {title} "):
        return []
    title = KIND_EAST.sub("", title)
    parts = VERSUS.split(re.sub(r"\s*,\s*(?=\S+\s+(?:vs|versus))", " vs ", title))
    first, *rest = [part for part in parts if part and part.strip()]
    first = re.split(r"[:\u2014\uff1a]\s*|\s\u2013\s", first)[-1].strip()
    if len(first.split()) > NAME_WORDS:
        first = capitalised(first)
    names = [first, *(SCOPE.sub("", CUT.sub("", part)).strip() for part in rest)]
    names = [undecorated(KEYCAP.sub("", name)) for name in names]
    names = [name for name in names if name and len(name.split()) <= NAME_WORDS]
    return names if len(names) > 1 else []


def capitalised(words: str) -> str:
    """The run of capitalised words at the end: "the story of Apache Kafka"."""
    run = re.search(r"(?:\b[A-Z0-9][\w.+#-]*\s*){1,4}$", words)
    return run[0].strip() if run else words.split()[-1]


def heading_name(text: str) -> str:
    """What a heading names before it goes on: "1. **React**: the popular one"."""
    name = KEYCAP.sub("", ADVICE.sub("", CUT.sub("", label(text)))).strip()
    return name if len(name.split()) <= NAME_WORDS else ""


def parallel(children: dict[str, list[str]]) -> list[str]:
    """The headings whose sections are built alike, as those of options are.

    children  the folded labels of the captions below each heading
    """
    shared = Counter(name for labels in children.values() for name in set(labels))
    alike = [
        heading
        for heading, labels in children.items()
        if sum(shared[name] > 1 for name in set(labels)) >= min(2, len(set(labels)))
        and any(shared[name] > 1 for name in labels)
    ]
    return alike if len(alike) >= 2 else []


def subject_of(names: Iterable[str], headers: frozenset[str] = frozenset()) -> Subject:
    """The options that a document's names stand for, each once, in order.

    A composite brings its members; a name that contains a member with more words
    (a qualified one) stays as it is, unless it is the only one of its kind.

    headers  the folded names that tables use: where a title writes "X" and the tables
             "X 18", the option is "X 18", also called "X"
    """
    found: dict[str, str] = {}
    composites: dict[str, tuple[str, ...]] = {}
    names = list(names)
    same = spellings(names, headers)
    for name in names:
        if fold(name) in same:
            continue
        members = members_of(name)
        if AMPERSAND.search(name) and not is_joint(members, names):
            members = (name,)  # "Ember & Oak" is one name where neither stands alone
        for member in members:
            found.setdefault(fold(member), member)
        if len(members) > 1:
            composites[name] = tuple(found[fold(member)] for member in members)
    found.pop("", None)
    aliases = [(alias, name) for alias, name in same.values() if fold(name) in found]
    aliases += [
        (base_of(name), name)
        for name in found.values()
        if SUFFIX.search(name) and fold(base_of(name)) not in found
    ]
    return Subject(tuple(found.values()), tuple(composites.items()), tuple(aliases))


def is_joint(members: tuple[str, ...], names: list[str]) -> bool:
    """Whether one of some names that a sign joins is a name by itself, too."""
    others = {fold(form) for name in names for form in (name, base_of(name))}
    return any(fold(member) in others for member in members)


def spellings(names: list[str], headers: frozenset[str]) -> dict[str, tuple[str, str]]:
    """The names that are another name's spelling: folded, as written, and whose.

    "AWS (Amazon Web Services)" beside "AWS", "Vue.js" beside "Vue", "React 18" beside
    "React", if no third one ("React 17") makes the difference matter.
    """
    kinds: dict[str, dict[str, str]] = {}
    for name in names:
        if len(members_of(name)) == 1:
            kinds.setdefault(fold(base_of(name)), {}).setdefault(fold(name), name)
    same = {}
    for base, forms in kinds.items():
        inside = {f: fold(SUFFIX.sub("", name)) for f, name in forms.items()}
        bracketed = [f for f, bare in inside.items() if bare != f and bare in forms]
        same |= {f: (forms[f], forms[inside[f]]) for f in bracketed}
        longer = [form for form in forms if form != base and form not in bracketed]
        if base not in forms or not longer:
            continue
        is_one = len(longer) == 1 and not (
            base in headers and longer[0] in headers and re.search(r"\d", longer[0])
        )
        is_plain = longer and not SUFFIX.search(forms[longer[0]])
        if is_one and is_plain and longer[0] in headers and base not in headers:
            same[base] = (forms[base], forms[longer[0]])
        elif is_one:
            same[longer[0]] = (forms[longer[0]], forms[base])
    return same


def base_of(name: str) -> str:
    """A name without its version, its ending and what stands in brackets."""
    bare = VERSION.sub("", name).strip()
    return base_of(bare) if bare and bare != name else name


def mentions(text: str, subject: Subject, in_heading: bool = False) -> list[Mention]:
    """Where a plain text names options, from left to right, the longest name first.

    Two names joined in the way of a composite are one mention of both.  A name that
    goes on with a capitalised word is another product, except in a heading.
    """
    if not subject.names:
        return []
    return [
        Mention(match.start(), match.end(), match[0], resolve(match[0], subject))
        for match in pattern(subject, in_heading).finditer(text)
    ]


def ended_by(words: str, names: Iterable[str]) -> str | None:
    """The one name that ends in some words: "Acme" is the end of "Vendor A: Acme"."""
    found = [name for name in names if fold(name).endswith(f" {fold(words)}")]
    return found[0] if len(found) == 1 and fold(words) else None


def resolve(words: str, subject: Subject) -> tuple[str, ...]:
    """The options that matched words stand for."""
    by_fold = index(subject)
    if fold(words) in by_fold:
        return (by_fold[fold(words)],)
    single = pattern(subject._replace(composites=()), True, False)
    found = [by_fold[fold(match[0])] for match in single.finditer(words)]
    return tuple(dict.fromkeys(found))


@cache
def index(subject: Subject) -> dict[str, str]:
    """The name of each folded spelling; built once for a document."""
    by_fold = {fold(alias): name for alias, name in subject.aliases}
    return by_fold | {fold(name): name for name in subject.names}


@cache
def pattern(subject: Subject, in_heading: bool, joined: bool = True) -> re.Pattern[str]:
    """The expression that finds the names; built once for a document."""
    names = sorted(
        {*subject.names, *(alias for alias, _ in subject.aliases)},
        key=lambda name: (-len(name), name),
    )
    one = "|".join(re.escape(name).replace("\\ ", r"\s+") for name in names)
    one = rf"(?:{one})"
    whole = r"(?:\s*\([^()]{1,40}\)(?=\W*$))?"  # "Go (Golang)", where "Go" is known
    end = rf"{whole}{ENDED}" if in_heading else rf"{ENDED}{PRODUCT}"
    if not joined:
        return re.compile(rf"(?<![\w.]){one}(?!\w)", re.IGNORECASE)
    # The flag is for the names alone: a product is told by its capital.
    one = rf"(?i:{one})"
    paren = rf"\s*\((?i:{AND})\s+(?:[\w.]+\s+){{0,2}}?{one}(?:\s+\w+){{0,2}}\)"
    stroke = rf"(?:\s?[/+]\s?{one})+"
    return re.compile(rf"{BEGUN}(?<![./-]){one}(?:{paren}|{stroke}|{end})")
