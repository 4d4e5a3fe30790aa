"""Opens the practice shop: a sandbox on this computer and a till of its own, deleted at the end."""

import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt
from PySide6.QtWidgets import QLabel

from posapp.app.application import make_application, use_offscreen_without_a_screen
from posapp.app.logging_setup import disable_practice_logging
from posapp.app.practice.countries import COUNTRIES, PracticeCountry, country_of_language
from posapp.app.practice.opening import open_practice_shop
from posapp.app.practice.pos import let_pos_sell, printer_in_between
from posapp.app.window import TillWindow
from posapp.background.practice import Practice, PracticeCable, PracticePos
from posapp.paths import find_home
from posapp.sandbox import Language, RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.till import Till
from posapp.ui.texts import load_texts, shown_language
from posapp.ui.window_size import fitting_size

if TYPE_CHECKING:
    from posapp.cli.launchers import DemoOptions

__all__ = ["practice_environment", "run_demo"]


def run_demo(options: "DemoOptions") -> int:
    """Open the practice shop for a person, or play the tour in it, and give the exit code."""
    use_offscreen_without_a_screen(os.environ)
    disable_practice_logging()
    if options.tour is not None:
        return _play_tour(options, options.tour)
    application = make_application()
    load_texts(application, QLocale.system())
    country = COUNTRIES[options.country or country_of_language(shown_language())]
    with serve_in_thread(_sandbox_options(options, country)) as sandbox, _throwaway_folder() as folder:
        environment = practice_environment(folder, sandbox)
        with printer_in_between(environment, sandbox):
            return _open_for_a_person(environment, sandbox, country, options)


def _play_tour(options: "DemoOptions", folder: Path) -> int:
    """The tour sets its own shop up, without a week of sales: it begins with the first start of a till."""
    from posapp.app.tour.steps import STEPS
    from posapp.app.tour.tour import play_tour

    with serve_in_thread(SandboxOptions(profiles=options.profiles)) as sandbox, _throwaway_folder() as home:
        environment = practice_environment(home, sandbox)
        with printer_in_between(environment, sandbox):
            return play_tour(STEPS, folder, environment, sandbox, options)


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


def _sandbox_options(options: "DemoOptions", country: PracticeCountry) -> SandboxOptions:
    return SandboxOptions(
        profiles=options.profiles,
        country=country.code,
        everyday_names=True,
        staff=tuple((each.name, each.pin) for each in country.staff),
        coupons=country.coupons,
        language=Language(country.language),
    )


def _open_for_a_person(
    environment: Mapping[str, str], sandbox: RunningSandbox, country: PracticeCountry, options: "DemoOptions"
) -> int:
    application = make_application()
    notice = _show_notice()
    open_practice_shop(environment, sandbox, country)
    notice.deleteLater()
    window = TillWindow(Till(environment), practice=_practice(sandbox, country))
    window.choose_theme(options.theme.value)
    window.closed.connect(application.quit)
    window.shown.connect(lambda widget: widget.resize(fitting_size(widget, QSize(*options.size))))
    print(f"A pretended POS, whose receipts come to the counter by themselves: {sandbox.url}/pos", flush=True)  # noqa: T201 - told to whoever started it
    print(f"Practice shop open. Watch Hellotext's side, or unplug the network, at {sandbox.url}/", flush=True)  # noqa: T201 - told to whoever started it
    for each in country.staff:
        print(f"{each.name}, {each.role.value}: PIN {each.pin}", flush=True)  # noqa: T201 - told to whoever started it
    window.open()
    try:
        return application.exec()
    finally:
        window.close()


def _show_notice() -> QLabel:
    """Say what somebody waits for: a week of sales takes two or three seconds."""
    notice = QLabel(QCoreApplication.translate("practice", "The practice shop is being prepared…"))
    notice.setWindowFlags(Qt.WindowType.SplashScreen)
    notice.setContentsMargins(48, 32, 48, 32)
    notice.show()
    QCoreApplication.processEvents()
    return notice


def _practice(sandbox: RunningSandbox, country: PracticeCountry) -> Practice:
    """What is remembered of the guided round outlives the practice shop, which is deleted at the end."""
    return Practice(
        staff=country.staff,
        coupon=country.coupons[0],
        cable=PracticeCable(sandbox.set_offline),
        pos=PracticePos(partial(let_pos_sell, sandbox)),
        memory=find_home(os.environ).state / "practice.ini",
    )


@contextmanager
def _throwaway_folder() -> Iterator[Path]:
    with TemporaryDirectory(prefix="posapp-practice-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)
