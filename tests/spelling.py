#!/usr/bin/env python3
"""Spells the Russian and Kazakh texts of content/: what neither hunspell knows nor the list of a language
allows is a mistake, told with its place.

    tests/spelling.py              looks through all texts
    tests/spelling.py --cases      tries this script itself

content/spelling/<language>.txt holds the words that the dictionary lacks and a reader has found right:
sorted, one a line, none that the dictionary knows, none that no text has. Needs hunspell-ru and hunspell-kk.
"""

import re
import subprocess
import sys
from pathlib import Path

CONTENT = Path(__file__).resolve().parent.parent / "content"

# The dictionary of each language. Without its own letters a text would be spelt as foreign words.
DICTIONARIES = {"ru": "ru_RU", "kk": "kk_KZ"}

# Lines of the glossary that give a term in another language begin so.
FOREIGN = ("Орысша:", "Ағылшынша:", "По-казахски:", "По-английски:", "Russian:", "Kazakh:")

# A word of Cyrillic letters, each part of one with hyphens; what stands in a word of other signs (028/у)
# is part of a name.
WORD = re.compile(r"(?<![\w/])[\u0400-\u04ff]+(?![\w/])")


def prose_of_markdown(line):
    """A line of a page without what no reader sees as words."""
    if line.startswith(FOREIGN):
        return ""
    line = re.sub(r"<!--.*?-->|\{[^{}]*\}", " ", line)
    return re.sub(r"\]\([^)]*\)", "]", line)


def prose_of_messages(line):
    """A line of a file of messages without its key, its variants' names and what it inserts."""
    if line.startswith("#"):
        return ""
    line = re.sub(r"^[A-Za-z][\w-]* = ?|^\s*\*?\[[\w-]+\]", " ", line)
    return re.sub(r"\{[^{}]*\}|\{.*->", " ", line)


PROSE = {".md": prose_of_markdown, ".ftl": prose_of_messages}


def words_of(text, prose):
    """Each word with the number of its line."""
    for number, line in enumerate(text.splitlines(), 1):
        for found in WORD.finditer(prose(line)):
            yield number, found.group()


def unknown_to(dictionary, words):
    """Those of some words that a dictionary does not know."""
    # A line that begins with ^ is text, whatever it begins with.
    asked = "".join(f"^{word}\n" for word in sorted(set(words)))
    command = ["hunspell", "-d", dictionary, "-i", "UTF-8", "-l"]
    run = subprocess.run(command, input=asked, capture_output=True, text=True, encoding="utf-8")
    if run.returncode or "Can't open" in run.stderr:
        sys.exit(f"error: hunspell has no dictionary {dictionary}\n  = help: apt install hunspell-ru hunspell-kk")
    return set(run.stdout.split())


def faults(dictionary, places, allowed):
    """What is wrong with texts, words with their places, and with a list of words."""
    unknown = unknown_to(dictionary, [*allowed, *(word for word, _ in places)])
    # A word may begin a sentence.
    right = set(allowed) | {word[0].upper() + word[1:] for word in allowed}
    told = [f"{place}: {word}" for word, place in places if word in unknown and word not in right]
    if allowed != sorted(set(allowed)):
        told.append("the list is not sorted, or has a word twice")
    said = {word for word, _ in places}
    for word in allowed:
        if word not in said and word[0].upper() + word[1:] not in said:
            told.append(f"the list has a word that no text has: {word}")
        elif word not in unknown:
            told.append(f"the list has a word that the dictionary knows: {word}")
    return told


def places_of(language):
    """All words of a language, each with its file and line."""
    found = []
    for file in sorted(CONTENT.glob(f"*/{language}/*")):
        prose = PROSE.get(file.suffix)
        for number, word in words_of(file.read_text(encoding="utf-8"), prose) if prose else ():
            found.append((word, f"{file.relative_to(CONTENT.parent)}:{number}"))
    return found


def look_through():
    n_faults = 0
    for language, dictionary in DICTIONARIES.items():
        places = places_of(language)
        allowed = (CONTENT / "spelling" / f"{language}.txt").read_text(encoding="utf-8").split()
        told = faults(dictionary, places, allowed)
        print(f"{language}: {len(places)} words, {len(allowed)} allowed, {len(told)} faults")
        for line in told:
            print(f"  {line}")
        n_faults += len(told)
    return n_faults


def try_cases():
    def texts(name, prose, text, expected):
        found = [word for _, word in words_of(text, prose)]
        assert found == expected, f"{name}: {found}"

    texts("bindings and addresses", prose_of_markdown, "Нужно {cite баллы} [два](слово.md).", ["Нужно", "два"])
    texts("lines in another language", prose_of_markdown, "Орысша: *слово*.\nСөз", ["Сөз"])
    texts("comments", prose_of_markdown, "Час 24<!-- plain: сутки --> дня", ["Час", "дня"])
    texts("messages", prose_of_messages, "a-b = Нужно { $n ->\n    [one] балл\n   *[other] баллов\n}",
          ["Нужно", "балл", "баллов"])
    texts("notes of messages", prose_of_messages, "# Слово", [])
    texts("names", prose_of_markdown, "форма 028/у, по-русски", ["форма", "по", "русски"])

    def told(name, words, allowed, expected):
        found = faults("ru_RU", [(word, "here") for word in words], allowed)
        assert found == expected, f"{name}: {found}"

    told("a mistake", ["правила", "правелами"], [], ["here: правелами"])
    told("a word at the beginning", ["Неономад"], ["неономад"], [])
    told("an allowed word", ["неономад"], ["неономад"], [])
    told("a known word is allowed", ["правила"], ["правила"],
         ["the list has a word that the dictionary knows: правила"])
    told("a word that is not used", [], ["неономад"], ["the list has a word that no text has: неономад"])
    told("an unsorted list", ["неономада", "неономад"], ["неономада", "неономад"],
         ["the list is not sorted, or has a word twice"])
    print("12 cases hold")


if __name__ == "__main__":
    if sys.argv[1:] == ["--cases"]:
        try_cases()
    else:
        sys.exit(min(look_through(), 1))
