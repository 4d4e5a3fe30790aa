"""The fields that show and change settings, one kind for each type of value."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from posapp.domain.money import Money
from posapp.domain.scanning.profile import ScannerProfile
from posapp.domain.settings.scanner_setting import ScannerSetting
from posapp.domain.settings.setting import (
    AnySetting,
    ChoiceSetting,
    MoneySetting,
    NumberOrNoneSetting,
    NumberSetting,
    Setting,
    SettingChange,
    TextSetting,
    YesNoSetting,
)
from posapp.domain.settings.tip_shares import TipSharesSetting
from posapp.domain.shop import Shop
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import named_label
from posapp.ui.kit.form import MoneyField, line_field
from posapp.ui.kit.form_builder import FormField
from posapp.ui.labels.scanner import profile_text

__all__ = ["ValueField", "form_field", "translated", "value_field"]


class ValueField(Protocol):
    """The field of one setting."""

    @property
    def widget(self) -> QWidget:
        """The field, or a widget whose focus proxy is the field."""

    def read(self, session: LedgerSession) -> SettingChange:
        """Read the stored value, on the ledger's thread; give it as the change that would store it again."""

    def show_value(self, value: object) -> None:
        """Show a value of the setting."""

    def change(self) -> SettingChange:
        """Give the setting's change to what is in the field.

        Raises:
            InputError: It cannot be a value.
        """


def value_field(setting: AnySetting, shop: Shop) -> ValueField:
    """Give the field for a setting; raises TypeError for a kind of setting that has none.

    Args:
        setting: The setting.
        shop: Its currency and locale decide how money is read and written.
    """
    if isinstance(setting, YesNoSetting):
        return _YesNoField(setting)
    if isinstance(setting, MoneySetting):
        return _MoneyField(setting, shop)
    if isinstance(setting, ChoiceSetting):
        return _ChoiceField(setting)
    if isinstance(setting, TextSetting):
        return _TextField(setting)
    if isinstance(setting, NumberSetting | NumberOrNoneSetting | TipSharesSetting):
        return _number_field(setting)
    if isinstance(setting, ScannerSetting):
        return _ScannerField(setting, shop)
    raise TypeError(f"no field shows {setting.name}")


def form_field(setting: AnySetting, field: ValueField) -> FormField:
    """Give the field as a part of a form; a check box is its own caption."""
    caption = "" if isinstance(setting, YesNoSetting) else translated(setting.caption)
    return FormField(field.widget, caption, setting.name)


def translated(text: str) -> str:
    """Give a text of a setting in the person's language."""
    return QCoreApplication.translate("settings", text) if text else ""


class _YesNoField:
    def __init__(self, setting: Setting[bool]) -> None:
        self._setting = setting
        self.widget = LabelledCheckBox(translated(setting.caption), f"{setting.name}Box")

    def read(self, session: LedgerSession) -> SettingChange:
        return self._setting.unchecked_change(session.settings.get(self._setting))

    def show_value(self, value: object) -> None:
        self.widget.show_checked(value is True)

    def change(self) -> SettingChange:
        return self._setting.change(self.widget.is_checked)


class _MoneyField:
    def __init__(self, setting: MoneySetting, shop: Shop) -> None:
        self._setting, self._shop = setting, shop
        caption, hint = translated(setting.caption), translated(setting.hint)
        self.widget = MoneyField(f"{setting.name}Field", caption, shop, hint=hint)

    def read(self, session: LedgerSession) -> SettingChange:
        return self._setting.unchecked_change(session.settings.get(self._setting))

    def show_value(self, value: object) -> None:
        self.widget.show_money(value if isinstance(value, Money) else None)
        self.widget.selectAll()

    def change(self) -> SettingChange:
        return self._setting.change(self.widget.money())


class _LineField:
    """A field of one line that shows its value as it is written."""

    def __init__(self, setting: AnySetting) -> None:
        caption, hint = translated(setting.caption), translated(setting.hint)
        self.widget = line_field(f"{setting.name}Field", caption, hint=hint)

    def show_value(self, value: object) -> None:
        self.widget.setText("" if value is None else str(value))


class _TextField(_LineField):
    def __init__(self, setting: TextSetting) -> None:
        super().__init__(setting)
        self._setting = setting

    def read(self, session: LedgerSession) -> SettingChange:
        return self._setting.unchecked_change(session.settings.get(self._setting))

    def change(self) -> SettingChange:
        return self._setting.change(self.widget.text())


class _NumberField(_LineField):
    def __init__(self, setting: NumberSetting) -> None:
        super().__init__(setting)
        self._setting = setting

    def read(self, session: LedgerSession) -> SettingChange:
        return self._setting.unchecked_change(session.settings.get(self._setting))

    def change(self) -> SettingChange:
        return self._setting.change(self._setting.typed(self.widget.text()))


class _TipSharesField(_LineField):
    def __init__(self, setting: TipSharesSetting) -> None:
        super().__init__(setting)
        self._setting = setting

    def show_value(self, value: object) -> None:
        shares = value if isinstance(value, tuple) else self._setting.default
        self.widget.setText(self._setting.write(shares))

    def read(self, session: LedgerSession) -> SettingChange:
        return self._setting.unchecked_change(session.settings.get(self._setting))

    def change(self) -> SettingChange:
        return self._setting.change(self._setting.typed(self.widget.text()))


class _NumberOrNoneField(_LineField):
    def __init__(self, setting: NumberOrNoneSetting) -> None:
        super().__init__(setting)
        self._setting = setting

    def read(self, session: LedgerSession) -> SettingChange:
        return self._setting.unchecked_change(session.settings.get(self._setting))

    def change(self) -> SettingChange:
        return self._setting.change(self._setting.typed(self.widget.text()))


def _number_field(setting: NumberSetting | NumberOrNoneSetting | TipSharesSetting) -> ValueField:
    if isinstance(setting, TipSharesSetting):
        return _TipSharesField(setting)
    return _NumberField(setting) if isinstance(setting, NumberSetting) else _NumberOrNoneField(setting)


class _ChoiceField:
    def __init__(self, setting: ChoiceSetting) -> None:
        self._setting = setting
        self.widget = QComboBox()
        self.widget.setObjectName(f"{setting.name}Box")
        self.widget.setAccessibleName(translated(setting.caption))
        for stored, words in setting.options:
            self.widget.addItem(translated(words), stored)

    def read(self, session: LedgerSession) -> SettingChange:
        return self._setting.unchecked_change(session.settings.get(self._setting))

    def show_value(self, value: object) -> None:
        self.widget.setCurrentIndex(max(0, self.widget.findData(value)))

    def change(self) -> SettingChange:
        return self._setting.change(str(self.widget.currentData()))


class _ScannerField:
    """Shows how the scanner types; only a scan changes it."""

    def __init__(self, setting: ScannerSetting, shop: Shop) -> None:
        self._setting, self._shop = setting, shop
        self._profile: ScannerProfile | None = None
        self.widget = named_label(f"{setting.name}Field", lines=3)
        self.widget.setAccessibleName(translated(setting.caption))
        self.show_value(None)

    def read(self, session: LedgerSession) -> SettingChange:
        return self._setting.unchecked_change(session.settings.get(self._setting))

    def show_value(self, value: object) -> None:
        self._profile = value if isinstance(value, ScannerProfile) else None
        none = QCoreApplication.translate("settings", "Not learned yet: scans are taken as they arrive.")
        self.widget.setText(none if self._profile is None else profile_text(self._profile, self._shop))

    def change(self) -> SettingChange:
        return self._setting.change(self._profile)
