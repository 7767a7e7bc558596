"""What an outlet says in a correction that it told before: "an earlier version said", "on Monday we said that"."""

import re
from typing import Final

from headwater.model import Article, Attribution, Source
from headwater.reader.notices import names_own_article

# "we said", "we wrongly reported"; what "we" now understand is told as so
_TOLD_BEFORE: Final = re.compile(
    r"(?:(?:had|also|earlier|previously|originally|first|(?:wrong|incorrect|mistaken|erroneous)ly)\s){0,3}"
    r"(?:said|reported|wrote|written|stated|published|told|suggested|claimed|implied|named|called|gave|put)\b.*",
    re.IGNORECASE | re.DOTALL,
)


def tells_own_error(attribution: Attribution, source: Source | None, home: Article | None) -> bool:
    """Whether a correction tells what an earlier version of its own article, or "we", said.

    "We" are the outlet in a notice of correction alone. Misses: "our reporter wrote".
    """
    # "an item of 5 March which said": the label tells what "which" stands for
    named = (*(span.exact for span in attribution.source), source.label if source else "")
    if any(names_own_article(name, home.outlet if home else None) for name in named):
        return True
    before = any(_TOLD_BEFORE.fullmatch(span.exact.strip()) for span in attribution.cue)
    ours = [span for span in attribution.source if span.exact.strip().lower() == "we"]
    return before and home is not None and any(n.covers(s) for n in home.notices for s in ours)
