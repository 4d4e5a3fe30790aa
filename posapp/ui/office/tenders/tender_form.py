"""The form of one tender of the shop's own: its name, its count, its place, and whether it is offered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from posapp.domain.reading_direction import isolated
from posapp.domain.sales.own_tenders import MAX_NAME, OwnTender
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import label, primary_button, quiet_button, secondary_button
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.layouts import column, row

__all__ = ["TenderForm"]


class TenderForm(QWidget):
    """Fields for a new tender, or for the one that is selected.

    Signals:
        save: Save what is typed.
        move_up: Let the selected tender change places with the one before it.
        switch: Offer the selected tender (True), or no longer.

    Args:
        suggested: Names that shops of the country often take.
    """

    save = Signal()
    move_up = Signal()
    switch = Signal(bool)

    def __init__(self, suggested: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label("", "heading")
        self._heading.setObjectName("tenderHeading")
        self._name = line_field("tenderName", self.tr("Name"), limit=MAX_NAME, hint="", entered=self.save.emit)
        self._suggested = [self._suggestion(name, place) for place, name in enumerate(suggested)]
        self._counted = LabelledCheckBox(self.tr("Count it by itself when the day is closed"), "tenderCounted")
        self._save = primary_button(self.tr("Save"), "saveTenderButton")
        self._up = secondary_button(self.tr("Move up"), "moveTenderUpButton")
        self._off = secondary_button(self.tr("Deactivate"), "deactivateTenderButton")
        self._on = secondary_button(self.tr("Reactivate"), "reactivateTenderButton")
        self._save.clicked.connect(self.save)
        self._up.clicked.connect(self.move_up)
        self._off.clicked.connect(lambda: self.switch.emit(False))
        self._on.clicked.connect(lambda: self.switch.emit(True))
        whole = column(self._heading, spacing=6)
        self.setLayout(whole)
        self._form = Form(whole, self)
        self._form.add(FormField(self._name, self.tr("Name"), "tender-name"))
        whole.addLayout(row(*self._suggested, None))
        whole.addWidget(self._counted)
        whole.addWidget(self._save)
        whole.addLayout(row(self._up, self._off, self._on, None))
        whole.addStretch()

    @property
    def name(self) -> str:
        """The name as typed."""
        return self._name.text()

    @property
    def is_counted(self) -> bool:
        """Whether it is to be counted by itself."""
        return self._counted.is_checked

    def show_tender(self, own: OwnTender | None, *, is_first: bool, taken: frozenset[str]) -> None:
        """Show a tender, or with None the form of a new one.

        Args:
            own: The tender.
            is_first: Whether none comes before it.
            taken: The names that are not suggested again.
        """
        is_active = own is not None and own.is_active
        self._form.clear_errors()
        self._heading.setText(self.tr("New payment method") if own is None else isolated(own.tender.name))
        self._name.setText("" if own is None else own.tender.name)
        self._counted.show_checked(own is None or own.is_counted)
        for button in self._suggested:
            button.setVisible(own is None and button.text() not in taken)
        self._up.setVisible(own is not None and not is_first)
        self._off.setVisible(is_active)
        self._on.setVisible(own is not None and not is_active)

    def take_focus(self) -> None:
        """Put the keyboard on the name."""
        self._name.setFocus()
        self._name.selectAll()

    def show_error(self, error: Exception) -> None:
        """Show an error below the name."""
        self._form.show_error(error)

    def _suggestion(self, name: str, place: int) -> QPushButton:
        button = quiet_button(name, f"suggestedTender{place}")
        button.clicked.connect(lambda: self._take(name))
        return button

    def _take(self, name: str) -> None:
        self._name.setText(name)
        self._name.setFocus()
