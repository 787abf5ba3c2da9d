//! Links to other sites: on request each is asked for once, in a polite manner, and told where it is
//! written if it is not there.
//!
//! Which there are is read off the finished pages (`written.rs`). What was found a few days ago is not
//! asked for again (`kept.rs`). Nothing else of the program reaches for the network but what installs
//! the tools.

mod answer;
mod ask;
mod hosts;
mod kept;
mod told;
mod written;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

use engine::Date;

use crate::Contents;
use crate::config::Config;
use crate::problem::Problem;
use crate::progress::Progress;
use crate::read::Files;
use answer::Answer;
use kept::Kept;

/// How other sites are asked.
#[derive(Clone, Debug)]
pub(crate) struct Manner {
    /// Seconds since 1970.
    pub(crate) now: u64,
    /// How long what was found is taken for granted.
    pub(crate) max_age: Duration,
    /// How long an answer is waited for.
    pub(crate) timeout: Duration,
    /// How long a host is left alone after each request.
    pub(crate) pause: Duration,
}

/// How it is told what is going on.
#[derive(Clone, Copy)]
pub(crate) struct Telling<'a> {
    /// Says what is about to be done.
    pub(crate) say: &'a dyn Fn(&str),
    /// How far it is.
    pub(crate) progress: &'a Progress,
}

/// What is wrong with the links of a finished site to others.
pub(crate) fn check(
    output: &BTreeMap<String, Contents>,
    files: &Files,
    config: &Config,
    as_of: Date,
    manner: &Manner,
    telling: Telling<'_>,
) -> Vec<Problem> {
    let base = config.base.as_ref().map(|base| format!("{base}{}", config.path));
    let mut links = written::links(output, base.as_deref());
    let is_excused =
        |link: &str| config.unchecked.iter().any(|it| it.excuses(link, as_of));
    links.retain(|link, _| !is_excused(link));
    let mut kept = Kept::open();
    let known: BTreeMap<&str, Answer> = links
        .keys()
        .filter_map(|link| Some((link.as_str(), kept.get(link, manner)?)))
        .collect();
    let open = links.keys().map(String::as_str).filter(|it| !known.contains_key(it));
    let open: Vec<&str> = open.collect();
    let hosts = hosts::by_host(&open);
    (telling.say)(&format!(
        "links to other sites: {}; known from before: {}; to ask for: {}; hosts: {}",
        links.len(),
        known.len(),
        open.len(),
        hosts.len()
    ));
    let asker = ask::Asker::new(&user_agent(config), manner.timeout);
    telling.progress.begin("asking for", "links", open.len());
    // After each host, so that a run that is stopped need not ask it again.
    let keep = Mutex::new(&mut kept);
    let answered =
        hosts::ask(hosts, &asker, manner.pause, telling.progress, &|answers| {
            let mut kept = keep.lock().expect("no thread panics while it holds the lock");
            kept.put(answers, manner);
        });
    let all = known.iter().chain(&answered);
    all.filter_map(|(link, answer)| told::problem(link, answer, &links[*link], files))
        .collect()
}

/// Who asks, for those who read the logs of their hosts.
fn user_agent(config: &Config) -> String {
    let whose = config.base.as_deref().unwrap_or("a site in the making");
    format!("meken-site-gen/{} (checks the links of {whose})", env!("CARGO_PKG_VERSION"))
}
