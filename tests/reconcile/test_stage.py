"""The whole stage: laws, then the real documents."""

from pathlib import Path

import pandas as pd
import pytest

from fwreport.reconcile.stage import grade, reconcile
from fwreport.tables.base import frame
from fwreport.tables.claims import Corrections
from fwreport.tables.conflicts import KINDS
from fwreport.tables.stages import Aligned

SOURCES = Path(__file__).parents[2] / "sources"


@pytest.fixture
def corpus(words):
    """Something of every kind."""
    both = ("mysql", "redis")
    return words.build(
        words.rating("a", 1, "mysql", "Speed", 9, provisional=True),
        words.rating("a", 1, "redis", "Speed", 7, provisional=True),
        words.rating("a", 2, "mysql", "Ease", 6),
        words.claim("a", 9, "aggregate", "mysql", "Total", "8.1", value=8.1),
        words.verdict("b", 1, both, "Speed", "redis"),
        words.claim("b", 2, "statement", "redis", "Ease", "Hard"),
        words.claim("c", 2, "statement", "redis", "Ease", "Easy, ideal for startups"),
        words.claim("c", 3, "statement", "redis", "Size", "Gro\ufffd"),
        words.claim("c", 4, "recommendation", "mysql+redis", None, "Caches", block="x"),
        words.claim("c", 5, "fact", "mysql", "Since", "1995"),
        words.claim("b", 5, "fact", "mysql", "Since", "1996"),
    )


def test_no_claims_give_empty_tables(words):
    result = reconcile(*words.build())
    made = result._replace(rules=result.rules.head(0))  # these come from no claim
    assert all(table.empty for table in made)
    full = reconcile(*words.build(words.rating("a", 1, "mysql", "Speed", 9)))
    assert [list(t.dtypes) for t in result] == [list(t.dtypes) for t in full]


def test_the_order_of_rows_does_not_matter(corpus):
    ingested, parsed, aligned = corpus
    shuffled = Aligned(*(t.sample(frac=1, random_state=3) for t in aligned))
    pairs = zip(
        reconcile(ingested, parsed, aligned),
        reconcile(ingested, parsed, shuffled),
        strict=True,
    )
    for one, other in pairs:
        pd.testing.assert_frame_equal(one, other)


def test_inputs_are_left_alone_and_nothing_is_invented(corpus):
    before = [table.copy() for table in corpus[2]]
    result = reconcile(*corpus)
    for table, copy in zip(corpus[2], before, strict=True):
        pd.testing.assert_frame_equal(table, copy)
    claims = set(corpus[2].claims["claim_id"])
    for table in result[1:4]:
        assert set(table["claim_id"]) <= claims


def test_conflicts_are_numbered_by_kind_and_keep_their_keys(corpus):
    conflicts = reconcile(*corpus).conflicts
    assert conflicts["kind"].tolist() == sorted(conflicts["kind"], key=KINDS.index)
    assert conflicts["conflict_id"].tolist() == [f"c{n:02}" for n in range(1, 7)]
    ingested, parsed, aligned = corpus
    moved = aligned.claims.assign(line_start=aligned.claims["line_start"] + 7)
    moved["line_end"] = moved["line_start"]
    again = reconcile(ingested, parsed, aligned._replace(claims=moved)).conflicts
    assert again["conflict_key"].tolist() == conflicts["conflict_key"].tolist()


@pytest.fixture(scope="module")
def real():
    """The five documents, read and scored without a catalog, and places of claims."""
    from fwreport.align.stage import align
    from fwreport.ingest.stage import ingest
    from fwreport.normalize.stage import normalize
    from fwreport.parse.stage import parse
    from fwreport.score.stage import score
    from fwreport.tables.base import empty
    from fwreport.tables.catalog import (
        Catalog,
        CriterionAliases,
        OptionAliases,
        SourceNotes,
    )
    from fwreport.tables.files import RawFile

    tables = (empty(t) for t in (SourceNotes, OptionAliases, CriterionAliases))
    catalog = Catalog(*tables)
    files = [RawFile(p.name, p.read_bytes()) for p in sorted(SOURCES.glob("*.txt"))]
    ingested = ingest(files, catalog.sources)
    parsed = parse(ingested.documents)
    aligned = align(normalize(parsed), catalog)
    result = reconcile(ingested, parsed, aligned)
    result = grade(aligned, result, score(ingested.sources, aligned, result))
    columns = ["claim_id", "source_id", "line_start"]
    places = aligned.claims[columns].astype({"line_start": "str"})
    places["at"] = places["source_id"] + ":" + places["line_start"]
    return result, places[["claim_id", "at"]]


def test_the_conflicts_of_the_real_documents(real):
    result, places = real
    links = result.conflict_claims.merge(places, on="claim_id")
    found = set()
    for conflict in result.conflicts.itertuples():
        own = links.loc[links["conflict_id"] == conflict.conflict_id, "at"]
        few = " ".join(sorted(own)) if len(own) < 15 else f"{len(own)} claims"
        found.add(f"{conflict.kind}: {few}")
    assert found == {
        "corruption: 003:82 003:86",
        "provisional: 36 claims",
        "arithmetic: 18 claims",  # one for each option: a total and its 17 parts
        "temporal: 000:3 002:3 002:8 003:14",  # one back end or several
        "temporal: 000:3 002:3 003:14 003:6",  # a framework of its own or not
        "temporal: 000:4 003:27 004:7",
        "temporal: 001:36 001:38 003:27 004:9",
        "internal: 001:21 001:23 001:41 001:43",
        "internal: 001:11 001:11",
        "rating_vs_verdict: 000:37 000:37 001:46",
        "rating_vs_verdict: 000:42 000:42 001:36",  # debugging, with visualization
        "verdict_vs_statement: 001:36 003:27 003:27",
        "verdict_vs_statement: 001:51 003:28 003:28",  # "growing" beside "mature"
        "fact: 000:3 002:32 003:12 004:5",  # Facebook is Meta
        "fact: 002:17 003:13 004:5",  # Google Brain is a part of Google
        "statement: 001:16 002:36 004:8",
        "statement: 002:43 004:14",
        "statement: 000:18 001:101 001:103 002:12 002:4 003:25 004:37",
        "statement: 001:78 001:83 002:12 003:14 004:27 004:37",  # experimentation
    }
    assert (result.conflicts["kind"] == "arithmetic").sum() == 2


def test_the_severities_of_the_real_documents(real):
    table = real[0].conflicts.merge(real[0].severities, on="conflict_id")
    graded = dict(iter(table.groupby("severity")["title"].agg(set).items()))
    # another decision names somebody who is ahead, or who is advised
    assert graded["high"] == {
        "000 calls content of its own unfinished",
        "Distributed Training: Keras or PyTorch",
        "Prototyping: Keras or PyTorch",
        "Experimentation: Keras or PyTorch",
        "PyTorch for production: recommended or doubted",
        "Debugging of Keras: easy or hard depends on the version",
    }
    # names of makers, back ends and code are no evidence
    assert graded["low"] == {
        "Damaged text in 003: words where a function's name belongs",
        "Keras: multi-backend or single-backend depends on the version",
        "Keras: stand-alone or part of another depends on the version",
        "001 against itself: Keras: static or dynamic",
        "nn.Module: Keras or PyTorch",
        "PyTorch: Developer",
        "TensorFlow: Developer",
    }
    by_kind = table.loc[table["rests_on"] == "kind", "kind"]
    assert set(by_kind) == {"arithmetic", "corruption", "statement"}


def test_composites_count_for_keras_and_never_for_tensorflow(real):
    evidence = real[0].evidence
    assert set(evidence["option_id"]) == {"keras", "pytorch", "tensorflow"}
    assert set(evidence.loc[evidence["is_indirect"], "option_id"]) == {"keras"}


def test_the_purposes_of_the_real_documents(real):
    advice = real[0].use_case_claims
    sources = advice.groupby(["use_case", "option_id"])["source_id"].unique()
    assert sorted(sources["research", "pytorch"]) == ["001", "002", "003", "004"]
    assert ("research", "keras") not in sources
    assert sorted(sources["prototyping", "keras"]) == ["000", "001", "002"]
    assert sorted(sources["prototyping", "pytorch"]) == ["003", "004"]
    assert sorted(sources["beginners", "keras"]) == ["002", "003"]
    assert {"003", "004"} <= set(sources["production", "keras"])


@pytest.mark.parametrize("by", ["decision", "correction"])
def test_what_was_withdrawn_is_in_no_conflict_and_no_evidence(words, by):
    both = ("mysql", "redis")
    ingested, parsed, aligned = words.build(
        words.rating("a", 2, "mysql", "Speed", 9),
        words.rating("a", 2, "redis", "Speed", 7),
        words.verdict("b", 7, both, "Speed", "redis"),
    )
    assert len(reconcile(ingested, parsed, aligned).conflicts) == 1
    before = aligned.claims.copy()
    if by == "decision":
        sources = ingested.sources
        is_old = sources["source_id"] == "b"
        decided = sources["decision"].mask(is_old, "superseded")
        ingested = ingested._replace(sources=sources.assign(decision=decided))
    else:
        claim = before[before["source_id"] == "b"].iloc[0]
        row = (claim["claim_key"], claim["claim_id"], "exclude", None, None, "Joke")
        notes = frame(Corrections, [(*row, "applied", None, None)])
        aligned = aligned._replace(corrections=notes)
    result = reconcile(ingested, parsed, aligned)
    assert result.conflicts.empty
    assert set(result.evidence["source_id"]) == {"a"}
    pd.testing.assert_frame_equal(aligned.claims, before)
