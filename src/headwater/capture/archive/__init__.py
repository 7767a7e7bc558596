"""Archives: web archives and ZIP files, whose records and members are captures."""
