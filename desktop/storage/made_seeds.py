"""Makes the seeds that are made from others; `make seeds` runs it when a title or the form changed."""

import sys
from pathlib import Path

from desktop.domain.titles import index_of
from desktop.storage.title_files import INDEX, read_titles


def made_seeds(seeds: Path) -> dict[str, bytes]:
    """Each made seed's name with its content. Raises OSError where a seed is missing."""
    return {INDEX: index_of(read_titles(seeds)).encode()}


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for name, content in made_seeds(folder).items():
        (folder / name).write_bytes(content)
