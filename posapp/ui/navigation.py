"""Opens the program's screens, sheets and commands, for whoever may use them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Signal, SignalInstance
from PySide6.QtWidgets import QMainWindow, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.reading_direction import isolated
from posapp.domain.settings.setting import SettingChange
from posapp.domain.settings.till_settings import AUTO_LOCK_MINUTES, DAY_END, SHOP_NAME, UNDO_TIME
from posapp.domain.staff.members import Approval, Permission, StaffMember
from posapp.sync.status import ConnectionState, SyncStatus
from posapp.ui.commands import WindowCommands
from posapp.ui.counter.sign_in.controller import SignInController
from posapp.ui.kit.sheet import Sheet
from posapp.ui.kit.speech import say
from posapp.ui.kit.stack import Stack
from posapp.ui.settings_watch import SettingsWatch
from posapp.ui.sheet_host import SheetHost

if TYPE_CHECKING:
    from posapp.ui.counter.checkout import CheckoutScreen

__all__ = [
    "CommandSpec",
    "Entry",
    "MenuGroup",
    "Navigator",
    "Place",
    "Screen",
    "ScreenSpec",
    "SettingsGroup",
    "SheetSpec",
    "ValuesSpec",
]

CHECKOUT_MANUAL = "checkout"
SETTINGS = "settings"
"""The name of the screen on which values are changed in place."""


class Screen(Protocol):
    """The part of a screen beside the counter that the window uses."""

    left: SignalInstance

    @property
    def activate(self) -> Callable[..., None]:
        """Show what is there now, with the keyboard where it is needed."""


class PracticeCommands(Protocol):
    """What the menu of the practice shop does beside a real shop's."""

    def open(self) -> None:
        """Go on with the guided round."""

    def toggle_cable(self) -> None:
        """Pull the cable to the practice server, or plug it in again."""

    def let_pos_sell(self) -> None:
        """Let the pretended POS sell and print something."""


class MenuGroup(StrEnum):
    """The parts of the window's menu, in the order of the menu."""

    COUNTER = "counter"
    OFFICE = "office"
    PREFERENCES = "preferences"
    PRACTICE = "practice"
    HELP = "help"
    CLOSE = "close"


class Place(StrEnum):
    """The places of the rail at the window's side, in the order of the rail."""

    COUNTER = "counter"
    TODAY = "today"
    CUSTOMERS = "customers"
    REPORTS = "reports"
    SETTINGS = "settings"


class SettingsGroup(StrEnum):
    """The parts of the settings screen, in the order of the screen."""

    SHOP = "shop"
    DAY = "day"
    TILL = "till"


def _for_everybody(_context: AppContext) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that the window can open or do.

    Attributes:
        name: Names it for the program; nothing else has this name.
        title: What a person reads, in English.
        description: What its row in the settings says below the title, in English.
        icon: The name of its icon in resources/icons.
        keys: Its shortcut, everywhere in the window; empty where it has none.
        key_help: What the sheet of shortcuts says, in English, where it differs from the title.
        permission: What whoever opens it must be allowed; None where everybody is.
        menu: The part of the menu that it is in; None where it is not in the menu.
        place: The place of the rail that it belongs to; None where only the settings or another screen lead to it.
        has_ellipsis: Whether its line in the menu ends with "…".
        settings: The part of the settings that it is in; None where it is no setting.
        manual: The anchor of its section in the manual.
        while_locked: Whether it is there also while the window is locked.
        is_shown: Whether this till has it at all.
    """

    name: str
    title: str
    icon: str
    description: str = ""
    keys: str = ""
    key_help: str = ""
    permission: Permission | None = None
    menu: MenuGroup | None = None
    place: Place | None = None
    has_ellipsis: bool = False
    settings: SettingsGroup | None = None
    manual: str = ""
    while_locked: bool = False
    is_shown: Callable[[AppContext], bool] = _for_everybody

    @property
    def label(self) -> str:
        """The title in the person's language."""
        return _translated(self.title)

    @property
    def menu_label(self) -> str:
        """The line of the menu in the person's language."""
        return f"{self.label}…" if self.has_ellipsis else self.label

    @property
    def explanation(self) -> str:
        """The description in the person's language; empty where there is none."""
        return _translated(self.description) if self.description else ""

    @property
    def key_label(self) -> str:
        """What the shortcut does, in the person's language."""
        return _translated(self.key_help or self.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenSpec(Entry):
    """A screen that takes the place of the counter.

    Attributes:
        build: Makes the screen, a QWidget, when it is opened for the first time.
        start: Gives what the screen begins with where the caller names nothing.
    """

    build: Callable[["Navigator"], Screen]
    start: Callable[["Navigator"], tuple[object, ...]] = lambda _navigator: ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSpec(Entry):
    """A sheet over the window.

    Attributes:
        build: Makes the sheet each time; it gets who opens it, as the activity log names people.
    """

    build: Callable[["Navigator", Approval], Sheet]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValuesSpec(Entry):
    """Settings that are changed in place, on the screen of the settings.

    Attributes:
        notes: What they do, in English; "{till}" is the till's name.
    """

    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandSpec(Entry):
    """A command of the window.

    Attributes:
        run: Does it; it gets who wants it, as the activity log names people.
    """

    run: Callable[["Navigator", Approval], object]


class Navigator(QObject):
    """Handed to every screen: opens the others, asks for permissions, and passes on what the window is to do.

    Signals:
        reopen: The window is to be opened again, with this notice, because the shop or the token changed.
        restore: A Backup, and who wants it in the place of the till's file.
        transfer_export: A Path, a passphrase and who wants what is undelivered written there.
        transfer_import: A Path, a passphrase and who wants the file imported.
        language_chosen: One of the shipped languages, or "system".
        days_changed: A day was closed or reopened.
        returned_to_counter: The counter is in sight again.
        place_changed: The Place that whoever looks at the window is in now.
        failed: The exception that kept something from being opened.

    Args:
        context: What the screens work with.
        preferences: Where this computer's choices are kept.
        window: The window that sheets cover.
        content: What rests below an open sheet.
        pages: Where the counter and the screens are shown.
        sign_in_controller: Knows who is signed in.
        entries: Everything that can be opened.
    """

    reopen = Signal(str)
    restore = Signal(object, Approval)
    transfer_export = Signal(Path, str, Approval)
    transfer_import = Signal(Path, str, Approval)
    language_chosen = Signal(str)
    days_changed = Signal()
    returned_to_counter = Signal()
    place_changed = Signal(object)
    failed = Signal(Exception)

    def __init__(
        self,
        context: AppContext,
        preferences: QSettings,
        *,
        window: QMainWindow,
        content: Stack,
        pages: Stack,
        sign_in_controller: SignInController,
        entries: Iterable[Entry],
    ) -> None:
        super().__init__(window)
        self.context, self.preferences = context, preferences
        self.window, self.content = window, content
        self.commands = WindowCommands(context, self)
        self.sheets = SheetHost(sign_in_controller, self)
        self.settings = SettingsWatch()
        self.settings.watch_all((SHOP_NAME, UNDO_TIME, DAY_END), self._reopen_with)
        self.settings.watch(AUTO_LOCK_MINUTES, sign_in_controller.set_lock_minutes)
        self.entries = tuple(each for each in entries if each.is_shown(context))
        self._pages = pages
        self._sign_in_controller = sign_in_controller
        self._by_name = {each.name: each for each in self.entries}
        self._made: dict[str, Screen] = {}
        self._shown: ScreenSpec | None = None
        self._reopen_later: tuple[SettingChange, ...] = ()
        self._checkout: CheckoutScreen | None = None
        self._guided_round: PracticeCommands | None = None
        self._connection = ConnectionState.UNKNOWN
        context.sync.status_changed.connect(self._note_connection)

    @property
    def checkout(self) -> "CheckoutScreen":
        """The counter; raises RuntimeError before the window has one."""
        if self._checkout is None:
            raise RuntimeError("the window has no counter yet")
        return self._checkout

    @property
    def guided_round(self) -> "PracticeCommands":
        """The guided round of the practice shop; raises RuntimeError in any other."""
        if self._guided_round is None:
            raise RuntimeError("only the practice shop has a guided round")
        return self._guided_round

    @property
    def is_locked(self) -> bool:
        """Whether the window waits for somebody to sign in."""
        return self._sign_in_controller.is_locked

    @property
    def connection(self) -> ConnectionState:
        """What the last exchange with Hellotext showed."""
        return self._connection

    @property
    def is_counter_shown(self) -> bool:
        """Whether the counter is in sight."""
        return self._shown is None

    @property
    def place(self) -> Place:
        """The place that the screen in sight belongs to."""
        shown = None if self._shown is None else self._shown.place
        return Place.COUNTER if shown is None else shown

    @property
    def manual_section(self) -> str:
        """The anchor of the manual's section about what is in sight."""
        if self.is_locked:
            return "sign-in"
        return self.sheets.manual or (self._shown.manual if self._shown is not None else CHECKOUT_MANUAL)

    def set_counter(self, checkout: "CheckoutScreen") -> None:
        """Show the counter, to which every screen leads back."""
        self._checkout = checkout
        self._pages.addWidget(checkout)

    def set_guided_round(self, guided_round: "PracticeCommands") -> None:
        """Let the menu lead to the practice shop's guided round."""
        self._guided_round = guided_round

    def entry(self, name: str) -> Entry:
        """Give an entry by its name."""
        return self._by_name[name]

    def open(self, name: str, *arguments: object) -> None:
        """Open an entry by its name, for whoever may, or with a manager's permission.

        Args:
            name: The entry's.
            arguments: What its screen begins with; what the entry itself says where nothing is given.
        """
        entry = self._by_name[name]
        if entry.permission is None:
            self._show(entry, arguments, None)
        else:
            self.ask_for_permission(
                entry.permission, lambda permitted_by: self._show(entry, arguments, permitted_by), once=False
            )

    def notify(self, text: str) -> bool:
        """Show a short notice at the counter; say whether there was room: an undo and other screens stay."""
        return self._shown is None and self.checkout.show_message_beside_undo(text)

    def may_open(self, entry: Entry) -> bool:
        """Whether who is signed in may open an entry without a manager; on a till without staff everybody may."""
        member = self._sign_in_controller.signed_in
        return entry.permission is None or member is None or member.may(entry.permission)

    def ask_for_permission(
        self, permission: Permission, then: Callable[[StaffMember | None], None], *, once: bool = True
    ) -> None:
        """Go on with who may do something; see SignInController.ask_for_permission."""
        self._sign_in_controller.ask_for_permission(permission, then, once=once)

    def show_counter(self) -> None:
        """Show the counter."""
        self._turn_to(None, self.checkout)
        self.returned_to_counter.emit()

    def leave_for(self, member: StaffMember) -> None:
        """Show the counter where somebody who signed in may not see the screen in sight."""
        needed = self._permission()
        if needed is not None and not member.may(needed):
            self.show_counter()

    def sign_in_as(self, member: StaffMember) -> None:
        """Let somebody go on who proved already who they are."""
        self._sign_in_controller.sign_in(member)

    def _reopen_with(self, changes: Sequence[SettingChange]) -> None:
        """Every screen holds the shop's record as it was when the window opened; who sets more is left to it first."""
        if self._shown is not None and self._shown.name == SETTINGS:
            self._reopen_later = (*self._reopen_later, *changes)
            return
        names = [str(each.value) for each in changes if each.setting is SHOP_NAME]
        saved = QCoreApplication.translate("SettingsCommands", "{shop} saved")
        self.reopen.emit(saved.format(shop=isolated(names[-1] if names else self.context.shop.name)))

    def _show(self, entry: Entry, arguments: tuple[object, ...], permitted_by: StaffMember | None) -> None:
        who = self._sign_in_controller.approval(permitted_by)
        if isinstance(entry, ScreenSpec):
            screen = self._screen(entry)
            self._turn_to(entry, cast("QWidget", screen))
            say(cast("QWidget", screen), _translated(entry.title))
            screen.activate(*(arguments or entry.start(self)))
        elif isinstance(entry, SheetSpec):
            self.sheets.open(entry.build(self, who), permission=entry.permission, manual=entry.manual)
        elif isinstance(entry, ValuesSpec):
            self._show(self._by_name[SETTINGS], (entry.name,), permitted_by)
        elif isinstance(entry, CommandSpec):
            entry.run(self, who)

    def _screen(self, spec: ScreenSpec) -> Screen:
        from posapp.ui.kit.page import Page  # only once a screen is opened

        if spec.name not in self._made:
            screen = spec.build(self)
            screen.left.connect(self.show_counter)
            if isinstance(screen, Page):
                screen.show_icon(spec.icon)
            self._pages.addWidget(cast("QWidget", screen))
            self._made[spec.name] = screen
        return self._made[spec.name]

    def _turn_to(self, spec: ScreenSpec | None, widget: QWidget) -> None:
        """A manager's permission for a screen ends when the screen is left."""
        before, self._shown = self._permission(), spec
        self._pages.setCurrentWidget(widget)
        if before is not None and before is not self._permission():
            self._sign_in_controller.revoke(before)
        self.place_changed.emit(self.place)
        changes, self._reopen_later = self._reopen_later, ()
        if changes:
            self._reopen_with(changes)

    def _note_connection(self, status: SyncStatus) -> None:
        self._connection = status.connection

    def _permission(self) -> Permission | None:
        return None if self._shown is None else self._shown.permission


def _translated(text: str) -> str:
    return QCoreApplication.translate("screens", text)
