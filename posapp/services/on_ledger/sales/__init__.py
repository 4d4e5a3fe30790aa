"""Records payments, and reads what a customer bought before."""
