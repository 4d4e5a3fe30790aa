"""Writes posapp(1) to stdout, from the command line's own help."""

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from os import environ

import click

from posapp import __version__
from posapp.cli.commands import posapp

__all__ = ["man_page"]

NAME = r"posapp \- record at the counter what counts in Hellotext"
WHAT = (
    "The desktop companion of a shop's till. Without a command it opens the till's window, or its set-up at the first "
    "start. What is recorded is on disk at once, also without a network, and reaches Hellotext once."
)
FILES = (
    ("~/.local/share/posapp/ledger.db", "Sales, events, journal, staff: precious, encrypted."),
    (
        "~/.local/share/posapp/cache.db",
        "Customers and coupons; can be downloaded again with posapp pull (cache-2.db and so on after a repair).",
    ),
    ("~/.local/share/posapp/backups/", "A checked copy of the ledger for each of the last seven days."),
    ("~/.local/state/posapp/pin-tries.json", "How often a PIN was wrong, where there is no keyring to count it in."),
    (
        "~/.local/state/posapp/log/",
        "The log, and reports of what went wrong inside the program. No customer is in them.",
    ),
    ("/usr/share/doc/posapp/THIRD-PARTY-LICENCES.txt", "The licences of everything that is bundled."),
)
VARIABLES = (
    ("POSAPP_HOME", "The folder of the till's files and logs."),
    ("POSAPP_API_URL", "Hellotext's address; plain http is taken for this computer only."),
    ("POSAPP_API_TOKEN", "The API token, instead of the keyring's."),
    ("POSAPP_DATABASE_KEY", "The key of the files, 64 hexadecimal digits, instead of the keyring's."),
    ("POSAPP_PASSPHRASE", "The passphrase of a transfer file, instead of asking."),
    ("POSAPP_PIN_FILE", "A file with the PIN of --as NAME, mode 600, instead of asking."),
    ("POSAPP_HTTP_TIMEOUT", "How many seconds an answer may take; 15 if unset."),
    ("POSAPP_RECONCILE_LOOKS", "When an uncertain event is looked for, in seconds after it was tried, such as 2,8."),
    (
        "POSAPP_RECONCILE_WITNESSES",
        "How many payments Hellotext's list must have shown before it is trusted; 30 if unset.",
    ),
)
CODES = (("0", "It was done."), ("1", "It failed."), ("2", "The command was used wrongly."))


def man_page(day: str) -> str:
    """Give the page in the language of man pages, dated by a day like 2026-11-24."""
    lines = [f'.TH POSAPP 1 "{day}" "posapp {__version__}" "User Commands"']
    lines += [".SH NAME", NAME, ".SH SYNOPSIS", ".B posapp", r"[\fICOMMAND\fR [\fIOPTIONS\fR] [\fIARGUMENTS\fR]]"]
    lines += [".SH DESCRIPTION", _plain(WHAT), ".SH OPTIONS", *_options(click.Context(posapp, info_name="posapp"))]
    lines += [".SH COMMANDS", *_commands(), ".SH ENVIRONMENT", *_terms(VARIABLES), ".SH FILES", *_terms(FILES)]
    lines += [".SH EXIT STATUS", *_terms(CODES)]
    return "\n".join(lines) + "\n"


def _commands() -> Iterator[str]:
    whole = click.Context(posapp, info_name="posapp")
    for name in posapp.list_commands(whole):
        command = posapp.get_command(whole, name)
        if command is None:
            continue
        inside = click.Context(command, info_name=name, parent=whole)
        yield from _command(command, inside)
        if isinstance(command, click.Group):
            for part, found in sorted(command.commands.items()):
                yield from _command(found, click.Context(found, info_name=part, parent=inside))


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    pieces = " ".join(command.collect_usage_pieces(context))
    yield f".SS {_plain(context.command_path)} {_plain(pieces)}"
    yield _plain(command.help or command.get_short_help_str(200))
    yield from _options(context)


def _options(context: click.Context) -> Iterator[str]:
    for parameter in context.command.get_params(context):
        told = parameter.get_help_record(context)
        if told is not None and "--help" not in parameter.opts:
            yield from _terms([told])


def _terms(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for term, meaning in pairs:
        yield from (".TP", rf"\fB{_plain(term)}\fR", _plain(meaning))


def _plain(text: str) -> str:
    """Give a text on one line, with nothing in it that roff would take for a command."""
    flat = " ".join(text.replace("\b", "").split())
    safe = flat.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq")
    return rf"\&{safe}" if safe.startswith((".", "\\(aq")) else safe


if __name__ == "__main__":
    epoch = int(environ.get("SOURCE_DATE_EPOCH", "0")) or int(datetime.now(UTC).timestamp())
    sys.stdout.write(man_page(f"{datetime.fromtimestamp(epoch, UTC):%Y-%m-%d}"))
