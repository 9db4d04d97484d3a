import pytest

from gsomia_lab.pages.decode import decode

PROSE = "The ferry was late. " * 200


def test_one_accent_in_a_long_page_tells_windows_1252_from_damaged_utf_8():
    text = PROSE + "It’s at the café."
    assert decode(text.encode("cp1252")) == (text, "cp1252", "", "")


def test_utf_8_cut_in_a_character_stays_utf_8_and_says_where_it_is_damaged():
    found = decode(("A line.\n“Late,” they said — “again”…").encode()[:-1])
    assert found.text == "A line.\n“Late,” they said — “again”\ufffd"
    assert found.encoding == "utf-8" and "line 2" in found.message


@pytest.mark.parametrize("encoding", ["utf-32", "utf-16", "utf-8-sig"])
def test_a_byte_order_mark_says_what_it_says(encoding):
    assert decode(PROSE.encode(encoding)).text == PROSE


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("euc-kr", "cp949"), ("EUC-KR", "cp949"), ("shift_jis", "cp932"), ("iso-8859-1", "cp1252"), ("koi8-r", "koi8-r")],
)
def test_a_web_page_is_read_as_it_declares(declared, encoding):
    word = {"cp949": "한국", "cp932": "東京", "cp1252": "“café”", "koi8-r": "Да"}[encoding]
    page = f'<html><head><meta charset="{declared}"></head><p>The ferry ({word}).'
    assert decode(page.encode(encoding)).text == page


@pytest.mark.parametrize("declared", ["hex", "idna", "punycode", "rot13", "unicode_escape", "no-such", "utf-8", '"'])
def test_a_declaration_of_no_use_is_passed_over(declared):
    page = f'<meta charset="{declared}"><p>caf'.encode() + b"\xe9"
    assert decode(page).text.endswith("café")
