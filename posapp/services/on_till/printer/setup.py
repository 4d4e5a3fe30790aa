"""Sets up the printer in between of one till, for the window, with an entry in the journal."""

from collections.abc import Mapping

from posapp.domain.journal.entry import earlier_values
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.staff.members import Approval, Permission
from posapp.paths import Home
from posapp.services.on_till.printer.options import PrinterOptions, load_options, save_options
from posapp.services.on_till.printer.reader_process import this_program
from posapp.services.on_till.printer.start_with_pc.choosing import start_way
from posapp.services.on_till.printer.start_with_pc.starts import StartStanding
from posapp.services.on_till.printer.starting import ask_to_end, start_forwarder
from posapp.services.on_till.printer.state import PrinterState, read_printer_state
from posapp.services.workplace import Workplace
from posapp.storage.files.json_file import write_json_file

__all__ = ["PrinterSetup"]


class PrinterSetup:
    """The printer in between of one till.

    Args:
        workplace: The till with its ledger, and who works there.
        home: The folder of the till.
        environment: The process's variables, for a forwarder that is started.
    """

    def __init__(self, workplace: Workplace, home: Home, environment: Mapping[str, str]) -> None:
        self._ledger = workplace.ledger
        self._clock = workplace.clock
        self._authorization = workplace.authorization
        self._home, self._environment = home, environment

    def options(self) -> PrinterOptions | None:
        """Give how it is set up; None where it is not."""
        return load_options(self._home)

    def state(self) -> PrinterState:
        """Give how it stands."""
        return read_printer_state(self._home)

    def save(self, options: PrinterOptions) -> None:
        """Set it up; a forwarder that runs uses it from its next start on.

        Raises:
            InputError: When an address cannot be read; then nothing is saved.
            EnvironmentFault: When the folder refuses.
            PermissionMissing, SignInNeeded: When who is signed in may not change settings.
        """
        who = self._authorization.authorize(Permission.CHANGE_SETTINGS)
        before = self.options()
        with self._ledger.transaction():
            save_options(self._home, options)
            if before is None or before.to != options.to:
                self._note(who, options.to, "" if before is None else before.to)

    def start(self) -> None:
        """Start the forwarder as a process of its own; raises as `start_forwarder` does, and PermissionMissing."""
        self._authorization.require(Permission.CHANGE_SETTINGS)
        start_forwarder(self._home, self._environment, this_program("intake", "printer", "--keep-running"))

    def stop(self) -> None:
        """Ask the forwarder to end; raises EnvironmentFault, PermissionMissing or SignInNeeded."""
        self._authorization.require(Permission.CHANGE_SETTINGS)
        ask_to_end(self._home)

    def start_standing(self) -> StartStanding:
        """Say whether it starts with this computer."""
        return start_way(self._home, self._environment).standing()

    def start_with_pc(self, *, is_on: bool) -> StartStanding:
        """Let it start with this computer, or not, and say how that stands then; one that runs goes on.

        Raises:
            EnvironmentFault: When the system refuses; then it stands as before.
            PermissionMissing, SignInNeeded: When who is signed in may not change settings.
        """
        who = self._authorization.authorize(Permission.CHANGE_SETTINGS)
        way = start_way(self._home, self._environment)
        before = way.standing()
        with self._ledger.transaction():
            if is_on:
                way.switch_on()
            else:
                way.switch_off()
            after = way.standing()
            if before is not after:
                self._note_start(who, is_on=after is StartStanding.ON)
        return after

    def remove(self) -> None:
        """Set up nothing, start nothing with this computer, and let a forwarder end.

        Raises:
            EnvironmentFault: When the system refuses.
            PermissionMissing, SignInNeeded: When who is signed in may not change settings.
        """
        who = self._authorization.authorize(Permission.CHANGE_SETTINGS)
        before = self.options()
        if before is None:
            return
        with self._ledger.transaction():
            write_json_file(self._home.printer_options, {})
            self._note(who, "", before.to)
            self._start_not(who)
        ask_to_end(self._home)

    def _note(self, who: Approval, to: str, before: str) -> None:
        facts = {"pos printer": to, **earlier_values({"pos printer": (before, to)})}
        self._ledger.journal.append(at=self._clock(), who=who, what=JournalVerb.POS_SETTINGS_CHANGED, facts=facts)

    def _start_not(self, who: Approval) -> None:
        way = start_way(self._home, self._environment)
        if way.standing() is StartStanding.ON:
            way.switch_off()
            self._note_start(who, is_on=False)

    def _note_start(self, who: Approval, *, is_on: bool) -> None:
        facts = {"pos printer start": "yes" if is_on else "no"}
        self._ledger.journal.append(at=self._clock(), who=who, what=JournalVerb.POS_SETTINGS_CHANGED, facts=facts)
