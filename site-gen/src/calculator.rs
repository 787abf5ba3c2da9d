//! The calculator's pack: the rulebook and the words it can need. Its first view is made from the very
//! bytes that the browser loads, by the widget.

use std::collections::BTreeSet;

use engine::{Date, Mention, Named, Place, Question, RuleBook, RuleId};
use widget::{Pack, Texts, Tool};

use crate::rule_pages::rules_of_entries;
use crate::rulebook::Rules;
use crate::site::last_checked;

/// The messages around the calculator, with their arguments: for every tool one that names it, one
/// that leads into it and one that leads to it.
pub(crate) const MESSAGES: &[(&str, &[&str])] = &[
    ("nav-calculator", &[]),
    ("open-points", &[]),
    ("points-lead", &[]),
    ("points-title", &[]),
];

/// The tools that the rules have something for.
pub(crate) fn tools(rules: &Rules) -> &'static [Tool] {
    let has_law = !rules.book.laws.is_empty() || rules.has_broken_law();
    if has_law { &Tool::ALL } else { &[] }
}

/// The pack of one language as bytes. `words` are the language's, `rules_url` is where its rule pages
/// stand.
pub(crate) fn pack(
    rulebook: &RuleBook,
    words: &Texts,
    rules_url: String,
    as_of: Date,
) -> Vec<u8> {
    let shown = shown(rulebook);
    let needed = Needed::of(&shown);
    let messages = words.messages.iter().filter(|(name, _)| needed.has(name));
    let pack = Pack {
        as_of,
        checked: last_checked(rulebook).unwrap_or(as_of),
        rules_url,
        rulebook: shown,
        texts: Texts {
            language: words.language.clone(),
            messages: messages.cloned().collect(),
        },
    };
    pack.to_bytes()
}

/// What the tools show of a rulebook: a reader on a slow line is not to load what no tool asks for.
/// Of the questions those that the points can rest on.
fn shown(rulebook: &RuleBook) -> RuleBook {
    let in_points = RuleBook {
        questions: Vec::new(),
        ways: Vec::new(),
        documents: Vec::new(),
        exams: Vec::new(),
        sums: Vec::new(),
        plans: Vec::new(),
        stages: Vec::new(),
        levers: Vec::new(),
        ..rulebook.clone()
    };
    let mentions = in_points.mentions();
    let is_asked = |question: &Question| {
        let asks = |mention: &Mention<'_>| match mention.named {
            Named::Expression(expression, ..) => expression.asks(&question.id),
            _ => false,
        };
        question.criterion.is_some() || mentions.iter().any(asks)
    };
    let questions = rulebook.questions.iter().filter(|it| is_asked(it)).cloned();
    let questions = questions.collect();
    RuleBook { questions, ..in_points }
}

/// What the widget can say: its own messages, those of all entries that it works with, and those of
/// the rules that these name.
struct Needed {
    rules: BTreeSet<RuleId>,
    sources: BTreeSet<String>,
    /// What the messages of its questions begin with.
    questions: Vec<String>,
}

/// What the messages of the entries that it works with begin with, besides those of questions.
const PREFIXES: [&str; 4] = ["assumption-", "criterion-", "group-", "parameter-"];

impl Needed {
    fn of(rulebook: &RuleBook) -> Self {
        let is_calendar = |place: &Place| matches!(place, Place::Calendar(_));
        let named = rules_of_entries(rulebook).filter(|(place, _)| !is_calendar(place));
        let rules: BTreeSet<RuleId> = named.map(|(_, rule)| rule).collect();
        let known = rules.iter().filter_map(|id| rulebook.rule(id));
        let sources = known.flat_map(engine::Rule::all_sources);
        let sources = sources.map(|source| format!("source-{source}-title")).collect();
        let questions = rulebook.questions.iter();
        let questions = questions.map(|it| format!("question-{}-", it.id)).collect();
        Self { rules, sources, questions }
    }

    fn has(&self, message: &str) -> bool {
        let is_own = || widget::MESSAGES.iter().any(|(name, _)| *name == message);
        let of_rule = || {
            // The last part is one word without a hyphen, the rule is what stands before it.
            let rule = message.rsplit_once('-').map(|(rule, _)| rule);
            rule.is_some_and(|rule| self.rules.contains(rule))
        };
        let of_entry = || {
            let prefixes = PREFIXES.into_iter();
            let mut all = prefixes.chain(self.questions.iter().map(String::as_str));
            all.any(|it| message.starts_with(it))
        };
        of_rule() || of_entry() || self.sources.contains(message) || is_own()
    }
}
