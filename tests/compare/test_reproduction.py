"""Which numbers and quotations of a report stand in another one."""

from fwreport.compare.reproduction import Lost, compare_pages

PAGE = """Speed
Brew 7.2 (6.1 to 8.3)
He says “it is fast,
all 9 of them” in 003
Page 1 of 2"""


def test_the_same_report_reproduces_all():
    found = compare_pages([PAGE, "−1.5 points"], [PAGE, "−1.5 points"])
    assert found == (6, 1, [], [])  # 7.2, 6.1, 8.3, 9, 003, -1.5


def test_a_number_that_differs_is_named_with_its_page_and_line():
    found = compare_pages(["Intro", PAGE], ["Intro", PAGE.replace("7.2", "7.3")])
    assert found.lost_numbers == [Lost(2, "7.2", "Brew 7.2 (6.1 to 8.3)")]
    assert found.lost_quotations == []


def test_feet_of_pages_and_line_breaks_do_not_matter():
    broken = PAGE.replace("Page 1 of 2", "Page 1 of 9").replace(
        "fast,\nall", "fast, all"
    )
    assert compare_pages([PAGE], [broken])[2:] == ([], [])


def test_a_quotation_must_stand_as_often():
    twice = "“a b” and “a b”"
    (lost,) = compare_pages([twice], ["“a b” and “a c”"]).lost_quotations
    assert lost.token == "“a b”" and lost.page == 1
