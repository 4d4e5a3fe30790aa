"""What values are called on screen: sentences, words and formats in the person's language."""
