"""Mail and what is built like mail: messages, mailboxes, pages saved as one file."""

from headwater.capture.mail.mbox import read_mbox
from headwater.capture.mail.message import read_mail
from headwater.capture.mail.mhtml import read_mhtml

__all__ = ["read_mail", "read_mbox", "read_mhtml"]
