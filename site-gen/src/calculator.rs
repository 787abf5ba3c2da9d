//! The calculator's pack: the rulebook and the words it can need. Its first view is made from the very
//! bytes that the browser loads, by the widget.

use std::collections::BTreeSet;

use engine::{Date, Place, RuleBook, RuleId};
use widget::{Pack, Texts, Tool};

use crate::rule_pages::rules_of_entries;
use crate::rulebook::{Kind, Rules};
use crate::site::last_checked;

/// What only pages say of the calculator.
pub(crate) const MESSAGES: &[widget::Message] = &[("nav-calculator", &[])];

/// The tools that the rules have something for.
pub(crate) fn tools(rules: &Rules) -> Vec<Tool> {
    let has_law = !rules.book.laws.is_empty() || rules.has_broken_law();
    // What cannot be read has been told; pages that link to its tool are not to blame.
    let is_broken = |tool: &Tool| {
        rules.has_broken(match tool {
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
    let shown = shown(rulebook);
    let needed = Needed::of(&shown, tools);
    let messages = words.messages.iter().filter(|(name, _)| needed.has(name));
    let pack = Pack {
        as_of,
        checked: last_checked(rulebook).unwrap_or(as_of),
        rules_url,
        calculator_url,
        rulebook: shown,
        texts: Texts {
            language: words.language.clone(),
            messages: messages.cloned().collect(),
        },
    };
    pack.to_bytes()
}

/// What the tools show of a rulebook: a reader on a slow line is not to load what no tool asks for.
fn shown(rulebook: &RuleBook) -> RuleBook {
    RuleBook {
        levers: Vec::new(),
        ways: Vec::new(),
        documents: Vec::new(),
        ..rulebook.clone()
    }
}

/// What the widget can say: its own messages, those of all entries that it works with, and those of
/// the rules that these name.
struct Needed<'a> {
    tools: &'a [Tool],
    rules: BTreeSet<RuleId>,
    sources: BTreeSet<String>,
    /// What the messages of its questions begin with.
    questions: Vec<String>,
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
        let is_calendar = |place: &Place| matches!(place, Place::Calendar(_));
        let named = rules_of_entries(rulebook).filter(|(place, _)| !is_calendar(place));
        let rules: BTreeSet<RuleId> = named.map(|(_, rule)| rule).collect();
        let known = rules.iter().filter_map(|id| rulebook.rule(id));
        let sources = known.flat_map(engine::Rule::all_sources);
        let sources = sources.map(|source| format!("source-{source}-title")).collect();
        let questions = rulebook.questions.iter();
        let questions = questions.map(|it| format!("question-{}-", it.id)).collect();
        Self { tools, rules, sources, questions }
    }

    fn has(&self, message: &str) -> bool {
        let is_own = || {
            let of_tools = self.tools.iter().flat_map(|tool| tool.messages());
            of_tools.chain(widget::MESSAGES).any(|(name, _)| *name == message)
        };
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
