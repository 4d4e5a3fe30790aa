"""Lets a till found a shop of several tills, join one, leave it, and share with the others."""
