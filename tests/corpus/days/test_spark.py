"""A corpus that grows by days comes to the same rows on Spark."""

import subprocess
import sys
from pathlib import Path

from headwater.settings import Spark
from tests.corpus.days.diaries import diary, published, run, write
from tests.engine.sparked import LOCAL, need_spark, surroundings


def test_spark_gives_the_same_rows_and_goes_on_where_one_machine_stopped(tmp_path: Path) -> None:
    need_spark()
    days = diary(8, count=30, days=(0, 4, 40))
    whole = write(tmp_path / "all.jsonl", days)
    run(whole, tmp_path / "local")
    first, *others = sorted(days)
    run(write(tmp_path / "a.jsonl", {first: days[first]}), tmp_path / "spark")
    rest = write(tmp_path / "b.jsonl", {day: days[day] for day in others})
    call = [sys.executable, "-m", "tests.corpus.days.test_spark", str(rest), str(tmp_path / "spark")]
    done = subprocess.run(
        call, capture_output=True, text=True, check=False, timeout=400, env=surroundings(tmp_path)
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert published(tmp_path / "spark") == published(tmp_path / "local")


if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]), workers=Spark(master=LOCAL))
