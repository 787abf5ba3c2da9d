//! The site's settings, from `content/site.toml`.

mod banner;
mod unchecked;

pub(crate) use banner::Banner;
pub(crate) use unchecked::Unchecked;

use std::ops::Range;

use crate::Published;
use crate::problem::Problem;
use crate::read::Files;
use crate::redirects::{self, Redirects};
use crate::toml_tree::{Document, Read, Table, Told, Value};

/// The file.
pub(crate) const FILE: &str = "content/site.toml";

/// Stands in for a base that was refused, so that what pages show with one is looked through too. After an
/// error nothing of it is written.
const STAND_IN: &str = "https://example.org";

/// The settings of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The site's name.
    pub name: String,
    /// The codes of its languages; the first has every page.
    pub languages: Vec<String>,
    /// The languages whose texts no native speaker has read.
    pub unreviewed: Vec<String>,
    /// The languages in which offices are asked; empty: there is no sheet to ask them with.
    pub office: Vec<String>,
    /// Whether readers can search the site.
    pub search: bool,
    /// The absolute address, without a slash at its end.
    pub base: Option<String>,
    /// The path below which the site stands; begins and ends with a slash.
    pub path: String,
    /// The folder of the theme below `themes/`.
    pub theme: String,
    /// Where the settings name it.
    pub theme_place: Range<usize>,
    /// Whether readers may keep the calculator on their devices.
    pub offline: bool,
    /// What stands above all pages for some days.
    pub banners: Vec<Banner>,
    /// Where readers reach the publisher: an address that begins with `https:` or `mailto:`.
    pub contact: Option<String>,
    /// Under which licence the texts may be used.
    pub licence: Option<Licence>,
    /// Whether each file that gets smaller by it is written compressed too.
    pub compress: bool,
    /// Addresses of before, and where they lead now.
    pub redirects: Redirects,
    /// Links to other sites that are not asked for until a day.
    pub unchecked: Vec<Unchecked>,
}

/// A licence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// What it is called.
    pub name: String,
    /// Where it can be read.
    pub url: String,
}

impl Config {
    /// The language that has every page.
    pub fn default_language(&self) -> &str {
        self.languages.first().map_or("", String::as_str)
    }
}

/// Reads the settings; `None` if one that much depends on is missing or cannot be read, which is told; any
/// other is left out then. What the command line says of where the site will stand wins.
pub(crate) fn read(
    files: &Files,
    published: &Published,
    problems: &mut Vec<Problem>,
) -> Option<Config> {
    let Some(text) = files.text(FILE) else {
        if files.is_lost(FILE) {
            return None;
        }
        problems.push(Problem::error(
            "missing-file",
            FILE,
            0..0,
            "the site's settings are missing",
            "write the file with `name = \"…\"`, `languages = [\"en\"]` and `theme = \"meken\"`",
        ));
        return None;
    };
    let document = Document::parse(FILE, text, problems);
    let mut table = document.table();
    let config = config(&mut table, problems);
    table.finish(problems);
    let config = config.ok()?;
    Some(Config {
        base: published.base.clone().or(config.base),
        path: published.path.clone().unwrap_or(config.path),
        ..config
    })
}

fn config(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Config> {
    let name = table.need("name", "add `name = \"…\"`", problems);
    let name = name.and_then(|it| it.string(problems).map(str::to_owned));
    let languages = languages(table, problems);
    let theme = table.need("theme", "add `theme = \"meken\"`", problems);
    let theme = theme.and_then(|it| {
        it.string(problems).map(|name| (name.to_owned(), it.at.span.clone()))
    });
    let base = table.get("base").map(|it| base(&it, problems)).transpose();
    let path = table.get("path").map(|it| path(&it, problems)).transpose();
    let offline = table.get("offline").map(|it| it.boolean(problems)).transpose();
    let [unreviewed, office] = ["unreviewed", "office"].map(|key| table.get(key));
    let search = table.flag("search", problems);
    let contact = table.maybe("contact", contact, problems);
    let licence = table.maybe("licence", licence, problems);
    let banners = table.get("banner");
    let compress = table.flag("compress", problems);
    let redirects = table.maybe("redirects", redirects::read, problems);
    let redirect_pages = table.flag("redirect_pages", problems);
    let unchecked = table.maybe("unchecked", unchecked::read, problems);
    let languages = languages?;
    let banners = banners.map(|it| banner::read(&it, &languages, problems)).transpose();
    let mut some = |it: Option<Value<'_>>| {
        it.map(|it| some_of(&it, &languages, problems)).transpose()
    };
    let (unreviewed, office) = (some(unreviewed), some(office));
    // Without its name, languages, theme, search or sheet a site is another: what follows would be told of
    // that one. All else can be left out.
    let (theme, theme_place) = theme?;
    Ok(Config {
        name: name?,
        languages,
        unreviewed: unreviewed?.unwrap_or_default(),
        office: office?.unwrap_or_default(),
        search: search?,
        base: base.unwrap_or_else(|_| Some(STAND_IN.to_owned())),
        path: path.ok().flatten().unwrap_or_else(|| "/".to_owned()),
        theme,
        theme_place,
        offline: offline.ok().flatten().unwrap_or(true),
        banners: banners.ok().flatten().unwrap_or_default(),
        contact: contact.unwrap_or_default(),
        licence: licence.unwrap_or_default(),
        compress: compress.unwrap_or_default(),
        redirects: Redirects {
            all: redirects.ok().flatten().unwrap_or_default(),
            have_pages: redirect_pages.unwrap_or_default(),
        },
        unchecked: unchecked.ok().flatten().unwrap_or_default(),
    })
}

fn languages(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Vec<String>> {
    let help = "add `languages = [\"en\"]`, the language that has every page first";
    let value = table.need("languages", help, problems)?;
    let mut found: Vec<String> = Vec::new();
    for (code, place) in value.strings(problems)? {
        if !is_code(code) || found.iter().any(|it| it == code) {
            let message = format!("`{code}` is no code of a further language");
            let help = "write codes such as \"kk\", each once";
            problems.push(Problem::error("bad-language", FILE, place, message, help));
            return Err(Told);
        }
        found.push(code.to_owned());
    }
    if found.is_empty() {
        problems.push(value.at.problem(
            "bad-language",
            "a site without a language",
            help,
        ));
        return Err(Told);
    }
    Ok(found)
}

fn some_of(
    value: &Value<'_>,
    languages: &[String],
    problems: &mut Vec<Problem>,
) -> Read<Vec<String>> {
    let mut found = Vec::new();
    for (code, place) in value.strings(problems)? {
        if languages.iter().any(|it| it == code) {
            found.push(code.to_owned());
        } else {
            let message = format!("`{code}` is none of the site's languages");
            let help = format!("name some of {}", languages.join(", "));
            problems.push(Problem::error("bad-language", FILE, place, message, help));
        }
    }
    Ok(found)
}

fn is_code(code: &str) -> bool {
    (2..=8).contains(&code.len()) && code.bytes().all(|it| it.is_ascii_lowercase())
}

fn contact(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<String> {
    let help = "write `contact = \"https://example.org/contact\"` or `\"mailto:…\"`";
    address(value, &["https://", "mailto:"], help, problems)
}

fn licence(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Licence> {
    let mut table = value.table("`licence`", problems)?;
    let help = "write `licence = { name = \"CC BY 4.0\", url = \"https://…\" }`";
    let name = table.need("name", help, problems);
    let name = name.and_then(|it| it.string(problems).map(str::to_owned));
    let url = table.need("url", help, problems);
    let url = url.and_then(|it| address(&it, &["https://"], help, problems));
    table.finish(problems);
    Ok(Licence { name: name?, url: url? })
}

/// An address that begins with one of these.
fn address(
    value: &Value<'_>,
    begins: &[&str],
    help: &str,
    problems: &mut Vec<Problem>,
) -> Read<String> {
    let written = value.string(problems)?;
    let rest = begins.iter().find_map(|it| written.strip_prefix(it));
    let is_sign =
        |it: char| !it.is_whitespace() && !it.is_control() && !"\"<>".contains(it);
    if rest.is_some_and(|it| !it.is_empty() && it.chars().all(is_sign)) {
        return Ok(written.to_owned());
    }
    let message =
        format!("`{written}` is no address that begins with {}", begins.join(" or "));
    problems.push(value.at.problem("bad-address", message, help));
    Err(Told)
}

fn base(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<String> {
    let written = value.string(problems)?;
    if is_base(written) {
        return Ok(written.to_owned());
    }
    let help =
        "write `base = \"https://example.org\"`; a folder below it is set by `path`";
    let message = format!("`{written}` is not the address of a site alone");
    problems.push(value.at.problem("bad-address", message, help));
    Err(Told)
}

fn path(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<String> {
    let written = value.string(problems)?;
    if is_path(written) {
        return Ok(written.to_owned());
    }
    let message = format!("`{written}` is no path of a site");
    problems.push(value.at.problem("bad-address", message, "write `path = \"/meken/\"`"));
    Err(Told)
}

/// Whether it is the address of a site alone, without a slash at its end.
pub(crate) fn is_base(written: &str) -> bool {
    let host = written.strip_prefix("https://").or(written.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty() && !host.contains('/'))
}

/// Whether it is a folder below such an address, with a slash at both ends.
pub(crate) fn is_path(written: &str) -> bool {
    let fits = |sign: u8| sign.is_ascii_alphanumeric() || b"/-_.~".contains(&sign);
    let is_framed = written.starts_with('/') && written.ends_with('/');
    is_framed && !written.contains("//") && written.bytes().all(fits)
}
