//! What a request gets: the page, a redirect to it, or the page that says there is none.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::Response;

use super::content_type::content_type;
use super::headers::HeaderRules;
use super::live::{self, Said};
use crate::hosting::FOR_THE_HOST;
use crate::{Contents, Output};

/// A site, ready to be sent.
#[derive(Clone, Debug)]
pub(super) struct Served {
    files: BTreeMap<String, Contents>,
    /// The path below which the site stands; begins and ends with a slash.
    path: String,
    headers: HeaderRules,
    /// Addresses of before, without slashes at their ends, and where they lead now.
    redirects: BTreeMap<String, String>,
}

impl Served {
    /// The site as it was generated.
    pub(super) fn new(output: &Output) -> Self {
        let headers = output.files.get("_headers").map(Contents::whole);
        let files = output.files.iter();
        let shown = files.filter(|(name, _)| !FOR_THE_HOST.contains(&name.as_str()));
        let redirects = output.hosting.redirects.iter();
        let redirects = redirects
            .map(|(from, to)| (from.trim_end_matches('/').to_owned(), to.clone()));
        Self {
            path: output.hosting.path.clone(),
            redirects: redirects.collect(),
            headers: headers.map_or_else(HeaderRules::default, |it| {
                HeaderRules::parse(&String::from_utf8_lossy(&it))
            }),
            files: shown.map(|(name, bytes)| (name.clone(), bytes.clone())).collect(),
        }
    }

    /// Before the first site could be made.
    pub(super) fn nothing_yet() -> Self {
        Self {
            files: BTreeMap::new(),
            path: "/".to_owned(),
            headers: HeaderRules::default(),
            redirects: BTreeMap::new(),
        }
    }

    /// The answer to a request for the path of an address.
    pub(super) fn answer(&self, method: &Method, path: &str) -> Response {
        if !matches!(*method, Method::GET | Method::HEAD) {
            return plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n");
        }
        if self.files.is_empty() {
            let words = "the site has problems: the terminal says which\n";
            return plain(StatusCode::SERVICE_UNAVAILABLE, words);
        }
        let Some(decoded) = decoded(path) else {
            return plain(StatusCode::BAD_REQUEST, "not an address\n");
        };
        if let Some(to) = self.redirects.get(decoded.trim_end_matches('/')) {
            return redirect(to);
        }
        let Some(name) = decoded.strip_prefix(self.path.as_str()) else {
            // Only for those who look at it while it is made: at a host the rest is another site's.
            return moved(StatusCode::FOUND, &self.path);
        };
        if self.named(name).is_none()
            && self.files.contains_key(&format!("{name}/index.html"))
        {
            return redirect(&format!("{path}/"));
        }
        match self.found(path) {
            Some((file, status)) => self.file(path, &file, status),
            None => plain(StatusCode::NOT_FOUND, "there is no such page\n"),
        }
    }

    /// The file that is sent for the path of an address, and how: the one it names, else the page that
    /// says there is none.
    fn found(&self, path: &str) -> Option<(String, StatusCode)> {
        let decoded = decoded(path)?;
        if let Some(file) = self.named(decoded.strip_prefix(self.path.as_str())?) {
            return Some((file, StatusCode::OK));
        }
        let missing = "404.html";
        let is_there = self.files.contains_key(missing);
        is_there.then(|| (missing.to_owned(), StatusCode::NOT_FOUND))
    }

    /// The file that a name means.
    fn named(&self, name: &str) -> Option<String> {
        let index = format!("{name}index.html");
        let is_folder = name.is_empty() || name.ends_with('/');
        if is_folder && self.files.contains_key(&index) {
            return Some(index);
        }
        self.files.contains_key(name).then(|| name.to_owned())
    }

    /// The same with what helps while the site is edited.
    pub(super) fn answer_live(
        &self,
        method: &Method,
        path: &str,
        version: &str,
        said: &Said,
    ) -> Response {
        if self.files.is_empty() {
            let page = live::alone(version, said);
            let mut response = plain(StatusCode::SERVICE_UNAVAILABLE, page);
            let kind = HeaderValue::from_static(content_type("page.html"));
            response.headers_mut().insert(header::CONTENT_TYPE, kind);
            return response;
        }
        let mut response = self.answer(method, path);
        let headers = response.headers_mut();
        let kind = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok());
        if !kind.is_some_and(|it| it.starts_with("text/html")) {
            return response;
        }
        let policy = headers.get(header::CONTENT_SECURITY_POLICY);
        let policy = policy.and_then(|it| live::loosened(it.to_str().ok()?).parse().ok());
        if let Some(policy) = policy {
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        if let Some(html) = self.html(path) {
            *response.body_mut() = Body::from(live::added(&html, version, said));
        }
        response
    }

    /// The page that is the answer to a request for the path of an address.
    fn html(&self, path: &str) -> Option<String> {
        let contents = self.files.get(&self.found(path)?.0)?;
        Some(String::from_utf8_lossy(&contents.whole()).into_owned())
    }

    fn file(&self, path: &str, name: &str, status: StatusCode) -> Response {
        let bytes = self.files.get(name).map(Contents::whole).unwrap_or_default();
        let mut response = Response::new(Body::from(bytes));
        *response.status_mut() = status;
        *response.headers_mut() = self.headers.of(path);
        // A content type that `_headers` names is the host's, and ours otherwise.
        let kind = HeaderValue::from_static(content_type(name));
        response.headers_mut().entry(header::CONTENT_TYPE).or_insert(kind);
        response
    }
}

pub(super) fn plain(status: StatusCode, words: impl Into<Body>) -> Response {
    let mut response = Response::new(words.into());
    *response.status_mut() = status;
    let kind = HeaderValue::from_static(content_type("words.txt"));
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

fn redirect(to: &str) -> Response {
    moved(StatusCode::MOVED_PERMANENTLY, to)
}

fn moved(status: StatusCode, to: &str) -> Response {
    let mut response = plain(status, "");
    if let Ok(to) = HeaderValue::from_str(to) {
        response.headers_mut().insert(header::LOCATION, to);
    }
    response
}

/// The path with `%41` read as `A`.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let (digits, after) = rest.split_at_checked(2)?;
        let digits = str::from_utf8(digits).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hosting::Hosting;

    #[track_caller]
    fn check(path: &str, status: u16, location: Option<&str>) {
        check_below("/", path, status, location);
    }

    #[track_caller]
    fn check_below(below: &str, path: &str, status: u16, location: Option<&str>) {
        let names = ["index.html", "en/index.html", "404.html", "_headers", "жол.txt"];
        let files = names.map(|name| (name.to_owned(), "".into()));
        let redirects = vec![(format!("{below}old/"), format!("{below}en/#new"))];
        let hosting = Hosting { path: below.to_owned(), redirects, ..Hosting::default() };
        let served = Served::new(&Output { files: files.into(), hosting });
        let response = served.answer(&Method::GET, path);
        let found =
            response.headers().get("location").map(|it| it.to_str().expect("ASCII"));
        assert_eq!((response.status().as_u16(), found), (status, location));
    }

    #[test]
    fn a_folder_shows_its_page() {
        check("/", 200, None);
        check("/en/", 200, None);
    }

    #[test]
    fn a_folder_without_its_slash_leads_to_it() {
        check("/en", 301, Some("/en/"));
    }

    #[test]
    fn what_is_not_there_or_only_for_the_host_is_not_found() {
        check("/de/", 404, None);
        check("/_headers", 404, None);
        check("/en/../index.html", 404, None);
    }

    #[test]
    fn an_address_of_before_leads_on_with_and_without_its_slash() {
        check("/old", 301, Some("/en/#new"));
        check("/old/", 301, Some("/en/#new"));
        check("/old/more", 404, None);
    }

    #[test]
    fn a_site_below_a_path_is_there_and_nowhere_else() {
        check_below("/sub/", "/sub/en/", 200, None);
        check_below("/sub/", "/sub/en", 301, Some("/sub/en/"));
        check_below("/sub/", "/sub/old", 301, Some("/sub/en/#new"));
        check_below("/sub/", "/en/", 302, Some("/sub/"));
    }

    #[test]
    fn a_name_may_be_written_in_percents() {
        check("/%D0%B6%D0%BE%D0%BB.txt", 200, None);
        check("/%D", 400, None);
    }
}
