"""Connects a till to the server that the shop's tills share."""
