"""Tables of one form, one a section, each on what its heading names."""

HEAD = "|Option|Assessment|Rating|\n|-|-|-|\n"


def section(topic, alpha, beta):
    return f"## {topic}\n\n{HEAD}|Alpha|{alpha}|5/5|\n|Beta|{beta}|2/5|\n\n"


def labels(claims):
    return list(zip(claims["line_start"], claims["criterion_label"], strict=True))


def test_the_heading_says_what_a_table_rates(claims_of):
    text = "# Alpha vs Beta\n\n" + section("Noise", "quiet hum", "a roar")
    text += section("Glamour", "shiny", "dull")
    found = labels(claims_of(text))
    assert found == [(n, "Noise") for n in (7, 7, 8, 8)] + [
        (n, "Glamour") for n in (14, 14, 15, 15)
    ]


def test_a_lone_table_and_columns_with_names_keep_their_heads(claims_of):
    text = "# Alpha vs Beta\n\n" + section("Results", "quiet", "a roar")
    assert {label for _, label in labels(claims_of(text))} == {"Assessment", "Rating"}
    text = "# Alpha vs Beta\n\n"
    for year in ("In the lab", "At home"):
        text += f"## {year}\n\n|Option|Price|Speed|\n|-|-|-|\n"
        text += "|Alpha|4/5|5/5|\n|Beta|3/5|2/5|\n\n"
    assert {label for _, label in labels(claims_of(text))} == {"Price", "Speed"}
