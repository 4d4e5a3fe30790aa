"""Prints receipts through a printer in between, one after the other, while that is upgraded: proves `try-deb`.

Use: print_all_the_while.py POS_PORT PRINTER_PORT STOP_FILE. It ends once the file is there, says how many receipts it
sent, were refused and came out whole, and exits with 1 unless each that was sent came out, once and in its order.
"""

import socket
import sys
import threading
import time
from pathlib import Path

PAUSE = 0.1


def take(listener: socket.socket, papers: list[bytes]) -> None:
    """Be the printer: take what one connection after the other sends."""
    while True:
        line, _address = listener.accept()
        with line:
            paper = bytearray()
            while said := line.recv(65_536):
                paper += said
            papers.append(bytes(paper))


def send(port: int, paper: bytes) -> bool:
    """Be the POS: send one receipt in two parts, and say whether it was taken."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
            line.sendall(paper[:20])
            time.sleep(PAUSE)
            line.sendall(paper[20:])
            line.shutdown(socket.SHUT_WR)
            return line.recv(1) == b""
    except OSError:
        return False


def main(pos_port: int, printer_port: int, stop: Path) -> int:
    """Print until the file is there, and give the exit code."""
    papers: list[bytes] = []
    listener = socket.create_server(("127.0.0.1", printer_port))
    threading.Thread(target=take, args=(listener, papers), daemon=True).start()
    sent, refused, longest, number = [], 0, 0.0, 0
    while not stop.exists():
        number += 1
        paper = b"\x1b@Corner shop\nRECEIPT %05d\nTOTAL 12.50\n\x1dV\x00" % number
        began = time.monotonic()
        if send(pos_port, paper):
            sent.append(paper)
            longest = max(longest, time.monotonic() - began)
        else:
            refused += 1
    time.sleep(1)
    came_out = [each for each in papers if each]
    said = f"{len(sent)} sent, {refused} refused, {len(came_out)} came out; the longest took {longest:.2f} s\n"
    sys.stdout.write(said)
    return 0 if came_out == sent and sent and not refused else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])))
