"""Wiki pages, letters, threads and Eastern pages: what their marks stand for."""

from fwreport.parse.stage import read_blocks

WIKI = """\
== Costs ==
Sail is '''cheap''', see [[Wind power|wind]].

=== Winter ===
; Sail
: cold
; Motor
: warm

{| class="wikitable"
|+ Scores
! Criterion !! Sail !! style="width: 3em" | Motor
|-
| Speed || 3/10
| 8/10
|}
{{Navbox}}
* one
** two
# first
== See also ==
* [[Kites]]
"""


def kinds(text):
    return [(b.kind, b.text) for b in read_blocks(text.strip("\n").split("\n"))]


def test_a_wiki_page():
    found = read_blocks(WIKI.strip("\n").split("\n"))
    headings = [(b.text, b.level) for b in found if b.kind == "heading"]
    assert headings[:4] == [("Costs", 2), ("Winter", 3), ("Sail", 4), ("Motor", 4)]
    texts = [b.text for b in found if b.kind in ("paragraph", "item")]
    assert texts[:3] == ["Sail is **cheap**, see wind.", "cold", "warm"]
    assert [b.text for b in found if b.kind == "item"][2:] == [
        "one",
        "two",
        "first",
        "Kites",
    ]
    table = next(b for b in found if b.kind == "table")
    rows: dict[int, list[str]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell.text)
    assert [*rows.values()] == [
        ["Criterion", "Sail", "Motor"],
        ["Speed", "3/10", "8/10"],
    ]
    covered = [n for b in found for n in range(b.start, b.end)]
    assert len(covered) == len({*covered})


def test_equals_signs_alone_make_no_wiki_page():
    assert kinds("Sail == Motor ==\n\n== fast == and done") == [
        ("paragraph", "Sail == Motor =="),
        ("paragraph", "== fast == and done"),
    ]


def test_code_of_asciidoc_is_code():
    text = (
        "= Boats\n\n== One\n\n----\nmake sail   # faster than Motor\n----\n\n== Two\n"
    )
    assert ("code", "make sail   # faster than Motor") in kinds(text)
    assert ("heading", "One") in kinds(text)


def test_the_subject_of_a_letter_is_its_title():
    text = "From: Ann\nTo: Ben\nSubject: Re: [boats] Sail or Motor?\n\nHi Ben,"
    assert ("heading", "Sail or Motor?") in kinds(text)
    assert ("note", "From: Ann") in kinds(text)
    plain = "Date: May\nPrice: 20\nColour: red\n"
    assert not any(kind == "heading" for kind, _ in kinds(plain))


def test_what_a_reply_repeats_is_not_its_own():
    text = "Sail is the better boat.\n\n> Sail is the better boat.\n\nI agree.\n"
    assert ("note", "Sail is the better boat.") in kinds(text)
    wrote = "Ann wrote on 3 May, 09:12\n> Is Sail any good?\n\nYes.\n"
    assert ("note", "Is Sail any good?") in kinds(wrote)
    cited = 'A customer told us:\n\n> "Sail is the better boat."\n'
    assert any(kind == "quote" for kind, _ in kinds(cited))


def test_eastern_marks():
    text = "【速さ】\n帆は遅い。\n機関は速い。\n\n【値段】\n・帆 安い\n・機関 高い\n"
    assert kinds(text) == [
        ("heading", "速さ"),
        ("paragraph", "帆は遅い。"),
        ("paragraph", "機関は速い。"),
        ("heading", "値段"),
        ("item", "帆 安い"),
        ("item", "機関 高い"),
    ]
    wrapped = "帆は風がないと\n動きません。"
    assert kinds(wrapped) == [("paragraph", wrapped)]


ORG = """\
#+TITLE: Sail or motor?
#+OPTIONS: toc:nil
* Speed                     :gear:
** Sail
   - /slow/ but *free*
* TODO Numbers
| Test  | Sail | Motor |
|-------+------+-------|
| Speed |    3 |     8 |
#+BEGIN_SRC sh
* sail
#+END_SRC
- Lakes :: Sail
"""


def test_an_org_outline():
    found = read_blocks(ORG.strip("\n").split("\n"))
    assert [(b.text, b.level) for b in found if b.kind == "heading"] == [
        ("Sail or motor?", 1),
        ("Speed", 2),
        ("Sail", 3),
        ("Numbers", 2),
    ]
    items = [b.text for b in found if b.kind == "item"]
    assert items == ["/slow/ but **free**", "**Lakes**: Sail"]
    assert [b.text for b in found if b.kind == "code"] == ["* sail"]
    table = next(b for b in found if b.kind == "table")
    assert [cell.text for cell in table.cells][3:] == ["Speed", "3", "8"]
    bullets = "* one\n* two\n** three\n"
    assert not any(kind == "heading" for kind, _ in kinds(bullets))


def test_lines_below_a_caption_that_start_with_names():
    text = "Marks (out of 10):\nSail \u2013 speed 6, price 9, looks 10\n"
    text += "Motor \u2013 speed 9, price 4\n"
    assert [kind for kind, _ in kinds(text)] == ["heading", "item", "item"]
