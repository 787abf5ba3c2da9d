//! Small files that a site has besides its pages: whom to write to about its safety, and the mark by
//! which GitHub Pages sends files as they are.

use std::collections::BTreeMap;

use bytes::Bytes;
use engine::Date;

use crate::config::Config;

/// Without it GitHub Pages would leave out files whose names begin with an underscore.
const NO_JEKYLL: &str = ".nojekyll";

/// Where RFC 9116 wants it.
const SECURITY: &str = ".well-known/security.txt";

/// It is asked to say for less than a year that it can be relied on.
const SECURITY_DAYS: i32 = 364;

/// The files.
pub(crate) fn files(config: &Config, as_of: Date) -> BTreeMap<String, Bytes> {
    let mut files = BTreeMap::from([(NO_JEKYLL.to_owned(), Bytes::new())]);
    // It is looked for at the top of a host: below a folder nobody would find it.
    let contact = config.contact.as_ref().filter(|_| config.path == "/");
    if let Some(contact) = contact {
        files.insert(SECURITY.to_owned(), security(config, contact, as_of).into());
    }
    files
}

fn security(config: &Config, contact: &str, as_of: Date) -> String {
    let expires = as_of.plus_days(SECURITY_DAYS).iso();
    let mut lines = vec![
        format!("Contact: {contact}"),
        format!("Expires: {expires}T00:00:00Z"),
        format!("Preferred-Languages: {}", config.languages.join(", ")),
    ];
    let canonical =
        config.base.iter().map(|base| format!("Canonical: {base}/{SECURITY}"));
    lines.extend(canonical);
    lines.join("\n") + "\n"
}
