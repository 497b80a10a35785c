"""Tumbuh: evidence about growing skills, and a plan that is yours. See README.md."""

import sys

if __name__ == "__main__":
    from desktop.cli import leave, main

    leave(main(sys.argv[1:]))
