"""Taking a summary out of the program: as a file, or on paper through the system's own dialog."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from posapp.background.workers import Worker
from posapp.domain.shop import Shop
from posapp.domain.summary.documents import summary_document
from posapp.domain.summary.page_size import PageSize
from posapp.domain.summary.summary import Summary
from posapp.services.files.exported_files import write_output
from posapp.services.on_ledger.summary.files import summary_csv, summary_html
from posapp.services.on_ledger.summary.workbook import summary_workbook
from posapp.services.sessions import ReportSession
from posapp.ui.labels.summary import localizer_for
from posapp.ui.office.summary.pdf import paint_summary, summary_pdf

__all__ = ["ChooseFile", "SummaryExport", "choose_file"]

NARROW = 100
"""Paper that is narrower, in millimetres, is a receipt printer's."""
ChooseFile = Callable[[QWidget, Path], Path | None]
"""Asks for the path of a file; called with the window and a proposal."""
Permit = Callable[[Callable[[], None]], None]
"""Asks for the permission to export, and calls back once it is granted."""


def choose_file(window: QWidget, proposal: Path) -> Path | None:
    """Ask by the system's dialog; None where it was left."""
    chosen, _filter = QFileDialog.getSaveFileName(window, "", str(proposal), f"*{proposal.suffix}")
    return Path(chosen) if chosen else None


class SummaryExport(QObject):
    """Makes the menu, the files and the prints.

    Signals:
        done: The sentence that says what was done.
        failed: The exception that says why nothing was.

    Args:
        shop: Whose summary it is.
        worker: Writes files beside the UI thread.
        window: What dialogs stand on.
        permit: Asks whether figures may be taken out.
        choose: Asks where a file is to be.
    """

    done = Signal(str)
    failed = Signal(Exception)

    def __init__(
        self,
        shop: Shop,
        worker: Worker[ReportSession],
        window: QWidget,
        permit: Permit,
        choose: ChooseFile = choose_file,
    ) -> None:
        super().__init__(window)
        self._shop = shop
        self._worker = worker
        self._window = window
        self._permit = permit
        self._choose = choose
        self._summary: Summary | None = None

    def set_summary(self, summary: Summary) -> None:
        """Export another summary from now on."""
        self._summary = summary

    def menu(self, parent: QWidget) -> QMenu:
        """Give the menu of all ways out."""
        menu = QMenu(parent)
        menu.addAction(self.tr("Print…"), lambda: self._permitted(self._print)).setObjectName("printSummary")
        menu.addSeparator()
        papers = {
            PageSize.A4: self.tr("PDF, A4"),
            PageSize.LETTER: self.tr("PDF, Letter"),
            PageSize.ROLL_80: self.tr("PDF for a receipt printer, 80 mm"),
            PageSize.ROLL_58: self.tr("PDF for a receipt printer, 58 mm"),
        }
        for paper, text in papers.items():
            self._add(menu, text, f"{paper.value}.pdf", self._pdf_for(paper))
        menu.addSeparator()
        self._add(menu, self.tr("Spreadsheet (Excel)"), "xlsx", self._xlsx)
        self._add(menu, self.tr("Spreadsheet (CSV)"), "csv", self._csv)
        self._add(menu, self.tr("Web page"), "html", self._html)
        self._add(menu, self.tr("JSON"), "json", _json)
        return menu

    def _add(self, menu: QMenu, text: str, kind: str, write: Callable[[Summary], bytes]) -> None:
        action = menu.addAction(text, lambda: self._permitted(lambda summary: self._save(summary, kind, write)))
        action.setObjectName(f"save-{kind}")

    def _permitted(self, do: Callable[[Summary], None]) -> None:
        summary = self._summary
        if summary is not None:
            self._permit(lambda: do(summary))

    def _pdf_for(self, paper: PageSize) -> Callable[[Summary], bytes]:
        return lambda summary: summary_pdf(summary, self._shop, paper)

    def _csv(self, summary: Summary) -> bytes:
        return summary_csv(summary, localizer_for(self._shop)).encode()

    def _xlsx(self, summary: Summary) -> bytes:
        return summary_workbook(summary, localizer_for(self._shop))

    def _html(self, summary: Summary) -> bytes:
        return summary_html(summary, localizer_for(self._shop)).encode()

    def _save(self, summary: Summary, kind: str, write: Callable[[Summary], bytes]) -> None:
        file = self._choose(self._window, _proposal(summary, kind.rpartition(".")[2]))
        if file is None:
            return
        # A PDF is painted with the window's fonts; everything else is written beside the UI thread.
        painted = write(summary) if kind.endswith("pdf") else None
        text = self.tr("Saved as {file}").format(file=file.name)

        def write_permitted(session: ReportSession) -> None:
            session.summaries.authorize_export()
            write_output(file, write(summary) if painted is None else painted, overwrite=True)

        self._worker.run(
            write_permitted,
            on_success=lambda _done: self.done.emit(text),
            on_failure=self.failed.emit,
        )

    def _print(self, summary: Summary) -> None:
        """The system's dialog knows the printers, also one for receipts by its narrow paper."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return

        def paint(_authorized: None) -> None:
            width = printer.pageLayout().paintRect(QPageLayout.Unit.Millimeter).width()
            paint_summary(summary, self._shop, printer, roll=width < NARROW)
            self.done.emit(self.tr("Summary sent to the printer"))

        self._worker.run(
            lambda session: session.summaries.authorize_export(), on_success=paint, on_failure=self.failed.emit
        )


def _proposal(summary: Summary, ending: str) -> Path:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    first, last = summary.period.first, summary.period.last
    days = first.isoformat() if first == last else f"{first.isoformat()}-{last.isoformat()}"
    return Path(documents) / f"posapp-{days}.{ending}"


def _json(summary: Summary) -> bytes:
    return json.dumps(summary_document(summary), indent=2, ensure_ascii=False).encode()
