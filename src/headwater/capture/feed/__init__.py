"""Feeds: RSS, Atom and JSON Feed, one capture an entry."""

from headwater.capture.feed.links import links_in
from headwater.capture.feed.reader import read_feed

__all__ = ["links_in", "read_feed"]
