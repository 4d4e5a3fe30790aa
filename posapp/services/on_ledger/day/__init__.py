"""The business day: its sales, its close, and the days that are closed."""
