"""Moves the undelivered events to another till: export, import, cancel."""
