"""The gazetteer of outlets and agencies: facts, one outlet a line."""

# One outlet a line: the name it is filed under, then other names it goes by. Facts, chosen for being widely quoted.
KNOWN = """
ABC News | ABC
Aftenposten
The Age
Agence France-Presse | AFP
Agencia EFE | EFE
Al Arabiya
Al Jazeera | Al-Jazeera | Aljazeera
Al-Monitor
American Broadcasting Company
Anadolu Agency | Anadolu
ANSA
Antara
Ars Technica
The Asahi Shimbun | Asahi Shimbun
The Associated Press | Associated Press | AP
The Atlantic
The Australian
Australian Associated Press | AAP
Australian Broadcasting Corporation
Axios
Bangkok Post
Barron's | Barron’s
BBC News | BBC | British Broadcasting Corporation | BBC World Service
Belga
Bernama
Bild
Billboard
Bleacher Report
Bloomberg News | Bloomberg
The Boston Globe | Boston Globe
Boston Herald
Breitbart | Breitbart News
Business Insider
BuzzFeed News | BuzzFeed
C-SPAN
The Canadian Press | Canadian Press
CBC News | CBC
CBS News | CBS
Channel 4 News
Channel NewsAsia
Chicago Sun-Times
Chicago Tribune
China Daily
The Christian Science Monitor | Christian Science Monitor
The Citizen
Clarín
Cleveland.com
CNBC
CNET
CNN | Cable News Network
Corriere della Sera
Cosmopolitan
The Daily Beast | Daily Beast
The Daily Caller | Daily Caller
Daily Express
Daily Mail
Daily Maverick
Daily Mirror
Daily Monitor
Daily Nation
Daily News
The Daily Telegraph | Daily Telegraph
The Daily Wire | Daily Wire
The Dallas Morning News | Dallas Morning News
Dawn
Deadspin
The Denver Post | Denver Post
Der Spiegel | Spiegel Online
Detroit Free Press
Deutsche Presse-Agentur | DPA
Deutsche Welle
Die Welt
Die Zeit
Dow Jones Newswires
The Drudge Report | Drudge Report
The East African
The Economist | Economist
El Mundo
El País
El Universal
Engadget
Entertainment Tonight
Entertainment Weekly
ESPN
Esquire
Euronews
Evening Standard
FactCheck.org
The Financial Times | Financial Times
FiveThirtyEight | FiveThirtyEight.com
Folha de S.Paulo
Forbes
Foreign Policy
Fortune
Fox Business
Fox News | Fox News Channel
France 24
Frankfurter Allgemeine Zeitung
The Gateway Pundit | Gateway Pundit
Gawker
Gazeta Wyborcza
Getty Images
Gizmodo
The Globe and Mail | Globe and Mail
Globo
GQ
The Guardian | Guardian
Gulf News
Haaretz
The Hill | Hill
The Hindu | Hindu
Hindustan Times
The Hollywood Reporter | Hollywood Reporter
Houston Chronicle
HuffPost | The Huffington Post | Huffington Post
Independent Journal Review | IJReview | IJ Review
The Independent | Independent
The Indian Express | Indian Express
Infowars
The Intercept | Intercept
Interfax
Irish Independent
The Irish Times | Irish Times
IRNA | Islamic Republic News Agency
ISNA
ITV News
The Jakarta Post | Jakarta Post
The Japan Times | Japan Times
The Jerusalem Post | Jerusalem Post
Jezebel
Jiji Press
JoongAng Ilbo
Kaiser Health News
Kathimerini
KCNA | Korean Central News Agency
Knight Ridder
The Korea Herald | Korea Herald
KUNA
The Kyiv Independent | Kyiv Independent
Kyiv Post
Kyodo News | Kyodo
La Nación
La Presse
La Repubblica
La Stampa
Le Figaro
Le Monde
Le Parisien
Le Soir
Libération
The Los Angeles Times | Los Angeles Times
Magyar Nemzet
Mail & Guardian
Mainichi Shimbun
MarketWatch
The Marshall Project | Marshall Project
Mashable
McClatchy
Mediaite
Meduza
The Miami Herald | Miami Herald
MLive
The Moscow Times | Moscow Times
Mother Jones
MSNBC
The Namibian
National Geographic
National Journal
National Public Radio | NPR
National Review
NBC News | NBC
Neue Zürcher Zeitung
The New Republic | New Republic
New Scientist
New York Daily News
New York Magazine
The New York Post | New York Post
The New York Times | New York Times | NYT
The New Yorker | New Yorker
New Zealand Herald
Newsday
Newsmax
Newsweek
Nikkei Asia
NJ.com
Novaya Gazeta
NRC Handelsblad
NY1
O Globo
PBS | Public Broadcasting Service | PBS NewsHour
PC Magazine | PCMag
PC World
PJ Media
Politico
PolitiFact
Press Trust of India | PTI
ProPublica
The Punch | Punch
Quartz
Radio Free Europe | RFE/RL
RealClearPolitics | Real Clear Politics
Recode
RedState
Reuters | Thomson Reuters
RIA Novosti
Roll Call
Rolling Stone
Russia Today
Salon | Salon.com
San Francisco Chronicle
SB Nation
Scientific American
The Seattle Times | Seattle Times
Sky News
Slate
South China Morning Post
Sports Illustrated
Sputnik
The Standard
Star Tribune
STAT News
The Straits Times | Straits Times
The Sun | Sun
Svenska Dagbladet
The Sydney Morning Herald | Sydney Morning Herald
Süddeutsche Zeitung
Talking Points Memo | TPM
Tampa Bay Times
Tanjug
TASS | ITAR-TASS
TechCrunch
Telemundo
The Texas Tribune | Texas Tribune
TheBlaze | The Blaze
ThinkProgress | Think Progress
Time Magazine
The Times of India | Times of India
The Times of Israel | Times of Israel
TMZ
Toronto Star
Townhall.com
Tribune News Service
Univision
UPI | United Press International
Us Weekly
USA TODAY | USA Today
Vanguard
Vanity Fair
Variety
The Verge
Vice News
Voice of America | VOA
Vox
The Wall Street Journal | Wall Street Journal | WSJ
The Washington Examiner | Washington Examiner
The Washington Free Beacon | Washington Free Beacon | Free Beacon
The Washington Post | Washington Post
The Washington Times | Washington Times
WBUR
The Week
The Weekly Standard | Weekly Standard
Western Journalism
Wired
WorldNetDaily | WND
Xinhua | Xinhua News Agency
Yahoo News
Yle
Yomiuri Shimbun
Yonhap | Yonhap News Agency
ZDNet
"""
# Agencies feed other outlets: their name on a story does not say who printed it.
AGENCIES = frozenset(
    {"Agence France-Presse", "Agencia EFE", "ANSA", "Associated Press", "Australian Associated Press", "Belga",
     "Bloomberg News", "Canadian Press", "Deutsche Presse-Agentur", "Dow Jones Newswires", "Getty Images", "Interfax",
     "Jiji Press", "Kyodo News", "Reuters", "RIA Novosti", "TASS", "Tribune News Service", "UPI", "Xinhua", "Yonhap",
     "Anadolu Agency", "Antara", "Bernama", "IRNA", "ISNA", "KCNA", "KUNA", "Press Trust of India", "Tanjug"}
)  # fmt: skip
# Agencies that sell pictures; alone on a line their name is a credit, never a byline.
PICTURE_AGENCIES = ("Getty Images", "Shutterstock", "Alamy", "iStock", "Unsplash", "Wikimedia Commons")
