"""The SQL behind the summary."""
