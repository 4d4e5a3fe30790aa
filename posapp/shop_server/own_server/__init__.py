"""The shop's own PostgreSQL on one of its PCs, run by an ordinary user: made, started, put on the network, backed up.

Whatever it finds and did not make itself is refused, never overwritten. Each operation is a module of its own.
"""
