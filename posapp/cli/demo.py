"""`posapp demo`: opens a practice shop, which needs no Hellotext account."""

import re
from pathlib import Path

import click

from posapp.cli.command_session import CommandSession
from posapp.cli.launchers import PRACTICE_COUNTRIES, DemoOptions, Theme

__all__ = ["demo"]


class SizeParam(click.ParamType[tuple[int, int]]):
    """Width and height in pixels, written 1024x768."""

    name = "WIDTHxHEIGHT"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        """Give width and height; refuses sizes that no screen can show."""
        if isinstance(value, tuple):
            return value
        match = re.fullmatch(r"([0-9]{1,5})[xX×]([0-9]{1,5})", str(value).strip())
        width, height = (int(match[1]), int(match[2])) if match else (0, 0)
        if not (320 <= width <= 10_000 and 240 <= height <= 10_000):
            self.fail(f"“{str(value)[:20]}” is not a size; write it like 1024x768.", param, ctx)
        return width, height


@click.command(short_help="Open a practice shop; nothing leaves this computer.")
@click.option(
    "--tour",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Play a short scripted session and save a screenshot of each step in this folder.",
)
@click.option("--theme", type=click.Choice([theme.value for theme in Theme]), default="system", show_default=True)
@click.option(
    "--size", type=SizeParam(), default="1280x800", show_default=True, help="The size of the window in pixels."
)
@click.option(
    "--profiles",
    type=click.IntRange(1, 1_000_000),
    default=500,
    show_default=True,
    help="The number of fictional customers.",
)
@click.option(
    "--country",
    type=click.Choice(PRACTICE_COUNTRIES, case_sensitive=False),
    help="The practice shop's country, with its money; by default that of the window's language. The tour has its own.",
)
@click.pass_obj
def demo(
    command_session: CommandSession,
    tour: Path | None,
    theme: str,
    size: tuple[int, int],
    profiles: int,
    country: str | None,
) -> int:
    """Open a practice shop with fictional customers and a week of sales; nothing leaves this computer."""
    return command_session.launchers.play_demo(
        DemoOptions(tour=tour, theme=Theme(theme), size=size, profiles=profiles, country=country or "")
    )
