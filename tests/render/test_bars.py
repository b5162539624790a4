"""Preference bars, worked by hand."""

from fwreport.render.bars import across, preference_bars

PAIRS = [
    {"option": "A", "rival": "B", "chance": 0.75, "verdict": "contested"},
    {"option": "A", "rival": "C", "chance": 0.002, "verdict": "rival"},
    {"option": "B", "rival": "C", "chance": 0.5, "verdict": "insufficient"},
    {"option": "B", "rival": "D", "chance": None, "verdict": "tie"},
]


def test_the_filled_part_is_the_share_of_the_option_at_the_left():
    plot = preference_bars("Speed", PAIRS, 0.9)
    # 320 wide, 118 at each side: 84 are left for the bar, of which .75 are 63.
    assert plot["length"] == 84 and across(0.75) == 118 + 63
    first, second = plot["bars"]  # nothing is drawn for want of evidence
    assert (first["left"], first["right"], first["filled"]) == ("A", "B", 63.0)
    assert (first["for"], first["against"]) == ("75\xa0%", "25\xa0%")
    assert (second["for"], second["against"]) == ("<1\xa0%", ">99\xa0%")
    assert plot["limits"] == [126.4, 193.6]  # 118 + 8.4 and 118 + 75.6


def test_it_says_in_words_what_it_draws():
    title = preference_bars("Speed", PAIRS[:1], 0.9)["title"]
    assert title == "Speed, probability of being ahead: A 75\xa0%, B 25\xa0%"


def test_without_an_answer_there_is_no_bar():
    assert preference_bars("Speed", PAIRS[2:], 0.9) is None
    assert preference_bars("Speed", [], 0.9) is None


def test_every_bar_on_the_page_names_both_ends(page):
    start = page.index('id="criterion-replication"')
    bars = page[page.index("<svg", start) : page.index("</svg>", start)]
    words = [part.partition("<")[0] for part in bars.split('fill="#222">')[1:]]
    assert words == ["MariaDB", "47\xa0%", "53\xa0%", "Postgres"]
