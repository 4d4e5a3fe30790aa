"""The people who work at this till."""
