"""What people say in the fixtures: seeded threads of invented people, told apart from how an engine shows them."""
# ruff: noqa: E501 - markup stands in lines as engines write it

import random
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "joined": "Joined", "messages": "Messages", "location": "Location", "reply": "Reply", "quote": "Quote",
        "like": "Like", "said": "said", "wrote": "wrote", "quoted": "Quote:", "member": "Member",
        "senior": "Senior Member", "staff": "Moderator", "expand": "Click to expand...", "edited": "Last edited",
        "report": "Report", "posted": "Posted", "subject": "Post subject", "similar": "Similar threads",
        "answer": "Post reply", "online": "Users viewing this thread", "deleted": "This message has been deleted.",
        "liked": "like this", "attached": "Attachments", "by": "by", "home": "Home", "log": "Log in", "views": "Views",
        "code": "Code:", "says": "says:",
    },
    "de": {
        "joined": "Registriert seit", "messages": "Beiträge", "location": "Ort", "reply": "Antworten", "quote": "Zitieren",
        "like": "Gefällt mir", "said": "schrieb", "wrote": "hat geschrieben", "quoted": "Zitat:", "member": "Mitglied",
        "senior": "Erfahrenes Mitglied", "staff": "Moderator", "expand": "Zum Vergrößern anklicken....",
        "edited": "Zuletzt bearbeitet", "report": "Melden", "posted": "Verfasst", "subject": "Betreff",
        "similar": "Ähnliche Themen", "answer": "Antwort erstellen", "online": "Benutzer in diesem Thema",
        "deleted": "Dieser Beitrag wurde gelöscht.", "liked": "gefällt das", "attached": "Dateianhänge", "by": "von",
        "home": "Startseite", "log": "Anmelden", "views": "Zugriffe", "code": "Code:", "says": "sagt:",
    },
    "es": {
        "joined": "Registrado", "messages": "Mensajes", "location": "Ubicación", "reply": "Responder", "quote": "Citar",
        "like": "Me gusta", "said": "dijo", "wrote": "escribió", "quoted": "Cita:", "member": "Miembro",
        "senior": "Miembro veterano", "staff": "Moderador", "expand": "Clic para ampliar...", "edited": "Última edición",
        "report": "Reportar", "posted": "Publicado", "subject": "Asunto", "similar": "Temas similares",
        "answer": "Enviar respuesta", "online": "Usuarios viendo este tema", "deleted": "Este mensaje fue borrado.",
        "liked": "les gusta esto", "attached": "Archivos adjuntos", "by": "por", "home": "Inicio", "log": "Acceder",
        "views": "Visitas", "code": "Código:", "says": "dice:",
    },
}  # fmt: skip
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
_DAYS = {"en": "Mon Tue Wed Thu Fri Sat Sun", "de": "Mo Di Mi Do Fr Sa So", "es": "Lun Mar Mié Jue Vie Sáb Dom"}
_SENTENCES = {
    "en": (
        "The harbour board put the vote off until the tide tables are printed.",
        "Nobody I asked at the ferry office had seen the letter.",
        "My cousin drove the night bus to Ostrand for nine years and never saw a warden.",
        "If the deputy knew in spring, why did the lamps stay dark until autumn?",
        "Thanks, that clears it up.",
        "I read it twice and still think the third paragraph is a guess.",
        "The mill closed at 5:30 pm, not at noon as the Courier has it.",
        "Let us see what the audit of 12 May 2014 says before we shout.",
        "No.",
        "Posted the whole statement below so that nobody has to pay for it.",
        "It was raining hard & the street was “closed” for all but the trams.",
        "That 2011 report had a table with 40 rows, and 38 of them were wrong.",
    ),
    "de": (
        "Der Hafenrat hat die Abstimmung verschoben, bis die Gezeiten feststehen.",
        "Im Fährbüro wollte niemand den Brief gesehen haben.",
        "Danke für den Hinweis.",
        "Wenn die Stellvertreterin es im Frühjahr wusste, warum blieb es dann still?",
        "Ich habe den Bericht vom 12. Mai 2014 hier liegen, darin steht nichts davon.",
        "Das glaube ich erst, wenn die Mühle wieder läuft.",
        "Meine Tante fuhr neun Jahre lang den Nachtbus nach Ostrand.",
    ),
    "es": (
        "La junta del puerto aplazó la votación hasta que salgan las tablas de mareas.",
        "Nadie en la oficina del transbordador había visto la carta.",
        "Gracias por el aviso.",
        "Si la subdirectora lo sabía en primavera, ¿por qué nadie dijo nada?",
        "El molino cerró a las 17:30, no al mediodía.",
        "Tengo aquí el informe del 12 de mayo de 2014 y no dice eso.",
    ),
}
_HANDLES = (
    "TideClock", "marlowe_k", "Old Tram", "vesna77", "Ferryman", "Quill & Ink", "nightbus9", "GrayHeron", "Ysolde", "tim",
    "Brandt-Ole", "pier_13", "Ana Lucía", "Müller83", "the_warden", "Kestrel", "saltmarsh", "J. Orrin", "lamplighter",
    "Dockside Dan",
)  # fmt: skip
_SIGNATURES = (
    "Measure twice, moor once.", "Sent from the upper deck", "Ostrand Rovers since 1998 | ask me about the 2003 final",
    "“The sea does not argue.” My blog: tidewords.example",
)  # fmt: skip


class Person(NamedTuple):
    """A member as the cards show one."""

    name: str
    number: int
    rank: str
    joined: datetime
    posts: int
    place: str | None
    staff: bool
    signature: str | None


class Block(NamedTuple):
    """A part of a message: `text` (one paragraph), `quote`, `list`, `code`, `article`, `table` or `mention`."""

    kind: str
    lines: tuple[str, ...]
    who: str = ""


class Said(NamedTuple):
    """One contribution. `level`: how deep it answers others, where an engine shows that."""

    number: int
    person: Person
    when: datetime
    blocks: tuple[Block, ...]
    edited: bool
    likes: int
    attachment: bool
    stub_before: bool
    ad_before: bool
    level: int


class Thread(NamedTuple):
    """A thread of one language, and what stands around it."""

    title: str
    language: str
    said: tuple[Said, ...]
    notice: bool
    poll: bool
    similar: bool
    online: bool
    draw: random.Random

    @property
    def words(self) -> dict[str, str]:
        return _WORDS[self.language]


def thread_of(count: int, seed: int, *, language: str | None = None) -> Thread:
    """Make a thread of `count` contributions; the same seed gives the same thread."""
    draw = random.Random(seed)
    language = language or draw.choice(("en", "en", "en", "de", "es"))
    people = [_person(draw, name, at, language) for at, name in enumerate(draw.sample(_HANDLES, min(12, count + 2)))]
    when = datetime(draw.randint(2009, 2023), draw.randint(1, 12), draw.randint(1, 28), draw.randint(0, 23), 17, tzinfo=UTC)
    said: list[Said] = []
    for number in range(1, count + 1):
        when += timedelta(minutes=draw.randint(3, 4000))
        person = draw.choice(people)
        blocks = _blocks(draw, language, said, when, first=number == 1)
        level = min(draw.randint(0, said[-1].level + 1), 4) if said else 0
        chance = [draw.random() for _ in range(5)]
        said.append(
            Said(
                number, person, when, blocks, chance[0] < 0.15, draw.randint(1, 9) if chance[1] < 0.3 else 0,
                chance[2] < 0.1, number > 1 and chance[3] < 0.15, number > 1 and chance[4] < 0.15, level,
            ),
        )  # fmt: skip
    notice, poll, similar, online = (draw.random() < 0.5 for _ in range(4))
    title = draw.choice(_SENTENCES[language])[:48].rstrip(" .")
    return Thread(title, language, tuple(said), notice, poll, similar, online, draw)


def _person(draw: random.Random, name: str, at: int, language: str) -> Person:
    words = _WORDS[language]
    staff = draw.random() < 0.15
    rank = words["staff"] if staff else draw.choice((words["member"], words["senior"], "Deck hand"))
    joined = datetime(draw.randint(2002, 2008), draw.randint(1, 12), draw.randint(1, 28), tzinfo=UTC)
    place = draw.choice(("Ostrand", "Kelm on Sea", None))
    signature = draw.choice(_SIGNATURES) if draw.random() < 0.4 else None
    return Person(name, 100 + at, rank, joined, draw.randint(3, 20000), place, staff, signature)


def _blocks(draw: random.Random, language: str, before: list[Said], when: datetime, *, first: bool) -> tuple[Block, ...]:
    pool = _SENTENCES[language]
    blocks: list[Block] = []
    if before and draw.random() < 0.45:
        quoted = draw.choice(before)
        blocks.append(Block("quote", (_plain(quoted),), quoted.person.name))
    texts = (" ".join(draw.sample(pool, draw.randint(1, 3))) for _ in range(draw.choice((1, 1, 1, 2, 3))))
    blocks.extend(Block("text", (text,)) for text in texts)
    extra = draw.random()
    if extra < 0.1:
        blocks.append(Block("list", tuple(draw.sample(pool, 3))))
    elif extra < 0.18:
        blocks.append(Block("code", ("for lamp in pier:", "    lamp.light()  # 5 < 6")))
    elif extra < 0.24:
        blocks.append(Block("table", ("Pier", "Lamps", "North", "14", "South", "9")))
    elif extra < 0.32 and before:
        blocks.append(Block("mention", (draw.choice(pool),), draw.choice(before).person.name))
    if draw.random() < (0.5 if first else 0.12):
        blocks.append(_article(draw, when))
    if before and draw.random() < 0.08:
        blocks += [Block("quote", (draw.choice(pool),), draw.choice(before).person.name), Block("text", (draw.choice(pool),))]
    return tuple(blocks)


def _article(draw: random.Random, when: datetime) -> Block:
    pool = _SENTENCES["en"]
    paragraphs = [" ".join(draw.sample(pool, 3)) for _ in range(draw.randint(3, 6))]
    day = date_of(when, "en", "long")
    return Block("article", ("Harbour lamps stay dark for a second winter", "By Marit Solvane", f"{day}, 9:30 AM", *paragraphs))


def _plain(said: Said) -> str:
    return next((block.lines[0] for block in said.blocks if block.kind == "text"), "…")


def date_of(when: datetime, language: str, form: str) -> str:
    """Return a time as engines write it: long, short, figures, plain; each with or without a clock by its name."""
    month = _MONTHS[language].split()[when.month - 1]
    day = _DAYS[language].split()[when.weekday()]
    clock24 = f"{when.hour:02}:{when.minute:02}"
    clock12 = f"{when.hour % 12 or 12}:{when.minute:02} {'AM' if when.hour < 12 else 'PM'}"
    clock = clock12 if language == "en" else clock24
    long = {
        "en": f"{month} {when.day}, {when.year}", "de": f"{when.day}. {month} {when.year}",
        "es": f"{when.day} de {month} de {when.year}",
    }[language]  # fmt: skip
    short = f"{month[:3]} {when.day}, {when.year}" if language == "en" else f"{when.day} {month[:3]} {when.year}"
    figures = f"{when.month:02}-{when.day:02}-{when.year}" if language == "en" else f"{when.day:02}.{when.month:02}.{when.year}"
    return {
        "long": long, "long clock": f"{long} {'at' if language == 'en' else 'um' if language == 'de' else 'a las'} {clock}",
        "short": short, "short clock": f"{short}, {clock}", "figures": figures, "figures clock": f"{figures}, {clock}",
        "board": f"{day} {month[:3]} {when.day:02}, {when.year} {clock.lower()}",
    }[form]  # fmt: skip
