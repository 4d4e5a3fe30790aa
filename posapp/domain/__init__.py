"""Holds the values and rules of the shop, without file, network or clock."""
