"""`posapp intake printer --start-with-this-pc`: lets the printer in between start when this user signs in."""

from typing import TYPE_CHECKING

from posapp.cli.command_session import FAILED, CommandSession

if TYPE_CHECKING:
    from posapp.paths import Home
    from posapp.services.on_till.printer.start_with_pc.starts import StartStanding

__all__ = ["start_with_this_computer"]


def start_with_this_computer(command_session: CommandSession, home: "Home", wanted: str) -> int:
    """Switch it on or off, or only show it, and give the exit code.

    Args:
        command_session: Answers.
        home: The till's folder.
        wanted: "on", "off" or "show".
    """
    from posapp.services.on_till.printer.options import PrinterNotNamed, load_options
    from posapp.services.on_till.printer.start_with_pc.choosing import start_way
    from posapp.services.on_till.printer.start_with_pc.starts import StartStanding

    way = start_way(home, command_session.environment)
    if wanted == "on":
        if load_options(home) is None:
            raise PrinterNotNamed()
        way.switch_on()
    elif wanted == "off":
        way.switch_off()
    standing = way.standing()
    starts = standing is not StartStanding.OFF
    command_session.answer({"starts_with_this_pc": starts, "for_everybody": _is_of_all(standing)}, [_said(standing)])
    if wanted == "on" and command_session.environment.get("POSAPP_DATABASE_KEY"):
        command_session.note(
            "posapp: POSAPP_DATABASE_KEY is not written down for it. Without a key in the keyring it prints, and keeps "
            "no receipt."
        )
    return FAILED if wanted == "off" and starts else 0


def _is_of_all(standing: "StartStanding") -> bool:
    from posapp.services.on_till.printer.start_with_pc.starts import StartStanding

    return standing is StartStanding.FOR_EVERYBODY


def _said(standing: "StartStanding") -> str:
    from posapp.services.on_till.printer.start_with_pc.starts import StartStanding

    return {
        StartStanding.OFF: "The printer in between does not start with this computer.",
        StartStanding.ON: "The printer in between starts when this user signs in.",
        StartStanding.FOR_EVERYBODY: "The printer in between starts for everybody who signs in to this computer; an "
        "administrator decides that.",
    }[standing]
