//! What hosts are told: headers as they read them, and old addresses that lead on.

use std::collections::{BTreeMap, BTreeSet};

use site_gen::Bytes;
use tests::html::attributes;
use tests::{DAY, Run, Sandbox, generated};

const SITE: &str = env!("CARGO_BIN_EXE_site");

type Files = BTreeMap<String, Bytes>;

#[test]
fn no_two_rules_that_match_an_address_name_the_same_header() {
    let own = ("with own pages", made(&with_own_pages().0));
    for (name, files) in sites().into_iter().chain([own]) {
        let rules = Rules::read(text(&files, "_headers"));
        for address in addresses(&files, rules.path) {
            let mut names: Vec<&str> =
                rules.of(&address).into_iter().map(|(it, _)| it).collect();
            names.sort_unstable();
            let n = names.len();
            names.dedup();
            assert_eq!(
                names.len(),
                n,
                "{name}: {address} gets {names:?}, one of them twice"
            );
        }
    }
}

#[test]
fn the_header_of_a_page_says_what_its_meta_says_and_who_may_frame_it() {
    for (name, files) in sites() {
        let rules = Rules::read(text(&files, "_headers"));
        for (file, bytes) in &files {
            let Some(folder) = file.strip_suffix("index.html") else { continue };
            let html = String::from_utf8_lossy(bytes).replace("&#39;", "'");
            let meta = attributes(&html, "meta", "content");
            let meta = meta.iter().find(|it| it.starts_with("default-src"));
            let meta =
                meta.unwrap_or_else(|| unreachable!("{name}: {file} has a policy"));
            let wanted = format!("{meta}; frame-ancestors 'none'");
            // Netlify shows a page by the name of its file too.
            for address in [folder, file].map(|it| format!("{}{it}", rules.path)) {
                let headers: BTreeMap<&str, &str> =
                    rules.of(&address).into_iter().collect();
                for (name, value) in [
                    ("Content-Security-Policy", &*wanted),
                    ("Cache-Control", "no-cache"),
                    ("X-Content-Type-Options", "nosniff"),
                ] {
                    assert_eq!(headers.get(name), Some(&value), "{address}: {name}");
                }
            }
        }
    }
}

#[test]
fn pages_of_the_publisher_s_own_have_a_policy_too() {
    let (site, pages) = with_own_pages();
    let files = made(&site);
    let rules = Rules::read(text(&files, "_headers"));
    // Cloudflare and Netlify show a page without its ending too, Cloudflare nowhere else.
    let shown =
        pages.into_iter().chain(pages.iter().map(|it| it.trim_end_matches(".html")));
    for page in shown {
        let address = format!("/{}", page.strip_suffix("index.html").unwrap_or(page));
        let names = rules.of(&address).into_iter();
        let policies: Vec<&str> = names
            .filter_map(|(name, it)| (name == "Content-Security-Policy").then_some(it))
            .collect();
        assert_eq!(policies.len(), 1, "{address}");
        let (policy, framed) = (policies[0], "frame-ancestors 'none'");
        assert!(
            policy.starts_with("default-src ") && policy.ends_with(framed),
            "{policy}"
        );
        assert!(!policy.contains("unsafe-inline") && !policy.contains('*'), "{policy}");
    }
    // One rule for a folder, however many pages it has.
    let n_of_docs = text(&files, "_headers").matches("\n/docs").count();
    assert_eq!(n_of_docs, 1);
}

/// By the grammar of nginx and of the Caddyfile: an argument with a space stands between double quotes.
#[test]
fn odd_names_are_quoted_where_servers_are_told_of_them() {
    let site = Sandbox::good();
    site.write(
        "content/static/our \"big\" leaflet.html",
        "<!doctype html><title>x</title>",
    );
    for (server, line) in [
        ("nginx", "location = \"/our \\\"big\\\" leaflet.html\" {"),
        ("caddy", "header \"/our \\\"big\\\" leaflet.html\" {"),
    ] {
        let Run { stdout, stderr, .. } = site.run(SITE, &["host", server]);
        assert!(stdout.contains(line), "{server}: {stdout}{stderr}");
    }
}

#[test]
fn what_hosts_read_stays_within_their_limits() {
    for (name, files) in sites() {
        // Cloudflare Pages: at most a hundred rules, lines of at most two thousand signs.
        let headers = text(&files, "_headers");
        let n_rules = headers.lines().filter(|line| line.starts_with('/')).count();
        assert!(n_rules <= 100, "{name}: {n_rules} rules");
        assert!(headers.lines().all(|line| line.chars().count() <= 2000), "{name}");
    }
}

/// Cloudflare Pages reads a hundred rules; a line of the file begins each.
#[test]
fn very_many_pages_share_a_rule_a_language_where_that_helps() {
    let counts: Vec<(usize, bool)> = (30..50)
        .map(|n| {
            let files = made(&with_many_pages(n, "path = \"/below/\""));
            let rules = Rules::read(text(&files, "_headers"));
            let is_grouped = rules.rules.iter().any(|(line, _)| *line == "/below/en/*");
            assert_one_policy_each(&files, &rules);
            (rules.rules.len(), is_grouped)
        })
        .collect();
    assert!(counts.iter().all(|(n, _)| *n <= 100), "{counts:?}");
    // The last that is not grouped is near the limit, and two languages have a page each more in the next.
    let n_separate = counts.iter().filter(|(_, is_grouped)| !is_grouped).map(|(n, _)| *n);
    let most = n_separate.max().expect("the first have few pages");
    assert!(most > 98, "{counts:?}");
    assert!(counts.last().is_some_and(|(_, is_grouped)| *is_grouped), "{counts:?}");
}

/// Single pages of the publisher's own at the top have a rule each, whatever becomes of the others.
#[test]
fn pages_are_not_told_of_together_where_that_does_not_help() {
    let site = Sandbox::good();
    for n in 0..60 {
        site.write(
            &format!("content/static/own-{n}.html"),
            "<!doctype html><title>x</title>",
        );
    }
    let files = made(&site);
    let rules = Rules::read(text(&files, "_headers"));
    assert!(rules.rules.len() > 100 && !rules.rules.iter().any(|(it, _)| *it == "/en/*"));
    assert_one_policy_each(&files, &rules);
}

/// With the search some pages may do more than others: those of the calculator and for partners.
#[test]
fn the_rule_of_a_language_allows_what_any_of_its_pages_may_do() {
    let site = Sandbox::points();
    for n in 0..60 {
        site.write(&format!("content/pages/en/one-of-many-{n}.md"), MANY);
    }
    let files = made(&site);
    let rules = Rules::read(text(&files, "_headers"));
    assert!(rules.rules.len() < 50, "{} rules", rules.rules.len());
    let of_calculator = rules.of("/en/calculator/points/");
    for page in ["en/", "en/one-of-many-7/", "en/calculator/points/"] {
        assert_eq!(rules.of(&format!("/{page}")), of_calculator, "{page}");
    }
    assert_one_policy_each(&files, &rules);
}

/// A page that leads on stands where it stood before, in a folder of the generator's or the publisher's too.
#[test]
fn only_pages_of_languages_share_a_rule() {
    let redirects = "redirect_pages = true\n[redirects]\n\"/assets/old/\" = \"/en/\"\n\
                     \"/docs/\" = \"/en/\"\n\"/old/\" = \"/en/\"\n";
    let site = with_many_pages(60, redirects);
    site.write("content/static/docs/own.html", "<!doctype html><title>Own</title>");
    let files = made(&site);
    let rules = Rules::read(text(&files, "_headers"));
    assert!(rules.rules.len() <= 100 && rules.rules.iter().any(|(it, _)| *it == "/en/*"));
    assert_one_policy_each(&files, &rules);
    let Run { stdout, .. } = site.run(SITE, &["host", "nginx"]);
    let mut places: Vec<&str> =
        stdout.lines().map(str::trim).filter(|it| it.starts_with("location ")).collect();
    let n_places = places.len();
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), n_places, "nginx takes no place twice: {stdout}");
}

/// A page of the small site, for as many as are wanted.
const MANY: &str = "+++\ntitle = \"One of many\"\ndescription = \"A page.\"\n+++\n";

/// The small site with very many pages, and settings more.
fn with_many_pages(n: usize, settings: &str) -> Sandbox {
    let site = Sandbox::good();
    let before = site.text("content/site.toml");
    site.write("content/site.toml", &format!("{before}{settings}\n"));
    for n in 0..n {
        site.write(&format!("content/pages/en/one-of-many-{n}.md"), MANY);
    }
    site
}

/// Of each address that a page has, one policy is sent and no header twice. What it allows is at least what
/// the page's `<meta>` does: by "multiple policies" of the standard each holds, so that one that allows more
/// takes nothing away, and one that allows less would.
#[track_caller]
fn assert_one_policy_each(files: &Files, rules: &Rules<'_>) {
    let is_page = |file: &&String| file.strip_suffix(".html").is_some();
    for (file, bytes) in files.iter().filter(|(file, _)| is_page(file)) {
        let html = String::from_utf8_lossy(bytes).replace("&#39;", "'");
        let metas = attributes(&html, "meta", "content");
        let meta = metas.iter().find(|it| it.starts_with("default-src"));
        let others = [file.strip_suffix("index.html"), file.strip_suffix(".html")];
        for name in others.into_iter().flatten().chain([file.as_str()]) {
            let address = format!("{}{name}", rules.path);
            let headers = rules.of(&address);
            let names: BTreeSet<&str> = headers.iter().map(|(name, _)| *name).collect();
            assert_eq!(names.len(), headers.len(), "{address}: {headers:?}");
            let sent =
                headers.iter().find(|(name, _)| *name == "Content-Security-Policy");
            let Some((_, sent)) = sent else {
                // Of a folder's page hosts tell nobody without `.html`.
                assert!(name.ends_with("/index") || name == "index", "{address}");
                continue;
            };
            let sent: Vec<&str> = sent.split("; ").collect();
            assert!(
                sent.iter().any(|it| it.starts_with("frame-ancestors ")),
                "{address}"
            );
            for directive in meta.iter().flat_map(|it| it.split("; ")) {
                let is_allowed = sent.iter().any(|it| {
                    it.strip_prefix(directive)
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
                });
                assert!(is_allowed, "{address}: {directive} of {sent:?}");
            }
        }
    }
}

#[test]
fn files_that_are_named_by_their_content_may_be_kept_for_ever() {
    for (name, files) in sites() {
        let rules = Rules::read(text(&files, "_headers"));
        for file in files.keys().filter(|it| it.starts_with("assets/")) {
            let headers: BTreeMap<&str, &str> =
                rules.of(&format!("{}{file}", rules.path)).into_iter().collect();
            let kept = "public, max-age=31536000, immutable";
            assert_eq!(headers.get("Cache-Control"), Some(&kept), "{name}: {file}");
        }
    }
}

#[test]
fn addresses_of_before_lead_on() {
    let site = redirected("");
    let files = made(&site);
    assert_eq!(
        text(&files, "_redirects"),
        "/en/hours /en/about/#open 301\n/en/hours/ /en/about/#open 301\n\
         /old.txt /map.txt 301\n\
         /en/away https://example.org/hours 301\n/en/away/ https://example.org/hours 301\n"
    );
    assert!(!files.contains_key("en/hours/index.html"));
    let files = made(&redirected("path = \"/reading-room/\""));
    assert!(
        text(&files, "_redirects")
            .contains("\n/reading-room/en/hours/ /reading-room/en/about/#open 301\n")
    );
}

#[test]
fn for_hosts_that_read_no_list_they_have_pages_that_lead_on() {
    let files = made(&redirected("redirect_pages = true\npath = \"/reading-room/\""));
    let page = text(&files, "en/hours/index.html");
    let to = "/reading-room/en/about/#open";
    assert_eq!(attributes(page, "a", "href"), [to]);
    assert_eq!(attributes(page, "html", "lang"), ["en"]);
    assert!(page.contains(&format!("http-equiv=\"refresh\" content=\"0; url={to}\"")));
    assert!(page.contains(">About · Reading Room</a>"), "{page}");
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
}

#[test]
fn a_site_without_old_addresses_has_no_list_of_them() {
    assert!(!made(&Sandbox::good()).contains_key("_redirects"));
}

#[test]
fn the_command_line_says_where_the_site_will_stand() {
    let site = Sandbox::good();
    let arguments = ["build", "--base", "https://other.example", "--path", "/below/"];
    let run = site.run(SITE, &arguments);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let links = site.page("en/index.html");
    let links = attributes(&links, "link", "href");
    assert_eq!(links[0], "https://other.example/below/en/");
    assert!(site.page("_headers").starts_with("/below/*\n"));
    for wrong in [["--base", "https://other.example/below"], ["--path", "below"]] {
        let Run { code, stderr, .. } = site.run(SITE, &[&["check"], &wrong[..]].concat());
        assert_eq!(code, Some(2), "{stderr}");
        assert!(stderr.contains(wrong[1]), "{stderr}");
    }
}

/// The site with addresses of before, and a setting more.
fn redirected(setting: &str) -> Sandbox {
    let site = Sandbox::good();
    let settings = site.text("content/site.toml");
    let redirects = "[redirects]\n\"/en/hours/\" = \"/en/about/#open\"\n\
                     \"/old.txt\" = \"/map.txt\"\n\
                     \"/en/away/\" = \"https://example.org/hours\"\n";
    site.write("content/site.toml", &format!("{settings}{setting}\n{redirects}"));
    let about = site.text("content/pages/en/about.md");
    site.write(
        "content/pages/en/about.md",
        &format!("{about}\n## Open <a id=\"open\"></a>\n\nAlways.\n"),
    );
    site
}

/// The small site with pages that are copied as they are: at the top, in folders of their own, beside pages
/// of the generator, and among its files.
fn with_own_pages() -> (Sandbox, [&'static str; 7]) {
    let site = Sandbox::good();
    let pages = [
        "leaflet.html",
        "docs/index.html",
        "docs/deep/page.htm",
        "en/own.html",
        "en/guides/own.html",
        "en/guides/own/index.html",
        "assets/own/page.html",
    ];
    for page in pages {
        site.write(
            &format!("content/static/{page}"),
            "<!doctype html><title>Own</title>",
        );
    }
    (site, pages)
}

/// The sites that are looked at, by name: small, real, and real below a path.
fn sites() -> Vec<(&'static str, Files)> {
    let below = Sandbox::real();
    let settings = below.text("content/site.toml");
    below.write("content/site.toml", &format!("{settings}\npath = \"/below/a/path/\"\n"));
    vec![
        ("good", made(&Sandbox::good())),
        ("points", made(&Sandbox::points())),
        ("real", made(&Sandbox::real())),
        ("real, below a path", made(&below)),
    ]
}

fn made(site: &Sandbox) -> Files {
    let made = generated(site.root(), DAY);
    made.output.unwrap_or_else(|| unreachable!("{:?}", made.problems)).whole()
}

fn text<'a>(files: &'a Files, name: &str) -> &'a str {
    let bytes = files.get(name).unwrap_or_else(|| unreachable!("there is a {name}"));
    std::str::from_utf8(bytes).expect("hosts read text")
}

/// Every address at which a file can be asked for.
fn addresses(files: &Files, path: &str) -> Vec<String> {
    let own = files.keys().map(|file| format!("{path}{file}"));
    let folders = files.keys().filter_map(|it| it.strip_suffix("index.html"));
    own.chain(folders.map(|folder| format!("{path}{folder}"))).collect()
}

/// The file `_headers`, read as its documentation says: a pattern, and below it its headers; `*` stands
/// for anything.
struct Rules<'a> {
    rules: Vec<(&'a str, Vec<(&'a str, &'a str)>)>,
    path: &'a str,
}

impl<'a> Rules<'a> {
    fn read(text: &'a str) -> Self {
        let mut rules: Vec<(&str, Vec<(&str, &str)>)> = Vec::new();
        for line in text.lines() {
            match (line.strip_prefix("  "), rules.last_mut()) {
                (Some(header), Some((_, headers))) => {
                    headers.push(header.split_once(": ").expect("a name and a value"));
                }
                _ => rules.push((line, Vec::new())),
            }
        }
        let path = rules.first().and_then(|(first, _)| first.strip_suffix('*'));
        let path = path.expect("the first rule is for all of the site");
        Self { rules, path }
    }

    fn of(&self, address: &str) -> Vec<(&'a str, &'a str)> {
        let matching = self.rules.iter().filter(|(pattern, _)| matches(pattern, address));
        matching.flat_map(|(_, headers)| headers.iter().copied()).collect()
    }
}

fn matches(pattern: &str, address: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == address,
        Some((before, after)) => address.strip_prefix(before).is_some_and(|rest| {
            (0..=rest.len())
                .filter(|cut| rest.is_char_boundary(*cut))
                .any(|cut| matches(after, &rest[cut..]))
        }),
    }
}
