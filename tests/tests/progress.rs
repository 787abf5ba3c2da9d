//! How far a long run is: told to who looks on at a terminal, and to nobody else.

use std::process::{Command, Stdio};

use tests::{DAY, Sandbox};

const SITE: &str = env!("CARGO_BIN_EXE_site");

/// The small site with a file whose compression takes some seconds on any machine of these days: Brotli at
/// its highest level does well below a megabyte in one.
fn slow() -> Sandbox {
    let site = Sandbox::good();
    let settings = site.text("content/site.toml");
    site.write("content/site.toml", &format!("{settings}compress = true\n"));
    // A fixed row of numbers, as good as thrown: what repeats is quick.
    let numbers = std::iter::successors(Some(1_u64), |it| {
        Some(it.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1))
    });
    let words = numbers.map(|it| format!("{:x}\n", it >> 20));
    site.write("content/static/numbers.txt", &words.take(250_000).collect::<String>());
    site
}

/// What a build says, at a terminal or into a file.
fn said(site: &Sandbox, is_terminal: bool) -> String {
    let root = site.root().to_str().expect("folders of tests have plain names");
    let line = format!("'{SITE}' --root '{root}' build --as-of {DAY}");
    // From util-linux, which every Debian machine has: a terminal that is none.
    let terminal = ["script", "--quiet", "--return", "--command", &line, "/dev/null"];
    let words = if is_terminal { &terminal[..] } else { &["sh", "-c", &line] };
    let mut command = Command::new(words[0]);
    command.args(&words[1..]);
    let cache = site.root().join("cache");
    let command = command.env("TERM", "xterm").env("XDG_CACHE_HOME", cache);
    let output = command.stdin(Stdio::null()).output().expect("it can be started");
    let all = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&all).into_owned();
    assert!(output.status.success(), "{said}");
    said
}

#[test]
fn who_looks_on_is_told_how_far_it_is_and_the_line_is_taken_away() {
    let said = said(&slow(), true);
    let told = said.split_once("\r\u{1b}[Kcompressing: ");
    let (before, told) = told.unwrap_or_else(|| unreachable!("it is told: {said}"));
    assert!(!before.contains("compressing"), "{said}");
    assert!(told.contains(" files"), "{said}");
    let (_, after) = told.rsplit_once("\r\u{1b}[K").expect("the line is taken away");
    assert!(after.contains("compressed siblings in "), "{said}");
}

#[test]
fn nobody_else_is() {
    let said = said(&slow(), false);
    assert!(!said.contains("compressing") && !said.contains('\r'), "{said}");
}

#[test]
fn what_is_done_soon_is_not_told() {
    let said = said(&Sandbox::good(), true);
    assert!(!said.contains("building: ") && !said.contains("\u{1b}[K"), "{said}");
}
