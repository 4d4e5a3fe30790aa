"""Reads POS files for a till: with the formats that are known and those that the shop described."""
