"""Files beside the databases: locks, logs, reports, input and output."""
