import json
from importlib.resources import as_file, files

from tests.cli.test_case import headwater


def test_the_articles_of_a_pile_are_told_apart_by_story() -> None:
    with as_file(files("headwater.demo") / "pile") as pile:
        done = headwater("stories", pile, "--json", "-")
        traced = json.loads(headwater("trace", pile, "--json", "-", "--until", "article").stdout)
        shown = headwater("stories", pile)
    assert done.returncode == 0, done.stderr
    stories = json.loads(done.stdout)["stories"]
    assert sorted(a for story in stories for a in story["articles"]) == sorted(a["id"] for a in traced["articles"])
    paths = {capture["path"] for capture in traced["captures"]}
    assert all(set(story["captures"]) <= paths and story["label"] for story in stories)
    assert b"articles  " in shown.stdout
