"""Gives the sentences, labels and formats of values in the operator's language."""
