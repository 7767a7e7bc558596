from pathlib import Path

from headwater.store import create, opened
from headwater.store.derived import Derived


def test_what_was_kept_is_recalled_now_and_in_later_runs(tmp_path: Path) -> None:
    path = tmp_path / "case.hw"
    with create(path) as store:
        memory = Derived(store)
        assert memory.recall("page", "1", "a") is None
        memory.keep("page", "1", "a", b"units")
        assert memory.recall("page", "1", "a") == b"units"
        memory.flush()
    with opened(path, write=True) as store:
        memory = Derived(store)
        assert memory.recall("page", "1", "a") == b"units"
        assert memory.recall("page", "2", "a") is None, "of another version"
        assert memory.recall("other", "1", "a") is None
        assert memory.recall("page", "1", "b") is None


def test_what_a_whole_run_did_not_ask_for_is_forgotten(tmp_path: Path) -> None:
    with create(tmp_path / "case.hw") as store:
        memory = Derived(store)
        for key in "abc":
            memory.keep("page", "1", key, key.encode())
        memory.flush()
        later = Derived(store)
        later.recall("page", "1", "b")
        later.keep("page", "1", "d", b"d")
        assert later.forget_unused() == 2
        assert [later.recall("page", "1", key) for key in "abcd"] == [None, b"b", None, b"d"]


def test_what_belongs_to_one_of_the_owners_outlasts_runs_that_do_not_ask_for_it(tmp_path: Path) -> None:
    with create(tmp_path / "case.hw") as store:
        memory = Derived(store)
        for key in ("a:1", "a:2", "b:1"):
            memory.keep("page", "1", key, b"x")
        memory.keep("page", "0", "a:1", b"of older code")
        memory.keep("other", "1", "a:1", b"x")
        memory.flush()
        later = Derived(store)
        assert later.forget_unused("page", {"a"}) == 2, "no version is known to be the present one"
        assert later.recall("page", "0", "a:1") == b"of older code"
        later = Derived(store)
        later.recall("page", "1", "a:1")
        assert later.forget_unused("page", {"a"}) == 1
        assert [later.recall("page", "1", key) for key in ("a:1", "a:2", "b:1")] == [b"x", b"x", None]
        assert later.recall("page", "0", "a:1") is None


def test_much_is_written_before_the_end(tmp_path: Path) -> None:
    with create(tmp_path / "case.hw") as store:
        memory = Derived(store)
        for number in range(20):
            memory.keep("page", "1", str(number), bytes(1 << 20))
        assert store.connection.execute("SELECT count(*) FROM derived").fetchone()[0] >= 16


def test_a_step_that_is_spared_outlasts_runs_without_it_and_no_others(tmp_path: Path) -> None:
    with create(tmp_path / "case.hw") as store:
        memory = Derived(store)
        for key in "ab":
            memory.keep("llm", "1", key, b"x")
        memory.flush()
        assert Derived(store).forget_unused(spared=("llm",)) == 0
        later = Derived(store)
        later.recall("llm", "1", "b")
        assert later.forget_unused(spared=("llm",)) == 1
        assert [later.recall("llm", "1", key) for key in "ab"] == [None, b"x"]
        assert Derived(store).forget_unused() == 1
