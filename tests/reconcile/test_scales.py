"""Ratings off their own scale, and levels that depend on the version."""


def test_a_rating_off_its_scale_contradicts_its_source(words, found):
    off = words.rating("a", 3, "x", "Speed", 12)
    assert found(off, words.rating("a", 4, "x", "Search", 9)) == [
        ("internal", {"off scale": [("a", 3)]})
    ]
    grades = {"scale": (6, 1)}
    assert found(words.rating("a", 3, "x", "Speed", 6, **grades)) == []
    assert len(found(words.rating("a", 3, "x", "Speed", 7, **grades))) == 1


def mark(words, source, value, text):
    return words.rating(source, 3, "x", "Dark mode", value, scale=(0, 1)) | {
        "text": text
    }


def test_marks_that_name_a_version_are_of_different_times(words, found):
    old, new = mark(words, "a", 0, "No"), mark(words, "b", 1, "Yes (since 4.0)")
    assert [kind for kind, _ in found(old, new)] == ["temporal"]
    assert [k for k, _ in found(old, mark(words, "b", 1, "Yes"))] == ["statement"]


def test_one_source_that_names_the_version_contradicts_nothing(words, found):
    old, new = mark(words, "a", 0, "No (2.x)"), mark(words, "a", 1, "Yes")
    assert found(old, new | {"line": 9}) == []
