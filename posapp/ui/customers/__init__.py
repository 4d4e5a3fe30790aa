"""Widgets about customers that several screens share."""
