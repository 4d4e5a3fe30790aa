"""What a scanner types: its pace, its frame, and what a keyboard layout makes of its codes."""
