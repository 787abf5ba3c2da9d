//! Links to other sites: asked for on request, politely, and told where they are written.

use tests::other_site::OtherSite;
use tests::{Run, Sandbox};

const SITE: &str = env!("CARGO_BIN_EXE_site");

const PAGE: &str = "content/pages/en/about.md";

const SETTINGS: &str = "content/site.toml";

/// The small site, with links to another.
struct Linked {
    site: Sandbox,
    other: OtherSite,
}

impl Linked {
    /// Links to paths of a site that answers so.
    fn new(paths: &[&str], answers: &str) -> Self {
        let (site, other) = (Sandbox::good(), OtherSite::start(answers));
        let link = |path: &&str| format!("\nSee [there]({}{path}).\n", other.address());
        let links: String = paths.iter().map(link).collect();
        site.write(PAGE, &(site.text(PAGE) + &links));
        // The small site links to one that is not there: no test asks anybody else for anything.
        let unchecked = "\n[[unchecked]]\naddress = \"https://charter.example/\"\n\
                         until = 2027-06-30\nwhy = \"made up\"\n";
        site.write(SETTINGS, &(site.text(SETTINGS) + unchecked));
        Self { site, other }
    }

    fn check(&self, arguments: &[&str]) -> Run {
        let all = [&["check"], arguments].concat();
        let cache = self.site.root().join("cache");
        let cache = cache.to_str().expect("folders of tests have plain names");
        let run = self.site.run_with(SITE, &all, &[("XDG_CACHE_HOME", cache)]);
        let stderr = run.stderr.replace(self.other.address(), "…");
        Run { stderr, ..run }
    }

    /// Asks at once and for a second at most; the heads of what is told.
    fn told(&self, arguments: &[&str]) -> Vec<String> {
        let plain = ["--external", "--pause", "0", "--timeout", "1"];
        let run = self.check(&[&plain, arguments].concat());
        let is_head = |it: &&str| it.starts_with("error[") || it.starts_with("warning[");
        let heads: Vec<String> =
            run.stderr.lines().filter(is_head).map(str::to_owned).collect();
        let has_error = heads.iter().any(|it| it.starts_with("error["));
        assert_eq!(run.code, Some(i32::from(has_error)), "{}", run.stderr);
        heads
    }
}

/// What is told of a link to `/a`, and what the other site is asked for.
#[track_caller]
fn check(answers: &str, told: &str, asked: &str) {
    let linked = Linked::new(&["/a"], answers);
    let expected: Vec<&str> =
        Some(told).filter(|it| !it.is_empty()).into_iter().collect();
    assert_eq!(linked.told(&[]), expected);
    assert_eq!(linked.other.asked(), asked);
}

#[test]
fn what_is_there_is_not_told() {
    check("HEAD /a 200", "", "HEAD /a");
    check("HEAD /a 204", "", "HEAD /a");
}

#[test]
fn hosts_that_know_no_request_for_a_head_are_asked_for_all_of_it() {
    check("HEAD /a 405; GET /a 200", "", "HEAD /a, GET /a");
    check("HEAD /a 404; GET /a 200", "", "HEAD /a, GET /a");
}

#[test]
fn what_leads_on_for_good_is_told_with_its_new_address() {
    let moved = "warning[moved-link]: `…/a` has another address for good";
    check("HEAD /a 301 /b; HEAD /b 200", moved, "HEAD /a, HEAD /a, HEAD /b");
    check("HEAD /a 308 /b; HEAD /b 200", moved, "HEAD /a, HEAD /a, HEAD /b");
    check("HEAD /a 302 /b; HEAD /b 200", "", "HEAD /a, HEAD /a, HEAD /b");
    let linked = Linked::new(&["/a"], "HEAD /a 301 /b; HEAD /b 200");
    let said = linked.check(&["--external", "--pause", "0"]).stderr;
    assert!(said.contains("= help: write `…/b`\n"), "{said}");
}

#[test]
fn what_is_not_there_is_an_error() {
    check(
        "HEAD /a 404; GET /a 404",
        "error[dead-link]: `…/a` is not there: its host answers 404",
        "HEAD /a, GET /a",
    );
    check(
        "HEAD /a 301 /b; HEAD /b 410; GET /a 301 /b; GET /b 410",
        "error[dead-link]: `…/a` is not there: its host answers 410",
        "HEAD /a, HEAD /a, HEAD /b, GET /a, GET /b",
    );
    let circle = Linked::new(&["/a"], "HEAD /a 302 /a");
    let told = ["error[dead-link]: `…/a` is not there: it is led on again and again"];
    assert_eq!(circle.told(&[]), told);
}

#[test]
fn what_cannot_be_told_is_a_warning() {
    check(
        "",
        "warning[unanswered-link]: whether `…/a` is there is not known: its host does not answer \
         within 1 s",
        "HEAD /a",
    );
    check(
        "HEAD /a 403; GET /a 403",
        "warning[unanswered-link]: whether `…/a` is there is not known: its host answers 403",
        "HEAD /a, GET /a",
    );
    check(
        "HEAD /a 500; GET /a 500",
        "warning[unanswered-link]: whether `…/a` is there is not known: its host answers 500",
        "HEAD /a, GET /a",
    );
}

#[test]
fn a_host_that_is_asked_too_much_is_left_alone() {
    let linked = Linked::new(&["/a", "/b"], "HEAD /a 429; HEAD /b 200");
    let unknown = |path: &str, why: &str| {
        format!(
            "warning[unanswered-link]: whether `…{path}` is there is not known: {why}"
        )
    };
    let told = [
        unknown("/a", "its host answers 429"),
        unknown("/b", "its host wanted to be asked no more"),
    ];
    assert_eq!(linked.told(&[]), told);
    assert_eq!(linked.other.asked(), "HEAD /a");
}

#[test]
fn a_host_rests_between_two_requests() {
    let linked = Linked::new(&["/a", "/b"], "HEAD /a 200; HEAD /b 200");
    linked.check(&["--external"]);
    let moments: Vec<_> = linked.other.take().into_iter().map(|(_, it)| it).collect();
    let rest = moments[1].duration_since(moments[0]).as_millis();
    // A second, less what the first took to come over the line.
    assert!(rest > 900, "{rest} ms");
}

#[test]
fn what_was_found_is_not_asked_for_again_until_it_is_old() {
    let linked = Linked::new(&["/a", "/b"], "HEAD /a 200; HEAD /b 301 /a");
    let moved = ["warning[moved-link]: `…/b` has another address for good"];
    assert_eq!(linked.told(&[]), moved);
    assert_eq!(linked.other.asked(), "HEAD /a, HEAD /b, HEAD /b, HEAD /a");
    assert_eq!(linked.told(&[]), moved);
    assert_eq!(linked.other.asked(), "");
    assert_eq!(linked.told(&["--max-age", "0"]), moved);
    assert_eq!(linked.other.asked(), "HEAD /a, HEAD /b, HEAD /b, HEAD /a");
}

#[test]
fn what_is_broken_is_asked_for_each_time() {
    let linked = Linked::new(&["/a"], "HEAD /a 404; GET /a 404");
    for _ in 0..2 {
        assert_eq!(linked.told(&[]).len(), 1);
        assert_eq!(linked.other.asked(), "HEAD /a, GET /a");
    }
}

#[test]
fn an_address_is_asked_for_once_and_told_at_each_place() {
    let linked = Linked::new(&["/a#one", "/a", "/a#two"], "HEAD /a 404; GET /a 404");
    let line = linked.site.text(PAGE).lines().count() - 4;
    let said = linked.check(&["--external", "--pause", "0"]).stderr;
    assert_eq!(said.matches("error[dead-link]").count(), 1, "{said}");
    // Behind `See [there](`.
    assert!(said.contains(&format!("--> {PAGE}:{line}:13\n")), "{said}");
    assert_eq!(said.matches("and here").count(), 2, "{said}");
    assert_eq!(linked.other.asked(), "HEAD /a, GET /a");
}

#[test]
fn a_link_of_the_settings_is_told_there() {
    let linked = Linked::new(&["/a"], "HEAD /a 404; GET /a 404");
    let settings = linked.site.text(SETTINGS);
    let redirect =
        format!("\n[redirects]\n\"/old/\" = \"{}/b\"\n", linked.other.address());
    let pages = "redirect_pages = true\n";
    linked.site.write(SETTINGS, &format!("{pages}{settings}{redirect}"));
    let said = linked.check(&["--external", "--pause", "0", "--timeout", "1"]).stderr;
    let line = linked.site.text(SETTINGS).lines().count();
    assert!(said.contains(&format!("--> content/site.toml:{line}:12\n")), "{said}");
}

#[test]
fn nothing_is_asked_for_unless_that_is_wanted() {
    let linked = Linked::new(&["/a"], "HEAD /a 404; GET /a 404");
    let run = linked.check(&[]);
    assert_eq!((run.code, linked.other.asked().as_str()), (Some(0), ""));
    assert_eq!(linked.check(&["--max-age", "1"]).code, Some(2), "it is for --external");
}

#[test]
fn an_exception_holds_until_its_day() {
    let linked = Linked::new(&["/a", "/b/c"], "HEAD /a 404; GET /a 404");
    let settings = linked.site.text(SETTINGS);
    let except = |address: &str, until: &str| {
        let address = format!("address = \"{}{address}\"", linked.other.address());
        format!("\n[[unchecked]]\n{address}\nuntil = {until}\nwhy = \"moving\"\n")
    };
    // Tests are made for 22 November 2026.
    let last_day = except("/a", "2026-11-22") + &except("/b/", "2026-11-22");
    linked.site.write(SETTINGS, &format!("{settings}{last_day}"));
    assert_eq!(linked.told(&[]), Vec::<String>::new());
    assert_eq!(linked.other.asked(), "");
    let passed = except("/a", "2026-11-21") + &except("/b/", "2026-11-22");
    linked.site.write(SETTINGS, &format!("{settings}{passed}"));
    assert_eq!(
        linked.told(&[]),
        [
            "error[dead-link]: `…/a` is not there: its host answers 404",
            "warning[stale-exception]: the link to `…/a` is excused until 2026-11-21",
        ]
    );
}
