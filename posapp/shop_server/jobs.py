"""A task for the connection's thread, and whoever waits for its result."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from posapp.shop_server.errors import AnswerLost, ShopServerError, error_of

if TYPE_CHECKING:
    import psycopg

__all__ = ["Job", "WaitingJob"]

T = TypeVar("T")


class WaitingJob(Protocol):
    """A job, whatever its result is."""

    def is_cancelled(self) -> bool:
        """Tell whether nobody waits any more."""

    def begin(self) -> bool:
        """Keep the job from being cancelled; False where it was already."""

    def fail(self, problem: ShopServerError) -> None:
        """Say why a job that began is not done."""

    def run(self, connection: "psycopg.Connection") -> None:
        """Do a job that began."""


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """A task and the future of its result; the future raises what the task raised, as an error of ours."""

    task: "Callable[[psycopg.Connection], T]"
    future: "Future[T]"

    def is_cancelled(self) -> bool:
        """Tell whether nobody waits any more."""
        return self.future.cancelled()

    def begin(self) -> bool:
        """Keep the job from being cancelled; False where it was already."""
        return self.future.set_running_or_notify_cancel()

    def fail(self, problem: ShopServerError) -> None:
        """Say why a job that began is not done."""
        self.future.set_exception(problem)

    def run(self, connection: "psycopg.Connection") -> None:
        """Do a job that began."""
        import psycopg

        try:
            self.future.set_result(self.task(connection))
        except psycopg.Error as error:
            self.fail(AnswerLost() if connection.closed else error_of(error))
        except Exception as error:  # noqa: BLE001 - whoever waits gets it
            self.future.set_exception(error)
