"""Holds the catalogue of actions, and where each is available."""
