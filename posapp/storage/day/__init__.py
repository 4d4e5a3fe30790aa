"""Close reports and the figures of a day."""
