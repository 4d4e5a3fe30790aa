"""The screens of the counter."""
