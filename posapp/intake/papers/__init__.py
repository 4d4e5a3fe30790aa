"""Reads the text of a printed paper: what it is, what was paid, and by which template of the shop."""
