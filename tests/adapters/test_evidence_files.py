"""Tables of evidence in files: read as text, refused with file and line."""

import pandas as pd
import pytest

from fwreport.adapters.evidence_files import read_evidence, write_scores
from fwreport.errors import EvidenceError


@pytest.fixture
def file(tmp_path):
    return tmp_path / "evidence.csv"


def test_cells_stay_text_and_rows_know_their_line(file):
    file.write_bytes(b'\xef\xbb\xbfsource,value\r\n\r\n007,"a\nb"\r\nNA,\r\n')
    table = read_evidence(file)
    assert table["source"].tolist() == ["007", "NA"]
    assert table["value"].isna().tolist() == [False, True]
    assert table.index.tolist() == [3, 5]  # line 2 is blank, 3 and 4 are one row


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty; it needs a header"),
        (b"a,b\n1,2\n1,2,3\n", "csv:3: 3 cells under 2 columns"),
        (b"a,a\n", "csv:1: column a is there twice"),
        (b'a,b\n1,2\n"x,2\n3,4\n', "csv:3: unexpected end of data"),
        (b"a\n\xff\n", "is no UTF-8 at byte 2"),
    ],
)
def test_what_is_no_table_is_refused(file, content, sentence):
    file.write_bytes(content)
    with pytest.raises(EvidenceError, match=sentence):
        read_evidence(file)


def test_scores_go_to_a_file_or_all_to_a_folder(tmp_path):
    tables = {"scores": pd.DataFrame({"score": [1 / 3]}), "copying": pd.DataFrame()}
    write_scores(str(tmp_path / "out.csv"), tables)
    assert (tmp_path / "out.csv").read_text() == "score\n0.333333\n"
    for place in ("out", "out.d/"):
        write_scores(f"{tmp_path}/{place}", tables)
        names = sorted(path.name for path in (tmp_path / place).iterdir())
        assert names == ["copying.csv", "scores.csv"]


def test_names_are_written_as_they_are(tmp_path):
    names = ["=A", " x ", "'y", "-1", 'a "b", c', "n\r"]
    table = pd.DataFrame({"option": pd.Series(names, dtype="str"), "score": 1.0})
    write_scores(f"{tmp_path}/out.csv", {"scores": table})
    assert read_evidence(tmp_path / "out.csv")["option"].tolist() == names


def test_plain_and_quoted_lines_read_the_same(tmp_path):
    plain, quoted = tmp_path / "plain.csv", tmp_path / "quoted.csv"
    plain.write_bytes(b"source, value\r\nNA,1\r\n\xc3\xa4 ,\r\n,\r\n007,null")
    quoted.write_bytes(plain.read_bytes().replace(b"NA", b'"NA"'))
    one, other = read_evidence(plain), read_evidence(quoted)
    assert one.index.tolist() == other.index.tolist() == [2, 3, 5]
    assert one.columns.tolist() == other.columns.tolist() == ["source", "value"]
    for name in one:
        assert one[name].tolist()[:1] == other[name].tolist()[:1]
        assert one[name].dropna().tolist() == other[name].dropna().tolist()
