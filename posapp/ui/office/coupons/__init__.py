"""The rules of the coupons, as a manager edits them."""

from posapp.ui.office.coupons.screen import CouponScreen

__all__ = ["CouponScreen"]
