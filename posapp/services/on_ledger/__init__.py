"""Services on an open ledger: each gets the ledger and works in the thread that opened it."""
