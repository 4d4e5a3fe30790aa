"""The variables that move a till: a malformed one is one clear sentence."""

from pathlib import Path

import pytest

from posapp.cli.environment import AddressInvalid, HomeInvalid, KeyInvalid, check_variables


def test_good_variables_and_none_at_all_pass(tmp_path: Path) -> None:
    check_variables({})
    check_variables(
        {
            "POSAPP_HOME": str(tmp_path / "not there yet"),
            "POSAPP_API_URL": "http://127.0.0.1:8000",
            "POSAPP_DATABASE_KEY": "0aF" + "0" * 61,
        }
    )


@pytest.mark.parametrize(
    "address",
    ["api.hellotext.com", "ftp://x", "https://", "http://[::1", "http://x:99999", "http://x:0", "http://a\nb"],
)
def test_an_address_that_is_none_is_named(address: str) -> None:
    with pytest.raises(AddressInvalid, match=r"POSAPP_API_URL: .* is not an address"):
        check_variables({"POSAPP_API_URL": address})


def test_a_secret_pasted_into_the_address_is_not_repeated() -> None:
    with pytest.raises(AddressInvalid) as refused:
        check_variables({"POSAPP_API_URL": "ftp://secret@host"})
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("key", ["abc", "g" * 64, "0" * 63, "0" * 65])
def test_a_database_key_that_is_none_is_told_without_saying_it(key: str) -> None:
    with pytest.raises(KeyInvalid, match="64 hexadecimal digits") as refused:
        check_variables({"POSAPP_DATABASE_KEY": key})
    assert key not in str(refused.value)


def test_a_home_that_is_a_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(HomeInvalid, match=r"POSAPP_HOME: .* is not a folder"):
        check_variables({"POSAPP_HOME": str(file)})
