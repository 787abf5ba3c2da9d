//! The examples below the help of each command.

/// Below the help of the whole program.
pub(super) const ALL: &str = "\
Examples:
  cargo site build                       the whole site into public/
  cargo site check                       only the problems, nothing is written
  cargo site explain unknown-source      what a problem means and how to mend it
  cargo site serve --port 8080           the site at http://127.0.0.1:8080/, rebuilt as you edit
  cargo site build --as-of 2027-01-01    the site as it will read on that day
  cargo site build --path /meken/        the same site for a folder of a host
  cargo site host nginx > meken.conf     what a server of your own has to be told
  cargo site --root tests/sites/good check
  cargo site assess me.toml              what the rules say to the answers in me.toml
  cargo site assess me.toml --format json
  cargo site schema > rules.schema.json  how the rules are written, for an editor
  cargo site assess me.toml --compare me-in-2027.toml
  cargo site assess --explain threshold  where a rule stands, and what depends on it
  cargo site check --as-of 2027-01-01    also what will be stale on that day
  cargo site report --facts              in which guides each fact stands
  cargo site report --due 60             what is to be read again within sixty days
  cargo site report --due 60 --calendar > review.ics
  cargo site translated content/guides/ru/points.md
  cargo site compare 2026-12-31 2027-01-01

The day of the build decides which rules are shown as in force. It is --as-of, else the day of
SOURCE_DATE_EPOCH, else today; always the day in Kazakhstan (UTC+5).";

/// Below that of `build`.
pub(super) const BUILD: &str = "\
Examples:
  cargo site build                            the whole site into public/
  cargo site build --strict                   nothing is written while there is a warning
  cargo site build --as-of 2027-01-01         the site as it will read on that day
  cargo site build --message-format github    problems beside the lines of a pull request
  cargo site build --base https://example.org --path /meken/
  cargo site build --links file               a copy to be read without a host, or from an archive

Nothing is written unless all of it can be: what was in public/ before stays.";

/// Below that of `host`.
pub(super) const HOST: &str = "\
Examples:
  cargo site host nginx > /etc/nginx/snippets/meken.conf    for `include` within `server { … }`
  cargo site host caddy > /etc/caddy/meken.caddy            for `import` within a site's block
  cargo site host nginx --path /meken/                      of a site below a folder

docs/hosting.md has the whole recipes. Netlify, Cloudflare Pages and GitLab Pages read the files
_headers and _redirects, which every build writes.";

/// Below that of `check`.
pub(super) const CHECK: &str = "\
Examples:
  cargo site check                                all problems, with the lines they are about
  cargo site check --strict                       for a workflow that lets no warning pass
  cargo site check --as-of 2027-01-01             what will be wrong on that day
  cargo site check --external                     also asks other sites whether links hold
  cargo site check --message-format json          one problem a line, for an editor
  cargo site check --message-format sarif > problems.sarif

docs/problems.md says what the formats hold. `cargo site explain <lint>` explains the name that
stands in brackets behind `error` or `warning`.";

/// Below that of `explain`.
pub(super) const EXPLAIN: &str = "\
Examples:
  cargo site explain                   all lints, a line each
  cargo site explain unknown-source    what it means, why it matters, how to mend it

docs/lints.md has the same texts on one page.";

/// Below that of `translated`.
pub(super) const TRANSLATED: &str = "\
Examples:
  cargo site translated content/guides/ru/points.md    this page says what its original says today
  cargo site translated content/guides/kk/*.md         so do all of these
  cargo site translated --language kk                  and all pages of the language

The stamp is a hash of the original's text. `cargo site check` tells the pages whose original has
another since then, and those without a stamp; `--strict` lets them fail it.";

/// Below that of `compare`.
pub(super) const COMPARE: &str = "\
Examples:
  cargo site compare 2026-12-31 2027-01-01    what changes with the year
  cargo site compare 2025-06-30 2026-06-30 --language ru

A line a rule with where it is written, what differs, and its sources. That a rule is due for review
is no difference: `cargo site report --due 60` lists these.";

/// Below that of `completions`.
pub(super) const COMPLETIONS: &str = "\
Examples:
  site-gen completions bash > ~/.local/share/bash-completion/completions/site-gen
  site-gen completions zsh > ~/.zfunc/_site-gen        (a folder of $fpath)
  site-gen completions fish > ~/.config/fish/completions/site-gen.fish

They complete the program by its own name, `site-gen`, which cargo leaves in target/debug/; what
stands behind `cargo site` is completed by cargo.";

/// Below that of `serve`.
pub(super) const SERVE: &str = "\
Examples:
  cargo site serve                          the site at http://127.0.0.1:8000/, rebuilt as you edit
  cargo site serve --port 0                 at any port that is free; the first line says which
  cargo site serve --host 0.0.0.0           for a phone in the same network
  cargo site serve --plain                  just what a host would send, with its headers
  cargo site serve --as-of 2027-01-01       as it will read on that day

Nothing is written: public/ stays as it is. A page loads itself anew when the site has been rebuilt.
What is wrong is said over the page, which stays as it was before.";

/// Below that of `init`.
pub(super) const INIT: &str = "\
Examples:
  site-gen init my-site                a site with rules, guides and calculator, in a new folder
  cd my-site && site-gen build         the whole site into public/
  cd my-site && site-gen serve         the site at http://127.0.0.1:8000/, rebuilt as you edit

It works in a program that `cargo site package` has made. The theme stays in the program: a file of
yours in themes/meken/ takes the place of its own.";

/// Below that of `package`.
pub(super) const PACKAGE: &str = "\
Examples:
  cargo site package                   prints the path of the program
  cargo site package --profile dev     sooner there, slower
  cp \"$(cargo site package | tail -n 1)\" ~/.local/bin/

The program needs no network, no Rust and no checkout.";
