"""Events and the states they move through on their way to Hellotext."""
