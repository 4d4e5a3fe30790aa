"""The encrypted connection, and what every table shares."""
