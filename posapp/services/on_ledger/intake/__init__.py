"""What the shop's own POS printed, wrote or showed, as the services of a till read it."""
