"""From captures of every kind to the articles of a corpus, capture by capture: the first three stages."""
