"""Widgets, forms, lists, sheets and pages that every screen is built from."""
