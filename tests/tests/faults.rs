//! Whatever happens while a site is built, `public/` is whole: it is the site of before or the one that
//! is being built, byte for byte. And nothing of what the generator did not make is lost.
//!
//! `MEKEN_KILLS=500 cargo test -p tests --test faults` stops five hundred builds instead of fifty;
//! `MEKEN_SEED` chooses the moments.

use std::collections::BTreeMap;
use std::env;
use std::fs::{self, File, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tests::edits::Draw;
use tests::{DAY, Run, Sandbox, folder, mounts};

const SITE: &str = env!("CARGO_BIN_EXE_site");

type Files = BTreeMap<String, Vec<u8>>;

#[test]
fn a_build_that_is_killed_at_any_moment_leaves_a_whole_site() {
    let site = many_files();
    site.write("public/.gitignore", "*\n");
    let n_kills = number("MEKEN_KILLS", 50);
    let is_whole = |found: &Files, versions: &[Files; 2], when: &str| {
        assert!(versions.contains(found), "{when}: {}", differences(found, &versions[0]));
    };
    kill_builds(&site, n_kills, is_whole);
}

/// There it is each file that is whole, and what was stopped is made good by the next build.
#[test]
fn so_is_each_file_where_something_is_mounted() {
    mounts::run("so_is_each_file_where_something_is_mounted", || {
        let site = many_files();
        mounts::mount(&site.root().join("public"), 64 * 1024);
        let n_kills = number("MEKEN_KILLS", 50).div_ceil(5);
        let is_whole = |found: &Files, versions: &[Files; 2], when: &str| {
            for (file, bytes) in found {
                // A list of files names those of both versions for a while.
                let is_list = file.starts_with(".meken-");
                let is_of = |it: &Files| it.get(file).is_some_and(|it| it == bytes);
                assert!(is_list || versions.iter().any(is_of), "{when}: {file} is torn");
            }
            let missing = versions[0].keys().filter(|it| !found.contains_key(*it));
            assert_eq!(missing.count(), 0, "{when}");
        };
        kill_builds(&site, n_kills, is_whole);
    });
}

#[test]
fn a_mount_point_is_written_file_by_file_and_that_is_said() {
    mounts::run("a_mount_point_is_written_file_by_file_and_that_is_said", || {
        let (site, plain) = (Sandbox::good(), Sandbox::good());
        for site in [&site, &plain] {
            site.write("content/static/leaflet.txt", "Come in.");
        }
        build(&plain);
        mounts::mount(&site.root().join("public"), 16 * 1024);
        site.write("public/.gitignore", "*\n");
        let run = site.run(SITE, &["build"]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert!(run.stderr.contains("public/ is a mount point"), "{}", run.stderr);
        let mut public = site.public();
        assert!(public.remove(".gitignore").is_some());
        assert!(public == plain.public());
        // What is no longer part of the site goes, what somebody put there does not.
        let leaflet = site.root().join("content/static/leaflet.txt");
        fs::remove_file(leaflet).expect("it was written above");
        build(&site);
        assert!(!site.public().contains_key("leaflet.txt"));
        site.write("public/notes.txt", "mine");
        let before = site.public();
        assert_eq!(site.run(SITE, &["build"]).code, Some(1));
        assert!(site.public() == before);
    });
}

#[test]
fn a_full_disk_loses_nothing() {
    mounts::run("a_full_disk_loses_nothing", || {
        let disk = Sandbox::empty();
        mounts::mount(disk.root(), 4 * 1024);
        folder::copy(Sandbox::good().root(), disk.root());
        build(&disk);
        let before = disk.public();
        edit(&disk, "full");
        for n_free in [0, 8, 40, 80] {
            let filler = disk.root().join("filler");
            fill(&filler, n_free * 1024);
            let run = disk.run(SITE, &["build"]);
            assert_eq!(run.code, Some(1), "{n_free} KiB are free");
            assert!(run.stderr.contains("No space left"), "{}", run.stderr);
            assert!(run.stderr.contains("is still there"), "{}", run.stderr);
            assert!(disk.public() == before, "{n_free} KiB are free");
            fs::remove_file(filler).expect("it was made above");
        }
        build(&disk);
        assert!(disk.page("en/rules/index.html").contains("Rules full"));
    });
}

#[test]
fn a_file_that_may_not_be_read_loses_nothing() {
    let site = built();
    let before = site.public();
    let file = "content/guides/en/lending.md";
    let mode = |path: &Path, mode: u32| {
        fs::set_permissions(path, Permissions::from_mode(mode)).expect("it is ours");
    };
    edit(&site, "secret");
    // Who may do all may read all: so somebody else builds it, if we are that one.
    let program = site.root().join("site");
    fs::copy(SITE, &program).expect("there is room for the program");
    let is_root = fs::metadata("/proc/self").is_ok_and(|it| {
        use std::os::unix::fs::MetadataExt;
        it.uid() == 0
    });
    let mut command = Command::new(if is_root { "setpriv" } else { "env" });
    if is_root {
        command.args(["--reuid", "65534", "--clear-groups"]);
        mode(site.root(), 0o777);
    }
    mode(&site.root().join(file), 0o000);
    command.arg(&program).arg("--root").arg(site.root()).args(["build", "--as-of", DAY]);
    let output = command.output().expect("setpriv is part of util-linux");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("unreadable-file") && told.contains(file), "{told}");
    assert!(told.contains("Permission denied"), "{told}");
    mode(&site.root().join(file), 0o644);
    assert!(site.public() == before);
}

#[test]
fn names_and_files_that_are_none_of_a_site_are_told_and_lose_nothing() {
    let at = |site: &Sandbox, file: &str| site.root().join(file);
    check("a line in a name", "sign that is no letter", |site| {
        site.write("content/static/two\nlines.txt", "text");
    });
    check("a backslash in a name", "sign that is no letter", |site| {
        site.write("content/static/a\\b.txt", "text");
    });
    check("a name that is no text", "not Unicode", |site| {
        use std::os::unix::ffi::OsStrExt;
        let name = std::ffi::OsStr::from_bytes(b"content/static/\xff.txt");
        fs::write(site.root().join(name), "text").expect("the system takes any name");
    });
    check("a link to itself", "neither a file nor a folder", |site| {
        symlink("loop.txt", at(site, "content/static/loop.txt")).expect("it may link");
    });
    check("a folder within itself", "neither a file nor a folder", |site| {
        symlink(at(site, "content"), at(site, "content/pages/en/again")).expect("it may");
    });
    check("a pipe", "neither a file nor a folder", |site| {
        let made =
            Command::new("mkfifo").arg(at(site, "content/pages/en/pipe.md")).status();
        assert!(made.is_ok_and(|it| it.success()));
    });
    check("a giant", "it weighs more than 8 MiB", |site| {
        let file = File::create(at(site, "content/pages/en/giant.md"));
        // It has no bytes on the disk.
        file.and_then(|it| it.set_len(1 << 40)).expect("the system takes any length");
    });
    check("a giant to be copied", "it weighs more than 256 MiB", |site| {
        let file = File::create(at(site, "content/static/giant.bin"));
        file.and_then(|it| it.set_len(1 << 40)).expect("the system takes any length");
    });
    check("a byte that is zero", "byte 3 is zero", |site| {
        site.write("content/pages/en/zero.md", "+++\0");
    });
    check("a file where a folder is", "double-file", |site| {
        site.write("content/static/en", "text");
    });
}

#[test]
fn no_file_leaves_the_folder() {
    check("a rule", "bad-id", |site| {
        let rules = site.text("content/rules/money.toml");
        let rules = rules.replace("[rule.deposit-back]", "[rule.\"../../../../out\"]");
        site.write("content/rules/money.toml", &rules);
    });
    check("a language", "bad-language", |site| {
        site.replace("content/site.toml", "\"en\", \"ru\"", "\"en\", \"../ru\"");
    });
    check("a theme", "missing-theme", |site| {
        site.replace("content/site.toml", "\"plain\"", "\"../../elsewhere\"");
    });
    check("a page", "bad-page-name", |site| {
        site.write("content/pages/en/..md", "");
        site.write("content/pages/en/a..md", "+++\n+++\n");
    });
}

/// After that the site is refused in these words, and the site of before is as it was.
#[track_caller]
fn check(what: &str, words: &str, break_it: impl FnOnce(&Sandbox)) {
    let site = built();
    let before = folder::read(&site.root().join("public"));
    break_it(&site);
    let run = site.run(SITE, &["build"]);
    assert_eq!(run.code, Some(1), "{what}: {}", run.stderr);
    assert!(run.stderr.contains(words), "{what}: {}", run.stderr);
    assert!(site.public() == before, "{what}");
    assert_eq!(folder::folders(site.root()), ["content", "public", "themes"], "{what}");
}

/// Builds two versions of a site in turn, and stops each build at a moment that nobody chose.
fn kill_builds(
    site: &Sandbox,
    n_kills: usize,
    is_whole: impl Fn(&Files, &[Files; 2], &str),
) {
    let mut shortest = Duration::MAX;
    let mut version = |word: &str| {
        edit(site, word);
        let start = Instant::now();
        build(site);
        shortest = shortest.min(start.elapsed());
        site.public()
    };
    let versions = [version("one"), version("two")];
    assert!(versions[0] != versions[1]);
    let seed = number("MEKEN_SEED", 20_261_122);
    let mut draw = Draw::new(u64::try_from(seed).unwrap_or_default());
    let (mut n_stopped, mut n_new, mut span) = (0, 0, shortest);
    for n in 0..n_kills {
        edit(site, ["one", "two"][n % 2]);
        let mut child = Command::new(SITE)
            .arg("--root")
            .arg(site.root())
            .args(["build", "--as-of", DAY])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program was built with the tests");
        let micros = usize::try_from(span.as_micros()).expect("a build is short");
        let moment = u64::try_from(draw.below(micros + 1)).expect("it is short");
        thread::sleep(Duration::from_micros(moment));
        // It may have ended already, which is a moment like any other.
        let _ = child.kill();
        let status = child.wait().expect("it was started above");
        let is_stopped = status.signal().is_some();
        n_stopped += usize::from(is_stopped);
        // How long a build takes depends on what else the machine does: a few may end, most not.
        span = if is_stopped { span * 21 / 20 } else { span * 9 / 10 };
        let found = site.public();
        n_new += usize::from(found == versions[n % 2]);
        let when = format!("kill {n} of {n_kills}, after {moment} µs, seed {seed}");
        is_whole(&found, &versions, &when);
    }
    println!("{n_stopped} of {n_kills} were stopped; {n_new} sites were the new ones");
    assert!(n_stopped * 3 > n_kills, "only {n_stopped} of {n_kills} were stopped");
    for (word, version) in ["one", "two"].into_iter().zip(&versions) {
        edit(site, word);
        build(site);
        assert!(site.public() == *version, "the next build is as if nothing had been");
    }
}

/// The small site with as many files to copy as make its writing last.
fn many_files() -> Sandbox {
    let site = Sandbox::good();
    for n in 0..150 {
        site.write(&format!("content/static/many/{n}.txt"), "");
    }
    site
}

/// Another word on every page, and in every file that is copied.
fn edit(site: &Sandbox, word: &str) {
    let file = "content/strings/en/interface.ftl";
    let text = site.text(file);
    let lines = text.lines().map(|it| {
        if it.starts_with("nav-rules = ") {
            format!("nav-rules = Rules {word}")
        } else {
            it.to_owned()
        }
    });
    let lines: Vec<String> = lines.collect();
    site.write(file, &(lines.join("\n") + "\n"));
    let many = site.root().join("content/static/many");
    for name in folder::read(&many).into_keys() {
        folder::write(&many.join(name), word.repeat(1000).as_bytes());
    }
}

/// Fills the file system that a file stands in, but for so many bytes.
fn fill(file: &Path, n_free: usize) {
    let mut bytes = vec![1; 8 << 20];
    loop {
        if fs::write(file, &bytes).is_ok() {
            break;
        }
        let fits = fs::metadata(file).map_or(0, |it| it.len());
        bytes
            .truncate(usize::try_from(fits).expect("it is small").saturating_sub(n_free));
    }
}

fn built() -> Sandbox {
    let site = Sandbox::good();
    build(&site);
    // The stage of the next build is not what these tests look at.
    build(&site);
    fs::remove_dir_all(site.root().join("public.next")).expect("two builds leave one");
    site
}

fn build(site: &Sandbox) {
    let Run { code, stderr, .. } = site.run(SITE, &["build"]);
    assert_eq!(code, Some(0), "{stderr}");
}

fn differences(found: &Files, expected: &Files) -> String {
    let names = expected.keys().chain(found.keys());
    let differing = names.filter(|name| found.get(*name) != expected.get(*name));
    format!("{:?}", differing.take(5).collect::<Vec<_>>())
}

fn number(variable: &str, otherwise: usize) -> usize {
    let set = env::var(variable).ok();
    set.map_or(otherwise, |it| it.parse().expect("the variable is a number"))
}
