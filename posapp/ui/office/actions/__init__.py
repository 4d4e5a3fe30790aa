"""The actions that the counter offers, and the systems that send some of them themselves."""
