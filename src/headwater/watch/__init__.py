"""Coverage taken into a case as it appears: files in folders and, where asked for, feeds and pages of the web.

    folders.py    which files are new, changed and no longer being written
    address.py    which addresses may be asked: none of a private network
    client.py     one answer of the web, over checked hops
    manners.py    robots.txt, and how often a host is asked
    record.py     an answer as the web archive it is kept as
    web.py        which addresses are due, what came of them
    watching.py   rounds over all of it

Nothing here opens a socket unless addresses were given. Needs the extra `fetch` for them.
"""

from headwater.watch.watching import Round, Watch

__all__ = ["Round", "Watch"]
