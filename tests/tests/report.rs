//! What `report` says of a site: its pages by kind, what visits cost, its facts by confidence and age.

use tests::{Run, Sandbox};

const SITE: &str = env!("CARGO_BIN_EXE_site");

#[test]
fn pages_are_weighed_by_kind() {
    let said = report(&Sandbox::good(), &[]);
    let kinds = table(&said, "pages ");
    let named: Vec<&str> = kinds.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(
        named,
        [
            "home",
            "guide",
            "other page",
            "rule",
            "list of guides, rules or sources",
            "for all languages"
        ]
    );
    // Two guides in two languages; “/” and the page for what is not there.
    assert_eq!((kinds[1][1].as_str(), kinds[5][1].as_str()), ("4", "2"));
    for row in &kinds {
        let bytes: Vec<usize> =
            row[2..4].iter().filter_map(|it| it.parse().ok()).collect();
        assert!(bytes[0] <= bytes[1] && bytes[1] < 8_000, "{row:?}");
    }
}

#[test]
fn a_visit_costs_its_page_and_what_that_loads() {
    let sandbox = Sandbox::good();
    // The guide that is told is the heaviest, which is the one with drawings.
    let heading = "## Days <a id=\"days\"></a>\n";
    let with_picture = format!("{heading}\n![a map](/map.txt)\n");
    sandbox.replace("content/guides/en/money.md", heading, &with_picture);
    let said = report(&sandbox, &[]);
    let visits = table(&said, "a visit ");
    let guide = &visits[0];
    // The page, its picture, the style, the icon, and the script of the notices.
    assert_eq!((guide[0].as_str(), guide[1].as_str()), ("a guide", "5"));
    let [bytes, next] = [2, 3].map(|at| guide[at].parse::<usize>().unwrap_or_default());
    assert!(next > 500 && bytes > next, "{guide:?}");
    // A million of them, in gigabytes with one digit behind the point.
    assert_eq!(guide[4], format!("{}.{}", bytes / 1000, bytes % 1000 / 100));
}

#[test]
fn facts_age() {
    let row = |day: &[&str]| {
        let said = report(&Sandbox::good(), day);
        let facts = table(&said, "facts");
        let all = facts.last().map(|row| row[1..].to_vec()).unwrap_or_default();
        let numbers = all.iter().map(|it| it.parse::<usize>().unwrap_or(usize::MAX));
        numbers.collect::<Vec<_>>()
    };
    let new = row(&[]);
    assert_eq!(new[0], new[4], "all were read on the day of the build: {new:?}");
    assert!(new[4] > 8 && new[5] == 0, "{new:?}");
    // Read on 22 November 2026, due after 30 June 2027: 221 days later.
    let old = row(&["--as-of", "2027-07-01"]);
    assert_eq!(old[..3], [0, 0, 0], "{old:?}");
    assert_eq!((old[3], old[4]), (new[4], new[4]), "{old:?}");
    assert!(old[5] > 0, "{old:?}");
}

#[test]
fn a_page_that_is_too_heavy_fails_it() {
    let site = Sandbox::good();
    let about = site.text("content/pages/en/about.md");
    // Words that no compression can foretell.
    let mut seed = 7_u64;
    let mut word = || {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let letters = (0..8).map(|at| {
            char::from(b'a' + u8::try_from((seed >> (8 * at)) % 26).unwrap_or(0))
        });
        letters.collect::<String>()
    };
    let words: Vec<String> = (0..4000).map(|_| word()).collect();
    site.write("content/pages/en/about.md", &format!("{about}\n{}\n", words.join(" ")));
    let run = site.run(SITE, &["report"]);
    assert_eq!(run.code, Some(1), "{}", run.stdout);
    let row = run.stdout.lines().find(|line| line.starts_with("other page"));
    assert!(row.is_some_and(|it| it.ends_with("too heavy")), "{}", run.stdout);
}

fn report(site: &Sandbox, arguments: &[&str]) -> String {
    let Run { code, stdout, stderr } = site.run(SITE, &[&["report"], arguments].concat());
    assert_eq!(code, Some(0), "{stderr}{stdout}");
    stdout
}

/// The rows of the table whose heading begins so, each with its cells.
fn table(said: &str, heading: &str) -> Vec<Vec<String>> {
    let lines = said.lines().skip_while(|line| !line.starts_with(heading)).skip(1);
    let rows = lines.take_while(|line| !line.is_empty());
    let cells = |line: &str| {
        line.split("  ")
            .map(str::trim)
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect()
    };
    rows.map(cells).collect()
}
