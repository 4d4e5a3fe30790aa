"""What a person can do, one module a use case. Screens and the command line call these and nothing below."""
