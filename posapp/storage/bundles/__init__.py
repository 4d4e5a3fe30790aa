"""Takes events and close reports from one ledger into another."""
