"""The facts of one event in review, its history, and Hellotext's answer."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from posapp.domain.events.event import HistoryLine
from posapp.domain.reading_direction import isolated
from posapp.domain.review import ReviewItem
from posapp.domain.shop import Shop
from posapp.ui.kit.basics import label, named_label, quiet_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.layouts import column
from posapp.ui.kit.scrolling import pass_keys_by
from posapp.ui.labels.listed_elsewhere import cause_text
from posapp.ui.labels.sentences import reason_message
from posapp.ui.labels.timestamps import timestamp_text
from posapp.ui.office.review.case_list import amount_text, customer_text

__all__ = ["ReviewFacts"]


class ReviewFacts(QScrollArea):
    """Scrolls where the facts have no room.

    Args:
        shop: Its zone and locale decide how the facts are written.
    """

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._who = named_label("reviewCustomer", "title", lines=2)
        self._what = named_label("reviewReason", "figure", lines=1)
        self._cause = named_label("reviewCause")
        self._details = named_label("reviewDetails", "soft")
        self._fold = quiet_button("", "serverWordsButton")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._unfold)
        self._words = named_label("serverWords", "soft")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._past = QGridLayout()
        self._lay_out()
        pass_keys_by(self, self.tr("What happened"))

    def show_case(self, case: ReviewItem) -> None:
        """Show the facts of one event."""
        event = case.queued.event
        self._who.setText(customer_text(case))
        self._what.setText(amount_text(case, self._shop))
        self._cause.setText(cause_text(case, self._shop, datetime.now(UTC)))
        self._details.setText("\n".join(self._detail_lines(case)))
        answer = "" if case.queued.reason.was_held_back else case.queued.explanation
        self._words.setText(answer or event.id)
        self._fold.setVisible(bool(answer))
        self._fold.setChecked(False)
        self._unfold(shown=False)
        self._show_past(case.history)

    def show_many(self, number: int, cause: str) -> None:
        """Show that a decision applies to several events."""
        self._who.setText(self.tr("%n payment(s) selected", "", number))
        self._what.setText("")
        self._cause.setText(cause)
        self._details.setText(self.tr("Your decision applies to all of them."))
        self._fold.hide()
        self._words.hide()
        self._show_past(())

    def _detail_lines(self, case: ReviewItem) -> list[str]:
        event = case.queued.event
        return [
            self.tr("Receipt {receipt}").format(receipt=isolated(event.reference)) if event.reference else event.action,
            f"{timestamp_text(event.occurred_at, self._shop)} · {self._age(event.occurred_at)}",
            self.tr("Customer {profile}").format(profile=event.profile),
            self.tr("Sent %n time(s)", "", case.queued.attempts),
        ]

    def _age(self, moment: datetime) -> str:
        minutes = max(0, int((datetime.now(UTC) - moment).total_seconds() // 60))
        if minutes < 1:
            return self.tr("just now")
        if minutes < 60:
            return self.tr("%n minute(s) ago", "", minutes)
        if minutes < 48 * 60:
            return self.tr("%n hour(s) ago", "", minutes // 60)
        return self.tr("%n day(s) ago", "", minutes // (24 * 60))

    def _unfold(self, shown: bool) -> None:
        self._words.setVisible(shown)
        self._fold.setText(self.tr("Hide Hellotext's answer") if shown else self.tr("Show Hellotext's answer"))

    def _show_past(self, history: tuple[HistoryLine, ...]) -> None:
        while (item := self._past.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, line in enumerate(history):
            self._past.addWidget(
                label(timestamp_text(line.at, self._shop), "caption"), row, 0, Qt.AlignmentFlag.AlignTop
            )
            self._past.addWidget(WrappedLabel(reason_message(line.reason), "soft"), row, 1)

    def _lay_out(self) -> None:
        self._past.setHorizontalSpacing(16)
        self._past.setColumnStretch(1, 1)
        inner, history = QWidget(), label(self.tr("History"), "heading")
        parts = column(self._who, self._what, self._cause, self._details, self._fold, self._words, history, self._past)
        parts.setContentsMargins(0, 0, 8, 0)
        parts.setAlignment(self._fold, Qt.AlignmentFlag.AlignLeft)
        parts.addStretch()
        inner.setLayout(parts)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
