"""Reads the fiscal codes that POS systems print on receipts, one country a file."""
