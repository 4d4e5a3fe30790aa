"""The two encrypted SQLite files of a till. SQL lives here only."""
