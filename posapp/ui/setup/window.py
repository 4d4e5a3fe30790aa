"""The window that sets up a new till in five steps."""

from PySide6.QtCore import QLocale, QSettings, QSize, Qt, QTimeZone, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from posapp.background.workers import LongOperation, Worker
from posapp.domain.customers.downloads import DownloadProgress
from posapp.domain.shop import Shop
from posapp.services.sessions import BackgroundSession
from posapp.ui.kit.basics import Card, primary_button, quiet_button
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.screen_keyboard import ScreenKeyboard
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.kit.stack import Stack
from posapp.ui.office.help.help_button import help_button
from posapp.ui.resources import resource
from posapp.ui.setup.action_page import ActionPage
from posapp.ui.setup.asking import BackgroundRequests
from posapp.ui.setup.choices import ShopChoices, defaults_in, read_choices
from posapp.ui.setup.download_page import DownloadPage
from posapp.ui.setup.manager_page import ManagerPage
from posapp.ui.setup.page import SetupPage
from posapp.ui.setup.shop_page import ShopPage
from posapp.ui.setup.step_list import SetupSteps
from posapp.ui.setup.token_page import TokenPage
from posapp.ui.texts import chosen_language, shown_language

__all__ = ["SetupWindow"]

KINDS = ("actions", "coupons", "profiles")
SIZE = "setup/size"
CARD = 640, 600
"""Width and height in pixels; a longer step scrolls."""


class SetupWindow(QWidget):
    """Asks for the shop and the token, looks for the action, downloads the customers, and asks for a manager.

    Signals:
        finished: The saved Shop, once the last step is done.
        closed: The window was closed before that.
        language_chosen: One of the shipped languages, or "system", in which to show the window again.

    Args:
        network: Asks Hellotext.
        preferences: Remembers the window's size, and its language.
        name: The shop's name as far as it was typed in the window before this one.
        anew: Whether this till replaces one whose file is missing; the backups of that one are put aside once
            Hellotext has accepted the token.
    """

    finished = Signal(Shop)
    closed = Signal()
    language_chosen = Signal(str)

    def __init__(
        self, network: Worker[BackgroundSession], preferences: QSettings, name: str = "", *, anew: bool = False
    ) -> None:
        super().__init__()
        self._requests = BackgroundRequests(network, self)
        self._preferences = preferences
        self._is_anew = anew
        self._shop: Shop | None = None
        self._token = ""
        self._has_choices = False
        self._download: LongOperation | None = None
        self._shop_page, self._token_page = ShopPage(name), TokenPage()
        self._action_page, self._download_page = ActionPage(), DownloadPage()
        self._manager_page = ManagerPage()
        self._order: tuple[SetupPage, ...] = (
            self._shop_page,
            self._token_page,
            self._action_page,
            self._download_page,
            self._manager_page,
        )
        self._keyboard = ScreenKeyboard(self, preferences, shown_language())
        self._name_window()
        self._lay_out()
        self._connect()
        self._turn_to(self._shop_page)
        self._read_choices()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the download; what was downloaded is saved."""
        event.accept()
        self._remember_size()
        self._stop_download()
        if not self._requests.is_closed:
            self._requests.close()
            self.closed.emit()

    def close_for_next(self) -> str:
        """Drop every answer, and give the shop's name as typed, for the window after this one."""
        self._remember_size()
        self._requests.close()
        return self._shop_page.name

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Escape goes back."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            (focused if isinstance(focused, QPushButton) else self._next).click()
        elif event.key() == Qt.Key.Key_Escape and self._back.isVisible():
            self._back.click()
        else:
            super().keyPressEvent(event)

    def _continue(self) -> None:
        page = self._pages.currentWidget()
        if page is self._token_page:
            self._sign_in()
        elif page is self._manager_page:
            self._manager_page.submit()
        elif self._has_choices:
            self._accept_shop()
        else:
            self._read_choices()

    def _go_back(self) -> None:
        self._turn_to(self._order[self._pages.currentIndex() - 1])

    def _accept_shop(self) -> None:
        self._shop = self._shop_page.shop()
        if self._shop is not None:
            self._turn_to(self._token_page)

    def _sign_in(self) -> None:
        shop, token = self._shop, self._token_page.token()
        if shop is None or not token:
            return
        self._token, is_anew = token, self._is_anew

        def sign_in(session: BackgroundSession) -> Shop:
            session.setup.check_token(token)
            if is_anew:
                session.setup.start_over()
            session.setup.save(shop, token)
            return session.setup.load_shop() or shop

        self._requests.ask(sign_in, self._signed_in, self._token_page.show_error)

    def _signed_in(self, shop: Shop) -> None:
        self._shop = shop
        self._look_for_action()

    def _look_for_action(self) -> None:
        token = self._token
        self._requests.ask(
            lambda session: session.setup.has_payment_action(token), self._on_action_checked, self._show_lookup_error
        )

    def _on_action_checked(self, has_action: bool) -> None:
        if has_action:
            self._start_download()
        else:
            self._action_page.offer()
            self._turn_to(self._action_page)

    def _show_lookup_error(self, error: Exception) -> None:
        self._action_page.show_lookup_error(error)
        self._turn_to(self._action_page)

    def _create_action(self) -> None:
        token = self._token
        self._requests.ask(
            lambda session: session.setup.create_payment_action(token),
            lambda _created: self._start_download(),
            self._action_page.show_error,
        )

    def _start_download(self) -> None:
        self._turn_to(self._download_page)
        self._download = self._requests.ask_with_progress(
            lambda session, report, cancelled: session.setup.download(KINDS, report, cancelled),
            self._download_page.show_progress,
            self._downloaded,
            self._download_page.show_error,
        )

    def _downloaded(self, progress: tuple[DownloadProgress, ...]) -> None:
        self._download_page.end(progress)
        self._steps.show_step(self._order.index(self._manager_page))

    def _stop_download(self) -> None:
        if self._download is not None:
            self._download_page.show_stopping()
            self._download.cancel()

    def _make_manager(self) -> None:
        name, pin = self._manager_page.name, self._manager_page.pin
        self._requests.ask(
            lambda session: session.setup.make_first_manager(name, pin),
            lambda _manager: self._finish(),
            self._manager_page.show_error,
        )

    def _finish(self) -> None:
        self._requests.close()
        self.finished.emit(self._shop)

    # --- countries, currencies and time zones

    def _read_choices(self) -> None:
        here = QLocale.system()
        country, language, zone = QLocale.territoryToCode(here.territory()), QLocale().name(), _zone_here()
        self._next.setEnabled(False)
        self._requests.ask_in_background(
            lambda session: read_choices(session.setup, language=language, country=country, zone=zone),
            self._offer_choices,
            self._show_choices_error,
        )

    def _offer_choices(self, choices: ShopChoices) -> None:
        self._has_choices = True
        self._shop_page.offer(choices)
        self._next.setEnabled(True)

    def _show_choices_error(self, error: Exception) -> None:
        self._shop_page.show_choices_error(error)
        self._next.setEnabled(True)

    def _propose_for(self, country: str) -> None:
        zone = _zone_here()
        self._requests.ask_in_background(
            lambda session: defaults_in(session.setup, country, zone),
            lambda defaults: self._shop_page.propose(country, defaults),
            self._shop_page.show_choices_error,
        )

    # --- how it looks

    def _remember_size(self) -> None:
        self._preferences.setValue(SIZE, self.size())

    def _name_window(self) -> None:
        self.setObjectName("setupWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Set up posapp"))
        self.setWindowIcon(QIcon(str(resource("icons", "posapp.svg"))))
        self.setMinimumSize(980, 660)
        size = self._preferences.value(SIZE)
        if isinstance(size, QSize):
            self.resize(size)

    def _lay_out(self) -> None:
        self._steps = SetupSteps(chosen_language(self._preferences))
        self._steps.language_chosen.connect(self.language_chosen)
        self._pages = Stack()
        for page in self._order:
            self._pages.addWidget(page)
        card = Card(margin=32)
        card.setFixedSize(*CARD)
        area = scroll_area(self._pages)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card.column.addWidget(area, stretch=1)
        card.column.addLayout(self._buttons())
        side = column(self._steps, help_button(self, "setup"), stretched=self._steps)
        whole = row(None, side, card, None, spacing=40)
        whole.setContentsMargins(32, 24, 32, 24)
        self.setLayout(whole)

    def _buttons(self) -> QHBoxLayout:
        self._back = quiet_button(self.tr("Back"), "backButton")
        self._next = primary_button(self.tr("Next"), "nextButton")
        self._feet = Stack()
        self._feet.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for page in self._order:
            self._feet.addWidget(page.foot)
        return row(self._back, self._feet, self._next, stretched=self._feet)

    def _connect(self) -> None:
        self._requests.busy_changed.connect(self._show_busy)
        self._next.clicked.connect(self._continue)
        self._back.clicked.connect(self._go_back)
        self._shop_page.country_chosen.connect(self._propose_for)
        self._action_page.requested.connect(self._create_action)
        self._action_page.retry.connect(self._look_for_action)
        self._action_page.skip.connect(self._start_download)
        self._download_page.cancel.connect(self._stop_download)
        self._download_page.again.connect(self._start_download)
        self._download_page.finish.connect(lambda: self._turn_to(self._manager_page))
        self._manager_page.requested.connect(self._make_manager)
        self._manager_page.skip.connect(self._finish)

    def _turn_to(self, page: SetupPage) -> None:
        self._pages.setCurrentWidget(page)
        self._feet.setCurrentWidget(page.foot)
        self._back.setVisible(page in {self._token_page, self._action_page})
        self._next.setVisible(page in {self._shop_page, self._token_page})
        self._steps.show_step(self._order.index(page))
        page.activate()

    def _show_busy(self, busy: bool) -> None:
        for widget in (self._pages, self._feet, self._next, self._back):
            widget.setEnabled(not busy)
        self._next.setText(self.tr("One moment…") if busy else self.tr("Next"))
        if not busy:
            self._order[self._pages.currentIndex()].activate()


def _zone_here() -> str:
    return bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
