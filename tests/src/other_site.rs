//! Another site, to be linked to: answers as it is told, and remembers what it was asked for.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Instant;

/// A site at a port of its own. It answers until the test's process ends.
#[derive(Debug)]
pub struct OtherSite {
    address: String,
    asked: Asked,
}

/// Method and path of each request, and when it came.
type Asked = Arc<Mutex<Vec<(String, Instant)>>>;

const UNBROKEN: &str = "no thread panics while it holds the lock";

impl OtherSite {
    /// A site that answers by a list of method, path, status and, if it leads on, where to:
    /// `HEAD /old 301 /new`. What is not in the list it never answers.
    pub fn start(answers: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("some port is free");
        let address = listener.local_addr().expect("it has been bound");
        let (asked, answers) = (Asked::default(), answers.to_owned());
        let site = Self { address: format!("http://{address}"), asked: asked.clone() };
        thread::spawn(move || {
            // Kept, so that who is not answered goes on waiting.
            let mut unanswered = Vec::new();
            for mut stream in listener.incoming().flatten() {
                let Some(request) = request(&stream) else { continue };
                let answer = answer(&answers, &request);
                asked.lock().expect(UNBROKEN).push((request, Instant::now()));
                match answer {
                    // Whoever has gone meanwhile needs no answer.
                    Some(answer) => drop(stream.write_all(answer.as_bytes())),
                    None => unanswered.push(stream),
                }
            }
        });
        site
    }

    /// Where it stands, without a slash at its end.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// What it was asked for since the last time, as `HEAD /old`, one behind the other.
    pub fn asked(&self) -> String {
        let asked = self.take();
        asked.into_iter().map(|(request, _)| request).collect::<Vec<_>>().join(", ")
    }

    /// The same, with the moments.
    pub fn take(&self) -> Vec<(String, Instant)> {
        std::mem::take(&mut *self.asked.lock().expect(UNBROKEN))
    }
}

/// Method and path.
fn request(stream: &TcpStream) -> Option<String> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next()?.ok()?;
    // Whoever is answered before all was sent is cut off.
    lines.map_while(Result::ok).find(String::is_empty)?;
    Some(first.rsplit_once(' ')?.0.to_owned())
}

fn answer(answers: &str, request: &str) -> Option<String> {
    let fits = |line: &str| {
        Some(line.trim().strip_prefix(request)?.strip_prefix(' ')?.to_owned())
    };
    let answer = answers.split(';').find_map(fits)?;
    let (status, to) = answer.split_once(' ').unwrap_or((&answer, ""));
    let location =
        if to.is_empty() { String::new() } else { format!("Location: {to}\r\n") };
    let rest = "Content-Length: 0\r\nConnection: close\r\n\r\n";
    Some(format!("HTTP/1.1 {status} So\r\n{location}{rest}"))
}
