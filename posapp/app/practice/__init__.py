"""The practice shop: its country, its staff and catalogue, and a week of sales before today."""
