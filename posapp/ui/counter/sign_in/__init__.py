"""Signs operators in, locks the till, and asks a manager for a permission."""
