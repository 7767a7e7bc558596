"""Runs kernels over rows that need not fit in memory: scan, map, group and write, shard by shard, restartable.

Kernels are functions: Arrow record batches in, record batches out, no state of their own. Which engine runs them
changes no answer. This package needs pyarrow (the extra `corpus`).
"""

from headwater.engine.costs import Cost
from headwater.engine.local import LocalEngine
from headwater.engine.manifest import Record, load, store, unwritable
from headwater.engine.protocol import Batches, Engine, Given, Kernel, Lookup, Piece, Progress, Rows, Source, Step
from headwater.engine.report import StepReport, TableReport
from headwater.engine.shards import make_room
from headwater.engine.stored import StoredEngine

__all__ = [
    "Batches", "Cost", "Engine", "Given", "Kernel", "LocalEngine", "Lookup", "Piece", "Progress", "Record", "Rows",
    "Source", "Step", "StepReport", "StoredEngine", "TableReport", "load", "make_room", "store",
    "unwritable",
]
