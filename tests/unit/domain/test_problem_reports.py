"""A report says where in the program something went wrong, and nothing of what the program was working on."""

import errno
import sqlite3
from datetime import UTC, datetime

import pytest

from posapp.domain.errors import InputError
from posapp.domain.problem_reports import Frame, ProblemReport, crash_in, errors_of

SECRETS = ("Ana Núñez", "+59899123456", "ana@example.com", "token-3f9a", "/home/ana/ledger.db")


class AmountOdd(InputError):
    """An error on purpose whose facts somebody typed."""

    field = "amount"
    sentence = "Amount: “{text}” is odd."


def raised(error: BaseException) -> BaseException:
    customer = SECRETS[0]
    try:
        raise error
    except BaseException as caught:  # noqa: BLE001 - the test wants it with its frames
        assert customer
        return caught


def text_of(error: BaseException) -> str:
    at = datetime(2026, 11, 24, 22, 55, 7, tzinfo=UTC)
    return ProblemReport(at=at, where="the window", versions={"posapp": "0.1.0"}, errors=errors_of(error)).text()


@pytest.mark.parametrize(
    "error",
    [
        ValueError(*SECRETS),
        KeyError(SECRETS[1]),
        FileNotFoundError(errno.ENOENT, *SECRETS[3:]),
        AmountOdd(text=SECRETS[2]),
        UnicodeEncodeError("ascii", SECRETS[0], 4, 5, SECRETS[1]),
        ExceptionGroup(SECRETS[0], [ValueError(SECRETS[1]), TypeError(SECRETS[2])]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_report_holds_nothing_that_an_error_says_of_a_customer(error: Exception) -> None:
    text = text_of(raised(error))

    assert not [secret for secret in SECRETS if secret in text]
    assert f"{__name__}:" in text
    assert type(error).__name__ in text


def test_a_report_tells_the_cause_before_what_came_of_it() -> None:
    try:
        try:
            raise PermissionError(errno.EACCES, "secret", "/home/ana")
        except PermissionError as cause:
            raise RuntimeError("secret") from cause
    except RuntimeError as error:
        kinds = [mishap.kind for mishap in errors_of(error)]

    assert kinds == ["PermissionError (EACCES)", "RuntimeError"]


def test_a_report_names_the_word_that_sqlite_has_for_its_refusal() -> None:
    with pytest.raises(sqlite3.OperationalError) as caught:
        sqlite3.connect("/nowhere/at/all")

    assert errors_of(caught.value)[0].kind == "sqlite3.OperationalError (SQLITE_CANTOPEN)"


def test_errors_that_lead_to_each_other_in_a_circle_are_told_once() -> None:
    one, other = ValueError(), TypeError()
    one.__context__, other.__context__ = other, one

    assert {mishap.kind for mishap in errors_of(one)} == {"ValueError", "TypeError"}


def test_an_endless_recursion_is_told_by_its_last_frames() -> None:
    def deeper() -> None:
        deeper()

    with pytest.raises(RecursionError) as caught:
        deeper()

    assert 10 < len(errors_of(caught.value)[0].frames) <= 60


def test_what_killed_the_program_is_told_without_the_paths_of_the_computer() -> None:
    written = (
        "Fatal Python error: Segmentation fault\n\n"
        "Thread 0x00007f2e1c0a1111 (most recent call first):\n"
        '  File "/home/ana/posapp/posapp/background/lanes.py", line 107 in _work\n\n'
        "Current thread 0x00007f2e1c0a1740 (most recent call first):\n"
        '  File "C:\\Users\\Ana Pérez\\Programs\\posapp\\_internal\\keyring\\core.py", line 7 in ask\n'
        '  File "/home/ana/posapp/posapp/app/run.py", line 30 in run_window\n'
        '  File "/home/ana/.venv/lib/python3.11/site-packages/httpx/_client.py", line 9 in <module>\n'
        "\nExtension modules: shiboken6.Shiboken (total: 1)\n"
    )
    (mishap,) = crash_in(written)

    assert mishap.kind == "Segmentation fault"
    assert mishap.frames == (
        Frame("httpx._client", 9, "<module>"),
        Frame("posapp.app.run", 30, "run_window"),
        Frame("keyring.core", 7, "ask"),
    )


def test_an_exception_of_windows_that_somebody_handled_is_no_problem() -> None:
    handled = (
        'Windows fatal exception: code 0x8001010d\n\nThread 0x1 (most recent call first):\n  File "a.py", line 1 in b\n'
    )

    assert crash_in(handled) == ()
    assert [each.kind for each in crash_in(f"{handled}Windows fatal exception: access violation\n\n")] == [
        "access violation"
    ]
    assert crash_in("") == ()
