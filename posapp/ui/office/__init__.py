"""The manager's screens and sheets."""
