"""Pairs a web POS with the till, shows its token once, and ends pairings."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from posapp.background.app_context import AppContext
from posapp.domain.pos_receipts.way import PosWay
from posapp.domain.settings.till_settings import WEB_PORT
from posapp.ui.kit.basics import named_label, primary_button, secondary_button
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import FormField
from posapp.ui.kit.layouts import row
from posapp.ui.kit.page import Page
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.rows_model import Lines, RowsModel
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.pos.way_panel import Changed, WayPanel
from posapp.ui.office.settings.value_fields import translated

if TYPE_CHECKING:
    from posapp.services.on_till.intake.ways_in import WaysInState

__all__ = ["WebPanel"]

LIST_HEIGHT = 110
Paired = tuple[str, str]
"""A name and an address."""


class PairingModel(RowsModel[Paired]):
    """What is paired."""

    def lines(self, paired: Paired, /) -> Lines:
        """Give the name, and below it the address."""
        return paired[0], "", paired[1] or self.tr("a program of this PC")


class WebPanel(WayPanel):
    """The door for a web POS.

    Args:
        page: The screen, which asks the workers.
        context: The workers and the shop.
        changed: Called with the settings that were changed.
    """

    def __init__(self, page: Page, context: AppContext, changed: Changed) -> None:
        super().__init__(page, context, PosWay.WEB, changed)
        self._number = WEB_PORT.default
        self._name = line_field("pairName", self.tr("Name of the POS"), limit=80, hint="")
        self._origin = line_field("pairOrigin", self.tr("Address of its pages"), limit=300, hint="https://…")
        self._token = line_field("pairToken", self.tr("Token, shown once"), limit=100, hint="")
        self._token.setReadOnly(True)
        self._token_note = named_label("pairTokenNote", "soft", lines=2)
        self._port = line_field("webPort", translated(WEB_PORT.caption), limit=10)
        self._model = PairingModel(self)
        self._list = RowsList[Paired](
            "pairingList",
            self._model,
            title=self.tr("What is paired"),
            empty=self.tr("Nothing is paired yet."),
            empty_name="noPairings",
        )
        self._list.setFixedHeight(LIST_HEIGHT)
        self._list.marked.connect(lambda paired: self._remove.setEnabled(paired is not None))
        self._lines = named_label("scriptLines")
        self._make_buttons()
        self._lay_out()
        self._show_token("")

    def activate(self) -> None:
        """Read what is paired; a token of before is not shown again."""
        self.form.clear_errors()
        self._show_token("")
        self._page.ask(self._context.ledger, lambda session: session.settings.get(WEB_PORT), self._show_port)
        self._read()

    def show_state(self, state: "WaysInState | None") -> None:
        """Show whether a web POS can post now."""
        if state is not None and state.web_fault is not None:
            self.standing.setText(sentence(state.web_fault))
        elif state is not None and state.web_port is not None:
            text = self.tr("posapp listens on port {port} of this computer.")
            self.standing.setText(text.replace("{port}", str(state.web_port)))
        else:
            self.standing.setText(self.tr("posapp does not listen: nothing is paired."))

    def _make_buttons(self) -> None:
        self._pair = primary_button(self.tr("Pair"), "pairButton")
        self._pair.clicked.connect(self._submit)
        self._copy = secondary_button(self.tr("Copy"), "copyTokenButton")
        self._copy.clicked.connect(lambda: self._copy_text(self._token.text()))
        self._remove = secondary_button(self.tr("Remove"), "removePairingButton")
        self._remove.setEnabled(False)
        self._remove.clicked.connect(self._end_pairing)
        self._save_port = secondary_button(self.tr("Save port"), "savePortButton")
        self._save_port.clicked.connect(self._submit_port)
        self._copy_script = secondary_button(self.tr("Copy the lines"), "copyScriptButton")
        self._copy_script.clicked.connect(lambda: self._copy_text(self._lines.text()))

    def _lay_out(self) -> None:
        self.form.add_row(
            FormField(self._name, self.tr("Name of the POS"), "name"),
            FormField(self._origin, self.tr("Address of its pages"), "origin"),
        )
        self._name.returnPressed.connect(self._submit)
        self._origin.returnPressed.connect(self._submit)
        self.column.addLayout(row(self._pair, None))
        self.column.addWidget(self._token_note)
        self.column.addLayout(row(self._token, self._copy, stretched=self._token))
        self.column.addWidget(self._lines)
        self.column.addLayout(row(self._copy_script, None))
        self.column.addWidget(self._list)
        self.column.addLayout(row(self._remove, None))
        self.form.add(FormField(self._port, translated(WEB_PORT.caption), "web-port"))
        self._port.returnPressed.connect(self._submit_port)
        self.column.addLayout(row(self._save_port, None))
        self.column.addWidget(self.standing)
        self.column.addStretch(1)

    def _read(self) -> None:
        self._page.ask(
            self._context.ledger,
            lambda session: [(each.name, each.origin) for each in session.pairings.all()],
            self._show_pairings,
        )

    def _show_pairings(self, paired: Sequence[Paired]) -> None:
        self._remove.setEnabled(False)
        self._list.show_rows(paired)

    def _show_port(self, port: int) -> None:
        self._number = port
        self._port.setText(str(port))
        other = "" if port == WEB_PORT.default else f", port: {port}"
        self._lines.setText(
            f'<script src="http://127.0.0.1:{port}/posapp.js"></script>\n'
            f'<script>const till = new Posapp({{ token: "…"{other} }});</script>'
        )

    def _show_token(self, token: str) -> None:
        self._token.setText(token)
        for widget in (self._token, self._copy, self._token_note):
            widget.setVisible(bool(token))
        self._token_note.setText(self.tr("This is the token. Copy it now: it is not shown again, and kept nowhere."))

    def _copy_text(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self._page.show_notice(self.tr("Copied"), self)

    def _submit(self) -> None:
        name, origin = self._name.text(), self._origin.text()
        self._pair.setEnabled(False)
        self._page.write(
            self._context.ledger, lambda session: session.pairings.add(name, origin), self._paired, self._refuse
        )

    def _refuse(self, error: Exception) -> None:
        self._pair.setEnabled(True)
        self.form.show_error(error)

    def _paired(self, token: str) -> None:
        self._pair.setEnabled(True)
        self._name.clear()
        self._origin.clear()
        self._show_token(token)
        self._copy.setFocus()
        self.renew()
        self._read()

    def _end_pairing(self) -> None:
        paired = self._list.current
        if paired is None:
            return
        self._page.write(
            self._context.ledger, lambda session: session.pairings.remove(paired[0]), lambda _done: self._removed()
        )

    def _removed(self) -> None:
        self._show_token("")
        self.renew()
        self._read()
        self._page.show_notice(self.tr("Removed. Its token opens nothing any more."), self)

    def _submit_port(self) -> None:
        self.save_setting(
            lambda: WEB_PORT.change(WEB_PORT.typed(self._port.text())),
            lambda: self._show_port(WEB_PORT.typed(self._port.text())),
        )
