"""Lets the printer in between start with this computer, as each system does it."""
