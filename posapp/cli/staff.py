"""`posapp staff`: manages the staff of this till and their PINs."""

import sys

import click

from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.domain.reading_direction import isolated
from posapp.domain.staff.members import Role, StaffMember
from posapp.services.sessions import open_ledger_session

__all__ = ["staff"]


@click.group(short_help="Manage the staff of this till and their PINs.")
def staff() -> None:
    """Manage the staff of this till. A manager signs in with --as NAME; PINs are never arguments."""


@staff.command("list", short_help="List the staff.")
@click.option("--all", "all_members", is_flag=True, help="Include deactivated staff.")
@json_option
@click.pass_obj
def list_staff(command_session: CommandSession, *, all_members: bool) -> int:
    """List the staff of this till; without staff, the window does not ask anybody to sign in."""
    with open_ledger_session(command_session.till) as session:
        members = session.staff.all_members() if all_members else session.staff.members()
    command_session.answer({"staff": [_document(member) for member in members]}, map(_line, members))
    if not members:
        command_session.note("No staff yet. Run “posapp staff add NAME” to add the first manager.")
    return 0


@staff.command(short_help="Add a staff member.")
@click.argument("name")
@click.option("--role", type=click.Choice([role.value for role in Role]), default="cashier", show_default=True)
@json_option
@click.pass_obj
def add(command_session: CommandSession, name: str, role: str) -> int:
    """Add the staff member NAME with a new PIN; the first one is always a manager."""
    with open_ledger_session(command_session.till) as session:
        if not session.staff.all_members():
            return _print(command_session, session.staff.make_first_manager(name, _new_pin(name)))
        return _print(command_session, session.staff.add(name, Role(role), _new_pin(name)))


@staff.command(short_help="Set a new PIN.")
@click.argument("name")
@click.option("--by-token", is_flag=True, help="Ask for the API token instead, if no manager knows their PIN.")
@json_option
@click.pass_obj
def pin(command_session: CommandSession, name: str, *, by_token: bool) -> int:
    """Set a new PIN for NAME, even if wrong PINs have locked them out."""
    with open_ledger_session(command_session.till) as session:
        member = session.staff.find(name)
        if by_token:
            # The keyring gives the token to anybody at this computer, so only a typed one proves who owns the shop.
            proof = session.staff.prove_owner(_ask("API token", confirm=False).strip(), command_session.till.token)
            return _print(command_session, session.staff.set_pin_as_owner(member.id, _new_pin(member.name), proof))
        return _print(command_session, session.staff.set_pin(member.id, _new_pin(member.name)))


@staff.command(short_help="Change the role of a staff member.")
@click.argument("name")
@click.argument("role", type=click.Choice([role.value for role in Role]))
@json_option
@click.pass_obj
def role(command_session: CommandSession, name: str, role: str) -> int:
    """Make NAME a cashier or a manager."""
    with open_ledger_session(command_session.till) as session:
        return _print(command_session, session.staff.change_role(session.staff.find(name).id, Role(role)))


@staff.command(short_help="Deactivate a staff member.")
@click.argument("name")
@click.option("--reason", required=True, help="The reason; it is kept in the activity log.")
@json_option
@click.pass_obj
def deactivate(command_session: CommandSession, name: str, reason: str) -> int:
    """Deactivate NAME so that they can no longer sign in; their records keep their name."""
    with open_ledger_session(command_session.till) as session:
        return _print(command_session, session.staff.deactivate(session.staff.find(name).id, reason))


def _new_pin(name: str) -> str:
    return _ask(f"New PIN for {name} (4 to 8 digits)", confirm=True)


def _ask(caption: str, *, confirm: bool) -> str:
    if not sys.stdin.isatty():
        raise click.UsageError(
            "There is no terminal to ask for the new PIN or the token. Run this command in a terminal."
        )
    return str(click.prompt(caption, hide_input=True, confirmation_prompt=confirm, err=True))


def _print(command_session: CommandSession, member: StaffMember) -> int:
    command_session.answer(_document(member), [_line(member)])
    return 0


def _document(member: StaffMember) -> Json:
    return {"id": member.id, "name": member.name, "role": member.role.value, "active": member.active}


def _line(member: StaffMember) -> str:
    return f"{isolated(member.name)}  {member.role.value if member.active else 'deactivated'}  {member.id}"
