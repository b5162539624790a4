"""Documents and catalog that are changed, replaced and removed while they are read."""

import json
import os
from pathlib import Path

import pytest

from .builders import BUILD, Builder
from .calls import Call
from .subject import ROWS, TABLE, damage, digest, is_clear, latest, litter

LABELS = "label,option\nTee,Tea\n"
OTHER = {"md": TABLE + ROWS.format(2), "csv": "label,option\nKaffee,Coffee\n"}


def remove(path: Path) -> None:
    path.unlink(missing_ok=True)


def rewrite(path: Path) -> None:
    path.write_text(OTHER[path.suffix[1:]])


def replace(path: Path) -> None:
    rewrite(path.with_suffix(f".new{path.suffix}"))
    path.with_suffix(f".new{path.suffix}").replace(path)


def grow(path: Path) -> None:
    with path.open("a") as file:
        file.write("\n")


def lead_out(path: Path) -> None:
    remove(path)
    path.symlink_to("/etc/hostname")


def block(path: Path) -> None:
    remove(path)
    os.mkfifo(path)


WAYS = (remove, rewrite, replace, grow, lead_out, block)
REFUSED = (1, 2)  # 2: the catalog cannot be used
PLACES = ("sources/b.md", "sources/catalog/options.csv")


def disturbed(scene, name: str, at: int, way) -> tuple[Path, list[str]]:
    """Change a file before the nth call that opens or reads it; what is wrong then."""
    place = scene.trial()
    before = latest(place).name
    (place / "sources" / "catalog").mkdir()
    (place / "sources" / "catalog" / "options.csv").write_text(LABELS)
    seen = []

    def judge(_: int, call: Call) -> None:
        seen.extend([call.name] * (str(call.path) == name))
        if len(seen) == at and str(call.path) == name:
            way(place / name)
        call.let()

    ended = Builder(scene.start, place, BUILD).run(judge, reads=True)
    wrong = damage(place) + litter(place)
    if len(seen) < at:
        wrong.append(f"only {len(seen)} calls")
    if ended.status in REFUSED:
        wrong += [] if is_clear(ended) else [f"said: {ended.said[-300:]}"]
        wrong += [] if latest(place).name == before else ["the latest is another"]
    elif ended.status:
        wrong.append(f"status {ended.status}: {ended.said[-300:]}")
    return place, wrong


def after(scene, place: Path) -> list[str]:
    """What is wrong after the next build, which nobody disturbs."""
    ended = scene.start.build(place)
    catalog = place / "sources" / "catalog" / "options.csv"
    if ended.status == 2 and (catalog.is_symlink() or catalog.is_fifo()):
        return [] if is_clear(ended) else [f"said: {ended.said[-300:]}"]
    wrong = damage(place) + litter(place)
    if ended.status:
        wrong.append(f"status {ended.status}: {ended.said[-300:]}")
    inputs = json.loads((latest(place) / "build.json").read_text())["inputs"]
    there = [p for p in (place / "sources").glob("*.md") if p.is_file()]
    plain = {p.name: digest(p) for p in there if not p.is_symlink()}
    read = {d["path"]: d["sha256"] for d in inputs["documents"] if not d["problem"]}
    if read != plain:
        wrong.append(f"read {read}, there {plain}")
    decided = {catalog.name: digest(catalog)} if catalog.exists() else {}
    if inputs["catalog"] != decided:
        wrong.append(f"the catalog: {inputs['catalog']}")
    return wrong


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("name", "at", "way"),
    [
        (PLACES[0], 1, remove),
        (PLACES[0], 2, rewrite),
        (PLACES[0], 3, lead_out),
        (PLACES[1], 1, remove),
        (PLACES[1], 4, replace),
        (PLACES[1], 4, lead_out),
    ],
)
def test_what_is_changed_while_it_is_read_harms_nothing(scene, name, at, way):
    place, wrong = disturbed(scene, name, at, way)
    assert wrong == []
    assert after(scene, place) == []


@pytest.mark.soak
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("name", PLACES)
def test_what_is_changed_at_any_call_harms_nothing(scene, name, way):
    found = {}
    for at in range(1, 4 if name == PLACES[0] else 10):
        place, wrong = disturbed(scene, name, at, way)
        wrong += after(scene, place)
        if wrong:
            found[at] = wrong
    assert found == {}
