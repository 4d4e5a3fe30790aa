"""Reads what the shop's own POS printed, wrote, showed or posted; every input is hostile until checked."""
