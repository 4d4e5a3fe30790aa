"""Everything that a manager can set: values are changed in place, the rest opens from its row."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.reading_direction import isolated
from posapp.domain.settings.setting import SettingChange
from posapp.domain.settings.till_settings import TILL_SETTINGS
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import Card, label
from posapp.ui.kit.form import search_field
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.page import MARGINS, Page
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.navigation import Entry, SettingsGroup, ValuesSpec
from posapp.ui.office.settings.setting_in_place import SettingInPlace
from posapp.ui.office.settings.settings_row import SettingsRow
from posapp.ui.office.settings.settings_section import SettingsSection

__all__ = ["SettingsScreen"]

WIDEST = 720
"""The width of the settings in pixels: a field stays close to its words on a large screen."""
Changes = Sequence[SettingChange]


class SettingsScreen(Page):
    """The settings by group, and a field that finds one by its words.

    Signals:
        requested: The name of the entry to open.

    Args:
        context: Reads and stores the settings.
        entries: What the window can open; those with a settings group are here.
        report: Called with what was changed and stored.
    """

    requested = Signal(str)

    def __init__(
        self,
        context: AppContext,
        entries: Iterable[Entry],
        report: Callable[[Changes], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._report = context, report
        self._sections: dict[str, SettingsSection] = {}
        self._groups: list[tuple[QLabel, list[SettingsRow | SettingsSection]]] = []
        listed = [each for each in entries if each.settings is not None]
        self._search = search_field("settingSearch", self.tr("Find a setting"), self._find)
        self._nothing = label(self.tr("No setting has these words."), "soft")
        self._nothing.setObjectName("noSetting")
        self._nothing.hide()
        self._lay_out(self._all_groups(listed))

    def activate(self, name: str = "") -> None:
        """Read the settings anew, and put the keyboard on the search, or on the first field of a section.

        Args:
            name: The section's; empty for none.
        """
        self.begin()
        self._search.clear()
        section = self._sections.get(name)
        if section is None:
            self._search.setFocus()
        else:
            section.fields[0].take_focus()
            self._area.ensureWidgetVisible(section)
        fields = [field for each in self._sections.values() for field in each.fields]
        self.ask(
            self._context.ledger,
            lambda session: tuple(field.read(session) for field in fields),
            lambda stored: self._show_stored(fields, stored),
        )

    def _show_stored(self, fields: Sequence[SettingInPlace], stored: Changes) -> None:
        for field, change in zip(fields, stored, strict=True):
            field.show_stored(change)

    def _store(self, field: SettingInPlace, change: SettingChange) -> None:
        def write(session: LedgerSession) -> Changes:
            return session.settings.change(change)

        def show(changes: Changes) -> None:
            field.show_saved(change)
            self._report(changes)

        self.write(self._context.ledger, write, show, lambda error: field.show_refused(error, change))

    def _find(self, text: str) -> None:
        wanted, found = text.strip().casefold(), False
        for title, parts in self._groups:
            shown = [each.show_matching(wanted) for each in parts]
            title.setVisible(any(shown))
            found = found or any(shown)
        self._nothing.setVisible(not found)

    # --- how it is put together

    def _all_groups(self, listed: Sequence[Entry]) -> QWidget:
        inside, parts = QWidget(), column(spacing=6)
        inside.setMaximumWidth(WIDEST)
        parts.setContentsMargins(0, 0, 12, 0)
        parts.addWidget(self._nothing)
        for group, words in self._group_titles().items():
            title = label(words, "heading")
            found = [self._part(each) for each in listed if each.settings is group]
            self._groups.append((title, found))
            parts.addWidget(title)
            for part in found:
                parts.addWidget(part)
            parts.addSpacing(14)
        parts.addStretch()
        inside.setLayout(parts)
        return inside

    def _part(self, entry: Entry) -> SettingsRow | SettingsSection:
        if not isinstance(entry, ValuesSpec):
            made = SettingsRow(entry)
            made.requested.connect(self.requested)
            return made
        own = [each for each in TILL_SETTINGS if each.sheet == entry.name]
        section = SettingsSection(entry, own, self._context.shop)
        section.changed.connect(self._store)
        self._sections[entry.name] = section
        return section

    def _group_titles(self) -> dict[SettingsGroup, str]:
        return {
            SettingsGroup.SHOP: self.tr("The shop"),
            SettingsGroup.DAY: self.tr("The day"),
            SettingsGroup.TILL: self.tr("This till and its data"),
        }

    def _lay_out(self, inside: QWidget) -> None:
        card, shop = Card(), self._context.shop
        description = self.tr(
            "{shop} · {till} · {currency} · {zone}. Every change is recorded in the activity log."
        ).format(shop=isolated(shop.name), till=isolated(shop.till), currency=shop.currency.code, zone=shop.zone.key)
        self._search.setMaximumWidth(WIDEST)
        self._area = scroll_area(inside)
        card.column.addLayout(self.title_row(label(self.tr("Settings"), "title")))
        card.column.addWidget(label(description, "soft", wraps=True))
        card.column.addWidget(self._search)
        card.column.addWidget(self._area, stretch=1)
        back: QPushButton = self.back_button("backFromSettingsButton")
        card.column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        whole = row(card)
        whole.setContentsMargins(*MARGINS)
        self.setLayout(whole)
