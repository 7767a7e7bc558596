"""What a thread says of the date of a text that was pasted into one of its posts: it came out then or before."""

from datetime import date, timedelta

from headwater.article.claimed_dates import after_capture
from headwater.article.occurrence import Occurrence
from headwater.model import Post, Published, Reading, span_of
from headwater.reader.dates import dates_in

_DAY = timedelta(days=1)
_WHY = "it stands in a post of that day; the article came out that day or before"


def posted_by(article: Occurrence) -> Published | None:
    """Return the day of the post that an article stands in as the last on which it came out; None without one.

    The post's own form, or a single full date where the page names its time, tells the day.
    """
    reading, first = article.reading, article.body[0].start
    post = next((post for post in reading.posts if post.start <= first < post.end), None)
    if post is None or post.posted is None:
        return None
    day = _day_of(reading, post)
    if day is None or day == date.max or after_capture(article, day):
        return None
    evidence = (span_of(reading.text, reading.capture.id, *post.posted),)
    return Published(earliest=None, latest=(day + _DAY).isoformat(), evidence=evidence, basis="inferred", why=_WHY)


def _day_of(reading: Reading, post: Post) -> date | None:
    if post.at:
        return date.fromisoformat(post.at[:10])
    written = dates_in(reading.text, *post.posted) if post.posted else []
    return written[0].day if len(written) == 1 else None
