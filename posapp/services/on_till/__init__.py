"""Holds the services on a till, which open its files or call Hellotext themselves."""
