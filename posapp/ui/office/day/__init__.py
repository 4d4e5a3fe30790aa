"""The close of the day on the screen: counting, the report, its paper."""
