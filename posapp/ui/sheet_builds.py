"""Builds the sheets that the menu and the settings open, each imported when it is opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from posapp.domain.staff.members import Approval
from posapp.ui.kit.sheet import Sheet, text_sheet

if TYPE_CHECKING:
    from posapp.ui.navigation import Navigator

__all__ = [
    "about",
    "backups",
    "closing_rules",
    "customer_data",
    "problem_reports",
    "products",
    "refund_limit",
    "retention",
    "shop",
    "staff",
    "token",
]

translate = QCoreApplication.translate


def shop(navigator: "Navigator", _who: Approval) -> Sheet:
    """Give the sheet for the shop's name and the time to undo."""
    from posapp.ui.office.settings.shop_sheet import ShopSheet

    saved = translate("SettingsCommands", "{shop} saved")
    return ShopSheet(
        navigator.window,
        navigator.content,
        navigator.context,
        lambda shop: navigator.reopen.emit(saved.format(shop=shop.name)),
    )


def staff(navigator: "Navigator", _who: Approval) -> Sheet:
    """Give the sheet for the people who work here."""
    from posapp.ui.office.staff.staff_sheet import StaffSheet

    sheet = StaffSheet(navigator.window, navigator.content, navigator.context, navigator.sign_in_as)
    sheet.lock_minutes_changed.connect(navigator.set_lock_minutes)
    return sheet


def products(navigator: "Navigator", who: Approval) -> Sheet:
    """Give the sheet that imports the catalogue."""
    from posapp.ui.office.catalogue.products_sheet import ProductsSheet

    added = navigator.checkout.items.show_panel
    return ProductsSheet(navigator.window, navigator.content, navigator.context, who, added)


def refund_limit(navigator: "Navigator", _who: Approval) -> Sheet:
    """Give the sheet for the largest refund without a manager."""
    from posapp.ui.office.settings.refund_limit_sheet import RefundLimitSheet

    return RefundLimitSheet(navigator.window, navigator.content, navigator.context)


def closing_rules(navigator: "Navigator", _who: Approval) -> Sheet:
    """Give the sheet for how days are closed."""
    from posapp.ui.office.settings.closing_rules_sheet import ClosingRulesSheet

    return ClosingRulesSheet(navigator.window, navigator.content, navigator.context)


def token(navigator: "Navigator", who: Approval) -> Sheet:
    """Give the sheet for another API token."""
    from posapp.ui.office.settings.token_sheet import TokenSheet

    accepted = translate("SettingsCommands", "Hellotext accepted the new token")
    return TokenSheet(
        navigator.window, navigator.content, navigator.context, who, lambda: navigator.reopen.emit(accepted)
    )


def backups(navigator: "Navigator", who: Approval) -> Sheet:
    """Give the sheet with the backups."""
    from posapp.ui.office.settings.backups_sheet import BackupsSheet

    sheet = BackupsSheet(navigator.window, navigator.content, navigator.context)
    sheet.restore.connect(lambda backup: navigator.restore.emit(backup, who))
    return sheet


def retention(navigator: "Navigator", who: Approval) -> Sheet:
    """Give the sheet for how long names stay on payments."""
    from posapp.ui.office.settings.retention_sheet import RetentionSheet

    return RetentionSheet(navigator.window, navigator.content, navigator.context, who)


def customer_data(navigator: "Navigator", who: Approval) -> Sheet:
    """Give the sheet that exports or erases a customer's data."""
    from posapp.ui.office.settings.customer_sheet import CustomerSheet

    return CustomerSheet(navigator.window, navigator.content, navigator.context, who)


def problem_reports(navigator: "Navigator", _who: Approval) -> Sheet:
    """Give the sheet with the reports of the program's own mistakes."""
    from posapp.ui.office.help.help_sheet import HelpSheet

    return HelpSheet(navigator.window, navigator.content, navigator.context)


def about(navigator: "Navigator", _who: Approval) -> Sheet:
    """Give the sheet that says what posapp is, and which version."""
    from posapp import __version__

    return text_sheet(
        navigator.window,
        navigator.content,
        translate("MainWindow", "posapp {version}").format(version=__version__),
        translate(
            "MainWindow", "posapp sends what happens at the counter to Hellotext. Free software under the MIT licence."
        ),
        accept=translate("MainWindow", "Close"),
    )
