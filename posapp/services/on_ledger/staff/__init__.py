"""Operators: who works here, and how their PINs are checked."""
