//! The answer as a text for people: the sentence first, then what it rests on.
//!
//! Names come from the words of the rulebook. The labels are those of a tool for authors of rules;
//! what readers see is worded in the interface's messages.

use std::fmt::Write;

use engine::{
    Assessment, Carried, Cause, CriterionId, Date, Differences, ExamResult, Export, Fit,
    GroundState, Money, Node, Papers, PartResult, QuestionId, Reason, Report, RuleBook,
    RuleId, Schedule, StageState, Truth, Verdict, WayAnswer,
};
use widget::Texts;

use super::Profile;

/// The report as a text, with an end of line.
pub(super) fn text(
    book: &RuleBook,
    texts: &Texts,
    name: &str,
    profile: &Profile,
    report: &Report,
) -> String {
    let mut out = format!("{name}, as of {}\n", report.as_of);
    if let Some(origin) = &profile.origin {
        let _ = writeln!(out, "  expected: {origin}");
    }
    let words = Words { book, texts, on: report.as_of };
    if let Some(points) = &report.points {
        words.points(&mut out, points);
        words.sets(&mut out, report);
        words.shortest(&mut out, report);
        words.carriers(&mut out, report);
        words.timeline(&mut out, report);
    }
    words.ways(&mut out, report);
    words.papers(&mut out, &report.papers);
    for (id, plan) in &report.plans {
        words.plan(&mut out, &texts.get(&format!("plan-{id}-name")), plan);
    }
    for (id, money) in &report.sums {
        words.money(&mut out, &texts.get(&format!("sum-{id}-name")), money);
    }
    for (id, marks) in &report.exams {
        let _ = writeln!(
            out,
            "{}: {}",
            texts.get(&format!("exam-{id}-name")),
            result(marks.result)
        );
        for part in &marks.parts {
            let name = texts.get(&format!("exam-{id}-{}", part.part));
            let needed =
                part.n_needed.map_or("not known".to_owned(), |it| it.to_string());
            let result = match part.result {
                PartResult::Passed => "passed".to_owned(),
                PartResult::Failed { missing } => match missing {
                    Some(missing) => format!("failed, {missing} missing"),
                    None => "failed".to_owned(),
                },
                PartResult::Unknown => "not known".to_owned(),
            };
            let _ = writeln!(out, "  {name}: {needed} needed; {result}");
        }
    }
    out
}

/// What differs between two results, as a text with an end of line.
pub(super) fn differences(
    book: &RuleBook,
    texts: &Texts,
    name: &str,
    differences: &Differences,
) -> String {
    let mut out = format!("{name}, compared\n");
    if differences.is_empty() {
        out.push_str("  nothing differs\n");
    }
    let Node::Fields(fields) = differences.export() else { return out };
    for (name, node) in fields {
        match node {
            Node::Nothing => {}
            Node::List(all) => all.iter().for_each(|it| line(&mut out, name, it)),
            other => line(&mut out, name, &other),
        }
    }
    for change in &differences.rules {
        let title = texts.rule(book, &change.rule, "title", Date::LAST);
        let _ = writeln!(out, "  because of {}: {title}", change.rule);
    }
    out
}

/// One thing that differs: its name, before and after.
fn line(out: &mut String, name: &str, node: &Node) {
    let _ = writeln!(out, "  {}: {}", name.replace('_', " "), short(node));
}

/// A value in one line.
fn short(node: &Node) -> String {
    match node {
        Node::Nothing => "nothing".to_owned(),
        Node::Flag(it) => it.to_string(),
        Node::Whole(it) => it.to_string(),
        Node::Text(it) => it.clone(),
        Node::List(all) => all.iter().map(short).collect::<Vec<_>>().join(", "),
        Node::Fields(fields) => match fields.as_slice() {
            [("before", before), ("after", after)] => {
                format!("{} → {}", short(before), short(after))
            }
            [("lower", lower), ("upper", upper)] => {
                format!("{} to {}", short(lower), short(upper))
            }
            _ => {
                let named = fields.iter().filter(|(_, it)| *it != Node::Nothing);
                let named = named.map(|(name, it)| match *name {
                    "kind" | "is" | "value" => short(it),
                    _ => format!("{name} {}", short(it)),
                });
                named.collect::<Vec<_>>().join(" ")
            }
        },
    }
}

const fn result(result: ExamResult) -> &'static str {
    match result {
        ExamResult::Passed => "passed",
        ExamResult::Failed => "failed",
        ExamResult::Undecided => "not decided",
    }
}

struct Words<'a> {
    book: &'a RuleBook,
    texts: &'a Texts,
    on: Date,
}

impl Words<'_> {
    fn points(&self, out: &mut String, points: &Assessment) {
        let verdict = verdict(points.verdict);
        let (lower, upper) = (points.total.lower, points.total.upper);
        let _ = writeln!(
            out,
            "points: {verdict}; {lower} to {upper} of {}, {} needed",
            points.most, points.threshold
        );
        for it in &points.criteria {
            let name = self.criterion(&it.criterion);
            let (lower, upper) = (it.points.lower, it.points.upper);
            let range = if lower == upper {
                lower.to_string()
            } else {
                format!("{lower}–{upper}")
            };
            let reason = reason(it.reason);
            let _ = writeln!(
                out,
                "  {name}: {range} of {} ({reason}; {})",
                it.cap, it.because
            );
        }
        for gate in &points.gates {
            let holds = truth(&gate.holds);
            let _ =
                writeln!(out, "  gate {}: {holds}", self.ground_words(&gate.rule, None));
        }
        for reading in &points.by_reading {
            let readings =
                reading.readings.iter().map(|(rule, name)| format!("{rule}: {name}"));
            let readings = readings.collect::<Vec<_>>().join(", ");
            let (lower, upper) = (reading.total.lower, reading.total.upper);
            let _ = writeln!(
                out,
                "  if {readings}: {lower} to {upper}, {} needed",
                reading.threshold
            );
        }
        if let Some(assumed) = &points.if_assumed {
            for id in &assumed.assumptions {
                let words = self.texts.get(&format!("assumption-{id}-text"));
                let _ = writeln!(out, "  supposed: {words}");
            }
            let (lower, upper) = (assumed.total.lower, assumed.total.upper);
            let _ = writeln!(out, "  if so: {lower} to {upper}");
        }
        if let Some(needed) = points.needed_coefficient {
            let _ = writeln!(
                out,
                "  coefficient needed, if it multiplies the whole sum: {needed}"
            );
        }
        if let Some(id) = &points.next_question {
            let _ = writeln!(out, "  answer next: {}", self.question(id));
        }
        for rule in &points.carried {
            let title = self.words(rule, "title");
            let _ =
                writeln!(out, "  no value on this day, the nearest is shown: {title}");
        }
        for (rule, standing) in &points.standings {
            let _ = writeln!(out, "  {rule}: {}", short(&standing.export()));
        }
    }

    fn sets(&self, out: &mut String, report: &Report) {
        if let Some(first) = report.smallest_sets.first() {
            let (n_sets, size) = (report.smallest_sets.len(), first.len());
            let _ = writeln!(out, "smallest sets by the caps: {n_sets} of {size}");
            for set in &report.smallest_sets {
                let names = set.iter().map(|it| self.criterion(it)).collect::<Vec<_>>();
                let _ = writeln!(out, "  {}", names.join(" + "));
            }
        }
    }

    fn shortest(&self, out: &mut String, report: &Report) {
        let Some(shortest) = &report.shortest else { return };
        for way in shortest.ways.iter().filter(|it| !it.changes.is_empty()) {
            let names = way
                .changes
                .iter()
                .map(|it| self.texts.get(&format!("lever-{}-name", it.lever)));
            let names = names.collect::<Vec<_>>().join(" + ");
            let (lower, upper) = (way.total.lower, way.total.upper);
            let _ = writeln!(
                out,
                "shortest way, {} months: {names} → {lower} to {upper}",
                way.months
            );
        }
        if let Some(impossible) = &shortest.impossible {
            let because: Vec<_> =
                impossible.because.iter().map(|it| short(&it.export())).collect();
            let because = because.join("; ");
            let _ = writeln!(out, "no shortest way to the threshold: {because}");
        }
    }

    fn carriers(&self, out: &mut String, report: &Report) {
        for carrier in &report.carriers {
            let (what, criterion) = match &carrier.carried {
                Carried::Points { criterion, .. } => ("the points for", criterion),
                Carried::Estimate { criterion } => ("the estimate of", criterion),
                Carried::NothingClaimed { criterion, .. } => {
                    ("claiming nothing for", criterion)
                }
            };
            let (lower, upper) = (carrier.total.lower, carrier.total.upper);
            let name = self.criterion(criterion);
            let _ = writeln!(
                out,
                "the result rests on {what} {name}: without it {lower} to {upper}"
            );
        }
    }

    fn timeline(&self, out: &mut String, report: &Report) {
        for entry in report.timeline.iter().skip(1) {
            let causes: Vec<_> = entry.causes.iter().map(|it| self.cause(it)).collect();
            let (lower, upper) = (entry.result.total.lower, entry.result.total.upper);
            let verdict = verdict(entry.result.verdict);
            let causes = causes.join(", ");
            let day = entry.day;
            let _ = writeln!(out, "from {day}: {verdict}, {lower} to {upper} ({causes})");
        }
    }

    fn cause(&self, cause: &Cause) -> String {
        let title = |rule: &RuleId| self.words(rule, "title");
        match cause {
            Cause::Today => "today".to_owned(),
            Cause::Birthday { years, .. } => format!("{years} years are full"),
            Cause::AnsweredDay { question } => self.question(question),
            Cause::NamedDay { rule } => title(rule),
            Cause::FigureChanges { rule, .. } | Cause::TableChanges { rule, .. } => {
                format!("{} changes", title(rule))
            }
            Cause::RuleStarts { rule } => format!("{} comes into force", title(rule)),
            Cause::RuleExpires { rule } => format!("{} has expired", title(rule)),
            Cause::ReviewDue { rule } => format!("{} is due for review", title(rule)),
            Cause::LawEnds { rule } => format!("{} has passed", title(rule)),
        }
    }

    fn ways(&self, out: &mut String, report: &Report) {
        if report.ways.is_empty() {
            return;
        }
        out.push_str("ways:\n");
        for way in &report.ways {
            self.way(out, way);
        }
        if let Some(id) = &report.next_question {
            let _ = writeln!(out, "  answer next: {}", self.question(id));
        }
    }

    fn way(&self, out: &mut String, way: &WayAnswer) {
        let fit = match way.fit {
            Some(Fit::Fits) => "fits",
            Some(Fit::Depends) => "depends",
            Some(Fit::DoesNotFit) => "does not fit",
            Some(Fit::NotNeeded) => "not needed",
            None => "no verdict",
        };
        let name = self.texts.get(&format!("way-{}-name", way.way));
        let _ = writeln!(out, "  {fit}: {name} ({})", self.ground(&way.reason));
        let open =
            way.open.iter().map(|it| self.ground_words(&it.rule, it.note.as_deref()));
        for it in open {
            let _ = writeln!(out, "    depends on: {it}");
        }
        let needs: Vec<_> = way.needs.iter().map(|it| self.question(it)).collect();
        if !needs.is_empty() {
            let _ = writeln!(out, "    not answered: {}", needs.join(" "));
        }
    }

    fn papers(&self, out: &mut String, papers: &Papers) {
        if papers.papers.is_empty() {
            return;
        }
        let _ = writeln!(out, "papers, if handed in on {}:", papers.filing.day);
        for it in &papers.papers {
            let document =
                self.book.documents.iter().find(|other| other.id == it.document);
            let name = document.map_or_else(
                || it.document.to_string(),
                |document| match &document.item {
                    Some(item) => self.words(&document.rule, item),
                    None => self.texts.get(&format!("document-{}-name", document.id)),
                },
            );
            let _ = writeln!(out, "  {}: {name}", need(&it.need));
        }
    }

    fn plan(&self, out: &mut String, name: &str, plan: &Schedule) {
        let _ = writeln!(out, "{name}:");
        for stage in &plan.stages {
            let state = match stage.state {
                StageState::Done => "done".to_owned(),
                StageState::Running { since } => format!("since {since}"),
                StageState::Next => "next".to_owned(),
                StageState::Later => "later".to_owned(),
            };
            let until = match &stage.no_later_than {
                Some(Ok(it)) => match it.if_uncertain_days_are_off {
                    Some(other) => format!(", no later than {} or {other}", it.date),
                    None => format!(", no later than {}", it.date),
                },
                Some(Err(error)) => format!(", no date: {}", short(&error.export())),
                None => String::new(),
            };
            let name = self.texts.get(&format!("stage-{}-name", stage.stage));
            let _ = writeln!(out, "  {name}: {state}{until}");
        }
        for warning in &plan.warnings {
            let _ = writeln!(out, "  warning: {}", short(&warning.export()));
        }
    }

    fn money(&self, out: &mut String, name: &str, money: &Money) {
        let _ = writeln!(out, "{name}, if filed on {}:", money.filing);
        for it in &money.to_show {
            let reading = it.reading.as_ref();
            let reading =
                reading.map_or(String::new(), |(rule, name)| self.words(rule, name));
            let sum = match (it.sum, money.factor) {
                (Some(sum), _) => sum.to_string(),
                (None, Some(factor)) => {
                    format!("{factor} times an index that is not set")
                }
                (None, None) => "not known".to_owned(),
            };
            let _ = writeln!(out, "  {sum}  {reading}");
        }
    }

    fn ground(&self, ground: &GroundState) -> String {
        self.ground_words(&ground.rule, ground.note.as_deref())
    }

    fn ground_words(&self, rule: &RuleId, note: Option<&str>) -> String {
        match note {
            Some(note) => self.words(rule, note),
            None => self.words(rule, "title"),
        }
    }

    fn words(&self, rule: &RuleId, part: &str) -> String {
        self.texts.rule(self.book, rule, part, self.on)
    }

    fn criterion(&self, id: &CriterionId) -> String {
        self.texts.get(&format!("criterion-{id}-name"))
    }

    fn question(&self, id: &QuestionId) -> String {
        self.texts.wording(self.book, &format!("question-{id}-ask"), self.on)
    }
}

const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passes => "enough",
        Verdict::CannotPass => "out of reach",
        Verdict::Undecided => "not decided",
    }
}

const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NotAsked => "not asked",
        Reason::Unanswered => "open",
        Reason::AnswerSaysNothing => "the answer says nothing about points",
        Reason::Claimed => "claimed",
        Reason::NothingClaimed => "nothing claimed",
        Reason::Computed => "by the published table",
    }
}

const fn truth(truth: &Truth) -> &'static str {
    match truth {
        Truth::Met => "holds",
        Truth::NotMet => "fails",
        Truth::Unknown { .. } => "open",
    }
}

const fn need(need: &engine::Need) -> &'static str {
    match need {
        engine::Need::Needed => "needed",
        engine::Need::NotNeeded => "not needed",
        engine::Need::Depends { .. } => "depends",
    }
}
