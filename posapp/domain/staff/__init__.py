"""Holds the staff, their roles, permissions and PINs."""
