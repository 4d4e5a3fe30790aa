"""Reads the bytes that a POS sends to an ESC/POS printer as the papers that a person would hold in the hand."""
