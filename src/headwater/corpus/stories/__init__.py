"""Stories of a corpus that need not fit in memory: clustered by windows of days that overlap, joined where they do."""
