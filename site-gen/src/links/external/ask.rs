//! Asks for one address: by a request for its head first, by one for all of it if that was refused.

use std::io::{self, ErrorKind};
use std::time::Duration;

use ureq::http::header::LOCATION;
use ureq::{Agent, Error, ResponseExt as _};

use super::answer::Answer;

/// How often an address may lead on.
const MOST_REDIRECTS: u32 = 5;

/// Why nothing is there, if there is not even a host.
const NO_HOST: &str = "no host of that name is found";

/// Asks other sites.
pub(super) struct Asker {
    agent: Agent,
    timeout: Duration,
}

/// What was answered.
pub(super) struct Asked {
    pub(super) answer: Answer,
    /// Whether the host wants to be asked no more for now.
    pub(super) wants_peace: bool,
}

/// What is sent.
#[derive(Clone, Copy)]
enum Method {
    Head,
    Get,
}

/// A response, as far as it matters.
struct Response {
    status: u16,
    /// Whether it names an address that leads on.
    leads_on: bool,
    /// The address that it is from.
    address: String,
}

impl Asker {
    pub(super) fn new(user_agent: &str, timeout: Duration) -> Self {
        let config = Agent::config_builder()
            .user_agent(user_agent)
            .timeout_global(Some(timeout))
            // A status is an answer.
            .http_status_as_error(false);
        Self { agent: config.build().new_agent(), timeout }
    }

    /// Asks for an address; before each request `wait` lets the host rest.
    pub(super) fn ask(&self, address: &str, wait: &mut dyn FnMut()) -> Asked {
        let mut ask = |method, most| {
            wait();
            self.request(method, address, most)
        };
        // Where it leads is asked for apart, since only the first answer says whether for good.
        let mut response = ask(Method::Head, 0);
        let mut has_moved = false;
        if let Ok(Response { status, leads_on: true, .. }) = response {
            has_moved = [301, 308].contains(&status);
            response = ask(Method::Head, MOST_REDIRECTS);
        }
        if is_doubtful(&response) {
            response = ask(Method::Get, MOST_REDIRECTS);
        }
        let status = response.as_ref().map_or(0, |it| it.status);
        let wants_peace = [429, 503].contains(&status);
        Asked { answer: self.judged(response, has_moved), wants_peace }
    }

    fn request(
        &self,
        method: Method,
        address: &str,
        most_redirects: u32,
    ) -> Result<Response, Error> {
        let request = match method {
            Method::Head => self.agent.head(address),
            Method::Get => self.agent.get(address),
        };
        let request = request.config().max_redirects(most_redirects).build();
        let response = request.call()?;
        Ok(Response {
            status: response.status().as_u16(),
            leads_on: response.status().is_redirection()
                && response.headers().contains_key(LOCATION),
            address: response.get_uri().to_string(),
        })
    }

    fn judged(&self, response: Result<Response, Error>, has_moved: bool) -> Answer {
        match response {
            Ok(Response { status: 200..=299, address, .. }) if has_moved => {
                Answer::Moved(address)
            }
            Ok(Response { status: 200..=299, .. }) => Answer::Found,
            // Refused to programs, asked too often, broken for now.
            Ok(Response { status, .. })
                if [401, 403, 406, 408, 425, 429, 451].contains(&status)
                    || !(400..500).contains(&status) =>
            {
                Answer::Unknown(format!("its host answers {status}"))
            }
            Ok(Response { status, .. }) => {
                Answer::Gone(format!("its host answers {status}"))
            }
            Err(error) => self.failed(&error),
        }
    }

    fn failed(&self, error: &Error) -> Answer {
        let gone = |why: &str| Answer::Gone(why.to_owned());
        match error {
            Error::HostNotFound => gone(NO_HOST),
            Error::Io(error) if is_without_host(error) => gone(NO_HOST),
            Error::TooManyRedirects => gone("it is led on again and again"),
            Error::BadUri(_) | Error::Http(_) => gone("it is no address to ask for"),
            Error::Tls(_) | Error::Rustls(_) => {
                gone(&format!("no connection to its host is safe: {error}"))
            }
            Error::Io(error) if error.kind() == ErrorKind::ConnectionRefused => {
                gone("its host refuses the connection")
            }
            // So the handshake of TLS tells what is wrong with a certificate.
            Error::Io(error) if error.kind() == ErrorKind::InvalidData => {
                gone(&format!("no connection to its host is safe: {error}"))
            }
            Error::Timeout(_) => {
                let seconds = self.timeout.as_secs();
                Answer::Unknown(format!("its host does not answer within {seconds} s"))
            }
            error => Answer::Unknown(format!("the connection failed: {error}")),
        }
    }
}

/// Whether the system knows no host of that name. Of what it says of it only the words are left.
fn is_without_host(error: &io::Error) -> bool {
    let words = error.to_string();
    // Of Linux and of macOS.
    ["Name or service not known", "nodename nor servname"]
        .iter()
        .any(|it| words.contains(it))
}

/// Whether the same may be answered otherwise to a request for all of it: some hosts know no other.
fn is_doubtful(response: &Result<Response, Error>) -> bool {
    match response {
        Ok(Response { status, .. }) => *status >= 400 && *status != 429,
        Err(Error::Io(error)) => {
            error.kind() != ErrorKind::ConnectionRefused && !is_without_host(error)
        }
        Err(Error::Protocol(_)) => true,
        Err(_) => false,
    }
}
