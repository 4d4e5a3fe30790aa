"""Refunds of payments and of single items."""
