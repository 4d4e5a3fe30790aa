"""Marks of a ledger's progress, inside it and outside its folder."""
