"""posapp: what happens at the counter counts in Hellotext."""

__version__ = "0.1.0"
