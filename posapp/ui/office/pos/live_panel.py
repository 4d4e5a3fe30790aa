"""Shows what was read of the receipt that the POS printed last, and lets a person correct it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.ui.kit.basics import named_label, primary_button, secondary_button
from posapp.ui.kit.layouts import row
from posapp.ui.kit.page import Page
from posapp.ui.kit.plain_text import lines as plain_lines
from posapp.ui.kit.speech import say
from posapp.ui.labels.pos_receipts import amount_text, confidence_label, kind_label, source_label, why_label
from posapp.ui.labels.timestamps import time_text
from posapp.ui.office.pos.correction_form import CorrectionForm
from posapp.ui.office.pos.receipt_panel import ReceiptPanel

if TYPE_CHECKING:
    from posapp.services.on_till.intake.spooled import ReadDocument
    from posapp.services.on_till.intake.ways_in import WaysInState

__all__ = ["LivePanel"]

PAPER_HEIGHT = 150
MOST_LINES = 300
FEWEST_LETTERS = 8
"""A picture's paper may still bear a stray line of text."""


class LivePanel(QWidget):
    """Waits for any receipt, and shows what was read of it.

    Signals:
        code_requested: The person wants to scan codes instead.
        learned: A template was saved.

    Args:
        page: The screen, which asks the workers.
        context: The workers and the shop.
    """

    code_requested = Signal()
    learned = Signal()

    def __init__(self, page: Page, context: AppContext) -> None:
        super().__init__()
        self._page, self._context = page, context
        self._shown: ReadDocument | None = None
        self._came: ReadDocument | None = None
        self._headline = named_label("liveHeadline", "heading")
        self._read = named_label("liveRead")
        self._why = named_label("liveWhy", "soft")
        self._paper = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self._paper.setObjectName("livePaper")
        self._paper.setAccessibleName(self.tr("What the POS printed"))
        self._paper.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._paper.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._paper.setFixedHeight(PAPER_HEIGHT)
        self._right = primary_button(self.tr("Right"), "liveRightButton")
        self._right.clicked.connect(self._confirm)
        self._wrong = secondary_button(self.tr("Not right"), "liveWrongButton")
        self._code = secondary_button(self.tr("Scan the code instead"), "useCodeButton")
        self._code.clicked.connect(self.code_requested)
        self._dismiss = secondary_button(self.tr("Dismiss"), "liveDismissButton")
        self._dismiss.clicked.connect(self._dismiss_shown)
        self._receipt = ReceiptPanel(page, context)
        self._receipt.left.connect(self._end_correction)
        self._receipt.corrected.connect(self._show_corrected)
        self._correction = CorrectionForm(page, context)
        self._correction.learned.connect(self.learned)
        self._correction.left.connect(self._end_correction)
        self._wrong.clicked.connect(self._correct)
        self._lay_out()

    def activate(self) -> None:
        """Wait for the next receipt, unless one is shown."""
        self._correction.activate()
        self._show(self._shown)

    def show_state(self, state: "WaysInState | None") -> None:
        """Show the newest receipt; while somebody corrects one, it stays. None is a till where no way is open."""
        if not (self._correction.isHidden() and self._receipt.isHidden()):
            return
        newest = state.latest[-1] if state is not None and state.latest else None
        if newest is not None and newest != self._came:
            self._came = newest
            self._show(newest)
            say(self, self._read.text())
        elif self._shown is None:
            self._headline.setText(self._waiting(is_open=state is not None))

    def _waiting(self, *, is_open: bool) -> str:
        if is_open:
            return self.tr("Print any receipt now. It appears here.")
        return self.tr("Nothing is connected yet. Set it up first, then print any receipt.")

    def _lay_out(self) -> None:
        self._buttons = QWidget()
        self._buttons.setLayout(row(self._right, self._wrong, self._dismiss, self._code, None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        for widget in (
            *(self._headline, self._read, self._why, self._paper),
            *(self._buttons, self._correction, self._receipt),
        ):
            column.addWidget(widget)
        column.addStretch()
        self._correction.hide()
        self._receipt.hide()

    def _show(self, document: "ReadDocument | None") -> None:
        self._shown = document
        for widget in (self._read, self._why, self._paper, self._buttons):
            widget.setVisible(document is not None)
        if document is None:
            self._headline.setText(self._waiting(is_open=True))
            return
        came = time_text(document.received_at, self._context.shop)
        self._headline.setText(self.tr("The last one came at {time}").replace("{time}", came))
        lines = () if document.paper is None else document.paper.lines[:MOST_LINES]
        self._paper.setPlainText(plain_lines("\n".join(lines)))
        self._paper.setVisible(bool(lines))
        is_picture = _is_picture(document)
        self._read.setText(self._read_text(document.receipt, is_picture=is_picture))
        self._why.setText(_why_text(document.receipt))
        self._why.setVisible(bool(self._why.text()))
        self._show_question()

    def _show_question(self) -> None:
        document = self._shown
        is_picture = document is not None and _is_picture(document)
        has_paper = document is not None and document.paper is not None and not is_picture
        has_total = document is not None and document.receipt is not None and document.receipt.total is not None
        has_receipt = document is not None and document.receipt is not None
        self._correction.hide()
        self._receipt.hide()
        self._buttons.setVisible(document is not None)
        self._right.setVisible(has_total)
        self._wrong.setVisible(has_paper or has_receipt)
        self._dismiss.setVisible(has_receipt)
        self._code.setVisible(is_picture)

    def _end_correction(self) -> None:
        """The keyboard stays with the receipt: what had it is hidden now."""
        self._show_question()
        shown = (each for each in (self._right, self._wrong, self._dismiss, self._code) if not each.isHidden())
        button = next(shown, None)
        if button is not None and self.isVisible():
            button.setFocus()

    def _read_text(self, receipt: PosReceipt | None, *, is_picture: bool) -> str:
        if is_picture and (receipt is None or receipt.total is None):
            return self.tr(
                "This POS prints pictures, which posapp cannot read. Scan the code on the receipt at the counter "
                "instead."
            )
        if receipt is None:
            return self.tr("posapp found no sale on this paper. If it is one, choose “Not right” and type its total.")
        number = receipt.number or self.tr("without a number")
        parts = (kind_label(receipt.kind), number, amount_text(receipt, self._context.shop))
        return " · ".join((source_label(receipt.source), *parts, confidence_label(receipt.confidence)))

    def _confirm(self) -> None:
        """While a template is being learned, a receipt that was read right is one of the three."""
        document = self._shown
        receipt = None if document is None else document.receipt
        if document is None or receipt is None or receipt.total is None:
            return
        if self._correction.is_learning and document.paper is not None:
            self._open_correction()
            self._correction.learn(receipt.total, receipt.number)
            return
        self._page.show_notice(self.tr("Good: receipts like this one come to the counter by themselves."), self)

    def _correct(self) -> None:
        """From a paper posapp learns; what a file or a web POS said is corrected for this receipt alone."""
        document = self._shown
        if document is not None and (document.paper is None or _is_picture(document)):
            self._buttons.hide()
            self._receipt.begin(document)
            return
        self._open_correction()
        self._correction.take_focus()

    def _dismiss_shown(self) -> None:
        if self._shown is not None:
            self._receipt.dismiss(self._shown)

    def _show_corrected(self, receipt: PosReceipt) -> None:
        if self._shown is not None:
            self._show(replace(self._shown, receipt=receipt))

    def _open_correction(self) -> None:
        document = self._shown
        if document is not None and document.paper is not None:
            self._buttons.hide()
            self._correction.show_paper(document.paper.lines)
            self._correction.show()


def _is_picture(document: "ReadDocument") -> bool:
    paper = document.paper
    if paper is None or not paper.has_picture:
        return False
    return sum(sign.isalnum() for line in paper.lines for sign in line) < FEWEST_LETTERS


def _why_text(receipt: PosReceipt | None) -> str:
    return ", ".join(filter(None, map(why_label, () if receipt is None else receipt.why)))
