"""What was said or done in public: acts that have themselves as their one origin, however many repeat them."""

import re

from headwater.corroboration.courtrooms import acts_in_court
from headwater.corroboration.proceedings import turns_of_proceedings, without_the_sought
from headwater.reader.frames.frame import Frame

# "found him guilty", "found Ida Roe and Tom Reyk not guilty", "found the former clerk, Tom Reyk, guilty of fraud"; not
# "found no sign that he was guilty", "found herself feeling guilty", "found the guilty plea"
_NAMED = r"(?-i:[A-Z])[\w.’'-]*,?(?:\s(?:(?:and|de|van|von|of)\s)?(?-i:[A-Z])[\w.’'-]*,?){0,5}(?:\s\d{1,3},)?"
_DESCRIBED = (
    r"(?:the|an?|all|both|two|three|four|five|each|one|his|her|their)(?:\sof\s(?:the|them|his|her|their))?"
    r"(?:\s(?!(?:that|which|who|whom|whether|was|were|is|are|be|been|had|has|have|about|felt|no|not|or)\b)[\w.’'-]+,?){0,8}?"
    r"(?<!\bof)(?<!\bin)(?<!\bfor)(?<!ing)(?:(?<!ed)|(?<=\baccused))"
)
_FOUND_GUILTY = (
    rf"found\s(?:(?:him|her|them|it|me|us|{_NAMED}|{_DESCRIBED})\s)?"
    r"(?:not\s)?guilty\b(?=\W*$|\s?[,.;:!?()—–”\"]|\s(?:of|on|in|by|for|to|after|at|and|as|but|or|under|over|yesterday|today|"
    r"last|this|when|during|because|with|without|from|before|following|unanimously|while|too)\b|\s(?-i:[A-Z]))"
)
# Acts that cannot be done in private. A sentence in the reporter's voice that tells one restates the act.
_PUBLIC_ACTS = re.compile(
    r"\b(?:announc(?:ed|es|ing)|appoint(?:ed|s|ment)?|nominat(?:ed|es)|named\s(?:him|her|as)|sworn\sin|inaugurated|elected|"
    r"(?:was|were|been|be)\s(?:fired|dismissed|sacked|ousted|arrested|charged|indicted|convicted|sentenced|acquitted)|"
    r"recused\s(?:himself|herself|themselves)|vot(?:ed|es)\b|abstain(?:ed|s)\b|"
    rf"{_FOUND_GUILTY}|"
    r"passed|signed|enacted|ratified|repealed|adopted|"
    r"testif(?:ied|ies)|(?:(?:set|scheduled|due|expected|is|are)\sto|will)\s(?:testify|vote|meet|convene)\b|"
    r"(?:set|scheduled|due|expected|is|are)\sto\s(?:report\s(?:by|in|on|to|within|before)|appear|speak|hold\s(?:an?|the|its|his|her|their|talks|elections?|hearings?)|open|begin)\b|"
    r"tweet(?:ed|s)?|posted\s(?:on|at)|(?:in|into)\sa\s(?:post|message|statement)\s(?:posted|published|issued)|"
    r"(?:speaking|spoke|speech|address)\s(?:at|to|in|before)\s(?:a|an|the)\b|held\sa\s(?:news\sconference|briefing|hearing|rally)|(?:news|press)\sconference|"
    r"endors(?:ed|er|ement|e)|filed\s(?:a\s)?(?:suit|lawsuit|complaint|charges|papers)|ruled|sued|issued\sa|released\sa|"
    r"published|launched|opened\s(?:a|an|the)|derided|criticized|criticised|praised|"
    r"(?:was|were|been|be)\s(?:closed|shut|evacuated|escorted|opened|reopened|flooded|derailed|destroyed|rescued)|"
    r"(?:closed|shut|evacuated|reopened|collapsed|crashed|exploded|derailed|sank|capsized)\b|"
    r"recalled\s(?:the|its)|declared\s(?:a|an|war|victory)|resigned|stepped\sdown|retired|was\sborn|seceded)\b",
    re.IGNORECASE,
)
# What is done before many, or stands on a register: a procedure, a contract, who owns what, a turnout, a crowd.
_ON_RECORD = re.compile(
    r"\b(?:recount|inquir(?:y|ies)|inquest|review|investigation|evacuation|trial|hearing|election|referendum)s?\s"
    r"(?:(?:has|have|had)\sbeen\s|was\s|were\s|is\s)?(?:formally\s|now\s)?(?:ordered|called|opened|launched|adjourned|postponed)\b"
    r"|\b(?:hearing|trial|inquest|vote|election|referendum|recount|debate|session|ceremony|funeral)s?\s(?:(?:is|are|was|were|has\sbeen)\s)"
    r"(?:now\s)?(?:set|scheduled|due|listed|fixed|planned)\s(?:for|on|to)\b"
    r"|\b(?:services?|flights?|trains?|sailings?|ferries|matches|games|classes)\b[^.;]{0,40}\b(?:has|have|had|was|were)\s(?:been\s)?"
    r"(?:cancelled|canceled|suspended|grounded|resumed)\b"
    r"|\b(?:sent|dispatched|deployed)\s(?:[\w-]+\s){0,3}(?:inspectors|investigators|rescuers|divers|troops|helicopters?|engineers|firefighters)\b"
    r"|\b(?:firefighters|crews|ambulances|lifeboats?|police|paramedics)\s(?:were|was)\s(?:(?:called|sent|summoned)\s(?:to|in|out|at)|scrambled)\b"
    r"|\b(?:trial|hearing|inquest|exhibition|festival|tournament|season|term)\s(?:opens?|begins?|starts?)\b|\b(?:was|were)\sfounded\b(?!\son\b)"
    r"|\b(?:trains|ferries|flights|sailings|services|buses)\b[^.;]{0,40}\b(?:resumed|(?:was|were)\s(?:stopped|halted))\b"
    r"|\b(?:raised|increased|improved|lifted|sweetened|withdrew|withdrawn|dropped|abandoned)\s(?:its|their)\s(?:[\w-]+\s){0,3}"
    r"(?:bid\b|offer\s(?:for|to\s(?:buy|take\sover|shareholders))\b)"
    r"|\b(?:began|begun|started)\s(?:a|an|its)\s(?:[\w-]+\s){0,2}(?:review|inquiry|inquest|investigation|consultation|hearing)\b"
    r"|\bblocked\s(?:the|a|all)\s(?:\w+\s){0,2}(?:roads?|motorway|highway|streets?|bridge|border|port)\b"
    r"|\b(?:raised|cut|lifted|lowered|held|kept)\s(?:(?:its|the)\s)?(?:\w+\s){0,2}(?:interest|base|key|lending|deposit|policy|benchmark|tax)\srates?\b"
    # what a bank has, and not a hospital
    r"|\bbank\s(?:(?:has|have|had)\s)?(?:raised|cut|lifted|lowered|held|kept)\s(?:its|the)\s(?:main\s)?rates?\b"
    r"|\b(?:officials|authorities|police|council|county|government|ministry|minister|agency|regulator|court|judge|governor|"
    r"mayor|inspectors|firefighters|coastguard)\s(?:(?:has|have|had)\s)?(?:formally\s)?ordered\b"
    r"|\b(?:cases?|appeals?|lawsuits?|complaints?|petitions?)\s(?:will|is\sto|are\sto|was\sto)\sbe\sheard\b"
    r"|\b(?:was|were)\s(?:buried(?!\s(?:under|by|beneath|alive|deep|up\sto|in\s(?:the\s)?(?:snow|mud|rubble|debt|work|paperwork|sand|ash|debris))\b)|cremated)\b|\b(?:votes?|ballots?|(?:ballot\s)?papers)\s(?:was|were)\s(?:re)?counted\b"
    r"|\b(?:ran|swam|rowed|rode|skated|skied|raced|jumped|threw|cycled)\s\d{1,3}[:.]\d\d?(?:\.\d{1,3})?(?:m\b|\smetres\b|\s(?:in|to|at|for)\sthe\s|$|[,.;])"
    # what is put to a house, and what becomes of it
    r"|\b(?:tabled|moved|seconded|withdrew|withdrawn)\s(?:his|her|its|their|the|an?|that|this)\s(?:[\w-]+\s){0,3}?"
    r"(?:motions?(?!\s(?:sensor|detector|picture|capture|graphics))|amendments?)\b"
    r"|\b(?:motions?|amendments?)\b(?:\s(?:of|for|to|against|on|that|by)\s[^,.;]{1,60}?)?\s(?:was|were|(?:has|have|had)\sbeen)\s"
    r"(?:tabled|moved|withdrawn|carried|defeated|voted\sdown)\b"
    # a town that is cleared, also where nobody says "evacuated"
    r"|\b(?:people|residents|families|households|villagers|townspeople|locals)\s(?:[\w-]+\s){0,2}?"
    r"(?:was|were|(?:has|have|had)\sbeen)\s(?:moved|led|taken|brought|cleared|bussed|ferried|flown)\sout\sof\s"
    r"(?:(?-i:[A-Z])|(?:the|their)\s(?:[\w-]+\s)?(?:town|village|valley|homes|houses|area|district|city|streets?|island)\b)"
    r"(?![^.;]*\b(?:gunmen|gunpoint|(?:armed|masked|hooded)\s\w+|militia\w*|kidnapp\w+|shot|killed|beaten|executed|bound)\b)"
    r"|\badjourned\b|\b(?:ordered|called)\s(?:a|an|the)\s(?:recount|inquiry|inquest|review|evacuation|election|referendum)\b"
    r"|\b(?:ended|cancelled|canceled|terminated|scrapped|renewed|awarded|signed|lost|won)\s(?:its|the|a|his|her|their)\s"
    r"(?:[\w£$€.,’']+\s){0,3}contract\b|\bcontract\s(?:has\sbeen|was|were)\s(?:ended|cancelled|canceled|terminated|awarded|renewed)\b"
    r"|\b(?:is|are|was)\sowned\sby\b|\bturnout\s(?:was|rose|fell|reached)\b|\bvoters\s(?:went\sto\sthe\spolls|in\s\w+\s(?:voted|took\spart))\b"
    r"|\b(?:people|parents|residents|workers|protesters|supporters|fans|mourners|members|pupils|students)\s(?:\w+\s){0,2}"
    r"(?:met(?!\s(?:the|their|all)\s(?:\w+\s)?(?:targets?|requirements?|needs|costs|deadlines?|demands?|standards?|criteria)\b)|gathered|marched|rallied|protested|demonstrated|queued|walked\sout|(?:were|have\sbeen)\s(?:allowed|let)\s(?:back|home|in)\b)"
    r"|\b(?:inspectors|investigators|detectives|officers|police|bailiffs|prosecutors)\s(?:\w+\s){0,4}?"
    r"(?:took\saway|(?:have|had|has)\staken\saway|carried\s(?:away|off)|seized|raided|cordoned\soff|sealed)\b(?!\s(?:the|a|an|his|her|their|every)\s(?:\w+\s)?(?:chance|opportunity|moment|prize|prizes|award|trophy|licen[cs]e)\b)"
    r"|\b(?:took\sno|without\staking(?:\sany)?)\squestions\b(?!\s(?:about|on)\b)|\breturned\sto\s(?:the\s)?(?:cabinet|government|parliament|senate|front\sbench)\b",
    re.IGNORECASE,
)
# A rise or fall on a market is seen by all.
_MARKET = re.compile(
    r"\b(?:shares?(?!\s(?:an?|the|his|her|its|their|my|our|your)\b)|stocks?|bonds?|index|currency|futures"
    r"|crown(?!\s(?:prince\w*|court|prosecut\w+|jewels?|estate))|dollar|pound|euro|yen|rand|franc|krona|peso)\b[^.;]{0,100}"
    r"\b(?:fell|rose|lost|gained|dropped|slid|sank|climbed|jumped|plunged|recovered|tumbled|slumped|rallied|fallen|risen|"
    r"soared|surged|firmed|rocketed|(?:crashed|leap(?:ed|t)|shed|eased)(?=\s(?:by|to|\W?\d|an?\s(?:third|half|quarter|fifth|sixth|tenth)))|"
    r"closed|ended|opened|traded|stood|lost|(?:was|were)\s(?:little|un)\s?changed)\b"
    r"(?=[^.;]{0,60}(?:\d|half|third|quarter|fifth|sixth|tenth)|[^.;]{0,20}changed)"
    r"|\b(?:shares?|stocks?|bonds?|index)\b[^.;]{0,60}\b(?:gave\s(?:back|up)|handed\sback|pared|erased|clawed\sback|extended)\s"
    r"[^.;]{0,30}\b(?:gains?|losses)\b"
    r"|\b(?:taken|took|wiped|knocked|shaved)\s\D?\d[^.;]{0,30}\soff\s(?:(?:the|its)\s)?(?:(?:market|stock|share)\s)?(?:value|price|capitali[sz]ation)\b"
    r"|\b(?:down|up)\s\d[\d.,]{0,8}\s?(?:per\s?cent|percent|%|p\b|points)"
    r"|\d\s?(?:per\s?cent|percent|%)\s(?:below|above)\s(?:its|their|the|\w+day[’']s)\s(?:close|closing|high|low|peak|price)\b"
    r"|\bon\sthe\s(?:stock\s)?(?:market|exchange)\sat\s\D?\d|\b(?:clos|end|open|finish)(?:ed|ing)\b[^.;]{0,40}\sat\s\D?\d[\d.,]{0,8}(?:p\b|\spence|\scents)"
    # "a shade firmer on Wednesday at 18.35 marks"
    r"|\b(?:was|were|is|are|stood|closed|ended|opened|traded|finished)\s(?:(?:a\s)?(?:shade|touch|little|fraction|trifle)\s"
    r"|slightly\s|marginally\s|fractionally\s|barely\s|much\s)?(?:firmer|weaker|softer|stronger)\b[^;]{0,40}?\sat\s"
    r"(?:[£$€]\s?\d|\d[\d.,]{0,8}\s?(?:p(?!\.?\s?m\b)|pence|cents|crowns|marks|dollars|pounds|euros|yen|rand|francs|kron[ae]r?|pesos|rupees)\b)"
    r"|\b(?:ratings?\sagency|credit\srating)\b[^.;]{0,60}\b(?:cut|raised|lowered|affirmed|downgraded|upgraded)\b",
    re.IGNORECASE,
)
# "Norva rose 2.8 per cent in early trading": whatever has a price there; what shops sell is none
_IN_TRADING = re.compile(
    r"\b(?:fell|rose|lost|gained|dropped|slid|sank|climbed|jumped|plunged|tumbled|slumped|added|shed|soared|surged|leap(?:ed|t)"
    r"|fallen|risen|eased|(?:was|were)\s(?:up|down))\b[^;]{0,30}?\d[\d.,]{0,8}\s?(?:per\s?cent|percent|%|p\b|pence|cents|points)"
    r"[^;]{0,40}?\sin\s(?:early|late|opening|morning|midday|lunchtime|afternoon|after-hours|pre-?market|thin|heavy|brisk|volatile)"
    r"\strad(?:ing|e)\b(?!\s(?:with|between|figures|profits?|income))",
    re.IGNORECASE,
)
_SHOPS = re.compile(r"\b(?:sales|takings|turnover|revenues?|profits?|customers|bookings|footfall)\b", re.IGNORECASE)
# "made by Norva Iron, | which closed in 2031": told of a thing in passing, to say what it is
_IN_PASSING = re.compile(
    r"(?:(?:was|were|has|had)\s)?(?:closed|shut|opened|reopened|founded|launched|demolished|collapsed)\s(?:down\s)?"
    r"(?:in|around|about)\s(?:early\s|late\s)?\d{4}\W*"
)
# An office held, or the first to do something openly, is on the public record.
_OFFICE = re.compile(
    r"\b(?:is|was|serves|served|became|has\sbeen|remains)\s(?:now\s)?(?:the\s|a\s|an\s|(?:M[rs]+\.\s)?[\w.’']+[’']s\s)?(?:\w+\s){0,2}"
    r"(?:president|minister|secretary|senator|governor|mayor|director|chairman|chairwoman|chair|chief|adviser|advisor|"
    r"spokesman|spokeswoman|speechwriter|commissioner|ambassador|judge|attorney|deputy|supporter|candidate|champion)\b",
    re.IGNORECASE,
)
# How many were harmed, and how much, is counted by somebody, whatever all could see.
_TOLL = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|dozens?|hundreds?|scores)\s"
    r"(?:\w+\s){0,4}?(?:died|dead|killed|injured|hurt|wounded|missing|ill|infected|sick)\b"
    r"|\b(?:burn(?:s|ed|t|ing)?|destroy(?:s|ed|ing)?|damag(?:es?|ed|ing)|flood(?:s|ed|ing)?|lost)\s(?:[a-z]+\s){0,3}?\d[\d,]*\s",
    re.IGNORECASE,
)
# "nobody has been | arrested", "the minutes have not been | published": what was not done is on no record
_NOT_DONE = re.compile(
    r"(?:\b(?:not|never|nobody|none|neither|without|to\shave\sbeen)|\bno\s\w+|n[’']t)\b[^,;]{0,24}$", re.IGNORECASE
)
# "had an hour to read it before they | voted": what is told stands before
_WHEN_DONE = re.compile(r"\b(?:before|until|unless|while|(?<!,\s)when)\s(?:[\w’'-]+\s){1,5}$", re.IGNORECASE)
# "was to have been published on Monday": it was not
_UNREAL = re.compile(r"\b(?:(?:was|were)\sto|would|should|could|might)\shave\b", re.IGNORECASE)
# "Opened in 1964, | the bridge carries ...": what is told stands behind
_ASIDE = re.compile(r"\W{0,2}[A-Z][a-z]+(?:ed|lt|wn|rn)\s(?:in|on|by|at|from|as)\s[^,.;]{1,40},\s")
# "won over seven of them" is done in talks; "won over 300 seats" is not
_WON_OVER = re.compile(
    r"\bwon\s(?:(?:him|her|them)\s)?(?:over|round(?!\s(?:one|two|three|four|five|six|seven|eight|nine|ten)\b(?!\sof\b)))\b"
    r"(?!\s(?:\d|half\b))"
    r"(?![^.;]{0,60}\b(?:seats?|votes?|prizes|games|matches|titles"
    r"|medals|states|districts|per\s?cent|percent|points|crowns|pounds|dollars|euros)\b)",
    re.IGNORECASE,
)
# What somebody thought, felt, wanted or said behind closed doors is private, whatever act is named beside it.
_PRIVATE = re.compile(
    r"\b(?:angry|anger|upset|furious|frustrat\w+|blamed?|fum(?:ed|ing)|vent(?:ed|ing)|believ(?:ed|es)|thought|felt|wanted|"
    r"privately|behind\sclosed\sdoors|confided|learned|knew|feared|hoped|considered|worried|private\s(?:talk|meeting)\w*|"
    r"refused\sthe|offered?\sto|offer\sto|turned\sdown|told\s(?:him|her|aides|allies|associates|friends|advisers))\b",
    re.IGNORECASE,
)


# Acts of the lexicon that are done before everybody's eyes or stand in a public record.
_OPEN_ACTS = frozenset(
    "fire appoint elect swear_in campaign endorse recuse testify vote approve veto sign repeal ban protest strike_work "
    "arrest charge sue convict acquit sentence plead appeal rule fine search bomb invade truce "
    "crash derail sink collapse explode burn flood evacuate rescue recall merge launch build demolish open close "
    "bankrupt win beat tie announce apologise criticise praise publish correct marry bear hold_office resign retire "
    "suspend quarantine take_office bury award score send_off qualify eliminate compete concede premiere sing "
    "exhibit ordain canonise list_shares delist lose_vote impeach pardon extradite "
    "sanction recall_envoy restore_ties riot end_strike dissolve nationalise privatise lift_off touch_down "
    "run_aground ground_planes shoot_down plead_guilty plead_not_guilty try".split()
)


# "will testify", "is set to open": what is said to come
_TO_COME = re.compile(
    r"\b(?:will|shall|(?:is|are|was|were)\s(?:to|set|due|expected|scheduled|about|likely|planned)|plans?\sto|would)\b",
    re.IGNORECASE,
)


def is_private(text: str) -> bool:
    """Return whether words tell somebody's mind, or what passed behind a closed door."""
    return bool(_PRIVATE.search(text))


def is_to_come(text: str, frame: Frame | None) -> bool:
    """Return whether words tell an act as one to come."""
    return (frame is not None and frame.mode == "plan") or _TO_COME.search(text) is not None


def is_market_move(text: str) -> bool:
    """Return whether words tell what a price on a market did."""
    return _moves(text) and not _PRIVATE.search(text)


def _moves(text: str) -> bool:
    return bool(_MARKET.search(text) or (_IN_TRADING.search(text) and not _SHOPS.search(text)))


def is_public_act(text: str, frame: Frame | None = None) -> bool:
    """Return whether a sentence in the reporter's own voice restates what was said or done in public.

    By the act it tells of as done, planned or held (`frame`) and a list of acts that cannot be done in private; a sign
    of somebody's mind or of a closed door outweighs them. What is told in passing of a thing, to say which it is, is no
    act that the text restates. Misses: public acts told by verbs that are also done in
    private ("met", "called").
    """
    aside = _ASIDE.match(text)
    if aside and len(text) > aside.end():
        text, frame = text[aside.end() :], None
    untold = _IN_PASSING.fullmatch(text) or _PRIVATE.search(text) or _UNREAL.search(text)
    if untold or _TOLL.search(without_the_sought(text)):
        return False
    # a word that may also tell what is done in private ("sign", "struck") tells nothing by itself
    open_act = frame is not None and frame.mode in ("", "plan") and frame.acts <= _OPEN_ACTS and bool(frame.acts)
    won_over = [m.span() for m in _WON_OVER.finditer(text)]
    open_act = open_act and frame is not None and not (frame.negated or _WHEN_DONE.search(text, 0, frame.at))
    open_act = open_act and frame is not None and not any(low <= frame.at < high for low, high in won_over)
    if open_act or _moves(text) or _OFFICE.search(text):
        return True
    acts = (*_PUBLIC_ACTS.finditer(text), *_ON_RECORD.finditer(text), *turns_of_proceedings(text), *acts_in_court(text))
    done = (a for a in acts if not any(a.start() < high and low < a.end() for low, high in won_over))
    return any(not (_NOT_DONE.search(text, 0, a.start()) or _WHEN_DONE.search(text, 0, a.start())) for a in done)
