"""Prose that compares two options is evidence."""

from fwreport.reconcile.stage import reconcile

BOTH = ("mysql", "redis")


def verdicts(words, *claims):
    """The pairs that are evidence of the kind verdict."""
    known = [words.rating("a", 1, name, "Speed", 5) for name in BOTH]
    evidence = reconcile(*words.build(*known, *claims)).evidence
    found = evidence[evidence["kind"] == "verdict"]
    columns = ["criterion_id", "option_id", "rival_id", "winner"]
    return list(found[columns].itertuples(index=False, name=None))


def test_a_statement_about_one_may_set_it_against_another(words):
    text = "Keeps all in memory. Redis is much faster than MySQL."
    said = words.claim("a", 2, "statement", "redis", "Speed", text, block="item")
    assert verdicts(words, said) == [("speed", "mysql", "redis", "redis")]


def test_sentences_that_disagree_questions_and_composites_give_nothing(words):
    texts = [
        "Redis is faster than MySQL. MySQL is safer than Redis.",
        "Is Redis faster than MySQL?",
        "Redis and MySQL are fast.",
    ]
    said = [
        words.claim("a", n, "summary", BOTH, "Speed", text, block="item")
        for n, text in enumerate(texts, 2)
    ]
    text = "MySQL with Redis is faster than MySQL."
    said.append(words.claim("a", 9, "statement", "mysql+redis", "Speed", text))
    assert verdicts(words, *said) == []


def test_what_has_no_criterion_is_no_evidence(words):
    text = "Redis is faster than MySQL."
    said = words.claim("a", 2, "summary", BOTH, None, text, block="item")
    assert verdicts(words, said) == []
