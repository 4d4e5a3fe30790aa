"""Runs the printer in between: forwards, reads along, and says how it stands. None of it opens the ledger."""
