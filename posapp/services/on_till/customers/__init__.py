"""Customers from Hellotext: downloaded, searched remotely, and how current the list is."""
