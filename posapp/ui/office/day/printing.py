"""A plain text on a printer, by the system's dialog: as wide as its paper, on a roll or on a sheet."""

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from posapp.domain.day.close_report import WIDTH

__all__ = ["ask_to_print", "print_text"]

LARGEST_POINTS = 11.0


def ask_to_print(text: str, parent: QWidget) -> bool:
    """Let a person choose a printer, and print; False where they left the dialog."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, parent).exec() != QPrintDialog.DialogCode.Accepted:
        return False
    print_text(text, printer)
    return True


def print_text(text: str, printer: QPrinter) -> None:
    """Print a text of 42 columns so that a line fills a narrow roll and stays readable on a sheet."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(printer))
    document.setPlainText(text)
    document.print_(printer)


def _font(printer: QPrinter) -> QFont:
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    font.setPointSizeF(LARGEST_POINTS)
    width = QFontMetricsF(font, printer).horizontalAdvance("0" * WIDTH)
    room = printer.pageLayout().paintRectPixels(printer.resolution()).width()
    font.setPointSizeF(LARGEST_POINTS * min(1.0, room / width))
    return font
