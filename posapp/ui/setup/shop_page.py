"""The first step: which shop, which till, where."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from posapp.domain.errors import InputError
from posapp.domain.shop import Shop, make_shop
from posapp.ui.labels.sentences import sentence
from posapp.ui.setup.choices import ShopChoices
from posapp.ui.setup.page import Field, SetupPage
from posapp.ui.setup.search_box import SearchBox

if TYPE_CHECKING:  # only its type is needed here
    from posapp.services.on_till.setup import ShopDefaults

__all__ = ["ShopPage"]


class ShopPage(SetupPage):
    """Name, till, country, and what follows from the country.

    Signals:
        country_chosen: The ISO 3166 code of a country whose defaults are wanted.

    Args:
        name: The shop's name as far as it was typed before.
    """

    country_chosen = Signal(str)

    def __init__(self, name: str = "") -> None:
        super().__init__(
            self.tr("Which shop is this?"),
            self.tr("Each payment carries these names, so you can tell shops and tills apart in Hellotext."),
        )
        self._name, self._till = _line("shopNameField", name), _line("tillField", self.tr("Till 1"))
        self._country, self._currency, self._zone = (
            SearchBox("countryBox"),
            SearchBox("currencyBox"),
            SearchBox("zoneBox"),
        )
        self._name.setPlaceholderText(self.tr("Name of the shop"))
        name_error, till = self.add_fields(
            Field(self.tr("Shop"), self._name, "shopNameError"), Field(self.tr("This till"), self._till, "tillError")
        )
        (country,) = self.add_fields(Field(self.tr("Country"), self._country, "countryError"))
        currency, zone = self.add_fields(
            Field(self.tr("Currency"), self._currency, "currencyError"),
            Field(self.tr("Time zone"), self._zone, "zoneError"),
        )
        self.column.addStretch()
        self._places = {
            "Shop": (name_error, self._name),
            "Till": (till, self._till),
            "country": (country, self._country),
            "currency": (currency, self._currency),
            "zone": (zone, self._zone),
        }
        self._country.chosen.connect(self.country_chosen)
        self._boxes = (self._country, self._currency, self._zone)
        for box in self._boxes:
            box.setEnabled(False)
        for field in (self._name, self._till):
            field.textEdited.connect(self._clear_errors)

    @property
    def name(self) -> str:
        """The shop's name as far as it is typed."""
        return self._name.text()

    def activate(self) -> None:
        """Put the keyboard on the shop's name."""
        self._name.setFocus()

    def offer(self, choices: ShopChoices) -> None:
        """Offer what can be chosen, and propose what this computer knows."""
        self._country.offer(choices.countries)
        self._currency.offer(choices.currencies)
        self._zone.offer(choices.zones)
        for box in self._boxes:
            box.setEnabled(True)
        self._country.choose(choices.home)
        self.propose(choices.home, choices.defaults)

    def propose(self, country: str, defaults: "ShopDefaults") -> None:
        """Propose currency and zone of a country, unless another was chosen in the meantime."""
        if country == self._country.code():
            self._currency.choose(defaults.currency)
            self._zone.choose(defaults.zone)

    def shop(self) -> Shop | None:
        """Give the shop; None when a field is wrong, which is then said beside it."""
        self._clear_errors()
        try:
            return make_shop(
                name=self._name.text(),
                till=self._till.text(),
                country=self._country.code(),
                currency_code=self._currency.code(),
                zone=self._zone.code(),
            )
        except InputError as wrong:
            self._show_rejection(wrong)
            return None

    def show_choices_error(self, error: Exception) -> None:
        """Say that the lists could not be read."""
        self._places["country"][0].show_message(sentence(error))

    def _show_rejection(self, wrong: InputError) -> None:
        what = str(wrong.facts.get("what", ""))
        error, field = self._places[what or wrong.field]
        error.show_message(sentence(wrong))
        field.setFocus()

    def _clear_errors(self) -> None:
        for error, _field in self._places.values():
            error.show_message("")


def _line(name: str, text: str = "") -> QLineEdit:
    field = QLineEdit(text)
    field.setObjectName(name)
    field.setMaxLength(80)
    return field
