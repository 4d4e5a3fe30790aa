"""Plays a short session in the real window by script and saves a picture of each step."""
