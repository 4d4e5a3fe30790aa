"""From the scans of the test codes the till learns how its scanner types, or says what to change in it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.scanning.learning import (
    TEST_CODES,
    CharactersLost,
    Learning,
    NotTheTestCode,
    SameCharacter,
    TooSlow,
)
from posapp.domain.scanning.pace import Pace
from posapp.domain.scanning.profile import ALPHABET, ScanEnd, ScannerProfile, profile_from
from tests.unit.domain.keyboards import KEYBOARDS, PLAIN_KEYBOARDS, arrival, learned_from, scans_on

NOW = datetime(2026, 11, 26, 14, 30, tzinfo=UTC)
texts = st.text(ALPHABET, min_size=1, max_size=40).filter(lambda each: each == each.strip())
PROFILES = {name: learned_from(*scans_on(each)).profile(NOW) for name, each in KEYBOARDS.items()}


def profile_on(name: str, before: str = "", behind: str = "", **how: object) -> ScannerProfile:
    return learned_from(*scans_on(KEYBOARDS[name], before, behind), **how).profile(NOW)


def test_the_test_codes_hold_every_character_of_a_shops_codes() -> None:
    assert set("".join(TEST_CODES)) == set(ALPHABET)


@pytest.mark.parametrize("name", [each for each in KEYBOARDS if "German" not in each])
@given(text=texts)
def test_every_code_is_corrected_on_every_keyboard_of_a_shop(name: str, text: str) -> None:
    assert PROFILES[name].correct(KEYBOARDS[name].types(text)) == text


@pytest.mark.parametrize("name", [each for each in KEYBOARDS if "German" in each])
@given(text=texts.filter(lambda each: "+ " not in each))
def test_a_dead_key_is_taken_apart_again_wherever_it_stands(name: str, text: str) -> None:
    """What is lost is a blank right behind the dead key, which types the dead key alone."""
    assert PROFILES[name].correct(KEYBOARDS[name].types(text)) == text


@pytest.mark.parametrize(
    ("name", "arrived", "code"),
    [
        ("French", "C)&ààé", "C-1002"),
        ("Spanish", "C'1003", "C-1003"),
        ("Portuguese (Brazil)", "A;1Ç2", "A/1:2"),
        ("German", "Ä1", "Ä1"),
        ("German", "À7", "+A7"),
        ("Spanish, Caps Lock", "c'1003", "C-1003"),
    ],
)
def test_a_scan_is_read_as_the_scanner_meant_it(name: str, arrived: str, code: str) -> None:
    assert profile_on(name).correct(arrived) == code


@pytest.mark.parametrize("name", PLAIN_KEYBOARDS)
def test_the_keyboard_is_named(name: str) -> None:
    expected = "the scanner's own keyboard layout" if name == "US" else f"{name} keyboard"
    assert (profile_on(name).layout, profile_on(name).swaps_case) == (expected, False)
    assert (profile_on(f"{name}, Caps Lock").layout, profile_on(f"{name}, Caps Lock").swaps_case) == (expected, True)


def test_a_keyboard_that_nobody_knows_is_corrected_too() -> None:
    upside_down = str.maketrans("0123456789", "9876543210")
    profile = learned_from(*(each.translate(upside_down) for each in TEST_CODES)).profile(NOW)
    assert (profile.layout, profile.correct("C-9990")) == ("another keyboard layout", "C-0009")


@pytest.mark.parametrize("name", KEYBOARDS)
@pytest.mark.parametrize(("before", "behind"), [("", ""), ("%", ""), ("$A", "/"), ("99", "00"), ("", "1")])
def test_what_the_scanner_puts_around_a_code_is_taken_off(name: str, before: str, behind: str) -> None:
    keyboard, profile = KEYBOARDS[name], profile_on(name, before, behind)
    assert profile.correct(keyboard.types(f"{before}7501031311309{behind}")) == "7501031311309"


@pytest.mark.parametrize("name", KEYBOARDS)
@pytest.mark.parametrize("prefix", ["", "%"])
def test_each_kind_of_code_has_its_own_identifier(name: str, prefix: str) -> None:
    """The test codes come as `]C0`, a card as `]C1`, a product as `]E0`."""
    keyboard, profile = KEYBOARDS[name], profile_on(name, f"{prefix}]C0")
    for identifier in ("]C0", "]C1", "]E0", "]Q3"):
        assert profile.correct(keyboard.types(f"{prefix}{identifier}7501031311309")) == "7501031311309"


def test_stx_and_etx_are_no_part_of_a_code() -> None:
    profile = learned_from(*(f"\x02{each}" for each in TEST_CODES), end=ScanEnd.ETX).profile(NOW)
    assert (profile.prefix, profile.end) == ("\x02", ScanEnd.ETX)
    assert profile.correct("\x02C-1003") == "C-1003"
    assert profile.is_framed("\x02C-1003")
    assert not profile.is_framed("C-1003")


def test_the_separator_of_gs1_fields_stays() -> None:
    assert profile_on("Spanish").correct("]C10109506000134352\x1d10ABC") == "0109506000134352\x1d10ABC"


def test_after_the_first_the_test_codes_may_come_in_any_order() -> None:
    first, *others = scans_on(KEYBOARDS["Spanish"])
    learning = learned_from(first, others[1], others[0], others[0])
    assert (learning.next_number, learning.is_complete) == (4, False)
    learning.take(arrival(others[2]))
    assert learning.profile(NOW) == PROFILES["Spanish"]


@pytest.mark.parametrize("text", ["", "7501031311309", "C-1003", "0123456789", "x" * 5_000, TEST_CODES[1]])
def test_another_code_is_no_first_test_code(text: str) -> None:
    with pytest.raises(NotTheTestCode, match="test code 1"):
        learned_from(text)


@pytest.mark.parametrize("text", ["2001234500002", "C-1003", "", TEST_CODES[0], TEST_CODES[1] + "Z", TEST_CODES[3]])
def test_another_code_is_no_second_test_code(text: str) -> None:
    learning = learned_from(TEST_CODES[0])
    with pytest.raises(NotTheTestCode):
        learning.take(arrival(text))
    assert learning.next_number == 2


def test_nothing_is_learned_before_all_test_codes_were_scanned() -> None:
    with pytest.raises(NotTheTestCode, match="test code 4"):
        learned_from(*TEST_CODES[:3]).profile(NOW)


@pytest.mark.parametrize("convert", [str.upper, str.lower])
def test_a_scanner_that_converts_letters_is_refused(convert: Callable[[str], str]) -> None:
    with pytest.raises(SameCharacter, match="conversion of letters"):
        learned_from(*(convert(each) for each in TEST_CODES))


def test_two_digits_that_arrive_alike_are_refused() -> None:
    with pytest.raises(SameCharacter, match="“1” and “7”"):
        learned_from(TEST_CODES[0].replace("7", "1"))


def test_an_identifier_that_looks_like_a_character_of_a_code_is_refused() -> None:
    scans = [f"/C0{each}" for each in TEST_CODES]
    with pytest.raises(SameCharacter):
        learned_from(*scans).profile(NOW)


@pytest.mark.parametrize("lost", "Kz+")
def test_a_character_that_the_keyboard_swallows_is_refused(lost: str) -> None:
    with pytest.raises(CharactersLost, match="keyboard language"):
        learned_from(*(each.replace(lost, "") for each in TEST_CODES))


def test_a_dead_key_that_swallows_the_next_letter_is_refused() -> None:
    with pytest.raises(CharactersLost):
        learned_from(*(each.replace("+O", "") for each in TEST_CODES))


@pytest.mark.parametrize("pace", [Pace(90, 120), Pace(5, 90), Pace(0, 101), Pace(150, 400)])
def test_a_scanner_as_slow_or_uneven_as_fingers_is_refused(pace: Pace) -> None:
    with pytest.raises(TooSlow, match=f"{pace.slowest} ms"):
        learned_from(TEST_CODES[0], pace=pace)


def test_scans_that_are_uneven_together_are_refused() -> None:
    learning = learned_from(*TEST_CODES[:3], pace=Pace(5, 12))
    learning.take(arrival(TEST_CODES[3], pace=Pace(90, 95)))
    with pytest.raises(TooSlow, match="95 ms"):
        learning.profile(NOW)


@pytest.mark.parametrize("name", KEYBOARDS)
def test_a_stored_profile_is_read_as_it_was(name: str) -> None:
    profile = profile_on(name, "]C0", "%", key="F9", end=ScanEnd.SILENCE, pace=Pace(60, 100))
    assert profile_from(profile.stored) == profile


STORED = PROFILES["French"].stored


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "plenty",
        "null",
        "[]",
        "{}",
        "[" * 9_000,
        '"' + "x" * 20_000,
        STORED[:-5],
        STORED.replace('"enter"', '"another"'),
        STORED.replace('"quickest": 5', '"quickest": true'),
        STORED.replace('"slowest": 12', '"slowest": 400'),
        STORED.replace('"key": ""', '"key": "Return"'),
        STORED.replace("+00:00", ""),
        STORED.replace('"&": "1"', '"&": "2"'),
        PROFILES["US"].stored.replace('"characters": {}', '"characters": {"a": "b"}'),
        STORED.replace('"&": "1"', '"&&": "1"'),
        STORED.replace('"&": "1"', '"&": "\\u0000"'),
        STORED.replace('"prefix": ""', '"prefix": "' + "x" * 100 + '"'),
        STORED.replace('"prefix": ""', '"prefix": null'),
    ],
)
def test_a_damaged_profile_counts_as_none(damaged: str) -> None:
    assert damaged not in {STORED, PROFILES["US"].stored}
    assert profile_from(damaged) is None


@given(text=st.text() | st.recursive(st.none() | st.text(), st.lists).map(str))
def test_no_stored_text_stops_the_till(text: str) -> None:
    assert profile_from(text) is None


@given(scans=st.lists(st.text(max_size=60), max_size=4))
def test_no_scan_stops_the_learning(scans: list[str]) -> None:
    learning = Learning()
    for text in scans:
        with pytest.raises(NotTheTestCode):
            learning.take(arrival(text))


@given(text=st.text(max_size=60))
def test_no_scan_stops_the_counter(text: str) -> None:
    assert isinstance(PROFILES["German"].correct(text), str)
