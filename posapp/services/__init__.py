"""Holds the use cases, one module each; screens and the command line call these and nothing below."""
