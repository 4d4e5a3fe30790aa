"""`posapp staff`: who works at this till, as its managers keep it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from secrets import compare_digest
from typing import TYPE_CHECKING

import click

from posapp.cli.session import Json, Session, json_option
from posapp.domain.errors import InputError
from posapp.domain.pins import Pin
from posapp.domain.staff import Role, StaffMember

if TYPE_CHECKING:
    from posapp.services.staff import Staff

__all__ = ["TokenDiffers", "staff"]


class TokenDiffers(InputError):
    """Not the token that this till signs in with."""

    field = "token"
    sentence = "Token: it is not the one that this till signs in to Hellotext with."


by_option: Callable[[Callable[..., int]], Callable[..., int]] = click.option(
    "--by", "manager", default="", metavar="NAME", help="The manager who does it; needed where there are several."
)


@click.group(short_help="Keep who works at this till, and their PINs.")
def staff() -> None:
    """Keep who works at this till. A manager's PIN is asked for; PINs are never arguments."""


@staff.command("list", short_help="List who works here.")
@click.option("--all", "everybody", is_flag=True, help="Also who left.")
@json_option
@click.pass_obj
def list_staff(session: Session, *, everybody: bool) -> int:
    """List who works at this till; without anybody, the window asks nobody who they are."""
    with session.till.ledger_desk() as desk:
        members = desk.staff.everybody() if everybody else desk.staff.members()
    session.answer({"staff": [_document(member) for member in members]}, map(_line, members))
    if not members:
        session.note("Nobody yet; “posapp staff add NAME” makes the first manager.")
    return 0


@staff.command(short_help="Add somebody.")
@click.argument("name")
@click.option("--role", type=click.Choice([role.value for role in Role]), default="cashier", show_default=True)
@by_option
@json_option
@click.pass_obj
def add(session: Session, name: str, role: str, manager: str) -> int:
    """Add somebody with a PIN of their own; the first one is a manager, whatever the role."""
    with session.till.ledger_desk() as desk:
        if not desk.staff.everybody():
            return _tell(session, desk.staff.make_first_manager(name, _new_pin(name)))
    with _signed_in(session, manager) as service:
        return _tell(session, service.add(name, Role(role), _new_pin(name)))


@staff.command(short_help="Give somebody another PIN.")
@click.argument("name")
@click.option("--by-token", is_flag=True, help="Where no manager knows their PIN: ask for the API token instead.")
@by_option
@json_option
@click.pass_obj
def pin(session: Session, name: str, manager: str, *, by_token: bool) -> int:
    """Give somebody another PIN, also when wrong ones locked them out."""
    if by_token:
        _prove_to_own(session)
        with session.till.ledger_desk() as desk:
            member = desk.staff.find(name)
            return _tell(session, desk.staff.set_pin_as_owner(member.id, _new_pin(member.name)))
    with _signed_in(session, manager) as service:
        member = service.find(name)
        return _tell(session, service.set_pin(member.id, _new_pin(member.name)))


@staff.command(short_help="Make somebody a cashier or a manager.")
@click.argument("name")
@click.argument("role", type=click.Choice([role.value for role in Role]))
@by_option
@json_option
@click.pass_obj
def role(session: Session, name: str, role: str, manager: str) -> int:
    """Make somebody a cashier or a manager."""
    with _signed_in(session, manager) as service:
        return _tell(session, service.change_role(service.find(name).id, Role(role)))


@staff.command(short_help="Let somebody sign in no more.")
@click.argument("name")
@click.option("--reason", required=True, help="Why; it is kept in the journal.")
@by_option
@json_option
@click.pass_obj
def deactivate(session: Session, name: str, reason: str, manager: str) -> int:
    """Let somebody sign in no more; what they recorded keeps their name."""
    with _signed_in(session, manager) as service:
        return _tell(session, service.deactivate(service.find(name).id, reason))


@contextmanager
def _signed_in(session: Session, name: str) -> "Iterator[Staff]":
    """Give the staff's service once a manager has proved to be one."""
    with session.till.ledger_desk() as desk:
        manager = _manager(desk.staff, name)
        desk.staff.sign_in(manager.id, Pin(_ask(f"PIN of {manager.name}", confirm=False)))
        yield desk.staff


def _prove_to_own(session: Session) -> None:
    """The keyring would give the token to anybody at this computer, so it has to be typed."""
    typed = _ask("API token", confirm=False).strip()
    if not compare_digest(typed.encode(), session.till.token.encode()):
        raise TokenDiffers()


def _manager(service: "Staff", name: str) -> StaffMember:
    if name:
        return service.find(name)
    managers = [member for member in service.members() if member.role is Role.MANAGER]
    if len(managers) != 1:
        raise click.UsageError("Say by --by NAME which manager does it.")
    return managers[0]


def _new_pin(name: str) -> str:
    return _ask(f"New PIN of {name}, 4 to 8 digits", confirm=True)


def _ask(caption: str, *, confirm: bool) -> str:
    if not sys.stdin.isatty():
        raise click.UsageError("There is no terminal to ask for the PIN or the token; it is taken from nowhere else.")
    return str(click.prompt(caption, hide_input=True, confirmation_prompt=confirm, err=True))


def _tell(session: Session, member: StaffMember) -> int:
    session.answer(_document(member), [_line(member)])
    return 0


def _document(member: StaffMember) -> Json:
    return {"id": member.id, "name": member.name, "role": member.role.value, "active": member.active}


def _line(member: StaffMember) -> str:
    return f"{member.name}  {member.role.value if member.active else 'left'}  {member.id}"
