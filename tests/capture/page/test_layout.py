import pytest

from headwater.capture.page.layout import Signs, signs_of
from tests.capture.pages import page_of


@pytest.mark.parametrize(
    ("names", "signs"),
    [
        ("comment", Signs("comment")),
        ("comments-area thread", Signs("comment")),
        ("comment-body div-comment-12", Signs("comment")),
        ("disqus_thread", Signs("comment")),
        ("comments-open", Signs()),
        ("comment-count", Signs()),
        ("main-nav", Signs("navigation")),
        ("site-header", Signs("navigation")),
        ("cookie-banner", Signs("navigation")),
        ("share-buttons", Signs("navigation")),
        ("related-posts", Signs("related")),
        ("sidebar", Signs("related")),
        ("has-sidebar", Signs()),
        ("entry-date published", Signs(None, "date")),
        ("byline", Signs(None, "byline")),
        ("post-author", Signs(None, "byline")),
        ("author-bio", Signs()),
        ("wp-caption-text", Signs(None, "caption")),
        ("comment-author", Signs("comment")),
        ("headline article-body post-content", Signs()),
        ("x" * 10_000, Signs()),
        ("", Signs()),
    ],
)
def test_names_in_general_use(names: str, signs: Signs) -> None:
    assert signs_of(names) == signs


@pytest.mark.parametrize(
    ("source", "hints"),
    [
        (
            "<h1>Quay shut</h1><h2>Why</h2><p>Rust.",
            [("headline", "Quay shut"), ("crosshead", "Why"), ("paragraph", "Rust.")],
        ),
        ("<nav><ul><li><a href=/>Home</a></ul></nav>", [("navigation", "Home")]),
        ("<footer><p>All rights</footer>", [("navigation", "All rights")]),
        ("<aside><a href=x>More on piers</a></aside>", [("link_list", "More on piers")]),
        ("<aside><p>What a pier is</aside>", [("navigation", "What a pier is")]),
        ("<div><a href=x>One</a> <a href=y>Two</a></div>", [("link_list", "One Two")]),
        ("<div><a name=x>One and two</a></div>", []),
        ("<p>In a <a href=x>statement</a> it said so.", [("paragraph", "In a statement it said so.")]),
        ("<h1><a href=x>Quay shut</a></h1>", [("headline", "Quay shut")]),
        ("<h2><a href=x>Other story</a></h2>", [("link_list", "Other story")]),
        ("<p class=byline>By <a href=x>Ann Bly</a>", [("byline", "By Ann Bly")]),
        ("<div><a rel=author href=x>Ann Bly</a></div>", [("byline", "Ann Bly")]),
        ("<p><span class=author>Ann Bly</span>, staff", [("paragraph", "Ann Bly, staff"), ("byline", "Ann Bly")]),
        ("<p>Seen <time>3 May</time>", [("paragraph", "Seen 3 May"), ("date", "3 May")]),
        ("<p><time>3 May</time></p>", [("date", "3 May")]),
        ("<div class=author>" + "word " * 50 + "</div>", [("paragraph", ("word " * 50).strip())]),
        ("<figure><figcaption><p>A boat</p></figcaption></figure>", [("caption", "A boat")]),
        ("<blockquote><p>We will see</blockquote>", [("quote", "We will see")]),
        ("<ul><li>One<li><p>Two</ul>", [("list_item", "One"), ("list_item", "Two")]),
        ("<table><tr><td>9<td><p>long", [("table", "9"), ("paragraph", "long")]),
        ("<div id=comments><p>Shame!</p><nav>next</nav></div>", [("comment", "Shame!"), ("comment", "next")]),
        ("<div class=comment><time>3 May</time> x</div>", [("comment", "3 May x")]),
        ("<form><label>Name</label><button>Send</button></form>", [("form", "Name"), ("form", "Send")]),
        ("<form><p>The story", [("paragraph", "The story")]),
        ("<header><div>City desk</div><h1>Quay</h1></header>", [("navigation", "City desk"), ("headline", "Quay")]),
        ("<div class=sidebar><main><p>Story</main></div>", [("paragraph", "Story")]),
        ("<p>a<br>b", [("paragraph", "a\nb")]),
        ("<div>bare</div>", []),
    ],
)
def test_hints(source: str, hints: list[tuple[str, str]]) -> None:
    page = page_of(source)
    assert [(hint.layout, page.text[hint.start : hint.end]) for hint in page.layout] == hints
