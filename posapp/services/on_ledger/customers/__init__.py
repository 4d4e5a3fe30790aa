"""Finds and registers customers at the counter, and shows their cards."""
