"""Short names: a document that names "Acme Rapid" goes on about "the Rapid"."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator

from fwreport.normalize.draft import Document
from fwreport.normalize.markup import label, lead_of, plain
from fwreport.normalize.options.headed import in_a_row
from fwreport.normalize.options.sections import is_aspect
from fwreport.normalize.options.spoken import SENTENCE
from fwreport.normalize.options.subjects import (
    BEGUN,
    ENDED,
    PRODUCT,
    Subject,
    members_of,
    option_label,
)
from fwreport.vocabulary.cases import lacks_articles
from fwreport.vocabulary.shortened import KINDS, OTHERS, OWNED_AS, is_used
from fwreport.vocabulary.words import fold

MOST = 20  # names of a document that speaks of its options at length
READ = 200_000  # characters that show how names are used
OFTEN = 2  # times that a name stands without its noun
IN_A_ROW = 3  # short names that a sentence lists; two may be their makers
SHORTEST = 3  # letters
TEXTS = ("paragraph", "item", "quote")
MODEL = re.compile(r"\s+\S*\d\S*$")  # the last word of "Acme 4", "Acme S5"
# A noun and what kind of it: "Dep\u00f3sito a plazo", "Conta de investimento".
NOUN_OF = re.compile(
    r"^[^\W\d_]{4,}\s(?:a|de|di|da|do|du|des|\u00e0|en|na|op|van|f\u00fcr|of|on|con|com)\s[^\W\dA-Z_]"
)
STANDS_AS_NAME = re.compile(r"^[^\W\d_a-zß-öø-ÿ]|^\d")


def with_short_names(subject: Subject, document: Document) -> Subject:
    """The subject; words that stand for one name alone, and are used so, are aliases.

    A word that several names have, a kind of thing ("the CRM"), and a maker's name that
    is never used for the thing itself stand for nothing.
    """
    if len(subject.names) > MOST:
        return subject
    runs = {name: list(runs_of(name)) for name in subject.names}
    kind = shared_words(subject.names)
    owners = Counter(fold(run) for found in runs.values() for run in {*found})
    taken = {fold(name) for name in subject.names}
    taken |= {fold(alias) for alias, _ in subject.aliases}
    texts = [plain(p.text.replace("\n", " ")) for p in document.parts if is_text(p)]
    texts = ["\n".join(texts)[:READ]]
    places = places_of(document)
    aliases = [
        (run, name)
        for name, found in runs.items()
        for run in found
        if owners[fold(run)] == 1
        and fold(run) not in taken
        and can_be_name(run)
        and is_short_for(run, name, texts, places)
    ]
    if kind:
        aliases += [
            (rest, name)
            for name in subject.names
            if (rest := without_words(name, kind))
            and not is_aspect(fold(rest))
            and any(
                re.search(rf"(?i:{BEGUN}{re.escape(rest)}{ENDED})", t) for t in texts
            )
        ]
        aliases = list(dict.fromkeys(aliases))
    known = {*aliases, *((name, name) for name in subject.names)}
    free = [
        (name.split()[0], name)
        for name, found in runs.items()
        if found and owners[fold(found[0])] == 1 and can_be_name(name.split()[0])
    ]
    aliases += [pair for pair in in_rows(texts[0], free, known) if pair not in aliases]
    aliases += [pair for n in subject.names for pair in owned_as(n, texts[0], taken)]
    return subject._replace(aliases=(*subject.aliases, *aliases))


def owned_as(name: str, text: str, taken: Container[str]) -> list[tuple[str, str]]:
    """A name as its owner writes it out once: "our Acme Rapid", of the option Acme.

    None where there are several, or where the words are the name of another thing.
    """
    form = OWNED_AS.replace("NAME", re.escape(name))
    found = {match["long"] for match in re.finditer(form, text)}
    words = {fold(long.split()[-1]) for long in found}
    if " " in name or len(found) != 1 or words & (KINDS | OTHERS):
        return []
    return [(long, name) for long in found if fold(long) not in taken]


def in_rows(
    text: str, short: list[tuple[str, str]], known: set[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Those first words of names that a sentence lists: "We tried Acme, Best and X".

    short  first words of names, with the names
    known  words that are known to stand for a name, with the names
    """
    owners = dict(known) | dict(short)
    for sentence in SENTENCE.split(text) if short else []:
        row = in_a_row(sentence, list(owners))
        if len({owners[word] for word in row}) >= IN_A_ROW:
            return [pair for pair in short if pair[0] in row]
    return []


def shortened(
    titles: list[str], heads: list[str]
) -> tuple[list[str], list[tuple[str, str]]]:
    """The names of titles without those that the heads of tables shorten.

    Also those with the name in the table: "Acme Rapid" in the title is "Rapid" there.
    It is where each name of the table is part of one title name alone.
    """
    if max(len(titles), len(heads)) > MOST * 2:
        return titles, []
    in_titles, in_heads = ({fold(n): n for n in names} for names in (titles, heads))
    aliases = []
    for bare, head in in_heads.items():
        owners = {
            name
            for folded, name in in_titles.items()
            if bare in {fold(run) for run in runs_of(name)} and folded not in in_heads
        }
        if len(owners) == 1 and bare not in in_titles and can_be_name(head):
            aliases.append((owners.pop(), head))
    if len({name for name, _ in aliases}) < len(aliases):
        return titles, []  # two parts of one name
    gone = {fold(name) for name, _ in aliases}
    return [name for name in titles if fold(name) not in gone], aliases


def lengthened(
    titles: list[str], heads: list[str]
) -> tuple[list[str], list[tuple[str, str]]]:
    """The names of titles without those that the heads of tables write at length.

    Also those with the name in the table: "Acme" in the title is "Acme Rapid" there.
    It is where the title name starts one name of the tables alone.
    """
    in_heads = {fold(name): name for name in heads}
    if max(len(titles), len(heads)) > MOST * 2:
        return titles, []
    aliases = []
    for title in titles:
        longer = [n for f, n in in_heads.items() if f.startswith(f"{fold(title)} ")]
        longer = [n for n in longer if "(" not in n and "/" not in n]
        if len(longer) == 1 and fold(title) not in in_heads:
            aliases.append((title, longer[0]))
    if len({name for _, name in aliases}) < len(aliases):
        return titles, []
    gone = {title for title, _ in aliases}
    rest = [name for name in titles if name not in gone]
    known = {fold(name) for name in rest} & {*in_heads}
    ends = [name for name in rest if fold(name) not in known]
    free = [n for f, n in in_heads.items() if f not in known]
    free = [n for n in free if n not in {name for _, name in aliases}]
    if len(ends) == len(free) == 1 and is_stem(ends[0], free[0]):
        aliases.append((ends[0], free[0]))  # "Postgres", and "PostgreSQL" in the table
        rest.remove(ends[0])
    return rest, aliases


def is_stem(short: str, name: str) -> bool:
    """Whether a name is one word that goes on from a shorter one."""
    is_word = " " not in name and fold(name).startswith(fold(short))
    return is_word and len(short) > SHORTEST


def bare_names(names: list[str], document: Document) -> list[str]:
    """The names of titles, each without the noun it ends with."""
    if len(names) > MOST:
        return names
    text = "\n".join(plain(p.text[:READ]) for p in document.parts[1:])[:READ]
    return [bare_name(name, text) for name in names]


def bare_name(name: str, text: str) -> str:
    """A name of a title without the noun it ends with: of "Acme kettles" Acme.

    It is where the document goes on about Acme, and seldom about Acme kettles.
    """
    words = name.split()
    small = next((n for n, word in enumerate(words) if word[:1].islower()), 0)
    bare = " ".join(words[:small])
    if not bare or any(not word[:1].islower() for word in words[small:]):
        return name
    often = len(re.findall(rf"{BEGUN}{re.escape(bare)}{ENDED}", text))
    whole = len(re.findall(rf"{BEGUN}{re.escape(name)}{ENDED}", text))
    return bare if often >= OFTEN and often > 2 * whole else name


def shared_words(names: tuple[str, ...]) -> frozenset[str]:
    """The folded words, at an end, that all names have: what kind of thing they are."""
    if len(names) < 2:
        return frozenset()
    words = [fold(name).split() for name in names]
    ends = {found[0] for found in words}, {found[-1] for found in words}
    same = frozenset(word for end in ends for word in end if len(end) == 1)
    return same if all(len(found) == 2 for found in words) else frozenset()


def without_words(name: str, kind: frozenset[str]) -> str:
    """A name without the words that say what kind of thing it is, if it is a word."""
    rest = " ".join(word for word in name.split() if fold(word) not in kind)
    return rest if len(rest) > SHORTEST and rest.isalpha() else ""


def runs_of(name: str) -> Iterator[str]:
    """The runs of words of a name that are shorter than it."""
    words = name.split()
    if "(" in name or len(members_of(name)) > 1:
        return
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            if end - start < len(words):
                yield " ".join(words[start:end])


def can_be_name(run: str) -> bool:
    """Whether a run of words can be a name: a capital, and no kind of thing."""
    words = run.split()
    return (
        bool(STANDS_AS_NAME.match(run) and re.search(r"[^\W\d_]", run))
        and len(run) >= SHORTEST
        and not is_aspect(fold(run))
        and not all(fold(word) in KINDS or word.isdigit() for word in words)
        and fold(words[0]) not in KINDS
    )


def is_short_for(
    run: str, name: str, texts: Iterable[str], places: frozenset[str]
) -> bool:
    """Whether a document uses a run for the whole name.

    A head of a table or a heading may be it; in sentences a single word counts as the
    thing only after an article or "than", and not where it stands in small letters.
    """
    alone = re.compile(rf"{BEGUN}{re.escape(run)}{ENDED}{PRODUCT}")
    whole = re.compile(re.escape(name), re.IGNORECASE)
    bare = [whole.sub(" ", text) for text in texts]
    small = run.lower()
    if NOUN_OF.match(name) and name.startswith(f"{run} "):
        return any(is_used(small, text) for text in bare)  # "the deposit"
    if any(re.search(rf"(?<!\w){re.escape(small)}(?!\w)", t) for t in bare):
        return not run.isalpha() and fold(run) in places
    if fold(run) in places:
        return True
    if not any(alone.search(text) for text in bare):
        return False
    is_once = sum(len(whole.findall(text)) for text in texts) <= 1
    is_often = sum(len(alone.findall(text)) for text in bare) >= OFTEN
    is_bare = is_once or any(map(lacks_articles, texts))
    if run == MODEL.sub("", name) and is_bare and is_often:
        return True  # "Momentum 4" in the title, "Momentum" ever after
    words = name.split()
    if run == words[0] and len(words) > OFTEN and fold(words[-1]) in KINDS:
        return True  # "Tanka" of "Tanka Container Platform"
    is_model = not name.startswith(run) and not run.isalpha()  # "Momentum 4"
    return is_model or any(is_used(run, text) for text in bare)


def places_of(document: Document) -> frozenset[str]:
    """The folded texts that stand alone where names do: heads, headings, lead-ins."""
    places: set[str] = set()
    for part in document.parts:
        if part.rows:
            places |= {fold(option_label(text)) for text, _ in part.rows[0]}
            places |= {fold(option_label(row[0][0])) for row in part.rows[1:] if row}
        elif part.kind == "heading":
            places.add(fold(label(part.text)))
        elif part.kind == "item" and (lead := lead_of(part.text)):
            places.add(fold(lead.label))
    return frozenset(places - {""})


def is_text(part) -> bool:
    """Whether a part is prose."""
    return part.kind in TEXTS
