"""Does what a printer would do with each command, as far as it changes what a person reads."""

from collections.abc import Callable

from posapp.intake.escpos.graphics import Graphics
from posapp.intake.escpos.layout import LineLayout
from posapp.intake.escpos.modes import Modes
from posapp.intake.escpos.pictures import Piece
from posapp.intake.escpos.sheet import Sheet
from posapp.intake.escpos.symbols import SymbolStore, barcode_text, sent_symbol_text, star_barcode_text
from posapp.intake.escpos.tokens import Command
from posapp.intake.printed import Ending

__all__ = ["Interpreter"]

_SELECT = b"\x1b="


class Interpreter:
    """A printer's head, modes and memory, writing on the sheet that is in it.

    Attributes:
        sheet: The paper that is being printed; a new one is put in after each.
    """

    def __init__(self, default_page: str) -> None:
        self.sheet = Sheet()
        self._modes = Modes()
        self._line = LineLayout(default_page)
        self._symbols = SymbolStore()
        self._graphics = Graphics()
        self._drew_in_line = False
        self._is_selected = True

    def write(self, data: bytes, at: int) -> int:
        """Print text from `at` on, as much as the line has room for; gives where the rest begins."""
        if not self._is_selected:
            return len(data)
        room = self._line.room
        if room <= 0:
            self.end_line()
            return at
        self._line.write(data[at : at + room], self._modes.style)
        return min(len(data), at + room)

    def do(self, command: Command) -> Ending | None:
        """Carry out a command; gives how it ends the paper, if it does."""
        if command.name == _SELECT:
            # what goes to the customer's display on the same cable is on no paper
            self._is_selected = command.data[2] & 3 != 2
        if not self._is_selected:
            return None
        change = _MODES.get(command.name)
        if change is not None:
            change(self._modes, command.data)
            return None
        action = _ACTIONS.get(command.name)
        return None if action is None else action(self, command)

    def skip(self) -> None:
        """Count a byte that began no known command."""
        if self._is_selected:
            self.sheet.unknown += 1

    def end_line(self) -> None:
        """Print the line and go to the next."""
        is_large, is_picture = self._line.is_large, self._drew_in_line
        text = self._line.take()
        self._drew_in_line = False
        if text or not is_picture:
            self.sheet.add_line(text, is_large=is_large, is_turned=self._modes.is_upside_down)

    def end_text(self) -> None:
        """Print the line if anything is on it."""
        if not self._line.is_empty or self._drew_in_line:
            self.end_line()

    def feed_line(self, command: Command) -> None:
        """Take what prints and feeds the line, or several."""
        self.end_line()
        if command.name == _FEED_LINES:
            self.sheet.feed(command.data[2] - 1)
        elif command.name == _FEED_DOTS:
            self.sheet.feed(command.data[2] // _DOTS_OF_LINE - 1)

    def begin_line(self, _command: Command) -> None:
        """Take what goes to another height of a page."""
        self.end_text()

    def tab(self, _command: Command) -> None:
        """Take `HT`."""
        self._make_room()
        self._line.tab(self._modes.stops)

    def carriage_return(self, _command: Command) -> None:
        """Take `CR`."""
        self._make_room()
        self._line.carriage_return()

    def move_to(self, command: Command) -> None:
        """Take `ESC $`."""
        self._make_room()
        self._line.move_to(int.from_bytes(command.data[2:4], "little"), self._modes.style)

    def move_by(self, command: Command) -> None:
        """Take `ESC` with a backslash."""
        self._make_room()
        self._line.move_by(int.from_bytes(command.data[2:4], "little", signed=True), self._modes.style)

    def reset(self, _command: Command) -> Ending | None:
        """Take `ESC @`: what was not printed is forgotten, and printed lines end the paper."""
        self._line.take()
        self._drew_in_line = False
        self._modes = Modes()
        self._symbols = SymbolStore()
        if self.sheet.is_blank:
            self.sheet = Sheet()
        return Ending.RESET if self.sheet.has_lines else None

    def cut(self, _command: Command) -> Ending:
        """Take each of the cuts."""
        self.end_text()
        return Ending.CUT

    def form_feed(self, _command: Command) -> Ending | None:
        """Take `FF`, which prints a composed page or else ends the paper."""
        self.end_text()
        if not self._modes.is_page:
            return Ending.FORM_FEED
        self._modes.is_page = False
        return None

    def begin_page(self, _command: Command) -> None:
        """Take `ESC L`, and `ESC FF`, which prints what was composed and goes on composing."""
        self.end_text()
        self._modes.is_page = True
        self.sheet.begin_page()

    def end_page(self, _command: Command) -> None:
        """Take `ESC S`: what was composed and not printed is forgotten."""
        if self._modes.is_page:
            self.cancel(_command)
            self._modes.is_page = False

    def cancel(self, _command: Command) -> None:
        """Take `CAN`, which forgets the composed page and does nothing to a line."""
        if self._modes.is_page:
            self._line.take()
            self.sheet.clear_page()

    def symbol_or_graphics(self, command: Command) -> None:
        """Take `GS (` and `GS 8`: the letter behind it says what it is about."""
        if command.data[2:3] == b"k" and command.is_whole:
            self._print_code(self._symbols.take(command.data))
        if command.data[2:3] == b"L":
            self._add_pictures(self._graphics.take(command))

    def barcode(self, command: Command) -> None:
        """Take `GS k`."""
        self._print_code(barcode_text(command.data) if command.is_whole else "")

    def sent_symbol(self, command: Command) -> None:
        """Take other makers' commands for a two-dimensional code."""
        self._print_code(sent_symbol_text(command.data) if command.is_whole else "")

    def star(self, command: Command) -> None:
        """Take Star's commands behind `ESC GS`."""
        if command.data[2:3] == b"t":
            self._modes.star_page(command.data)
        else:
            self.sent_symbol(command)

    def star_barcode(self, command: Command) -> None:
        """Take Star's `ESC b`."""
        self._print_code(star_barcode_text(command.data))

    def picture(self, command: Command) -> None:
        """Take what prints a picture below the line."""
        self._add_pictures(self._graphics.take(command))

    def picture_in_line(self, command: Command) -> None:
        """Take `ESC *`, whose picture stands in the line and is fed with it."""
        self._drew_in_line = True
        for piece in self._graphics.take(command):
            self.sheet.add_picture(piece)

    def _add_pictures(self, pieces: list[Piece | None]) -> None:
        if pieces:
            self.end_text()
        for piece in pieces:
            self.sheet.add_picture(piece)

    def _print_code(self, text: str) -> None:
        if text:
            self.end_text()
            self.sheet.add_code(text)

    def _make_room(self) -> None:
        if self._line.room <= 0:
            self.end_line()


_MODES: dict[bytes, Callable[[Modes, bytes], None]] = {
    b"\x1b!": Modes.print_mode,
    b"\x1d!": Modes.size,
    b"\x1bM": Modes.font,
    b"\x1b ": Modes.spacing,
    b"\x1dP": Modes.unit,
    b"\x1bt": Modes.page,
    b"\x1bR": Modes.country,
    b"\x1bD": Modes.tab_stops,
    b"\x1b{": Modes.upside_down,
}

_FEED_LINES, _FEED_DOTS = b"\x1bd", b"\x1bJ"
_DOTS_OF_LINE = 30
_ACTIONS: dict[bytes, Callable[[Interpreter, Command], Ending | None]] = {
    **dict.fromkeys((b"\n", b"\x0b", b"\x1bd", b"\x1bJ", b"\x1bK", b"\x1be"), Interpreter.feed_line),
    **dict.fromkeys((b"\x1dV", b"\x1bi", b"\x1bm"), Interpreter.cut),
    **dict.fromkeys((b"\x1bL", b"\x1b\x0c"), Interpreter.begin_page),
    **dict.fromkeys((b"\x1bW", b"\x1bT", b"\x1d$", b"\x1d\\"), Interpreter.begin_line),
    **dict.fromkeys((b"\x1d(", b"\x1d8"), Interpreter.symbol_or_graphics),
    **dict.fromkeys((b"\x1dv", b"\x1dQ", b"\x1cp", b"\x1d/", b"\x1d*"), Interpreter.picture),
    **dict.fromkeys((b"\x1b*", b"\x1bY"), Interpreter.picture_in_line),
    **dict.fromkeys((b"\x1bZ", b"\x1b\x81"), Interpreter.sent_symbol),
    b"\x1b\x1d": Interpreter.star,
    b"\x1bb": Interpreter.star_barcode,
    b"\x1dk": Interpreter.barcode,
    b"\t": Interpreter.tab,
    b"\r": Interpreter.carriage_return,
    b"\x0c": Interpreter.form_feed,
    b"\x18": Interpreter.cancel,
    b"\x1b@": Interpreter.reset,
    b"\x1b$": Interpreter.move_to,
    b"\x1b\\": Interpreter.move_by,
    b"\x1bS": Interpreter.end_page,
}
