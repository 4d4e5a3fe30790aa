"""The manager's choice: which actions the counter offers, the shop's own at Hellotext, and what is connected."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.actions.availability import AvailableAction
from posapp.domain.actions.catalogue import CustomAction
from posapp.domain.actions.integrations import Integration
from posapp.domain.errors import HellotextError
from posapp.domain.staff.members import Approval
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import label, secondary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.form import line_field
from posapp.ui.kit.page import Page
from posapp.ui.kit.two_line_list import TwoLineList
from posapp.ui.labels.actions import offer_title, unavailable_reason
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.actions.catalogue_model import ActionSettingsModel
from posapp.ui.office.actions.integrations_page import IntegrationsPage
from posapp.ui.office.actions.own_action_form import CustomActionForm
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["ActionSettingsScreen"]

Custom = tuple[CustomAction, ...]


class ActionSettingsScreen(Page):
    """Lists every action; a tick offers it. The shop's own are read from Hellotext each time the screen is opened.

    Args:
        context: What the screen works with.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._hellotext = context.remote_search or context.network  # not behind a download that takes its time
        self._custom: Custom = ()
        self._marked = ""
        self._model = ActionSettingsModel(self)
        self._search = self._make_search()
        self._list = TwoLineList("settingsActionList", self._model)
        self._list.setAccessibleName(self.tr("Actions"))
        self._list.selectionModel().currentChanged.connect(lambda now, _before: self._show_row(now.row()))
        self._fresh = WrappedLabel("", "soft", lines=3)
        self._fresh.setObjectName("settingsActionNotice")
        self._title = WrappedLabel("", "title", lines=3)
        self._title.setObjectName("settingsActionTitle")
        self._name = WrappedLabel("", "soft", lines=1)
        self._why = WrappedLabel("", "warning")
        self._why.setObjectName("settingsActionUnavailable")
        self._offered = LabelledCheckBox(self.tr("Offer at the counter, under More actions"), "settingsActionOffered")
        self._offered.box.toggled.connect(self._switch)
        self._own = CustomActionForm("ownAction")
        self._own.requested.connect(self._send)
        self._new = CustomActionForm("newAction")
        self._new.requested.connect(self._send)
        self._integrations = IntegrationsPage()
        self._integrations.requested.connect(self._connect_integration)
        self._lay_out()

    def activate(self) -> None:
        """Show what is known here, and read the shop's own actions from Hellotext."""
        self.begin()
        self._search.clear()
        self._search.setFocus()
        self.ask(self._context.cache, lambda session: session.actions.custom(), self._show)
        self._refresh()

    # --- what Hellotext says

    def _refresh(self) -> None:
        self._fresh.setText(self.tr("Loading custom actions from Hellotext…"))
        self.ask(self._hellotext, lambda session: session.actions.refresh(), self._show_fresh, self._show_stale)

    def _show_fresh(self, custom: Custom) -> None:
        self._fresh.setText(self.tr("%n custom action(s) in Hellotext", "", len(custom)))
        self._show(custom)

    def _show_stale(self, error: Exception) -> None:
        """What is switched here needs no network; what is created or changed does."""
        if isinstance(error, HellotextError):
            explanation = self.tr("Custom actions are from the last download.")
            self._fresh.setText(f"{explanation} {sentence(error)}")
        else:
            self._fresh.setText("")
            self.show_error(error)

    def _send(self, action: CustomAction, is_new: bool) -> None:
        self.write(
            self._context.ledger,
            lambda session: session.actions.offers.editor(),
            lambda who: self._send_for(who, action, is_new=is_new),
            self._show_rejection,
        )

    def _send_for(self, who: Approval, action: CustomAction, *, is_new: bool) -> None:
        self.write(
            self._hellotext,
            lambda session: session.actions.create(action, who) if is_new else session.actions.change(action, who),
            lambda kept: self._sent(kept, is_new=is_new),
            self._show_rejection,
        )

    def _sent(self, kept: CustomAction, *, is_new: bool) -> None:
        words = self.tr("“{title}” created") if is_new else self.tr("“{title}” changed")
        self.show_notice(words.format(title=kept.title), self._list)
        self._marked = kept.name
        self._search.clear()
        self._show((*(each for each in self._custom if each.name != kept.name), kept))

    def _show_rejection(self, error: Exception) -> None:
        is_new = self._pages.currentWidget() is self._new_page
        (self._new if is_new else self._own).show_error(error)

    # --- what the ledger says

    def _show(self, custom: Custom) -> None:
        self._custom = custom
        self.ask(
            self._context.ledger,
            lambda session: (session.actions.offers.all(custom), session.actions.offers.connected()),
            lambda found: self._show_offers(*found),
        )

    def _show_offers(self, offers: tuple[AvailableAction, ...], connected: frozenset[Integration]) -> None:
        self._model.show_all(offers)
        self._integrations.show_connected(connected)
        self._restore_selection()

    def _switch(self, on: bool) -> None:
        name = self._marked
        self._change(lambda session: session.actions.offers.switch([name], on=on))

    def _connect_integration(self, integration: Integration, on: bool) -> None:
        self._change(lambda session: session.actions.offers.connect(integration, connected=on))

    def _change(self, change: Callable[[LedgerSession], None]) -> None:
        """What could not be kept does not look as if it were: the ledger is read again either way."""
        self.write(self._context.ledger, change, lambda _done: self._show(self._custom), self._show_change_error)

    def _show_change_error(self, error: Exception) -> None:
        self._show(self._custom)
        self.show_error(error)

    # --- what is seen

    def _run_search(self, text: str) -> None:
        self._model.set_filter(text)
        self._restore_selection()

    def _restore_selection(self) -> None:
        """Keep the mark where it was; where that action is not seen any more, mark the first."""
        row = max(0, self._model.row_of(self._marked))
        index = self._model.index(row, 0)
        if self._model.rowCount() and index != self._list.currentIndex():
            self._list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        elif self._pages.currentWidget() in {self._nothing, self._details}:
            self._show_row(row)

    def _show_row(self, row: int) -> None:
        offer = self._model.at(row)
        if offer is None:
            self._pages.setCurrentWidget(self._nothing)
            return
        self._marked = offer.action.name
        self._title.setText(offer_title(offer))
        self._name.setText(offer.action.name)
        self._why.setText(unavailable_reason(offer))
        self._why.setVisible(bool(self._why.text()))
        self._offered.setVisible(offer.is_switchable)
        self._offered.box.blockSignals(True)
        self._offered.box.setChecked(offer.switched_on)
        self._offered.box.blockSignals(False)
        self._own.setVisible(offer.custom is not None)
        if offer.custom is not None:
            self._own.show_action(offer.custom)
        self._pages.setCurrentWidget(self._details)

    def _start_new(self) -> None:
        self._new.show_action(None)
        self._pages.setCurrentWidget(self._new_page)
        self._new.take_focus()

    def _show_integrations(self) -> None:
        self._pages.setCurrentWidget(self._integrations)

    def back(self) -> None:
        """Escape leaves a new action or the connected systems first, then the screen."""
        if self._pages.currentWidget() in {self._new_page, self._integrations}:
            self._show_row(max(0, self._model.row_of(self._marked)))
        else:
            self.left.emit()

    # --- how it is put together

    def _make_search(self) -> QLineEdit:
        field = line_field("settingsActionSearch", self.tr("Find an action"))
        field.textChanged.connect(self._run_search)
        sign = field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        redraw_on_theme_change(field, lambda: sign.setIcon(icon("search", palette().soft)))
        return field

    def _lay_out(self) -> None:
        new = secondary_button(self.tr("New action"), "newCustomActionButton")
        new.clicked.connect(self._start_new)
        connected = secondary_button(self.tr("Integrations"), "integrationsButton")
        connected.setToolTip(self.tr("Systems that send some actions to Hellotext themselves"))
        connected.clicked.connect(self._show_integrations)
        ways = QWidget()
        row = QHBoxLayout(ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for button in (new, connected):
            row.addWidget(button, stretch=1)
        left = self.side_card(
            self.tr("Actions"),
            *(self._search, self._list, self._fresh, ways),
            back="backFromActionSettingsButton",
            stretched=self._list,
        )
        pages = self._make_pages()
        self.place(left, self.main_card(pages, stretched=pages))

    def _make_pages(self) -> QStackedWidget:
        self._nothing = label(self.tr("No action matches this title or name."), "soft", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._details = _column(self._title, self._name, self._why, self._offered, self._own)
        explanation = self.tr("For example a repair, a tasting or a visit. The name cannot be changed later.")
        heading = label(self.tr("New custom action"), "title", wraps=True)
        self._new_page = _column(heading, WrappedLabel(explanation, "soft"), self._new)
        self._pages = QStackedWidget()
        for page in (self._nothing, self._details, self._new_page, self._integrations):
            self._pages.addWidget(page)
        return self._pages


def _column(*widgets: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch()
    return page
