"""Tumbuh: evidence about growing skills, joined to a personal upskilling plan."""

VERSION = "0.1.0"
