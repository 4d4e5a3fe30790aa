"""Operators, their roles, permissions and PINs."""
