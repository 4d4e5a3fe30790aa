"""The business day: its hours, its close and its report."""
