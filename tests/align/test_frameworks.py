"""The labels of the five documents, with the project's catalog and without it."""

from pathlib import Path

import pandas as pd
import pytest

from fwreport.adapters.catalog_files import read_catalog
from fwreport.align.criteria import align_criteria
from fwreport.tables.base import empty, frame
from fwreport.tables.catalog import CriterionAliases
from fwreport.tables.claims import Readings

CATALOG = Path(__file__).parents[2] / "sources" / "catalog"
LABELS = {
    "000": "Model Definition; Custom Layers and Operations; Training Customization; "
    "Distributed Training; Performance Optimization; Inference and Deployment; "
    "Ease of Use; Visualization and Debugging; Pretrained Models and Embeddings",
    "001": "Ease of Use; Training Loop; Custom Layers / Ops; Debugging; Performance; "
    "Dynamic Graph Support; Distributed Training; Deployment Options; Execution Mode; "
    "GPU Parallelism; Pretrained Models; Model Serialization; ONNX Export",
    "002": "User-Friendly; Pre-trained Models; Customization; Use Cases",
    "003": "Debugging; Ecosystem; Abstraction Level",
    "004": "Computation Graph; Ease of Use; Debugging; Training Control; Speed; "
    "Deployment; Model Export; GPU/TPU Support; Developer",
}
WITH = {
    "ease_of_use": ["000", "001", "002", "004"],
    "deployment": ["000", "001", "004"],
    "custom_layers": ["000", "001"],
    "performance": ["000", "001", "004"],
    "distributed_training": ["000", "001"],
    "pretrained_models": ["000", "001", "002"],
    "debugging": ["001", "003", "004"],
    "training_customization": ["000", "004"],
    "training_loop": ["001"],
    "gpu_parallelism": ["001"],
    "gpu_and_tpu_support": ["004"],
    "computation_graph": ["000", "001", "001", "004"],
}


@pytest.fixture
def readings() -> pd.DataFrame:
    rows = [
        (f"{source}/b{i}", f"{source}-{i}", source, f"{source}/b{i}", 1, 1, "statement")
        + (label, "text", None, None, None, None, None, 1.0, False, False)
        for source, labels in LABELS.items()
        for i, label in enumerate(labels.split("; "))
    ]
    return frame(Readings, rows)


def sources(aligned: pd.DataFrame) -> dict[str, list[str]]:
    """criterion_id -> the sources that have a label for it, once a label."""
    return aligned.groupby("criterion_id")["source_id"].agg(list).to_dict()


def test_with_the_catalog(readings):
    _, aligned = align_criteria(readings, read_catalog(CATALOG).criteria)
    found = sources(aligned)
    assert {key: found.get(key) for key in WITH} == WITH


def test_without_it_fewer_are_joined_and_none_wrongly(readings):
    _, aligned = align_criteria(readings, empty(CriterionAliases))
    found = {key: ids for key, ids in sources(aligned).items() if len(ids) > 1}
    assert found == {
        "custom_layers_ops": ["000", "001"],
        "debugging": ["001", "003", "004"],
        "deployment": ["001", "004"],
        "distributed_training": ["000", "001"],
        "ease_of_use": ["000", "001", "002", "004"],
        "pretrained_models": ["001", "002"],
        "speed": ["001", "004"],
    }
