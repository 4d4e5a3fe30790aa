"""The screen where a person decides about events that Hellotext rejected, or whose outcome is unknown."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QComboBox, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.customers.registration import WaitingCustomer
from posapp.domain.events.event import OutboxEvent
from posapp.domain.events.states import Reason
from posapp.domain.review import Cause, Decision, MayBeDoubled, ReviewItem, decisions_for
from posapp.services.on_ledger.review import Review
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import secondary_button
from posapp.ui.kit.page import NOTICE_SECONDS, Page
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.stack import Stack
from posapp.ui.labels.sentences import reason_message
from posapp.ui.office.review.case_facts import ReviewFacts
from posapp.ui.office.review.case_list import ReviewModel
from posapp.ui.office.review.correction_form import CorrectionForm
from posapp.ui.office.review.decision_bar import DecisionBar
from posapp.ui.office.review.waiting_customers import WaitingCustomers, waiting_customer_sheet

__all__ = ["ReviewScreen"]

UNDO_SECONDS = 12.0
Found = tuple[tuple[Cause, ...], tuple[ReviewItem, ...], tuple[WaitingCustomer, ...]]
Act = Callable[[Review, Sequence[OutboxEvent], str], None]


class ReviewScreen(Page):
    """Lists the events of a cause, with the facts and the decisions for the selected ones.

    Args:
        context: What the screen works with.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._dismissed: list[str] = []
        self._warned: set[str] = set()
        none = self.tr("Nothing to review. Events that Hellotext rejects appear here.")
        model = ReviewModel(context.shop, self)
        self._list = RowsList[ReviewItem]("reviewList", model, empty=none, empty_name="reviewEmpty", has_many=True)
        self._list.selection_changed.connect(self._show_selected)
        self._facts = ReviewFacts(context.shop)
        self._form = CorrectionForm(context.shop, context.cache)
        self._decisions = DecisionBar()
        self._decisions.decided.connect(self._decide)
        self._waiting = WaitingCustomers()
        self._waiting.chosen.connect(self._open_waiting)
        self._causes = self._make_causes()
        self.toast.undone.connect(self._undo)
        self._lay_out()

    def activate(self) -> None:
        """Read the events in review, with the keyboard on their list."""
        self.begin()
        self._decisions.clear()
        self.refresh()
        self._list.setFocus()

    def refresh(self) -> None:
        """Read the events again."""
        cause = self._causes.currentData()
        reason = Reason(cause) if cause else None
        self.ask(
            self._context.ledger,
            lambda session: _read(session, reason),
            lambda found: self._show(*found),
            fills=self._list,
        )

    def _make_causes(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("causeBox")
        box.setAccessibleName(self.tr("Cause"))
        box.addItem(self.tr("All causes"), None)
        box.activated.connect(lambda _place: self.refresh())
        return box

    def _lay_out(self) -> None:
        self._pages = Stack()
        for page in (self._facts, self._form):
            self._pages.addWidget(page)
        self._everything = secondary_button(self.tr("Select all"), "chooseAllButton")
        self._everything.clicked.connect(self._list.list.selectAll)
        left = self.side_card(
            self.tr("Review"),
            *(self._causes, self._list, self._waiting, self._everything),
            back="backToCounterButton",
            stretched=self._list,
        )
        self._right = self.main_card(self._pages, self._decisions, stretched=self._pages)
        self.place(left, self._right)

    def back(self) -> None:
        """Leave a correction first, then the screen."""
        if self._pages.currentWidget() is self._form:
            self._show_selected()
        else:
            self.left.emit()

    def _open_waiting(self, waiting: WaitingCustomer) -> None:
        waiting_customer_sheet(self.window(), self, waiting, self._context, self._continue).open()

    def _continue(self) -> None:
        self.refresh()
        self._context.sync.wake()

    def _show(
        self, causes: tuple[Cause, ...], cases: tuple[ReviewItem, ...], waiting: tuple[WaitingCustomer, ...]
    ) -> None:
        self.banner.clear()
        self._show_causes(causes)
        self._waiting.show_waiting(waiting)
        for part in (self._right, self._everything):
            part.setVisible(bool(cases))
        self._list.show_rows(cases)

    def _show_causes(self, causes: tuple[Cause, ...]) -> None:
        chosen = self._causes.currentData()
        self._causes.clear()
        self._causes.addItem(self.tr("All causes ({count})").format(count=sum(each.count for each in causes)), None)
        for each in causes:
            self._causes.addItem(f"{reason_message(each.reason)} ({each.count})", each.reason.value)
        self._causes.setCurrentIndex(max(0, self._causes.findData(chosen)))

    def _show_selected(self) -> None:
        chosen = self._list.selected
        self._pages.setCurrentWidget(self._facts)
        if len(chosen) == 1:
            self._facts.show_case(chosen[0])
        elif chosen:
            reasons = {case.queued.reason for case in chosen}
            self._facts.show_many(len(chosen), reason_message(reasons.pop()) if len(reasons) == 1 else "")
        held_back = bool(chosen) and all(case.queued.reason.was_held_back for case in chosen)
        self._decisions.offer(_common(chosen), held_back=held_back)

    def _decide(self, decision: Decision) -> None:
        chosen = self._list.selected
        if not chosen:
            return
        if decision is Decision.CORRECT:
            self._correct(chosen[0])
        elif decision is Decision.SEND_AGAIN:
            known = {case.queued.event.id for case in chosen} <= self._warned
            self._act(partial(_send_again, force=known), chosen, decision)
        elif decision is Decision.MARK_DELIVERED:
            self._act(Review.mark_delivered, chosen, decision)
        else:
            self._act(Review.dismiss, chosen, decision)

    def _correct(self, case: ReviewItem) -> None:
        """Open the form at the first press, and send it at the next one."""
        if self._pages.currentWidget() is not self._form:
            self._form.activate(case)
            self._pages.setCurrentWidget(self._form)
            self._decisions.offer_correction_only()
            return
        correction = self._form.correction()
        if correction is not None:
            known = case.queued.event.id in self._warned

            def correct(review: Review, events: Sequence[OutboxEvent], reason: str) -> None:
                review.correct(events[0], correction, reason, force=known)

            self._act(correct, [case], Decision.CORRECT)

    def _act(self, act: Act, chosen: Sequence[ReviewItem], decision: Decision) -> None:
        events, reason = [case.queued for case in chosen], self._decisions.reason
        self.write(
            self._context.ledger,
            lambda session: act(session.review, events, reason),
            lambda _done: self._decided(events, decision),
            lambda error: self._show_rejection(error, events),
        )

    def _decided(self, events: Sequence[OutboxEvent], decision: Decision) -> None:
        self._decisions.clear()
        self._dismissed = [queued.event.id for queued in events] if decision is Decision.DISMISS else []
        self.show_notice(
            self._notice(decision, len(events)),
            self._list,
            seconds=UNDO_SECONDS if self._dismissed else NOTICE_SECONDS,
            can_undo=bool(self._dismissed),
        )
        self._list.clear_mark()
        self.refresh()
        self._context.sync.wake()

    def _notice(self, decision: Decision, count: int) -> str:
        notices = {
            Decision.SEND_AGAIN: self.tr("%n payment(s) will be sent again", "", count),
            Decision.CORRECT: self.tr("%n payment(s) corrected; sending again", "", count),
            Decision.MARK_DELIVERED: self.tr("%n payment(s) marked as delivered", "", count),
            Decision.DISMISS: self.tr("%n payment(s) dismissed", "", count),
        }
        return notices[decision]

    def _undo(self) -> None:
        ids, reason = self._dismissed, self.tr("Dismissed by mistake")
        self.write(
            self._context.ledger, lambda session: session.review.reopen(ids, reason), lambda _done: self.refresh()
        )

    def _show_rejection(self, error: Exception, events: Sequence[OutboxEvent]) -> None:
        if isinstance(error, MayBeDoubled):
            self._warned |= {queued.event.id for queued in events}
        self._decisions.show_error(error)


def _read(session: LedgerSession, reason: Reason | None) -> Found:
    return session.review.causes(), session.review.list(reason), session.review.waiting_customers()


def _send_again(review: Review, events: Sequence[OutboxEvent], reason: str, *, force: bool) -> None:
    review.send_again(events, reason, force=force)


def _common(chosen: Sequence[ReviewItem]) -> frozenset[Decision]:
    """Give the decisions that are possible for all of them; a correction is for one."""
    if not chosen:
        return frozenset()
    common = frozenset.intersection(*(decisions_for(case.queued, case.history) for case in chosen))
    return common if len(chosen) == 1 else common - {Decision.CORRECT}
