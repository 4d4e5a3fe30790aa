"""Customers in the cache and in the ledger."""
