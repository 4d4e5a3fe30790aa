"""Describes the state of the customer list, short for the status bar and in full for a sheet."""

from PySide6.QtCore import QCoreApplication, QObject

from posapp.domain.customers.downloads import DownloadFailure
from posapp.domain.errors import PosappError
from posapp.domain.shop import Shop
from posapp.services.on_till.customers.list_status import CustomerList
from posapp.ui.labels.sentences import sentence
from posapp.ui.labels.timestamps import timestamp_text

__all__ = ["customer_list_details", "customer_list_notice"]


def customer_list_notice(found: CustomerList) -> str:
    """Give the status bar's text about the list; empty where there is nothing to say."""
    if found.fault is not None or found.replacement:
        return QCoreApplication.translate("CustomerList", "Customer list is being rebuilt")
    if found.failure is not None and found.completed_at is None:
        return QCoreApplication.translate("CustomerList", "Customers not downloaded")
    if found.failure is not None:
        return QCoreApplication.translate("CustomerList", "Customer list not updated")
    if found.unlisted or found.unreadable:
        return QCoreApplication.translate("CustomerList", "Customer list incomplete")
    return ""


def customer_list_details(found: CustomerList, shop: Shop) -> str:
    """Give the age of the list, the last failure and the advice, one sentence a line."""
    lines = [_count(found), _age(found, shop), _damage(found), *_failure(found, shop), *_oddities(found)]
    lines.append(
        QCoreApplication.translate(
            "CustomerList", "posapp tries again by itself. You can keep selling, also to customers who are not found."
        )
    )
    return "\n".join(filter(None, lines))


def _count(found: CustomerList) -> str:
    if found.customers is None:
        return ""
    return CustomerListCounts().customers(found.customers)


def _age(found: CustomerList, shop: Shop) -> str:
    if found.completed_at is None:
        return QCoreApplication.translate("CustomerList", "The full list has never been downloaded.")
    text = QCoreApplication.translate("CustomerList", "The list was downloaded on {moment}.")
    return text.format(moment=timestamp_text(found.completed_at, shop))


def _damage(found: CustomerList) -> str:
    if found.fault is not None:
        return sentence(found.fault)
    if found.replacement:
        return QCoreApplication.translate("CustomerList", "A new list replaces this one once it is downloaded.")
    return ""


def _failure(found: CustomerList, shop: Shop) -> tuple[str, ...]:
    failure = found.failure
    if failure is None:
        return ()
    text = QCoreApplication.translate("CustomerList", "The last download failed on {moment}.")
    return text.format(moment=timestamp_text(failure.at, shop)), sentence(_EarlierError(failure))


def _oddities(found: CustomerList) -> tuple[str, ...]:
    counts = CustomerListCounts()
    unreadable = counts.unreadable(found.unreadable) if found.unreadable else ""
    unlisted = counts.unlisted(found.unlisted) if found.unlisted else ""
    return unreadable, unlisted


class CustomerListCounts(QObject):
    """The sentences that count: `lupdate` finds a singular and a plural in a class's own `tr` alone."""

    def customers(self, count: int) -> str:
        """Say how many customers there are."""
        return self.tr("%n customer(s) on this computer.", "", count)

    def unreadable(self, count: int) -> str:
        """Say how many records could not be read."""
        return self.tr("%n record(s) could not be read and were skipped.", "", count)

    def unlisted(self, count: int) -> str:
        """Say how many records stay although Hellotext did not list them."""
        return self.tr(
            "%n record(s) that Hellotext did not list stay here, since its list may have been incomplete.", "", count
        )


class _EarlierError(PosappError):
    """An error of an earlier try, which only its sentence and its facts are left of."""

    def __init__(self, failure: DownloadFailure) -> None:
        self.sentence = failure.sentence  # type: ignore[misc]  # of this one error, not of its class
        super().__init__(**failure.facts)
