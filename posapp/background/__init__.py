"""Runs services in worker threads beside the UI thread and brings their results back. Uses QtCore only."""
