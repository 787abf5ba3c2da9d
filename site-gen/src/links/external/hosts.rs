//! Many addresses, asked for politely: of each host one after the other with a rest between, and of a
//! few hosts at once. A host that says that it is asked too much is left alone.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use super::answer::Answer;
use super::ask::Asker;
use crate::progress::Progress;

/// How many hosts are asked at once.
const MOST_AT_ONCE: usize = 8;

/// The addresses of a host.
type Host<'a> = Vec<&'a str>;

/// What is answered, by address.
type Answers<'a> = [(&'a str, Answer)];

/// The addresses by their hosts.
pub(super) fn by_host<'a>(addresses: &[&'a str]) -> Vec<Host<'a>> {
    let mut hosts: BTreeMap<&str, Host<'_>> = BTreeMap::new();
    for address in addresses {
        hosts.entry(host(address)).or_default().push(address);
    }
    hosts.into_values().collect()
}

/// Host and port of an address, as it is written.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?']).next().unwrap_or(rest)
}

/// What is answered to all of them; `note` is told of each host's as soon as it is through.
pub(super) fn ask<'a>(
    hosts: Vec<Host<'a>>,
    asker: &Asker,
    pause: Duration,
    progress: &Progress,
    note: &(dyn Fn(&Answers<'a>) + Sync),
) -> BTreeMap<&'a str, Answer> {
    const UNBROKEN: &str = "no thread panics while it holds the lock";
    let n_threads = hosts.len().min(MOST_AT_ONCE);
    let waiting = Mutex::new(hosts.into_iter());
    let answered = Mutex::new(BTreeMap::new());
    thread::scope(|scope| {
        for _ in 0..n_threads {
            scope.spawn(|| {
                loop {
                    let next = waiting.lock().expect(UNBROKEN).next();
                    let Some(host) = next else { break };
                    let answers = ask_host(&host, asker, pause, progress);
                    note(&answers);
                    answered.lock().expect(UNBROKEN).extend(answers);
                }
            });
        }
    });
    answered.into_inner().expect(UNBROKEN)
}

fn ask_host<'a>(
    host: &Host<'a>,
    asker: &Asker,
    pause: Duration,
    progress: &Progress,
) -> Vec<(&'a str, Answer)> {
    let mut last: Option<Instant> = None;
    let mut wait = || {
        if let Some(last) = last {
            thread::sleep(pause.saturating_sub(last.elapsed()));
        }
        last = Some(Instant::now());
    };
    let mut answers = Vec::new();
    let mut wants_peace = false;
    for address in host {
        let answer = if wants_peace {
            Answer::Unknown("its host wanted to be asked no more".to_owned())
        } else {
            let reply = asker.ask(address, &mut wait);
            wants_peace = reply.wants_peace;
            reply.answer
        };
        answers.push((*address, answer));
        progress.advance();
    }
    answers
}
