"""What the cashier works with."""
