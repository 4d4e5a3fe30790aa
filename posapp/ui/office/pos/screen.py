"""The screen that finds out how the shop's POS is connected, sets it up, and tests it live."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.domain.errors import PosappError
from posapp.domain.pos_receipts.way import PosWay
from posapp.domain.settings.setting import SettingChange
from posapp.domain.settings.till_settings import POS_RECEIPT_MINUTES, POS_WAY
from posapp.ui.kit.basics import Card, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.page import Page
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.kit.stack import Stack
from posapp.ui.labels.pos_ways import way_label
from posapp.ui.office.pos.code_panel import CodePanel
from posapp.ui.office.pos.folder_panel import FolderPanel
from posapp.ui.office.pos.live_panel import LivePanel
from posapp.ui.office.pos.printer_panel import PrinterPanel
from posapp.ui.office.pos.templates_panel import TemplatesPanel
from posapp.ui.office.pos.way_panel import Changed, WayPanel
from posapp.ui.office.pos.web_panel import WebPanel
from posapp.ui.office.settings.value_fields import translated

if TYPE_CHECKING:
    from posapp.services.on_till.intake.ways_in import WaysInState

__all__ = ["YourPosScreen"]

LOOK_MILLISECONDS = 700
SET_UP, TEST, RECEIPTS = "set-up", "test", "receipts"


class YourPosScreen(Page):
    """Asks what is used beside posapp; what is chosen is remembered, and only it is shown.

    Args:
        context: What the screen works with.
        changed: Called with the settings that were changed and stored.
    """

    def __init__(self, context: AppContext, changed: Changed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._changed = context, changed
        self._is_looking = False
        self._has_chosen = False
        self._state: WaysInState | None = None
        self._way = Choice("posWay", {each: way_label(each) for each in PosWay}, rows=len(PosWay))
        self._part = Choice(
            "posPart",
            {SET_UP: self.tr("Set up"), TEST: self.tr("Test"), RECEIPTS: self.tr("Receipts")},
        )
        self._panels: dict[PosWay, WayPanel] = {
            PosWay.PRINTER: PrinterPanel(self, context, changed),
            PosWay.FOLDER: FolderPanel(self, context, changed),
            PosWay.WEB: WebPanel(self, context, changed),
            PosWay.CODE: CodePanel(self, context, changed),
        }
        self._live = LivePanel(self, context)
        self._templates = TemplatesPanel(self, context)
        self._minutes = line_field("posMinutes", translated(POS_RECEIPT_MINUTES.caption), limit=10)
        self._description = WrappedLabel("", "soft")
        self._description.setObjectName("posWayDescription")
        self._lay_out()
        self._way.changed.connect(self._choose_way)
        self._part.changed.connect(self._show_part)
        self._live.code_requested.connect(self._use_code)
        self._live.learned.connect(self._templates.activate)
        self._looking = QTimer(self, interval=LOOK_MILLISECONDS)
        self._looking.timeout.connect(self._look)
        self._looking.start()

    def activate(self) -> None:
        """Read what is set up, with the keyboard on the question."""
        self.begin()
        self._is_looking = self._has_chosen = False
        self._form.clear_errors()
        for panel in self._panels.values():
            panel.activate()
        self._live.activate()
        self._templates.activate()
        self.ask(
            self._context.ledger,
            lambda session: (session.settings.get(POS_WAY), session.settings.get(POS_RECEIPT_MINUTES)),
            lambda found: self._show_settings(*found),
        )
        self._look()
        self._chosen_button().setFocus()

    # --- what is asked

    def _look(self) -> None:
        """Ask how the ways stand while the screen is in sight, one question at a time."""
        ways_in = self._context.ways_in
        if self._is_looking or not self.isVisible():
            return
        if ways_in is None:
            self._show_state(None)
            return
        self._is_looking = True
        self.ask(self._context.reading, lambda _session: ways_in.state(), self._looked, self._fail_to_look)

    def _looked(self, state: "WaysInState | None") -> None:
        self._is_looking = False
        self._show_state(state)

    def _fail_to_look(self, error: Exception) -> None:
        self._is_looking = False
        self.show_error(error)

    def _choose_way(self) -> None:
        way = self._way.chosen
        self._has_chosen = True
        self._show_way()
        self._part.choose(SET_UP)
        self.write(
            self._context.ledger,
            lambda session: session.settings.change(POS_WAY.change(way.value)),
            self._changed,
        )

    def _submit_minutes(self) -> None:
        try:
            change = POS_RECEIPT_MINUTES.change(POS_RECEIPT_MINUTES.typed(self._minutes.text()))
        except PosappError as error:
            self._form.show_error(error)
            return
        self.write(
            self._context.ledger,
            lambda session: session.settings.change(change),
            self._minutes_saved,
            self._form.show_error,
        )

    # --- what is seen

    def _show_settings(self, way: str, minutes: int) -> None:
        """Somebody who chose before it was read has the last word."""
        if not self._has_chosen:
            with QSignalBlocker(self._way):
                self._way.choose(PosWay(way))
        self._minutes.setText(str(minutes))
        self._show_way()

    def _minutes_saved(self, changes: Sequence[SettingChange]) -> None:
        self._changed(changes)
        self.show_notice(self.tr("Saved"), self._pages)

    def _show_state(self, state: "WaysInState | None") -> None:
        self._state = state
        self._panels[self._way.chosen].show_state(state)
        self._live.show_state(state)
        self._templates.show_state(state)

    def _show_way(self) -> None:
        way = self._way.chosen
        words = {each: translated(text) for each, (_stored, text) in zip(PosWay, POS_WAY.options, strict=True)}
        self._description.setText(words[way])
        self._ways.setCurrentWidget(self._areas[way])
        self._panels[way].show_state(self._state)

    def _show_part(self) -> None:
        self._pages.setCurrentWidget(self._parts[self._part.chosen])

    def _use_code(self) -> None:
        self._way.choose(PosWay.CODE)

    def _chosen_button(self) -> QWidget:
        return next((each for each in self._way.buttons if each.isChecked()), self._way)

    # --- how it is put together

    def _lay_out(self) -> None:
        question = WrappedLabel(self.tr("What do you use beside posapp?"))
        inside = QWidget()
        asked = column(question, self._way, self._description, None)
        asked.setContentsMargins(0, 0, 4, 0)
        inside.setLayout(asked)
        area = scroll_area(inside)
        left = self.side_card(self.tr("Your POS"), area, back="backFromPosButton", stretched=area)
        self.place(left, self._right_card(), stretches=(3, 7))

    def _right_card(self) -> Card:
        self._ways, self._pages = Stack(), Stack()
        self._areas = {way: scroll_area(panel) for way, panel in self._panels.items()}
        for area in self._areas.values():
            self._ways.addWidget(area)
        self._parts = {
            SET_UP: self._ways,
            TEST: scroll_area(self._live),
            RECEIPTS: scroll_area(self._receipts()),
        }
        for part in self._parts.values():
            self._pages.addWidget(part)
        return self.main_card(self._part, self._pages, stretched=self._pages)

    def _receipts(self) -> QWidget:
        """What holds for every way: the templates, and how long a receipt is offered."""
        inside, minutes = QWidget(), QWidget()
        fields = column(spacing=8)
        minutes.setLayout(fields)
        self._form = Form(fields, self)
        self._form.add(FormField(self._minutes, translated(POS_RECEIPT_MINUTES.caption), "pos-receipt-minutes"))
        self._form.entered.connect(self._submit_minutes)
        save = secondary_button(self.tr("Save minutes"), "saveMinutesButton")
        save.clicked.connect(self._submit_minutes)
        fields.addLayout(row(save, None))
        made = column(self._templates, minutes, None)
        made.setContentsMargins(0, 0, 12, 0)
        inside.setLayout(made)
        return inside
