"""Gives the manager's figures as values, tables and files."""
