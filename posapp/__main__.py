"""`posapp` and `python -m posapp`: the window when nothing is asked for, else a command."""

import os
import sys

__all__ = ["main"]


def main() -> int:
    """Run the program with the process's arguments and give its exit code: 0, 1 (failed) or 2 (wrong usage)."""
    os.umask(0o077)  # whatever this user's till writes is this user's alone
    if len(sys.argv) == 1:
        from posapp.app import open_window

        return open_window(os.environ)
    return _command()


def _command() -> int:
    from posapp import app, cli
    from posapp.cli.launchers import Launchers

    app.set_up_command_logging(os.environ)
    return cli.main(
        Launchers(open_window=app.open_window, play_demo=app.play_demo, write_summary_pdf=app.write_summary_pdf)
    )


if __name__ == "__main__":
    sys.exit(main())
