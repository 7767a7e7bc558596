"""How rare a word is in news at large: a prior that a small pile's own counts are added to.

The lists were set by hand for this project and taken from no corpus. A list says in about what share of English news
articles each of its words stands; only the order of size matters. Words on no list are taken for rare.
"""

from functools import cache
from typing import Final

from headwater.reader.acts import plain_stem

_FUNCTION: Final = frozenset(
    "a able about above according across actually after again against ago ahead all almost along already also "
    "although always am among an and another any anybody anyone anything are aren't around as aside at away back be "
    "became because become been before began behind being below beside besides best better between beyond both but by "
    "came can can't cannot come comes coming could couldn't did didn't do does doesn't doing don't done down during "
    "each either else enough especially even ever every everybody everyone everything except far few for from further "
    "gave get gets getting give given gives go goes going gone got had hadn't half has hasn't have haven't having he "
    "he'd he'll he's her here here's hers herself him himself his how however i i'd i'll i'm i've if in indeed inside "
    "instead into is isn't it it'll it's its itself just keep kept kind knew know known knows large last lately later "
    "least less let let's like likely little lot lots made mainly make makes making many may maybe me mean means "
    "meanwhile might mine more moreover most mostly much must my myself near nearly neither never next no nobody none "
    "nor not nothing now of off often oh ok okay on once one ones only onto or other others our ours ourselves out "
    "outside over own part particularly per perhaps please put quite rather really s said same saw say saying says see "
    "seem seemed seems seen several shall she she'd she'll she's should shouldn't since so some somebody someone "
    "something sometimes somewhat soon still such sure take taken takes taking tell than that that's the their theirs "
    "them themselves then there there's these they they'd they'll they're they've thing things this those though "
    "through throughout thus to together told too took toward towards try trying turn two under unless until up upon "
    "us use used using usually very via want wanted wants was wasn't way we we'd we'll we're we've well went were "
    "weren't what what's whatever when where whether which while who who's whole whom whose why will with within "
    "without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself "
    "monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight mr mrs ms dr".split()
)
# about three articles in twenty
_EVERYWHERE: Final = (
    "year years time day days week month people man new first three four five million percent group government "
    "official officials report reported reports news state country city world company home work police case public "
    "statement spokesman spokeswoman national president including early late long high good big number end called "
    "call asked added made set expected left help show place plan need "
    "january february march april may june july august september october november december"
)
# about one in fifteen
_OFTEN: Final = (
    "able action additional afternoon agency agreed agreement announced announcement area authorities bad based began "
    "believe believed billion board body book bring brought building business businesses capital care cause caused "
    "center central centre certain chairman chance change changes chief child children claim claims clear close "
    "comment committee community companies concern concerns condition conference continue continued cost council "
    "county couple court crime current cut data date dead deal death decade decided decision department despite "
    "details died different director district due earlier economic effort efforts eight election event events evening "
    "evidence example executive experience face fact failed fall family father feel fell final financial find fire "
    "followed following force forces foreign former found free friend friends full future game general global "
    "great ground growing hand happened happen hard head health hear heard held hit hold hope hospital hour hours "
    "house human hundred hundreds idea immediately important increase industry information injured interest "
    "international interview investigation involved issue issues job jobs join joined killed law lawyer lead leader "
    "leaders leading leave legal letter level life line list live lives living local look looking lose loss lost low "
    "main major majority market matter media meet meeting member members men message military minister minutes moment "
    "money morning mother move moved name named night nine north northern note office officer officers old open "
    "opened order organization paid past pay person phone played point policy political popular position possible "
    "power present press price private problem problems process product program project provide public question "
    "questions quickly race reach reached read ready real reason received recent recently record release released "
    "remain remained research response responsible rest result results return returned right rise risk road role rule "
    "run running safety school second secretary security senior sent serious served service services seven short shot "
    "showed side sign signed similar site situation six small social sources south southern special spent staff "
    "stand start started states stay step stop stopped story street strong student students study support system "
    "talk talks team ten term third thought thousand thousands times top total town trade tried true united university "
    "victim victims video view visit vote wait war washington watch water week weekend west western white win wife "
    "woman women won word words worked workers working worse wrote york young"
)
# about one in forty
_AT_TIMES: Final = (
    "accept accepted access accident account accused act acting active address administration admitted adult advice "
    "affected age aged aid air airport allegations alleged allegedly allow allowed allows alone amount analysis "
    "analyst analysts anger angry annual answer apartment apparently appeal appear appeared appears appointed approach "
    "approved argued arms army arrested arrest arrived article assistant associated association attack attacked "
    "attempt attention attorney audience average avoid award aware band bank base basis battle beat behavior benefit "
    "bill birth bit black block blood blue boy break broke broken budget build built burning bus buy called camera "
    "campaign candidate capable car career carried carry cars cases catch category caught cell charge charged charges "
    "check choice choose church citizens civil class clearly closed club coach collected college combined coming "
    "command commission commitment common complete completed completely computer conditions conducted confirmed "
    "confidence conflict consider considered contact contract control conviction convicted cooperation corporate "
    "correct costs count counts cover created credit crew criminal crisis critical criticism cross crowd culture "
    "customers daily damage damaged dangerous daughter deaths debate decades declared declined deep defeat defence "
    "defense defendant degree delay deliver demand democratic denied described design detail detained development "
    "device difference difficult digital direct directly discovered discuss discussed discussion disease dispute "
    "division doctor doctors documents dollar dollars door double doubt dozen dozens draw dream drive driver driving "
    "drop dropped drug drugs dry early earth east eastern easy economy editor education effect eight elected emergency "
    "employees encourage ended ending energy enforcement england english entire environment equipment era escape "
    "european eventually everyone exactly examined exchange executives existing expect expects expert experts explain "
    "explained express expressed extra eye eyes facing facility factor failure fair faith families famous fans fast "
    "fear fears feature federal feeling field fight fighting figure figures filed film finally finding fine finish "
    "finished firm fit fix flight floor focus food foot football forced forward fresh front fuel fund funds fans gas "
    "gather gathered generation girl girls giving goal goods governor green grew grow growth guard guilty gun guy hair "
    "hands happy heart heavy helped helping highest highly history holding holiday honor hot hotel houses huge "
    "husband identified identity images impact improve incident included includes income increased increasing "
    "independent individual individuals influence initial injuries injury innocent insisted institute insurance "
    "intelligence intended interested interests internal internet investigators investment investors island jail "
    "judge june jury justice key kids killing kill kingdom knowledge labor lack land language largest launch "
    "launched laws lawsuit lawyers leadership leaving led letters levels lie light limited link listed load location "
    "london longer looked looks losing love lower machine magazine mail maintain manage manager managed manager "
    "manner march margin mark marked market markets marriage married mass material matters mayor measure measures "
    "medical medicine memory mental met middle mile miles mind minor minute missed missing mission mobile model modern "
    "moments movement movie moving multiple murder music names nation nations natural nature nearby necessary "
    "negotiations neighborhood network nature newspaper normal noted notes nuclear numbers obvious offer offered "
    "offering offers offices oil older online operation operations opinion opportunity opposition option options "
    "ordered original owner owners page paper parents park parliament part parties partner party passed passengers "
    "patients peace performance period permission personal picture piece placed plane planned planning plans plant "
    "play player players playing plus police policies politics poor population positive post posted potential "
    "practice prepared presence pressure pretty prevent previous previously prices prime prior prison probably "
    "produced production products professional professor progress promise promised proper property proposed "
    "prosecutor prosecutors protect protection proved provided providing published pull pulled purchase purpose "
    "quality quarter quick quiet radio raise raised range rate rates reaction reading reality reasons receive "
    "recognize recommended recovery red reduce reduced refused regard region regional regular related relations "
    "relationship relatively relatives religious remains remember removed reporter reporters reporting represent "
    "representative representatives request requested required rescue residents resources respect responded "
    "responsibility restaurant restrictions revealed review rights ring rising river room rose round route rules "
    "rural safe sale sales san save saving scale scene schedule scheduled science scientists score sea search season "
    "seat secret section sector secure seek seeking sell senate send sense sentence sentenced separate series "
    "seriously serve serving session setting settle shared shares share ship shoot shooting shop shops showing shows "
    "shut sides signs simple simply single sister sitting size skills sleep slow sold soldiers son song sort sought "
    "sound source space speak speaking speech speed spokesperson spend spokesman sport sports spot spread spring "
    "square stage standards standing star stars statements station stated status store stores stories storm "
    "strategy strength strike structure style subject success successful suffered suggest suggested summer supply "
    "supported supporters supporting supposed surprise survey suspect suspected suspects suspicion target tax teacher "
    "teams technical technology television terms test testimony text thank thanks thinking threat threatened ticket "
    "tie title tomorrow tools total touch tough tour track tradition traditional traffic train training transfer "
    "transport travel treated treatment trial trip troops trouble truck trust truth turned turning type types "
    "understand understanding union unit units unlike updated urged user users value various vehicle vehicles version "
    "village violence violent visited visitors voice volume voters votes waiting walk walked wall warned warning "
    "warrant watched watching weapons wearing weather website weeks weight whether wide widely window winner winning "
    "winter wish witness witnesses wonder wonderful wood worker worried worst worth wounded write writer writing "
    "written wrong"
)
_RATES: Final = ((0.025, _AT_TIMES), (0.065, _OFTEN), (0.15, _EVERYWHERE))
_RARE: Final = 0.002
_LEAST_CHARS: Final = 2


def tells_nothing(folded: str) -> bool:
    """Return whether a folded word says nothing of what an article is about: function words, single characters."""
    return len(folded) < _LEAST_CHARS or folded in _FUNCTION


@cache
def _rates() -> dict[str, float]:
    rates: dict[str, float] = {}
    for rate, words in _RATES:
        for word in words.split():
            rates[plain_stem(word)] = max(rate, rates.get(plain_stem(word), 0.0))
    return rates


def prior_share(term: str) -> float:
    """Return in about what share of news articles a term (a stem) stands, 0 to 1."""
    return _rates().get(term, _RARE)
