"""Records and undoes the further actions at the counter, and the steps of orders."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from posapp.domain.actions.availability import ActionUndoTooLate, RecordedAction
from posapp.domain.actions.catalogue import BUILT_IN, Action, ObjectNeed
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import InputError
from posapp.domain.events.event import EventMove, EventObject, Parameter
from posapp.domain.events.states import EventState, Reason
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.money import Money
from posapp.domain.orders import Order, OrderStep, check_items, check_undo, order_parameters, total_of
from posapp.domain.sales.receipts import ReceiptInvalid, check_receipt, numbered, running_number
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.on_ledger.actions.availability import ActionAvailability
from posapp.services.on_ledger.actions.event_recorder import EventDraft, EventRecorder
from posapp.services.workplace import Workplace

__all__ = ["ActionDraft", "EventCapture", "ReferenceMissing"]

NEXT_ORDER = "next order"


class ReferenceMissing(InputError):
    """The draft lacks the number by which it could be found again."""

    field = "reference"
    sentence = mark("errors", "Number: enter the number of the related item, 1 to 64 characters.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionDraft:
    """The form's content when the action is recorded.

    Attributes:
        action: The action.
        customer: The customer.
        money: The amount, or None where there is none.
        reference: The number of the object; empty without one.
        source: The system that the number is from; the shop's name where empty.
        name: The object's name; empty where none was typed.
        object_type: The object's type, for the shop's own actions; these may have any object or none.
        url: The page that was viewed.
        metadata: Further short texts.
        consent: The wording that the customer agreed to; empty without a yes.
    """

    action: Action
    customer: Subscriber
    money: Money | None = None
    reference: str = ""
    source: str = ""
    name: str = ""
    object_type: str = ""
    url: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    consent: str = ""


class EventCapture:
    """Records the actions of one till besides payments, coupons and refunds.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._authorization = workplace.authorization
        self.offers = ActionAvailability(workplace)
        self._recording = EventRecorder(workplace)

    def record(self, draft: ActionDraft) -> RecordedAction:
        """Write an action, its event and the journal entry in one transaction, and give the action once it is on disk.

        Raises:
            ActionOwned, ActionUnavailable: When the counter does not offer it.
            InputError: When something in the draft is invalid; the error names the field.
            UnsubscribedBefore: When the customer unsubscribed before.
            EnvironmentFault: When the disk refuses; then nothing was recorded.
        """
        self.offers.check(draft.action)
        queued = self._recording.record(
            EventDraft(
                action=draft.action,
                customer=draft.customer,
                money=draft.money,
                object=self._object(draft),
                metadata=draft.metadata,
                url=draft.url,
                consent=draft.consent,
                at_counter=True,
            )
        )
        return self._ledger.recorded_actions.recorded(queued.event.id)

    def record_step(
        self, order: Order, step: OrderStep, customer: Subscriber, metadata: Mapping[str, str] | None = None
    ) -> RecordedAction:
        """Write the next step of an order, or the first one that this till knows of; raises as `record` does.

        Args:
            order: The order as it is stored, or as it was typed in where this till does not have it.
            step: The step that it takes.
            customer: The customer of the order.
            metadata: Further short texts.

        Raises:
            OrderStepImpossible: When the order is at this step already, or beyond it.
            OrderOfAnotherCustomer: When that number is another customer's order.
            ItemInvalid: When a line of it is empty.
        """
        self.offers.check(BUILT_IN[step.action])
        checked = self._checked(order)
        queued = self._recording.record(
            EventDraft(
                action=BUILT_IN[step.action],
                customer=customer,
                money=checked.money,
                reference=checked.reference,
                object=EventObject(type="order", parameters=order_parameters(checked)),
                metadata=metadata or {},
                order=checked,
                at_counter=True,
            )
        )
        self._note_number(checked.reference)
        return self._ledger.recorded_actions.recorded(queued.event.id)

    def undo(self, event_id: str) -> RecordedAction:
        """Undo an action that was not sent yet, and give it as it is now.

        Raises:
            ActionUndoTooLate: When it may have been sent.
            LaterStepRecorded: When the order took a later step.
            PermissionMissing: When somebody else recorded it, and a cashier is signed in.
            EnvironmentFault: When the disk refuses; then nothing was undone.
        """
        now = self._clock()
        with self._authorization.single_use_grants(), self._ledger.transaction():
            recorded = self._ledger.recorded_actions.recorded(event_id)
            if recorded.state is EventState.VOIDED:
                return recorded
            if recorded.undo_until is None:
                raise ActionUndoTooLate()
            order = self._ledger.orders.of_event(event_id)
            if order is not None:
                check_undo(order, event_id)
            who = self._authorization.authorize(self._undoing(recorded))
            self._void(event_id, now)
            facts = {"event": event_id, "action": recorded.event.action}
            self._ledger.journal.append(at=now, who=who, what=JournalVerb.EVENT_UNDONE, facts=facts)
        return self._ledger.recorded_actions.recorded(event_id)

    def of_day(self, day: date, limit: int = 200) -> tuple[RecordedAction, ...]:
        """Give the actions of a day at this till, newest first."""
        return self._ledger.recorded_actions.of_day(day, self._shop.till, limit)

    def orders(self, reference: str) -> tuple[Order, ...]:
        """Give the orders of this till with a number, of any source, without undone ones."""
        return tuple(each for each in self._ledger.orders.by_reference(reference.strip()) if each.step is not None)

    def open_orders(self, limit: int = 50) -> tuple[Order, ...]:
        """Give the newest orders that can still take a step, newest first."""
        found = self._ledger.orders.latest(4 * limit)
        return tuple(each for each in found if each.step is not None and each.is_open)[:limit]

    def propose_reference(self) -> str:
        """Give a number for a new order that no order of this till has."""
        number = self._next_number()
        while self.orders(numbered(self._prefix, number)):
            number += 1
        return numbered(self._prefix, number)

    @property
    def _prefix(self) -> str:
        return f"{self._shop.prefix}-P"

    def _next_number(self) -> int:
        return int(self._ledger.settings.get(NEXT_ORDER) or "1")

    def _note_number(self, reference: str) -> None:
        number = running_number(self._prefix, reference)
        if number is not None and number >= self._next_number():
            self._ledger.settings.put(NEXT_ORDER, str(number + 1))

    def _checked(self, order: Order) -> Order:
        reference = order.reference.strip()
        try:
            checked = check_receipt(reference)
        except ReceiptInvalid as error:
            raise ReferenceMissing() from error
        items = check_items(order.items)
        money = order.money if order.money is not None else total_of(items)
        return replace(order, reference=checked, source=self._source(order.source), items=items, money=money)

    def _object(self, draft: ActionDraft) -> EventObject:
        need = draft.action.object_need
        if need is ObjectNeed.NONE or (need is ObjectNeed.OPTIONAL and not draft.object_type):
            return EventObject()
        try:
            reference = check_receipt(draft.reference)
        except ReceiptInvalid as error:
            raise ReferenceMissing() from error
        name = " ".join(draft.name.split())
        parameters: dict[str, Parameter] = {"reference": reference, "source": self._source(draft.source)}
        if name:
            parameters["name"] = name
        return EventObject(type=draft.action.object_type or draft.object_type, parameters=parameters)

    def _source(self, typed: str) -> str:
        return " ".join(typed.split()) or self._shop.name

    def _undoing(self, recorded: RecordedAction) -> Permission:
        own = recorded.event.metadata.get("cashier", "") == self._authorization.id
        return Permission.UNDO_OWN_SALE if own else Permission.UNDO_ANY_SALE

    def _void(self, event_id: str, now: datetime) -> None:
        move = EventMove(event_id=event_id, source=EventState.PENDING, target=EventState.VOIDED, reason=Reason.UNDONE)
        self._ledger.events.move([move], now)
        self._ledger.orders.void_step(event_id, now)
        self._ledger.opt_ins.void(event_id, now)
