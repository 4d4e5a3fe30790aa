"""Who works at this till."""
