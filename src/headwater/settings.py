"""Every setting of a run, with its unit in its name. The defaults are the product; nothing is read from outside."""

import hashlib
from typing import Literal

import msgspec

from headwater.model import Noun


class CaptureSettings(Noun, frozen=True, kw_only=True):
    """Bounds on what is read. Beyond them an input is partial or quarantined, with the bound named.

    `max_file_bytes` does not bind web archives, which are read one record at a time, nor ZIP archives that are files.
    `max_unpacked_ratio`: bytes that one packed byte may unpack to; `max_listed`: bad items of a container that a
    reason names; `max_depth`: containers inside containers; `max_members`: members of one ZIP archive;
    `max_pile_chars`: canonical text of all captures together, which bounds the memory of a run; `max_pdf_seconds`:
    time that reading one PDF may take of a processor.
    """

    max_file_bytes: int = 256_000_000
    max_record_bytes: int = 16_000_000
    max_capture_chars: int = 2_000_000
    max_page_bytes: int = 32_000_000
    max_unpacked_ratio: int = 250
    max_listed: int = 10
    max_depth: int = 4
    max_members: int = 100_000
    max_pile_chars: int = 200_000_000
    max_pdf_seconds: int = 60


class SegmentSettings(Noun, frozen=True, kw_only=True):
    """How captures are cut into segments and articles."""

    min_article_chars: int = 200
    min_repeat_words: int = 40


class ReuseSettings(Noun, frozen=True, kw_only=True):
    """What counts as a shared passage.

    Words that more than `max_shingle_documents` places hold are sought at the first of them only; where the places
    mostly agree around the words too, as copies of one report do, from `max_agreeing_documents` on.
    """

    shingle_words: int = 5
    min_passage_chars: int = 50
    min_passage_words: int = 8
    min_lone_words: int = 18
    max_gap_words: int = 40
    max_shingle_documents: int = 200
    max_agreeing_documents: int = 1_000
    max_near_copies: int = 24
    near_copy_share: float = 0.95


class StemmaSettings(Noun, frozen=True, kw_only=True):
    """What counts as descent.

    `min_words`: equal words that a stretch of a copy must have in common with its exemplar. `min_probability`: an edge
    that is less likely to be true is not drawn; near half the F1 that edges reach, where one more is as likely to help
    as to harm (Lipton and others 2014). `min_chars` and `min_share`: a text of which fewer characters and a smaller
    share stem from another is no copy of it, however likely they stem from it: a stock phrase or a sentence in common
    brands nobody.
    """

    min_words: int = 6
    min_probability: float = 0.3
    min_chars: int = 250
    min_share: float = 0.1


class CollationSettings(Noun, frozen=True, kw_only=True):
    """Which texts are one family, and bounds on its apparatus; what goes beyond them is counted, never dropped unsaid.

    `min_family_share`: of the shorter text, where no descent joins two; `max_variants` and `max_orthographic`: of one
    family; `max_places`: spans in all its readings together.
    """

    min_family_share: float = 0.3
    max_variants: int = 200
    max_orthographic: int = 40
    max_places: int = 8_000


class AttributionSettings(Noun, frozen=True, kw_only=True):
    """How statements of a text are tied to sources.

    `attitudes` takes in what people are said to want, think or support, which nobody need have said aloud. `reader`
    names what reads the text: "encoder", the trained networks with rules beside them (one for who said what, one for
    wordings in pairs where claims are made), or "rules" alone, which miss more and take less time.
    """

    min_confidence: float = 0.3
    attitudes: bool = False
    reader: Literal["encoder", "rules"] = "encoder"


class ClaimSettings(Noun, frozen=True, kw_only=True):
    """When two statements are one claim.

    `min_similarity` was set on both seeds and the demo pile together, for words alone, and kept when acts and roles
    came to be compared: claims found .88, bounds exact .86 on the seeds from .38 to .50; 8 of 10 bounds on the demo.
    """

    min_similarity: float = 0.44
    min_statement_chars: int = 20
    max_statement_chars: int = 3_000


class StorySettings(Noun, frozen=True, kw_only=True):
    """When articles are about one event.

    `min_cohesion`: mean similarity of the articles of a story, 1 being that of an article to its closest ones;
    `scale_neighbours`: how many those are; `min_scale`: the cosine that is held to be close at least, where nothing is
    closer; `near_copy`: the cosine from which two articles are copies, which say nothing on how close reports are.
    `prior_articles`: how many articles the prior on words is worth; `name_weight`: of words with a capital in
    mid-sentence; `lead_words`: words at the beginning that count twice. `free_days`: between articles of one story
    without a cost; `doubling_days`: beyond those after which twice the cohesion is asked. The other settings bound the
    work for an article: characters read, terms kept, terms that are looked up, holders of each term looked at on
    either side, candidates compared, neighbours kept. `min_part_cosine`: what two reports of one event have at least;
    `min_part_share`: of the shorter text, that copied passages must make up to tie two articles; articles
    that no such steps join share no claim. `whole_terms`: below so many terms a text is too short for that cosine.
    `min_mean_cosine`: the mean cosine at which parts of a pile are one, asked of many texts; of `few_texts` half of it.
    """

    min_cohesion: float = 0.5
    scale_neighbours: int = 3
    min_scale: float = 0.25
    near_copy: float = 0.9
    prior_articles: int = 2_000
    name_weight: float = 1.5
    lead_words: int = 40
    free_days: int = 3
    doubling_days: int = 30
    max_read_chars: int = 50_000
    max_terms: int = 160
    max_looked_up: int = 32
    window_holders: int = 24
    max_candidates: int = 24
    max_neighbours: int = 12
    min_part_cosine: float = 0.15
    min_part_share: float = 0.1
    whole_terms: int = 40
    min_mean_cosine: float = 0.065
    few_texts: int = 5


class LlmSettings(Noun, frozen=True, kw_only=True):
    """How a large language model is asked for more attributions: the address, and bounds on what is sent and taken.

    `url`: of an endpoint that answers chat completions as OpenAI's does; `model`: its name there, None: the endpoint
    chooses. Times are in seconds: `max_answer_seconds` for one answer, `max_total_seconds` for all that are asked in
    one run, `connect_seconds` for a connection. After `max_failures` in a row nothing more is asked. Windows are
    paragraphs of `min_window_chars` at least; longer ones than `max_window_chars` are cut between sentences.
    `max_proposals` of one answer are looked at. The key is no setting: it is read from the environment when it is sent.
    """

    url: str
    model: str | None = None
    seed: int = 0
    max_answer_tokens: int = 1_024
    max_answer_bytes: int = 200_000
    max_answer_seconds: float = 60.0
    max_total_seconds: float = 1_800.0
    connect_seconds: float = 10.0
    max_failures: int = 3
    max_proposals: int = 16
    min_window_chars: int = 20
    max_window_chars: int = 2_000


class Settings(Noun, frozen=True, kw_only=True):
    """All settings of a run, stage by stage. `llm`: what is asked beside the built-in reader; None: nothing is."""

    capture: CaptureSettings = CaptureSettings()
    segment: SegmentSettings = SegmentSettings()
    reuse: ReuseSettings = ReuseSettings()
    stemma: StemmaSettings = StemmaSettings()
    collation: CollationSettings = CollationSettings()
    attribution: AttributionSettings = AttributionSettings()
    claim: ClaimSettings = ClaimSettings()
    story: StorySettings = StorySettings()
    llm: LlmSettings | None = None

    @property
    def sha256(self) -> str:
        """The hash of all settings, hex; equal settings give equal hashes."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()


class Spark(Noun, frozen=True, kw_only=True):
    """That a corpus is worked on by Spark. `master`: its address, as Spark writes it; None: as Spark's settings say."""

    master: str | None = None


class WindowSettings(Noun, frozen=True, kw_only=True):
    """How a corpus is cut by days, so that a new day is compared with the days around it only.

    `days`: documents whose days are at most so many apart are compared. `date_column`: the field with a document's day;
    `undated`: the day (ISO 8601) of documents that have none there, None: they are lost. `max_texts`: a window of words
    that more texts of those days hold brings only the first of them to be compared. `min_windows`: windows of words
    that two texts of different days share before they are compared; four stand in eight words in a row. Of one window
    in `seen_one_in` the first text is remembered for good; two texts that are further apart are compared if
    `min_seen` of those lead from one to the other.
    """

    days: int
    date_column: str = "published"
    undated: str | None = None
    max_texts: int = 200
    min_windows: int = 4
    seen_one_in: int = 16
    min_seen: int = 2


class IngestSettings(Noun, frozen=True, kw_only=True):
    """How captures become the articles of a corpus.

    `id_column` and `text_column` name fields of Parquet; JSON lines have "id" and "text". `split_bytes`: how much of an
    input is read in one go, where its format allows; what a stop in mid-way costs at most.
    """

    capture: CaptureSettings = CaptureSettings()
    segment: SegmentSettings = SegmentSettings()
    id_column: str = "id"
    text_column: str = "text"
    split_bytes: int = 16_000_000

    @property
    def sha256(self) -> str:
        """The hash of all settings, hex; equal settings give equal hashes."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()


class ReadSettings(Noun, frozen=True, kw_only=True):
    """How the articles of a corpus are read for who said what. `corpus`: how they are found."""

    corpus: "CorpusSettings"
    attribution: AttributionSettings = AttributionSettings()

    @property
    def sha256(self) -> str:
        """The hash of all settings, hex; equal settings give equal hashes."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()


class FamilySettings(Noun, frozen=True, kw_only=True):
    """How the texts of a corpus are tied to their exemplars. `corpus`: how articles are found.

    `date_column`: the field with an article's date; by default also what `corpus ingest` writes, where that gives none.
    `max_family_articles`: what is more is cut where the least text is shared, and the passages between the parts are
    counted: the work for a family grows with the square of those of its texts that share a passage.
    """

    corpus: "CorpusSettings"
    stemma: StemmaSettings = StemmaSettings()
    date_column: str = "published"
    max_family_articles: int = 300

    @property
    def sha256(self) -> str:
        """The hash of all settings, hex; equal settings give equal hashes."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()


class CorpusSettings(Noun, frozen=True, kw_only=True):
    """How a corpus is read, beside what counts as a shared passage.

    Rows and ids beyond the bounds are left out and told. `split_bytes`: how much of an input is read in one go; what a
    stop in mid-way costs at most. `max_unpacked_ratio`: bytes that one packed byte may unpack to. `window`: how the
    corpus is cut by days; None: all is compared with all. `columns_beside`: fields that are read beside id and text.
    """

    reuse: ReuseSettings = ReuseSettings()
    id_column: str = "id"
    text_column: str = "text"
    max_record_bytes: int = 16_000_000
    max_id_chars: int = 1_000
    max_unpacked_ratio: int = 250
    split_bytes: int = 16_000_000
    window: WindowSettings | None = None
    columns_beside: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """The hash of all settings, hex; equal settings give equal hashes."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()


class FetchSettings(Noun, frozen=True, kw_only=True):
    """How `watch` asks the web. Times are in seconds.

    An answer has up to `max_answer_bytes` and `max_seconds`, over up to `max_hops` redirects. A host is asked once in
    `min_wait_seconds`, or as rarely as its robots.txt asks, up to `max_wait_seconds`; robots.txt counts for
    `robots_seconds`. After a failure an address is asked again after `retry_seconds`, twice that after the next, up to
    `max_retry_seconds`; `max_tries` times in all where it is a page that was linked. `max_linked` bounds the pages that
    are asked in one round, and those that one answer of a feed adds.
    """

    agent: str = "Headwater"
    max_answer_bytes: int = 32_000_000
    max_robots_bytes: int = 512_000
    connect_seconds: float = 10.0
    read_seconds: float = 30.0
    max_seconds: float = 120.0
    max_hops: int = 5
    min_wait_seconds: float = 3.0
    max_wait_seconds: float = 120.0
    robots_seconds: float = 86_400.0
    retry_seconds: float = 300.0
    max_retry_seconds: float = 86_400.0
    max_tries: int = 5
    max_linked: int = 200


class CorpusStorySettings(Noun, frozen=True, kw_only=True):
    """How the stories of a corpus are found.

    `window_days`: articles of so many days, and `gap_days` before and after them, are clustered together. `gap_days`:
    a story in which nothing appears for longer is two; at most as long as a window. `date_column`, `title_column` and
    `outlet_column`: fields with an article's day, headline (read before its text) and outlet, the last two where they
    are there. `undated`: the day (ISO 8601) of articles that have none; None: they are lost.
    """

    corpus: CorpusSettings = CorpusSettings()
    story: StorySettings = StorySettings()
    window_days: int = 28
    gap_days: int = 7
    date_column: str = "published"
    title_column: str = "title"
    outlet_column: str = "outlet"
    undated: str | None = None

    @property
    def sha256(self) -> str:
        """The hash of all settings, hex; equal settings give equal hashes."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()
