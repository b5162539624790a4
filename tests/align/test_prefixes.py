"""Short names across documents: which are one option, and which are their own."""

import pytest

from fwreport.align.options import align_options
from fwreport.tables.base import empty, frame
from fwreport.tables.catalog import OptionAliases

NONE = empty(OptionAliases)
LONG = ["Acme Rapid", "Brill Tarn", "Cort Olm"]


def named(*sources, catalog=NONE):
    labels = {(f"s{i}", name): 1 for i, names in enumerate(sources) for name in names}
    return align_options(labels, {}, catalog)


def groups(*sources, catalog=NONE):
    found = {}
    for (_, label), ids in named(*sources, catalog=catalog).option_ids.items():
        found.setdefault(frozenset(ids), set()).add(label)
    return sorted(map(sorted, found.values()))


def test_makers_in_one_document_are_the_models_of_the_others():
    # two pairs or more bear each other out
    assert groups(["Acme", "Brill"], LONG) == [
        ["Acme", "Acme Rapid"],
        ["Brill", "Brill Tarn"],
        ["Cort Olm"],
    ]


def test_models_in_one_document_have_their_makers_in_the_others():
    assert groups(["Rapid", "Tarn"], LONG) == [
        ["Acme Rapid", "Rapid"],
        ["Brill Tarn", "Tarn"],
        ["Cort Olm"],
    ]


def test_a_single_pair_is_less_sure():
    result = named(["Acme", "Brill Tarn"], LONG).labels
    several = named(["Acme", "Brill"], LONG).labels
    parts = [table[table["method"] == "shortened"] for table in (result, several)]
    assert [sorted(part["label"]) for part in parts] == [
        ["Acme Rapid"],  # of two that are used as often the shorter gives the name
        ["Acme Rapid", "Brill Tarn"],
    ]
    assert parts[0]["similarity"].max() < parts[1]["similarity"].min() < 1
    rest = result[result["method"] != "shortened"]
    assert set(rest["similarity"]) == {1.0}


def test_versions_follow_where_everything_else_agrees():
    newer = ["Acme Rapid 3", "Brill Tarn plus", "Cort Olm K", "Dunn"]
    assert len(groups([*LONG, "Dunn"], newer)) == 4


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (["React", "Vue", "Angular"], ["React Native", "Vue", "Angular"]),
        (["MySQL", "Oracle"], ["MySQL Cluster", "Oracle"]),
        (["Java", "C++"], ["JavaScript", "C++"]),
        (["Vue", "React"], ["Vue 3", "React 18"]),  # versions alone
        (["Server", "Oracle"], ["SQL Server", "Oracle"]),  # what it is, no name
        (["11", "Ubuntu"], ["Windows 11", "Ubuntu"]),
        (["Acme", "Fjord"], ["Acme Rapid", "Gneis"]),  # nothing else is shared
        (["Acme", "Acme Rapid", "Brill"], ["Acme Rapid", "Brill"]),  # one uses both
    ],
)
def test_these_stay_apart(one, two):
    assert len(groups(one, two)) == len({*one, *two})


def test_two_longer_names_leave_it_open():
    found = groups(["Acme", "Brill Tarn"], LONG, ["Acme Slow", "Brill Tarn"])
    assert ["Acme"] in found


def test_the_catalog_has_the_last_word():
    own = frame(OptionAliases, [("Acme", "Acme", None, None, False, None)])
    assert ["Acme"] in groups(["Acme", "Brill"], LONG, catalog=own)


def test_the_order_of_sources_does_not_matter():
    sources = [["Acme", "Brill"], LONG, ["Acme Rapid 3", "Brill Tarn", "Cort Olm"]]
    assert groups(*sources) == groups(*sources[::-1])
