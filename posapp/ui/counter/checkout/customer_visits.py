"""Shows the chosen customer's history at this till: visits, the latest payments, the staff note."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from posapp.background.workers import Worker
from posapp.domain.customers.cards import CustomerCard, StaffNote, VisitElsewhere
from posapp.domain.money import format_money
from posapp.domain.reading_direction import isolated
from posapp.domain.sales.sale import Sale
from posapp.domain.shop import Shop
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.latest_search import LatestSearch
from posapp.ui.kit.plain_text import one_line, tooltip
from posapp.ui.labels.clock import clock_text
from posapp.ui.labels.items import named_quantity
from posapp.ui.labels.sentences import sentence

__all__ = ["CustomerHistory"]

MOST_SHOWN = 3

WRONG_CLOCK = "⚠"
"""Marks a visit whose time is not to be trusted."""


class CustomerHistory(QWidget):
    """A few lines that come a moment after the customer; empty for a sale without one.

    Signals:
        known: The StaffNote of the customer, or None.

    Args:
        shop: Its zone and locale decide how visits are written.
        ledger: Knows them.
    """

    known = Signal(StaffNote)

    def __init__(self, shop: Shop, ledger: Worker[LedgerSession], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._reading = LatestSearch(ledger, parent=self)
        self._profile = ""
        self._visits = WrappedLabel("", "caption", lines=2)
        self._visits.setObjectName("customerVisits")
        self._latest = WrappedLabel("", "soft", lines=3)
        self._latest.setObjectName("customerLatest")
        self._clock = WrappedLabel("", "warning", lines=6)
        self._clock.setObjectName("customerClock")
        self._bought = WrappedLabel("", "soft", lines=4)
        self._bought.setObjectName("customerBought")
        self._note = WrappedLabel("", "warning", lines=4)
        self._note.setObjectName("customerNote")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for line in (self._visits, self._latest, self._clock, self._bought, self._note):
            column.addWidget(line)

    def show_for(self, profile: str) -> None:
        """Show the visits of a customer and the note about them; an empty profile shows nothing."""
        self._profile = profile
        self._reading.cancel()
        self.hide()
        if profile:
            self._reading.ask(
                lambda session: session.cards.card(profile),
                lambda card: self.show_card(card, profile),
                self._show_error,
            )

    def show_card(self, card: CustomerCard, profile: str) -> None:
        """Show a card, unless somebody else was chosen meanwhile."""
        if profile != self._profile:
            return
        self._visits.setText(self._visits_text(card))
        self._latest.setText("\n".join(self._newest(card)))
        self._latest.setVisible(bool(card.latest or card.elsewhere))
        wrong = list(filter(None, map(self._clock_line, card.latest)))
        self._clock.setText(next(iter(wrong), ""))
        self._clock.setToolTip(tooltip("\n".join(wrong)))
        self._clock.setVisible(bool(wrong))
        self._bought.setText("\n".join(self._bought_text(sale, card) for sale in card.latest if sale.id in card.bought))
        self._bought.setToolTip(tooltip(self._bought.text()))
        self._bought.setVisible(bool(card.bought))
        self._show_note(card.note)
        self.show()

    def _show_note(self, note: StaffNote | None) -> None:
        self._note.setVisible(note is not None)
        self._note.setText("" if note is None else note.text)
        self._note.setToolTip(tooltip("" if note is None else one_line(note.who)))
        self.known.emit(note)

    def _visits_text(self, card: CustomerCard) -> str:
        return self.tr("First visit") if card.is_first_visit else self.tr("%n visit(s) so far", "", card.visits)

    def _newest(self, card: CustomerCard) -> list[str]:
        """Give the newest payments here and at the shop's other tills, as many as there is room for."""
        here = [(sale.occurred_at, self._line(sale)) for sale in card.latest]
        elsewhere = [(each.at, self._line_elsewhere(each)) for each in card.elsewhere]
        return [text for _at, text in sorted(here + elsewhere, reverse=True)[:MOST_SHOWN]]

    def _line_elsewhere(self, visit: VisitElsewhere) -> str:
        from babel.dates import format_date

        day = format_date(self._shop.days.of(visit.at), "medium", locale=self._shop.locale)
        return f"{day} · {format_money(visit.money, self._shop.locale)} · {isolated(visit.till)}"

    def _line(self, sale: Sale) -> str:
        from babel.dates import format_date

        day = format_date(sale.day, "medium", locale=self._shop.locale)
        mark = f" {WRONG_CLOCK}" if sale.hellotext_time is not None else ""
        return f"{day} · {format_money(sale.money, self._shop.locale)}{mark}"

    def _clock_line(self, sale: Sale) -> str:
        """Say which of the visits was recorded under a wrong clock; empty for one that was not."""
        text = clock_text(sale, self._shop)
        return f"{WRONG_CLOCK} {self._short_day(sale)}: {text}" if text else ""

    def _short_day(self, sale: Sale) -> str:
        from babel.dates import format_skeleton

        return str(format_skeleton("MMMd", sale.day, locale=self._shop.locale))

    def _bought_text(self, sale: Sale, card: CustomerCard) -> str:
        """Say on which day what was bought; the newest first, as far as there is room."""
        items = ", ".join(named_quantity(line, self._shop.locale) for line in card.bought[sale.id])
        return f"{self._short_day(sale)}: {items}"

    def _show_error(self, error: Exception) -> None:
        self._visits.setText(sentence(error))
        self._latest.hide()
        self._clock.hide()
        self._bought.hide()
        self._note.hide()
        self.show()
