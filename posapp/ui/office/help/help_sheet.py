"""Shows the reports of the program's own errors, and copies and saves them."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from posapp import __version__
from posapp.background.app_context import AppContext
from posapp.domain.shop import Shop
from posapp.services.on_ledger.problems import NotedProblem
from posapp.ui.kit.basics import FieldError, label, quiet_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.sheet import Sheet
from posapp.ui.kit.speech import say
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.help.help_file import choose_help_file, save_reports_button, saved_text

__all__ = ["HelpSheet"]

REPORT_HEIGHT = 240
SAVED_LINES = 2


class HelpSheet(Sheet):
    """The reports of the program's own mistakes.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: What reads and saves the reports.
    """

    def __init__(self, window: QWidget, content: QWidget, context: AppContext) -> None:
        super().__init__(window, content, self.tr("Help"), accept=self.tr("Close"), width=680)
        self._context = context
        self._noted: tuple[NotedProblem, ...] = ()
        version = label(self.tr("posapp {version}").format(version=__version__), "heading")
        version.setObjectName("helpVersion")
        self.body.addWidget(version)
        self._build()
        context.ledger.run(
            lambda session: session.problems.noted(),
            on_success=self._show,
            on_failure=lambda e: self._error.show_message(sentence(e)),
        )

    def _build(self) -> None:
        self._message = label("", "soft", wraps=True)
        self._message.setObjectName("helpMessage")
        self._choice = QComboBox()
        self._choice.setObjectName("reportChoice")
        self._choice.setAccessibleName(self.tr("When it happened"))
        self._choice.currentIndexChanged.connect(self._show_one)
        self._report = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self._report.setObjectName("reportText")
        self._report.setAccessibleName(self.tr("Problem report"))
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._report.setFixedHeight(REPORT_HEIGHT)
        self._saved = WrappedLabel("", "soft", lines=SAVED_LINES)
        self._saved.setObjectName("helpSaved")
        self._error = FieldError("helpError")
        for widget in (self._message, self._choice, self._report):
            self.body.addWidget(widget)
        self.body.addLayout(self._make_action_row())
        self.body.addWidget(self._saved)
        self.body.addWidget(self._error)
        hidden: tuple[QWidget, ...] = (self._choice, self._report, self._copy, self._saved)
        for each in hidden:
            each.hide()

    def _make_action_row(self) -> QHBoxLayout:
        self._copy: QPushButton = quiet_button(self.tr("Copy"), "copyReportButton")
        self._copy.clicked.connect(lambda: QApplication.clipboard().setText(self._report.toPlainText()))
        save = save_reports_button()
        save.clicked.connect(self._choose_file)
        row = QHBoxLayout()
        row.addWidget(save)
        row.addWidget(self._copy)
        row.addStretch()
        return row

    def _show(self, noted: tuple[NotedProblem, ...]) -> None:
        self._noted = noted
        kept = self.tr(
            "Problem reports stay on this computer unless you send them. They show where in posapp the "
            "problem happened, and contain no customer, no amount and no token."
        )
        self._message.setText(kept if noted else self.tr("No problems in posapp on this computer so far."))
        for problem in noted:
            self._choice.addItem(_moment(problem, self._context.shop))
        for widget in (self._choice, self._report, self._copy):
            widget.setVisible(bool(noted))

    def _show_one(self, place: int) -> None:
        self._report.setPlainText(self._noted[place].text if place >= 0 else "")

    def _choose_file(self) -> None:
        chosen = choose_help_file(self)
        if chosen is not None:
            self.save_as(chosen)

    def save_as(self, file: Path) -> None:
        """Write the reports and the end of the log into a file, and say where it is."""
        self._error.show_message("")
        self._context.ledger.run(
            lambda session: session.problems.save(file),
            on_success=self._show_saved,
            on_failure=lambda error: self._error.show_message(sentence(error)),
        )

    def _show_saved(self, file: Path) -> None:
        self._saved.setText(saved_text(file))
        self._saved.show()
        say(self._saved, self._saved.text())


def _moment(problem: NotedProblem, shop: Shop) -> str:
    from babel.dates import format_datetime

    return str(format_datetime(problem.at.astimezone(shop.zone), "medium", locale=shop.locale))
