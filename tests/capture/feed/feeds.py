"""Feeds of invented outlets, one of each kind."""

ITEM = (
    "<item><title>Ferry late</title><link>https://pier.example/1</link><guid>pier-1</guid>"
    "<pubDate>Sat, 01 Mar 2031 23:30:00 +0100</pubDate><dc:creator>Nell Orrin</dc:creator>"
    "<description>The ferry &lt;i&gt;Wren&lt;/i&gt; came in two hours late.</description></item>"
)
RSS = (
    '<?xml version="1.0"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/">'
    "<channel><title>Pier News</title><link>https://pier.example/</link><language>en</language>"
    "<image><title>A picture</title><url>https://pier.example/x.png</url></image>%s</channel></rss>"
)
ATOM = (
    '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">'
    "<title>Pier News</title><author><name>The desk</name></author><id>urn:pier</id>%s</feed>"
)
ENTRY = (
    "<entry><title>Ferry late</title><id>urn:pier:1</id><updated>2031-03-04T08:00:00Z</updated>"
    '<link rel="self" href="https://pier.example/1.atom"/><link href="https://pier.example/1"/>%s</entry>'
)
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://pier.example/">'
    '<title>Pier News</title><items><rdf:Seq><rdf:li resource="https://pier.example/1"/></rdf:Seq></items></channel>'
    '<item rdf:about="https://pier.example/1"><title>Ferry late</title><link>https://pier.example/1</link>'
    "<description>The ferry came in late.</description><dc:date>2031-03-01</dc:date></item></rdf:RDF>"
)
