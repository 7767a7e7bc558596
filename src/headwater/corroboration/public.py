"""What was said or done in public: acts that have themselves as their one origin, however many repeat them."""

import re

# Acts that cannot be done in private. A sentence in the reporter's voice that tells one restates the act.
_PUBLIC_ACTS = re.compile(
    r"\b(?:announc(?:ed|es|ing)|appoint(?:ed|s|ment)?|nominat(?:ed|es)|named\s(?:him|her|as)|sworn\sin|inaugurated|elected|"
    r"(?:was|were|been|be)\s(?:fired|dismissed|sacked|ousted|arrested|charged|indicted|convicted|sentenced|acquitted)|"
    r"recused\s(?:himself|herself|themselves)|vot(?:ed|es)\b|passed|signed|enacted|ratified|repealed|adopted|"
    r"testif(?:ied|ies)|(?:set|scheduled|due|expected|is|are)\sto\s"
    r"(?:testify|appear|speak|vote|meet|hold|open|begin|convene)|"
    r"tweet(?:ed|s)?|posted\son|held\sa\s(?:news\sconference|briefing|hearing|rally)|(?:news|press)\sconference|"
    r"endors(?:ed|er|ement|e)|filed\s(?:a\s)?(?:suit|lawsuit|complaint|charges|papers)|ruled|sued|issued\sa|released\sa|"
    r"published|launched|opened\s(?:a|an|the)|derided|criticized|criticised|praised|"
    r"(?:was|were|been|be)\s(?:closed|shut|evacuated|escorted|opened|reopened|flooded|derailed|destroyed|rescued)|"
    r"(?:closed|shut|evacuated|reopened|collapsed|crashed|exploded|derailed|sank|capsized)\b|"
    r"recalled\s(?:the|its)|declared\s(?:a|an|war|victory)|resigned|stepped\sdown|retired|was\sborn|died)\b",
    re.IGNORECASE,
)
# An office held, or the first to do something openly, is on the public record.
_OFFICE = re.compile(
    r"\b(?:is|was|serves|served|became|has\sbeen|remains)\s(?:now\s)?(?:the\s|a\s|an\s|(?:M[rs]+\.\s)?[\w.’']+[’']s\s)?(?:\w+\s){0,2}"
    r"(?:president|minister|secretary|senator|governor|mayor|director|chairman|chairwoman|chair|chief|adviser|advisor|"
    r"spokesman|spokeswoman|speechwriter|commissioner|ambassador|judge|attorney|deputy|supporter|candidate|champion)\b",
    re.IGNORECASE,
)
# What somebody thought, felt, wanted or said behind closed doors is private, whatever act is named beside it.
_PRIVATE = re.compile(
    r"\b(?:angry|anger|upset|furious|frustrat\w+|blamed?|fum(?:ed|ing)|vent(?:ed|ing)|believ(?:ed|es)|thought|felt|wanted|"
    r"privately|behind\sclosed\sdoors|confided|learned|knew|feared|hoped|considered|worried|private\s(?:talk|meeting)\w*|"
    r"refused\sthe|offered?\sto|offer\sto|turned\sdown|told\s(?:him|her|aides|allies|associates|friends|advisers))\b",
    re.IGNORECASE,
)


def is_public_act(text: str) -> bool:
    """Return whether a sentence in the reporter's own voice restates what was said or done in public.

    By a list of acts that cannot be done in private and offices held; a sign of somebody's mind or of a closed door
    outweighs them. Misses: public acts told by verbs that are also done in private ("met", "called").
    """
    return bool(_PUBLIC_ACTS.search(text) or _OFFICE.search(text)) and not _PRIVATE.search(text)
