//! The program's server, started on a site, asked as a browser would, and stopped.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::DAY;

/// A server; stopped when dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    address: String,
}

/// What it answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Status line and headers.
    pub head: String,
    /// What was sent.
    pub body: Vec<u8>,
}

impl Server {
    /// Starts the program on the site of a folder; it answers when the site has been made.
    pub fn start(program: &str, root: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(program);
        command.arg("--root").arg(root).args(["serve", "--port", "0", "--as-of", DAY]);
        command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the program was built with the tests");
        let out = child.stdout.take().expect("it was asked for");
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line).expect("it says where it listens");
        let address = line.trim().trim_start_matches("http://").trim_end_matches('/');
        let address = address.to_owned();
        assert!(address.starts_with("127.0.0.1:"), "it says where it listens: {line:?}");
        Self { child, address }
    }

    /// Its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Asks for the path of an address.
    pub fn get(&self, path: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        let asked = format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.address
        );
        stream.write_all(asked.as_bytes()).expect("it reads");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("it answers");
        let end =
            bytes.windows(4).position(|it| it == b"\r\n\r\n").expect("it has a head");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok());
        let status = status.expect("a head begins with the status");
        Answer { status, head, body: bytes.split_off(end + 4) }
    }

    /// The text of a page.
    pub fn page(&self, path: &str) -> String {
        String::from_utf8_lossy(&self.get(path).body).into_owned()
    }

    /// The version that is served.
    pub fn version(&self) -> String {
        self.page("/.meken/changed")
    }

    /// Does something, and waits until that has changed what is served.
    pub fn after(&self, edit: impl FnOnce()) {
        let before = self.version();
        edit();
        // It answers without a change now and then, so that nobody waits for ever.
        while self.page(&format!("/.meken/changed?{before}")) == before {}
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // If it has ended already, there is nothing to stop.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
