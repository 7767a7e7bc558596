"""How two wordings stand to each other, as a network taught on stories reads them: one fact, a denial, a clash."""
