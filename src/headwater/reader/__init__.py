"""What can be read off a text by itself: words, sentences, names, quotations, cues, times."""
