"""Says how many customers match, where more do than are shown."""

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QWidget

from posapp.domain.customers.match_count import MatchCount
from posapp.services.sessions import SearchSession
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.latest_search import LatestSearch

__all__ = ["MatchLine"]

PAUSE = 200
"""Milliseconds without a key before the matches are counted: a search never waits for a count."""


class MatchLine(WrappedLabel):
    """A line below the customers found; it takes no room where all of them are shown.

    Args:
        name: The line's object name.
        latest: Runs the searches; a count for an older text is dropped there.
    """

    def __init__(self, name: str, latest: LatestSearch[SearchSession], parent: QWidget | None = None) -> None:
        super().__init__("", "soft", parent=parent)
        self.setObjectName(name)
        self._latest = latest
        self._text, self._shown = "", 0
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._count)
        self.clear_count()

    def clear_count(self) -> None:
        """Say nothing, as for a new text."""
        self._soon.stop()
        self.setText("")
        self.setVisible(False)

    def count_soon(self, text: str, shown: int) -> None:
        """Count the customers that match a text once nothing was typed for a moment.

        Args:
            text: The text that was searched.
            shown: How many are shown of it.
        """
        self._text, self._shown = text, shown
        self._soon.start()

    def _count(self) -> None:
        text = self._text
        self._latest.ask_more(lambda session: session.find.count_matches(text), self._show, self._show_nothing)

    def _show(self, count: MatchCount) -> None:
        if count.number > self._shown:
            number = QLocale().toString(count.number)
            self.setText(
                self.tr("{shown} of {count} customers shown. Type more to find one of the others.").format(
                    shown=self._shown, count=number if count.is_exact else f"{number}+"
                )
            )
            self.setVisible(True)

    def _show_nothing(self, _error: Exception) -> None:
        """The customers that were found are shown; how many more there are is worth no message."""
