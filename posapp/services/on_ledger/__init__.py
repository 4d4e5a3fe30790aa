"""Holds the services on an open ledger; each works in the thread that opened it."""
