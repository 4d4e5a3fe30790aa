"""Holds the business day: its hours, its close and its reports."""
