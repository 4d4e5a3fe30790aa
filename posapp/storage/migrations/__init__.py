"""How the files came to their shape: small named steps, applied once, never edited."""
