"""The set-up: four calm steps, none of which can freeze."""

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from posapp.background.lanes import Lane, LongOperation
from posapp.domain.downloads import DownloadProgress
from posapp.domain.shop import Shop
from posapp.services.desks import NetworkDesk
from posapp.services.downloading import EVERYTHING
from posapp.ui.resources import resource
from posapp.ui.setup.action_page import ActionPage
from posapp.ui.setup.download_page import DownloadPage
from posapp.ui.setup.shop_page import ShopPage
from posapp.ui.setup.token_page import TokenPage
from posapp.ui.widgets.basics import Card, label, primary_button, quiet_button

__all__ = ["SetupWindow"]


class SetupWindow(QWidget):
    """Asks for the shop and the token, looks for the action, downloads the customers.

    Signals:
        finished: The Shop, once all of it is kept.
        closed: The person closed the window before that.
    """

    finished = Signal(object)
    closed = Signal()

    def __init__(self, network: Lane[NetworkDesk], preferences: QSettings) -> None:
        super().__init__()
        del preferences
        self.setObjectName("setupWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Set up posapp"))
        self.setWindowIcon(QIcon(str(resource("icons", "posapp.svg"))))
        self.setMinimumSize(900, 660)
        self._network = network
        self._shop: Shop | None = None
        self._token = ""
        self._is_finished = False
        self._download: LongOperation | None = None
        self._pages = QStackedWidget()
        self._shop_page, self._token_page = ShopPage(), TokenPage()
        self._action_page, self._download_page = ActionPage(), DownloadPage()
        for page in (self._shop_page, self._token_page, self._action_page, self._download_page):
            self._pages.addWidget(page)
        self._lay_out()
        self._connect()
        self._turn_to(0)
        self._shop_page.begin()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop a download that runs; what came is kept."""
        self._stop_download()
        event.accept()
        if not self._is_finished:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Escape goes back."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._next.isVisible():
            self._next.click()
        elif event.key() == Qt.Key.Key_Escape and self._back.isVisible():
            self._back.click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._back = quiet_button(self.tr("Back"), "backButton")
        self._next = primary_button(self.tr("Next"), "nextButton")
        buttons = QHBoxLayout()
        buttons.addWidget(self._back)
        buttons.addStretch()
        buttons.addWidget(self._next)
        card = Card(margin=32)
        card.setMaximumWidth(640)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._pages)
        card.column.addWidget(scroll, stretch=1)
        card.column.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(40, 32, 40, 32)
        whole.setSpacing(40)
        whole.addLayout(self._side(), stretch=2)
        whole.addWidget(card, stretch=5)

    def _side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(14)
        picture = QLabel()
        picture.setPixmap(QIcon(str(resource("icons", "posapp.svg"))).pixmap(64, 64))
        side.addWidget(picture)
        side.addWidget(label("posapp", "title"))
        side.addWidget(label(self.tr("What happens at the counter counts in Hellotext."), "soft", wraps=True))
        side.addSpacing(18)
        names = (self.tr("1  Shop"), self.tr("2  Hellotext"), self.tr("3  Payment action"), self.tr("4  Customers"))
        self._steps = [label(name) for name in names]
        for step in self._steps:
            step.setObjectName("step")
            side.addWidget(step)
        side.addStretch()
        return side

    def _connect(self) -> None:
        self._next.clicked.connect(self._go_on)
        self._back.clicked.connect(lambda: self._turn_to(0))
        self._shop_page.country_chosen.connect(self._ask_defaults)
        self._action_page.wanted.connect(self._create_action)
        self._action_page.skip.connect(self._start_download)
        self._download_page.cancel.connect(self._stop_download)
        self._download_page.again.connect(self._start_download)
        self._download_page.finish.connect(self._finish)

    def _turn_to(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._back.setVisible(page == 1)
        self._next.setVisible(page < 2)
        for number, step in enumerate(self._steps):
            step.setProperty("state", "now" if number == page else "done" if number < page else "later")
            step.style().unpolish(step)
            step.style().polish(step)

    def _go_on(self) -> None:
        if self._pages.currentIndex() == 0:
            self._shop = self._shop_page.shop()
            if self._shop is not None:
                self._turn_to(1)
                self._token_page.begin()
        else:
            self._token = self._token_page.token()
            if self._token:
                self._connect_to_hellotext()

    def _ask_defaults(self, country: str) -> None:
        self._network.run(
            lambda desk: desk.setup.defaults_for(country),
            on_success=self._shop_page.propose,
            on_failure=self._token_page.refuse,
        )

    def _connect_to_hellotext(self) -> None:
        shop, token = self._shop, self._token
        if shop is None:
            return
        self._set_busy(busy=True)

        def connect(desk: NetworkDesk) -> bool:
            desk.setup.check_token(token)
            desk.setup.save(shop, token)
            return desk.setup.has_payment_action(token)

        self._network.run(connect, on_success=self._connected, on_failure=self._not_connected)

    def _connected(self, has_action: bool) -> None:
        self._set_busy(busy=False)
        if has_action:
            self._start_download()
        else:
            self._turn_to(2)
            self._action_page.begin()

    def _not_connected(self, error: Exception) -> None:
        self._set_busy(busy=False)
        self._token_page.refuse(error)

    def _create_action(self) -> None:
        token = self._token
        self._network.run(
            lambda desk: desk.setup.create_payment_action(token),
            on_success=lambda _created: self._start_download(),
            on_failure=self._action_page.refuse,
        )

    def _start_download(self) -> None:
        self._turn_to(3)
        self._download_page.begin()
        self._download = self._network.run_long(
            lambda desk, report, cancelled: desk.setup.download(EVERYTHING, report, cancelled),
            on_progress=self._download_page.show_progress,
            on_success=self._downloaded,
            on_failure=self._download_page.refuse,
        )

    def _downloaded(self, progress: tuple[DownloadProgress, ...]) -> None:
        self._download = None
        self._download_page.end(progress)

    def _stop_download(self) -> None:
        if self._download is not None:
            self._download.cancel()

    def _finish(self) -> None:
        self._is_finished = True
        self.finished.emit(self._shop)

    def _set_busy(self, *, busy: bool) -> None:
        self._next.setEnabled(not busy)
        self._back.setEnabled(not busy)
        self._next.setText(self.tr("Asking Hellotext…") if busy else self.tr("Next"))
