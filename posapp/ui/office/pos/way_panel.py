"""The base of the panels that set up one way each: its steps, its form, and how it stands."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.errors import PosappError
from posapp.domain.pos_receipts.way import PosWay
from posapp.domain.settings.setting import SettingChange
from posapp.ui.kit.basics import named_label
from posapp.ui.kit.form_builder import Form
from posapp.ui.kit.page import Page
from posapp.ui.labels.pos_ways import way_steps

if TYPE_CHECKING:
    from posapp.services.on_till.intake.ways_in import WaysInState
    from posapp.services.on_till.printer.options import PrintPlace

__all__ = ["Changed", "WayPanel"]

Changed = Callable[[Sequence[SettingChange]], None]
"""Called with the settings that were changed and stored."""


class WayPanel(QWidget):
    """A subclass adds its form to `column`, and reads what is set up in `activate`.

    Args:
        page: The screen, which asks the workers.
        context: The workers and the shop.
        way: The way.
        changed: Called with the settings that were changed.
    """

    def __init__(self, page: Page, context: AppContext, way: PosWay, changed: Changed) -> None:
        super().__init__()
        self._page, self._context, self._changed = page, context, changed
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 12, 0)
        self.column.setSpacing(8)
        self._way = way
        self.steps = named_label(f"{way.value}Steps")
        self.show_steps(None)
        self.column.addWidget(self.steps)
        self.form = Form(self.column, self, clears_all=True)
        self.standing = named_label(f"{way.value}Standing", "soft")

    def show_steps(self, place: "PrintPlace | None") -> None:
        """Say what to do; `place` is where the POS prints to, or None for the usual address."""
        self.steps.setText(way_steps(self._way, on_windows=sys.platform == "win32", place=place))

    def activate(self) -> None:
        """Read what is set up."""
        raise NotImplementedError

    def show_state(self, state: "WaysInState | None") -> None:
        """Show how the way stands now; None where no way is open."""

    def renew(self) -> None:
        """Open what is set up now, and shut what no longer is."""
        if self._context.ways_in is not None:
            self._context.ways_in.renew()

    def save_setting(self, change: Callable[[], SettingChange], then: Callable[[], None]) -> None:
        """Store a setting as it stands in its field; what is wrong with it is shown at the field."""
        try:
            wanted = change()
        except PosappError as error:
            self.form.show_error(error)
            return
        self._page.write(
            self._context.ledger,
            lambda session: session.settings.change(wanted),
            lambda changes: self._saved(changes, then),
            self.form.show_error,
        )

    def _saved(self, changes: Sequence[SettingChange], then: Callable[[], None]) -> None:
        self._changed(changes)
        then()
