"""What a till keeps of the shop that it shares with others."""
