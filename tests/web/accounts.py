"""Sources, attributions and claims of the fictional captures."""

from headwater.model import (
    Access,
    Attribution,
    Claim,
    Origins,
    People,
    Polarity,
    Source,
    SourceClass,
    Span,
    Stance,
    Statement,
    StatementOrigin,
)
from tests.web.sheets import COURIER, FORUM, HOSTILE, INLAND, LEDGER_PAGE, Sheet


def _source(
    key: str,
    class_: SourceClass,
    label: str,
    mention: Span,
    *,
    people: tuple[int, int | None] = (1, 1),
    access: Access = "unstated",
    outlet: str | None = "Vellmar Lantern",
    role: str | None = None,
    reason: Span | None = None,
    more: tuple[Span, ...] = (),
) -> Source:
    return Source(
        id=f"source-{key}",
        label=label,
        class_=class_,
        name=label if class_ == "named" else None,
        role=role,
        outlet=outlet,
        people=People(low=people[0], high=people[1]),
        access=access,
        anonymity_reason=reason,
        mentions=(mention, *more),
    )


def sources() -> tuple[Source, ...]:
    courier = "Tidewater Courier"
    return (
        _source(
            "ines",
            "named",
            "Ines Tarrow",
            FORUM["aines"],
            access="participant",
            role="harbour master",
            more=(FORUM["asrc2"],),
        ),
        _source("odo", "named", "Odo Lindqvist", FORUM["asrc3"], role="chairman of the board"),
        _source(
            "two",
            "anonymous",
            "two people briefed on the talks",
            FORUM["asrc1"],
            people=(2, 2),
            access="briefed",
            reason=FORUM["aanon"],
        ),
        _source("close", "anonymous", "a person close to the board", COURIER["src"], access="close", outlet=courier),
        _source(
            "spokes",
            "role",
            "a spokeswoman for the harbour authority",
            COURIER["src3"],
            access="official",
            outlet=courier,
        ),
        _source("minutes", "document", "the minutes", COURIER["doc"], people=(0, 0), outlet=courier),
        _source("officials", "collective", f"officials {HOSTILE}", LEDGER_PAGE["src"], people=(2, None), outlet=None),
    )


def attributions() -> tuple[Attribution, ...]:
    def said(
        name: str, stance: Stance, sheet: Sheet, parts: tuple[str, str, str | None], source: str | None
    ) -> Attribution:
        return Attribution(
            id=f"attribution-{name}",
            article="article-a" if sheet is FORUM else "article-c",
            kind="indirect",
            stance=stance,
            source=(sheet[parts[0]],),
            source_id=source,
            cue=(sheet[parts[1]],),
            content=(sheet[parts[2]],) if parts[2] else (),
            addressee=None,
            within=None,
            confidence=0.8,
        )

    return (
        said("1", "asserts", FORUM, ("asrc1", "acue1", "ac1"), "source-two"),
        said("2", "denies", FORUM, ("asrc2", "acue2", "aq1"), "source-ines"),
        said("3", "declines", FORUM, ("asrc3", "acue3", None), "source-odo"),
        said("4", "asserts", COURIER, ("src", "cue", "s1"), "source-close"),
        said("5", "denies", COURIER, ("src3", "cue3", "s3"), "source-spokes"),
        said("6", "no_response", COURIER, ("src4", "cue4", None), None),
    )


def claims() -> tuple[Claim, ...]:
    def state(
        span: Span, article: str, origin: StatementOrigin, attribution: str | None = None, polarity: Polarity = "for"
    ) -> Statement:
        return Statement(
            span=span,
            article=article,
            origin=origin,
            attribution=attribution,
            polarity=polarity,
            strength=None,
        )

    offered = (
        state(FORUM["as1"], "article-a", "original", "attribution-1"),
        state(FORUM["aq1"], "article-a", "original", "attribution-2", "against"),
        state(FORUM["bs1"], "article-b", "copy"),
        state(COURIER["s1"], "article-c", "original", "attribution-4"),
        state(COURIER["s3"], "article-c", "original", "attribution-5", "against"),
        state(INLAND["s1"], "article-d", "cites"),
        state(LEDGER_PAGE["s1"], "article-e", "unattributed"),
    )
    overlapping = tuple(
        state(LEDGER_PAGE[name], "article-e", "unattributed") for name in ("o1", "o2", "o3", "bidi", "wide")
    )
    return (
        Claim(
            id="claim-letter",
            proposition="The letter was read to the board the previous evening",
            statements=(state(COURIER["s2"], "article-c", "original"),),
            on_record=0,
            against=0,
            origins=Origins(low=1, high=1, unseen=0, why=("The minutes are one document, however many repeat them.",)),
            outlets=("Tidewater Courier",),
        ),
        Claim(
            id="claim-offer",
            proposition="harbour master Ines Tarrow had offered to step down",
            statements=offered,
            origins=Origins(
                low=2,
                high=3,
                unseen=1,
                why=(
                    "The Lantern’s two people are told apart by its own text: at least 2.",
                    "The Courier’s person close to the board may be one of the two: at most 3.",
                    "The Inland Post credits the Lantern, and the Lantern credits Harbour Wire, not in this pile.",
                ),
            ),
            on_record=0,
            against=2,
            outlets=("Tidewater Courier", "The Inland Post", "Vellmar Lantern"),
        ),
        Claim(
            id="claim-captains",
            proposition="several captains said they would stay",
            statements=(state(INLAND["s2"], "article-d", "original"),),
            on_record=0,
            against=0,
            origins=Origins(
                low=2, high=None, unseen=0, why=("“Several captains” is at least two and names no number.",)
            ),
            outlets=("The Inland Post",),
        ),
        Claim(
            id="claim-meeting",
            proposition="The board meets on Thursday",
            statements=(state(FORUM["as3"], "article-a", "unattributed"), state(FORUM["bs3"], "article-b", "copy")),
            origins=Origins(low=1, high=1, unseen=0, why=("A scheduled meeting is one public act.",)),
            on_record=0,
            against=0,
            outlets=("Vellmar Lantern",),
        ),
        Claim(
            id="claim-hostile",
            proposition=HOSTILE,
            statements=overlapping,
            on_record=0,
            against=0,
            origins=Origins(low=0, high=12, unseen=0, why=(HOSTILE,)),
            outlets=(),
        ),
    )
