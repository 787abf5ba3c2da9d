//! Same input, same bytes: whatever the number of threads, the folder and the time zone.

use std::collections::BTreeMap;

use rayon::ThreadPoolBuilder;
use site_gen::Bytes;
use tests::{DAY, Sandbox, generated};

const SITE: &str = env!("CARGO_BIN_EXE_site");

type Files = BTreeMap<String, Bytes>;

#[test]
fn surroundings_do_not_show() {
    let plain = built(&[]);
    check(&plain, &[("RAYON_NUM_THREADS", "1")]);
    check(&plain, &[("RAYON_NUM_THREADS", "4")]);
    check(&plain, &[("TZ", "Pacific/Kiritimati")]);
    check(
        &plain,
        &[("TZ", "Pacific/Midway"), ("LANG", "kk_KZ.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")],
    );
    // The command line names the day; this is what stands in for it where it does not.
    check(&plain, &[("SOURCE_DATE_EPOCH", "0")]);
}

#[test]
fn the_real_content_gives_the_same_bytes_on_one_thread_and_on_four() {
    let one = real(1);
    assert!(one.len() > 400, "the whole site: {} files", one.len());
    assert_same(&one, &real(4));
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
    made.output.expect("the real content has no problems").files
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
