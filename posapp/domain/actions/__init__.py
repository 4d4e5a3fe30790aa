"""What can happen with a customer: the catalogue of actions and where each is available."""
