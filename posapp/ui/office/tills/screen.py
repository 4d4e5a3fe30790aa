"""The screen of the tills that share one shop: who they are, who joins, who is gone, and what is to be settled."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.errors import PosappError
from posapp.domain.reading_direction import isolated
from posapp.services.on_till.shop_server.tills import (
    InvitedTill,
    Overrun,
    SharedTill,
    ShopServerError,
    ShopStanding,
    TillState,
)
from posapp.ui.kit.basics import named_label, secondary_button
from posapp.ui.kit.layouts import row
from posapp.ui.kit.page import Page
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.kit.sheet import Sheet, text_sheet
from posapp.ui.kit.stack import Stack
from posapp.ui.office.tills.invite_panel import InvitePanel
from posapp.ui.office.tills.join_panel import JoinPanel
from posapp.ui.office.tills.rows import OverrunModel, TillModel

__all__ = ["ShopTillsScreen"]

OVERRUNS_HEIGHT = 120


class ShopTillsScreen(Page):
    """Lists the tills of the shop; a till that shares with no other joins here.

    Args:
        context: What the screen works with.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._standing: ShopStanding | None = None
        self._model, self._overrun_model = TillModel(context.shop, self), OverrunModel(context.shop, self)
        self._list = RowsList[SharedTill](
            "shopTillList",
            self._model,
            title=self.tr("Tills of this shop"),
            empty=self.tr("This till shares with no other."),
            empty_name="noShopTills",
        )
        self._overruns = RowsList[Overrun](
            "overrunList",
            self._overrun_model,
            title=self.tr("To settle"),
        )
        self._overruns.setFixedHeight(OVERRUNS_HEIGHT)
        self._headline = named_label("shopTillsHeadline", "heading", lines=2)
        self._waiting = named_label("shopTillsWaiting", "soft", lines=3)
        self._settled_note = named_label("shopTillsSettled", "soft", lines=3)
        self._join, self._invite = JoinPanel(), InvitePanel(context.shop)
        self._make_buttons()
        self._pages = Stack()
        self._member = self._member_page()
        for page in (self._join, self._member):
            self._pages.addWidget(page)
        left = self.side_card(
            self.tr("Tills of this shop"), self._list, back="backFromShopTillsButton", stretched=self._list
        )
        self.place(left, self.main_card(self._headline, self._pages, stretched=self._pages))

    def activate(self) -> None:
        """Read how the tills stand; a code of before is not shown again."""
        self.begin()
        self._invite.show_invited(None)
        self._headline.setText("")
        self._pages.setVisible(False)
        self._read()

    # --- what the workers are asked

    def _read(self) -> None:
        self.ask(
            self._context.network,
            lambda session: session.shop_tills.is_member(),
            self._show_membership,
            fills=self._list,
        )

    def _show_membership(self, is_member: bool) -> None:
        self._pages.setVisible(True)
        self._pages.setCurrentWidget(self._member if is_member else self._join)
        if is_member:
            self.ask(self._context.network, lambda session: session.shop_tills.standing(), self._show_standing)
            self.ask(self._context.network, lambda session: session.shop_tills.overruns(), self._show_overruns)
        else:
            self._standing = None
            self._headline.setText(self.tr("This till shares with no other"))
            self._list.show_rows([])
            self._join.take_focus()

    def _join_shop(self, code: str) -> None:
        self._join.set_busy(busy=True)
        self.write(
            self._context.network,
            lambda session: session.shop_tills.join(code),
            lambda joined: self._changed(self.tr("Joined {shop}").format(shop=isolated(joined.shop))),
            self._show_join_error,
        )

    def _show_join_error(self, error: Exception) -> None:
        self._join.set_busy(busy=False)
        if not self._join.show_error(error):
            self.show_error(error)

    def _invite_till(self, name: str) -> None:
        self._invite.set_busy(busy=True)
        self.write(
            self._context.network,
            lambda session: session.shop_tills.invite(name),
            self._show_invited,
            self._show_invite_error,
        )

    def _show_invited(self, invited: InvitedTill) -> None:
        self._invite.set_busy(busy=False)
        self._invite.show_invited(invited)
        QTimer.singleShot(0, self._invite, lambda: self._scroll.ensureWidgetVisible(self._invite))

    def _show_invite_error(self, error: Exception) -> None:
        self._invite.set_busy(busy=False)
        if not self._invite.show_errors(error):
            self.show_error(error)

    def _ask_to_retire(self) -> None:
        till = self._list.current
        if till is None:
            return
        title = self.tr("Retire {till} for good?").format(till=isolated(till.name))
        words = self.tr(
            "Its connection is cut, and it sends nothing any more, should it be found again. What it shared stays. "
            "Another till can take over what it had not delivered."
        )
        sheet = self._question(title, words, self.tr("Retire"))
        sheet.accepted.connect(lambda: self._retire(till))
        sheet.open()

    def _retire(self, till: SharedTill) -> None:
        reason = self.tr("retired in the window")
        self.write(
            self._context.network,
            lambda session: session.shop_tills.retire(till.till_id, reason),
            lambda lost: self._changed(self.tr("{till} is retired").format(till=isolated(lost.name))),
        )

    def _take_over(self) -> None:
        till = self._list.current
        if till is None:
            return
        self._take.setEnabled(False)
        self.write(
            self._context.network,
            lambda session: session.shop_tills.take_over(till.till_id),
            lambda taken: self._changed(self.tr("%n event(s) are sent from here now", "", taken.events)),
        )

    def _settle(self) -> None:
        overrun = self._overruns.current
        if overrun is None:
            return
        self._settle_button.setEnabled(False)
        self.write(
            self._context.network,
            lambda session: session.shop_tills.settle(overrun.subject),
            lambda _done: self._changed(self.tr("Settled")),
        )

    def _ask_to_leave(self) -> None:
        words = self.tr("What it shared stays with the others. It goes on selling alone, and may be invited again.")
        sheet = self._question(self.tr("Leave the shop's other tills?"), words, self.tr("Leave"))
        sheet.accepted.connect(partial(self._leave, even_if_away=False))
        sheet.open()

    def _leave(self, *, even_if_away: bool) -> None:
        self.write(
            self._context.network,
            lambda session: session.shop_tills.leave(even_if_away=even_if_away),
            lambda left: self._changed(self.tr("This till left {shop}").format(shop=isolated(left.shop))),
            self._ask_to_leave_untold,
        )

    def _ask_to_leave_untold(self, error: Exception) -> None:
        """A shop whose server does not come back keeps no till; anything else that went wrong is only told."""
        if not isinstance(error, ShopServerError):
            self.show_error(error)
            return
        words = self.tr("The shop server cannot be told now, so the others see this till until a manager retires it.")
        sheet = self._question(self.tr("Leave without telling the server?"), words, self.tr("Leave anyway"))
        sheet.accepted.connect(partial(self._leave, even_if_away=True))
        sheet.open()

    def _changed(self, notice: str) -> None:
        self._join.set_busy(busy=False)
        self.show_notice(notice, self._pages)
        if self._context.shop_sharing is not None:
            self._context.shop_sharing.wake()
        self._read()

    # --- what is seen

    def _show_standing(self, standing: ShopStanding) -> None:
        self._standing = standing
        membership = standing.membership
        self._headline.setText(
            self.tr("{shop}, on {host}").format(shop=isolated(membership.shop), host=membership.host)
        )
        waiting = self.tr("%n record(s) of this till wait to be shared.", "", standing.waiting)
        self._waiting.setText(waiting if standing.waiting else self.tr("The shop server has everything of this till."))
        self._list.show_rows(standing.tills)
        self._offer()

    def _show_overruns(self, found: tuple[Overrun, ...]) -> None:
        """Where nothing is to be settled one line says so, and takes no room."""
        self._overruns.show_unmarked(found)
        for part in (self._overruns, self._settle_button):
            part.setVisible(bool(found))
        empty = self.tr(
            "Nothing is to be settled: no coupon was redeemed twice, no receipt refunded beyond its amount."
        )
        self._settled_note.setText(self.tr("To settle") if found else empty)

    def _offer(self) -> None:
        """What can be done with the marked till; nothing with this one."""
        till, standing = self._list.current, self._standing
        is_other = till is not None and standing is not None and till.till_id != standing.membership.till_id
        is_retired = till is not None and till.state is TillState.RETIRED
        self._retire_button.setEnabled(is_other and not is_retired)
        self._take.setEnabled(is_other and is_retired)
        self._settle_button.setEnabled(self._overruns.current is not None)

    def show_error(self, error: Exception) -> None:
        """Show in the banner why something failed, and offer again what can be done; the list stays as it was."""
        super().show_error(error)
        self._offer()
        if isinstance(error, PosappError):
            self._list.end_loading()

    def _question(self, title: str, words: str, accept: str) -> Sheet:
        window = self.window()
        content = window.centralWidget() if isinstance(window, QMainWindow) else None
        return text_sheet(
            window, content or self, title, words, accept=accept, cancel=self.tr("Cancel"), cancel_first=True
        )

    def _make_buttons(self) -> None:
        self._retire_button = secondary_button(self.tr("Retire…"), "retireTillButton")
        self._take = secondary_button(self.tr("Take over"), "takeOverButton")
        self._take.setToolTip(self.tr("Send from here what the retired till had not delivered"))
        self._leave_button = secondary_button(self.tr("Leave…"), "leaveShopButton")
        self._settle_button = secondary_button(self.tr("Settled"), "settleOverrunButton")
        for button, act in (
            (self._retire_button, self._ask_to_retire),
            (self._take, self._take_over),
            (self._leave_button, self._ask_to_leave),
            (self._settle_button, self._settle),
        ):
            button.clicked.connect(act)
        self._list.marked.connect(lambda _till: self._offer())
        self._overruns.marked.connect(lambda _overrun: self._offer())
        self._join.join_requested.connect(self._join_shop)
        self._invite.invite_requested.connect(self._invite_till)

    def _member_page(self) -> QWidget:
        inner = QWidget()
        parts = QVBoxLayout(inner)
        parts.setContentsMargins(0, 0, 8, 0)
        parts.setSpacing(10)
        parts.addWidget(self._waiting)
        parts.addLayout(row(self._retire_button, self._take, None, self._leave_button))
        parts.addWidget(self._invite)
        parts.addWidget(self._settled_note)
        parts.addWidget(self._overruns)
        parts.addLayout(row(self._settle_button, None))
        parts.addStretch(1)
        self._scroll = scroll_area(inner)
        return self._scroll
