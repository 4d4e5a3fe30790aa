"""`posapp doctor`: checks a till and says what to do about problems."""

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option

__all__ = ["doctor"]


@click.command(short_help="Check this till for problems.")
@json_option
@click.pass_obj
def doctor(command_session: CommandSession) -> int:
    """Check the keyring, files, activity log, outbox, network, clock, token and action; change nothing."""
    from posapp.services.on_till.doctor import Doctor, DoctorStatus

    findings = tuple(Doctor(command_session.till).examine())
    failed = any(finding.verdict is DoctorStatus.FAIL for finding in findings)
    checks: list[Json] = [
        {
            "check": finding.check.value,
            "verdict": finding.verdict.value,
            "sentence": finding.sentence,
            "advice": finding.advice,
        }
        for finding in findings
    ]
    lines = [
        f"{finding.verdict.value:<4}  {finding.check.value:<9}  {finding.sentence} {finding.advice}".rstrip()
        for finding in findings
    ]
    command_session.answer({"healthy": not failed, "checks": checks}, lines)
    return FAILED if failed else 0
