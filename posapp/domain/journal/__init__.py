"""Holds the entries of the journal and their search."""
