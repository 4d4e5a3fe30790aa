"""Says which version of the shop's tables this program reads and writes."""

__all__ = ["CLIENT"]

CLIENT = 1
"""Raised whenever an older program would misread what this one shares."""
