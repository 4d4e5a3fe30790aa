"""The encrypted transfer file, and who claimed it."""
