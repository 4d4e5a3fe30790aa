"""Records payments, and tells what a customer bought before."""
