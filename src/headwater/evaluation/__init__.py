"""Scores of this build on the yardsticks, and the floors they may not fall below."""

from headwater.evaluation.floors import Verdict, judge
from headwater.evaluation.yardsticks import YARDSTICKS, measure

__all__ = ["YARDSTICKS", "Verdict", "judge", "measure"]
