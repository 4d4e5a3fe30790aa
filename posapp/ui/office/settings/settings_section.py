"""A group of settings that are changed in place, under a title."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from posapp.domain.settings.setting import AnySetting
from posapp.domain.shop import Shop
from posapp.ui.kit.basics import label
from posapp.ui.kit.layouts import column, row
from posapp.ui.navigation import ValuesSpec
from posapp.ui.office.settings.setting_in_place import SettingInPlace
from posapp.ui.office.settings.value_fields import translated
from posapp.ui.theme import palette, pixmap, redraw_on_theme_change

__all__ = ["SettingsSection"]

ICON_WIDTH = 32


class SettingsSection(QWidget):
    """Icon and title, what the settings do, and a field for each.

    Signals:
        changed: The SettingInPlace, and the SettingChange that is to be stored.

    Args:
        entry: Gives title, icon and notes.
        settings: The settings, at least one.
        shop: Its currency and locale decide how money is read and written.
    """

    changed = Signal(object, object)

    def __init__(
        self, entry: ValuesSpec, settings: Sequence[AnySetting], shop: Shop, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"setting-{entry.name}")
        self.setAccessibleName(entry.label)
        self.fields = tuple(SettingInPlace(each, shop) for each in settings)
        for field in self.fields:
            field.changed.connect(lambda change, field=field: self.changed.emit(field, change))
        sign = QLabel()
        sign.setFixedWidth(ICON_WIDTH)
        redraw_on_theme_change(sign, lambda: sign.setPixmap(pixmap(entry.icon, palette().soft)))
        notes = translated(entry.notes).replace("{till}", shop.till)
        self._words = f"{entry.label} {entry.explanation} {notes}"
        said = [label(notes, "soft", wraps=True)] if notes else []
        inside = column(label(entry.label), *said, *self.fields, spacing=8)
        whole = row(column(sign, None), inside)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_matching(self, text: str) -> bool:
        """Show the fields in whose words a text is, or all where the section's have it; say whether there are any.

        Args:
            text: In lower case.
        """
        is_whole = text in self._words.casefold()
        found = [field for field in self.fields if is_whole or text in field.words.casefold()]
        for field in self.fields:
            field.setVisible(field in found)
        self.setVisible(bool(found))
        return bool(found)
