"""The screen where a manager chooses the actions of the counter, and edits the shop's own actions at Hellotext."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.domain.actions.availability import AvailableAction
from posapp.domain.actions.catalogue import CustomAction
from posapp.domain.actions.integrations import Integration
from posapp.domain.errors import HellotextError
from posapp.domain.reading_direction import isolated
from posapp.domain.staff.members import Approval
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import label, named_label, secondary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.form import search_field
from posapp.ui.kit.layouts import column
from posapp.ui.kit.page import Page
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.stack import Stack
from posapp.ui.labels.actions import offer_title, unavailable_reason
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.actions.catalogue_model import ActionSettingsModel
from posapp.ui.office.actions.integrations_page import IntegrationsPage
from posapp.ui.office.actions.own_action_form import CustomActionForm

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
        self._shown = ""
        self._search = search_field("settingsActionSearch", self.tr("Find an action"), self._run_search)
        self._model = ActionSettingsModel(self)
        none = self.tr("No action matches this title or name.")
        self._list = RowsList[AvailableAction](
            "settingsActionList", self._model, title=self.tr("Actions"), empty=none, empty_name="noActions"
        )
        self._list.marked.connect(self._show_marked)
        self._fresh = named_label("settingsActionNotice", "soft", lines=3)
        self._title = named_label("settingsActionTitle", "title", lines=3)
        self._name = WrappedLabel("", "soft", lines=1)
        self._why = named_label("settingsActionUnavailable", "warning")
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
        self.ask(self._context.cache, lambda session: session.actions.custom(), self._show, fills=self._list)
        self._refresh()

    # --- what Hellotext says

    def _refresh(self) -> None:
        self._fresh.setText(self.tr("Loading custom actions from Hellotext…"))
        self.ask(self._hellotext, lambda session: session.actions.refresh(), self._show_fresh, self._show_stale)

    def _show_fresh(self, custom: Custom) -> None:
        self._fresh.setText(self.tr("%n custom action(s) in Hellotext", "", len(custom)))
        self._show(custom)

    def _show_stale(self, error: Exception) -> None:
        """Without a network, actions can still be switched on and off, but not created or changed."""
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
            lambda saved: self._sent(saved, is_new=is_new),
            self._show_rejection,
        )

    def _sent(self, saved: CustomAction, *, is_new: bool) -> None:
        words = self.tr("“{title}” created") if is_new else self.tr("“{title}” changed")
        self.show_notice(words.format(title=isolated(saved.title)), self._list)
        self._search.clear()
        self._show((*(each for each in self._custom if each.name != saved.name), saved), mark=saved.name)

    def _show_rejection(self, error: Exception) -> None:
        is_new = self._pages.currentWidget() is self._new_page
        (self._new if is_new else self._own).show_error(error)

    # --- what the ledger says

    def _show(self, custom: Custom, *, mark: str | None = None) -> None:
        self._custom = custom
        self.ask(
            self._context.ledger,
            lambda session: (session.actions.offers.all(custom), session.actions.offers.connected()),
            lambda found: self._show_offers(*found, mark=mark),
        )

    def _show_offers(
        self, offers: tuple[AvailableAction, ...], connected: frozenset[Integration], *, mark: str | None
    ) -> None:
        self._integrations.show_connected(connected)
        self._model.show_all(offers)
        self._list.restore_mark(mark)

    def _switch(self, on: bool) -> None:
        offer = self._list.current
        if offer is not None:
            name = offer.action.name
            self._change(lambda session: session.actions.offers.switch([name], on=on))

    def _connect_integration(self, integration: Integration, on: bool) -> None:
        self._change(lambda session: session.actions.offers.connect(integration, connected=on))

    def _change(self, change: Callable[[LedgerSession], None]) -> None:
        """Read the ledger again either way: a change that failed must not look as if it were saved."""
        self.write(self._context.ledger, change, lambda _done: self._show(self._custom), self._show_change_error)

    def _show_change_error(self, error: Exception) -> None:
        self._show(self._custom)
        self.show_error(error)

    # --- what is seen

    def _run_search(self, text: str) -> None:
        self._model.set_filter(text)
        self._list.restore_mark()

    def _show_marked(self, offer: AvailableAction | None) -> None:
        """A list that was read again with the same mark leaves a new action or the integrations in sight."""
        is_same = offer is None or offer.action.name == self._shown
        if not (is_same and self._pages.currentWidget() in {self._new_page, self._integrations}):
            self._show_action(offer)

    def _show_action(self, offer: AvailableAction | None) -> None:
        self._pages.setCurrentWidget(self._blank if offer is None else self._details)
        if offer is not None:
            self._show_details(offer)

    def _show_details(self, offer: AvailableAction) -> None:
        self._shown = offer.action.name
        self._title.setText(offer_title(offer))
        self._name.setText(offer.action.name)
        self._why.setText(unavailable_reason(offer))
        self._why.setVisible(bool(self._why.text()))
        self._offered.setVisible(offer.is_switchable)
        self._offered.show_checked(offer.switched_on)
        self._own.setVisible(offer.custom is not None)
        if offer.custom is not None:
            self._own.show_action(offer.custom)

    def _start_new(self) -> None:
        self._new.show_action(None)
        self._pages.setCurrentWidget(self._new_page)
        self._new.take_focus()

    def _show_integrations(self) -> None:
        self._pages.setCurrentWidget(self._integrations)

    def back(self) -> None:
        """Leave a new action or the integrations first, then the screen."""
        if self._pages.currentWidget() in {self._new_page, self._integrations}:
            self._show_action(self._list.current)
        else:
            self.left.emit()

    # --- how it is put together

    def _lay_out(self) -> None:
        new = secondary_button(self.tr("New action"), "newCustomActionButton")
        new.clicked.connect(self._start_new)
        connected = secondary_button(self.tr("Integrations"), "integrationsButton")
        connected.setToolTip(self.tr("Systems that send some actions to Hellotext themselves"))
        connected.clicked.connect(self._show_integrations)
        left = self.side_card(
            self.tr("Actions"),
            *(self._search, self._list, self._fresh, new, connected),
            back="backFromActionSettingsButton",
            stretched=self._list,
        )
        pages = self._make_pages()
        self.place(left, self.main_card(pages, stretched=pages))

    def _make_pages(self) -> Stack:
        explanation = self.tr("For example a repair, a tasting or a visit. The name cannot be changed later.")
        heading = label(self.tr("New custom action"), "title", wraps=True)
        self._blank, self._details, self._new_page = QWidget(), QWidget(), QWidget()
        details = (self._title, self._name, self._why, self._offered, self._own)
        self._details.setLayout(column(*details, None, spacing=10))
        self._new_page.setLayout(column(heading, WrappedLabel(explanation, "soft"), self._new, None, spacing=10))
        self._pages = Stack()
        for page in (self._blank, self._details, self._new_page, self._integrations):
            self._pages.addWidget(page)
        return self._pages
