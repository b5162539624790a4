"""Direction and language of what is quoted: what the letters tell, and no more."""

import pytest

from fwreport.render.languages import find_usual, language_of, mark_languages

from .shapes import EAST_ASIAN, RIGHT_TO_LEFT


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("MySQL はとても速い", "ja"),
        ("PostgreSQLの性能", "ja"),
        ("사용 편의성", "ko"),
        ("Ευκολία χρήσης", "el"),
        ("קלות שימוש", "he"),
        ("简单易学", "zh-Hans"),
        ("簡單易學", "zh-Hant"),
        ("סהולת use", "he"),
        ("the angle θ, of all angles", None),
        ("سهولة الاستخدام", None),  # Arabic letters: Persian and Urdu have them, too
        ("Простота", None),
        ("café — naïve", None),
        ("⭐ → ✅", None),
    ],
)
def test_the_script_tells_the_language_or_nothing(text, language):
    assert language_of(text, None) == language


def test_han_that_may_be_several_languages_is_what_the_others_are():
    assert language_of("性能", None) == "zh-Hans"
    assert language_of("性能", "ja") == "ja"
    assert language_of("简单", "ja") == "zh-Hans"
    assert find_usual({"性能", "とても速い", "使いやすい", "简单"}) == "ja"
    assert find_usual({"性能", "English"}) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<bdi>plain</bdi>", "<bdi>plain</bdi>"),
        ("<bdi>שלום 5</bdi>", '<bdi dir="rtl" lang="he">שלום 5</bdi>'),
        ('<bdi class="quote">5 (שלום)</bdi>',
         '<bdi class="quote" dir="rtl" lang="he">5 (שלום)</bdi>'),
        ("<bdi>MySQL ערב</bdi>", '<bdi lang="he">MySQL ערב</bdi>'),
        ("<bdi>\u2068שלום\u2069 leads</bdi>",
         '<bdi dir="ltr" lang="he">\u2068שלום\u2069 leads</bdi>'),
        ("<bdi>\u2068שלום\u2069</bdi>", '<bdi dir="rtl" lang="he">שלום</bdi>'),
        ("&lt;bdi&gt;שלום&lt;/bdi&gt;", "&lt;bdi&gt;שלום&lt;/bdi&gt;"),
    ],
)  # fmt: skip
def test_pieces_are_marked_by_their_first_letter(before, after):
    assert mark_languages(before) == after
    assert mark_languages(after) == after


def test_names_of_one_report_are_told_apart():
    # 易用性 may be either, and most of what is sure is Japanese.
    words = [f"<bdi>{name}</bdi>" for name in EAST_ASIAN.options + EAST_ASIAN.criteria]
    marked = mark_languages("".join(words))
    counts = [marked.count(f'lang="{name}"') for name in ("zh-Hans", "ja", "ko")]
    assert counts == [1, 3, 2]
    assert mark_languages(f"<bdi>{RIGHT_TO_LEFT.options[0]}</bdi>").count("rtl") == 1
