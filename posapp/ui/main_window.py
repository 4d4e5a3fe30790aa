"""The window: its head, the screen, its foot, its menu and its leaving."""

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QIcon, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QMenu, QToolButton, QVBoxLayout, QWidget

from posapp import __version__
from posapp.background.counter import Counter
from posapp.domain.events import QueueCounts
from posapp.services.desks import LedgerDesk
from posapp.sync.status import SyncStatus
from posapp.ui.checkout import CheckoutScreen
from posapp.ui.key_sheet import key_sheet
from posapp.ui.resources import resource
from posapp.ui.theme import icon, palette, set_theme
from posapp.ui.widgets.basics import label
from posapp.ui.widgets.connection_bar import ConnectionBar
from posapp.ui.widgets.sheet import Sheet

__all__ = ["MainWindow"]

SIZE = "window/geometry"


class MainWindow(QMainWindow):
    """The till's window.

    Signals:
        closed: The person closed it, knowing what still waits.

    Args:
        counter: What the screens work with.
        preferences: Where size and theme are remembered.
    """

    closed = Signal()

    def __init__(self, counter: Counter, preferences: QSettings) -> None:
        super().__init__()
        self._counter = counter
        self._preferences = preferences
        self._may_close = False
        self.setWindowTitle(f"{counter.shop.name} – {counter.shop.till} – posapp")
        self.setWindowIcon(QIcon(str(resource("icons", "posapp.svg"))))
        self.setMinimumSize(1000, 680)
        self.checkout = CheckoutScreen(counter)
        self._foot = ConnectionBar()
        self.setCentralWidget(self._put_together())
        counter.sync.status_changed.connect(self._show_status)
        counter.sync.failed.connect(self._foot.show_failure)
        self.checkout.waiting_changed.connect(self._foot.show_waiting)
        self._restore_size()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say what still waits before closing; nothing is lost either way."""
        if self._may_close:
            self._preferences.setValue(SIZE, self.saveGeometry())
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        self._counter.ledger.run(_counts, on_success=self._ask_to_close, on_failure=lambda _error: self._leave())

    def _put_together(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.checkout, stretch=1)
        column.addWidget(self._foot)
        return whole

    def _head(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(label(self._counter.shop.name, "name"))
        row.addWidget(label(self._counter.shop.till, "soft"))
        row.addStretch()
        ribbon = label(self.tr("PRACTICE"), "practice")
        ribbon.setObjectName("practiceRibbon")
        ribbon.setAccessibleName(self.tr("PRACTICE: nothing here reaches a real customer"))
        ribbon.setToolTip(self.tr("Nothing here reaches a real customer"))
        ribbon.setVisible(self._counter.shop.practice)
        ribbon.setFixedHeight(32)
        row.addWidget(ribbon, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._menu_button())
        return bar

    def _menu_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("menuButton")
        button.setIcon(icon("menu", palette().soft))
        button.setFixedSize(46, 46)
        button.setAccessibleName(self.tr("Menu"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet(
            "QToolButton { border: none; border-radius: 10px; } QToolButton::menu-indicator { image: none; }"
        )
        button.setMenu(self._menu())
        return button

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self._add(menu, self.tr("Sync now"), "F5", self._sync_now)
        menu.addMenu(self._theme_menu())
        menu.addSeparator()
        self._add(menu, self.tr("Keys"), "?", self._show_keys)
        self._add(menu, self.tr("About posapp"), "", self._show_about)
        menu.addSeparator()
        self._add(menu, self.tr("Close"), "Ctrl+Q", self.close)
        return menu

    def _theme_menu(self) -> QMenu:
        menu = QMenu(self.tr("Appearance"), self)
        group = QActionGroup(menu)
        shown = str(self._preferences.value("theme", "system"))
        names = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for scheme, name in names.items():
            action = QAction(name, menu, checkable=True, checked=scheme == shown)
            action.triggered.connect(lambda _checked, scheme=scheme: self._choose_theme(scheme))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _add(self, menu: QMenu, text: str, keys: str, do: Callable[[], object]) -> None:
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)
        self.addAction(action)

    def _choose_theme(self, scheme: str) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            set_theme(application, self._preferences, scheme)

    def _sync_now(self) -> None:
        self._counter.ledger.run(
            lambda desk: desk.queue.sync_now(),
            on_success=lambda _done: self._counter.sync.wake(),
            on_failure=self._foot.show_failure,
        )

    def _show_status(self, status: SyncStatus) -> None:
        self._foot.show_status(status)

    def _show_keys(self) -> None:
        key_sheet(self).open()

    def _show_about(self) -> None:
        sheet = Sheet(self, self.tr("posapp {version}").format(version=__version__), accept=self.tr("Close"))
        sheet.body.addWidget(
            label(
                self.tr("What happens at the counter counts in Hellotext. Free software under the MIT licence."),
                "soft",
                wraps=True,
            )
        )
        sheet.open()

    def _ask_to_close(self, counts: QueueCounts) -> None:
        if not counts.waiting:
            self._leave()
            return
        sheet = Sheet(
            self,
            self.tr("%n payment(s) still wait for Hellotext", "", counts.waiting),
            accept=self.tr("Close"),
            leave=self.tr("Stay"),
        )
        text = self.tr(
            "They are safe on this computer and are sent as soon as posapp is open and the network is there."
        )
        sheet.body.addWidget(label(text, "soft", wraps=True))
        sheet.accepted.connect(self._leave)
        sheet.open()

    def _leave(self) -> None:
        self._may_close = True
        self.close()

    def _restore_size(self) -> None:
        geometry = self._preferences.value(SIZE)
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1280, 800)


def _counts(desk: LedgerDesk) -> QueueCounts:
    return desk.queue.counts()
