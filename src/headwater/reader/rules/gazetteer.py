"""Closed lists that tell what a name names: given names, heads of organizations' names, places, titles, roles."""

GIVEN_NAMES = frozenset(
    """aaron abdul abigail adam ahmed aisha alan albert alex alexander alexandra alfred ali alice alison allison amanda
    amber amir amy ana andre andrea andrew angela anita ann anna anne anthony antonio april arthur ashley audrey
    barbara barry beatrice ben benjamin bernard bernie beth betty bill billy bob bobby brad bradley brandon brenda
    brian bruce bryan caitlin carl carla carlos carly carmen carol caroline catherine cecilia charles charlie
    charlotte chris christian christina christine christopher cindy claire clara clare colin connie craig cynthia
    daisy dale dan daniel danielle danny darren dave david dean deborah denise dennis derek diana diane diego don
    donald donna doris dorothy doug douglas duncan dylan earl ed eddie edgar edith eduardo edward edwin elaine
    eleanor elena eli elizabeth ellen emily emma eric erica erik erin ernest ethan eugene eva evan evelyn fatima
    felix fernando fiona florence frances francis francisco frank fred frederick gabriel gail gary gavin gene
    geoffrey george gerald gina glen glenn gloria gordon grace graham greg gregory guy hannah harold harry harvey
    hassan heather hector heidi helen henry herbert hillary holly howard hugh ian ibrahim irene isaac isabel ivan
    jack jackie jacob jaime jake james jamie jane janet janice jared jasmine jason javier jay jean jeb jeff jeffrey
    jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joe joel johanna john johnny jon
    jonathan jordan jorge jose joseph josh joshua joyce juan judith judy julia julian julie justin karen karl kate
    katherine kathleen kathryn kathy katie keith kelly ken kenneth kevin khalid kim kimberly kirsten kurt kyle larry
    laura lauren laurence lawrence leah lee leo leon leonard leslie lewis liam lillian linda lindsay lindsey lisa
    lloyd lois lori louis louise lucas lucy luis luke lydia lynn manuel marc marco marcus margaret maria marie
    marilyn mario marion marjorie mark martha martin marvin mary matt matthew maureen maurice max megan melanie
    melissa melvin michael michelle miguel mike mildred mitch mitt mohamed mohammed molly monica morgan mustafa
    nadia nancy naomi natalie nathan neil nicholas nick nicole nikki nina noah noel nora norma norman oliver olivia
    omar oscar owen pamela pat patricia patrick paul paula pedro peggy penny pete peter phil philip phillip phyllis
    priya rachel rafael ralph ramon randy raymond rebecca reggie ricardo richard rick ricky rita rob robert roberta
    roberto robin rod rodney roger roland ron ronald ronnie rosa rose ross roy ruben rudy russell ruth ryan sally
    sam samantha samuel sandra sara sarah scott sean sergei sergey seth shannon sharon shawn sheila shirley sidney
    simon sofia sophia sophie spencer stacy stan stanley stella stephanie stephen steve steven stuart sue susan
    suzanne sylvia tara ted teresa terry theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony
    tracy travis trevor tyler valerie vanessa vera vernon veronica victor victoria vincent viola virginia vivian
    walter wanda warren wayne wendy wesley wilfred william willie winston yusuf yvonne zachary zoe""".split()
)
FEMALE_NAMES = frozenset(
    """abigail aisha alice alison allison amanda amber amy ana andrea angela anita ann anna anne ashley audrey barbara
    beatrice beth betty brenda caitlin carla carly carmen carol caroline catherine cecilia charlotte christina
    christine cindy claire clara clare connie cynthia daisy danielle dawn deborah denise diana diane donna doris
    dorothy edith elaine eleanor elena elizabeth ellen emily emma erica erin eva fatima florence frances gail gina
    gloria grace hannah heather heidi helen hillary holly ida irene jackie jane janet janice jasmine jennifer jenny
    jessica jill joan joanna joelle johanna joyce judith judy julia julie karen kate katherine kathleen kathryn kathy
    katie kim kimberly kirsten laura lauren leah lillian linda lindsay lindsey lisa lois lori louise lucy lydia lynn
    margaret maria marie marilyn marion marjorie martha mary maureen megan melanie melissa mildred molly monica nadia
    nancy naomi natalie nicole nikki nina nora norma olivia pamela patricia patty paula peggy penny phyllis priya
    rachel rebecca rita roberta rosa rose ruth sally samantha sandra sara sarah shannon sharon sheila shirley sofia
    sophia sophie stacy stella stephanie sue susan suzanne sylvia tara teresa theresa tiffany tina valerie vanessa vera
    veronica victoria viola virginia vivian wanda yvonne zoe""".split()
)
EITHER_NAMES = frozenset(
    """alex ali april ashley bernie bobby carmen chris dale dana evan francis jackie jaime jamie jay jean jordan kelly
    kerry kim lee leslie lindsay lindsey lynn marion morgan noel pat randy robin ronnie rosa sam sandy sasha shannon
    shawn sidney stacy terry toni tracy tyler vivian willie""".split()
)
NICKNAMES = {
    short: full
    for line in (
        "anthony tony", "charles chuck charlie", "donald don", "edward ted ed eddie", "elizabeth liz beth betty",
        "harold harry", "henry hank", "james jim jimmy jamie", "john jack johnny", "joseph joe", "kenneth ken kenny",
        "lawrence larry", "margaret peggy meg", "michael mike mick", "patricia patty pat", "richard dick rick rich",
        "robert bob rob bobby", "ronald ron", "steven steve", "stephen steve", "susan sue", "theodore teddy",
        "thomas tom tommy", "timothy tim", "william bill will billy", "katherine kate kathy", "deborah debbie",
    )
    for full, *shorts in (line.split(),)
    for short in shorts
}  # fmt: skip
ORGANIZATION_HEADS = frozenset(
    """academy administration aerospace agency airlines airways alliance army assembly associates association authority
    bakeries bank beverages biotech board breweries brewery brigade brotherhood bureau cabinet campaign center
    centre chamber chemicals church club coalition college commission committee company congress consortium
    construction consulting cooperative corp corp. corporation corps council court courts dairies dairy defense
    department diagnostics electronics energy engineering ethics farms federation ferries fisheries fleet foods
    force forces foundation freight front fund group guard guild haulage healthcare holdings hospital house inc
    inc. industries infirmary institute institution insurance investments justice kremlin laboratories laboratory
    league legislature library line lines llc llp logistics ltd ltd. minerals mining ministry mission motors
    movement museum nations navy network office orchestra organisation organization panel parliament partners
    partnership party patrol pentagon petroleum pharma pharmaceuticals police project properties railway railways
    registry school schools secretariat securities semiconductors senate service services shipping shipyard
    shipyards society software station stores studios supermarkets systems team technologies telecom telecoms
    textiles tribunal trust union university utilities utility ventures works""".split()
)
ORGANIZATIONS = frozenset(
    ("white house", "congress", "senate", "pentagon", "kremlin", "treasury", "supreme court",
     "house of representatives", "downing street", "capitol hill", "city hall", "state department", "parliament",
     "european union", "scotland yard", "wall street", "fbi", "cia", "nsa", "doj", "epa", "irs", "nato", "un", "eu",
     "u.n.", "e.u.", "f.b.i.", "c.i.a.", "gop", "dnc", "rnc", "who", "imf", "fda", "fcc", "sec", "ice", "nasa",
     "unicef", "unesco", "opec", "google", "facebook", "twitter", "apple", "amazon", "microsoft")
)  # fmt: skip
PLACES = frozenset(
    """afghanistan africa alabama alaska albania algeria america angola argentina arizona arkansas armenia asia athens
    atlanta australia austria azerbaijan baghdad bangladesh barcelona beijing belarus belgium berlin bolivia bosnia
    boston botswana brazil britain brussels bulgaria burma cairo california cambodia cameroon canada chad chicago
    chile china cleveland colombia colorado connecticut croatia cuba cyprus czechia dallas damascus delaware denmark
    denver detroit dublin ecuador edinburgh egypt england eritrea estonia ethiopia europe finland florida france
    geneva georgia germany ghana glasgow greece guatemala guinea haiti havana hawaii honduras houston hungary
    iceland idaho illinois india indiana indonesia iowa iran iraq ireland islamabad israel istanbul italy jamaica
    japan jerusalem jordan kabul kansas kazakhstan kentucky kenya kiev kosovo kuwait kyiv laos latvia lebanon
    liberia libya lisbon lithuania liverpool london louisiana luxembourg madrid maine malawi malaysia mali malta
    manchester manhattan maryland massachusetts mexico miami michigan milan minnesota mississippi missouri moldova
    mongolia montana montenegro morocco moscow mozambique mumbai munich myanmar namibia nebraska nepal netherlands
    nevada nicaragua niger nigeria norway ohio oklahoma oman oregon oslo ottawa pakistan palestine panama paraguay
    paris pennsylvania peru philadelphia philippines phoenix poland portugal prague qatar romania rome russia rwanda
    scotland senegal seoul serbia shanghai singapore slovakia slovenia somalia spain stockholm sudan sweden
    switzerland sydney syria taiwan tanzania tehran tennessee texas thailand tokyo toronto tunisia turkey uganda
    ukraine uruguay utah venezuela vermont vienna vietnam virginia wales warsaw washington wisconsin wyoming yemen
    zambia zimbabwe""".split()
)
TITLES = frozenset(
    """mr mrs ms miss ag dr prof professor gov governor sen senator rep representative president vice-president
    chancellor premier minister mayor judge justice chief sheriff general gen colonel col major maj captain capt
    lieutenant lt sergeant sgt commander cmdr admiral adm rev reverend bishop archbishop cardinal pope rabbi imam
    king queen prince princess lord lady sir dame baroness secretary ambassador councillor councilman councilwoman
    congressman congresswoman assemblyman deputy attorney director chairman chairwoman chair spokesman spokeswoman
    spokesperson coach detective inspector officer constable superintendent candidate nominee speaker leader
    det insp supt ch dci pc wpc const cllr cllrs coun councilor councilmember alderman alderwoman ald
    hon msgr mgr monsignor fr pastor brig brigadier corporal cpl pte pvt cdr cpt lieut lt-col lt-gen maj-gen brig-gen
    rear-admiral vice-admiral commodore sqn ldr flt amb atty pres messrs drs profs sens reps govs
    mme mlle madame monsieur herr frau signor signora
    strategist aide adviser advisor commissioner treasurer comptroller prosecutor solicitor counsel editor author
    actor actress singer""".split()
)
# dotted and postal abbreviations of regions that look like acronyms
REGIONS = frozenset("""n.c. s.c. n.y. n.j. n.h. n.d. s.d. n.m. r.i. w.va. d.c. u.k. u.s. u.s.a. u.a.e. b.c.""".split())
ROLE_NOUNS = TITLES | frozenset(
    """manager executive founder co-founder owner lawyer economist analyst scientist researcher historian engineer
    consultant activist organizer physician nurse teacher student farmer reporter correspondent columnist journalist
    head boss advocate ally member official veteran professor lecturer pilot trader broker banker pollster fellow
    spokesperson critic widow wife husband son daughter mother father brother sister neighbor neighbour resident
    voter president ceo cfo""".split()
)
