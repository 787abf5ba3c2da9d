//! Reads the words of the site: Fluent messages in, the widget's compiled texts out, one per language.
//!
//! ```text
//! content/strings/<lang>/{language.toml, rules.ftl, interface.ftl} ─▶ parse ─▶ compile ─▶ Texts
//!                                    the rulebook, the interface ─▶ needs ─▶ checks ─▶ problems
//! ```
//!
//! Which figure stands in a message, and that no digit is typed, is checked here; what the words say
//! is the writers' part.

mod arguments;
mod compile;
mod ftl;
mod needed;
mod style;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use widget::{Pattern, Texts};

use self::compile::{Compiled, compile};
use self::ftl::Ftl;
use self::needed::{Needs, Shared};
use crate::language;
use crate::problem::{Problem, Severity, nearest};
use crate::read::Files;
use crate::render::Said;
use crate::rulebook::Rules;
use crate::suggest::did_you_mean;

/// The texts of all languages.
#[derive(Clone, Debug, Default)]
pub struct Strings {
    texts: BTreeMap<String, Texts>,
    names: BTreeMap<String, String>,
    nothing: Texts,
}

impl Strings {
    /// The texts of a language; of one that was not read, none.
    pub fn texts(&self, language: &str) -> &Texts {
        self.texts.get(language).unwrap_or(&self.nothing)
    }

    /// The name of a language in itself; of one that was not read, its code.
    pub fn name<'a>(&'a self, language: &'a str) -> &'a str {
        self.names.get(language).map_or(language, String::as_str)
    }
}

/// The language that stands in where another has no file, and that others are compared with.
const REFERENCE: &str = "en";

/// The messages of the interface that somebody says.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The messages, by name.
    pub messages: BTreeMap<String, Said>,
    /// Whether these are all: without the theme's templates nothing can be called unused.
    pub is_whole: bool,
    /// Whether offices are asked about gaps, so that each gap has a question.
    pub asks_offices: bool,
}

impl FromIterator<(String, BTreeSet<String>)> for Wanted {
    /// Messages that no template says, with their arguments; a message may come several times.
    fn from_iter<T: IntoIterator<Item = (String, BTreeSet<String>)>>(all: T) -> Self {
        let mut messages: BTreeMap<String, Said> = BTreeMap::new();
        for (name, arguments) in all {
            messages.entry(name).or_default().arguments.extend(arguments);
        }
        Self { messages, is_whole: true, asks_offices: false }
    }
}

/// Reads all languages. `wanted` are the messages of the interface.
pub fn read(
    files: &Files,
    rules: &Rules,
    languages: &[String],
    wanted: &Wanted,
    problems: &mut Vec<Problem>,
) -> Strings {
    let interface = Part {
        name: "interface",
        needs: needed::of_interface(&wanted.messages),
        may_be_missing: false,
        is_whole: wanted.is_whole,
    };
    let parts = [words_of_rules(rules, wanted.asks_offices, problems), interface];
    read_parts(files, rules, languages, &parts, problems)
}

/// Reads the words of the rules alone, in one language.
pub(crate) fn read_rules(
    files: &Files,
    rules: &Rules,
    language: &str,
    problems: &mut Vec<Problem>,
) -> Texts {
    let languages = [language.to_owned()];
    let parts = [words_of_rules(rules, false, problems)];
    let mut strings = read_parts(files, rules, &languages, &parts, problems);
    strings.texts.remove(language).unwrap_or_default()
}

fn words_of_rules(
    rules: &Rules,
    asks_offices: bool,
    problems: &mut Vec<Problem>,
) -> Part {
    let (needs, shared) = needed::of_rules(&rules.book, asks_offices);
    problems.extend(shared.iter().filter_map(|it| shared_message(rules, it)));
    Part { name: "rules", needs, may_be_missing: true, is_whole: true }
}

fn read_parts(
    files: &Files,
    rules: &Rules,
    languages: &[String],
    parts: &[Part],
    problems: &mut Vec<Problem>,
) -> Strings {
    let mut strings = Strings::default();
    let is_reference = |it: &&String| *it == REFERENCE;
    let reference = languages.iter().find(is_reference).or(languages.first());
    let others = languages.iter().filter(|it| Some(*it) != reference);
    let mut first: Option<Vec<Spoken<'_>>> = None;
    for code in reference.into_iter().chain(others) {
        let language = language::read(files, code, problems);
        let rules_of = language.as_ref().map(|it| &it.language);
        let mut spoken = Vec::new();
        for (n, part) in parts.iter().enumerate() {
            let reference = first.as_ref().and_then(|it| it.get(n));
            let reader = Reader { rules, part, language: rules_of, code };
            spoken.push(reader.read(files, reference, problems));
        }
        for double in in_both_files(&spoken) {
            // That nothing shows the second one is the same mistake.
            let is_same =
                |it: &Problem| (&it.file, it.span) == (&double.file, double.span);
            problems.retain(|it| !(it.lint == "unused-message" && is_same(it)));
            problems.push(double);
        }
        let messages: BTreeMap<&str, &Pattern> =
            spoken.iter().flat_map(Spoken::patterns).collect();
        let messages = messages
            .into_iter()
            .map(|(name, it)| (name.to_owned(), it.clone()))
            .collect();
        let language = language.unwrap_or_default();
        strings.names.insert(code.clone(), language.name);
        strings
            .texts
            .insert(code.clone(), Texts { language: language.language, messages });
        first.get_or_insert(spoken);
    }
    strings
}

/// Two entries whose ids make the name of one message.
fn shared_message(rules: &Rules, shared: &Shared) -> Option<Problem> {
    let Shared { name, places: [second, first] } = shared;
    let ((file, span), (other, other_span)) = (rules.place(second)?, rules.place(first)?);
    let found = format!("`{name}` would be a message of two entries");
    let help = "give one of them, or the option, another id";
    let problem = Problem::error("shared-message", file, span, found, help);
    Some(problem.with(other, other_span, "the other one"))
}

/// One of the two files of a language.
struct Part {
    name: &'static str,
    needs: Needs,
    /// Whether a language may do without, and shows the words of the reference language.
    may_be_missing: bool,
    /// Whether all that is needed is known.
    is_whole: bool,
}

/// A file of messages, compiled.
#[derive(Clone)]
struct Spoken<'a> {
    ftl: Ftl<'a>,
    messages: BTreeMap<&'a str, Compiled<'a>>,
    /// The messages with a mistake that was told: others are not compared with them.
    wrong: BTreeSet<&'a str>,
}

impl Spoken<'_> {
    fn patterns(&self) -> impl Iterator<Item = (&str, &Pattern)> {
        self.messages.iter().filter_map(|(name, it)| Some((*name, it.pattern.as_ref()?)))
    }
}

struct Reader<'b> {
    rules: &'b Rules,
    part: &'b Part,
    language: Option<&'b widget::Language>,
    code: &'b str,
}

impl Reader<'_> {
    /// Reads one file of a language.
    fn read<'a>(
        &self,
        files: &'a Files,
        reference: Option<&Spoken<'a>>,
        problems: &mut Vec<Problem>,
    ) -> Spoken<'a> {
        let file = format!("content/strings/{}/{}.ftl", self.code, self.part.name);
        let Some(text) = files.text(&file) else {
            if !files.is_lost(&file) {
                problems.push(self.missing_file(&file, reference.is_some()));
            }
            return reference.cloned().unwrap_or_else(|| Spoken {
                ftl: Ftl::parse(file, "", problems),
                messages: BTreeMap::new(),
                wrong: BTreeSet::new(),
            });
        };
        let ftl = Ftl::parse(file, text, problems);
        let mut messages = BTreeMap::new();
        for message in ftl.messages.values() {
            let compiled = compile(&ftl, self.language, message, problems);
            messages.insert(message.name, compiled);
        }
        let mut wrong = BTreeSet::new();
        for message in ftl.messages.values().chain(ftl.terms.values()) {
            let n_before = problems.len();
            words::check(&ftl, message, &self.rules.names, self.code, problems);
            let is_error = |it: &Problem| it.severity == Severity::Error;
            if problems[n_before..].iter().any(is_error) {
                wrong.insert(message.name);
            }
        }
        let mut spoken = Spoken { ftl, messages, wrong };
        self.all_there(&spoken, reference, problems);
        if self.part.is_whole {
            self.all_used(&spoken, problems);
        }
        let wrong = self.right_arguments(&spoken, reference, problems);
        spoken.wrong.extend(wrong);
        spoken
    }

    fn missing_file(&self, file: &str, has_reference: bool) -> Problem {
        let missing = format!("no messages of `{}`", self.code);
        let help = "translate the file of that name of another language";
        if has_reference && self.part.may_be_missing {
            let found = format!("{missing}: those of `{REFERENCE}` are shown");
            Problem::error("missing-file", file, 0..0, found, help).as_warning()
        } else {
            Problem::error("missing-file", file, 0..0, missing, help)
        }
    }

    fn all_there(
        &self,
        spoken: &Spoken<'_>,
        reference: Option<&Spoken<'_>>,
        problems: &mut Vec<Problem>,
    ) {
        let ftl = &spoken.ftl;
        for (name, need) in &self.part.needs {
            let name = name.as_str();
            let is_there = ftl.messages.contains_key(name) || ftl.lost.contains(name);
            if is_there || need.is_optional {
                continue;
            }
            let help = format!("add `{name} = …`");
            let found = format!("message `{name}` is missing");
            let missing = ftl.problem("missing-message", 0..0, found, help);
            if let Some(problem) = mistyped(ftl, name, &need.said_at) {
                // Of the other languages it is told only if the first one has it.
                match reference {
                    None => problems.push(problem),
                    Some(first) if first.ftl.messages.contains_key(name) => {
                        problems.push(missing);
                    }
                    Some(_) => {}
                }
                continue;
            }
            let place = need.place.as_ref().and_then(|it| self.rules.place(it));
            problems.push(match place {
                Some((file, span)) => missing.with(file, span, "asks for it"),
                None => missing,
            });
        }
    }

    fn all_used(&self, spoken: &Spoken<'_>, problems: &mut Vec<Problem>) {
        let ftl = &spoken.ftl;
        let references = spoken.messages.values().flat_map(|it| &it.references);
        let references: BTreeSet<&str> = references.map(String::as_str).collect();
        let missing = || {
            let names = self.part.needs.keys().map(String::as_str);
            names.filter(|it| !ftl.messages.contains_key(it))
        };
        for name in ftl.messages.keys() {
            let is_used =
                self.part.needs.contains_key(*name) || references.contains(name);
            if is_used || self.rules.is_of_broken(name) {
                continue;
            }
            let help = match nearest(name, missing()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "remove it".to_owned(),
            };
            let found = format!("nothing shows the message `{name}`");
            let problem = ftl.problem("unused-message", ftl.span(name), found, help);
            problems.push(problem.as_warning());
        }
        for name in ftl.terms.keys() {
            if !references.contains(format!("-{name}").as_str()) {
                let found = format!("nothing shows the term `-{name}`");
                let problem =
                    ftl.problem("unused-message", ftl.span(name), found, "remove it");
                problems.push(problem.as_warning());
            }
        }
    }

    /// Tells the arguments that are wrong; gives the names of those messages.
    fn right_arguments<'a>(
        &self,
        spoken: &Spoken<'a>,
        reference: Option<&Spoken<'_>>,
        problems: &mut Vec<Problem>,
    ) -> Vec<&'a str> {
        let mut all_wrong = Vec::new();
        for (name, compiled) in &spoken.messages {
            let Some(need) = self.part.needs.get(*name) else { continue };
            let wrong = arguments::check(
                &spoken.ftl,
                &compiled.uses,
                &need.arguments,
                self.rules,
            );
            if !wrong.is_empty() {
                problems.extend(wrong);
                all_wrong.push(*name);
                continue;
            }
            let sound = reference.filter(|it| !it.wrong.contains(name));
            let differs = sound.and_then(|it| differs(spoken, it, name));
            problems.extend(differs);
        }
        all_wrong
    }
}

/// A message that templates say and that is not there, at the first place where they do.
fn mistyped(
    ftl: &Ftl<'_>,
    name: &str,
    places: &[(String, Range<usize>)],
) -> Option<Problem> {
    let ((file, span), others) = places.split_first()?;
    let found = format!("{} has no message `{name}`", ftl.file);
    let known = ftl.messages.keys().copied();
    let help = did_you_mean(name, known, &format!("add `{name} = …` to it"));
    let problem = Problem::error("missing-message", file, span.clone(), found, help);
    let also = |problem: Problem, (file, span): &(String, Range<usize>)| {
        problem.with(file, span.clone(), "here too")
    };
    Some(others.iter().fold(problem, also))
}

/// A message that shows other figures than the same one in the reference language.
fn differs(spoken: &Spoken<'_>, reference: &Spoken<'_>, name: &str) -> Option<Problem> {
    let (name, compiled) = spoken.messages.get_key_value(name)?;
    let (other_name, other) = reference.messages.get_key_value(name)?;
    let (own, other) = (compiled.pattern.as_ref()?, other.pattern.as_ref()?);
    let (own, others) = (own.arguments(), other.arguments());
    let listed = |names: &[&str], without: &[&str]| {
        let names = names.iter().filter(|it| !without.contains(it));
        names.map(|it| format!("`${it}`")).collect::<Vec<_>>().join(", ")
    };
    let (missing, added) = (listed(&others, &own), listed(&own, &others));
    let found = match (missing.is_empty(), added.is_empty()) {
        (true, true) => return None,
        (false, true) => format!("`{name}` does not show {missing}"),
        (true, false) => format!("`{name}` shows {added} in this language only"),
        (false, false) => format!("`{name}` shows {added} instead of {missing}"),
    };
    let help = "show the same figures in all languages";
    let problem =
        spoken.ftl.problem("arguments-differ", spoken.ftl.span(name), found, help);
    let ftl = &reference.ftl;
    Some(problem.with(ftl.file.clone(), ftl.span(other_name), "the other language"))
}

/// Both files of a language share one space of names.
fn in_both_files(spoken: &[Spoken<'_>]) -> Vec<Problem> {
    let [first, second] = spoken else { return Vec::new() };
    let names = second.ftl.messages.keys();
    let doubles =
        names.filter_map(|name| Some((name, first.ftl.messages.get_key_value(name)?.0)));
    let problem =
        |(name, other): (&&str, &&str)| {
            let ftl = &second.ftl;
            let found = format!("message `{name}` stands in both files of the language");
            ftl.problem("duplicate-message", ftl.span(name), found, "keep one of them")
                .with(first.ftl.file.clone(), first.ftl.span(other), "first here")
        };
    doubles.map(problem).collect()
}
