//! The calculator's pack: the rulebook and the words it can need. Its first view is made from the very
//! bytes that the browser loads, by the widget.

use std::collections::BTreeSet;

use engine::{Call, Content, Criterion, Date, Place, RuleBook, RuleId, Wire, Writer};
use sha2::{Digest, Sha256};
use widget::{Pack, Pattern, Texts, Tool};

use crate::rule_pages::{named_by, rules_of_entries};
use crate::rulebook::{Kind, Rules};
use crate::site::last_checked;

/// What leads into the tool for ways.
const FRONT_DOOR: &str = "open-ways";

/// What only pages say of the calculator.
pub(crate) const MESSAGES: &[widget::Message] = &[("nav-calculator", &[])];

/// The tools that the rules have something for.
pub(crate) fn tools(rules: &Rules) -> Vec<Tool> {
    let has_law = !rules.book.laws.is_empty() || rules.has_broken_law();
    // What cannot be read has been told; pages that link to its tool are not to blame.
    let is_broken = |tool: &Tool| {
        rules.has_broken(match tool {
            Tool::Ways | Tool::Whole => Kind::Way,
            Tool::Papers => Kind::Document,
            Tool::Points => Kind::Law,
            Tool::Plan => Kind::Plan,
            Tool::Money => Kind::Sum,
            Tool::Kaztest => Kind::Exam,
        })
    };
    let is_offered = |tool: &Tool| tool.is_offered(&rules.book) || is_broken(tool);
    Tool::ALL.into_iter().filter(|it| has_law && is_offered(it)).collect()
}

/// The pack of one language as bytes. `words` are the language's, the addresses those of its rule pages
/// and of its tools.
pub(crate) fn pack(
    rulebook: &RuleBook,
    words: &Texts,
    tools: &[Tool],
    [rules_url, calculator_url]: [String; 2],
    as_of: Date,
) -> Vec<u8> {
    let mut shown = shown(rulebook);
    let needed = Needed::of(&shown, tools);
    let messages = words.messages.iter().filter(|(name, _)| needed.has(name));
    let figures_of = |(_, pattern): &(String, Pattern)| {
        let wanted = pattern.arguments().into_iter();
        wanted.filter_map(|it| it.split_once('_')).map(|(rule, _)| rule.into()).collect()
    };
    let in_texts: Vec<Vec<RuleId>> = messages.clone().map(figures_of).collect();
    let used = used_rules(rulebook, in_texts.concat());
    shown.rules.retain(|it| used.contains(&it.id));
    let pack = Pack {
        as_of,
        checked: last_checked(rulebook).unwrap_or(as_of),
        rules_url,
        calculator_url,
        idle: shown.idle_questions(),
        rules: hash_of(rulebook),
        rulebook: shown,
        texts: Texts {
            language: words.language.clone(),
            messages: messages.cloned().collect(),
        },
    };
    pack.to_bytes()
}

/// What tells a rulebook from others, in a few digits: enough for a link to say under which rules it was
/// made.
pub(crate) fn hash_of(rulebook: &RuleBook) -> String {
    let mut bytes = Writer::default();
    // A pack leaves out its sources and levers.
    rulebook.write(&mut bytes);
    rulebook.sources.write(&mut bytes);
    rulebook.levers.write(&mut bytes);
    let hash = Sha256::digest(bytes.into_bytes());
    let first = u32::from_be_bytes(*hash.first_chunk().expect("a hash has 32 bytes"));
    format!("{first:08x}")
}

/// What the tools show of a rulebook: a reader on a slow line is not to load what no tool asks for.
fn shown(rulebook: &RuleBook) -> RuleBook {
    let mut shown = rulebook.clone();
    let of_criteria: Vec<RuleId> = criteria(rulebook).map(|it| it.rule).collect();
    for rule in &mut shown.rules {
        rule.origin = None;
        rule.is_doubtful = false;
    }
    for rule in shown.rules.iter_mut().filter(|it| !of_criteria.contains(&it.id)) {
        // Their pages tell them.
        rule.sources.clear();
        rule.readings.iter_mut().for_each(|it| it.sources.clear());
        let entries = rule.figures.iter_mut().flat_map(|it| &mut it.entries);
        entries.for_each(|it| it.sources.clear());
    }
    shown
}

/// The rules whose figures or marks a tool can need: those that entries or texts name, and those that
/// figures of these are computed from.
fn used_rules(rulebook: &RuleBook, in_texts: Vec<RuleId>) -> BTreeSet<RuleId> {
    let named = rules_of_entries(rulebook).map(|(_, rule)| rule);
    let mut left: Vec<RuleId> = named.chain(in_texts).collect();
    if counts_rules(rulebook) {
        left.extend(rulebook.rules.iter().map(|it| it.id));
    }
    let mut used = BTreeSet::new();
    while let Some(id) = left.pop() {
        if let Some(rule) = rulebook.rule(&id).filter(|_| used.insert(id)) {
            left.extend(named_by(rule, rulebook));
        }
    }
    used
}

/// Whether a figure counts the rules of a section.
fn counts_rules(rulebook: &RuleBook) -> bool {
    let figures = rulebook.rules.iter().flat_map(|it| &it.figures);
    figures.flat_map(|it| &it.entries).any(|entry| match &entry.content {
        Content::Computed(expression) => {
            expression.calls().iter().any(|it| matches!(it, Call::CountRules(_)))
        }
        Content::Stated(_) => false,
    })
}

fn criteria(rulebook: &RuleBook) -> impl Iterator<Item = &Criterion> {
    rulebook.laws.iter().flat_map(|law| &law.criteria)
}

/// What the widget can say: its own messages, those of all entries that it works with, and those of
/// the rules that these name.
struct Needed<'a> {
    tools: &'a [Tool],
    rules: BTreeSet<RuleId>,
    /// Those whose titles are shown.
    titled: BTreeSet<RuleId>,
    /// The titles of the sources of criteria: of other rules only their pages tell the sources.
    sources: BTreeSet<String>,
    /// What the messages of its questions begin with.
    questions: Vec<String>,
}

/// Whether a tool shows the rule's title: before one of its items, and to tell which of a way's rules
/// are not in force on the reader's day. (What was recorded later than the first rules has a title
/// too: a link made before may be told of it.)
fn is_titled(rule: &engine::Rule) -> bool {
    let period = &rule.clocks.period;
    !rule.items.is_empty() || period.from.is_some() || period.until.is_some()
}

/// What the messages of the entries that it works with begin with, besides those of questions.
const PREFIXES: [&str; 11] = [
    "assumption-",
    "criterion-",
    "document-",
    "exam-",
    "group-",
    "parameter-",
    "plan-",
    "stage-",
    "sum-",
    "unit-",
    "way-",
];

impl<'a> Needed<'a> {
    fn of(rulebook: &RuleBook, tools: &'a [Tool]) -> Self {
        // What a law names lends it numbers and marks; its words stand on the pages of the rules.
        let is_said = |place: &Place| {
            !matches!(place, Place::Calendar(_) | Place::Law(..) | Place::Group(_))
        };
        let named = rules_of_entries(rulebook).filter(|(place, _)| is_said(place));
        let rules: BTreeSet<RuleId> = named.map(|(_, rule)| rule).collect();
        let known = rules.iter().filter_map(|id| rulebook.rule(id));
        let titled = known.filter(|it| is_titled(it));
        let first = rulebook.rules.iter().map(|it| it.clocks.recorded).min();
        let is_new = |it: &&engine::Rule| Some(it.last_recorded()) > first;
        let new = rulebook.rules.iter().filter(is_new);
        let titled = titled.chain(new).map(|it| it.id).collect();
        let of_criteria = criteria(rulebook).filter_map(|it| rulebook.rule(&it.rule));
        let sources = of_criteria.flat_map(engine::Rule::all_sources);
        let sources = sources.map(|source| format!("source-{source}-title")).collect();
        let questions = rulebook.questions.iter();
        let questions = questions.map(|it| format!("question-{}-", it.id)).collect();
        Self { tools, rules, titled, sources, questions }
    }

    fn has(&self, message: &str) -> bool {
        // Pages lead into tools; of the tools only the whole leads so to another.
        let is_of_pages = message.starts_with("open-") && message != FRONT_DOOR;
        let is_own = || {
            let of_tools = self.tools.iter().flat_map(|tool| tool.messages());
            of_tools.chain(widget::MESSAGES).any(|(name, _)| *name == message)
        };
        let of_rule = || {
            // The last part is one word without a hyphen, the rule is what stands before it. What
            // offices are asked stands on paper alone.
            message.rsplit_once('-').is_some_and(|(rule, part)| match part {
                "ask" => false,
                "title" => self.titled.contains(rule),
                _ => self.rules.contains(rule),
            })
        };
        let of_entry = || {
            let prefixes = PREFIXES.into_iter();
            let mut all = prefixes.chain(self.questions.iter().map(String::as_str));
            all.any(|it| message.starts_with(it))
        };
        let is_said =
            of_rule() || of_entry() || self.sources.contains(message) || is_own();
        is_said && !is_of_pages
    }
}
