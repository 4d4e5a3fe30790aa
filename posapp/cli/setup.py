"""`posapp setup`: sets up a till, even without a screen or a keyring."""

import sys
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option
from posapp.cli.downloads import download, download_lines
from posapp.domain.errors import PosappError
from posapp.services.sessions import open_background_session

if TYPE_CHECKING:
    from posapp.domain.customers.downloads import DownloadProgress
    from posapp.domain.shop import Shop
    from posapp.services.on_till.setup import ShopSetup

__all__ = ["setup"]

TOKEN = "posapp.token"  # noqa: S105 - the key of the token in the context

FORCE = "posapp.force"


@click.command(short_help="Set up this till and download the customers.")
@click.option("--shop", "name", required=True, help="The shop's name.")
@click.option("--till", required=True, help="This till's name, such as “Till 1”.")
@click.option("--country", required=True, help="Two letters, such as UY.")
@click.option("--currency", required=True, help="Three letters, such as UYU.")
@click.option("--zone", required=True, help="An IANA time zone, such as America/Montevideo.")
@click.option(
    "--create-action/--no-create-action",
    default=True,
    show_default=True,
    help="Create the action physical_store.paid in Hellotext if it is missing.",
)
@click.option(
    "--token-from-stdin",
    is_flag=True,
    expose_value=False,
    callback=lambda context, _option, wanted: _read_token(context, wanted=wanted),
    help="Read the API token from the first line of stdin and save it in the keyring.",
)
@click.option(
    "--force",
    is_flag=True,
    expose_value=False,
    callback=lambda context, _option, wanted: context.meta.update({FORCE: wanted}),
    help="Set up again although this till's file is missing; its backups are moved aside.",
)
@click.option(
    "--no-download", is_flag=True, help="Do not download customers, coupons and actions; “posapp pull” does it later."
)
@json_option
@click.pass_obj
def setup(
    command_session: CommandSession,
    name: str,
    till: str,
    country: str,
    currency: str,
    zone: str,
    create_action: bool,
    no_download: bool,
) -> int:
    """Set up this till: test the API token, save the shop, and download the customers.

    The token is asked for without showing it, or read from stdin, and saved in the keyring; it is never an argument.
    POSAPP_API_TOKEN overrides the keyring and is not saved. With --force nothing is replaced, and no backup is moved,
    before Hellotext has accepted the token.
    """
    from posapp.domain.shop import make_shop

    is_forced = bool(click.get_current_context().meta.get(FORCE))
    if not is_forced:
        command_session.till.require_ledger()
    shop = make_shop(name=name, till=till, country=country, currency_code=currency, zone=zone)
    token = _token(command_session)
    with open_background_session(command_session.till) as session:
        session.setup.check_token(token)
        if is_forced:
            session.setup.start_over()  # without the file nobody can sign in, so the shop's token authorizes this
        action = _payment_action(session.setup, token, create=create_action)
        session.setup.save(shop, token)
    try:
        downloads = () if no_download else download(command_session)
    except PosappError as error:
        _answer(command_session, shop, action, (), download_failed=str(error))
        command_session.note(f"posapp: {error}")
        command_session.note(
            "The shop and the token are saved, and payments can be recorded. Run “posapp pull” to download the rest."
        )
        return FAILED
    _answer(command_session, shop, action, downloads)
    if any(progress.finished_at is None for progress in downloads):
        command_session.note("The till is set up; the download was stopped. Run “posapp pull” to resume it.")
    return 0


def _read_token(context: click.Context, *, wanted: bool) -> None:
    if wanted:
        context.meta[TOKEN] = sys.stdin.readline().strip()
        if not context.meta[TOKEN]:
            raise click.UsageError("There is no API token on the first line of stdin.")


def _token(command_session: CommandSession) -> str:
    token = click.get_current_context().meta.get(TOKEN) or command_session.environment.get("POSAPP_API_TOKEN", "")
    if token:
        return str(token)
    if not sys.stdin.isatty():
        raise click.UsageError(
            "There is no terminal to ask for the API token. Use --token-from-stdin, or set POSAPP_API_TOKEN."
        )
    return str(click.prompt("API token (hidden)", hide_input=True, err=True)).strip()


def _payment_action(session: "ShopSetup", token: str, *, create: bool) -> str:
    if session.has_payment_action(token):
        return "there"
    if not create:
        return "missing"
    session.create_payment_action(token)
    return "created"


def _answer(
    command_session: CommandSession,
    shop: "Shop",
    action: str,
    downloads: "tuple[DownloadProgress, ...]",
    download_failed: str = "",
) -> None:
    if action == "missing":
        command_session.note(
            "The action physical_store.paid is missing in Hellotext. Payments go to review until it exists."
        )
    document: dict[str, Json] = {
        "shop": shop.name,
        "till": shop.till,
        "country": shop.country,
        "currency": shop.currency.code,
        "zone": shop.zone.key,
        "home": str(command_session.till.home.folder),
        "payment_action": action,
        "downloaded": {progress.kind: progress.count for progress in downloads},
        "download_failed": download_failed,
    }
    lines = [
        f"{shop.name}, {shop.till}: set up in {command_session.till.home.folder}",
        f"Payment action physical_store.paid: {action}",
        *download_lines(downloads),
    ]
    command_session.answer(document, lines)
