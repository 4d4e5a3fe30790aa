"""Compares a POS export with this till, and fixes what differs."""
