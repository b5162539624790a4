"""The layout: pages look as the pictures that are kept of them."""

import numpy as np
import pytest
from PIL import Image

from .pictures import FOLDER, PARTS, TILE, draw_pages, moved_tiles

NAMES = ["page-one", *PARTS]


@pytest.fixture(scope="module")
def drawn(files) -> dict[str, np.ndarray]:
    return draw_pages(files["report.pdf"])


@pytest.mark.parametrize("name", NAMES)
def test_a_page_looks_as_it_did(name, drawn, tmp_path):
    kept = np.asarray(Image.open(FOLDER / f"{name}.png"))
    if moved := moved_tiles(drawn[name], kept):
        Image.fromarray(drawn[name]).save(tmp_path / f"{name}.png")
        pytest.fail(
            f"{name} differs in {len(moved)} places, as {moved[0]}; it is drawn in "
            f"{tmp_path / name}.png; if it is meant so, run `make pictures`"
        )


def test_no_picture_is_left_over():
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(NAMES)


def test_a_line_that_moves_is_seen_and_a_shade_is_not(drawn):
    page = drawn["page-one"]
    assert moved_tiles(np.roll(page, 4, axis=0), page)
    assert not moved_tiles(np.clip(page, 3, 250), page)
    blank = page.copy()
    blank[TILE : 3 * TILE, TILE : 5 * TILE] = 255
    assert "mm from the left" in moved_tiles(blank, page)[0]
