"""The invented customers, and those of a file."""

import time
from pathlib import Path

import phonenumbers
import pytest

from posapp.sandbox import CustomersFileInvalid, SandboxOptions
from posapp.sandbox.people import GeneratedProfiles, read_customers_csv
from tests.unit.sandbox.asking import asking_a_new

MILLION = 1_000_000


def test_a_million_customers_are_there_at_once_and_paged_fast() -> None:
    began = time.monotonic()
    with asking_a_new(SandboxOptions(profiles=MILLION)) as ask:
        newest = ask.get("profiles", limit="1")["data"][0]
        middle = ask.sandbox.shop.people.at(MILLION // 2)
        assert middle is not None
        page = ask.get("profiles", limit="100", starting_after=middle["id"])
        assert time.monotonic() - began < 5
        assert newest["reference"] == "C-999999"
        assert page["data"][0]["reference"] == "C-499999"
        assert ask.posts("profiles", email="customer777777@example.com")["reference"] == "C-777777"


@pytest.mark.parametrize("country", ["US", "UY", "MX", "BR", "ES", "AR"])
def test_every_phone_is_valid_in_its_country_and_nobody_elses(country: str) -> None:
    people = GeneratedProfiles(MILLION, country)
    numbers = [*range(300), *range(300, MILLION, 9_973), MILLION - 1]
    phones = {number: str(people.at(number)["phone"]) for number in numbers}
    present = {number: phone for number, phone in phones.items() if phone}
    assert len(present) > 0.8 * len(numbers)
    assert len(set(present.values())) == len(present)
    for number, phone in present.items():
        parsed = phonenumbers.parse(phone)
        assert phonenumbers.is_valid_number(parsed), phone
        assert phonenumbers.region_code_for_number(parsed) == country, phone
        assert people.owner_of(phone) == people.at(number)["id"]


def test_numbers_of_the_united_states_are_reserved_for_fiction_or_at_least_given_to_nobody() -> None:
    people = GeneratedProfiles(MILLION, "US")
    for number in range(0, MILLION, 9_973):
        phone = str(people.at(number)["phone"])
        assert not phone or phone[5:8] == "555"
    assert all(str(people.at(number)["phone"])[5:10] in {"55501", ""} for number in range(2_000))


def test_everybody_has_an_id_of_their_own_that_leads_back() -> None:
    people = GeneratedProfiles(50_000, "US")
    ids = [str(people.at(number)["id"]) for number in range(50_000)]
    assert len(set(ids)) == 50_000
    assert [people.number_of(identity) for identity in ids[:100]] == list(range(100))


@pytest.mark.parametrize(
    "identity", ["", "pr", "pr1", "prZZZZZZZZ", "co00000001", "pr000000001", "prffffffff", "é" * 10]
)
def test_an_id_that_was_made_up_leads_to_nobody(identity: str) -> None:
    assert GeneratedProfiles(10, "US").number_of(identity) is None


@pytest.mark.parametrize("contact", ["customer007@example.com", "customer10@example.com", "x@y", "@", "+1", "+12", ""])
def test_a_contact_that_was_made_up_leads_to_nobody(contact: str) -> None:
    assert GeneratedProfiles(10, "US").owner_of(contact) is None


def test_they_are_as_various_as_people_are() -> None:
    people = [GeneratedProfiles(2_000, "US").at(number) for number in range(2_000)]
    names = " ".join(f"{person['first_name']} {person['last_name']}" for person in people)
    assert {person["state"] for person in people} == {"subscribed", "unconfirmed", "unsubscribed"}
    assert any(not person["phone"] and person["email"] for person in people)
    assert any(person["phone"] and not person["email"] for person in people)
    assert any(not person["phone"] and not person["email"] for person in people)
    assert any(not person["first_name"] for person in people)
    assert max(len(person["first_name"]) for person in people) > 100
    assert all(
        part in names for part in ("Núñez", "王", "Сергей", "محمد", "O'Brien", "<script>", "\N{ZERO WIDTH JOINER}")
    )
    assert len({(person["first_name"], person["last_name"]) for person in people}) > 1_500


def test_the_same_seed_invents_the_same_people_and_another_one_others() -> None:
    def names(seed: int) -> list[str]:
        return [str(GeneratedProfiles(20, "US", seed).at(number)["first_name"]) for number in range(20)]

    assert names(1) == names(1) != names(2)


def test_a_country_without_invented_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match="no numbers are invented for AQ"):
        GeneratedProfiles(1, "AQ")


HEADER = "customer,first_name,last_name,phone,email,subscription\n"


def test_customers_of_a_file_are_there_beside_the_invented_ones(tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    lines = '7,Ana,"Núñez, junior",+59899111222,ana@example.org,subscribed\n8,Ivo,,,,unsubscribed\n'
    file.write_text("\ufeff" + HEADER + lines, encoding="utf-8")
    with asking_a_new(SandboxOptions(profiles=2, customers_csv=file)) as ask:
        ivo, ana, *invented = ask.get("profiles")["data"]
        assert (ana["reference"], ana["last_name"], ana["subscription_state"]) == ("7", "Núñez, junior", "subscribed")
        assert (ivo["phone"], ivo["email"], ivo["subscription_state"]) == (None, None, "unsubscribed")
        assert len(invented) == 2
        assert ask.posts("profiles", email="ANA@example.org")["id"] == ana["id"]


def test_what_somebody_in_the_file_has_no_invented_customer_has(tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text(HEADER + "7,Ana,Silva,+12015550100,Customer1@example.com,subscribed\n", encoding="utf-8")
    with asking_a_new(SandboxOptions(profiles=3, customers_csv=file)) as ask:
        ana, *invented = ask.get("profiles")["data"]
        assert [each["phone"] for each in invented] == ["+12015550102", "+12015550101", None]
        assert [each["email"] for each in invented] == ["customer2@example.com", None, "customer0@example.com"]
        assert ask.posts("profiles", phone="+12015550100", email="customer1@example.com")["id"] == ana["id"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "no column customer"),
        ("customer,first_name\n", "no column last_name"),
        (HEADER + "1,A,B,,,vip\n", "subscription in line 2"),
        (HEADER + "1,A,B,,,subscribed\n2,A\n", "subscription in line 3"),
    ],
)
def test_a_file_of_customers_that_cannot_be_understood_is_refused(tmp_path: Path, content: str, told: str) -> None:
    file = tmp_path / "customers.csv"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(CustomersFileInvalid, match=told):
        read_customers_csv(file)


@pytest.mark.parametrize("country", ["UY", "BR", "US"])
def test_in_an_everyday_shop_nobody_has_a_name_that_programs_stumble_over(country: str) -> None:
    people = GeneratedProfiles(552, country, everyday=True)
    names = [f"{person['first_name']} {person['last_name']}" for person in map(people.at, range(552))]
    assert len(set(names)) == 552
    assert all(name.replace(" ", "").isalpha() and len(name) < 25 for name in names)
