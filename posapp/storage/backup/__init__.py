"""Makes daily backups of the ledger, restores one, and adds the records that the restored one lacks."""
