"""Adds, checks and shows the coupons of a payment."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.background.sounds import Chime
from posapp.domain.coupons.coupon import AppliedCoupon, Coupon, CouponCheck, CouponMatch, CouponRefusal
from posapp.domain.money import Money, format_money
from posapp.domain.reading_direction import isolated
from posapp.ui.counter.checkout.coupon_chips import CouponChips
from posapp.ui.kit.basics import FieldError, label, secondary_button
from posapp.ui.kit.kept_caption import keep_caption
from posapp.ui.kit.speech import say, sentences
from posapp.ui.labels.coupons import refusal_text
from posapp.ui.labels.sentences import sentence

__all__ = ["CouponField", "SaleCoupons"]

MAX_CORRECTIONS = 3
NOTICE_WIDTH = 230
"""Pixels beside a coupon for what has to be known of it."""
Checks = tuple[CouponCheck, ...]


class CouponField(QLineEdit):
    """The field for a coupon code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("couponField")
        self.setAccessibleName(self.tr("Coupon code"))
        self.setToolTip(self.tr("Type or scan a coupon, then Enter (F7)"))
        self.setPlaceholderText(self.tr("Coupon"))
        self.setMaxLength(100)
        keep_caption(self)


class SaleCoupons(QWidget):
    """Shows the coupons of the sale, the errors, and the amount left to pay.

    Signals:
        changed: Other coupons, or another discount.

    Args:
        context: Its workers find and check coupons.
        field: Where codes are typed; it stands elsewhere in the panel.
    """

    changed = Signal()

    def __init__(self, context: AppContext, field: CouponField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shop = context.shop
        self._field = field
        self._coupons: tuple[Coupon, ...] = ()
        self._checks: Checks = ()
        self._offered: tuple[Coupon, ...] = ()
        self._says_refusal = False
        self._money: Money | None = None
        self._profile = ""
        self._anonymous = False
        self._asked = 0
        self._answered = 0
        self._searches = 0
        self._sale = 0
        self._then: Callable[[], None] | None = None
        self._collects: Callable[[Money], Money] = lambda left: left
        self.error = FieldError("couponError", field)
        self._corrections = self._make_corrections()
        self._chips = CouponChips(context.shop)
        self._chips.dropped.connect(self._drop)
        self._total = label("", "heading")
        self._total.setObjectName("couponTotal")
        self._notice = label("", "caption", wraps=True)
        self._notice.setMaximumWidth(NOTICE_WIDTH)
        self._notice.setObjectName("couponNotice")
        self._lay_out()
        field.returnPressed.connect(self._find)
        field.textEdited.connect(lambda _text: self._clear_errors())
        QShortcut(QKeySequence("F7"), field, field.setFocus)

    def collect_by(self, collects: Callable[[Money], Money]) -> None:
        """Say from now on what is collected of what is left to pay: with a tip, and with cash rounded."""
        self._collects = collects

    def show_total(self) -> None:
        """Say again what is left to pay, since it is collected in another way."""
        self._total.setText(self._total_text())

    def set_amount(self, money: Money | None) -> None:
        """Check the coupons against another amount; None while it is invalid."""
        if money != self._money:
            self._money = money
            self._check()

    def set_customer(self, profile: str, *, anonymous: bool) -> None:
        """Check the coupons for another customer; empty where no customer is chosen."""
        self._profile, self._anonymous = profile, anonymous
        self._check()

    def add_coupon(self, coupon: Coupon) -> None:
        """Add a coupon to the sale, if the shop's rules allow it."""
        self._clear_errors()
        self._check(adding=coupon)

    def draft(self) -> tuple[str, tuple[Coupon, ...]]:
        """Give the typed code and the coupons of the sale."""
        return self._field.text(), self._coupons

    def resume(self, code: str, coupons: tuple[Coupon, ...]) -> None:
        """Resume a draft, and check its coupons again."""
        self._field.setText(code)
        self._coupons = coupons
        self._check()

    def clear(self) -> None:
        """Clear it for the next sale."""
        self._sale += 1
        was_shown = bool(self._coupons)
        self._coupons, self._then = (), None
        self._let_go(was_shown=was_shown)
        self._field.clear()
        self._clear_errors()
        self._show(())

    def run_when_checked(self, then: Callable[[], None]) -> bool:
        """Say whether an answer is still to come; if so, call `then` once it is shown."""
        waiting = self._searches > 0 or self._answered != self._asked
        self._then = then if waiting else None
        return waiting

    def redeemed(self) -> tuple[AppliedCoupon, ...] | None:
        """Give the coupons of the sale with their discounts; None where one is refused, which is then shown."""
        refused = [check for check in self._checks if check.refusal is not None]
        if refused:
            self._show_rejection(refused[0])
            return None
        if self._field.text().strip():
            self._find()
            return None
        return tuple(
            AppliedCoupon(coupon=each.coupon, discount=each.discount)
            for each in self._checks
            if each.discount is not None
        )

    def recheck(self, error: Exception) -> None:
        """Show that a coupon changed while the sale was recorded, and check all coupons again."""
        self.error.show_message(sentence(error))
        self._check()

    def left_of(self, money: Money) -> Money:
        """Give what is left to pay of an amount after the discounts as they were checked last."""
        off = sum(check.discount.minor for check in self._checks if check.discount is not None)
        refused = any(check.refusal for check in self._checks)
        return money if refused or off > money.minor else money - Money(off, money.currency)

    def _lay_out(self) -> None:
        buttons, words = QVBoxLayout(), QVBoxLayout()
        for button in self._corrections:
            buttons.addWidget(button)
        words.setSpacing(0)
        words.addWidget(self._total)
        words.addWidget(self._notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for left, right in ((self.error, buttons), (self._chips, words)):
            beside = QHBoxLayout()
            beside.setSpacing(8)
            beside.addWidget(left, stretch=1)
            beside.addLayout(right)
            column.addLayout(beside)
        self._show(())

    def _make_corrections(self) -> tuple[QPushButton, ...]:
        buttons = tuple(secondary_button("", f"couponCorrection{place}") for place in range(MAX_CORRECTIONS))
        for place, button in enumerate(buttons):
            button.clicked.connect(lambda _checked=False, place=place: self._correct(self._offered[place]))
            button.hide()
        return buttons

    def _find(self) -> None:
        code, sale = self._field.text().strip(), self._sale
        if not code:
            return
        self._searches += 1
        self._context.cache.run(
            lambda session: session.coupons.match(code),
            on_success=lambda match: self._found(match, code, sale),
            on_failure=self._show_search_error,
        )

    def _found(self, match: CouponMatch, code: str, sale: int) -> None:
        self._searches -= 1
        if sale != self._sale:
            return
        if match.coupon is not None:
            self._field.clear()
            self.add_coupon(match.coupon)
            return
        self._context.chime(Chime.REFUSED)
        self._field.selectAll()
        self._field.setFocus()
        if match.offered:
            self.error.show_message(
                self.tr("No coupon has the code “{code}”. Codes are case-sensitive.").format(code=isolated(code))
            )
        else:
            self.error.show_message(
                self.tr("Coupon “{code}” is not on this computer. Check the code, or download again.").format(
                    code=isolated(code)
                )
            )
        self._offer(match.offered)
        self._then = None

    def _offer(self, offered: tuple[Coupon, ...]) -> None:
        self._offered = offered
        for button, coupon in zip(self._corrections, offered, strict=False):
            button.setText(self.tr("Use “{code}”").format(code=isolated(coupon.code)))
            button.show()

    def _correct(self, coupon: Coupon) -> None:
        self._field.clear()
        self.add_coupon(coupon)

    def _show_search_error(self, error: Exception) -> None:
        self._searches -= 1
        self._then = None
        self.error.show_message(sentence(error))

    def _check(self, adding: Coupon | None = None) -> None:
        """Check the coupons; only the newest answer is shown."""
        requested = self._coupons if adding is None else (*self._coupons, adding)
        if not requested:
            return
        self._asked += 1
        if adding is not None:
            self._coupons = requested
        number, sale, money, profile = self._asked, self._sale, self._money, self._profile
        self._context.ledger.run(
            lambda session: session.coupons.check(requested, money, profile),
            on_success=lambda checks: self._receive(checks, number, sale, adding),
            on_failure=lambda error: self._show_check_error(error, number),
        )

    def _receive(self, checks: Checks, number: int, sale: int, adding: Coupon | None) -> None:
        if sale != self._sale:
            self._answered = max(self._answered, number)
            return
        if adding is not None and checks[-1].refusal is not None:
            self._reject(checks[-1], number)
            return
        self._answered = max(self._answered, number)
        if adding is not None:
            self._context.chime(Chime.ACCEPTED)
        if number == self._asked:
            self._show(checks)
            self._say_taken(adding)
            self._continue()

    def _say_taken(self, adding: Coupon | None) -> None:
        if adding is not None:
            taken = self.tr("Coupon {code} taken").format(code=adding.code)
            say(self, sentences(taken, self._total.text(), self._notice.text()))

    def _reject(self, check: CouponCheck, number: int) -> None:
        """Remove the coupon that was refused as it was added; the others remain."""
        self._answered = max(self._answered, number)
        kept = list(self._coupons)
        kept.reverse()
        kept.remove(check.coupon)
        self._coupons = tuple(reversed(kept))
        self._then = None
        self._context.chime(Chime.REFUSED)
        self._show_rejection(check)
        self._field.setFocus()
        if self._coupons:
            self._check()

    def _show_rejection(self, check: CouponCheck) -> None:
        self.error.show_message(refusal_text(check, self._shop))

    def _show_check_error(self, error: Exception, number: int) -> None:
        """Go back to the coupons that were checked last."""
        self._coupons = tuple(check.coupon for check in self._checks)
        self._answered = max(self._answered, number)
        self._then = None
        self.error.show_message(sentence(error))

    def _continue(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    def _drop(self, place: int) -> None:
        dropped = self._coupons[place].code
        self._coupons = self._coupons[:place] + self._coupons[place + 1 :]
        self._clear_errors()
        self._show(self._checks[:place] + self._checks[place + 1 :])
        say(self, self.tr("Coupon {code} removed").format(code=dropped))
        self._check()
        self._let_go()

    def _let_go(self, *, was_shown: bool = True) -> None:
        """Other tills of the shop may have what no longer lies on the screen; what is left was held anew above."""
        if was_shown and not self._coupons:
            self._context.ledger.run(
                lambda session: session.coupons.let_go(), on_success=_ignore, on_failure=self._show_let_go_error
            )

    def _show_let_go_error(self, error: Exception) -> None:
        self.error.show_message(sentence(error))

    def _clear_errors(self) -> None:
        self.error.show_message("")
        for button in self._corrections:
            button.hide()

    def _show(self, checks: Checks) -> None:
        self._checks = checks
        self._chips.show_redeemed(checks)
        self._total.setText(self._total_text())
        self._total.setVisible(bool(self._total.text()))
        self._notice.setText(self._notice_text(checks))
        self._notice.setVisible(bool(self._notice.text()))
        self._show_amount_error(checks)
        self.changed.emit()

    def _show_amount_error(self, checks: Checks) -> None:
        """Show why a coupon is not valid for another amount or customer."""
        refused = [check for check in checks if check.refusal is not None]
        if refused:
            words = refusal_text(refused[0], self._shop)
            self.error.show_message(words, aloud=words != self.error.text())
        elif self._says_refusal:
            self._clear_errors()
        self._says_refusal = bool(refused)

    def _total_text(self) -> str:
        left = None if self._money is None else self.left_of(self._money)
        if left is None or left == self._money:
            return ""
        return self.tr("{left} to pay").format(left=format_money(self._collects(left), self._shop.locale))

    def _notice_text(self, checks: Checks) -> str:
        if any(check.refusal is CouponRefusal.CUSTOMER_NEEDED for check in checks) or not checks:
            return ""
        if any(check.is_offline for check in checks):
            return self.tr("The other tills cannot be asked now; they hear of it later.")
        if self._anonymous:
            return self.tr("Without a customer the coupon is recorded here only; it is not sent to Hellotext.")
        if any(check.warns for check in checks):
            return self.tr("No rules in posapp; check its terms.")
        return ""


def _ignore(_done: None) -> None:
    """Nothing on the screen depends on it."""
