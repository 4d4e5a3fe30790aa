"""What a cashier types, and whom the copy of the customers gives for it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posapp.domain.customers.search_text import read_search
from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.domain.customers.unspaced_names import MAX_RUN_LENGTH, MAX_RUNS, inner_parts
from posapp.storage.cache import Cache


def somebody(
    name: str, last_name: str, phone: str, email: str = "", reference: str = "", profile: str = ""
) -> Subscriber:
    return Subscriber(
        id=profile or f"pr_{name.lower()}",
        first_name=name,
        last_name=last_name,
        phones=(phone,),
        emails=(email,) if email else (),
        state=SubscriptionState.SUBSCRIBED,
        reference=reference,
        created_at=None,
    )


@pytest.fixture
def shop(cache: Cache) -> Cache:
    """The copy of four customers of a shop in Uruguay."""
    cache.subscribers.store(
        [
            somebody("Ana", "Núñez Etcheverry", "+59899123456", "ana.nunez7@example.com", "C-000001"),
            somebody("Anabel", "García", "+59894555001", "customer77@example.com", "C-000002"),
            somebody("José", "de la Cruz", "+59899765432", "customer8@example.com", "X7-1"),
            somebody("Wei", "李", "+12125550123", "wei@example.com"),
        ]
    )
    return cache


def found(cache: Cache, text: str) -> list[str]:
    return [each.first_name for each in cache.subscribers.find(read_search(text, "UY"), 20)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("ana", ["Ana", "Anabel"]),
        ("nunez", ["Ana"]),
        ("NÚÑEZ ana", ["Ana"]),
        ("gar an", ["Anabel"]),
        ("jose cruz", ["José"]),
        ("李", ["Wei"]),
        ("099 123 456", ["Ana"]),
        ("+598 99123456", ["Ana"]),
        ("+598 99", ["Ana", "José"]),
        ("3456", ["Ana"]),
        ("0123", ["Wei"]),
        ("customer77@", ["Anabel"]),
        ("WEI@EXAMPLE.COM", ["Wei"]),
        ("C-000002", ["Anabel"]),
        ("X7-1", ["José"]),
        ("nobody", []),
        ("", []),
        ("  ", []),
        ('"* OR name:', []),
    ],
)
def test_a_customer_is_found_by_whatever_the_cashier_has(shop: Cache, typed: str, names: list[str]) -> None:
    assert sorted(found(shop, typed)) == names


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("customer", ["Anabel", "José"]),
        ("customer7", ["Anabel"]),
        ("Customer8", ["José"]),
        ("ana.nu", ["Ana"]),
        ("nu", ["Ana"]),
    ],
)
def test_an_address_is_found_while_it_is_typed_and_by_the_words_in_it(
    shop: Cache, typed: str, names: list[str]
) -> None:
    assert sorted(found(shop, typed)) == names


def test_whole_names_come_before_beginnings_of_names(shop: Cache) -> None:
    assert found(shop, "ana") == ["Ana", "Anabel"]


def test_a_number_of_the_shop_comes_before_names(shop: Cache) -> None:
    shop.subscribers.store([somebody("Zoe", "Last", "+59894000000", reference="ana", profile="pr_z")])
    assert found(shop, "ana")[0] == "Zoe"


def test_a_long_beginning_finds_everybody_whose_name_begins_so(shop: Cache) -> None:
    for number in range(60):
        stem = f"Marti{chr(97 + number // 26)}{chr(97 + number % 26)}"
        shop.subscribers.store([somebody(stem, "Núñez", f"+5989400{number:04d}", profile=f"m{number}")])
    assert len(shop.subscribers.find(read_search("marti", "UY"), 100)) == 60
    assert found(shop, "Mártib nuñe") == [f"Martib{chr(97 + place)}" for place in range(26)][:20]
    assert found(shop, "martibc nunez") == ["Martibc"]
    assert found(shop, "martibcd") == []


# --- names that are written without blanks


@pytest.fixture
def far(cache: Cache) -> Cache:
    """The copy of customers whose names are in writings without blanks, or from right to left."""
    people = [
        ("山田花子", ""),
        ("小明", "王"),
        ("김철수", ""),
        ("さくら", "いとう"),
        ("タナカサン", ""),
        ("Li小明", "Chen"),
        ("שרה", "כהן"),
        ("A\u202ena\u200b", "Li\u2066ma"),
    ]
    cache.subscribers.store(
        somebody(first, last, f"+5989400{number:04d}", profile=f"f{number}")
        for number, (first, last) in enumerate(people, start=250)
    )
    return cache


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("田", ["山田花子"]),
        ("花子", ["山田花子"]),
        ("田花", ["山田花子"]),
        ("山田 花子", ["山田花子"]),
        ("山田花子", ["山田花子"]),
        ("王小明", ["小明"]),
        ("小明王", ["小明"]),
        ("明", ["Li小明", "小明"]),
        ("chen 小明", ["Li小明"]),
        ("철수", ["김철수"]),
        ("수", ["김철수"]),
        ("くら", ["さくら"]),
        ("いとうさくら", ["さくら"]),
        ("ﾀﾅｶ", ["タナカサン"]),
        ("サン", ["タナカサン"]),
        ("花田", []),
        ("子 0250", ["山田花子"]),
        ("花子 0251", []),
        ("כהן", ["שרה"]),
        ("\u200fכהן\u2069", ["שרה"]),
        ("ana lima", ["A\u202ena\u200b"]),
        ("A\u202ena", ["A\u202ena\u200b"]),
        ("\u202a0257\u202c", ["A\u202ena\u200b"]),
    ],
)
def test_any_part_of_a_name_without_blanks_finds_it(far: Cache, typed: str, names: list[str]) -> None:
    assert sorted(found(far, typed)) == sorted(names)


WITHOUT_BLANKS = st.text(st.sampled_from("山田花子王小明あいカーン김철수々"), min_size=1, max_size=MAX_RUN_LENGTH)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=WITHOUT_BLANKS, data=st.data())
def test_each_part_of_any_such_name_finds_it(cache: Cache, name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    end = data.draw(st.integers(start + 1, len(name)))
    cache.subscribers.store([somebody(name, "", "+59894000001", profile="one")])
    assert found(cache, name[start:end]) == [name]


@given(name=st.text(max_size=200))
def test_a_name_puts_a_bounded_number_of_words_into_the_index(name: str) -> None:
    assert len(inner_parts(name)) <= 2 * MAX_RUN_LENGTH * (MAX_RUNS + 2)
    assert all(len(part) <= MAX_RUN_LENGTH for part in inner_parts(name))


@given(name=st.text(st.characters(max_codepoint=0x10FF)))
def test_a_name_in_a_writing_with_blanks_has_no_inner_parts(name: str) -> None:
    assert inner_parts(name) == ()


# --- letters that are typed as others


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Sørensen", "sorensen"),
        ("Łukasz", "lukasz"),
        ("Strauß", "strauss"),
        ("Yıldız", "yildiz"),
        ("İpek", "ipek"),
        ("Đặng", "dang"),
        ("Sigurður", "sigurdur"),
        ("Þór", "thor"),
        ("Ægir", "aegir"),
        ("Lœtitia", "loetitia"),
        ("أحمد", "احمد"),
        ("إيمان", "ايمان"),
        ("آمنة", "امنه"),
        ("مؤمن", "مومن"),
        ("رائد", "رايد"),
        ("ليلى", "ليلي"),
        ("مـحـمـد", "محمد"),
        ("O'Brien", "obrien"),
        ("O’Brien", "o'brien"),
        ("D´Angelo", "dangelo"),
        ("D`Angelo", "d'angelo"),
        ("Oʼzbek", "ozbek"),
    ],
)
def test_a_name_is_found_as_a_keyboard_without_its_letters_types_it(cache: Cache, name: str, typed: str) -> None:
    cache.subscribers.store([somebody(name, "Rodríguez", "+59894000250", profile="one")])
    for text in (typed, typed.upper(), name, f"{typed} 0250", f"{name} 0250", f"{typed[:3]} rodriguez 0250"):
        assert found(cache, text) == [name], text
    assert found(cache, f"{typed} 0251") == []


# --- how many match


def counted(cache: Cache, text: str, most: int = 1_000) -> tuple[int, bool]:
    count = cache.subscribers.count_matches(read_search(text, "UY"), most)
    return count.number, count.is_exact


def test_as_many_are_counted_as_match(cache: Cache) -> None:
    cache.subscribers.store(
        somebody(
            "Ana", f"Number{number}", f"+5989{number:07d}", f"ana.{number}@example.com", f"R{number}", f"p{number}"
        )
        for number in range(70)
    )
    cache.subscribers.store([somebody("Zoe", "Last", "+59871000000", reference="ana", profile="z")])
    assert counted(cache, "ana") == (71, True)
    assert counted(cache, "ana.1") == (11, True)
    assert counted(cache, "ana@") == (0, True)
    assert counted(cache, "ana.@") == (0, True)
    assert counted(cache, "+598900000") == (70, True)
    assert counted(cache, "0007") == (1, True)
    assert counted(cache, "ana 0007") == (1, True)
    assert counted(cache, "nobody") == counted(cache, "") == (0, True)


def test_counting_ends_at_its_bound(cache: Cache) -> None:
    cache.subscribers.store(somebody("Ana", "Lima", f"+5989{number:07d}", profile=f"p{number}") for number in range(30))
    assert counted(cache, "ana", most=29) == (29, False)
    assert counted(cache, "ana", most=30) == (30, True)
    assert counted(cache, "+59890000", most=10) == (10, False)


@given(typed=st.sampled_from(["ana", "an", "lima ana", "ana.", "ana.1@", "+5989", "099000", "0001", "ana 0001", "C-1"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10, deadline=None)
def test_the_count_is_the_number_of_customers_that_the_search_gives(cache: Cache, typed: str) -> None:
    cache.subscribers.store(
        somebody("Ana", "Lima", f"+5989900{number:04d}", f"ana.{number}@example.com", f"C-{number}", f"p{number}")
        for number in range(50)
    )
    assert counted(cache, typed) == (len(cache.subscribers.find(read_search(typed, "UY"), 200)), True)
