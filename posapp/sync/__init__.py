"""The only part that moves data between the till's files and Hellotext."""
