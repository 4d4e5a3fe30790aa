"""Which actions the counter offers, and which systems track some of them."""
