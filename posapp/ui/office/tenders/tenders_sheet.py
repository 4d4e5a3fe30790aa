"""The sheet where a manager says which tenders the shop has beside the built-in ones."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.domain.sales.own_tenders import OwnTender, offered, suggested_names
from posapp.domain.sales.tender import Tender
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.basics import label, secondary_button
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.sheet import Sheet
from posapp.ui.office.tenders.tender_form import TenderForm
from posapp.ui.office.tenders.tender_list import TendersModel

__all__ = ["TendersSheet"]

Own = tuple[OwnTender, ...]


class TendersSheet(Sheet):
    """Adds, renames, moves, deactivates and reactivates tenders; each change is saved by itself.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        context: Reads and changes the tenders.
        offered_changed: Called with what the counter offers, after each change and also when the sheet was closed
            meanwhile.
    """

    def __init__(
        self,
        window: QWidget,
        content: QWidget,
        context: AppContext,
        offered_changed: Callable[[tuple[Tender, ...]], None],
    ) -> None:
        super().__init__(window, content, self.tr("Payment methods"), accept=self.tr("Close"), width=760)
        self._context, self._offered_changed = context, offered_changed
        title, empty = self.tr("Your own payment methods"), self.tr("None yet. Add what your customers pay with.")
        self._list = RowsList[OwnTender]("tenderList", TendersModel(), title=title, empty=empty)
        self._list.marked.connect(self._show_tender)
        self._new = secondary_button(self.tr("Add payment method"), "newTenderButton")
        self._new.clicked.connect(self._list.clear_mark)
        self._form = TenderForm(suggested_names(context.shop.country))
        self._form.save.connect(self._save)
        self._form.move_up.connect(self._move_up)
        self._form.switch.connect(self._switch)
        explanation = self.tr(
            "The counter offers cash, debit, credit, transfer, other, and up to four of your own. One that is "
            "deactivated is no longer offered; what was paid by it keeps its name."
        )
        self.body.addWidget(label(explanation, "soft", wraps=True))
        parts = row(column(self._list, self._new), self._form, spacing=24)
        for place in (0, 1):
            parts.setStretch(place, 1)
        self.body.addLayout(parts)
        self._read()

    def show_error(self, error: Exception) -> None:
        """Show an error beside the name."""
        self._form.show_error(error)

    # --- what the ledger is asked

    def _read(self) -> None:
        self.ask(self._context.ledger, lambda session: session.tenders.list(), lambda own: self._show(own, ""))

    def _save(self) -> None:
        name, is_counted, current = self._form.name, self._form.is_counted, self._list.current

        def save(session: LedgerSession) -> OwnTender:
            if current is None:
                return session.tenders.add(name, is_counted=is_counted)
            return session.tenders.change(current.tender.code, name=name, is_counted=is_counted)

        self._change(save)

    def _move_up(self) -> None:
        current = self._list.current
        if current is not None:
            self._change(lambda session: session.tenders.move_up(current.tender.code))

    def _switch(self, on: bool) -> None:
        current = self._list.current
        if current is not None:
            self._change(lambda session: session.tenders.switch(current.tender.code, on=on))

    def _change(self, change: Callable[[LedgerSession], OwnTender]) -> None:
        self._context.ledger.run(
            lambda session: (change(session), session.tenders.list()),
            on_success=self._changed,
            on_failure=self.if_open(self.show_error),
        )

    def _changed(self, done: tuple[OwnTender, Own]) -> None:
        self._offered_changed(offered(done[1]))
        self.if_open(self._show_changed)(done)

    # --- what is seen

    def _show(self, own: Own, marked: str) -> None:
        if marked:
            self._list.show_rows(own, mark=marked)
        else:
            self._list.show_unmarked(own)
            self._list.clear_mark()
        self._new.setVisible(bool(own))

    def _show_changed(self, done: tuple[OwnTender, Own]) -> None:
        changed, own = done
        self._show(own, changed.tender.code)

    def _show_tender(self, own: OwnTender | None) -> None:
        rows = self._list.model.rows
        is_first = not rows or own is None or rows[0].tender == own.tender
        taken = frozenset(each.tender.name for each in rows)
        self._form.show_tender(own, is_first=is_first, taken=taken)
        if own is None:
            self._form.take_focus()
