"""Holds events and their states on the way to Hellotext."""
