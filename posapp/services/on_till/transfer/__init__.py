"""Moves what is not delivered to another till: export, import, cancel."""
