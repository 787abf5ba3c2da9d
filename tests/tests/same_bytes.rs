//! Same input, same bytes: whatever the number of threads, the folder, the time zone, the locale and the
//! clock.

use std::collections::BTreeMap;
use std::ffi::OsString;

use rayon::ThreadPoolBuilder;
use site_gen::Bytes;
use site_gen::cli::{self, Outcome, Surroundings};
use site_gen::problem::Colour;
use tests::{DAY, Sandbox, folder, generated};

const SITE: &str = env!("CARGO_BIN_EXE_site");

type Files = BTreeMap<String, Bytes>;

#[test]
fn surroundings_do_not_show() {
    let plain = built(&[]);
    for n_threads in ["1", "2", "8"] {
        check(&plain, &[("RAYON_NUM_THREADS", n_threads)]);
    }
    check(&plain, &[("TZ", "Pacific/Kiritimati")]);
    check(
        &plain,
        &[("TZ", "Pacific/Midway"), ("LANG", "kk_KZ.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")],
    );
    // The command line names the day; this is what stands in for it where it does not.
    check(&plain, &[("SOURCE_DATE_EPOCH", "0")]);
}

#[test]
fn the_real_content_gives_the_same_bytes_on_one_thread_on_two_and_on_eight() {
    let one = real(1);
    assert!(one.len() > 400, "the whole site: {} files", one.len());
    for n_threads in [2, 8] {
        assert_same(&one, &real(n_threads));
    }
}

/// A system lists the files of a folder in an order of its own.
#[test]
fn the_order_in_which_files_came_does_not_show() {
    let (plain, turned) = (Sandbox::good(), Sandbox::empty());
    for (file, bytes) in folder::read(plain.root()).into_iter().rev() {
        folder::write(&turned.root().join(file), &bytes);
    }
    let of =
        |site: &Sandbox| generated(site.root(), DAY).output.expect("it is sound").whole();
    assert_same(&of(&plain), &of(&turned));
}

/// The program reads the clock once, where it begins (`tidy.rs` holds it to that), and hands it on.
#[test]
fn the_clock_does_not_show_where_the_day_is_named() {
    let at = |now: u64| {
        let site = Sandbox::good();
        let surroundings = Surroundings {
            now,
            source_date_epoch: None,
            folder: site.root().to_owned(),
            colour: Colour::Never,
            is_watched: false,
        };
        let arguments = ["site-gen", "build", "--as-of", DAY].map(OsString::from);
        assert_eq!(cli::run(arguments, &surroundings), Outcome::Success);
        site.public().into_iter().map(|(name, bytes)| (name, bytes.into())).collect()
    };
    // The beginning of 1970, and of 2038 as machines of 32 bits have it.
    assert_same(&at(0), &at(2_147_483_648));
}

#[test]
fn the_day_may_come_from_the_surroundings() {
    // 2026-11-21T19:00:00Z is midnight of the 22nd in Kazakhstan (UTC+5).
    let day = |seconds: &str| {
        let run = Sandbox::good().run_as_it_is(
            SITE,
            &["check"],
            &[("SOURCE_DATE_EPOCH", seconds)],
        );
        run.stderr.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(day("1795287599"), "the site as of 2026-11-21 (from SOURCE_DATE_EPOCH)");
    assert_eq!(day("1795287600"), "the site as of 2026-11-22 (from SOURCE_DATE_EPOCH)");
}

/// The small site, built in a folder of its own, with these variables.
fn check(plain: &Files, variables: &[(&str, &str)]) {
    assert_same(plain, &built(variables));
}

fn built(variables: &[(&str, &str)]) -> Files {
    let site = Sandbox::good();
    let run = site.run_with(SITE, &["build"], variables);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    site.public().into_iter().map(|(name, bytes)| (name, bytes.into())).collect()
}

fn real(n_threads: usize) -> Files {
    let pool = ThreadPoolBuilder::new().num_threads(n_threads).build();
    let site = Sandbox::real();
    let made =
        pool.expect("threads can be started").install(|| generated(site.root(), DAY));
    made.output.expect("the real content has no problems").whole()
}

fn assert_same(one: &Files, other: &Files) {
    let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(one), names(other));
    let differing: Vec<_> = one
        .iter()
        .filter(|(name, bytes)| other[*name] != **bytes)
        .map(|(name, _)| name)
        .collect();
    assert!(differing.is_empty(), "{differing:?}");
}
