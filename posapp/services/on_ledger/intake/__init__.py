"""What the shop's own POS says of its sales."""
