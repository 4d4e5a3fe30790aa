"""Reads the XML that fiscal software leaves behind: one file for each country's documents."""
