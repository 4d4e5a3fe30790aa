"""The outbox: events, their order and their history."""
