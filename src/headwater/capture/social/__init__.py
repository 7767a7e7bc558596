"""Exports of posts: an X archive, a Mastodon outbox. What others wrote never goes under the account's own name."""

from headwater.capture.social.exports import read_posts
from headwater.capture.social.mastodon import read_mastodon
from headwater.capture.social.x_archive import read_x_archive

__all__ = ["read_mastodon", "read_posts", "read_x_archive"]
