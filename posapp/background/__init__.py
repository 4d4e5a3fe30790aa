"""Lanes beside the UI thread: a service runs there and its result comes back by signal. QtCore only."""
