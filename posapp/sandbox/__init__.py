"""The practice server: Hellotext's contract over real HTTP, for training, demos and tests.

It shares nothing with the program, so that a mistake in the wire format cannot sit on both sides.
"""

from posapp.sandbox.faults import Fault, Faults, FaultsInvalid
from posapp.sandbox.options import Envelope, FieldShape, Language, Rights, SandboxOptions
from posapp.sandbox.people import CustomersFileInvalid
from posapp.sandbox.pretended_pos import PrinterAway
from posapp.sandbox.pretended_printer import PretendedPrinter
from posapp.sandbox.running import RunningSandbox, serve_forever, serve_in_thread
from posapp.sandbox.shapes import ListShape, ShapeInvalid, explained_shapes, mixed_shape, parse_shape

__all__ = [
    "CustomersFileInvalid",
    "Envelope",
    "Fault",
    "Faults",
    "FaultsInvalid",
    "FieldShape",
    "Language",
    "ListShape",
    "PretendedPrinter",
    "PrinterAway",
    "Rights",
    "RunningSandbox",
    "SandboxOptions",
    "ShapeInvalid",
    "explained_shapes",
    "mixed_shape",
    "parse_shape",
    "serve_forever",
    "serve_in_thread",
]
