"""What stands beside a comparison in a sentence, and fractions of a score."""

import pytest

from fwreport import read_claims


@pytest.fixture
def verdicts(tmp_path):
    def read(sentence: str) -> list[tuple]:
        file = tmp_path / "x.txt"
        file.write_text(f"Gaggia vs. Silvia - a forum post\n\n{sentence}\n", "utf-8")
        found = read_claims(file)
        found = found[found["kind"] == "verdict"]
        return list(zip(found["criterion"], found["winner"], strict=True))

    return read


@pytest.mark.parametrize(
    "sentence",
    [
        "The Silvia beats the Gaggia on steam power.",
        "Honestly, the Silvia beats the Gaggia on steam power, no contest.",
        "IMHO the Silvia beats the Gaggia on steam power – hands down!",
    ],
)
def test_articles_and_fillers_are_no_part_of_a_comparison(verdicts, sentence):
    assert verdicts(sentence) == [("steam power", "Silvia")]


def test_a_contest_that_is_meant_is_kept(verdicts):
    assert verdicts("Silvia won the last contest.") == []


def test_a_fraction_is_read_on_the_scale(tmp_path):
    file = tmp_path / "x.md"
    rows = "| | Gaggia | Silvia |\n|---|---|---|\n| Steam (1-5) | 3½ | 4 ¼/5 |\n"
    file.write_text(f"# Gaggia vs Silvia\n\n{rows}", "utf-8")
    found = read_claims(file)
    assert list(found["value"]) == [3.5, 4.25]
    assert list(found["text"]) == ["3½", "4 ¼/5"]
