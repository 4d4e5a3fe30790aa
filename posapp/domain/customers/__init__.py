"""Holds the shop's customers, their search, registration and download."""
