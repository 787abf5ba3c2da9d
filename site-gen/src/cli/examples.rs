//! What stands below the help of each command: what has to be known besides, and one to three examples,
//! last, so that they are what is read first on a terminal.

use crate::packed::named;

/// Below the help of the whole program.
pub(super) fn all() -> String {
    named(
        "\
The day of the build decides which rules are shown as in force. It is --as-of, else the day of
SOURCE_DATE_EPOCH, else today; always the day in Kazakhstan (UTC+5).
Each command has a --help with examples of its own.

Examples:
  cargo site build                       the whole site into public/
  cargo site serve --port 8080           the site at http://127.0.0.1:8080/, rebuilt as you edit
  cargo site check --as-of 2027-01-01    only the problems, also those of that day",
    )
}

/// Below that of `build`.
pub(super) fn build() -> String {
    named(
        "\
Nothing is written unless all of it can be: what was in public/ before stays.

Examples:
  cargo site build --as-of 2027-01-01    the site as it will read on that day
  cargo site build --base https://example.org --path /meken/
  cargo site build --links file          a copy to be read without a host, or from an archive",
    )
}

/// Below that of `release-embed`.
pub(super) fn release_embed() -> String {
    named(
        "\
Every build lays all releases out below embed/, and embed/v1/ leads to the newest. A release is never
changed and never taken away: partners may have pinned it. docs/embedding.md says more.

Examples:
  cargo site release-embed                       of the rules as they are today
  cargo site release-embed --as-of 2027-01-01    of the rules as they are on that day",
    )
}

/// Below that of `host`.
pub(super) fn host() -> String {
    named(
        "\
nginx reads it by `include` within `server { … }`, Caddy by `import` within a site's block;
docs/hosting.md has the whole recipes. Netlify, Cloudflare Pages and GitLab Pages read the files
_headers and _redirects, which every build writes.

Examples:
  cargo site host nginx > meken.conf
  cargo site host caddy > meken.caddy
  cargo site host nginx --path /meken/    of a site below a folder",
    )
}

/// Below that of `check`.
pub(super) fn check() -> String {
    named(
        "\
docs/problems.md says what the formats hold. `cargo site explain <lint>` explains the name that
stands in brackets behind `error` or `warning`.

Examples:
  cargo site check --strict                 for a workflow that lets no warning pass
  cargo site check --external               also asks other sites whether links hold
  cargo site check --message-format json    one problem a line, for an editor",
    )
}

/// Below that of `explain`.
pub(super) fn explain() -> String {
    named(
        "\
docs/lints.md has the same texts on one page.

Examples:
  cargo site explain                   all lints, a line each
  cargo site explain unknown-source    what it means, why it matters, how to mend it",
    )
}

/// Below that of `translated`.
pub(super) fn translated() -> String {
    named(
        "\
The stamp is a hash of the original's text. `cargo site check` tells the pages whose original has
another since then, and those without a stamp; `--strict` lets them fail it.

Examples:
  cargo site translated content/guides/ru/points.md    this page says what its original says
  cargo site translated --language ru                  so do all pages of the language",
    )
}

/// Below that of `compare`.
pub(super) fn compare() -> String {
    named(
        "\
A line a rule with where it is written, what differs, and its sources. That a rule is due for review
is no difference: `cargo site report --due 60` lists these.

Examples:
  cargo site compare 2026-12-31 2027-01-01    what changes with the year
  cargo site compare 2025-06-30 2026-06-30 --language ru",
    )
}

/// Below that of `completions`.
pub(super) fn completions() -> String {
    named(
        "\
They complete the program by its own name, `site-gen`, which cargo leaves in target/debug/; what
stands behind `cargo site` is completed by cargo.
bash looks in ~/.local/share/bash-completion/completions/, fish in ~/.config/fish/completions/,
zsh in the folders of $fpath.

Examples:
  site-gen completions bash > site-gen
  site-gen completions zsh > _site-gen
  site-gen completions fish > site-gen.fish",
    )
}

/// Below that of `serve`.
pub(super) fn serve() -> String {
    named(
        "\
Nothing is written: public/ stays as it is. A page loads itself anew when the site has been rebuilt.
What is wrong is said over the page, which stays as it was before.

Examples:
  cargo site serve                   the site at http://127.0.0.1:8000/, rebuilt as you edit
  cargo site serve --host 0.0.0.0    for a phone in the same network
  cargo site serve --plain           just what a host would send, with its headers",
    )
}

/// Below that of `setup`.
pub(super) fn setup() -> String {
    named(
        "\
They go into the cache folder (${XDG_CACHE_HOME:-~/.cache}/meken/tools), once; what is there already
stays. Their versions stand in tools.toml.

Examples:
  cargo site setup    in a checkout, before there is no network",
    )
}

/// Below that of `init`.
pub(super) fn init() -> String {
    named(
        "\
It works in a program that the command `package` has made. The theme stays in the program: a file of
yours in themes/meken/ takes the place of its own.

Examples:
  site-gen init my-site                a site with rules, guides and calculator, in a new folder
  cd my-site && site-gen build         the whole site into public/
  cd my-site && site-gen serve         the site at http://127.0.0.1:8000/, rebuilt as you edit",
    )
}

/// Below that of `package`.
pub(super) fn package() -> String {
    named(
        "\
The program needs no network, no Rust and no checkout.

Examples:
  cargo site package                  prints the path of the program
  cargo site package --profile dev    sooner there, slower",
    )
}

/// Below that of `report`.
pub(super) fn report() -> String {
    named(
        "\
docs/hosting.md says what a visit costs, docs/rulebook.md how a rule is reviewed.

Examples:
  cargo site report                                     weights against budgets, and facts
  cargo site report --due 60                            what is to be read again, with the lines
  cargo site report --due 60 --calendar > review.ics    the same for a calendar",
    )
}

/// Below that of `schema`.
pub(super) fn schema() -> String {
    named(
        "\
An editor that is told of it completes keys and says what is wrong while you type.

Examples:
  cargo site schema > rules.schema.json",
    )
}

/// Below that of `assess`.
pub(super) fn assess() -> String {
    named(
        "\
A profile has the answers by the ids of questions, and what is expected of them (docs/rulebook.md).

Examples:
  cargo site assess me.toml                      what the rules say to these answers
  cargo site assess me.toml --compare other.toml
  cargo site assess --explain threshold          where a rule stands, and what depends on it",
    )
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, Parser as _};

    use crate::cli::arguments::Arguments;
    use crate::packed::PROGRAM;

    #[test]
    fn each_help_ends_with_one_to_three_examples_that_are_understood() {
        let program = Arguments::command();
        for command in [&program].into_iter().chain(program.get_subcommands()) {
            let name = command.get_name();
            let help = command.get_after_help().map(ToString::to_string);
            let help = help.unwrap_or_else(|| unreachable!("{name} has examples"));
            let (_, examples) = help.split_once("Examples:\n").expect(name);
            let examples: Vec<&str> = examples.lines().collect();
            assert!((1..=3).contains(&examples.len()), "{name}: {examples:?}");
            for example in examples {
                let calls = calls(example);
                assert!(!calls.is_empty(), "{name}: {example}");
                for call in calls {
                    Arguments::try_parse_from(&call).expect(example);
                }
            }
        }
    }

    /// The calls of the program in an example: behind them stands, after two spaces, what they do, or a
    /// file that takes what is said.
    fn calls(example: &str) -> Vec<Vec<&str>> {
        let line = example.trim().split("  ").next().unwrap_or_default();
        let line = line.split(" > ").next().unwrap_or_default();
        let parts = line.split(" && ").filter_map(|part| {
            let rest = part.strip_prefix(PROGRAM).or(part.strip_prefix("site-gen"))?;
            Some(["site-gen"].into_iter().chain(rest.split_whitespace()).collect())
        });
        parts.collect()
    }
}
