"""Customers at the counter: found, registered, and shown on their card."""
