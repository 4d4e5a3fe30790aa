"""The settings of a till, each typed once."""
