"""Holds refunds of payments and of single items."""
