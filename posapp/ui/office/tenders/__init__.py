"""Screens for the tenders of the shop's own."""
