"""Help: reports of mistakes in the program, and the file for support."""
