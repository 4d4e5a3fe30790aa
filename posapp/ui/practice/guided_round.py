"""Guides somebody through the steps of a day, and notices by what happened that each was done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from posapp.background.app_context import AppContext
from posapp.background.practice import Practice
from posapp.domain.staff.members import Role
from posapp.ui.kit.sheet import is_covered
from posapp.ui.practice.card import RoundCard
from posapp.ui.practice.memory import RoundMemory
from posapp.ui.practice.place import free_place
from posapp.ui.practice.seen import Seen, look
from posapp.ui.practice.steps import CABLE, STEPS, TAKE, CableState, RoundStep, cable_text

if TYPE_CHECKING:
    from posapp.ui.navigation import Navigator

__all__ = ["GuidedRound"]

LOOK_MILLISECONDS = 400
DONE_MILLISECONDS = 1_600


class GuidedRound(QObject):
    """Shows the card of the step that comes next, while somebody is signed in and no sheet is open.

    Args:
        context: Reads what happened.
        practice: The practice shop's staff, cable, POS and memory.
        navigator: Knows the counter, the open sheet, and who is signed in.
        window: What the card stands over.
    """

    def __init__(self, context: AppContext, practice: Practice, navigator: "Navigator", window: QMainWindow) -> None:
        super().__init__(window)
        self._context, self._practice, self._navigator, self._window = context, practice, navigator, window
        self._memory = RoundMemory(practice.memory)
        self._is_on = not self._memory.is_ended and self._memory.place < len(STEPS)
        self._before: Seen | None = None
        self._latest: Seen | None = None
        self._cable = CableState()
        self._is_looking = self._is_selling = False
        self._has_chosen = False
        self._focus_before: QWidget | None = None
        self._card = RoundCard(window)
        self._card.skipped.connect(self._skip)
        self._card.ended.connect(self._end)
        self._card.left.connect(self._give_keyboard_back)
        self._card.cable_requested.connect(self.toggle_cable)
        self._card.sale_requested.connect(self.let_pos_sell)
        navigator.checkout.customer.chosen.connect(self._note_customer)
        self._pause = QTimer(self, singleShot=True, interval=DONE_MILLISECONDS)
        self._pause.timeout.connect(self._begin_step)
        self._timer = QTimer(self, interval=LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._look)
        window.installEventFilter(self)
        if self._is_on:
            self._begin_step()
            self._timer.start()

    def open(self) -> None:
        """Go on where somebody ended, or from the first step where all were done; put the keyboard on the card."""
        if self._memory.place == len(STEPS):
            self._memory.start_over()
        self._memory.set_ended(ended=False)
        if not self._is_on:
            self._is_on, self._latest = True, None
            self._begin_step()
            self._timer.start()
        self._arrange()
        if self._card.isVisible():
            self._focus_before = self._window.focusWidget()
            self._card.take_focus()

    def toggle_cable(self) -> None:
        """Pull the cable to the practice server, or plug it in again, and say so."""
        pull = not self._practice.cable.is_pulled
        self._context.network.run(
            lambda _session: self._practice.cable.pull(pull),
            on_success=lambda _done: self._say_cable(pulled=pull),
            on_failure=self._navigator.failed.emit,
        )

    def let_pos_sell(self) -> None:
        """Let the pretended POS sell and print something, one sale at a time, and say so."""
        if self._is_selling:
            return
        self._is_selling = True
        self._context.network.run(
            lambda _session: self._practice.pos.sell(), on_success=self._say_sold, on_failure=self._say_not_sold
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Find the card another place in a window of another size."""
        if watched is self._window and event.type() is QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._arrange)
        return False

    # --- the steps

    @property
    def _step(self) -> RoundStep | None:
        place = self._memory.place
        return STEPS[place] if place < len(STEPS) else None

    def _begin_step(self) -> None:
        self._before, self._cable, self._has_chosen = self._latest, CableState(), False
        self._show()
        self._arrange()

    def _show(self) -> None:
        step = self._step
        if step is None:
            self._card.show_end(
                self.tr("That was the whole round"),
                self.tr(
                    "That is what a day needs. F1 opens the manual on every screen; the menu starts the round again."
                ),
            )
            return
        number = self.tr("Practice · step {number} of {count}").format(number=self._memory.place + 1, count=len(STEPS))
        if step is CABLE:
            pulled = self._practice.cable.is_pulled
            button = self.tr("Plug it in again") if pulled else self.tr("Pull the cable")
            self._card.show_step(number, step.shown_title, cable_text(self._cable), cable=button)
        else:
            self._card.show_step(number, step.shown_title, self._text(step), is_sale=step is TAKE)

    def _text(self, step: RoundStep) -> str:
        manager = next(each for each in self._practice.staff if each.role is Role.MANAGER)
        return step.shown_text(coupon=self._practice.coupon, manager=manager.name, pin=manager.pin)

    def _note_customer(self) -> None:
        self._has_chosen = self._navigator.checkout.customer.subscriber is not None
        self._look()

    def _look(self) -> None:
        """Read what happened, one reading at a time."""
        self._arrange()
        if not self._card.isVisible() or self._is_looking or self._pause.isActive() or self._step is None:
            return
        self._is_looking = True
        self._context.ledger.run(look, on_success=self._judge, on_failure=lambda _error: self._stop_looking())

    def _stop_looking(self) -> None:
        """A reading that fails, such as while nobody is signed in, is repeated."""
        self._is_looking = False

    def _judge(self, seen: Seen) -> None:
        self._is_looking = False
        self._latest = seen
        step, before = self._step, self._before
        if before is None:
            self._before = before = seen
        if step is not None and not self._pause.isActive() and self._is_done(step, before, seen):
            self._finish(step)

    def _is_done(self, step: RoundStep, before: Seen, seen: Seen) -> bool:
        if step is CABLE:
            return self._is_cable_done(before, seen)
        return {
            "find": self._has_chosen,
            "pay": seen.payments > before.payments,
            "take": seen.taken > before.taken,
            "undo": seen.undone > before.undone,
            "coupon": seen.coupons > before.coupons,
            "refund": seen.refunds > before.refunds,
            "close": seen.is_closed,
        }[step.name]

    def _is_cable_done(self, before: Seen, seen: Seen) -> bool:
        """Payments count from when the cable was pulled; one must have waited, and none may wait any longer."""
        pulled, was = self._practice.cable.is_pulled, self._cable
        if pulled and not was.is_pulled:
            self._before = before = seen
        has_paid = (was.has_paid and not (pulled and not was.is_pulled)) or (
            pulled and seen.payments > before.payments and seen.waiting > 0
        )
        self._cable = CableState(is_pulled=pulled, has_paid=has_paid)
        if self._cable != was:
            self._show()
            self._arrange()
        return has_paid and not pulled and not seen.waiting

    def _finish(self, step: RoundStep) -> None:
        self._memory.leave_behind(step.name)
        self._card.show_done(self.tr("✓ Done"))
        self._arrange()
        self._pause.start()

    def _skip(self) -> None:
        step = self._step
        if step is not None and not self._pause.isActive():
            self._memory.leave_behind(step.name)
            self._begin_step()
        if self._has_keyboard():
            self._card.take_focus()

    def _end(self) -> None:
        self._give_keyboard_back()
        self._memory.set_ended(ended=True)
        self._is_on = False
        self._timer.stop()
        self._pause.stop()
        self._arrange()
        if self._step is not None:
            self._navigator.checkout.show_message(self.tr("The guided round goes on from the menu whenever you like"))

    # --- the card

    def _say_cable(self, *, pulled: bool) -> None:
        self._context.sync.wake()
        said = (
            self.tr("The practice cable is pulled: payments are kept here")
            if pulled
            else self.tr("The practice cable is plugged in again")
        )
        self._navigator.checkout.show_message(said)
        if self._is_on and not self._pause.isActive():
            self._show()
        self._look()

    def _say_sold(self, number: str) -> None:
        self._is_selling = False
        text = self.tr("The pretended POS printed receipt {number}").format(number=number)
        self._navigator.checkout.show_message(text)

    def _say_not_sold(self, error: Exception) -> None:
        self._is_selling = False
        self._navigator.checkout.show_fault(error)

    def _arrange(self) -> None:
        """Show the card where it hides nothing of what it speaks, or hide it."""
        can_be_seen = self._is_on and not self._navigator.is_locked and not is_covered(self._window)
        if not can_be_seen:
            self._card.hide()
            return
        size, step = self._card.wanted_size(), self._step
        place = free_place(self._window, self._card, size, ("undoButton", *(step.speaks_of if step else ())))
        self._card.setGeometry(place.x(), place.y(), size.width(), size.height())
        self._card.show()
        self._card.raise_()

    def _give_keyboard_back(self) -> None:
        if self._has_keyboard() and self._focus_before is not None:
            self._focus_before.setFocus()

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._card.isAncestorOf(focused)
