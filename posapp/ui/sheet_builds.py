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
    "customer_data",
    "problem_reports",
    "products",
    "scales",
    "scanner",
    "staff",
    "tenders",
    "token",
]

translate = QCoreApplication.translate


def staff(navigator: "Navigator", _who: Approval) -> Sheet:
    """Give the sheet for the people who work here."""
    from posapp.ui.office.staff.staff_sheet import StaffSheet

    report = navigator.settings.report
    return StaffSheet(navigator.window, navigator.content, navigator.context, navigator.sign_in_as, report)


def products(navigator: "Navigator", who: Approval) -> Sheet:
    """Give the sheet that imports the catalogue."""
    from posapp.ui.office.catalogue.products_sheet import ProductsSheet

    added = navigator.checkout.items.show_panel
    sheet = ProductsSheet(navigator.window, navigator.content, navigator.context, who, added)
    sheet.scale_codes_requested.connect(lambda: navigator.open("scales"))
    return sheet


def scales(navigator: "Navigator", _who: Approval) -> Sheet:
    """Give the sheet for the codes of the shop's scales."""
    from posapp.ui.office.catalogue.scale_codes_sheet import ScaleCodesSheet

    return ScaleCodesSheet(navigator.window, navigator.content, navigator.context)


def tenders(navigator: "Navigator", _who: Approval) -> Sheet:
    """Give the sheet for the tenders of the shop's own."""
    from posapp.ui.office.tenders.tenders_sheet import TendersSheet

    use = navigator.checkout.use_tenders
    return TendersSheet(navigator.window, navigator.content, navigator.context, use)


def scanner(navigator: "Navigator", _who: Approval) -> Sheet:
    """Give the sheet that learns how the scanner types."""
    from posapp.ui.office.scanner.sheet import ScannerSheet

    return ScannerSheet(navigator.window, navigator.content, navigator.context, navigator.settings.report)


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
