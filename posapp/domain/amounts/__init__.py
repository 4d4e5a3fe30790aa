"""Amounts of money as people, scripts and other programs write them."""
