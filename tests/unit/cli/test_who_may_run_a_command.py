"""On a till with staff each command asks for what the table of permissions asks for, and names who it was."""

import stat
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import pytest

from posapp.cli import sign_in
from posapp.cli.command_permissions import COMMAND_PERMISSIONS, UNATTENDED
from posapp.cli.commands import posapp
from posapp.domain.currency import currency
from posapp.domain.money import Money
from posapp.domain.refunds.refund import RefundDraft, RefundKind, RefundReason
from posapp.domain.sales.sale import PaymentDraft
from posapp.domain.settings.till_settings import REFUND_LIMIT
from posapp.domain.staff.members import ROLE_PERMISSIONS, Permission, Role
from posapp.domain.staff.pins import Pin
from posapp.intake.papers.template import Template
from posapp.intake.papers.template_file import template_text
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.shop_server.invitation_code import InvitationCode
from tests.unit.cli.running import run_for_machines, run_for_people

USD = currency("USD")
PINS = {"Eva Luz": "2580", "Ana Soto": "70314"}
MANAGER, CASHIER = "Eva Luz", "Ana Soto"
Command = Callable[..., tuple[int, Any, str]]


class Shop:
    """A till with a manager, a cashier, a payment, a refund and something to review."""

    def __init__(self, environment: Mapping[str, str], folder: Path, customer: str) -> None:
        self.environment, self.folder, self.customer = dict(environment), folder, customer
        (folder / "sales.csv").write_text(
            "receipt,sold_at,customer,amount,currency,coupons\nC-1,2026-01-02T10:00,,5,USD,\n"
        )
        (folder / "products.csv").write_text("barcode,name,price,currency\n7730000000017,Mate,3.50,USD\n")
        (folder / "receipt.txt").write_text("TICKET N° 000771\nMate  3.50\nTOTAL  3.50\nCASH  3.50\nThank you\n")
        (folder / "template.json").write_text(template_text(Template(name="ours", total_label="TOTAL")))
        self.event = self._fill()

    def _fill(self) -> str:
        till = Till(self.environment)
        with open_ledger_session(till) as session:
            session.staff.make_first_manager(MANAGER, PINS[MANAGER])
            session.staff.add(CASHIER, Role.CASHIER, PINS[CASHIER])
            session.settings.change(REFUND_LIMIT.change(Money(500, USD)))
            sale = session.checkout.record_payment(PaymentDraft(money=Money(1000, USD), receipt="A-1")).sale
            other = session.checkout.record_payment(
                PaymentDraft(money=Money(1000, USD), receipt="A-2", profile=self.customer)
            ).sale
            session.fixes.send_to_review(other.id, "to be looked at")
            case = session.refunds.of_sale(sale)
            for kind in (RefundKind.RECEIVED, RefundKind.REQUESTED):
                session.refunds.record(
                    RefundDraft(
                        original=case.original,
                        money=Money(100, USD),
                        kind=kind,
                        reason=RefundReason.DAMAGED,
                    )
                )
            (event,) = session.review.list()
            return event.queued.event.id

    def signed(self, name: str, pin: str = "") -> dict[str, str]:
        """Give the variables of a script that has somebody's PIN in a file."""
        file = self.folder / "pin"
        file.unlink(missing_ok=True)
        file.touch(mode=0o600)
        file.write_text(f"{pin or PINS[name]}\n")
        return {**self.environment, "POSAPP_PIN_FILE": str(file)}

    def journal(self) -> list[tuple[str, str]]:
        with Till(self.environment).open_ledger() as ledger:
            return [(entry.who, entry.what) for entry in ledger.journal.entries()]


@pytest.fixture
def shop_with_staff(till: Till, sandbox: RunningSandbox, tmp_path: Path) -> Shop:
    return Shop(till.environment, tmp_path, str(sandbox.shop.profiles()[0]["id"]))


@pytest.fixture(autouse=True)
def _nobody_at_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)


def leaves(command: click.Command, name: str) -> Iterator[str]:
    """Give the whole names of all that does something: each command, and each group that is one itself."""
    if not isinstance(command, click.Group):
        yield name
        return
    if name and command.invoke_without_command:
        yield name
    context = click.Context(command, info_name=name or "posapp")
    for part in command.list_commands(context):
        below = command.get_command(context, part)
        assert below is not None
        yield from leaves(below, f"{name} {part}".strip())


def test_every_command_says_what_it_needs_or_that_it_needs_nobody() -> None:
    every = set(leaves(posapp, ""))
    assert every == set(COMMAND_PERMISSIONS) | UNATTENDED
    assert set(COMMAND_PERMISSIONS) & UNATTENDED == set()


def test_what_a_need_hangs_on_is_a_parameter_of_its_command() -> None:
    for name, need in COMMAND_PERMISSIONS.items():
        command: click.Command = posapp
        for part in name.split():
            assert isinstance(command, click.Group)
            found = command.get_command(click.Context(command), part)
            assert found is not None
            command = found
        assert need.only_with | need.not_with <= {parameter.name for parameter in command.params}, name


SETUP = ("--shop", "Other", "--till", "Till 1", "--country", "US", "--currency", "USD", "--zone", "America/New_York")
WORDS: Mapping[str, tuple[str, ...]] = {
    "setup": (*SETUP, "--no-download"),
    "register": ("--first-name", "Juana", "--phone", "+12025550123"),
    "track": ("product.viewed", "--profile", "{customer}", "--param", "reference=X", "--param", "name=Mate"),
    "import": ("{folder}/sales.csv",),
    "refund record": ("E-9", "--total", "5.00", "--currency", "USD", "--reason", "damaged"),
    "refund request": ("E-8", "--total", "5.00", "--currency", "USD", "--reason", "damaged"),
    "refund items": ("A-1",),
    "refund list": (),
    "refund undo": ("A-1-R1",),
    "refund decline": ("A-1-R2", "--note", "no"),
    "coupons rules": ("{coupon}", "--percent", "10"),
    "drawer open": ("20.00",),
    "drawer in": ("5.00", "--reason", "change"),
    "drawer out": ("5.00", "--reason", "bread"),
    "drawer show": (),
    "drawer undo": ("1",),
    "close": ("--yes",),
    "close list": (),
    "close show": ("1",),
    "close reopen": ("--reason", "forgot one"),
    "reconcile": ("{folder}/sales.csv", "--day", "2026-01-02", "--record", "C-1"),
    "intake pair add": ("POS",),
    "intake pair remove": ("POS",),
    "formats remove": ("ours",),
    "formats save": ("ours", "--map", "receipt=A", "--map", "sold_at=B", "--map", "amount=C"),
    "intake template learn": ("ours", "--receipt", "{folder}/receipt.txt", "--total", "3.50"),
    "intake template write": ("ours", "--receipt", "{folder}/receipt.txt", "--total-label", "TOTAL"),
    "intake template import": ("{folder}/template.json",),
    "intake template remove": ("ours",),
    "actions create": ("class.booked",),
    "actions edit": ("physical_store.paid", "--title", "Paid"),
    "actions offer": ("product.viewed",),
    "actions hide": ("product.viewed",),
    "actions integrations": ("--connect", "woocommerce"),
    "products import": ("{folder}/products.csv",),
    "products remove": ("7730000000017",),
    "products scale add": (
        *("--prefix", "20", "--item-digits", "5", "--value", "weight", "--value-digits", "5", "--decimals", "3"),
    ),
    "products scale remove": ("27",),
    "products events": ("on",),
    "events": ("--export", "{folder}/events.json"),
    "status": ("--read",),
    "summary": (),
    "review list": (),
    "review resend": ("{event}", "--reason", "x"),
    "review delivered": ("{event}", "--reason", "x"),
    "review dismiss": ("{event}", "--reason", "x"),
    "review customer": ("new-1", "--phone", "+12025550123", "--reason", "x"),
    "customer export": ("{customer}", "--out", "{folder}/customer.json"),
    "customer erase": ("{customer}", "--yes"),
    "customer retention": ("90",),
    "staff add": ("Leo",),
    "staff pin": (CASHIER,),
    "staff role": (CASHIER, "manager"),
    "staff deactivate": (CASHIER, "--reason", "left"),
    "restore": ("--newest", "--yes"),
    "transfer export": ("{folder}/out.sealed",),
    "transfer import": ("{folder}/sales.csv",),
    "transfer cancel": ("--yes",),
    "decommission": ("--sign-out", "--force"),
    "shop init": ("postgresql://admin@127.0.0.1:9/shop",),
    "shop invite": ("--till", "Till 2"),
    "shop join": (InvitationCode("127.0.0.1", 9, "shop", bytes(16)).text,),
    "shop leave": (),
    "shop retire": ("Till 2", "--because", "lost"),
    "shop close": (),
    "shop day": (),
    "shop free": ("{coupon}", "--because", "lost"),
    "shop overruns": (),
    "shop take-over": ("Till 2",),
    "shop serve": ("--stop",),
    "shop restore": ("{folder}/sales.csv",),
}
REFUSED_FOR_ANOTHER_REASON = {
    "drawer undo": "MovementUnknown",
    "close show": "CloseUnknown",
    "close reopen": "DayNotClosed",
    "intake pair remove": "UnknownPairing",
    "formats remove": "FormatNotSaved",
    "intake template remove": "TemplateUnknown",
    "products remove": "ProductUnknown",
    "products scale remove": "ScaleRuleUnknown",
    "review customer": "NotRegisteredHere",
    "customer erase": "CustomerStillNeeded",
    "staff add": "UsageError",
    "staff pin": "UsageError",
    "restore": "NoBackup",
    "transfer import": None,
    "transfer cancel": None,
    "decommission": None,
    "shop init": "ServerUnreachable",
    "shop invite": "NoMember",
    "shop join": "ServerUnreachable",
    "shop leave": "NoMember",
    "shop retire": "NoMember",
    "shop close": "NoMember",
    "shop day": "NoMember",
    "shop free": "NoMember",
    "shop overruns": "NoMember",
    "shop take-over": "NoMember",
    "shop serve": "NotServed",
    "shop restore": "NotServed",
}
"""What a manager meets behind the door, where the shop of the test has nothing for it; None for whatever it is."""


def _told(told: Any) -> str:
    return str(told.get("error", {}).get("kind", ""))


@pytest.mark.parametrize("name", sorted(COMMAND_PERMISSIONS))
def test_a_command_refuses_nobody_and_who_may_not_and_works_for_who_may(
    name: str, shop_with_staff: Shop, till: Till, capsys: pytest.CaptureFixture[str]
) -> None:
    shop = shop_with_staff
    with till.open_cache() as cache:
        coupon = cache.coupons.list()[0].code
    facts = {"folder": str(shop.folder), "customer": shop.customer, "event": shop.event, "coupon": coupon}
    words = (*name.split(), *(word.format(**facts) for word in WORDS[name]))
    environment = {**shop.environment, "POSAPP_PASSPHRASE": "a long passphrase"}
    before = shop.journal()
    code, told, said = run_for_machines(environment, capsys, *words)
    assert (code, _told(told)) == (1, "SignInNeeded")
    assert "--as" in said
    assert shop.journal() == before
    permission = COMMAND_PERMISSIONS[name].permission
    if permission not in ROLE_PERMISSIONS[Role.CASHIER]:
        signed = {**environment, **shop.signed(CASHIER)}
        code, told, said = run_for_machines(signed, capsys, *words, "--as", CASHIER)
        assert (code, _told(told)) == (1, "ManagerNeeded")
        assert "--as" in said
        assert CASHIER in said
        assert shop.journal() == [*before, (CASHIER, "signed in")]
    signed = {**environment, **shop.signed(MANAGER)}
    code, told, said = run_for_machines(signed, capsys, "--as", MANAGER, *words)
    expected = REFUSED_FOR_ANOTHER_REASON.get(name, "")
    assert _told(told) not in {"SignInNeeded", "ManagerNeeded"}
    if expected is not None:
        assert _told(told) == expected, said
    after = shop.journal()[len(before) :]
    assert all(who for who, _what in after), after
    assert (MANAGER, "signed in") in after


HELD_ELSEWHERE = {"staff add", "staff pin"}
"""They ask for a PIN at the terminal before all else."""


@pytest.mark.parametrize("name", sorted(set(COMMAND_PERMISSIONS) - HELD_ELSEWHERE))
def test_the_service_refuses_nobody_and_who_may_not_also_where_the_table_of_commands_would_not(
    name: str, shop_with_staff: Shop, till: Till, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = shop_with_staff
    with till.open_cache() as cache:
        facts = {"folder": str(shop.folder), "customer": shop.customer, "event": shop.event}
        facts["coupon"] = cache.coupons.list()[0].code
    words = (*name.split(), *(word.format(**facts) for word in WORDS[name]))
    environment = {**shop.environment, "POSAPP_PASSPHRASE": "a long passphrase"}
    monkeypatch.setattr(sign_in, "required_permission", lambda _name, _parameters: None)
    before = shop.journal()
    code, told, said = run_for_machines(environment, capsys, *words)
    assert code == 1, said
    assert _told(told) in {"SignInNeeded", "ManagerNeeded"}, said
    assert shop.journal() == before
    if COMMAND_PERMISSIONS[name].permission not in ROLE_PERMISSIONS[Role.CASHIER]:
        signed = {**environment, **shop.signed(CASHIER)}
        code, told, said = run_for_machines(signed, capsys, *words, "--as", CASHIER)
        assert (code, _told(told)) == (1, "ManagerNeeded"), said
        assert shop.journal() == [*before, (CASHIER, "signed in")]


@pytest.mark.parametrize("permission", sorted(set(Permission)))
def test_every_permission_stands_before_a_command_or_a_service_asks_for_it(permission: Permission) -> None:
    asked = {need.permission for need in COMMAND_PERMISSIONS.values()} | {
        need.otherwise for need in COMMAND_PERMISSIONS.values()
    }
    by_the_window_alone = {
        *(Permission.UNDO_OWN_SALE, Permission.UNDO_ANY_SALE, Permission.READ_JOURNAL),
        Permission.REDEEM_OFFLINE,
    }
    assert (permission in asked) != (permission in by_the_window_alone)


def test_a_cashier_refunds_within_the_limit_and_above_it_only_a_manager_does(
    shop_with_staff: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    shop = shop_with_staff
    refund = ("refund", "record", "never-was", "--total", "9000", "--currency", "USD", "--reason", "damaged")
    code, told, said = run_for_machines(shop.signed(CASHIER), capsys, *refund, "--as", CASHIER)
    assert (code, _told(told)) == (1, "ManagerNeeded")
    assert "refund above limit" in said
    code, told, _said = run_for_machines(shop.signed(CASHIER), capsys, *refund, "--amount", "5.00", "--as", CASHIER)
    assert code == 0
    assert shop.journal()[-1] == (CASHIER, "refund received")
    code, told, _said = run_for_machines(shop.signed(MANAGER), capsys, *refund, "--as", MANAGER)
    assert (code, told["amount"]) == (0, "8995.00 USD")
    assert shop.journal()[-1] == (MANAGER, "refund received")


def test_the_sale_and_its_event_name_who_recorded_them(
    shop_with_staff: Shop, till: Till, capsys: pytest.CaptureFixture[str]
) -> None:
    shop = shop_with_staff
    words = ("physical_store.paid", "--amount", "4.00", "--currency", "USD", "--reference", "B-7")
    code, told, _said = run_for_machines(
        shop.signed(CASHIER), capsys, "--as", CASHIER, "track", *words, "--profile", shop.customer
    )
    assert code == 0
    with till.open_ledger() as ledger:
        sale = ledger.sales.by_receipt("Till 1", "B-7")
        queued = ledger.events.get(told["id"])
        cashier = next(member for member in ledger.staff.members() if member.name == CASHIER)
    assert sale is not None
    assert queued is not None
    assert (sale.cashier_name, sale.cashier) == (CASHIER, cashier.id)


def test_two_names_are_one_too_many(shop_with_staff: Shop, capsys: pytest.CaptureFixture[str]) -> None:
    code, _out, said = run_for_people(shop_with_staff.environment, capsys, "--as", "Eva", "close", "--as", "Ana")
    assert code == 2
    assert "twice" in said


def test_what_looks_after_the_till_asks_nobody(
    shop_with_staff: Shop, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for words in (("status",), ("sync",), ("pull",), ("lookup", "a"), ("doctor",), ("backup",), ("staff", "list")):
        code, told, _said = run_for_machines(shop_with_staff.environment, capsys, *words)
        assert _told(told) == "", words
        assert code == 0 or words == ("doctor",)


def test_a_till_without_staff_asks_nobody(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_for_machines(till.environment, capsys, "close", "--yes")[0] == 0
    assert run_for_machines(till.environment, capsys, "summary")[0] == 0
    code, told, _said = run_for_machines(till.environment, capsys, "events", "--as", "Eva Luz")
    assert (code, _told(told)) == (2, "StaffUnknown")


def test_without_a_terminal_and_without_a_file_a_command_waits_for_nothing(
    shop_with_staff: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told, said = run_for_machines(shop_with_staff.environment, capsys, "events", "--as", MANAGER)
    assert (code, _told(told)) == (1, "PinNotGiven")
    assert "POSAPP_PIN_FILE" in said


def test_at_a_terminal_the_pin_is_asked_for_and_not_shown(
    shop_with_staff: Shop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _prompt: PINS[MANAGER])
    code, told, said = run_for_machines(shop_with_staff.environment, capsys, "events", "--as", "eva luz")
    assert code == 0
    assert PINS[MANAGER] not in said + str(told)


def test_wrong_pins_in_a_terminal_lock_as_they_do_in_the_window(
    shop_with_staff: Shop, till: Till, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = shop_with_staff.signed(MANAGER, "9191")
    kinds = [_told(run_for_machines(wrong, capsys, "events", "--as", MANAGER)[1]) for _try in range(6)]
    assert kinds == ["PinWrong"] * 5 + ["PinLocked"]
    with open_ledger_session(till) as session:
        eva = session.staff.find(MANAGER)
        assert 0 < session.staff.seconds_locked(eva.id) <= 30
    code, told, _said = run_for_machines(shop_with_staff.signed(MANAGER), capsys, "events", "--as", MANAGER)
    assert (code, _told(told)) == (1, "PinLocked")


def test_the_api_token_is_limited_by_the_same_lock_and_another_one_in_the_environment_opens_nothing(
    shop_with_staff: Shop, till: Till, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    pretended = {**shop_with_staff.environment, "POSAPP_API_TOKEN": "my-own"}
    typed = iter(["my-own"] * 5 + [till.token])
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _prompt: next(typed))
    words = ("staff", "pin", MANAGER, "--by-token")
    kinds = [_told(run_for_machines(pretended, capsys, *words)[1]) for _try in range(6)]
    assert kinds == ["TokenDiffers"] * 5 + ["PinLocked"]
    with open_ledger_session(till) as session:
        eva = session.staff.find(MANAGER)
        assert session.staff.sign_in(eva.id, Pin(PINS[MANAGER])) == eva


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_pin_file_that_others_could_read_or_that_is_no_file_is_refused(
    shop_with_staff: Shop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import os

    shop = shop_with_staff
    good = Path(shop.signed(MANAGER)["POSAPP_PIN_FILE"])
    link, pipe, chat = tmp_path / "link", tmp_path / "pipe", tmp_path / "chat"
    link.symlink_to(good)
    os.mkfifo(pipe, 0o600)
    chat.touch(mode=0o600)
    chat.write_text("PIN: 2580, do not tell")
    loose = tmp_path / "loose"
    loose.write_text("2580")
    loose.chmod(0o640)
    told = {link: "a link", pipe: "regular", chat: "nothing else", loose: "600", tmp_path: "regular"}
    told[tmp_path / "none"] = "read"
    for file, words in told.items():
        environment = {**shop.environment, "POSAPP_PIN_FILE": str(file)}
        code, document, said = run_for_machines(environment, capsys, "events", "--as", MANAGER)
        assert (code, _told(document)) == (1, "PinFileRejected")
        assert words in said
        assert "2580" not in said
    assert stat.S_IMODE(good.stat().st_mode) == 0o600
    assert run_for_machines(shop.signed(MANAGER), capsys, "events", "--as", MANAGER)[0] == 0
    with open_ledger_session(Till(shop.environment)) as session:
        assert session.staff.seconds_locked(session.staff.find(MANAGER).id) == 0


def test_a_damaged_till_is_restored_by_whoever_is_there(
    shop_with_staff: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_for_machines(shop_with_staff.environment, capsys, "backup")[0] == 0
    till = Till(shop_with_staff.environment)
    till.home.ledger.write_bytes(b"x" * 8192)
    assert run_for_machines(shop_with_staff.environment, capsys, "restore", "--newest", "--yes")[0] == 0
    code, told, _said = run_for_machines(shop_with_staff.environment, capsys, "restore", "--newest", "--yes")
    assert (code, _told(told)) == (1, "SignInNeeded")


def test_parts_of_one_receipt_are_held_against_the_limit_together(
    shop_with_staff: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    shop = shop_with_staff
    receipt = ("B-1", "--total", "90", "--currency", "USD")
    part = ("refund", "record", *receipt, "--amount", "3.00", "--reason", "damaged")
    assert run_for_machines(shop.signed(CASHIER), capsys, *part, "--as", CASHIER)[0] == 0
    code, told, _said = run_for_machines(shop.signed(CASHIER), capsys, *part, "--as", CASHIER)
    assert (code, _told(told)) == (1, "ManagerNeeded")
    assert run_for_machines(shop.signed(MANAGER), capsys, *part, "--as", MANAGER)[0] == 0


def test_a_refund_that_is_tracked_by_hand_is_a_managers_where_there_is_a_limit(
    shop_with_staff: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    shop = shop_with_staff
    tracked = ("track", "refund.received", "--profile", shop.customer, "--param", "reference=A-1-R9")
    for further in ((), ("--amount", "9000", "--currency", "USD"), ("--amount", "1", "--currency", "USD")):
        code, told, _said = run_for_machines(shop.signed(CASHIER), capsys, *tracked, *further, "--as", CASHIER)
        assert (code, _told(told)) == (1, "ManagerNeeded"), further
    assert run_for_machines(shop.signed(MANAGER), capsys, *tracked, "--as", MANAGER)[0] == 0
    assert shop.journal()[-1] == (MANAGER, "event recorded")


def test_a_receipt_of_this_till_is_not_refunded_once_more_as_one_from_elsewhere(
    shop_with_staff: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    shop = shop_with_staff
    signed, of_a_2 = shop.signed(MANAGER), ("refund", "record", "A-2", "--reason", "damaged")
    assert run_for_machines(signed, capsys, *of_a_2, "--as", MANAGER)[0] == 0
    again = (*of_a_2, "--total", "500", "--currency", "USD")
    code, _told, said = run_for_machines(signed, capsys, *again, "--as", MANAGER)
    assert code != 0, said


def test_that_a_restored_till_was_noticed_has_a_name_in_the_journal(
    shop_with_staff: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_for_machines(shop_with_staff.environment, capsys, "status")[0] == 0
    code, told, _said = run_for_machines(shop_with_staff.environment, capsys, "status", "--read")
    assert (code, _told(told)) == (1, "SignInNeeded")
    assert run_for_machines(shop_with_staff.signed(MANAGER), capsys, "status", "--read", "--as", MANAGER)[0] == 0
