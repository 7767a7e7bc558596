"""Chats: logs as messengers export and copy them, as the posts of a thread."""

from headwater.capture.chat.log import posts_in
from headwater.capture.chat.telegram import read_telegram

__all__ = ["posts_in", "read_telegram"]
