"""The words of news by what they tell: acts by field, how acts stand to each other, and nouns for one thing.

Drawn up from general knowledge of news English, British and American. A line of acts reads
`name | verbs | nouns and adjectives`: words of different stems that report the same thing being done. A verb with its
particles, or with the noun that makes it what it is ("lose_power"), is joined by underscores, the verb first, however
many words stand between them in a text; what stands behind the last of them is what the act is done to. `~` behind a
verb: who does it is whom the act is done to ("lost to Tarn" tells who beat whom). `=` behind a verb: its base form and
that in "-s" are mostly nouns or adjectives, and tell the act only where a verb must stand ("to target"). `!` behind a
noun: it has no plural in this sense. A line that opens with spaces goes on with the one before.
"""

from typing import Final

from headwater.reader.frames.words.arts import ARTS
from headwater.reader.frames.words.business import BUSINESS
from headwater.reader.frames.words.conflict import CONFLICT
from headwater.reader.frames.words.harm import HARM
from headwater.reader.frames.words.law import LAW
from headwater.reader.frames.words.life import LIFE
from headwater.reader.frames.words.markets import MARKETS
from headwater.reader.frames.words.nature import NATURE
from headwater.reader.frames.words.people import PEOPLE
from headwater.reader.frames.words.public_life import OFFICE
from headwater.reader.frames.words.science import SCIENCE
from headwater.reader.frames.words.speech import SPEECH
from headwater.reader.frames.words.sport import SPORT
from headwater.reader.frames.words.technology import TECHNOLOGY
from headwater.reader.frames.words.transport import TRANSPORT
from headwater.reader.frames.words.working import WORKING

_FIELDS = (
    OFFICE, LAW, CONFLICT, HARM, BUSINESS, MARKETS, LIFE, PEOPLE, SCIENCE, TECHNOLOGY, TRANSPORT, NATURE, SPORT, ARTS,
    WORKING, SPEECH,
)  # fmt: skip
ACTS: Final = "\n".join(_FIELDS)
