"""`posapp doctor`: checks a till and says what to do about problems."""

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option

__all__ = ["doctor"]


@click.command(short_help="Check this till for problems.")
@json_option
@click.pass_obj
def doctor(command_session: CommandSession) -> int:
    """Check the keyring, files, activity log, outbox, network, clock, token, action and printer; change nothing."""
    from posapp.services.on_till.doctor import Doctor, DoctorStatus

    results = tuple(Doctor(command_session.till).examine())
    failed = any(result.status is DoctorStatus.FAIL for result in results)
    checks: list[Json] = [
        {
            "check": result.check.value,
            "verdict": result.status.value,
            "sentence": result.sentence,
            "advice": result.advice,
        }
        for result in results
    ]
    lines = [
        f"{result.status.value:<4}  {result.check.value:<9}  {result.sentence} {result.advice}".rstrip()
        for result in results
    ]
    command_session.answer({"healthy": not failed, "checks": checks}, lines)
    return FAILED if failed else 0
