"""Fixes discrepancies: records a missing sale, corrects a receipt number, or sends a payment to the review."""

from collections.abc import Mapping

from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import RuleError
from posapp.domain.events.event import EventMove, OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.pos_files.answers import PosAnswers
from posapp.domain.pos_files.column_map import ColumnMap
from posapp.domain.reconciliation.discrepancies import PosSale
from posapp.domain.review import ReasonMissing
from posapp.domain.sales.receipts import ReceiptUsed, check_receipt, running_number
from posapp.domain.sales.sale import PaymentDraft, RecordedSale, Sale, SaleSource
from posapp.domain.staff.members import Approval, Permission
from posapp.domain.texts import mark
from posapp.services.files.export_columns import load_columns, save_columns
from posapp.services.on_ledger.day.closed_days import require_open_day
from posapp.services.on_ledger.pos_files.saved_formats import WINDOW_FORMAT, SavedFormats, saved_answers
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.workplace import Workplace

__all__ = ["Fixes", "NothingToReview"]


class NothingToReview(RuleError):
    """The payment is being sent, or Hellotext has it."""

    sentence = mark(
        "errors", "Receipt {receipt} is no longer waiting here, so there is nothing to decide. Reconcile the day again."
    )


class Fixes:
    """Fixes the records of one till after a reconciliation.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._authorization = workplace.authorization
        self._checkout = Checkout(workplace)
        self._formats = SavedFormats(workplace)

    def record(self, sale: PosSale, customer: Subscriber | None = None) -> RecordedSale:
        """Record a sale that only the POS has, with its original time; raises as `Checkout.record_payment` does."""
        self._authorization.require(Permission.DECIDE_REVIEW)
        draft = PaymentDraft(
            money=sale.money,
            receipt=sale.receipt,
            method=sale.tender,
            profile="" if customer is None else customer.id,
            customer_name="" if customer is None else customer.name,
            occurred_at=sale.occurred_at,
            source=SaleSource.IMPORT,
        )
        return self._checkout.record_payment(draft)

    def correct_receipt(self, sale_id: str, text: str) -> RecordedSale:
        """Give a sale the receipt number that the POS printed; an event that was sent keeps its old number.

        Raises:
            ReceiptInvalid: When it cannot be a receipt number.
            ReceiptUsed: When another sale of this till has it.
            DayClosed: When the day of the sale is closed.
            PermissionMissing: When a cashier is signed in and no manager permitted it.
        """
        receipt = check_receipt(text)
        with self._ledger.transaction():
            sale = self._ledger.sales.recorded(sale_id).sale
            require_open_day(self._ledger, sale.day, sale.till)
            self._refuse_used(sale, receipt)
            who = self._authorization.authorize(Permission.DECIDE_REVIEW)
            self._ledger.sales.correct_receipt(sale_id, receipt)
            number = running_number(self._shop.prefix, receipt)
            if number is not None:
                self._ledger.sales.note_number(self._shop.prefix, number)
            self._note(JournalVerb.RECEIPT_CORRECTED, {"sale": sale_id, "before": sale.receipt, "after": receipt}, who)
        return self._ledger.sales.recorded(sale_id)

    def send_to_review(self, sale_id: str, reason: str) -> None:
        """Send a payment to the review, where a person decides; a dismissed one is decided again.

        Raises:
            ReasonMissing: When no reason is given.
            NothingToReview: When none of its events waits here any more.
            PermissionMissing: When a cashier is signed in and no manager permitted it.
        """
        why = " ".join(reason.split())
        if not why:
            raise ReasonMissing()
        with self._ledger.transaction():
            events = self._ledger.events.of_subject(sale_id)
            moves = [_to_review(each, why, self._cause(each)) for each in events if each.state in _MAY_BE_DECIDED]
            if not moves:
                raise NothingToReview(receipt=self._ledger.sales.recorded(sale_id).sale.receipt)
            who = self._authorization.authorize(Permission.DECIDE_REVIEW)
            self._ledger.events.move(moves, self._clock())
            for each in moves:
                self._note(
                    JournalVerb.EVENT_SENT_TO_REVIEW, {"event": each.event_id, "sale": sale_id, "reason": why}, who
                )

    def answer(self, format_name: str, question: str, answer: str) -> None:
        """Remember the answer to a question about the files of a format; raises AnswerInvalid, PermissionMissing."""
        answers = saved_answers(self._ledger, format_name).with_answer(question, answer)
        self._formats.save_answers(format_name, answers)

    def learn(self, format_name: str, answers: PosAnswers) -> None:
        """Remember what a file proved about the files of its format."""
        self._formats.learn(format_name, answers)

    def columns(self) -> ColumnMap | None:
        """Give the saved column mapping of the POS export; None where none was saved."""
        return load_columns(self._ledger)

    def save_column_map(self, columns: ColumnMap, more: Mapping[str, str]) -> None:
        """Save the column mapping of the POS export; what was answered about an earlier one is forgotten.

        Args:
            columns: The columns that are compared.
            more: For each of ASKED_COLUMNS that was told, its column; an empty text for none.
        """
        with self._ledger.transaction():
            who = self._authorization.authorize(Permission.DECIDE_REVIEW)
            save_columns(self._ledger, columns)
            self._formats.save_answers(WINDOW_FORMAT, PosAnswers(dates=columns.dates, columns=more))
            facts = {name: " + ".join(parts) for name, parts in columns.names.items()}
            named = {name: text for name, text in more.items() if text}
            self._note(JournalVerb.EXPORT_COLUMNS_SET, {**facts, **named}, who)

    def _refuse_used(self, sale: Sale, receipt: str) -> None:
        earlier = self._ledger.sales.by_receipt(sale.till, receipt)
        if earlier is not None and earlier.id != sale.id:
            raise ReceiptUsed(receipt=receipt, day=earlier.day.isoformat(), amount=str(earlier.money))

    def _cause(self, queued: OutboxEvent) -> Reason:
        """A dismissed event returns with its earlier cause, which may say that Hellotext has it already."""
        if queued.state is EventState.DISMISSED:
            return self._ledger.events.history(queued.event.id)[-2].reason
        return Reason.POS_DIFFERS

    def _note(self, what: JournalVerb, facts: Mapping[str, str], who: Approval) -> None:
        self._ledger.journal.append(at=self._clock(), who=who, what=what, facts=facts)


def _to_review(queued: OutboxEvent, why: str, cause: Reason) -> EventMove:
    return EventMove(
        event_id=queued.event.id, source=queued.state, target=EventState.REVIEW, reason=cause, explanation=why
    )


_MAY_BE_DECIDED = frozenset({EventState.PENDING, EventState.DISMISSED})
"""What is uncertain is not taken out of the search for it: a person could send it a second time."""
