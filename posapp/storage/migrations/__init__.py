"""The migrations of the two files: small named steps, applied once, never edited."""
