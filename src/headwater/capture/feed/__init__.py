"""Feeds: RSS, Atom and JSON Feed, one capture an entry."""

from headwater.capture.feed.reader import read_feed

__all__ = ["read_feed"]
