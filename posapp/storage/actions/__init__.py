"""Recorded actions in the ledger."""
