"""The real program as a process of its own, against the practice server over HTTP: the whole story of a till."""

import csv
import json
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from posapp.sandbox import RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.e2e.program import PATIENCE, PAYMENT, SHOP, Program, received_receipts, stalled_connection


@pytest.fixture
def program(tmp_path: Path, sandbox: RunningSandbox) -> Program:
    """A till that is not set up yet."""
    return Program(tmp_path, sandbox.url, sandbox.token)


@pytest.fixture
def shop_program(program: Program) -> Program:
    """A till that was set up from the command line and has the customers."""
    program.runs("setup", *SHOP)
    return program


def test_the_whole_story_of_a_payment(program: Program, sandbox: RunningSandbox) -> None:
    told = program.answers("setup", *SHOP, "--no-download")
    assert (told["shop"], told["payment_action"], told["downloaded"]) == ("Corner Shop", "there", {})

    assert program.answers("pull")["downloaded"]["profiles"] == 60
    (found,) = program.answers("lookup", "C-000001")["found"]
    name = f"{found['first_name']} {found['last_name']}"
    assert name in program.runs("lookup", name)[0]

    tracked = program.answers(*PAYMENT, "--reference", "T1-000123", "--at", "2026-08-07T14:05:00-03:00")
    assert (tracked["state"], tracked["amount"], tracked["profile"]) == ("pending", "89.90", found["id"])

    synced = program.answers("sync", "--until-idle", "--timeout", "60")
    assert (synced["pending"], synced["uncertain"], synced["rejected"], synced["waiting"]) == (0, 0, 0, 0)
    assert synced["accepted"] + synced["confirmed"] == 1
    (listed,) = program.answers("events")["events"]
    assert (listed["id"], listed["reference"]) == (tracked["id"], "T1-000123")
    assert listed["state"] in {"accepted", "confirmed"}

    (event,) = sandbox.shop.events()
    assert (event["profile"], event["amount"], event["currency"]) == (found["id"], 89.90, "USD")
    assert event["tracked_at"] == datetime(2026, 8, 7, 17, 5, tzinfo=UTC).timestamp()
    assert event["metadata"]["event_id"] == tracked["id"]


def test_set_up_creates_the_payment_action_where_it_is_missing(tmp_path: Path) -> None:
    with serve_in_thread(SandboxOptions(profiles=3)) as sandbox:
        program = Program(tmp_path, sandbox.url, sandbox.token)

        without = program.runs("setup", *SHOP, "--no-create-action")
        assert "physical_store.paid is missing" in without[1]
        assert sandbox.shop.actions() == []

        assert program.answers("setup", *SHOP)["payment_action"] == "created"
        (action,) = sandbox.shop.actions()
    assert (action["name"], action["goal"]) == ("physical_store.paid", True)


def test_set_up_with_a_wrong_token_says_so_and_keeps_nothing(program: Program, sandbox: RunningSandbox) -> None:
    program.environment["POSAPP_API_TOKEN"] = "wrong"

    out, err = program.runs("setup", *SHOP, code=1)

    assert "token" in err
    assert "wrong" not in out + err
    assert "not set up" in program.runs("status", code=1)[1]


def test_set_up_without_a_network_says_so_and_keeps_nothing(program: Program, sandbox: RunningSandbox) -> None:
    with sandbox.offline():
        assert len(program.runs("setup", *SHOP, code=1)[1].strip().splitlines()) == 1
    assert "not set up" in program.runs("status", code=1)[1]


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--currency", "XXY", "Currency: “XXY”"),
        ("--country", "Mars", "Country: “Mars”"),
        ("--zone", "Mars/Olympus", "Zone: “Mars/Olympus”"),
        ("--till", "", "Till: enter a name"),
    ],
)
def test_set_up_names_the_field_that_cannot_be_taken(program: Program, option: str, value: str, told: str) -> None:
    assert told in program.runs("setup", *SHOP, option, value, code=2)[1]
    assert "not set up" in program.runs("status", code=1)[1]


def test_set_up_asks_nobody_where_nobody_sits(program: Program) -> None:
    del program.environment["POSAPP_API_TOKEN"]
    assert "POSAPP_API_TOKEN" in program.runs("setup", *SHOP, code=2)[1]


def test_without_key_and_keyring_the_ways_out_are_told(program: Program) -> None:
    del program.environment["POSAPP_DATABASE_KEY"]
    assert "POSAPP_DATABASE_KEY" in program.runs("setup", *SHOP, code=1)[1]
    assert not (Path(program.environment["POSAPP_HOME"]) / "ledger.db").exists()


def test_each_bad_input_is_one_sentence_and_changes_nothing(shop_program: Program) -> None:
    shop_program.runs(*PAYMENT, "--reference", "R-1")
    paid, who = ("track", "physical_store.paid"), ("--customer", "C-000001")
    dollars = ("--amount", "5.00", "--currency", "USD")
    for arguments, told, code in (
        ((*paid, *who, "--amount", "1.234,5x", "--currency", "USD"), "Amount: “1.234,5x”", 2),
        ((*paid, *who, "--amount", "5", "--currency", "QQQ"), "Currency: “QQQ”", 2),
        ((*paid, *who, "--amount", "5"), "--amount and --currency go together", 2),
        ((*paid, "--phone", "+999 123", *dollars), "Phone: ", 2),
        (
            (*paid, "--customer", "C-999999", *dollars),
            "Customer: nobody in this shop's list has the number “C-999999”",
            2,
        ),
        ((*paid, *who, *dollars, "--reference", "R-1"), "Receipt: R-1 was already recorded", 1),
        ((*paid, *who, *dollars, "--at", "2126-01-01T00:00:00Z"), "is in the future", 2),
        ((*paid, *who, *dollars, "--at", "2026-01-01T00:00:00"), "has no time zone", 2),
        (("track", "event.party", *who), "Action: this shop has no action “event.party”", 2),
        (("track", "order.placed", *who), "Object: order.placed needs the order", 2),
        ((*paid, *who, *dollars, "--meta", "till=2"), "Meta: “till”", 2),
    ):
        assert told in shop_program.refuses(*arguments, code=code)
    assert [event["reference"] for event in shop_program.answers("events")["events"]] == ["R-1"]


def test_without_a_network_a_payment_is_safe_and_goes_later(shop_program: Program, sandbox: RunningSandbox) -> None:
    with sandbox.offline():
        shop_program.runs(*PAYMENT, "--reference", "R-1")
        out, err = shop_program.runs("sync", "--until-idle", "--timeout", "1", code=1)
        assert "1 pending" in out
        assert "safe" in err

    shop_program.runs("sync", "--until-idle", "--timeout", "60")
    assert received_receipts(sandbox) == ["R-1"]


def test_a_revoked_token_stops_the_queue_and_burns_nothing(shop_program: Program, sandbox: RunningSandbox) -> None:
    shop_program.runs(*PAYMENT, "--reference", "R-1")
    good = sandbox.token
    sandbox.revoke_token()

    told = shop_program.answers("sync", "--until-idle", "--timeout", "30", code=1)
    assert (told["connection"], told["pending"], told["rejected"]) == ("token_refused", 1, 0)

    sandbox.accept_token(good)
    shop_program.runs("sync", "--until-idle", "--timeout", "60")
    assert received_receipts(sandbox) == ["R-1"]


def test_two_senders_never_work_on_one_till(shop_program: Program, sandbox: RunningSandbox) -> None:
    shop_program.runs(*PAYMENT, "--reference", "R-1")
    near = shop_program.environment["POSAPP_API_URL"]
    with stalled_connection(sandbox) as line:
        shop_program.environment["POSAPP_API_URL"] = line.url
        with shop_program.start("sync", "--until-idle", "--timeout", "60") as first:
            assert line.held.wait(PATIENCE)
            assert "already sending" in shop_program.refuses("sync", code=1)
            first.kill()
            first.communicate()
    shop_program.environment["POSAPP_API_URL"] = near
    shop_program.runs("sync")
    assert received_receipts(sandbox) == ["R-1"]


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("POSAPP_HTTP_TIMEOUT", "soon", 2),
        ("POSAPP_RECONCILE_LOOKS", "x", 2),
        ("POSAPP_API_URL", "http://example.com", 1),
        ("POSAPP_API_URL", "example", 2),
        ("POSAPP_DATABASE_KEY", "1234", 2),
    ],
)
def test_a_malformed_variable_is_one_sentence_that_names_it(
    shop_program: Program, name: str, value: str, code: int
) -> None:
    shop_program.environment[name] = value
    assert name in shop_program.refuses("sync", code=code)


def test_status_and_doctor_tell_how_the_till_stands(shop_program: Program) -> None:
    shop_program.runs(*PAYMENT, "--reference", "R-1")

    told = shop_program.answers("status")
    assert (told["shop"], told["sales"], told["events"]["pending"]) == ("Corner Shop", 1, 1)
    assert told["totals"] == [{"amount": "89.90", "currency": "USD"}]
    assert (told["customers"], told["practice"]) == (60, True)

    health = shop_program.answers("doctor")
    assert health["healthy"]
    assert {check["check"]: check["verdict"] for check in health["checks"]} == dict.fromkeys(
        (
            "keyring",
            "file",
            "journal",
            "mark",
            "queue",
            "customers",
            "network",
            "token",
            "clock",
            "action",
            "printer",
            "shop",
        ),
        "ok",
    )


def test_events_can_be_asked_for_by_state(shop_program: Program) -> None:
    shop_program.runs(*PAYMENT, "--reference", "R-1")

    assert len(shop_program.answers("events", "--state", "pending")["events"]) == 1
    assert shop_program.answers("events", "--state", "confirmed") == {"events": []}
    assert "R-1" in shop_program.runs("events")[0]


HEADER = "receipt,sold_at,customer,amount,currency,coupons\n"


def test_a_customer_registered_without_a_network_exists_once_and_their_payment_follows(
    shop_program: Program, sandbox: RunningSandbox
) -> None:
    register = ("register", "--first-name", "Eva", "--last-name", "Luz", "--phone", "212 555 0147")
    with sandbox.offline():
        customer = shop_program.answers(*register)["customer"]
        again = shop_program.answers(*register, code=1)
        assert again == {"customer": customer, "new": False}
        shop_program.runs(*PAYMENT[:2], "--phone", "2125550147", *PAYMENT[4:])
    shop_program.runs("sync", "--until-idle", "--timeout", "60")
    (eva,) = [profile for profile in sandbox.shop.profiles() if profile["last_name"] == "Luz"]
    assert [event["profile"] for event in sandbox.shop.events()] == [eva["id"]]
    assert "Luz" in shop_program.runs("lookup", "eva luz")[0]


def test_a_slip_in_a_new_customer_is_one_sentence(shop_program: Program) -> None:
    assert "E-mail:" in shop_program.refuses("register", "--first-name", "Eva", "--email", "eva", code=2)


def test_what_was_refused_is_decided_with_a_reason(shop_program: Program, sandbox: RunningSandbox) -> None:
    gone = next(each["id"] for each in sandbox.shop.profiles() if each["reference"] == "C-000001")
    sandbox.shop.remove_profile(gone)
    event = shop_program.answers(*PAYMENT)["id"]
    shop_program.runs("sync", "--until-idle", "--timeout", "60")
    (case,) = shop_program.answers("review", "list")["review"]
    assert (case["event"], case["reason"]) == (event, "unknown_customer")
    assert "Reason:" in shop_program.refuses("review", "dismiss", event, "--reason", " ", code=2)
    shop_program.runs("review", "resend", event, "--reason", "made anew at Hellotext")
    shop_program.runs("sync", "--until-idle", "--timeout", "60")
    shop_program.runs("review", "dismiss", event, "--reason", "it is gone")
    assert shop_program.answers("review", "list")["review"] == []
    assert "is not in review" in shop_program.refuses("review", "dismiss", event, "--reason", "again", code=2)


def test_a_payment_is_refunded_in_parts_and_hellotext_hears_of_it_after_the_payment(
    shop_program: Program, sandbox: RunningSandbox
) -> None:
    shop_program.runs(*PAYMENT, "--reference", "T1-000001")
    asked = shop_program.answers("refund", "request", "1", "--amount", "50.00", "--reason", "damaged")
    assert (asked["refund"], asked["standing"]) == ("T1-000001-R1", "asked_for")
    paid_back = shop_program.answers("refund", "record", "T1-000001", "--amount", "50.00", "--reason", "damaged")
    assert (paid_back["refund"], paid_back["amount"]) == ("T1-000001-R2", "50.00 USD")
    assert "39.90 USD" in shop_program.runs("refund", "record", "1", "--amount", "40", "--reason", "price", code=1)[1]
    slip = shop_program.answers("refund", "record", "1", "--reason", "price")
    assert shop_program.answers("refund", "undo", slip["refund"])["standing"] == "undone"
    assert len(shop_program.answers("refund", "list")["refunds"]) == 3

    shop_program.runs("sync", "--until-idle", "--timeout", "60")
    actions = [event["action"] for event in sandbox.shop.events()]
    assert actions == ["physical_store.paid", "refund.requested", "refund.received"]


def test_a_receipt_from_elsewhere_needs_its_total(shop_program: Program) -> None:
    unknown = shop_program.runs("refund", "record", "OLD-77", "--reason", "price", code=2)
    assert unknown[1].count("\n") == 1
    assert "OLD-77" in unknown[1]
    elsewhere = ("refund", "record", "OLD-77", "--reason", "price", "--total", "20.00", "--currency", "USD")
    assert shop_program.answers(*elsewhere, "--customer", "C-000001", "--amount", "5")["typed_in"] is True
    assert "15.00 USD" in shop_program.runs(*elsewhere, "--amount", "15.01", code=1)[1]
    assert "go together" in shop_program.runs(*elsewhere[:-2], code=2)[1]
    assert "not a refund" in shop_program.runs("refund", "undo", "T1-9-R1", code=2)[1]


def test_a_refund_request_is_declined_with_a_reason(shop_program: Program) -> None:
    shop_program.runs(*PAYMENT, "--reference", "T1-000001")
    asked = shop_program.answers("refund", "request", "1", "--reason", "damaged")
    decided = shop_program.answers("refund", "decline", asked["refund"], "--note", "worn for a month")
    assert decided["standing"] == "turned_down"
    assert "already decided" in shop_program.runs("refund", "decline", asked["refund"], "--note", "x", code=1)[1]


def test_the_rules_of_a_coupon_are_told_and_read_back(shop_program: Program) -> None:
    assert "WELCOME10  no rules: text only" in shop_program.runs("coupons", "list")[0]
    asked = ("--percent", "10", "--until", "2126-12-31", "--once-per-customer", "--store", "Corner Shop")
    told = shop_program.runs("coupons", "rules", "WELCOME10", *asked)[0]
    assert "10 % off, until 2126-12-31, once per customer, in Corner Shop" in told
    kinds = {each["code"]: each["rules"] for each in shop_program.answers("coupons", "list")["coupons"]}
    assert (kinds["WELCOME10"]["percent"], kinds["Verano"]) == (10, None)
    assert "(Verano?)" in shop_program.refuses("coupons", "rules", "VERANO", "--text-only", code=2)
    assert shop_program.answers("coupons", "rules", "WELCOME10", "--remove")["rules"] is None


def test_a_till_that_is_retired_exports_its_events_and_another_sends_them(
    shop_program: Program, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    other = Program(tmp_path / "other", sandbox.url, sandbox.token)
    other.runs("setup", *SHOP)
    shop_program.runs(*PAYMENT)
    for each in (shop_program, other):
        each.environment["POSAPP_PASSPHRASE"] = "correct horse battery staple"
    assert "are not in Hellotext yet" in shop_program.refuses("decommission", code=1)
    file = str(tmp_path / "till.sealed")
    assert shop_program.answers("transfer", "export", file)["events"] == 1
    shop_program.runs("decommission")
    assert other.answers("transfer", "import", file)["events"] == 1
    assert "was already imported" in other.refuses("transfer", "import", file, code=1)
    other.runs("sync", "--until-idle", "--timeout", "60")
    assert len(sandbox.shop.events()) == 1


def test_a_cancelled_export_is_sent_by_its_own_till(
    shop_program: Program, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    shop_program.runs(*PAYMENT)
    shop_program.environment["POSAPP_PASSPHRASE"] = "correct horse battery staple"
    file = str(tmp_path / "till.sealed")
    shop_program.runs("transfer", "export", file)
    assert shop_program.answers("transfer", "cancel", file) == {"events": 1}
    assert "nothing to cancel" in shop_program.refuses("transfer", "cancel", "--yes", code=1)
    shop_program.runs("sync", "--until-idle", "--timeout", "60")
    assert len(sandbox.shop.events()) == 1


def test_an_undelivered_till_is_decommissioned_only_by_force(shop_program: Program) -> None:
    shop_program.runs(*PAYMENT)
    shop_program.refuses("decommission", code=1)
    assert shop_program.answers("decommission", "--force") == {"undelivered": 1, "customers": 0, "signed_out": False}


def test_a_backup_is_made_listed_and_restored(shop_program: Program, sandbox: RunningSandbox) -> None:
    shop_program.runs(*PAYMENT)
    made = shop_program.answers("backup")
    assert [each["day"] for each in shop_program.answers("restore")["backups"]] == [made["day"]]
    assert "there is none from" in shop_program.refuses("restore", "1999-01-01", "--yes", code=2)
    shop_program.runs("sync", "--until-idle", "--timeout", "60")
    assert shop_program.answers("restore", made["day"], "--yes")["backup"] == made["day"]
    shop_program.runs("sync", "--until-idle", "--timeout", "60")
    assert len(sandbox.shop.events()) == 1


def test_a_file_of_sales_arrives_once_with_its_own_times(
    shop_program: Program, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    file = tmp_path / "sales.csv"
    file.write_text(
        HEADER
        + "A-1,2026-01-31 23:30:00,C-000001,12.50,USD,WELCOME10\n"
        + "A-2,2026-02-01 09:00:00,C-000002,0.00,USD,\n"
        + "A-3,2026-02-01 09:05:00,C-777777,5.00,USD,\n"
        + "A-4,2026-02-01 09:06:00,C-000003,5.00,USD,NOSUCH\n",
        encoding="utf-8",
    )

    left_out = shop_program.answers("import", str(file), "--dry-run")["rows"]["left_out"]
    assert left_out == {"zero": 1}
    told = shop_program.answers("import", str(file), "--zero", "record")
    assert (told["recorded"], told["refused"], told["already_there"]) == (4, 0, 0)
    assert [(one["line"], one["field"], one["recorded"]) for one in told["problems"]] == [
        (4, "customer", True),
        (5, "coupons", True),
    ]
    again = shop_program.answers("import", str(file), "--zero", "record")
    assert (again["recorded"], again["refused"], again["already_there"]) == (0, 0, 4)

    shop_program.runs("sync", "--until-idle", "--timeout", "60")
    events = sandbox.shop.events()
    assert sorted((event["metadata"]["reference"], event["action"], event.get("amount")) for event in events) == [
        ("A-1", "coupon.redeemed", None),
        ("A-1", "physical_store.paid", 12.5),
        ("A-2", "physical_store.paid", 0),
        ("A-4", "physical_store.paid", 5),
    ]
    moment = datetime(2026, 2, 1, 4, 30, tzinfo=UTC).timestamp()
    assert {event["tracked_at"] for event in events if event["metadata"]["reference"] == "A-1"} == {moment}


@pytest.mark.parametrize(
    ("content", "told", "code"),
    [
        ((HEADER + "A-1,2026-02-01 09:00,peña,1,USD,\n").encode("latin-1"), "line 2 is not encoded in UTF-8", 1),
        (b"", "is empty", 1),
        (HEADER.encode() + b"A\x00,1,2,3,4,5\n", "zero bytes", 1),
        (None, "cannot be read", 2),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence_and_changes_nothing(
    shop_program: Program, tmp_path: Path, content: bytes | None, told: str, code: int
) -> None:
    file = tmp_path / "sales.csv"
    if content is not None:
        file.write_bytes(content)
    assert told in shop_program.refuses("import", str(file), "--encoding", "utf-8", code=code)
    assert shop_program.answers("events")["events"] == []


def test_a_file_without_a_column_of_amounts_is_asked_about_and_changes_nothing(
    shop_program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "sales.csv"
    file.write_text("receipt,sold_at,customer,currency,coupons\nA-1,2026-02-01 09:00,,USD,\n", encoding="utf-8")
    told = shop_program.answers("import", str(file), code=1)
    assert [each["id"] for each in told["questions"]] == ["column:receipt", "column:sold_at", "column:amount"]
    assert shop_program.answers("events")["events"] == []


def test_spreadsheets_with_a_mark_and_semicolons_are_read(shop_program: Program, tmp_path: Path) -> None:
    file = tmp_path / "sales.csv"
    file.write_bytes(("\ufeff" + HEADER + "A-1,2026-02-01 09:00,C-000001,1,USD,\n").replace(",", ";").encode())

    assert shop_program.answers("import", str(file))["recorded"] == 1


def test_a_part_of_a_real_year_arrives_whole(shared_data: Path, tmp_path: Path) -> None:
    part = tmp_path / "part.csv"
    with (shared_data / "store-367-sales-2017.csv").open(encoding="utf-8") as year:
        part.write_text("".join(next(year) for _ in range(151)), encoding="utf-8")
    options = SandboxOptions(
        profiles=0, customers_csv=shared_data / "customers.csv", custom_actions=("physical_store.paid",)
    )
    with serve_in_thread(options) as sandbox:
        program = Program(tmp_path, sandbox.url, sandbox.token)
        program.runs("setup", *SHOP)
        assert program.answers("import", str(part))["recorded"] == 150
        assert program.answers("import", str(part))["already_there"] == 150
        program.runs("sync", "--until-idle", "--timeout", "100")

        profiles = {profile["reference"]: profile["id"] for profile in sandbox.shop.profiles()}
        there = sorted(
            (event["metadata"]["reference"], event["profile"], event["tracked_at"], f"{event['amount']:.2f}")
            for event in sandbox.shop.events()
        )
    zone = ZoneInfo("America/New_York")
    with part.open(encoding="utf-8", newline="") as lines:
        written = sorted(
            (
                line["receipt"],
                profiles[line["customer"]],
                int(datetime.fromisoformat(line["sold_at"]).replace(tzinfo=zone).timestamp()),
                line["amount"],
            )
            for line in csv.DictReader(lines)
        )
    assert there == written


def test_the_practice_server_can_be_started_and_used_by_hand(tmp_path: Path) -> None:
    with Program(tmp_path, "", "").start("sandbox", "--profiles", "5", "--json") as server:
        try:
            assert server.stdout is not None
            told = json.loads("".join(iter(server.stdout.readline, "}\n")) + "}")
            program = Program(tmp_path, told["url"], told["token"])
            assert program.answers("setup", *SHOP)["downloaded"]["profiles"] == 5
        finally:
            server.terminate()


def test_a_script_of_a_till_with_staff_names_who_it_is_and_never_waits_for_a_pin(
    shop_program: Program, tmp_path: Path
) -> None:
    program = shop_program
    with open_ledger_session(Till(program.environment)) as session:
        session.staff.make_first_manager("Eva Luz", "2580")
    assert "--as" in program.refuses(*PAYMENT, code=1)
    assert "POSAPP_PIN_FILE" in program.refuses("--as", "Eva Luz", *PAYMENT, code=1)
    pin = tmp_path / "pin"
    pin.touch(mode=0o600)
    pin.write_text("2580\n")
    program.environment["POSAPP_PIN_FILE"] = str(pin)
    event = program.answers(*PAYMENT, "--as", "Eva Luz")["id"]
    program.runs("sync", "--until-idle", "--timeout", "60")
    assert [sent["id"] for sent in program.answers("--as", "Eva Luz", "events")["events"]] == [event]
