"""The rules of the coupons, put together: which coupon, its rules, the undo."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.coupons.coupon import Coupon, CouponRules
from posapp.services.on_ledger.coupons import CouponRuling
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import Card, bind_key, label, secondary_button
from posapp.ui.kit.fault_banner import ErrorBanner
from posapp.ui.kit.toast import Toast
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.coupons.amount_switch import CouponAmountSwitch
from posapp.ui.office.coupons.finder import CouponSearch
from posapp.ui.office.coupons.rules_form import RulesForm
from posapp.ui.office.coupons.typed_rules import TypedRules

__all__ = ["CouponScreen"]

UNDO_SECONDS = 12.0
NOTICE_SECONDS = 4.0
Change = Callable[[LedgerSession], None]


class CouponScreen(QWidget):
    """Lists the downloaded coupons and keeps the shop's rules for them.

    What was typed for a coupon and not saved waits while another is looked at, until the screen is opened anew.

    Signals:
        left: Back to the counter.

    Args:
        context: What the screen works with.
    """

    left = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._chosen: CouponRuling | None = None
        self._unsaved: dict[str, TypedRules] = {}
        self._undoable: tuple[Coupon, Change] | None = None
        self._search_box = CouponSearch(context.shop)
        self._search_box.chosen.connect(self._show_ruling)
        self._form = RulesForm(context.shop)
        self._search_box.taken.connect(self._form.take_focus)
        self._form.saved.connect(self._save)
        self._form.removed.connect(self._remove)
        self._form.edited.connect(self._note_edit)
        self._switch = CouponAmountSwitch()
        self._switch.wanted.connect(self._decide_amounts)
        self._nothing = label(self.tr("Choose a coupon on the left."), "soft", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._banner = ErrorBanner()
        self._toast = Toast(self)
        self._toast.undone.connect(self._undo)
        self._lay_out()

    def activate(self) -> None:
        """Read the coupons and their rules, with the keyboard on the search."""
        self._banner.clear()
        self._unsaved.clear()
        self._search_box.mark_unsaved(frozenset())
        self._search_box.activate()
        self._read()

    # --- what is asked, beside the UI thread

    def _read(self) -> None:
        self._context.cache.run(
            lambda session: session.coupons.all(), on_success=self._read_rules, on_failure=self._show_error
        )

    def _read_rules(self, coupons: tuple[Coupon, ...]) -> None:
        self._context.ledger.run(
            lambda session: (session.coupons.rulings(coupons), session.coupons.carries_amount),
            on_success=lambda found: self._show(*found),
            on_failure=self._show_error,
        )

    def _save(self, rules: CouponRules) -> None:
        if self._chosen is not None:
            coupon, before = self._chosen.coupon, self._chosen.rules
            notice = self.tr("Rules of {code} saved").format(code=coupon.code)
            self._change(coupon, _to(coupon, rules), _to(coupon, before), notice)

    def _remove(self) -> None:
        if self._chosen is not None:
            coupon, before = self._chosen.coupon, self._chosen.rules
            notice = self.tr("Rules of {code} removed").format(code=coupon.code)
            self._change(coupon, _to(coupon, None), _to(coupon, before), notice)

    def _change(self, coupon: Coupon, change: Change, back: Change | None, notice: str) -> None:
        self._form.set_busy(busy=True)
        self._context.ledger.run(
            change,
            on_success=lambda _done: self._changed(coupon, back, notice),
            on_failure=self._show_rejection,
        )

    def _changed(self, coupon: Coupon, back: Change | None, notice: str) -> None:
        self._form.set_busy(busy=False)
        self._unsaved.pop(coupon.id, None)
        self._search_box.mark_unsaved(frozenset(self._unsaved))
        self._undoable = None if back is None else (coupon, back)
        self._toast.show_message(notice, NOTICE_SECONDS if back is None else UNDO_SECONDS, can_undo=back is not None)
        self._toast.anchor_to(QRect(self._search_box.mapTo(self, QPoint(0, 0)), self._search_box.size()))
        self._read()

    def _undo(self) -> None:
        undoable, self._undoable = self._undoable, None
        if undoable is not None:
            coupon, back = undoable
            notice = self.tr("Rules of {code} restored").format(code=coupon.code)
            self._change(coupon, back, None, notice)

    def _decide_amounts(self, carries: bool) -> None:
        self._context.ledger.run(
            lambda session: session.coupons.set_carries_amount(wanted=carries),
            on_success=_ignore_result,
            on_failure=lambda error: self._show_decision_error(error, carries=carries),
        )

    # --- what is seen

    def _show(self, rulings: tuple[CouponRuling, ...], carries: bool) -> None:
        self._banner.clear()
        self._switch.show_decided(carries=carries)
        self._chosen = None
        self._search_box.show_rulings(rulings)

    def _show_ruling(self, ruling: CouponRuling | None) -> None:
        self._chosen = ruling
        if ruling is None:
            self._pages.setCurrentWidget(self._nothing)
            return
        self._form.show_ruling(ruling, self._unsaved.get(ruling.coupon.id))
        self._pages.setCurrentWidget(self._form)

    def _note_edit(self) -> None:
        if self._chosen is None:
            return
        coupon = self._chosen.coupon.id
        if self._form.differs_from(self._chosen.rules):
            self._unsaved[coupon] = self._form.typed
        else:
            self._unsaved.pop(coupon, None)
        self._search_box.mark_unsaved(frozenset(self._unsaved))

    def _show_rejection(self, error: Exception) -> None:
        self._form.set_busy(busy=False)
        self._show_error(error)

    def _show_decision_error(self, error: Exception, *, carries: bool) -> None:
        """What could not be kept does not look as if it were."""
        self._switch.show_decided(carries=not carries)
        self._show_error(error)

    def _show_error(self, error: Exception) -> None:
        self._banner.show_message(sentence(error))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(14)
        left = Card()
        left.setMinimumWidth(320)
        left.column.addWidget(label(self.tr("Coupons"), "heading"))
        left.column.addWidget(self._search_box, stretch=1)
        left.column.addWidget(self._switch)
        back = secondary_button(self.tr("Back to the counter"), "backFromCouponsButton")
        back.clicked.connect(self.left)
        bind_key("Esc", back)
        left.column.addWidget(back)
        right = Card()
        self._pages = QStackedWidget()
        for page in (self._nothing, self._form):
            self._pages.addWidget(page)
        right.column.addWidget(self._banner)
        right.column.addWidget(self._pages, stretch=1)
        row.addWidget(left, stretch=4)
        row.addWidget(right, stretch=6)


def _to(coupon: Coupon, rules: CouponRules | None) -> Change:
    """Give the change that leaves a coupon with these rules, or with none."""
    if rules is None:
        return lambda session: session.coupons.remove_rules(coupon)
    return lambda session: session.coupons.save_rules(coupon, rules)


def _ignore_result(_done: None) -> None:
    """The tick shows it already."""
