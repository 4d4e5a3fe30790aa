"""Watches the folder into which a POS writes its receipts."""
