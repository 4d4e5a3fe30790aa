"""The shop keeps its receipt templates in the ledger, journals who changed them, and sees when one no longer fits."""

from dataclasses import replace

import pytest

from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.intake.papers.learning import PlacesAlike
from posapp.intake.papers.reader import read_paper
from posapp.intake.papers.template import Template, TemplateInvalid
from posapp.intake.printed import PrintedPaper
from posapp.services.on_ledger.intake.facts_of_shop import facts_of_shop
from posapp.services.on_ledger.intake.templates import MAX_TEMPLATES, TooManyTemplates, usable_templates
from posapp.services.on_till.till import Till
from posapp.services.sessions import LedgerSession, open_ledger_session
from posapp.storage.faults import FileDamaged

TEMPLATE = Template(name="ours", total_label="YOURS COMES TO", begin=("OUR SHOP",))


def journal(till: Till) -> list[tuple[str, dict[str, str]]]:
    with till.open_ledger() as ledger:
        return [(entry.what, dict(entry.facts)) for entry in ledger.journal.entries() if "template" in entry.what]


def printed(amount: str, cash: str, head: str = "OUR SHOP") -> tuple[str, ...]:
    return (head, "Mate  6.00", f"Yours comes to  {amount}", f"CASH  {cash}", "CHANGE  4.00", "Bye")


def read(session: LedgerSession, till: Till, lines: tuple[str, ...]) -> PosReceipt:
    with till.open_ledger() as ledger:
        return read_paper(PrintedPaper(lines=lines), facts_of_shop(session.shop), usable_templates(ledger))


def test_a_template_is_saved_once_with_an_entry_and_again_only_when_it_changed(offline_till: Till) -> None:
    with open_ledger_session(offline_till) as session:
        for template in (TEMPLATE, TEMPLATE, replace(TEMPLATE, total_label="TOTAL")):
            session.receipt_templates.save(template)
    told = journal(offline_till)
    assert [what for what, _facts in told] == ["receipt template saved"] * 2
    assert told[1][1] == {"template": "ours", "total label": "TOTAL", "total label before": "YOURS COMES TO"}


def test_three_receipts_that_do_not_add_up_end_a_template_and_it_is_not_used_any_more(offline_till: Till) -> None:
    with open_ledger_session(offline_till) as session:
        session.receipt_templates.save(replace(TEMPLATE, checks=frozenset()))
        for lost in ((), (), ("ours",)):
            lines = ("OUR SHOP", "Yours came to  6.00", "RECEIPT #1", "Mate 6.00")
            assert session.receipt_templates.watch(lines, read(session, offline_till, lines)) == lost
        assert not session.receipt_templates.find("ours").health.still_fits
        with offline_till.open_ledger() as ledger:
            assert usable_templates(ledger) == ()
        session.receipt_templates.save(TEMPLATE)
        assert session.receipt_templates.find("ours").health.still_fits


def test_a_paper_of_another_pos_and_one_that_fits_end_nothing(offline_till: Till) -> None:
    with open_ledger_session(offline_till) as session:
        session.receipt_templates.save(TEMPLATE)
        bad, other = ("OUR SHOP", "Mate 6.00", "RECEIPT #1"), ("OTHER", "RECEIPT #1")
        for lines in (bad, bad, printed("6.00", "10.00"), bad, other, other, bad):
            assert session.receipt_templates.watch(lines, read(session, offline_till, lines)) == ()
        assert session.receipt_templates.find("ours").health.misses == 2


def test_where_three_receipts_leave_it_open_a_fourth_settles_it(offline_till: Till) -> None:
    def lines(amount: str, other: str) -> tuple[str, ...]:
        return ("OUR SHOP", f"Yours comes to  {amount}", f"All of it  {other}", "Bye")

    with open_ledger_session(offline_till) as session:
        unit = session.shop.currency
        session.receipt_templates.learn("ours", lines("1.00", "1.00"), Money(100, unit))
        session.receipt_templates.learn("ours", lines("2.00", "2.00"), Money(200, unit))
        with pytest.raises(PlacesAlike):
            session.receipt_templates.learn("ours", lines("3.00", "3.00"), Money(300, unit))
        step = session.receipt_templates.learn("ours", lines("4.00", "5.00"), Money(400, unit))
        assert step.learned is not None
        assert step.learned.template.total_label == "YOURS COMES TO"


def test_the_receipts_of_a_learned_or_removed_template_are_not_kept(offline_till: Till) -> None:
    with open_ledger_session(offline_till) as session:
        for minor in (100, 200, 300):
            amount = f"{minor // 100}.00"
            session.receipt_templates.learn("a", printed(amount, "9.00"), Money(minor, session.shop.currency))
        session.receipt_templates.learn("b", printed("1.00", "9.00"), Money(100, session.shop.currency))
        assert session.receipt_templates.remove("b") is None
    with offline_till.open_ledger() as ledger:
        stored = [str(row[0]) for row in ledger.connection.execute("SELECT value FROM settings")]
    assert not any("OUR SHOP" in each for each in stored)


def test_there_is_room_for_so_many_and_no_name_is_empty(offline_till: Till) -> None:
    with open_ledger_session(offline_till) as session:
        for at in range(MAX_TEMPLATES):
            session.receipt_templates.save(replace(TEMPLATE, name=f"t{at}"))
        with pytest.raises(TooManyTemplates):
            session.receipt_templates.save(TEMPLATE)
        session.receipt_templates.save(replace(TEMPLATE, name="t3", total_label="TOTAL"))
        with pytest.raises(TemplateInvalid):
            session.receipt_templates.learn("  ", printed("1.00", "9.00"), Money(100, session.shop.currency))


@pytest.mark.parametrize("stored", ["x", "[5]", "[{}]", "{}x"])
def test_what_is_stored_and_is_no_template_is_a_damaged_file(offline_till: Till, stored: str) -> None:
    with offline_till.open_ledger() as ledger:
        ledger.settings.put("intake_templates", stored)
        with pytest.raises(FileDamaged):
            usable_templates(ledger)
