"""Stands between the shop's POS and its printer: passes every byte on, and copies it to whoever reads along."""
