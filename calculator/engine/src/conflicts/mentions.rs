//! What entries name: rules, questions, options, each other, and the expressions in which they do so.
//!
//! One walk over all entries but sources and rules, so that whoever asks what rests on what, or
//! whether all that is named is there, sees the same. Paths are those of the files: `fits.0.when`.

use super::Place;
use crate::book::expression::Expression;
use crate::book::figure::Unit;
use crate::book::ground::Ground;
use crate::book::lever::{Lever, Target};
use crate::book::parameter::Parameter;
use crate::book::plan::{Plan, Stage, StageLength};
use crate::book::points::{Applies, Criterion, Group, Member, PointsLaw};
use crate::book::question::Question;
use crate::book::rulebook::RuleBook;
use crate::book::table::{Bounds, Match, Table, TableVersion};
use crate::value::id::{
    AssumptionId, CriterionId, GroupId, LawId, OptionId, PlanId, QuestionId, RuleId,
    SourceId, StageId, WayId,
};

/// Something that an entry names, and where in it.
#[derive(Clone, Debug)]
pub struct Mention<'a> {
    /// The entry.
    pub entry: Place,
    /// The keys and the places in lists that lead to it, such as `fits.0.rule`.
    pub path: String,
    /// What is named.
    pub named: Named<'a>,
}

/// What an entry can name.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub enum Named<'a> {
    Source(&'a SourceId),
    Rule(&'a RuleId),
    /// An item, note or reading of a rule.
    Words(&'a RuleId, &'a str),
    /// An item of a rule.
    Item(&'a RuleId, &'a str),
    /// A reading of a rule.
    Reading(&'a RuleId, &'a str),
    /// A figure of a rule, and the units that it can have.
    Figure(&'a RuleId, &'a str, &'static [Unit]),
    Law(&'a LawId),
    Criterion(&'a CriterionId),
    Group(&'a GroupId),
    Assumption(&'a AssumptionId),
    /// A question, and what it has to ask for.
    Question(&'a QuestionId, AskedFor),
    /// An option of a question.
    Option(&'a QuestionId, &'a OptionId),
    Way(&'a WayId),
    Plan(&'a PlanId),
    Stage(&'a StageId),
    /// An expression, the rule whose figures `.figure` means in it, and what it has to be.
    Expression(&'a Expression, Option<&'a RuleId>, Wanted<'a>),
}

/// What a question has to ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub enum AskedFor {
    Anything,
    Options,
    Number,
    Day,
}

/// What the result of an expression has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted<'a> {
    /// Something that is met or not.
    Condition,
    /// A number.
    Number,
    /// A day.
    Day,
    /// What leads to a row: a number, a day or, as an answer, an option.
    Key,
    /// An answer by options.
    Options,
    /// What this expression is.
    SameAs(&'a Expression),
}

impl Wanted<'_> {
    /// What a value of a unit has to be.
    const fn of(unit: Unit) -> Self {
        if matches!(unit, Unit::Date) { Self::Day } else { Self::Number }
    }
}

impl RuleBook {
    /// The questions no answer to which can change anything that the rulebook says: they are not
    /// asked.
    pub fn idle_questions(&self) -> Vec<QuestionId> {
        let mentions = self.mentions();
        let is_named = |id: &QuestionId| {
            mentions.iter().any(|mention| match mention.named {
                // That another question is asked changes nothing yet.
                _ if matches!(mention.entry, Place::Question(_)) => false,
                Named::Question(named, _) | Named::Option(named, _) => named == id,
                Named::Expression(expression, ..) => expression.asks(id),
                _ => false,
            })
        };
        let is_idle = |it: &&Question| !it.decides_points() && !is_named(&it.id);
        self.questions.iter().filter(is_idle).map(|it| it.id).collect()
    }

    /// All that entries other than sources and rules name, in the order of the rulebook.
    pub fn mentions(&self) -> Vec<Mention<'_>> {
        let mut walk = Walk { entry: Place::Calendar(0), all: Vec::new() };
        self.laws.iter().for_each(|law| walk.law(law));
        self.tables.iter().for_each(|table| walk.table(table));
        self.parameters.iter().for_each(|parameter| walk.parameter(parameter));
        for assumption in &self.assumptions {
            walk.entry = Place::Assumption(assumption.id);
            walk.note("rule", Named::Rule(&assumption.rule));
        }
        self.levers.iter().for_each(|lever| walk.lever(lever));
        self.questions.iter().for_each(|question| walk.question(question));
        walk.tools(self);
        self.plans.iter().for_each(|plan| walk.plan(plan));
        self.stages.iter().for_each(|stage| walk.stage(stage, &self.plans));
        for year in &self.calendar.years {
            walk.entry = Place::Calendar(year.year);
            walk.note("rule", Named::Rule(&year.rule));
        }
        walk.all
    }
}

struct Walk<'a> {
    entry: Place,
    all: Vec<Mention<'a>>,
}

impl<'a> Walk<'a> {
    fn note(&mut self, path: impl Into<String>, named: Named<'a>) {
        self.all.push(Mention { entry: self.entry.clone(), path: path.into(), named });
    }

    fn rule_if(&mut self, path: &str, rule: Option<&'a RuleId>) {
        if let Some(rule) = rule {
            self.note(path, Named::Rule(rule));
        }
    }

    fn question_if(
        &mut self,
        path: &str,
        question: Option<&'a QuestionId>,
        asked: AskedFor,
    ) {
        if let Some(question) = question {
            self.note(path, Named::Question(question, asked));
        }
    }

    /// A rule whose figure `value` is what counts.
    fn value(&mut self, path: &str, rule: &'a RuleId, units: &'static [Unit]) {
        self.note(path, Named::Rule(rule));
        self.note(path, Named::Figure(rule, "value", units));
    }

    fn condition_if(
        &mut self,
        path: &str,
        condition: Option<&'a Expression>,
        own: Option<&'a RuleId>,
    ) {
        if let Some(condition) = condition {
            self.note(path, Named::Expression(condition, own, Wanted::Condition));
        }
    }

    fn grounds(&mut self, key: &str, grounds: &'a [Ground]) {
        for (n, ground) in grounds.iter().enumerate() {
            let Ground { rule, note, when } = ground;
            self.note(format!("{key}.{n}.rule"), Named::Rule(rule));
            if let Some(note) = note {
                self.note(format!("{key}.{n}.note"), Named::Words(rule, note));
            }
            self.condition_if(&format!("{key}.{n}.when"), when.as_ref(), Some(rule));
        }
    }

    fn law(&mut self, law: &'a PointsLaw) {
        self.entry = Place::Law(law.id, String::new());
        self.note("threshold", Named::Rule(&law.threshold));
        let others = [
            ("sum", &law.sum),
            ("bands", &law.bands),
            ("ends", &law.ends),
            ("sets", &law.sets),
        ];
        for (key, rule) in others {
            self.rule_if(key, rule.as_ref());
        }
        if let Some(coefficient) = &law.coefficient {
            self.note("coefficient.rule", Named::Rule(&coefficient.rule));
            match &coefficient.applies {
                Applies::Unknown { rule, assumption } => {
                    self.note("coefficient.use", Named::Rule(rule));
                    self.note("coefficient.assumption", Named::Assumption(assumption));
                }
                Applies::ToTheSum(value) => {
                    let own = Some(&coefficient.rule);
                    let value = Named::Expression(value, own, Wanted::Number);
                    self.note("coefficient.value", value);
                }
            }
        }
        self.grounds("gates", &law.gates);
        law.criteria.iter().for_each(|criterion| self.criterion(criterion));
        law.groups.iter().for_each(|group| self.group(group));
    }

    fn criterion(&mut self, criterion: &'a Criterion) {
        let Criterion { id, rule, points, assumed, falls_with } = criterion;
        self.entry = Place::Criterion(*id);
        self.note("rule", Named::Rule(rule));
        let number = |value| Named::Expression(value, Some(rule), Wanted::Number);
        if let Some(points) = points {
            self.note("points", number(points));
        }
        if let Some(assumed) = assumed {
            self.note("assumed.by", Named::Assumption(&assumed.assumption));
            self.note("assumed.points", number(&assumed.points));
        }
        if let Some(falls_with) = falls_with {
            self.note("falls_with", number(falls_with));
        }
    }

    fn group(&mut self, group: &'a Group) {
        self.entry = Place::Group(group.id);
        self.note("rule", Named::Rule(&group.rule));
        for member in &group.of {
            match member {
                Member::Criterion(id) => self.note("of", Named::Criterion(id)),
                Member::Group(id) => self.note("groups", Named::Group(id)),
            }
        }
    }

    fn table(&mut self, table: &'a Table) {
        self.entry = Place::Table(table.id);
        let own = Some(&table.rule);
        self.note("rule", Named::Rule(&table.rule));
        self.note("by", Named::Expression(&table.by, own, Wanted::Key));
        if let Some(across) = &table.across {
            self.note("across", Named::Expression(across, own, Wanted::Key));
        }
        for (n, version) in table.versions.iter().enumerate() {
            self.version(table, version, n);
        }
    }

    fn version(&mut self, table: &'a Table, version: &'a TableVersion, n: usize) {
        let path = |rest: String| format!("versions.{n}.{rest}");
        for source in &version.sources {
            self.note(path("sources".to_owned()), Named::Source(source));
        }
        for (n, column) in version.columns.iter().enumerate() {
            let by = table.across.as_ref().unwrap_or(&table.by);
            self.matches(&path(format!("columns.{n}")), column, by, &table.rule);
        }
        let cell =
            |value| Named::Expression(value, Some(&table.rule), Wanted::of(table.unit));
        for (n, row) in version.rows.iter().enumerate() {
            self.matches(
                &path(format!("rows.{n}")),
                &row.matches,
                &table.by,
                &table.rule,
            );
            for (column, value) in row.cells.iter().enumerate() {
                self.note(path(format!("rows.{n}.values.{column}")), cell(value));
            }
        }
        if let Some(otherwise) = &version.otherwise {
            self.note(path("otherwise".to_owned()), cell(otherwise));
        }
    }

    fn matches(
        &mut self,
        path: &str,
        matches: &'a Match,
        by: &'a Expression,
        rule: &'a RuleId,
    ) {
        match matches {
            Match::Within(bounds) => {
                let Bounds { from, above, until, below } = bounds;
                let bounds = [
                    ("from", from),
                    ("above", above),
                    ("until", until),
                    ("below", below),
                ];
                for (key, bound) in bounds {
                    if let Some(bound) = bound {
                        let bound =
                            Named::Expression(bound, Some(rule), Wanted::SameAs(by));
                        self.note(format!("{path}.{key}"), bound);
                    }
                }
            }
            Match::OneOf(options) => {
                let path = format!("{path}.is");
                let Expression::Answer(question) = by else {
                    let by = Named::Expression(by, Some(rule), Wanted::Options);
                    return self.note(path, by);
                };
                for option in options {
                    self.note(path.clone(), Named::Option(question, option));
                }
            }
        }
    }

    fn parameter(&mut self, parameter: &'a Parameter) {
        self.entry = Place::Parameter(parameter.id);
        for (n, case) in parameter.cases.iter().enumerate() {
            let own = Some(&case.rule);
            self.note(format!("cases.{n}.rule"), Named::Rule(&case.rule));
            self.condition_if(&format!("cases.{n}.when"), case.when.as_ref(), own);
            let value = Named::Expression(&case.value, own, Wanted::of(parameter.unit));
            self.note(format!("cases.{n}.value"), value);
        }
    }

    fn lever(&mut self, lever: &'a Lever) {
        self.entry = Place::Lever(lever.id);
        let own = lever.rule.as_ref();
        self.rule_if("rule", own);
        self.note(
            "question",
            Named::Question(
                &lever.question,
                match &lever.to {
                    Target::Options(_) => AskedFor::Options,
                    Target::UpTo(_) => AskedFor::Number,
                },
            ),
        );
        if let Target::Options(options) = &lever.to {
            for option in options {
                self.note("to", Named::Option(&lever.question, option));
            }
        }
        self.note("months", Named::Expression(&lever.months, own, Wanted::Number));
        self.condition_if("needs", lever.needs.as_ref(), own);
    }

    fn question(&mut self, question: &'a Question) {
        self.entry = Place::Question(question.id);
        if let Some(criterion) = &question.criterion {
            self.note("criterion", Named::Criterion(criterion));
        }
        self.question_if("with", question.with.as_ref(), AskedFor::Anything);
        self.condition_if("when", question.when.as_ref(), None);
        for (n, option) in question.options.iter().enumerate() {
            self.rule_if(&format!("options.{n}.because"), option.because.as_ref());
            let path = format!("options.{n}.prefilled");
            self.condition_if(&path, option.prefilled.as_ref(), None);
        }
    }

    fn tools(&mut self, rulebook: &'a RuleBook) {
        for way in &rulebook.ways {
            self.entry = Place::Way(way.id);
            self.note("rule", Named::Rule(&way.rule));
            self.condition_if("shown", way.shown.as_ref(), Some(&way.rule));
            self.condition_if("first", way.first.as_ref(), Some(&way.rule));
            let grounds = [
                ("fits", &way.fits),
                ("excludes", &way.excludes),
                ("not_needed", &way.not_needed),
                ("depends", &way.depends),
                ("then", &way.then),
            ];
            for (key, grounds) in grounds {
                self.grounds(key, grounds);
            }
            way.law.iter().for_each(|it| self.note("law", Named::Law(it)));
            way.ends.iter().for_each(|it| self.value("ends", it, &[Unit::Date]));
            way.next.iter().for_each(|it| self.note("next", Named::Way(it)));
            way.plan.iter().for_each(|it| self.note("plan", Named::Plan(it)));
            self.rule_if("form", way.form.as_ref());
            self.rule_if("choice", way.choice.as_ref());
        }
        for document in &rulebook.documents {
            self.entry = Place::Document(document.id);
            self.note("rule", Named::Rule(&document.rule));
            if let Some(item) = &document.item {
                self.note("item", Named::Item(&document.rule, item));
            }
            document.ways.iter().for_each(|it| self.note("ways", Named::Way(it)));
            self.grounds("needed", &document.needed);
            self.grounds("exempt", &document.exempt);
            self.grounds("notes", &document.notes);
            if let Some(max_age) = &document.max_age {
                self.value("max_age", max_age, &[Unit::Days, Unit::Months, Unit::Years]);
            }
            if let Some(validity) = &document.validity {
                self.note("validity.rule", Named::Rule(&validity.rule));
                let figure =
                    Named::Figure(&validity.rule, &validity.figure, &[Unit::Days]);
                self.note("validity.figure", figure);
                self.note(
                    "validity.until",
                    Named::Question(&validity.until, AskedFor::Day),
                );
            }
        }
        for exam in &rulebook.exams {
            self.entry = Place::Exam(exam.id);
            self.value("pass", &exam.pass, &[Unit::Percent]);
            for (n, part) in exam.parts.iter().enumerate() {
                self.note(format!("parts.{n}.rule"), Named::Rule(&part.rule));
                let figure = Named::Figure(&part.rule, &part.figure, &[Unit::Count]);
                self.note(format!("parts.{n}.figure"), figure);
                let right = Named::Question(&part.right, AskedFor::Number);
                self.note(format!("parts.{n}.right"), right);
                let path = format!("parts.{n}.percent");
                self.question_if(&path, part.percent.as_ref(), AskedFor::Number);
            }
            if let Some(attempts) = &exam.attempts {
                self.value("attempts.rule", &attempts.rule, &[Unit::Count]);
                let question = Named::Question(&attempts.question, AskedFor::Number);
                self.note("attempts.question", question);
            }
            if let Some(ban) = &exam.ban {
                self.value("ban.rule", &ban.rule, &[Unit::Days]);
                let question = Named::Question(&ban.question, AskedFor::Day);
                self.note("ban.question", question);
            }
        }
        for sum in &rulebook.sums {
            self.entry = Place::Sum(sum.id);
            self.note("rule", Named::Rule(&sum.rule));
            let factor = Named::Figure(&sum.rule, &sum.factor, &[Unit::Mci, Unit::Count]);
            self.note("factor", factor);
            self.value("index", &sum.index, &[Unit::Tenge, Unit::Dollars]);
            self.note("filing", Named::Question(&sum.filing, AskedFor::Day));
            self.question_if("have", sum.have.as_ref(), AskedFor::Number);
            self.question_if("rate", sum.rate.as_ref(), AskedFor::Number);
            for (n, times) in sum.times.iter().enumerate() {
                self.note(format!("times.{n}.rule"), Named::Rule(&times.rule));
                let reading = Named::Reading(&times.rule, &times.reading);
                self.note(format!("times.{n}.reading"), reading);
                let own = Some(&times.rule);
                let value = Named::Expression(&times.times, own, Wanted::Number);
                self.note(format!("times.{n}.times"), value);
            }
            self.grounds("exempt", &sum.exempt);
            self.grounds("notes", &sum.notes);
        }
    }

    fn plan(&mut self, plan: &'a Plan) {
        self.entry = Place::Plan(plan.id);
        plan.stages.iter().for_each(|it| self.note("stages", Named::Stage(it)));
        self.note("now", Named::Question(&plan.now, AskedFor::Options));
        self.note("since", Named::Question(&plan.since, AskedFor::Day));
        self.question_if("stay", plan.stay.as_ref(), AskedFor::Day);
        plan.ends.iter().for_each(|it| self.value("ends", it, &[Unit::Date]));
        self.rule_if("after_end", plan.after_end.as_ref());
        if let Some(outcome) = &plan.outcome {
            let units = &[Unit::Days, Unit::Months, Unit::Years];
            self.value("outcome.validity", &outcome.validity, units);
            self.note("outcome.given_by", Named::Stage(&outcome.given_by));
            self.note("outcome.day", Named::Question(&outcome.day, AskedFor::Day));
        }
    }

    fn stage(&mut self, stage: &'a Stage, plans: &'a [Plan]) {
        self.entry = Place::Stage(stage.id);
        match &stage.length {
            StageLength::AtMost { duration, counting } => {
                self.note("duration", Named::Rule(duration));
                self.rule_if("counting", counting.as_ref());
            }
            StageLength::Unknown(rule) => self.note("unknown", Named::Rule(rule)),
        }
        self.question_if("wait", stage.wait.as_ref(), AskedFor::Number);
        for plan in plans.iter().filter(|it| it.stages.contains(&stage.id)) {
            for (key, options) in [("next", &stage.next), ("begun", &stage.begun)] {
                for option in options {
                    self.note(key, Named::Option(&plan.now, option));
                }
            }
        }
    }
}
