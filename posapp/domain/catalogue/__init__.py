"""The shop's products: codes, units and quantities."""
