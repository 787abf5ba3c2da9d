//! The headers that the file `_headers` asks a host to send, read as hosts read it.
//!
//! A line that is not indented is a pattern of paths, in which `*` stands for anything and a word
//! after `:` for one part of the path. The indented lines below it are headers. All patterns that
//! match count; values of one name are joined by commas; `! Name` takes a header away again.

use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// The rules of `_headers`.
#[derive(Clone, Debug, Default)]
pub(super) struct HeaderRules(Vec<Rule>);

#[derive(Clone, Debug)]
struct Rule {
    pattern: String,
    changes: Vec<Change>,
}

#[derive(Clone, Debug)]
enum Change {
    Add(HeaderName, String),
    Remove(HeaderName),
}

impl HeaderRules {
    /// Reads the file; a line that no host would understand counts for nothing.
    pub(super) fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines() {
            let trimmed = line.trim();
            if trimmed.is_empty() || trimmed.starts_with('#') {
                continue;
            }
            if !line.starts_with([' ', '\t']) {
                rules.push(Rule { pattern: trimmed.to_owned(), changes: Vec::new() });
            } else if let (Some(rule), Some(change)) = (rules.last_mut(), change(trimmed))
            {
                rule.changes.push(change);
            }
        }
        Self(rules)
    }

    /// The headers of a path.
    pub(super) fn of(&self, path: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let matching = self.0.iter().filter(|rule| matches(&rule.pattern, path));
        for change in matching.flat_map(|rule| &rule.changes) {
            match change {
                Change::Add(name, value) => add(&mut headers, name, value),
                Change::Remove(name) => {
                    headers.remove(name);
                }
            }
        }
        headers
    }
}

fn change(line: &str) -> Option<Change> {
    if let Some(name) = line.strip_prefix('!') {
        return Some(Change::Remove(name.trim().parse().ok()?));
    }
    let (name, value) = line.split_once(':')?;
    Some(Change::Add(name.trim().parse().ok()?, value.trim().to_owned()))
}

fn add(headers: &mut HeaderMap, name: &HeaderName, value: &str) {
    let before = headers.get(name).and_then(|before| before.to_str().ok());
    let joined = before.map_or_else(|| value.to_owned(), |it| format!("{it}, {value}"));
    if let Ok(value) = HeaderValue::from_str(&joined) {
        headers.insert(name, value);
    }
}

fn matches(pattern: &str, path: &str) -> bool {
    match pattern.find(['*', ':']) {
        None => pattern == path,
        Some(at) => path.strip_prefix(&pattern[..at]).is_some_and(|rest| {
            let wild = &pattern[at..];
            if let Some(after) = wild.strip_prefix('*') {
                return (0..=rest.len())
                    .filter(|cut| rest.is_char_boundary(*cut))
                    .any(|cut| matches(after, &rest[cut..]));
            }
            let after = wild.find('/').map_or("", |slash| &wild[slash..]);
            let cut = rest.find('/').unwrap_or(rest.len());
            cut > 0 && matches(after, &rest[cut..])
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, path: &str, frame: Option<&str>) {
        let headers = HeaderRules::parse(text).of(path);
        let value = headers.get("x-frame-options").map(|it| it.to_str().expect("ASCII"));
        assert_eq!(value, frame);
    }

    #[test]
    fn values_of_all_matching_patterns_are_joined() {
        let text =
            "/*\n  X-Frame-Options: DENY\n/embed/*\n  X-Frame-Options: SAMEORIGIN\n";
        check(text, "/en/", Some("DENY"));
        check(text, "/embed/v1/", Some("DENY, SAMEORIGIN"));
    }

    #[test]
    fn a_header_can_be_taken_away() {
        let text =
            "/*\n  X-Frame-Options: DENY\n\n# frames\n/embed/*\n  ! X-Frame-Options\n";
        check(text, "/embed/v1/", None);
    }

    #[test]
    fn a_named_part_stands_for_one_part_only() {
        let text = "/:lang/rules/\n  X-Frame-Options: DENY";
        check(text, "/en/rules/", Some("DENY"));
        check(text, "/en/more/rules/", None);
    }
}
