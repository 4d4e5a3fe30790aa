"""Looks up host names in threads that the program does not wait for at its end.

A name server that does not answer keeps a thread for half a minute, and neither asyncio's end nor the interpreter's
would come before it.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Thread
from typing import ParamSpec, TypeVar

__all__ = ["resolve_names_in_threads"]

Given = TypeVar("Given")
Arguments = ParamSpec("Arguments")


def resolve_names_in_threads() -> None:
    """Let the running loop make its blocking calls (host name look-ups only) in such threads."""
    asyncio.get_running_loop().set_default_executor(_DetachedExecutor())


class _DetachedExecutor(ThreadPoolExecutor):
    """Gives each call a thread of its own, which ends with the process."""

    def submit(
        self, fn: Callable[Arguments, Given], /, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> Future[Given]:
        """Begin a call."""
        future: Future[Given] = Future()
        Thread(target=_work, args=(future, lambda: fn(*args, **kwargs)), name="look-up", daemon=True).start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002 - its signature
        """Wait for nothing."""
        super().shutdown(wait=False, cancel_futures=cancel_futures)


def _work(future: Future[Given], call: Callable[[], Given]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = call()
    except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the call, as every executor does
        future.set_exception(error)
    else:
        future.set_result(result)
