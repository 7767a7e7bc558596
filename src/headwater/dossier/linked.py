"""The dossier as JSON-LD: schema.org for articles and claims, PROV for copies and credits, Web Annotation for spans."""

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from headwater.dossier.agents import bodies_of, type_of
from headwater.dossier.corrections.wording import says
from headwater.dossier.terms import LIKELY
from headwater.dossier.urns import urn
from headwater.model import (
    Article,
    Attribution,
    Citation,
    Claim,
    Comparison,
    Correction,
    Descent,
    Dossier,
    QuotationCheck,
    Span,
    Stated,
)

CONTEXT: Final = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "dcterms": "http://purl.org/dc/terms/",
    "headwater": "urn:headwater:term:",
}
_Thing = dict[str, Any]


def json_ld(dossier: Dossier) -> bytes:
    """Return the dossier as one JSON-LD document with an expanded context, so that nothing need be fetched to read it.

    Every place is an `oa:SpecificResource` with a position selector in code points, end exclusive, and a quote
    selector. Bounds of origins are terms of our own, since no vocabulary has any; an open bound is left out. Only a
    descent that is likely is a plain `prov:wasDerivedFrom`, which knows no degree; all stand with their probability as
    qualified ones. Leaves out families, variants and leads.
    """
    graph = [
        {
            "@id": urn("dossier"),
            "@type": "schema:Dataset",
            "schema:softwareVersion": f"{dossier.producer.name} {dossier.producer.version}",
            "dcterms:conformsTo": dossier.schema,
        },
        *_graph(dossier),
    ]
    return msgspec.json.format(msgspec.json.encode({"@context": CONTEXT, "@graph": graph}), indent=1)


def _graph(dossier: Dossier) -> Iterator[_Thing]:
    for capture in dossier.captures:
        thing: _Thing = {"@id": urn(capture.id), "@type": ["prov:Entity", "schema:WebPage"],
                         "schema:name": capture.path, "schema:encodingFormat": capture.media_type,
                         "schema:sha256": capture.raw_sha256}  # fmt: skip
        yield thing | ({"schema:url": capture.uri} if capture.uri else {})
    yield from map(_article, dossier.articles)
    yield from map(_descent, dossier.descents)
    yield from map(_credit, dossier.citations)
    bodies = bodies_of(dossier.entities)
    for source in dossier.sources:
        yield {"@id": urn(source.id), "@type": type_of(source, bodies),
               "schema:name": source.label, "headwater:class": source.class_, "headwater:access": source.access,
               "headwater:mention": [_place(span) for span in source.mentions]}  # fmt: skip
    yield from map(_attribution, dossier.attributions)
    yield from map(_claim, dossier.claims)
    for event in dossier.events:
        yield {"@id": urn(event.id), "@type": "schema:Event", "schema:name": event.label,
               "schema:startDate": event.when.earliest, "headwater:before": event.when.latest,
               "headwater:certain": event.certain, "headwater:expression": _place(event.expression),
               "schema:about": [{"@id": urn(claim)} for claim in event.claims]}  # fmt: skip
    yield from map(_comparison, dossier.comparisons)
    yield from map(_quotation, dossier.quotations)
    yield from map(_correction, dossier.corrections)


def _comparison(one: Comparison) -> _Thing:
    return {
        "@id": urn(one.id),
        "@type": ["oa:Annotation", "headwater:Comparison"],
        "oa:motivatedBy": {"@id": "oa:classifying"},
        "headwater:verdict": one.verdict,
        "headwater:attribute": one.attribute,
        "headwater:why": one.why,
        "schema:about": [{"@id": urn(claim)} for claim in one.claims],
        "oa:hasTarget": [_place(member.span) | {"headwater:value": member.value} for member in one.members],
    }


def _quotation(one: QuotationCheck) -> _Thing:
    thing: _Thing = {
        "@id": urn(one.id),
        "@type": ["oa:Annotation", "schema:Quotation"],
        "oa:motivatedBy": {"@id": "oa:assessing"},
        "schema:isPartOf": {"@id": urn(one.article)},
        "headwater:verdict": one.verdict,
        "headwater:why": one.says,
        "oa:hasTarget": [_place(one.quotation)],
    }
    found = {"headwater:found": _place(one.found)} if one.found else {}
    return thing | found | ({"schema:spokenByCharacter": {"@id": urn(one.speaker)}} if one.speaker else {})


def _correction(one: Correction) -> _Thing:
    """Return what a person said as an annotation with its author and time; taking it back invalidates it."""
    thing: _Thing = {
        "@id": urn(one.id),
        "@type": ["oa:Annotation", "schema:CorrectionComment"],
        "oa:motivatedBy": {"@id": "oa:editing"},
        "schema:text": says(one),
        "schema:author": {"@type": "schema:Person", "schema:name": one.author},
        "dcterms:created": one.made,
        "headwater:correction": one.kind,
        "headwater:outcome": one.outcome,
        "schema:about": [{"@id": urn(target.id)} for target in one.targets],
        "oa:hasTarget": [_place(span) for target in one.targets for span in target.spans],
    }
    if one.date:
        ends = {"headwater:earliest": one.date.earliest, "headwater:before": one.date.latest}
        thing |= {key: value for key, value in ends.items() if value}
    if one.undone:
        by = {"prov:wasAssociatedWith": {"@type": "schema:Person", "schema:name": one.undone.author}}
        thing |= {"prov:invalidatedAtTime": one.undone.made, "prov:wasInvalidatedBy": by}
    more = {"headwater:reason": one.reason, "headwater:why": one.why}
    return thing | {key: value for key, value in more.items() if value}


def _place(span: Span) -> _Thing:
    return {
        "@type": "oa:SpecificResource",
        "oa:hasSource": {"@id": urn(span.capture)},
        "oa:hasSelector": [
            {"@type": "oa:TextPositionSelector", "oa:start": span.start, "oa:end": span.end},
            {"@type": "oa:TextQuoteSelector", "oa:exact": span.exact},
        ],
    }


def _stated(value: Stated, kind: str | None = None) -> _Thing:
    held: _Thing = {"schema:name": value.value, "headwater:basis": value.basis}
    if kind:
        held["@type"] = kind
    if value.evidence:
        held["headwater:evidence"] = [_place(span) for span in value.evidence]
    return held | ({"headwater:why": value.why} if value.why else {})


def _article(article: Article) -> _Thing:
    thing: _Thing = {
        "@id": urn(article.id),
        "@type": ["prov:Entity", "schema:NewsArticle"],
        "headwater:siglum": article.siglum,
        "schema:isPartOf": {"@id": urn(article.capture)},
        "headwater:body": [_place(span) for span in article.spans],
    }
    if article.headline:
        thing["schema:headline"] = article.headline.value
    if article.byline:
        thing["schema:author"] = [_stated(one, "schema:Person") for one in article.byline]
    if article.publisher:
        thing["schema:publisher"] = _stated(article.publisher, "schema:NewsMediaOrganization")
    if article.published:
        known = article.published
        ends = {"headwater:earliest": known.earliest, "headwater:before": known.latest, "headwater:basis": known.basis}
        thing["schema:datePublished"] = {key: value for key, value in ends.items() if value}
    return thing | ({"schema:inLanguage": article.language} if article.language else {})


def _descent(descent: Descent) -> _Thing:
    derivation: _Thing = {"@type": "prov:Derivation", "headwater:relation": descent.relation,
                          "headwater:share": descent.share, "headwater:probability": descent.probability,
                          "headwater:evidence": [one.says for one in descent.evidence]}  # fmt: skip
    if descent.exemplar is None:
        return {"@id": urn(descent.copy), "prov:qualifiedDerivation": derivation | {"headwater:lost": True}}
    above = {"@id": urn(descent.exemplar)}
    plain = {"prov:wasDerivedFrom": above} if descent.probability >= LIKELY else {}
    return {"@id": urn(descent.copy), **plain, "prov:qualifiedDerivation": derivation | {"prov:entity": above}}


def _credit(citation: Citation) -> _Thing:
    report: _Thing = {"schema:publisher": {"schema:name": citation.outlet}}
    if citation.cited_article:
        report["@id"] = urn(citation.cited_article)
    words = {"headwater:wording": citation.wording, "headwater:place": _place(citation.span)}
    return {"@id": urn(citation.article), "prov:hadPrimarySource": report, "schema:citation": words}


def _attribution(one: Attribution) -> _Thing:
    thing: _Thing = {"@id": urn(one.id), "@type": "oa:Annotation", "oa:hasTarget": [_place(s) for s in one.content],
                     "headwater:stance": one.stance, "headwater:speech": one.kind,
                     "headwater:cue": [_place(s) for s in one.cue]}  # fmt: skip
    return thing | ({"oa:hasBody": {"@id": urn(one.source_id)}} if one.source_id else {})


def _claim(claim: Claim) -> _Thing:
    bounds: _Thing = {"headwater:originsLow": claim.origins.low, "headwater:unseen": claim.origins.unseen}
    if claim.origins.high is not None:
        bounds["headwater:originsHigh"] = claim.origins.high
    return {
        "@id": urn(claim.id),
        "@type": "schema:Claim",
        "schema:text": claim.proposition,
        **bounds,
        "headwater:why": list(claim.origins.why),
        "headwater:onRecord": claim.on_record,
        "headwater:against": claim.against,
        "schema:appearance": [
            {
                "@type": "oa:Annotation",
                "schema:isPartOf": {"@id": urn(one.article)},
                "oa:hasTarget": _place(one.span),
                "headwater:origin": one.origin,
                "headwater:polarity": one.polarity,
            }
            for one in claim.statements
        ],
    }
