//! Seeded edits of a site: the same number gives the same series, on any machine.
//!
//! An edit is what an author does: a sentence more, another title, a rule, a template, a word, a page
//! more or less, a picture, a banner, something broken and then mended.

use crate::Sandbox;

/// Numbers that look random, from a seed.
#[derive(Clone, Copy, Debug)]
pub struct Draw(u64);

impl Draw {
    /// The series of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number, by `SplitMix64` of Steele, Lea and Flood.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below another.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).expect("a number of things fits");
        usize::try_from(self.number() % end).expect("it is below a number of things")
    }
}

/// What an author does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edit {
    /// A sentence at the end of a page.
    Text,
    /// A heading more, to which others may link.
    Heading,
    /// Another title.
    Title,
    /// Another description.
    Description,
    /// Another value of a rule.
    Rule,
    /// Another template.
    Template,
    /// Another style sheet.
    Style,
    /// Another word of the interface.
    Words,
    /// A file that is copied.
    Copied,
    /// A picture of another size, with that for screens of more dots if there is one.
    Picture,
    /// A picture for screens of more dots, or none.
    Sibling,
    /// A page more, or less.
    Page,
    /// A translation more, or less.
    Translation,
    /// A translation that is said to be up to date, or to be of another text.
    Stamp,
    /// A page made a draft, or finished.
    Draft,
    /// The same of a translation.
    DraftOfTranslation,
    /// A page that is right until another day.
    Expiry,
    /// An address of before that leads on, or leads on no more.
    Redirect,
    /// A banner more, or less.
    Banner,
    /// A binding of nothing; the next time it is mended.
    Break,
    /// A link to nothing in a page that another page links to; the next time it is mended.
    BreakLink,
    /// A template that names what is not there; the next time it is mended.
    BreakTemplate,
}

impl Edit {
    /// All of them.
    pub const ALL: [Self; 22] = [
        Self::Text,
        Self::Heading,
        Self::Title,
        Self::Description,
        Self::Rule,
        Self::Template,
        Self::Style,
        Self::Words,
        Self::Copied,
        Self::Picture,
        Self::Sibling,
        Self::Page,
        Self::Translation,
        Self::Stamp,
        Self::Draft,
        Self::DraftOfTranslation,
        Self::Expiry,
        Self::Redirect,
        Self::Banner,
        Self::Break,
        Self::BreakLink,
        Self::BreakTemplate,
    ];

    /// Whether it breaks the site, or mends what it has broken.
    pub fn breaks(self) -> bool {
        matches!(self, Self::Break | Self::BreakLink | Self::BreakTemplate)
    }

    /// Makes the edit on the small site of `sites/good`, once [`prepare`]d; which files it was. `word`
    /// makes it another one each time.
    pub fn make(self, site: &Sandbox, word: &str) -> Vec<String> {
        match self {
            Self::Picture => set_picture(site, word),
            _ => vec![self.make_one(site, word)],
        }
    }

    fn make_one(self, site: &Sandbox, word: &str) -> String {
        let lending = "content/guides/en/lending.md";
        let money = "content/guides/en/money.md";
        let line = |file: &str, start: &str, new: &str| set_line(site, file, start, new);
        let add = |file: &str, more: &str| {
            site.write(file, &(site.text(file) + more));
            file.to_owned()
        };
        match self {
            Self::Text => add(money, &format!("\nAnd {word}.\n")),
            Self::Heading => {
                add(lending, &format!("\n## On {word} <a id=\"{word}\"></a>\n\nMore.\n"))
            }
            Self::Title => line(money, "title = ", &format!("title = \"Money {word}\"")),
            Self::Description => {
                let new = format!("description = \"What {word} costs.\"");
                line("content/pages/en/about.md", "description = ", &new)
            }
            Self::Rule => {
                let n: usize = word.bytes().map(usize::from).sum();
                let new = format!("  {{ tenge = {}, from = 2026-01-01 }},", 5000 + n);
                set_line_with(
                    site,
                    "content/rules/money.toml",
                    "from = 2026-01-01 }",
                    &new,
                )
            }
            Self::Template => add("themes/plain/page.html", &format!("{{# {word} #}}")),
            Self::Style => add("themes/plain/style.css", &format!("/* {word} */\n")),
            Self::Words => {
                let file = "content/strings/en/interface.ftl";
                line(file, "nav-rules = ", &format!("nav-rules = Rules {word}"))
            }
            Self::Copied => {
                site.write("content/static/map.txt", word);
                "content/static/map.txt".to_owned()
            }
            Self::Picture | Self::Sibling => toggle_sibling(site),
            Self::Page => toggle(
                site,
                "content/pages/en/hours.md",
                &page(&format!("Hours {word}"), "Always, see [above](about.md)."),
            ),
            Self::Translation => toggle(
                site,
                "content/guides/ru/money.md",
                &(head_of(site, money).replace("+++\ntitle", "+++\n# ru\ntitle")
                    + "\n## Залог <a id=\"deposit\"></a>\n\nТекст.\n"),
            ),
            Self::Stamp => {
                let file = "content/guides/ru/lending.md";
                let stamp = format!("translated = \"{:016x}\"", word.len() % 2);
                let is_other = site.text(file).contains(&stamp);
                let right = "translated = \"147aa1310fde8888\"";
                line(file, "translated = ", if is_other { right } else { &stamp })
            }
            Self::Draft => toggle_draft(site, ROOMS),
            Self::DraftOfTranslation => {
                toggle_draft(site, "content/guides/ru/lending.md")
            }
            Self::Expiry => {
                let n: usize = word.bytes().map(usize::from).sum();
                let new = format!("expires = 2027-01-{:02}", 1 + n % 28);
                line(ROOMS, "expires = ", &new)
            }
            Self::Redirect => {
                let file = "content/site.toml";
                let text = site.text(file);
                let (before, after) = REDIRECT;
                let is_there = text.contains(after);
                let without = text.replace(before, "").replace(after, "");
                let with = format!("{before}{without}{after}");
                site.write(file, if is_there { &without } else { &with });
                file.to_owned()
            }
            Self::Banner => {
                let file = "content/site.toml";
                let (text, start) = (site.text(file), "\n[[banner]]");
                let text = match text.split_once(start) {
                    Some((before, banner)) => {
                        // A table of another kind may stand behind it.
                        let after = banner.split_once("\n[redirects]");
                        let after = after.map(|(_, it)| format!("\n[redirects]{it}"));
                        format!("{before}{}", after.unwrap_or_default())
                    }
                    None => text + &banner(word),
                };
                site.write(file, &text);
                file.to_owned()
            }
            Self::Break => toggle_line(site, money, "{loam}"),
            Self::BreakLink => toggle_line(site, lending, "[nothing](nowhere.md)"),
            Self::BreakTemplate => {
                toggle_line(site, "themes/plain/guide.html", "{{ page.nothing_such }}")
            }
        }
    }
}

/// A page that shows a picture, to which nothing links.
const ROOMS: &str = "content/guides/en/rooms.md";

const PICTURE: &str = "content/static/plan.png";
const SIBLING: &str = "content/static/plan@2x.png";

/// What stands at the beginning and at the end of the settings for a redirect; its page is told by the
/// title of a page that other edits change.
const REDIRECT: (&str, &str) =
    ("redirect_pages = true\n", "\n[redirects]\n\"/en/fees/\" = \"/en/guides/money/\"\n");

/// Adds what some edits are made on: a page with a picture.
pub fn prepare(site: &Sandbox) {
    let head = "+++\ntitle = \"Rooms\"\ndescription = \"Where they are.\"\n\
                answer = \"Upstairs.\"\ngroup = \"other\"\norder = 30\n\
                expires = 2027-01-31\n+++\n";
    site.write(ROOMS, &format!("{head}\n![A plan](/plan.png)\n"));
    set_picture(site, "");
}

/// The first bytes of a PNG of a size: all that a site reads of it.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let sizes = [width.to_be_bytes(), height.to_be_bytes()].concat();
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &sizes, &[8, 6, 0, 0, 0]].concat()
}

fn set_picture(site: &Sandbox, word: &str) -> Vec<String> {
    let width = 40 + word.bytes().map(u32::from).sum::<u32>() % 40;
    let path = |file: &str| site.root().join(file);
    write_bytes(site, PICTURE, &png(width, 20));
    if path(SIBLING).exists() {
        write_bytes(site, SIBLING, &png(2 * width, 40));
        return vec![PICTURE.to_owned(), SIBLING.to_owned()];
    }
    vec![PICTURE.to_owned()]
}

fn toggle_sibling(site: &Sandbox) -> String {
    let path = site.root().join(SIBLING);
    if path.exists() {
        std::fs::remove_file(path).expect("a test may remove its own files");
    } else {
        let one = std::fs::read(site.root().join(PICTURE)).expect("it has been prepared");
        let width = one[16..20].try_into().expect("four bytes are four bytes");
        write_bytes(site, SIBLING, &png(2 * u32::from_be_bytes(width), 40));
    }
    SIBLING.to_owned()
}

fn write_bytes(site: &Sandbox, file: &str, bytes: &[u8]) {
    std::fs::write(site.root().join(file), bytes).expect("a test may write");
}

fn banner(word: &str) -> String {
    format!(
        "\n[[banner]]\nfrom = 2026-12-24\nuntil = 2027-01-03\n\
         text.en = \"Closed, says {word}; [the deposit](guides/en/money.md) of {{deposit : unit}} stays.\"\n\
         text.ru = \"Закрыто.\"\n"
    )
}

/// Makes a page a draft, or a draft a page.
fn toggle_draft(site: &Sandbox, file: &str) -> String {
    let (text, mark) = (site.text(file), "draft = true\n");
    let text = if text.contains(mark) {
        text.replace(mark, "")
    } else {
        text.replacen("+++\n", &format!("+++\n{mark}"), 1)
    };
    site.write(file, &text);
    file.to_owned()
}

fn page(title: &str, text: &str) -> String {
    format!("+++\ntitle = \"{title}\"\ndescription = \"A page.\"\n+++\n\n{text}\n")
}

/// The head of a page.
fn head_of(site: &Sandbox, file: &str) -> String {
    let text = site.text(file);
    let end = text[3..].find("+++").expect("a page has a head") + 6;
    text[..end].to_owned() + "\n"
}

/// Replaces the line that begins so.
fn set_line(site: &Sandbox, file: &str, start: &str, new: &str) -> String {
    set(site, file, |line| line.starts_with(start), new)
}

/// Replaces the line that has this.
fn set_line_with(site: &Sandbox, file: &str, part: &str, new: &str) -> String {
    set(site, file, |line| line.contains(part), new)
}

fn set(site: &Sandbox, file: &str, is_it: impl Fn(&str) -> bool, new: &str) -> String {
    let text = site.text(file);
    let lines: Vec<&str> =
        text.lines().map(|it| if is_it(it) { new } else { it }).collect();
    site.write(file, &(lines.join("\n") + "\n"));
    file.to_owned()
}

/// Writes a file, or removes it if it is there.
fn toggle(site: &Sandbox, file: &str, text: &str) -> String {
    let path = site.root().join(file);
    if path.exists() {
        std::fs::remove_file(path).expect("a test may remove its own files");
    } else {
        site.write(file, text);
    }
    file.to_owned()
}

/// Adds a line at the end of a file, or removes it if it is there.
fn toggle_line(site: &Sandbox, file: &str, line: &str) -> String {
    let text = site.text(file);
    let with = format!("\n{line}\n");
    let text = if text.contains(&with) { text.replace(&with, "") } else { text + &with };
    site.write(file, &text);
    file.to_owned()
}
