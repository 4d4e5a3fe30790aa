"""Pure values and rules of the shop: no file, no network, no clock of their own."""
