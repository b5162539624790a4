"""What a build is made from, as plain values and one digest; what it left, as well.

Nothing here needs a large library: where nothing changed, a build ends with this.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from fwreport.adapters.generations import RECORD, Generation
from fwreport.adapters.installation import digest_code, versions
from fwreport.adapters.source_files import digest_catalog
from fwreport.tables.files import RawFile


def describe_inputs(files: Iterable[RawFile], sources: Path) -> dict[str, Any]:
    """All but the settings that what is published depends on, as plain values."""
    return {
        "documents": [
            {"path": file.path, "sha256": digest(file.content), "problem": file.problem}
            for file in files
        ],
        "catalog": digest_catalog(sources),
        "code_sha256": digest_code(),
        "versions": versions(),
    }


def digest(content: bytes) -> str:
    """The SHA-256 in hex."""
    return hashlib.sha256(content).hexdigest()


def digest_inputs(inputs: Mapping[str, Any]) -> str:
    """The SHA-256 of the inputs, written in one way only."""
    return digest(json.dumps(inputs, sort_keys=True).encode())


def digest_files(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file in the folder and below it, by its path there."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        file.relative_to(folder).as_posix(): digest(file.read_bytes()) for file in files
    }


def is_made_from(latest: Generation, inputs: Mapping[str, Any]) -> bool:
    """Whether the generation was made from just these inputs."""
    return latest.record.get("inputs_sha256") == digest_inputs(inputs)


def is_whole(folder: Path, *parts: str) -> bool:
    """Whether the generation in the folder is as it was written.

    parts  what the paths of the files begin with that are asked about; none: all
    """
    try:
        record = json.loads((folder / RECORD).read_text("utf-8"))
    except (OSError, ValueError):
        return False
    generation = Generation(folder, record, is_new=False)
    return all(find_damage(generation, part) is None for part in parts or ("",))


def find_damage(latest: Generation, under: str = "") -> str | None:
    """The first file of the generation that is missing or not as it was written.

    under  only files whose path starts so, as `data/`

    Bytes are compared, not sizes and dates, which a damaged disk leaves as they are.
    A generation that does not say what it wrote counts as damaged.
    """
    if "files" not in latest.record:
        return RECORD
    for name, sha256 in latest.record["files"].items():
        if not name.startswith(under):
            continue
        try:
            content = (latest.folder / name).read_bytes()
        except OSError:
            return name
        if digest(content) != sha256:
            return name
    return None
