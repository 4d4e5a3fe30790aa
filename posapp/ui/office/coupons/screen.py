"""The screen where a manager edits the rules of the coupons."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.domain.coupons.coupon import Coupon, CouponRules
from posapp.domain.reading_direction import isolated
from posapp.domain.settings.till_settings import COUPON_CARRIES_AMOUNT
from posapp.services.on_ledger.coupons import CouponRuling
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import label
from posapp.ui.kit.page import NOTICE_SECONDS, Page
from posapp.ui.kit.stack import Stack
from posapp.ui.office.coupons.amount_switch import CouponAmountSwitch
from posapp.ui.office.coupons.finder import CouponSearch
from posapp.ui.office.coupons.rules_form import RulesForm
from posapp.ui.office.coupons.typed_rules import TypedRules

__all__ = ["CouponScreen"]

UNDO_SECONDS = 12.0
Change = Callable[[LedgerSession], None]


class CouponScreen(Page):
    """Lists the downloaded coupons, and edits the shop's rules for each.

    Changes that are not saved yet stay while another coupon is shown, until the screen is opened again.

    Args:
        context: What the screen works with.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chosen: CouponRuling | None = None
        self._unsaved: dict[str, TypedRules] = {}
        self._undoable: tuple[Coupon, Change] | None = None
        self._search_box = CouponSearch(context.shop)
        self._search_box.chosen.connect(self._show_ruling)
        self._form = RulesForm(context.shop)
        self._search_box.entered.connect(self._form.take_focus)
        self._form.saved.connect(self._save)
        self._form.removed.connect(self._remove)
        self._form.edited.connect(self._note_edit)
        self._switch = CouponAmountSwitch()
        self._switch.wanted.connect(self._set_carries_amount)
        self._nothing = label(
            self.tr("Choose a coupon on the left. What it takes off, when, and for whom is set here."),
            "soft",
            wraps=True,
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.toast.undone.connect(self._undo)
        self._lay_out()

    def activate(self) -> None:
        """Read the coupons and their rules, with the keyboard on the search."""
        self.begin()
        self._unsaved.clear()
        self._search_box.mark_unsaved(frozenset())
        self._search_box.activate()
        self._read()

    # --- what the workers are asked

    def _read(self) -> None:
        coupons = self._search_box.rows_list
        self.ask(self._context.cache, lambda session: session.coupons.all(), self._read_rules, fills=coupons)

    def _read_rules(self, coupons: tuple[Coupon, ...]) -> None:
        self.ask(
            self._context.ledger,
            lambda session: (session.coupons.rulings(coupons), session.coupons.carries_amount),
            lambda found: self._show(*found),
        )

    def _save(self, rules: CouponRules) -> None:
        if self._chosen is not None:
            coupon, before = self._chosen.coupon, self._chosen.rules
            notice = self.tr("Rules of {code} saved").format(code=isolated(coupon.code))
            self._change(coupon, _to(coupon, rules), _to(coupon, before), notice)

    def _remove(self) -> None:
        if self._chosen is not None:
            coupon, before = self._chosen.coupon, self._chosen.rules
            notice = self.tr("Rules of {code} removed").format(code=isolated(coupon.code))
            self._change(coupon, _to(coupon, None), _to(coupon, before), notice)

    def _change(self, coupon: Coupon, change: Change, back: Change | None, notice: str) -> None:
        self._form.set_busy(busy=True)
        self.write(
            self._context.ledger, change, lambda _done: self._changed(coupon, back, notice), self._show_rejection
        )

    def _changed(self, coupon: Coupon, back: Change | None, notice: str) -> None:
        self._form.set_busy(busy=False)
        self._unsaved.pop(coupon.id, None)
        self._search_box.mark_unsaved(frozenset(self._unsaved))
        self._undoable = None if back is None else (coupon, back)
        seconds = NOTICE_SECONDS if back is None else UNDO_SECONDS
        self.show_notice(notice, self._search_box, seconds=seconds, can_undo=back is not None)
        self._read()

    def _undo(self) -> None:
        undoable, self._undoable = self._undoable, None
        if undoable is not None:
            coupon, back = undoable
            notice = self.tr("Rules of {code} restored").format(code=isolated(coupon.code))
            self._change(coupon, back, None, notice)

    def _set_carries_amount(self, carries: bool) -> None:
        self.write(
            self._context.ledger,
            lambda session: session.settings.change(COUPON_CARRIES_AMOUNT.change(carries)),
            _ignore_result,
            lambda error: self._show_switch_error(error, carries=carries),
        )

    # --- what is seen

    def _show(self, rulings: tuple[CouponRuling, ...], carries: bool) -> None:
        self.banner.clear()
        self._switch.show_choice(carries=carries)
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
        self.show_error(error)

    def _show_switch_error(self, error: Exception, *, carries: bool) -> None:
        """Show the choice as it was: what was not saved must not look saved."""
        self._switch.show_choice(carries=not carries)
        self.show_error(error)

    def _lay_out(self) -> None:
        self._pages = Stack()
        for page in (self._nothing, self._form):
            self._pages.addWidget(page)
        box = self._search_box
        left = self.side_card(self.tr("Coupons"), box, self._switch, back="backFromCouponsButton", stretched=box)
        self.place(left, self.main_card(self._pages, stretched=self._pages))


def _to(coupon: Coupon, rules: CouponRules | None) -> Change:
    """Give the change that saves these rules for a coupon, or removes its rules."""
    if rules is None:
        return lambda session: session.coupons.remove_rules(coupon)
    return lambda session: session.coupons.save_rules(coupon, rules)


def _ignore_result(_done: None) -> None:
    """The check box shows it already."""
