"""Opens the practice shop: a sandbox on this computer and a till of its own, deleted at the end."""

import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from posapp.app.application import make_application, use_offscreen_without_a_screen
from posapp.app.logging_setup import disable_practice_logging
from posapp.app.window import TillWindow
from posapp.domain.shop import make_shop
from posapp.sandbox import RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.customers.download import EVERYTHING
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_ledger_session
from posapp.ui.window_size import fitting_size

if TYPE_CHECKING:
    from posapp.cli.launchers import DemoOptions

__all__ = ["practice_environment", "run_demo"]

OFFERED = (
    *("order.placed", "order.confirmed", "order.delivered", "order.cancelled"),
    *("product.viewed", "form.completed", "subscribed", "unsubscribed"),
)
"""What the practice shop's manager switched on under More actions."""


def run_demo(options: "DemoOptions") -> int:
    """Open the practice shop for a person, or play the tour in it, and give the exit code."""
    use_offscreen_without_a_screen(os.environ)
    disable_practice_logging()
    with serve_in_thread(SandboxOptions(profiles=options.profiles)) as sandbox, _throwaway_folder() as folder:
        environment = practice_environment(folder, sandbox)
        if options.tour is not None:
            from posapp.app.tour.steps import STEPS
            from posapp.app.tour.tour import play_tour

            return play_tour(STEPS, options.tour, environment, sandbox, options)
        return _open_for_a_person(environment, sandbox, options)


def practice_environment(folder: Path, sandbox: RunningSandbox) -> Mapping[str, str]:
    """Give the variables of a till that keeps everything, also its mark, in `folder` and connects only to a sandbox."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("POSAPP_")},
        "POSAPP_HOME": str(folder),
        "XDG_STATE_HOME": str(folder / "outside"),
        "XDG_CONFIG_HOME": str(folder / "outside"),
        "POSAPP_API_URL": sandbox.url,
        "POSAPP_API_TOKEN": sandbox.token,
        "POSAPP_DATABASE_KEY": secrets.token_hex(32),
        "POSAPP_HTTP_TIMEOUT": "3",
        "POSAPP_RECONCILE_LOOKS": "1,3,60,600,3600",
    }


def _open_for_a_person(environment: Mapping[str, str], sandbox: RunningSandbox, options: "DemoOptions") -> int:
    application = make_application()
    till = Till(environment)
    _set_up(till, sandbox)
    window = TillWindow(till)
    window.choose_theme(options.theme.value)
    window.closed.connect(application.quit)
    window.shown.connect(lambda widget: widget.resize(fitting_size(widget, QSize(*options.size))))
    print(f"Practice shop open. Watch Hellotext's side, or unplug the network, at {sandbox.url}/", flush=True)  # noqa: T201 - told to whoever started it
    window.open()
    try:
        return application.exec()
    finally:
        window.close()


def _set_up(till: Till, sandbox: RunningSandbox) -> None:
    shop = make_shop(
        name="Almacén del Puerto",
        till="Till 1",
        country="US",
        currency_code="USD",
        zone="America/New_York",
    )
    with open_background_session(till) as session:
        if not session.setup.has_payment_action(sandbox.token):
            session.setup.create_payment_action(sandbox.token)
        session.setup.save(shop, sandbox.token)
        session.setup.download(EVERYTHING, lambda _progress: None, lambda: False)
    with open_ledger_session(till) as context:
        context.actions.offers.switch(OFFERED, on=True)


@contextmanager
def _throwaway_folder() -> Iterator[Path]:
    with TemporaryDirectory(prefix="posapp-practice-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)
