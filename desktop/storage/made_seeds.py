"""Makes the seeds that are made from others; `make seeds` runs it when a title or the form changed."""

import inspect
import sys
from pathlib import Path

import msgspec

from desktop.domain.finding import EvidenceFile
from desktop.domain.titles import index_of
from desktop.storage.title_files import INDEX, read_titles

SCHEMA = "evidence.schema.json"


def made_seeds(seeds: Path) -> dict[str, bytes]:
    """Each made seed's name with its content. Raises OSError where a seed is missing."""
    return {INDEX: index_of(read_titles(seeds)).encode(), SCHEMA: evidence_schema()}


def evidence_schema() -> bytes:
    """The form of an evidence file as a JSON Schema, made from its records."""
    schema = msgspec.json.schema(EvidenceFile)
    for definition in schema["$defs"].values():
        if "description" in definition:
            definition["description"] = inspect.cleandoc(definition["description"])
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Evidence for Tumbuh: one source and its findings",
    }
    return msgspec.json.format(msgspec.json.encode({**head, **schema}), indent=2) + b"\n"


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for name, content in made_seeds(folder).items():
        (folder / name).write_bytes(content)
