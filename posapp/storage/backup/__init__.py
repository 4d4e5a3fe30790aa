"""Daily backups of the ledger, restoring one, and keeping what the restored one lacks."""
