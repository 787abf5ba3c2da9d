//! What search engines read: the list of all pages with their translations, and where it is.

use std::fmt::Write as _;

use crate::html::escaped;
use crate::render::context::AlternateContext;

/// The file of the list.
pub(crate) const FILE: &str = "sitemap.xml";

/// The file that says where the list is.
pub(crate) const ROBOTS: &str = "robots.txt";

/// A page: its absolute address, and the same page in all languages that it is written in.
pub(crate) struct Entry {
    /// Its address.
    pub url: String,
    /// Its translations, itself among them.
    pub alternates: Vec<AlternateContext>,
}

/// The list of pages.
pub(crate) fn xml(entries: &[Entry]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for Entry { url, alternates } in entries {
        // Writing into a string cannot fail.
        let _ = write!(out, "<url><loc>{}</loc>", escaped(url));
        for AlternateContext { code, url } in alternates {
            let url = escaped(url);
            let _ = write!(
                out,
                "\n<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{url}\"/>"
            );
        }
        out.push_str("</url>\n");
    }
    out + "</urlset>\n"
}

/// What says where the list is, if its address is known.
pub(crate) fn robots(sitemap: Option<&str>) -> String {
    let sitemap = sitemap.map(|url| format!("\nSitemap: {url}\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{sitemap}")
}
