"""A page without needless bytes is the same page."""

import re
import time
from importlib.resources import files

import pytest

from headwater.web import page as page_module
from headwater.web import render
from headwater.web.compact import compact, compact_script, compact_style, needed_style
from tests.web.reading import PageReader
from tests.web.sample import dossier
from tests.web.sheets import texts


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<a href="#s1" data-at="1:2">x</a>', "<a href=#s1 data-at=1:2>x</a>"),
        ('<rect x="1.5%" width="2"/>', "<rect x=1.5% width=2 />"),
        ('<i title="two words">x</i>', '<i title="two words">x</i>'),
        ('<i title="">x</i>', '<i title="">x</i>'),
        ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "<ul><li>a<li>b</ul>"),
        ("<li><p>a</p>\n<ul><li>b</li></ul></li>", "<li><p>a<ul><li>b</ul>"),
        ("<div><p>a</p></div><p>b</p> <i>c</i>", "<div><p>a</div><p>b</p> <i>c</i>"),
        ("<a><p>a</p></a><p>b</p><span>c</span>", "<a><p>a</p></a><p>b</p><span>c</span>"),
        ('a ="b" c', 'a ="b" c'),
        ('<p>a="b" c<i>x</i></p>', '<p>a="b" c<i>x</i></p>'),
        ('&lt;a href="b"&gt;', '&lt;a href="b"&gt;'),
        ('<div class="t">line\n\n</div>', "<div class=t>line\n\n</div>"),
    ],
)
def test_compact(markup: str, expected: str) -> None:
    assert compact(markup) == expected


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("  // why\n  const a = (b) => b + 1;\n", "const a=(b)=>b+1;\n"),
        ('f("x = y // z", \'it = s\', `p = ${ q }`);', 'f("x = y // z",\'it = s\',`p = ${ q }`);\n'),
        ("if (b / c > 2) { d = /a = b/.test(e); }", "if(b / c>2){d=/a = b/.test(e);}\n"),
        ('g("a \\" = b", c);', 'g("a \\" = b",c);\n'),
        ("return found\n\n;", "return found\n;\n"),
    ],
)
def test_a_script_keeps_its_strings_and_patterns(script: str, expected: str) -> None:
    assert compact_script(script) == expected


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("const all = (root) => root.all(all.root);", "const a=(b)=>b.all(a.root);"),
        ("let one = 1, two = { one: one, two: 2 };", "let a=1,b={one:a,two:2};"),
        ("for (const item of items) use(...item, item.item);", "for(const a of items)use(...a,a.item);"),
        ('const name = `a ${name} name`, at = "name";', 'const b=`a ${b} name`,at="name";'),
        ("const bare = b + c;", "const a=b+c;"),
        ("const found = a ? found : other;", "const b=a?b:other;"),
        ("const odd = document.odd[odd] / 2;", "const a=document.odd[a]/ 2;"),
    ],
)
def test_a_script_keeps_the_names_of_others(script: str, expected: str) -> None:
    assert compact_script(script) == f"{expected}\n"


def test_no_name_of_our_script_is_left_behind() -> None:
    """What the script declares is nowhere called by its long name any more, outside of texts and behind dots."""
    source = files("headwater.web").joinpath("static", "dossier.js").read_text(encoding="utf-8")
    short = re.sub(r"""\.\w+|"[^"\n]*"|\w+:""", "", compact_script(source).replace("...", " "))
    declared = set(re.findall(r"\b(?:const|let) (\w{3,})", source))
    assert len(declared) > 50
    assert declared & set(re.findall(r"\w+", short)) == set()


def test_a_style_sheet_keeps_its_values() -> None:
    style = ':root{--paper:#fff;--ink:#000}\nb{color:var(--ink);content:"– "}\n'
    assert compact_style(style) == ':root{--a:#fff;--b:#000}b{color:var(--b);content:"– "}'
    many = "".join(f"--{chr(97 + n // 26)}{chr(97 + n % 26)}x:0;" for n in range(60))
    names = [one.split(":")[0] for one in compact_style(many).split(";")[:-1]]
    assert len(set(names)) == 60


def test_a_text_of_quotes_costs_its_length() -> None:
    started = time.perf_counter()
    assert compact("<p>" + '="x"' * 200_000 + "</p>").count('"') == 400_000
    assert time.perf_counter() - started < 5


def test_elements_texts_and_links_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    short = PageReader(render(dossier(), texts()))
    monkeypatch.setattr(page_module, "compact", str)
    whole = PageReader(render(dossier(), texts()))
    assert short.tags == whole.tags
    assert (short.texts, short.marks, short.links) == (whole.texts, whole.marks, whole.links)


def test_a_style_keeps_what_the_page_needs() -> None:
    style = ".a,.b>c:is(.d,e){x:1}@media print{#f{y:2}.g{z:3}}p{color:#abc}"
    markup = '<p class="b d" id="f">'
    assert needed_style(style, markup, "") == ".b>c:is(.d,e){x:1}@media print{#f{y:2}}p{color:#abc}"
    assert needed_style(style, markup, 'classList.add("g")').count(".g{z:3}") == 1
    assert needed_style(style, '<p class="a b d g" id="f">', "") == style
