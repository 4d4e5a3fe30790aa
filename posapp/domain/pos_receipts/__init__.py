"""What the shop's own POS printed, wrote, showed or posted, as posapp reads it."""
