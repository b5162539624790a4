"""Names that a title lists without setting them against each other: "A, B and C"."""

import re

from fwreport.normalize.draft import Document
from fwreport.normalize.markup import label, lead_of, plain
from fwreport.normalize.options.placed import latin_name, placed_names
from fwreport.normalize.options.subjects import (
    BEGUN,
    ENDED,
    KEYCAP,
    NAME_WORDS,
    SCOPE,
    heading_name,
    option_label,
    versus,
)
from fwreport.normalize.roles import is_anonymous
from fwreport.vocabulary.columns import COMMON
from fwreport.vocabulary.marks import undecorated
from fwreport.vocabulary.phrases import COMPARED, IS_VERSUS
from fwreport.vocabulary.words import fold

TITLE_LENGTH = 150  # characters
PIECES = re.compile(r"\s*[:?!\uff1a\uff1f]\s*|\s[\u2013\u2014|-]\s")
AND = r"(?:and|und|et|y|e|en|i|och|or|oder|ou|o|u|of|czy|lub|eller|и|или)"
COMMAS = re.compile(rf"\s*[,\u3001]\s*(?:{AND}\s+)?")
ANDS = re.compile(
    rf"\s+(?:{AND}|&)\s+|\s*[\u3068\u548c](?=\s)|(?<=\s)[\u3068\u548c]\s*"
)
EN = re.compile(r"\sen\s", re.IGNORECASE)  # "and" in Dutch, "in" in French and Spanish
TOGETHER = 2  # blocks that name two of them, where no table or list does
OPENING = 6  # parts at the start of a document in which it may say what it compares
SENTENCE = re.compile(r"(?<=[.!?])\s+|[\uff1f\u3002]")
ASKS = re.compile(
    r"\s(?:or|oder|ou|o|u|of|czy|eller|или)\s.*[?\uff1f]", re.IGNORECASE | re.DOTALL
)
LISTS = re.compile(r":\s+(?P<names>[^:;?!.]+?(?:[.]\d[^:;?!.]*)*)[.!:]?$")
# A question that is but names, and a title about them: "Letters on A, B and C".
ONLY_ASKS = re.compile(
    rf"^(?P<names>[^,:;.?!]+(?:,[^,:;.?!]+)*,?\s{AND}\s[^,:;.?!]+)[?\uff1f]$"
)
ABOUT = re.compile(
    r"\s(?:on|about|of|with|\u00fcber|zu|von|mit|sur|avec|de|sobre|con|su|over|met|om)\s"
    r"(?P<names>[^:;?!.]+)$"
)
# "AとBの比較", "A、BとC、どっちがいい？"
EAST = re.compile(
    r"^\W*(?P<names>[^。？?：:]+?)(?:の\w{0,4}?(?:比較|違い|対決)|を\w{0,4}?比較|[、，]?(?:どっち|どちら))"
)
EAST_AND = re.compile(r"\s*(?:[、，,]|と(?=\S))\s*")
# "we compare A with B and C", "the differences between A and B".
COMPARES = re.compile(
    r"""(?<!\w)(?:(?:compar(?:e[sd]?|ing|er|ons|ar|amos|ando|are|iamo)|vergleich(?:e|en|t)|confront(?:are|iamo)|vergelijken?|porównujemy|jämför|сравним)
      |(?:differences?|choose|choosing|decide|deciding|unterschiede?|différences?|choisir|diferencias?|elegir|differenz[ae]|scegliere|diferenças?|escolher)\s+(?:between|zwischen|entre|tra|fra))
      \s+(?P<names>[^.:;?!]+)""",
    re.IGNORECASE | re.VERBOSE,
)
COMPARED_WITH = re.compile(
    rf"\s+(?:{AND}|&|with|to|against|mit|avec|\u00e0|con|com|met|z|med|\u0441)\s+"
)
FIRST_NAME = re.compile(
    r"[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff][\w.+#-]*(?:\s[^\W_a-z\u00df-\u00f6\u00f8-\u00ff][\w.+#-]*)*"
)
LAST_NAME = re.compile(
    r"(?<=\s)[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff][\w.+#-]*(?:\s[^\W_a-z\u00df-\u00f6\u00f8-\u00ff][\w.+#-]*)*$"
)
QUESTION = re.compile(
    r"^(?:which|what|who|should|is|are|was|welche[rs]?|soll|qu[ei]l?l?e?|qual|cu[a\u00e1]l"
    r"|welke?|kt[o\u00f3]r[aey]|vilken)\b",
    re.IGNORECASE,
)
ARTICLE = re.compile(
    r"^(?:the|der|die|das|den|dem|le|la|les|el|il|lo|de|het|o|a)\s+|^l['\u2019]", re.I
)


def listed_names(document: Document) -> list[str]:
    """The names that the title lists, where the document then compares them.

    "Setup, usage and tips" lists topics.  Names of options stand again in the first
    row or column of a table, over or in its lists, or two of them in one text; of those
    that a title says are compared, two in any text will do.
    """
    title = next(
        (p for p in document.parts if p.kind in ("heading", "paragraph")), None
    )
    if title is None or len(title.text) > TITLE_LENGTH or title.text.endswith("."):
        return []
    bare = label(title.text)
    if IS_VERSUS.search(f" {bare} "):
        return []
    places = named_places(document)
    texts = texts_of(document)
    asked = ASKS.search(bare)
    pieces = PIECES.split(bare)
    for piece in sorted(pieces, key=lambda p: bool(asked) and not ANDS.search(p)):
        names = listed(piece, places, " ".join(texts))
        if len(names) < 2:
            continue
        folded = [fold(name) for name in names]
        if all(name in places for name in folded):
            return names
        if is_spoken_of(folded, texts):
            return names
        is_compared = COMPARED.search(bare) and not COMMON & {*folded}
        if is_compared and len(spoken(folded, texts)) >= 2:
            return names
    return []


def opened_names(document: Document) -> list[str]:
    """The names that one of the first texts sets against each other, or lists.

    "So, X vs Y: my two cents", "X or Y for beginners?", "We tried three: the X, the Y
    and the Z."  Each must come up again below, at least by one of its words.
    """
    parts = [p for p in document.parts if p.kind not in ("rule", "note")][:OPENING]
    for number, part in enumerate(parts):
        if part.kind not in ("heading", "paragraph", "item", "quote"):
            continue
        if len(part.text) > TITLE_LENGTH:
            continue
        below = [p for p in document.parts if p.start > part.start]
        text = " ".join(plain(p.text) for p in below)
        whole = plain(part.text.replace("\n", " "))
        for sentence in SENTENCE.split(whole):
            names = set_against(sentence, number == 0, text)
            if len(names) < 2 and number == 0:
                names = kept_again(placed_names(label(whole)), text)
            if len(names) > 1:
                return names
    return []


def set_against(sentence: str, is_title: bool, text: str) -> list[str]:
    """The names of a sentence that says what is compared; none where one is lost."""
    names: list[str] = []
    if IS_VERSUS.search(f" {sentence} "):
        names = versus(sentence)
    elif is_title and (match := EAST.match(sentence)):
        names = [name for name in EAST_AND.split(match["names"]) if name]
    elif is_title and ASKS.search(sentence):
        pieces = PIECES.split(label(sentence))  # of "Kettles: A or B?" the second
        piece = SCOPE.sub("", next(filter(ANDS.search, pieces), pieces[0]))
        names = [name for part in COMMAS.split(piece) for name in ANDS.split(part)]
        names = [latin_name(name) for name in names]
        names = names if all(map(is_proper, names)) else asked_names(names)
    elif match := (
        LISTS.search(sentence)
        or ONLY_ASKS.match(sentence)
        or (is_title and ABOUT.search(label(sentence)))
    ):
        names = names_listed(match["names"], text)
    elif match := COMPARES.search(sentence):
        names = names_leading(match["names"])
    return kept_again(names, text)


def kept_again(names: list[str], text: str) -> list[str]:
    """Names as the text below goes on using them; none where it leaves one out."""
    names = [ARTICLE.sub("", undecorated(KEYCAP.sub("", name))) for name in names]
    kept = [said_again(name, text) for name in names]
    if any(is_anonymous(fold(name)) for name in names):  # "X vs the others"
        return []
    return kept if all(kept) and len({*map(fold, kept)}) == len(kept) else []


def names_leading(words: str) -> list[str]:
    """The names that a list begins with: of "A with B and C, which ..." those three."""
    names: list[str] = []
    for piece in COMMAS.split(words):
        parts = [ARTICLE.sub("", part) for part in COMPARED_WITH.split(piece)]
        found = [run[0].strip() if (run := FIRST_NAME.match(p)) else "" for p in parts]
        names += [name for name in found if name]
        if len(found[-1]) < len(parts[-1].strip()):
            break
    return names


def names_listed(words: str, text: str) -> list[str]:
    """The names of a list, if all are proper and stand again in a text."""
    parts = COMMAS.split(words)
    names = [ARTICLE.sub("", n) for n in [*parts[:-1], *ANDS.split(parts[-1])]]
    is_list = all(is_proper(name) and stands_in(name, text) for name in names)
    return names if is_list else []


def asked_names(parts: list[str]) -> list[str]:
    """The names at the end of a question: "Which should I get, the A 4 or the B?"."""
    bare = [ARTICLE.sub("", part.strip(" ?")) for part in parts]
    first = next((n for n, _ in enumerate(bare) if all(map(is_proper, bare[n:]))), -1)
    names = bare[first:] if first >= 0 else []
    if len(names) == 1 and len(bare) > 1 and (run := LAST_NAME.search(bare[-2])):
        names = [run[0], *names]  # "Should I get the A 4 or the B?"
    is_list = len(names) > 1 and all(len(n.split()) <= NAME_WORDS for n in names)
    return names if is_list and not any(QUESTION.match(n) for n in names) else []


def said_again(name: str, text: str) -> str:
    """A name as the text below it goes on using it; empty where it does not.

    A name of words with capitals stands if one of them comes back; of others those
    words at its end or its start that do.
    """
    words = name.split()
    if not 0 < len(words) <= NAME_WORDS:
        return ""
    runs = [" ".join(words[start:]) for start in range(len(words))]
    runs += [" ".join(words[:end]) for end in range(len(words) - 1, 0, -1)]
    found = [run for run in runs if stands_in(run, text)]
    if is_proper(name) and any(stands_in(w, text) for w in words if len(w) > 2):
        return name
    found = [run for run in found if fold(run) not in COMMON and len(run) > 1]
    proper = [run for run in found if is_proper(run)]
    found = proper if any(map(is_proper, words)) else found
    return max(found, key=len, default="")


def is_proper(name: str) -> bool:
    """Whether each word of a name starts with a capital or a figure."""
    return bool(name) and all(not word[0].islower() for word in name.split())


def stands_in(words: str, text: str) -> bool:
    """Whether a text holds some words as they are written."""
    return bool(re.search(rf"{BEGUN}{re.escape(words)}{ENDED}", text, re.IGNORECASE))


def listed(piece: str, places: frozenset[str], text: str) -> list[str]:
    """The names of a list; of "Comparing A" those last words that stand elsewhere."""
    is_dutch = EN.search(piece) and fold(EN.split(piece)[-1]) in places
    parts = COMMAS.split(piece if is_dutch else SCOPE.sub("", piece))
    parts = [*parts[:-1], *ANDS.split(parts[-1])]
    names = [undecorated(KEYCAP.sub("", part)) for part in parts]
    names = [name for name in names if name]
    if not names:
        return []
    words = names[0].split()
    ends = [" ".join(words[start:]) for start in range(len(words))]
    known = [end for end in ends if fold(end) in places]
    known += [end for end in ends if f" {fold(end)} " in text]
    first = known[0] if known else names[0]
    names = [first, *names[1:]]
    is_list = all(len(n.split()) <= NAME_WORDS and fold(n) for n in names)
    return names if is_list else []


def named_places(document: Document) -> frozenset[str]:
    """The folded texts that stand where names do: heads of tables, lists, sections.

    A heading counts where what is below it starts with lead-ins of its own.
    """
    places: set[str] = set()
    for part in document.parts:
        if part.rows:
            heads = [*(text for text, _ in part.rows[0])]
            heads += [row[0][0] for row in part.rows[1:] if row]
            places |= {fold(option_label(text)) for text in heads}
        lead = lead_of(part.text) if part.kind == "item" else None
        if lead and lead.rest:
            places.add(fold(lead.label))
            places |= {fold(heading_name(h.text)) for h in part.headings[:1]}
    return frozenset(places - {""})


def texts_of(document: Document) -> list[str]:
    """The folded texts below the title."""
    return [
        f" {fold(part.text)} "
        for part in document.parts[1:]
        if part.kind in ("paragraph", "item", "quote")
    ]


def spoken(names: list[str], texts: list[str]) -> list[str]:
    """Those of some names that come up in a text."""
    words = " ".join(texts)
    return [n for n in names if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", words)]


def is_spoken_of(names: list[str], texts: list[str]) -> bool:
    """Whether several texts name two of these, and each name comes up."""
    forms = [re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") for name in names]
    found = [[bool(form.search(text)) for form in forms] for text in texts]
    together = sum(sum(row) >= 2 for row in found)
    return together >= TOGETHER and all(map(any, zip(*found, strict=True)))
