"""Options: spellings of one name, look-alikes, composites, the catalog, and laws."""

import pandas as pd
import pytest

from fwreport.align.options import align_options
from fwreport.tables.alignment import Options
from fwreport.tables.base import dtypes_of, empty, frame
from fwreport.tables.catalog import OptionAliases

NONE = empty(OptionAliases)


def decisions(*rows: tuple) -> pd.DataFrame:
    """Rows of options.csv: label, option, part_of, source, keep_apart."""
    return frame(OptionAliases, [(*row, None) for row in rows])


def sets(*sources: list[str], catalog: pd.DataFrame = NONE, mentions=None) -> dict:
    """option_id -> its labels; the empty id holds the labels that are no option."""
    labels = {(f"s{i}", name): 1 for i, names in enumerate(sources) for name in names}
    named = align_options(labels, mentions or {}, catalog)
    result: dict[str, set[str]] = {}
    for (_, label), ids in named.option_ids.items():
        key = named.composite_ids.get(ids, "".join(ids))
        result.setdefault(key, set()).add(label)
    return result


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PyTorch", "Pytorch"),
        ("DynamoDB", "DynamoDb"),
        ("Vue", "Vue.js"),
        ("Rabbit MQ", "RabbitMQ"),
        ("Postgres", "PostgreSQL"),
        ("Mongo", "MongoDB"),
        ("AWS", "Amazon Web Services (AWS)"),
        ("GCP", "Google Cloud Platform"),
        ("Golang", "Go (Golang)"),
        ("MSSQL", "Microsoft SQL Server (MSSQL)"),
        ("Azure", "Microsoft Azure"),
        ("Kafka", "Apache Kafka"),
        ("React", "React framework"),
        ("Azure", "Azure (Microsoft)"),
        ("TensorFlow", "Tenserflow"),
        ("Tanka", "Tanka Container Platform"),
    ],
)
def test_these_are_one(one, other):
    assert len(sets([one], [other])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MySQL", "MSSQL"),
        ("Vue 2", "Vue 3"),
        ("Vue", "Vue 3"),
        ("Java", "JavaScript"),
        ("C", "C++"),
        ("C++", "C#"),
        ("Angular", "AngularJS"),
        ("React", "React Native"),
        ("Graph", "GraphQL"),
        ("Azure", "Azure SQL"),
        ("Disney", "Disney+"),
        ("Variante A", "Variante B"),
        ("Preact", "React"),
        ("Cloud", "Google Cloud Platform"),
        ("Google", "Google Cloud Platform"),
        ("Tanka", "Tanka Container Tools"),
        ("微信", "支付宝"),
    ],
)
def test_these_are_two(one, other):
    assert len(sets([one], [other])) == 2


def test_a_source_that_uses_both_names_tells_them_apart():
    assert sets(["Mongo", "MongoDB"], ["mongodb"], ["Mongo DB", "Redis"]) == {
        "mongo": {"Mongo"},
        "mongodb": {"MongoDB", "mongodb", "Mongo DB"},
        "redis": {"Redis"},
    }


def test_the_name_is_the_spelling_that_most_sources_use():
    # Two sources write PyTorch; of one each, keras and Keras, the capital wins.
    labels = {("1", "PyTorch"): 1, ("2", "PyTorch"): 1, ("3", "Pytorch"): 9}
    labels |= {("1", "keras"): 5, ("2", "Keras"): 5}
    options = align_options(labels, {}, NONE).options
    assert options["name"].tolist() == ["Keras", "PyTorch"]


def test_a_composite_is_the_same_however_it_is_written():
    both = ["TensorFlow", "Keras"]
    mentions = {
        ("s0", "TensorFlow (with Keras)"): both,
        ("s1", "TensorFlow (and Keras)"): both[::-1],
    }
    found = sets([*both, "PyTorch"], ["TensorFlow/Keras"], mentions=mentions)
    assert found["keras_tensorflow"] == {
        "TensorFlow (with Keras)",
        "TensorFlow (and Keras)",
        "TensorFlow/Keras",
    }


def test_a_composite_has_its_members_and_they_are_options():
    labels = {("1", "B"): 1, ("1", "A"): 1}
    named = align_options(labels, {("1", "B with A"): ("B", "A")}, NONE)
    assert named.options["option_id"].tolist() == ["a", "a_b", "b"]
    assert named.options["is_composite"].tolist() == [False, True, False]
    assert named.members.values.tolist() == [["a_b", "a"], ["a_b", "b"]]


def test_the_catalog_knows_aliases_composites_and_what_is_no_option():
    catalog = decisions(
        ("PG", "PostgreSQL", "Postgres family", None, False),
        ("PG/Redis", "PostgreSQL + Redis", None, None, False),
        ("PG.Redis", "PgRedis", None, None, False),
        ("pgAdmin", "pgAdmin", "PostgreSQL", None, True),
        ("the database", "MySQL", None, "s1-notes.md", False),
    )
    found = sets(
        ["pg", "Redis", "pgAdmin", "PG.Redis"],
        ["the database", "PG / Redis"],
        ["the database", "Postgresqll"],
        catalog=catalog,
    )
    assert found == {
        "postgresql": {"pg", "Postgresqll"},
        "redis": {"Redis"},
        "pgredis": {"PG.Redis"},
        "": {"pgAdmin"},
        "mysql": {"the database"},
        "postgresql_redis": {"PG / Redis"},
        "the_database": {"the database"},
    }


def test_part_of_leads_to_an_option_where_there_is_one():
    catalog = decisions(
        ("tf.keras", "Keras", "TensorFlow", None, False),
        ("TensorFlow", "TensorFlow", "Google", None, False),
    )
    labels = {("1", "tf.keras"): 1, ("1", "tensorflow"): 1}
    options = align_options(labels, {}, catalog).options
    assert options["part_of"].tolist() == ["tensorflow", "Google"]


def test_an_option_called_tie_is_not_the_verdict():
    assert set(sets(["Tie", "Belt"])) == {"tie_2", "belt"}


def test_order_does_not_matter():
    labels = {
        ("1", "Vue"): 3,
        ("1", "React"): 3,
        ("2", "Vue.js"): 3,
        ("2", "ReactJS"): 3,
        ("3", "React.js"): 3,
        ("3", "C++"): 3,
        ("4", "C"): 3,
        ("4", "Tenserflow"): 3,
        ("5", "TensorFlow"): 3,
    }
    one = align_options(labels, {}, NONE)
    other = align_options(dict(reversed(labels.items())), {}, NONE)
    pd.testing.assert_frame_equal(one.options, other.options)
    assert one.option_ids == other.option_ids


def test_no_labels_give_no_options_of_the_right_types():
    named = align_options({}, {}, NONE)
    assert named.options.empty and named.members.empty
    assert {k: str(v) for k, v in named.options.dtypes.items()} == dtypes_of(Options)
