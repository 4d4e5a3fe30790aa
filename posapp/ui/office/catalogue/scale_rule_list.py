"""The rules for the codes of the shop's scales as rows of a list."""

from posapp.domain.catalogue.scale_rule import ScaleRule
from posapp.ui.kit.rows_model import Lines, RowsModel
from posapp.ui.labels.scale_codes import example_code, scale_rule_title

__all__ = ["ScaleRulesModel"]


class ScaleRulesModel(RowsModel[ScaleRule]):
    """Prefix and value, and below them how the code is written."""

    def key(self, rule: ScaleRule, /) -> str:
        """Give the prefix, of which each rule has its own."""
        return rule.prefix

    def lines(self, rule: ScaleRule, /) -> Lines:
        """Give the prefix, the decimals and the parts of a code."""
        decimals = self.tr("%n decimal(s)", "", rule.decimals)
        return scale_rule_title(rule), decimals, " ".join(rule.parts(example_code(rule)))
