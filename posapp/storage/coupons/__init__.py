"""Coupon rules and redemptions in the ledger."""
