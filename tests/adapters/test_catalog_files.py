"""The catalog's files: what is read, and what is refused with file and line."""

import logging
from pathlib import Path

import pytest

from fwreport.adapters.catalog_files import read_catalog
from fwreport.errors import CatalogError

CATALOG = Path(__file__).parents[2] / "sources" / "catalog"


def write(folder: Path, name: str, text: str) -> Path:
    """Write one file of a catalog, as UTF-8; return the folder."""
    (folder / name).write_bytes(text.encode())
    return folder


def test_no_folder_and_an_empty_file_are_an_empty_catalog(tmp_path):
    assert all(table.empty for table in read_catalog(tmp_path / "none"))
    write(tmp_path, "options.csv", "# nothing yet\n")
    assert all(table.empty for table in read_catalog(tmp_path))


def test_missing_columns_are_filled_and_text_stays_text(tmp_path):
    text = '\ufeff# aliases\n\nlabel,option\r\nNA,"Not, available"\r\n007,null\r\n'
    options = read_catalog(write(tmp_path, "options.csv", text)).options
    assert options["label"].tolist() == ["NA", "007"]
    assert options["option"].tolist() == ["Not, available", "null"]
    assert options["part_of"].isna().all()
    assert not options["keep_apart"].any()


def test_a_label_alone_names_its_own_criterion(tmp_path):
    text = "criterion,label,weight,direction,keep_apart\n,Speed,2.5,higher,Yes\nCost\n"
    table = read_catalog(write(tmp_path, "criteria.csv", text)).criteria
    assert table[["label", "criterion"]].values.tolist() == [
        ["Speed", "Speed"],
        ["Cost", "Cost"],
    ]
    assert table["weight"].fillna(0).tolist() == [2.5, 0]
    assert table["keep_apart"].tolist() == [True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("true", True), ("1", True), ("yes", True), ("False", False), ("0", False)]
    + [("no", False), ("", False)],
)
def test_truth_values(tmp_path, text, expected):
    write(tmp_path, "sources.csv", f"source,exclude,trust\na.md,{text},0.5\n")
    sources = read_catalog(tmp_path).sources
    assert sources["exclude"].tolist() == [expected]
    assert sources["trust"].tolist() == [0.5]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("options.csv", "lable,option\n", "line 1: unknown column 'lable'; .*'label'"),
        ("options.csv", "label;option\n", "line 1: .*separated by commas"),
        ("options.csv", "label,label\n", "line 1: .*'label' stands there twice"),
        ("options.csv", 'label\n# c\n"A\nB\n', "options.csv, line 3: a quotation mark"),
        ("options.csv", 'label\n"A"x\n', "line 2: a quotation mark"),
        ("options.csv", "label\nA,B\n", "line 2: 2 cells, but 1 columns"),
        ("options.csv", "label,option,source\n,,x\n", "line 2: the column 'option'"),
        ("options.csv", "label,option\nA,B\nA,C\n", "line 3: 'A' is decided"),
        ("options.csv", "label,keep_apart\nA,maybe\n", "line 2: keep_apart 'maybe'"),
        ("criteria.csv", "label,direction\nA,hihger\n", "line 2: .*mean 'higher'"),
        ("criteria.csv", "label,weight\nA,0\n", "line 2: weight '0' is not a number"),
        ("criteria.csv", "label,weight\nA,nan\n", "line 2: weight 'nan'"),
        ("sources.csv", "source,trust\nA,1.5\n", "line 2: trust '1.5'"),
        ("sources.csv", "source,date\nA,12.3.26\n", "line 2: date '12.3.26'"),
        ("sources.csv", "title\nA\n", "line 2: the column 'source' is empty"),
    ],
)
def test_refusals_name_file_and_line(tmp_path, name, text, message):
    with pytest.raises(CatalogError, match=message):
        read_catalog(write(tmp_path, name, text))


def test_what_is_not_utf8_is_refused_with_its_line(tmp_path):
    (tmp_path / "options.csv").write_bytes(b"label\nA\nGr\xf6\xdfe\n")
    with pytest.raises(CatalogError, match="options.csv, line 3: not UTF-8"):
        read_catalog(tmp_path)


def test_a_row_given_twice_counts_once(tmp_path):
    write(tmp_path, "options.csv", "label,option\nA,B\nA,B\n")
    assert len(read_catalog(tmp_path).options) == 1


def test_files_that_nothing_reads_are_named(tmp_path, caplog):
    write(tmp_path, "option.csv", "anything")
    with caplog.at_level(logging.WARNING):
        read_catalog(tmp_path)
    assert [record.getMessage() for record in caplog.records] == [
        "catalog: option.csv is not read; did you mean 'options.csv'?",
    ]


def test_the_catalog_of_this_project_reads():
    catalog = read_catalog(CATALOG)
    assert {"TF", "tf.keras"} <= set(catalog.options["label"])
    assert {"Ease of use", "Deployment"} <= set(catalog.criteria["criterion"])


def test_resolutions_are_read_as_written(tmp_path):
    text = (
        "conflict,decision,by,date,reason\n"
        '0a1b2c3d4e5f@9f8e7d,keep  PyTorch,Ann,2026-11-21,"Measured, twice"\n'
        "ffffffffffff,open\n"
    )
    table = read_catalog(write(tmp_path, "resolutions.csv", text)).resolutions
    assert table["decision"].tolist() == ["keep PyTorch", "open"]
    assert table["reason"].fillna("").tolist() == ["Measured, twice", ""]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("abc,delete PyTorch,Ann,,", "line 2: decision 'delete PyTorch' is none of"),
        ("abc,keep,Ann,,", "line 2: decision 'keep' is none of"),
        ("abc,open,Ann,last week,", "line 2: date 'last week'"),
        (",open,Ann,,", "line 2: the column 'conflict' is empty"),
    ],
)
def test_resolutions_that_break_the_format(tmp_path, row, message):
    text = f"conflict,decision,by,date,reason\n{row}\n"
    with pytest.raises(CatalogError, match=message):
        read_catalog(write(tmp_path, "resolutions.csv", text))


def test_facts_are_read_and_each_has_a_citation(tmp_path):
    head = "option,attribute,value,valid_from,valid_to,citation\n"
    write(tmp_path, "facts.csv", f"{head},cache,query cache,,never,Release notes\n")
    (row,) = read_catalog(tmp_path).facts.itertuples()
    assert (row.value, row.valid_to, row.citation) == (
        "query cache",
        "never",
        "Release notes",
    )
    write(tmp_path, "facts.csv", f"{head}MySQL,owner,Sun,,2010-01,\n")
    with pytest.raises(CatalogError, match="facts.csv, line 2: the column 'citation'"):
        read_catalog(tmp_path)
    write(tmp_path, "facts.csv", f"{head}MySQL,owner,Sun,,soon,Annals\n")
    with pytest.raises(CatalogError, match="line 2: valid_to 'soon' is not written"):
        read_catalog(tmp_path)


def test_a_conflict_is_decided_once_whatever_its_digest(tmp_path):
    rows = "conflict,decision\nabc@111111,open\nabc@222222,keep X\n"
    with pytest.raises(CatalogError, match="line 3: 'abc' is decided in an earlier"):
        read_catalog(write(tmp_path, "resolutions.csv", rows))


def test_corrections_and_supersedes_are_read_with_their_places(tmp_path):
    head = "claim,expect,action,value,reason\n"
    rows = '# c\n\nab12-cd34-1,"8, or 9",Set  Value,7,A slip\nab12-cd34-2,x,exclude\n'
    write(tmp_path, "corrections.csv", head + rows)
    write(tmp_path, "sources.csv", "source,supersedes\nb.md,a.md; c.md\n")
    catalog = read_catalog(tmp_path)
    first, second = catalog.corrections.itertuples(index=False)
    assert first[:5] == ("ab12-cd34-1", "8, or 9", "set value", "7", "A slip")
    assert first.place == "corrections.csv, line 4"
    assert (second.action, second.place) == ("exclude", "corrections.csv, line 5")
    assert catalog.sources["supersedes"].tolist() == ["a.md; c.md"]
    assert catalog.sources["place"].tolist() == ["sources.csv, line 2"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("abc,,exclude,,", "line 2: the column 'expect' is empty"),
        (",x,exclude,,", "line 2: the column 'claim' is empty"),
        ("abc,x,excludes,,", "line 2: unknown action 'excludes'; .*mean 'exclude'"),
        ("abc,x,exclude,7,", "line 2: 'exclude' takes no value"),
        ("abc,x,set winner,,", "line 2: 'set winner' needs a value"),
        ("abc,x,set value,nine,", "line 2: value 'nine' is not a number"),
        ("abc,x,set polarity,2,", "line 2: value '2' is none of 1, 0 and -1"),
        ("abc,x,exclude,,\nabc,y,exclude,,", "line 3: 'abc' is decided in an earlier"),
    ],
)
def test_corrections_that_break_the_format(tmp_path, row, message):
    text = f"claim,expect,action,value,reason\n{row}\n"
    with pytest.raises(CatalogError, match=message):
        read_catalog(write(tmp_path, "corrections.csv", text))
