"""`posapp staff`: who works at this till, as its managers keep it."""

import sys

import click

from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.domain.staff.members import Role, StaffMember

__all__ = ["staff"]


@click.group(short_help="Keep who works at this till, and their PINs.")
def staff() -> None:
    """Keep who works at this till. A manager signs in by --as NAME; PINs are never arguments."""


@staff.command("list", short_help="List who works here.")
@click.option("--all", "all_members", is_flag=True, help="Also who left.")
@json_option
@click.pass_obj
def list_staff(command_session: CommandSession, *, all_members: bool) -> int:
    """List who works at this till; without anybody, the window asks nobody who they are."""
    with command_session.till.ledger_session() as session:
        members = session.staff.all_members() if all_members else session.staff.members()
    command_session.answer({"staff": [_document(member) for member in members]}, map(_line, members))
    if not members:
        command_session.note("Nobody yet; “posapp staff add NAME” makes the first manager.")
    return 0


@staff.command(short_help="Add somebody.")
@click.argument("name")
@click.option("--role", type=click.Choice([role.value for role in Role]), default="cashier", show_default=True)
@json_option
@click.pass_obj
def add(command_session: CommandSession, name: str, role: str) -> int:
    """Add somebody with a PIN of their own; the first one is a manager, whatever the role."""
    with command_session.till.ledger_session() as session:
        if not session.staff.all_members():
            return _print(command_session, session.staff.make_first_manager(name, _new_pin(name)))
        return _print(command_session, session.staff.add(name, Role(role), _new_pin(name)))


@staff.command(short_help="Give somebody another PIN.")
@click.argument("name")
@click.option("--by-token", is_flag=True, help="Where no manager knows their PIN: ask for the API token instead.")
@json_option
@click.pass_obj
def pin(command_session: CommandSession, name: str, *, by_token: bool) -> int:
    """Give somebody another PIN, also when wrong ones locked them out."""
    with command_session.till.ledger_session() as session:
        member = session.staff.find(name)
        if by_token:
            # The keyring would give the token to anybody at this computer, so it has to be typed.
            proof = session.staff.prove_owner(_ask("API token", confirm=False).strip(), command_session.till.token)
            return _print(command_session, session.staff.set_pin_as_owner(member.id, _new_pin(member.name), proof))
        return _print(command_session, session.staff.set_pin(member.id, _new_pin(member.name)))


@staff.command(short_help="Make somebody a cashier or a manager.")
@click.argument("name")
@click.argument("role", type=click.Choice([role.value for role in Role]))
@json_option
@click.pass_obj
def role(command_session: CommandSession, name: str, role: str) -> int:
    """Make somebody a cashier or a manager."""
    with command_session.till.ledger_session() as session:
        return _print(command_session, session.staff.change_role(session.staff.find(name).id, Role(role)))


@staff.command(short_help="Let somebody sign in no more.")
@click.argument("name")
@click.option("--reason", required=True, help="Why; it is kept in the journal.")
@json_option
@click.pass_obj
def deactivate(command_session: CommandSession, name: str, reason: str) -> int:
    """Let somebody sign in no more; what they recorded keeps their name."""
    with command_session.till.ledger_session() as session:
        return _print(command_session, session.staff.deactivate(session.staff.find(name).id, reason))


def _new_pin(name: str) -> str:
    return _ask(f"New PIN of {name}, 4 to 8 digits", confirm=True)


def _ask(caption: str, *, confirm: bool) -> str:
    if not sys.stdin.isatty():
        raise click.UsageError("There is no terminal to ask for the new PIN or token; nothing else gives it.")
    return str(click.prompt(caption, hide_input=True, confirmation_prompt=confirm, err=True))


def _print(command_session: CommandSession, member: StaffMember) -> int:
    command_session.answer(_document(member), [_line(member)])
    return 0


def _document(member: StaffMember) -> Json:
    return {"id": member.id, "name": member.name, "role": member.role.value, "active": member.active}


def _line(member: StaffMember) -> str:
    return f"{member.name}  {member.role.value if member.active else 'left'}  {member.id}"
