"""Operators and their wrong PINs."""
