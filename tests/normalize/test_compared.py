"""The names of other documents, found in the text of one."""

from fwreport.normalize.compared import indexed

GROUPS = [
    ["Acme", "Acme One", "Zenith"],
    ["Acme", "Boreal"],
    [".NET", "C++", "東芝"],
]


def test_the_group_of_which_most_names_stand_is_found():
    compared = indexed(GROUPS)
    assert compared.shared_with("Acme, Boreal: two.") == ["Acme", "Boreal"]
    assert compared.shared_with("Acme One beats Zenith.") == GROUPS[0]
    assert compared.shared_with("Zenith and Boreal.") == []


def test_names_within_words_do_not_stand():
    compared = indexed(GROUPS)
    assert compared.shared_with("Acmeist and Boreality and Boreal") == []


def test_names_of_signs_and_of_scripts_without_blanks_stand():
    compared = indexed(GROUPS)
    assert compared.shared_with("Use .NET or C++.") == [".NET", "C++"]
    assert compared.shared_with("C++は速いが東芝は遅い") == ["C++", "東芝"]
    assert compared.shared_with("AcmeとBorealの違い") == ["Acme", "Boreal"]


def test_other_capitals_are_the_same_name_where_others_are_told_surely():
    compared = indexed([["Acme", "BoReal", "Zenith"]])
    assert compared.shared_with("Acme, Boreal and the Zenith.") == [*compared.groups[0]]
    assert compared.shared_with("Acme and Zenith; boreal woods.") == ["Acme", "Zenith"]
    assert compared.shared_with("Acme and Boreal.") == []
