"""Rules that read English news: quotations, names, cues and what they govern. No model, no parser."""

from headwater.reader.rules.rule_reader import RuleReader

__all__ = ["RuleReader"]
