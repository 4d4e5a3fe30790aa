"""Plays a short session in the real window and takes a picture of each step."""
