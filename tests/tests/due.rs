//! What is due in a rulebook: told to publishers before it is told to readers.

use tests::{Run, Sandbox};

const SITE: &str = env!("CARGO_BIN_EXE_site");

/// The small site; all its rules are to be read again by 30 June 2027.
fn report(arguments: &[&str]) -> Run {
    let all = [&["report"], arguments].concat();
    Sandbox::good().run(SITE, &all)
}

#[test]
fn nothing_is_due_before_its_day() {
    // 30 June 2027 is 181 days after 31 December 2026.
    let run = report(&["--due", "180", "--as-of", "2026-12-31"]);
    let reviews = run.stdout.lines().filter(|it| it.contains("to be read again"));
    assert_eq!((run.code, reviews.count()), (Some(0), 0), "{}", run.stdout);
}

#[test]
fn each_place_to_edit_is_a_line_with_file_and_line() {
    let run = report(&["--due", "181", "--as-of", "2026-12-31"]);
    let reviews: Vec<&str> =
        run.stdout.lines().filter(|it| it.contains("to be read again")).collect();
    // One for each file, since their defaults hold the day.
    let files = ["calendar", "lending", "money", "unknown"];
    assert_eq!(reviews.len(), files.len(), "{}", run.stdout);
    for (line, file) in reviews.iter().zip(files) {
        let place = format!("content/rules/{file}.toml:5  ");
        assert!(line.starts_with(&place) && line.ends_with(" by 2027-06-30"), "{line}");
    }
    assert_eq!(run.code, Some(0), "{}", run.stderr);
}

#[test]
fn a_calendar_says_the_same() {
    let run = report(&["--due", "181", "--as-of", "2026-12-31", "--calendar"]);
    let lines: Vec<&str> = run.stdout.split("\r\n").collect();
    assert_eq!(lines.first(), Some(&"BEGIN:VCALENDAR"), "{}", run.stdout);
    let days = lines.iter().filter(|it| **it == "DTSTART;VALUE=DATE:20270630");
    assert_eq!(days.count(), 4, "{}", run.stdout);
    assert!(lines.iter().all(|it| it.len() <= 75), "{}", run.stdout);
}

#[test]
fn a_check_tells_what_will_be_stale_and_is_no_failure_without_strict() {
    let site = Sandbox::good();
    let sound = site.run(SITE, &["check", "--as-of", "2027-06-30"]);
    assert!(!sound.stderr.contains("to be read again"), "{}", sound.stderr);
    let stale = site.run(SITE, &["check", "--as-of", "2027-07-01"]);
    assert_eq!(stale.stderr.matches("to be read again").count(), 4, "{}", stale.stderr);
    assert_eq!(stale.code, Some(0), "{}", stale.stderr);
    let strict = site.run(SITE, &["check", "--strict", "--as-of", "2027-07-01"]);
    assert_eq!(strict.code, Some(1), "{}", strict.stderr);
}
