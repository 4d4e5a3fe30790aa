"""Holds the shop's products: codes, units and quantities."""
