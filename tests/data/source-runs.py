#!/usr/bin/env python3
"""Writes source-runs.txt: what is needed to see whether our texts repeat those of the two main sources.

Takes the folder in which their texts lie, which are no part of this repository and must not become one:

    python3 tests/data/source-runs.py FOLDER > tests/data/source-runs.txt

Each line is the hash of eight words that follow one another in a source (FNV-1a of 64 bits, of the words
in small letters with a space between two). `tests/tests/own_words.rs` makes the same of our texts.
"""

import re
import sys
from pathlib import Path

N_WORDS = 8


def words(text):
    """Runs of letters and digits, in small letters."""
    return re.findall(r"[^\W_]+", text.lower())


def names():
    lines = Path(__file__).with_name("source-names.txt").read_text(encoding="utf-8").splitlines()
    return [words(line) for line in lines if line and not line.startswith("#")]


def without(names, text):
    """The words that belong to none of the names; where two fit, the first that is listed."""
    out, at = [], 0
    while at < len(text):
        found = next((name for name in names if text[at : at + len(name)] == name), None)
        if found:
            at += len(found)
        else:
            out.append(text[at])
            at += 1
    return out


def hashed(run):
    value = 0xCBF29CE484222325
    for byte in " ".join(run).encode("utf-8"):
        value = (value ^ byte) * 0x100000001B3 % (1 << 64)
    return value


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    found = set()
    for file in sorted(Path(sys.argv[1]).iterdir()):
        if file.is_file():
            text = without(names(), words(file.read_text(encoding="utf-8")))
            found |= {hashed(text[at : at + N_WORDS]) for at in range(len(text) - N_WORDS + 1)}
    for value in sorted(found):
        print(f"{value:016x}")


if __name__ == "__main__":
    main()
