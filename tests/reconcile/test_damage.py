"""Damaged text and unfinished content."""

DAMAGED = (
    "Call model.TEST-DRIVEN DEVELOPMENT() first",
    "client.Machine Learning(x)",
    "Sch\ufffdner Text",
    "Great \uf4ca charts",
    "bell\x07",
)
SOUND = (
    "Uses Vue.js with setup() and model.fit()",
    "e.g. React Native (Facebook)",
    "np.Array Of Things (a list)",
    "Node.js Runtime (V8)",
    "Ümlaute, 中文, emoji 📊 and NBSP\u00a0here",
)


def test_damage_is_found_and_gives_no_evidence(words):
    from fwreport.reconcile.stage import reconcile

    claims = [
        words.claim(f"s{n}", 5, "statement", "mysql", "Speed", f"Excellent: {text}")
        for n, text in enumerate(DAMAGED)
    ]
    result = reconcile(*words.build(*claims))
    assert {*result.conflicts["kind"]} == {"corruption"}
    assert {*result.conflict_claims["side"]} == {"damaged"}
    assert result.conflict_claims["claim_id"].nunique() == len(DAMAGED)
    assert result.evidence.empty


def test_sound_text_is_left_alone(words, found):
    claims = [
        words.claim(f"s{n}", 5, "statement", "mysql", "Speed", text)
        for n, text in enumerate(SOUND)
    ]
    assert found(*claims) == []


def test_the_code_of_the_source_tells_what_a_damaged_call_was(words):
    from fwreport.reconcile.stage import reconcile

    text = "The db.open() and db.TO DO() commands do all"
    code = "db.open('x')\ndb.close()"
    result = reconcile(
        *words.build(
            words.claim("a", 5, "summary", "mysql", None, text),
            words.claim("a", 6, "code", "mysql", "Example", code),
        )
    )
    assert "its code calls db.close()" in result.conflicts["explanation"].iloc[0]


def test_unfinished_claims_are_one_conflict_a_source(words, found):
    claims = [
        words.rating(source, line, "mysql", f"C{line}", 8, provisional=source != "c")
        for source in "abc"
        for line in (1, 2)
    ]
    assert found(*claims) == [
        ("provisional", {"provisional": [("a", 1), ("a", 2)]}),
        ("provisional", {"provisional": [("b", 1), ("b", 2)]}),
    ]
