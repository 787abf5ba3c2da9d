//! The calculator's pack: the rulebook and the words it can need. Its first view is made from the very
//! bytes that the browser loads, by the widget.

use std::collections::BTreeSet;

use engine::{Date, PointsLaw, RuleBook, RuleId, StageLength};
use widget::{Pack, Texts, Tool};

use crate::site::last_checked;

/// The messages around the calculator, with their arguments: for every tool one that names it, one
/// that leads into it and one that leads to it.
pub(crate) const MESSAGES: &[(&str, &[&str])] = &[
    ("nav-calculator", &[]),
    ("open-points", &[]),
    ("points-lead", &[]),
    ("points-title", &[]),
];

/// The tools that a rulebook has something for.
pub(crate) fn tools(rulebook: &RuleBook) -> &'static [Tool] {
    if rulebook.laws.is_empty() { &[] } else { &Tool::ALL }
}

/// The pack of one language as bytes. `words` are the language's, `rules_url` is where its rule pages
/// stand.
pub(crate) fn pack(
    rulebook: &RuleBook,
    words: &Texts,
    rules_url: String,
    as_of: Date,
) -> Vec<u8> {
    let needed = Needed::of(rulebook);
    let messages = words.messages.iter().filter(|(name, _)| needed.has(name));
    let pack = Pack {
        as_of,
        checked: last_checked(rulebook).unwrap_or(as_of),
        rules_url,
        rulebook: rulebook.clone(),
        texts: Texts {
            language: words.language.clone(),
            messages: messages.cloned().collect(),
        },
    };
    pack.to_bytes()
}

/// What the widget can say: its own messages, and all of the rules that the law, its criteria,
/// questions and stages name.
struct Needed {
    rules: BTreeSet<RuleId>,
    sources: BTreeSet<String>,
    prefixes: Vec<String>,
}

impl Needed {
    fn of(rulebook: &RuleBook) -> Self {
        let mut rules: BTreeSet<RuleId> = rulebook.laws.iter().flat_map(of_law).collect();
        let options = rulebook.questions.iter().flat_map(|question| &question.options);
        rules.extend(options.filter_map(|option| option.because.clone()));
        for stage in &rulebook.stages {
            match &stage.length {
                StageLength::AtMost { duration, counting } => {
                    rules.insert(duration.clone());
                    rules.extend(counting.clone());
                }
                StageLength::Unknown(rule) => {
                    rules.insert(rule.clone());
                }
            }
        }
        let known = rules.iter().filter_map(|id| rulebook.rule(id));
        let sources = known.flat_map(engine::Rule::all_sources);
        let sources = sources.map(|source| format!("source-{source}-title")).collect();
        let criteria = rulebook.laws.iter().flat_map(|law| &law.criteria);
        let criteria = criteria.map(|it| format!("criterion-{}-", it.id));
        let groups = rulebook.laws.iter().flat_map(|law| &law.groups);
        let groups = groups.map(|it| format!("group-{}-", it.id));
        let questions =
            rulebook.questions.iter().map(|it| format!("question-{}-", it.id));
        let stages = rulebook.stages.iter().map(|it| format!("stage-{}-", it.id));
        let prefixes = criteria.chain(groups).chain(questions).chain(stages).collect();
        Self { rules, sources, prefixes }
    }

    fn has(&self, message: &str) -> bool {
        let is_own = || widget::MESSAGES.iter().any(|(name, _)| *name == message);
        let of_rule = || {
            // The last part is one word without a hyphen, the rule is what stands before it.
            let rule = message.rsplit_once('-').map(|(rule, _)| rule);
            rule.is_some_and(|rule| self.rules.contains(rule))
        };
        let of_entry = || self.prefixes.iter().any(|it| message.starts_with(it.as_str()));
        of_rule() || of_entry() || self.sources.contains(message) || is_own()
    }
}

fn of_law(law: &PointsLaw) -> Vec<RuleId> {
    let own = [&law.threshold, &law.sum, &law.bands].into_iter().cloned();
    let coefficient = law.coefficient.iter();
    let coefficient =
        coefficient.flat_map(|it| [it.rule.clone(), it.unknown_use.clone()]);
    let criteria = law.criteria.iter().map(|it| it.rule.clone());
    let groups = law.groups.iter().map(|it| it.rule.clone());
    own.chain(law.ends.clone())
        .chain(law.sets.clone())
        .chain(coefficient)
        .chain(criteria)
        .chain(groups)
        .collect()
}
