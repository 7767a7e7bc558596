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
ANSA
The Asahi Shimbun | Asahi Shimbun
The Associated Press | Associated Press | AP
The Atlantic
The Australian
Australian Associated Press | AAP
Australian Broadcasting Corporation
Axios
Bangkok Post
BBC News | BBC | British Broadcasting Corporation | BBC World Service
Belga
Bild
Bloomberg News | Bloomberg
The Boston Globe | Boston Globe
Boston Herald
Breitbart | Breitbart News
Business Insider
BuzzFeed News | BuzzFeed
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
CNBC
CNN | Cable News Network
Corriere della Sera
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
The Denver Post | Denver Post
Der Spiegel | Spiegel Online
Detroit Free Press
Deutsche Presse-Agentur | DPA
Deutsche Welle
Die Welt
Die Zeit
Dow Jones Newswires
The East African
The Economist | Economist
El Mundo
El País
El Universal
Euronews
Evening Standard
The Financial Times | Financial Times
Folha de S.Paulo
Forbes
Foreign Policy
Fox Business
Fox News | Fox News Channel
France 24
Frankfurter Allgemeine Zeitung
Gazeta Wyborcza
Getty Images
The Globe and Mail | Globe and Mail
Globo
The Guardian | Guardian
Gulf News
Haaretz
The Hill | Hill
The Hindu | Hindu
Hindustan Times
The Hollywood Reporter | Hollywood Reporter
Houston Chronicle
HuffPost | The Huffington Post | Huffington Post
The Independent | Independent
The Indian Express | Indian Express
The Intercept | Intercept
Interfax
Irish Independent
The Irish Times | Irish Times
ITV News
The Jakarta Post | Jakarta Post
The Japan Times | Japan Times
The Jerusalem Post | Jerusalem Post
Jiji Press
JoongAng Ilbo
Kathimerini
Knight Ridder
The Korea Herald | Korea Herald
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
McClatchy
Meduza
The Miami Herald | Miami Herald
The Moscow Times | Moscow Times
Mother Jones
MSNBC
The Namibian
National Public Radio | NPR
National Review
NBC News | NBC
Neue Zürcher Zeitung
The New Republic | New Republic
New York Daily News
New York Magazine
The New York Post | New York Post
The New York Times | New York Times | NYT
The New Yorker | New Yorker
New Zealand Herald
Newsday
Newsweek
Nikkei Asia
Novaya Gazeta
NRC Handelsblad
O Globo
Politico
ProPublica
The Punch | Punch
Radio Free Europe | RFE/RL
Reuters | Thomson Reuters
RIA Novosti
Rolling Stone
Russia Today
San Francisco Chronicle
The Seattle Times | Seattle Times
Sky News
Slate
South China Morning Post
Sputnik
The Standard
Star Tribune
The Straits Times | Straits Times
The Sun | Sun
Svenska Dagbladet
The Sydney Morning Herald | Sydney Morning Herald
Süddeutsche Zeitung
Tampa Bay Times
TASS | ITAR-TASS
The Texas Tribune | Texas Tribune
Time Magazine
The Times of India | Times of India
The Times of Israel | Times of Israel
Toronto Star
Tribune News Service
Univision
UPI | United Press International
USA TODAY | USA Today
Vanguard
Vice News
Voice of America | VOA
Vox
The Wall Street Journal | Wall Street Journal | WSJ
The Washington Examiner | Washington Examiner
The Washington Post | Washington Post
The Washington Times | Washington Times
The Week
Western Journalism
Xinhua | Xinhua News Agency
Yahoo News
Yle
Yomiuri Shimbun
Yonhap | Yonhap News Agency
"""
# Agencies feed other outlets: their name on a story does not say who printed it.
AGENCIES = frozenset(
    {"Agence France-Presse", "Agencia EFE", "ANSA", "Associated Press", "Australian Associated Press", "Belga",
     "Bloomberg News", "Canadian Press", "Deutsche Presse-Agentur", "Dow Jones Newswires", "Getty Images", "Interfax",
     "Jiji Press", "Kyodo News", "Reuters", "RIA Novosti", "TASS", "Tribune News Service", "UPI", "Xinhua", "Yonhap"}
)  # fmt: skip
# Agencies that sell pictures; alone on a line their name is a credit, never a byline.
PICTURE_AGENCIES = ("Getty Images", "Shutterstock", "Alamy", "iStock", "Unsplash", "Wikimedia Commons")
