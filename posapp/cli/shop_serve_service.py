"""Shows or installs how the shop's own server starts with its PC."""

import os

import click

from posapp.cli.command_session import CommandSession

__all__ = ["print_service", "start_with_this_pc"]


def print_service(command_session: CommandSession) -> int:
    """Show the unit of systemd, or the commands for an administrator of Windows."""
    from posapp.services.on_till.own_server_service import service_lines

    lines = service_lines(command_session.till)
    command_session.answer({"lines": list(lines)}, lines)
    return 0


def start_with_this_pc(command_session: CommandSession) -> int:
    """Install the unit of systemd for this user."""
    if os.name == "nt":
        raise click.UsageError("An administrator of Windows installs it: --print-service shows the commands.")
    from posapp.services.on_till.own_server_service import install_service

    file = install_service(command_session.till)
    command_session.answer(
        {"unit": str(file)},
        [
            f"{file} starts the shop server when you sign in.",
            "Now: systemctl --user daemon-reload && systemctl --user start posapp-shop",
            "So that it starts before anybody signs in: loginctl enable-linger",
        ],
    )
    return 0
