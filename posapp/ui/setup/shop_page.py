"""The first step: which shop, which till, where."""

from zoneinfo import available_timezones

from babel import Locale
from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from posapp.domain.currency import CurrencyUnknown, all_codes
from posapp.domain.errors import InputError
from posapp.domain.shop import CountryUnknown, NameInvalid, Shop, make_shop
from posapp.services.shop_setup import ShopDefaults
from posapp.ui.sentences import sentence
from posapp.ui.setup.page import Page
from posapp.ui.widgets.basics import FieldError

__all__ = ["ShopPage"]


class ShopPage(Page):
    """Name, till, country, and what follows from the country.

    Signals:
        country_chosen: The ISO 3166 code of a country whose defaults are wanted.
    """

    country_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(
            self.tr("Which shop is this?"),
            self.tr("These names go with each payment, so that you can tell shops and tills apart in Hellotext."),
        )
        self._name, self._till = _line("shopNameField"), _line("tillField", self.tr("Till 1"))
        self._country, self._currency, self._zone = _box("countryBox"), _box("currencyBox"), _box("zoneBox")
        self._name_error = self.add_field(self.tr("Shop"), self._name, "shopNameError")
        self._till_error = self.add_field(self.tr("This till"), self._till, "tillError")
        self._country_error = self.add_field(self.tr("Country"), self._country, "countryError")
        self._currency_error = self.add_field(self.tr("Currency"), self._currency, "currencyError")
        self._zone_error = self.add_field(self.tr("Time zone"), self._zone, "zoneError")
        self.column.addStretch()
        self._currency.addItems(list(all_codes()))
        self._zone.addItems(sorted(available_timezones()))
        self._fill_countries()
        self._country.currentIndexChanged.connect(self._tell_country)

    def begin(self) -> None:
        """Put the keyboard on the first field, and ask for the defaults of this computer's country."""
        self._name.setFocus()
        self._tell_country()

    def propose(self, defaults: ShopDefaults) -> None:
        """Propose currency and zone of the chosen country."""
        self._currency.setCurrentText(defaults.currency)
        self._zone.setCurrentText(defaults.zone)

    def shop(self) -> Shop | None:
        """Give the shop; None when a field is wrong, which is then said beside it."""
        for error in self._errors().values():
            error.tell("")
        try:
            return make_shop(
                name=self._name.text(),
                till=self._till.text(),
                country=str(self._country.currentData() or self._country.currentText()),
                currency_code=self._currency.currentText(),
                zone=self._zone.currentText(),
            )
        except InputError as wrong:
            self._tell(wrong)
            return None

    def _tell(self, wrong: InputError) -> None:
        errors = self._errors()
        place = "zone"
        if isinstance(wrong, NameInvalid):
            place = "till" if self._name.text().strip() else "shop"
        elif isinstance(wrong, CountryUnknown):
            place = "country"
        elif isinstance(wrong, CurrencyUnknown):
            place = "currency"
        errors[place].tell(sentence(wrong))

    def _errors(self) -> dict[str, FieldError]:
        return {
            "shop": self._name_error,
            "till": self._till_error,
            "country": self._country_error,
            "currency": self._currency_error,
            "zone": self._zone_error,
        }

    def _fill_countries(self) -> None:
        here = QLocale.system()
        territories = Locale(QLocale.languageToCode(here.language()) or "en").territories
        countries = {str(code): str(name) for code, name in territories.items() if len(str(code)) == 2}
        for code, name in sorted(countries.items(), key=lambda each: each[1]):
            self._country.addItem(name, code)
        home = QLocale.territoryToCode(here.territory())
        self._country.setCurrentIndex(max(self._country.findData(home if home in countries else "US"), 0))

    def _tell_country(self) -> None:
        code = self._country.currentData()
        if code:
            self.country_chosen.emit(str(code))


def _line(name: str, text: str = "") -> QLineEdit:
    field = QLineEdit(text)
    field.setObjectName(name)
    field.setMaxLength(80)
    return field


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer = QCompleter(box.model(), box)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    box.setCompleter(completer)
    return box
