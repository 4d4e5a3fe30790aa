"""The first step of the set-up: the shop, the till, and where they are."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from posapp.domain.errors import InputError
from posapp.domain.shop import Shop, make_shop
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import FormField
from posapp.ui.labels.sentences import sentence
from posapp.ui.setup.choices import ShopChoices
from posapp.ui.setup.page import SetupPage
from posapp.ui.setup.search_box import SearchBox

if TYPE_CHECKING:  # only its type is needed here
    from posapp.services.on_till.setup import ShopDefaults

__all__ = ["ShopPage"]

LIMIT = 80


class ShopPage(SetupPage):
    """Asks for shop, till and country, and proposes what follows from the country.

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
        self._name = line_field("shopNameField", "", limit=LIMIT, text=name, hint=self.tr("Name of the shop"))
        self._till = line_field("tillField", "", limit=LIMIT, text=self.tr("Till 1"))
        self._country, self._currency = SearchBox("countryBox"), SearchBox("currencyBox")
        self._zone = SearchBox("zoneBox")
        self._boxes = (self._country, self._currency, self._zone)
        self.form.add_row(
            FormField(self._name, self.tr("Shop"), "Shop", "shopNameError"),
            FormField(self._till, self.tr("This till"), "Till", "tillError"),
        )
        self.form.add(FormField(self._country, self.tr("Country"), "country", "countryError"))
        self.form.add_row(
            FormField(self._currency, self.tr("Currency"), "currency", "currencyError"),
            FormField(self._zone, self.tr("Time zone"), "zone", "zoneError"),
        )
        self.column.addStretch()
        self._country.chosen.connect(self.country_chosen)
        for box in self._boxes:
            box.setEnabled(False)

    @property
    def name(self) -> str:
        """The shop's name as typed."""
        return self._name.text()

    def offer(self, choices: ShopChoices) -> None:
        """Offer countries, currencies and time zones, and propose those of this computer."""
        self._country.offer(choices.countries)
        self._currency.offer(choices.currencies)
        self._zone.offer(choices.zones)
        for box in self._boxes:
            box.setEnabled(True)
        self._country.choose(choices.home)
        self.propose(choices.home, choices.defaults)

    def propose(self, country: str, defaults: "ShopDefaults") -> None:
        """Propose currency and time zone of a country, unless another was chosen in the meantime."""
        if country == self._country.code():
            self._currency.choose(defaults.currency)
            self._zone.choose(defaults.zone)

    def shop(self) -> Shop | None:
        """Give the shop; None, with the error shown, where a field is invalid."""
        self.form.clear_errors()
        try:
            return make_shop(
                name=self._name.text(),
                till=self._till.text(),
                country=self._country.code(),
                currency_code=self._currency.code(),
                zone=self._zone.code(),
            )
        except InputError as error:
            self.form.show_message(str(error.facts.get("what", "")) or error.field, sentence(error))
            return None

    def show_choices_error(self, error: Exception) -> None:
        """Show why the lists could not be read."""
        self.form.show_message("country", sentence(error))
