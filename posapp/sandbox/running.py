"""A practice server that runs: in a thread for tests and demos, or in the foreground."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random

import uvicorn

from posapp.sandbox.api_errors import ApiErrorWriter
from posapp.sandbox.faults import Fault, Faults
from posapp.sandbox.listening import PATIENCE, PluggableServer
from posapp.sandbox.options import Rights, SandboxOptions
from posapp.sandbox.pretended_shelf import sell_something
from posapp.sandbox.scenario import Scenario
from posapp.sandbox.server import make_application
from posapp.sandbox.shapes import ListShape
from posapp.sandbox.shop import PracticeShop

__all__ = ["RunningSandbox", "serve_forever", "serve_in_thread"]

LOOPBACK = "127.0.0.1"


class RunningSandbox:
    """A practice server on this computer, and the switches of its world, to be used from any thread.

    Args:
        options: What it holds and how it behaves.
        host: A loopback address.
        port: 0 for any free one.

    Attributes:
        token: What opens it.
        shop: What it holds.
        scenario: Pace, shapes and rights; its attributes may be set while it runs.
    """

    def __init__(self, options: SandboxOptions, host: str = LOOPBACK, port: int = 0) -> None:
        self.token = options.token
        self.shop = PracticeShop(options)
        self.scenario = Scenario(options)
        self._chance = Random(options.seed)  # noqa: S311 - practice, not cryptography
        writer = ApiErrorWriter(options.seed, options.language)
        config = uvicorn.Config(
            make_application(self.shop, self.scenario, writer),
            log_config=None,
            log_level="error",
            access_log=False,
            lifespan="off",
            ws="none",
            date_header=False,
            server_header=False,
            timeout_keep_alive=options.keep_alive_seconds,
            timeout_graceful_shutdown=1,
        )
        self._server = PluggableServer(config, host, port)

    @property
    def url(self) -> str:
        """The address of the server, without a slash at the end."""
        host, port = self._server.address
        return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

    @property
    def faults_injected(self) -> dict[Fault, int]:
        """The number of times that each fault struck."""
        return dict(self.scenario.plan.injected)

    def next_faults(self, *faults: Fault | str | None) -> None:
        """Let the next events meet these faults, one each; None lets one pass."""
        self.scenario.plan.follow(faults)

    def set_faults(self, faults: Faults) -> None:
        """Change the chances."""
        self.scenario.plan.use(faults)

    def set_latency(self, seconds: float) -> None:
        """Wait so long before each answer from now on."""
        self.scenario.latency = seconds

    def set_shape(self, shape: ListShape) -> None:
        """List in another shape from now on."""
        self.scenario.shape = shape

    def set_rights(self, rights: Rights) -> None:
        """Change what the token allows."""
        self.scenario.rights = rights

    def revoke_token(self) -> None:
        """Refuse everybody from now on."""
        self.scenario.token = ""

    def accept_token(self, token: str) -> None:
        """Let in who brings this token, and nobody else."""
        self.token = self.scenario.token = token

    def set_offline(self, offline: bool) -> None:
        """Pull the cable (nobody can connect, open connections are cut) or plug it in again."""
        if offline:
            self._server.unplug()
        else:
            self._server.plug_in()

    def sell_something(self) -> str:
        """Let the pretended POS sell and print something, and give the receipt's number; raises PrinterAway."""
        return sell_something(self.scenario, self._chance)

    @contextmanager
    def offline(self) -> Iterator[None]:
        """Pull the cable for a while."""
        self.set_offline(True)
        try:
            yield
        finally:
            self.set_offline(False)

    def run(self, on_ready: Callable[[], None]) -> None:
        """Serve until `stop`."""
        asyncio.run(self._server.serve_here(on_ready))

    def stop(self) -> None:
        """End serving."""
        self._server.should_exit = True


@contextmanager
def serve_in_thread(options: SandboxOptions) -> Iterator[RunningSandbox]:
    """Serve on a free port of this computer as long as the block lasts.

    Raises:
        TimeoutError: When it does not start or does not end.
    """
    sandbox = RunningSandbox(options)
    ready = threading.Event()
    thread = threading.Thread(target=sandbox.run, args=(ready.set,), name="sandbox", daemon=True)
    thread.start()
    if not ready.wait(PATIENCE):
        raise TimeoutError("the practice server did not start")
    try:
        yield sandbox
    finally:
        sandbox.stop()
        thread.join(PATIENCE)
        if thread.is_alive():
            raise TimeoutError("the practice server did not end")


def serve_forever(
    options: SandboxOptions,
    *,
    host: str = LOOPBACK,
    port: int = 0,
    on_ready: Callable[[RunningSandbox], None],
) -> None:
    """Serve in the foreground until interrupted.

    Args:
        options: What it holds and how it behaves.
        host: A loopback address.
        port: 0 for any free one.
        on_ready: Called once when clients can connect.

    Raises:
        KeyboardInterrupt: When a person ends it.
        OSError: When the port is taken, or the file of customers cannot be read.
        CustomersFileInvalid: When the file of customers cannot be understood.
        ValueError: When the host is not this computer's.
    """
    sandbox = RunningSandbox(options, host, port)
    sandbox.run(lambda: on_ready(sandbox))
