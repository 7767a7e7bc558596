"""Headwater traces a news story upstream."""
