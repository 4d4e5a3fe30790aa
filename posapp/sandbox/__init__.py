"""The practice server: Hellotext's contract over real HTTP, for training, demos and tests.

It shares nothing with the program, so that a mistake in the wire format cannot sit on both sides.
"""

from posapp.sandbox.faults import Fault, Faults
from posapp.sandbox.options import Envelope, FieldShape, SandboxOptions
from posapp.sandbox.running import RunningSandbox, serve_forever, serve_in_thread

__all__ = [
    "Envelope",
    "Fault",
    "Faults",
    "FieldShape",
    "RunningSandbox",
    "SandboxOptions",
    "serve_forever",
    "serve_in_thread",
]
