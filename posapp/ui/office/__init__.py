"""What the manager works with."""
