"""The screen of the summary: which days, the figures, the charts, and the lists behind them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.background.workers import LongOperation
from posapp.domain.staff.members import Permission, StaffMember
from posapp.domain.summary.drill_down import DrillDown, Listing
from posapp.domain.summary.periods import Period
from posapp.domain.summary.summary import Summary
from posapp.services.on_ledger.summary.summary import SummaryProgress, SummaryStopped
from posapp.ui.kit.basics import quiet_button, secondary_button
from posapp.ui.kit.fitting_labels import ElidedLabel
from posapp.ui.kit.page import NOTICE_SECONDS, Page
from posapp.ui.kit.page_stack import PageStack
from posapp.ui.kit.room import Room
from posapp.ui.labels.summary import localizer_for
from posapp.ui.office.summary.drill_down_labels import drill_down_title
from posapp.ui.office.summary.drill_down_list import DrillDownList
from posapp.ui.office.summary.export import ChooseFile, SummaryExport, choose_file
from posapp.ui.office.summary.overview import Overview
from posapp.ui.office.summary.period_bar import PeriodBar
from posapp.ui.office.summary.unit_choice import UnitChoice
from posapp.ui.theme import icon, palette

__all__ = ["SummaryScreen"]

PATIENCE_MILLISECONDS = 400
"""A summary that takes less time shows no progress bar."""
RENEWAL_MILLISECONDS = 60_000
NARROW_HEAD, SIGN_WIDTH, ANY_WIDTH = 880, 48, 16_777_215
"""Pixels of the screen's width below which the way back is a sign without words; of that sign; and no limit."""
AskForPermission = Callable[[Permission, Callable[[StaffMember | None], None]], None]


class SummaryScreen(Page):
    """Shows the figures of one or more days.

    Args:
        context: What the screen works with.
        ask_for_permission: Asks for a manager's PIN, and calls back once it was given.
        choose: Asks where a file is to be.
    """

    def __init__(
        self,
        context: AppContext,
        ask_for_permission: AskForPermission,
        choose: ChooseFile = choose_file,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._localizer = localizer_for(context.shop)
        self._reading: LongOperation | None = None
        self._shown: Summary | None = None
        self._period = PeriodBar(context.shop, self._today)
        self._period.changed.connect(lambda _period: self._read())
        self._title = ElidedLabel("", "title")
        self._title.setObjectName("summaryTitle")
        self._as_of = ElidedLabel("", "caption")
        self._as_of.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._as_of.setObjectName("summaryAsOf")
        self._units = UnitChoice()
        self._save = secondary_button(self.tr("Save or print"), "exportButton")
        self._overview = Overview(self._localizer)
        self._units.requested.connect(self._overview.show_currency)
        self._overview.requested.connect(self._list)
        self._drill_down = DrillDownList(context.shop)
        self._drill_down.requested.connect(self._list)
        self._drill_down.left.connect(self._show_overview)
        self._period.refused.connect(self._show_rejection)
        self._taking_out = SummaryExport(
            context.shop,
            context.reading,
            self,
            lambda then: ask_for_permission(Permission.EXPORT, lambda _manager: then()),
            choose,
        )
        self._taking_out.done.connect(self._show_message)
        self._taking_out.failed.connect(self.show_error)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Summary progress"))
        self._stop = quiet_button(self.tr("Stop"), "stopSummaryButton")
        self._stop.clicked.connect(self._cancel)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(lambda: self._show_progress(shown=True))
        self._renewal = QTimer(self, interval=RENEWAL_MILLISECONDS)
        self._renewal.timeout.connect(self._renew)
        self._renewal.start()
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the way back by a sign alone where there is little room beside the period."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW_HEAD
        self._back.setText("" if narrow else self._back_text)
        self._back.setIcon(icon("undo", palette().ink) if narrow else QIcon())
        self._back.setMaximumWidth(SIGN_WIDTH if narrow else ANY_WIDTH)

    def activate(self) -> None:
        """Read and show today."""
        self.begin()
        self._show_overview()
        self._period.show_period(Period.of_day(self._today()))
        self._period.take_focus()
        self._read()

    def fit(self, room: Room, *, narrow: bool) -> None:
        """Stand closer in a low window, and let the list's stages stand in two rows in a narrow one."""
        super().fit(room, narrow=narrow)
        self._drill_down.fit(narrow=narrow)
        self._pages.updateGeometry()

    # --- what is asked, beside the UI thread

    def _read(self) -> None:
        """Read the chosen days; an earlier reading is cancelled."""
        self._cancel()
        self.banner.clear()
        self._patience.start()
        period = self._period.period
        self._reading = operation = self._context.reading.run_long(
            lambda session, report, cancelled: session.summaries.of(period, report, cancelled),
            on_progress=self._update_progress,
            on_success=lambda summary: self._show(summary, operation),
            on_failure=lambda error: self._show_read_error(error, operation),
        )

    def _list(self, drill_down: DrillDown) -> None:
        self.ask(self._context.reading, lambda session: session.summaries.listing(drill_down), self._show_list)

    def _renew(self) -> None:
        """Read a visible summary of today again from time to time."""
        is_running = self._shown is not None and self._today() in self._shown.period
        if self.isVisible() and is_running and self._reading is None and self._pages.currentWidget() is self._overview:
            self._read()

    def _cancel(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        self._patience.stop()
        self._show_progress(shown=False)

    # --- what is seen

    def _show(self, summary: Summary, operation: LongOperation) -> None:
        if operation is not self._reading:
            return
        self._cancel()
        is_news = self._shown is None or replace(self._shown, generated_at=summary.generated_at) != summary
        self._shown = summary
        self._title.setText(self._localizer.period(summary.period))
        self._as_of.setText(self._localizer.as_of(summary.generated_at))
        if is_news:  # what is looked at just now is not shown anew for nothing
            self._overview.show_summary(summary)
        self._units.offer(summary.currencies, self._overview.unit)
        self._taking_out.set_summary(summary)
        self._save.setEnabled(True)

    def _show_read_error(self, error: Exception, operation: LongOperation) -> None:
        if operation is not self._reading or isinstance(error, SummaryStopped):
            return
        self._cancel()
        self.show_error(error)

    def _update_progress(self, progress: SummaryProgress) -> None:
        self._bar.setRange(0, progress.of)
        self._bar.setValue(progress.done)

    def _show_progress(self, *, shown: bool) -> None:
        self._bar.setVisible(shown)
        self._stop.setVisible(shown)

    def _show_list(self, listing: Listing) -> None:
        title = drill_down_title(replace(listing.drill_down, stage=None), self._shown, self._localizer)
        self._head.setVisible(False)
        self._pages.setCurrentWidget(self._drill_down)
        self._drill_down.show_listing(listing, title)

    def _show_overview(self) -> None:
        self._head.setVisible(True)
        self._pages.setCurrentWidget(self._overview)
        self._overview.restore_focus()

    def _show_rejection(self, text: str) -> None:
        if text:
            self.banner.show_message(text)
        else:
            self.banner.clear()

    def _show_message(self, text: str) -> None:
        self.toast.show_message(text, NOTICE_SECONDS, can_undo=False)
        self.toast.anchor_to(QRect(self.width() // 4, 0, self.width() // 2, self.height()))

    def _today(self) -> date:
        return self._context.shop.days.of(datetime.now(UTC))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        self._pages = PageStack()
        for page in (self._overview, self._drill_down):
            self._pages.addWidget(page)
        self._head = self._make_head()
        column.addWidget(self._head)
        column.addWidget(self._bar)
        column.addWidget(self.banner)
        column.addWidget(self._pages, stretch=1)
        self._show_progress(shown=False)

    def _make_head(self) -> QWidget:
        head = QWidget()
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._back = self.back_button("backFromSummaryButton")
        self._back_text = self._back.text()
        self._back.setAccessibleName(self._back_text)
        self._save.setMenu(self._taking_out.menu(self._save))
        self._save.setEnabled(False)
        for parts, stretched in (
            ((self._period, self._back), self._period),
            ((self._title, self._as_of, self._stop, self._units, self._save), self._as_of),
        ):
            row = QHBoxLayout()
            row.setSpacing(10)
            for part in parts:
                row.addWidget(part, stretch=int(part is stretched))
            row.setAlignment(self._back, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        return head
