"""Reusable parts that know no page: labels, cards, fields, the evidence card and the charts."""
