"""Invites another till, and shows the code with which it joins, once."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from posapp.domain.shop import Shop
from posapp.services.on_till.shop_server.tills import InvitedTill
from posapp.ui.kit.basics import named_label, primary_button, secondary_button
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.qr_picture import QrPicture
from posapp.ui.labels.timestamps import time_text

__all__ = ["InvitePanel"]

NAME_LIMIT, CODE_LIMIT = 80, 700


class InvitePanel(QWidget):
    """Asks what the other till is called, and shows its code.

    Signals:
        invite_requested: The other till's name.

    Args:
        shop: Its zone and locale.
    """

    invite_requested = Signal(str)

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        caption = self.tr("Name of the other till")
        self._name = line_field("inviteName", caption, limit=NAME_LIMIT, hint=self.tr("Till 2"))
        self._invite = primary_button(self.tr("Invite"), "inviteTillButton")
        self._code = line_field("inviteCode", self.tr("Code, shown once"), limit=CODE_LIMIT, hint="")
        self._code.setReadOnly(True)
        self._copy = secondary_button(self.tr("Copy"), "copyInviteButton")
        self._note = named_label("inviteNote", "soft", lines=7)
        self._picture = QrPicture("invitePicture", self.tr("The code as a QR code"))
        self._lay_out(caption)
        self.show_invited(None)

    def set_busy(self, *, busy: bool) -> None:
        """Ignore a second press while the server is asked."""
        self._invite.setEnabled(not busy)

    def show_invited(self, invited: InvitedTill | None) -> None:
        """Show a code; None hides an earlier one, which is not shown again."""
        code = "" if invited is None else invited.code
        self._code.setText(code)
        self._code.setCursorPosition(0)
        self._picture.show_code(code)
        for each in (self._code, self._copy, self._note):
            each.setVisible(bool(code))
        if invited is not None:
            self._name.clear()
            words = self.tr("At {till}, open Settings, Tills of this shop, and type or paste this code before {time}.")
            time = time_text(invited.expires_at, self._shop)
            self._note.setText(words.format(till=invited.till, time=time))
            self._code.setFocus()

    def show_errors(self, error: Exception) -> bool:
        """Show an error of the name below its field; False for any other."""
        if getattr(error, "field", "") not in {"name", "till"}:
            return False
        self._form.show_errors({"name": error})
        return True

    def _lay_out(self, caption: str) -> None:
        parts = column(spacing=8)
        parts.setContentsMargins(0, 0, 0, 0)
        self._form = Form(parts, self)
        self._form.add(FormField(self._name, caption, "name"))
        parts.addLayout(row(self._invite, None))
        beside = column(self._note, row(self._code, self._copy, stretched=self._code), None, spacing=8)
        parts.addLayout(row(beside, self._picture))
        self.setLayout(parts)
        self._invite.clicked.connect(self._submit)
        self._form.entered.connect(self._submit)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._code.text()))

    def _submit(self) -> None:
        self._form.clear_errors()
        name = " ".join(self._name.text().split())
        if name and self._invite.isEnabled():
            self.invite_requested.emit(name)
        elif not name:
            self._name.setFocus()
