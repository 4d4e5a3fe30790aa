"""Compares the POS export with this till and Hellotext, receipt by receipt."""
