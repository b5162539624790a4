"""Inline markup of hostile lines: our own marks are nobody else's, bounds hold."""

import pytest

from fwreport.normalize.markup import plain


@pytest.mark.parametrize("mark", ["\ue000", "\ufdd0", "&#xFDD0;"])
def test_marks_of_ours_in_a_text_lead_nowhere(mark):
    close = {"\ue000": "\ue001"}.get(mark, "\ufdd1")
    assert plain(f"a `b` {mark}7{close} {mark}0{close}").startswith("a b ")
