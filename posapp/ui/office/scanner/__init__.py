"""The sheet that learns how the scanner types."""
