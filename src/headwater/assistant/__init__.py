"""What an assistant asks of a dossier, over the Model Context Protocol: read only, on standard input and output.

Nothing here writes a file, opens a socket or takes the name of a file from the assistant: it may look at the one case
or dossier that a person started the server on. What captures say is handed on as quoted material, never as words of
ours.
"""

from headwater.assistant.desk import Desk
from headwater.assistant.server import Server
from headwater.assistant.stdio import Wire, claimed, serve

__all__ = ["Desk", "Server", "Wire", "claimed", "serve"]
