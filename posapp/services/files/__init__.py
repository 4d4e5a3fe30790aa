"""Reads and writes the files that people exchange with the program."""
