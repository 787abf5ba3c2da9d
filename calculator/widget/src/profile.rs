//! A reader's profile in one running widget: what was said, and what the engine makes of it.
//!
//! No global state: each widget on a page has a profile of its own. Views borrow it; in the browser it
//! lives as long as the page.

mod typed;

use std::sync::{Arc, OnceLock};

use engine::{
    Answers, Assessment, CriterionId, Date, Fraction, Money, OptionId, Plan, Question,
    QuestionId, RuleBook, RuleId, Schedule, Standing, Sum, assess, money, schedule,
};
use reactive_graph::signal::ArcRwSignal;
use reactive_graph::traits::{Get, GetUntracked, Set};

#[cfg(feature = "hydrate")]
use crate::keep::{answers_from_text, answers_to_text};
use crate::pack::Pack;
use crate::texts::{Argument, Texts};
use crate::tool::Tool;
pub use typed::{NotThat, read_coefficient, read_day, read_number, read_points};

/// What one widget knows and what its reader has said.
pub(crate) struct Profile {
    pack: Pack,
    // One signal, and no memo: nearly every answer changes what the engine says, to find that out by
    // comparing costs code for all that it holds, and each kind of signal brings code of its own.
    // What is shown anew and says the same changes nothing on the page.
    state: ArcRwSignal<Arc<State>>,
}

/// What is so at one moment.
#[derive(Clone)]
struct State {
    tool: Tool,
    answers: Answers,
    today: Date,
    /// What the engine says of the points.
    assessment: Arc<Assessment>,
    /// What stands in fields that are typed into, by their names.
    typed: Vec<(String, String)>,
    /// The fields that hold what cannot be used, and whose reader has been told so.
    wrong_fields: Vec<String>,
    /// What else the engine says of it, once somebody has asked.
    said: Arc<Said>,
}

#[derive(Default)]
struct Said {
    /// The answers with what earlier ones already say.
    filled: OnceLock<Answers>,
}

impl State {
    fn filled(&self, rulebook: &RuleBook) -> &Answers {
        let fill = || rulebook.with_prefilled(&self.answers, self.today);
        self.said.filled.get_or_init(fill)
    }
}

impl Profile {
    /// A profile without answers, on the day for which the pack was built: the first view is the
    /// same in the generator and in every browser, whatever its clock says. `None` if the rulebook
    /// has no law of points.
    pub(crate) fn new(pack: Pack, tool: Tool) -> Option<Self> {
        let answers = Answers::default();
        let assessment = Arc::new(assess(&pack.rulebook, &answers, pack.as_of)?);
        let state = State {
            tool,
            answers,
            assessment,
            today: pack.as_of,
            typed: Vec::new(),
            wrong_fields: Vec::new(),
            said: Arc::default(),
        };
        Some(Self { pack, state: ArcRwSignal::new(Arc::new(state)) })
    }

    /// What the widget knows.
    pub(crate) fn pack(&self) -> &Pack {
        &self.pack
    }

    /// How it speaks.
    pub(crate) fn texts(&self) -> &Texts {
        &self.pack.texts
    }

    /// The message of that name, which takes no arguments.
    pub(crate) fn text(&self, name: &str) -> String {
        self.texts().get(name)
    }

    /// The message of that name, filled in.
    pub(crate) fn say(&self, name: &str, arguments: &[(&str, Argument)]) -> String {
        self.texts().say(name, arguments)
    }

    /// A message of a rule, filled in with the figures of the day.
    pub(crate) fn rule_text(&self, rule: &RuleId, part: &str) -> String {
        self.texts().rule(&self.pack.rulebook, rule, part, self.today_untracked())
    }

    /// A message of a question or another entry, filled in with the figures of the day.
    pub(crate) fn wording(&self, name: &str) -> String {
        let today = self.today_untracked();
        self.texts().wording(&self.pack.rulebook, name, today)
    }

    /// A message of a question: `ask`, `help` or an option.
    pub(crate) fn question_text(&self, question: &QuestionId, part: &str) -> String {
        self.wording(&["question-", question.as_str(), "-", part].concat())
    }

    /// What a criterion is called.
    pub(crate) fn criterion_name(&self, criterion: &CriterionId) -> String {
        self.text(&["criterion-", criterion.as_str(), "-name"].concat())
    }

    /// The tool that is open.
    pub(crate) fn tool(&self) -> Tool {
        self.state.get().tool
    }

    /// The address of a tool in this language.
    pub(crate) fn address_of(&self, tool: Tool) -> String {
        [&self.pack.calculator_url, tool.as_str(), "/"].concat()
    }

    /// Opens a tool.
    #[cfg(feature = "hydrate")]
    pub(crate) fn open(&self, tool: Tool) {
        let mut state = self.now();
        state.tool = tool;
        self.replace(state);
    }

    /// The day by the reader's own clock, once the widget has woken.
    pub(crate) fn today(&self) -> Date {
        self.state.get().today
    }

    fn today_untracked(&self) -> Date {
        self.state.get_untracked().today
    }

    /// What was said; whoever looks at it is shown anew when it changes.
    pub(crate) fn answers(&self) -> Answers {
        self.state.get().answers.clone()
    }

    /// What the engine says of the points.
    pub(crate) fn assessment(&self) -> Arc<Assessment> {
        Arc::clone(&self.state.get().assessment)
    }

    /// The answers, with what earlier ones already say.
    pub(crate) fn filled(&self) -> Answers {
        self.state.get().filled(&self.pack.rulebook).clone()
    }

    /// When each stage of a procedure is over at the latest.
    pub(crate) fn schedule(&self, plan: &Plan) -> Schedule {
        let state = self.state.get();
        let rulebook = &self.pack.rulebook;
        schedule(rulebook, plan, state.filled(rulebook), state.today)
    }

    /// How much must be shown.
    pub(crate) fn money(&self, sum: &Sum) -> Money {
        let state = self.state.get();
        let rulebook = &self.pack.rulebook;
        money(rulebook, sum, state.filled(rulebook), state.today)
    }

    /// What the reader's own clock says: that the law has ended; of the points also which of their
    /// rules are no longer, or not yet, in force.
    pub(crate) fn notices(&self) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        let assessment = self.assessment();
        let mut add = |name: &str, date: Date| {
            let notice = self.say(name, &[("date", date.into())]);
            if !all.contains(&notice) {
                all.push(notice);
            }
        };
        if let Some(date) = assessment.ended {
            add("notice-pilot-over", date);
        }
        if self.tool() == Tool::Points {
            for (_, standing) in &assessment.standings {
                match *standing {
                    Standing::InForce => {}
                    Standing::Announced { from } => add("notice-announced", from),
                    Standing::Expired { until } => add("notice-expired", until),
                    Standing::ReviewDue { review_by } => {
                        add("notice-review-due", review_by);
                    }
                }
            }
        }
        all
    }

    /// The question that feeds a criterion, if an answer to it could change anything.
    pub(crate) fn asked_for(&self, criterion: &CriterionId) -> Option<&Question> {
        let rulebook = &self.pack.rulebook;
        rulebook.question_for(criterion).filter(|question| question.decides_points())
    }

    /// Whether an option is chosen, by the reader or by what earlier answers already say.
    pub(crate) fn is_chosen(&self, question: &QuestionId, option: &OptionId) -> bool {
        let state = self.state.get();
        let filled = state.filled(&self.pack.rulebook);
        filled.get(question).is_some_and(|answer| answer.holds(option))
    }

    /// Takes an answer, or takes it back. What stood there prefilled is the reader's own from then on.
    pub(crate) fn choose(&self, question: &Question, option: &OptionId, is_chosen: bool) {
        let filled = self.state.get_untracked().filled(&self.pack.rulebook).clone();
        self.change(&mut |answers| {
            if answers.get(&question.id).is_none()
                && let Some(answer) = filled.get(&question.id)
            {
                answer.options().for_each(|it| answers.choose(question, it));
            }
            if is_chosen {
                answers.choose(question, option);
            } else {
                answers.take_back(question, option);
            }
        });
    }

    /// Takes *I don't know*.
    pub(crate) fn forget(&self, question: &QuestionId) {
        self.change(&mut |answers| answers.forget(question));
    }

    /// Takes a number, in the question's unit, or `None`. One that the question does not take is told
    /// apart.
    pub(crate) fn set_number(
        &self,
        question: &Question,
        number: Option<Fraction>,
    ) -> Result<(), NotThat> {
        let mut is_taken = true;
        self.change(&mut |answers| {
            answers.forget(&question.id);
            if let Some(number) = number {
                is_taken = answers.set_number(question, number);
            }
        });
        if is_taken { Ok(()) } else { Err(NotThat) }
    }

    /// Takes a day, or `None`. One that the question does not take is told apart.
    pub(crate) fn set_day(
        &self,
        question: &Question,
        day: Option<Date>,
    ) -> Result<(), NotThat> {
        let mut is_taken = true;
        self.change(&mut |answers| {
            answers.forget(&question.id);
            if let Some(day) = day {
                is_taken = answers.set_day(question, day);
            }
        });
        if is_taken { Ok(()) } else { Err(NotThat) }
    }

    /// Takes the reader's own estimate of a criterion, or `None`.
    pub(crate) fn estimate(&self, criterion: &CriterionId, points: Option<u32>) {
        self.change(&mut |answers| answers.set_estimate(criterion, points));
    }

    /// Takes the coefficient to try, or `None`.
    pub(crate) fn try_coefficient(&self, coefficient: Option<Fraction>) {
        self.change(&mut |answers| answers.set_coefficient(coefficient));
    }

    fn change(&self, change: &mut dyn FnMut(&mut Answers)) {
        let mut state = self.now();
        change(&mut state.answers);
        self.assess(state);
    }

    /// What is so now, to be made into what is so next.
    fn now(&self) -> State {
        State::clone(&self.state.get_untracked())
    }

    /// Makes something so that changes what the engine says.
    fn assess(&self, mut state: State) {
        state.said = Arc::default();
        if let Some(assessment) = assess(&self.pack.rulebook, &state.answers, state.today)
        {
            state.assessment = Arc::new(assessment);
        }
        self.replace(state);
    }

    fn replace(&self, state: State) {
        self.state.set(Arc::new(state));
    }

    /// What stands in a field that is typed into.
    pub(crate) fn typed(&self, field: &str) -> String {
        let state = self.state.get();
        let typed = state.typed.iter().find(|(name, _)| name == field);
        typed.map(|(_, text)| text.clone()).unwrap_or_default()
    }

    /// Notes what stands in a field.
    pub(crate) fn set_typed(&self, field: &str, text: &str) {
        let mut state = self.now();
        state.typed.retain(|(name, _)| name != field);
        state.typed.push((field.to_owned(), text.to_owned()));
        self.replace(state);
    }

    /// Whether what stands in a field cannot be used, and the reader has been told so.
    pub(crate) fn is_wrong(&self, field: &str) -> bool {
        self.state.get().wrong_fields.iter().any(|it| it == field)
    }

    /// Notes whether what stands in a field can be used. While typing most calls change nothing, and
    /// then nothing is shown anew.
    pub(crate) fn set_wrong(&self, field: &str, is_wrong: bool) {
        let mut state = self.now();
        let place = state.wrong_fields.iter().position(|it| it == field);
        match place {
            None if is_wrong => state.wrong_fields.push(field.to_owned()),
            Some(place) if !is_wrong => drop(state.wrong_fields.remove(place)),
            _ => return,
        }
        self.replace(state);
    }

    /// What was said, as a text.
    #[cfg(feature = "hydrate")]
    pub(crate) fn text_of_answers(&self, with_sensitive: bool) -> String {
        let state = self.state.get_untracked();
        answers_to_text(&self.pack.rulebook, &state.answers, with_sensitive)
    }

    /// Takes what such a text says; says whether it is one.
    #[cfg(feature = "hydrate")]
    pub(crate) fn take_text(&self, text: &str) -> bool {
        let Some(answers) = answers_from_text(&self.pack.rulebook, text) else {
            return false;
        };
        let mut state = self.now();
        state.typed = self.typed_as(&answers);
        state.answers = answers;
        self.assess(state);
        true
    }

    /// What would stand in the fields if the answers had been typed.
    #[cfg(feature = "hydrate")]
    fn typed_as(&self, answers: &Answers) -> Vec<(String, String)> {
        let mut typed = Vec::new();
        for (id, answer) in answers.all() {
            if let Some(number) = answer.number() {
                typed.push((id.to_string(), self.texts().language.amount(number)));
            }
            if let Some(day) = answer.day() {
                let (year, month, day) = day.civil();
                let parts = [("-day", day), ("-month", month)];
                for (part, number) in parts {
                    typed.push(([id.as_str(), part].concat(), number.to_string()));
                }
                typed.push(([id.as_str(), "-year"].concat(), year.to_string()));
            }
        }
        for (criterion, points) in answers.estimates() {
            let name = ["estimate-", criterion.as_str()].concat();
            typed.push((name, points.to_string()));
        }
        if let Some(coefficient) = answers.coefficient() {
            let text = self.texts().language.amount(coefficient);
            typed.push(("coefficient".to_owned(), text));
        }
        typed
    }

    /// Forgets everything that was said.
    pub(crate) fn reset(&self) {
        let mut state = self.now();
        state.answers = Answers::default();
        state.typed.clear();
        state.wrong_fields.clear();
        self.assess(state);
    }

    /// Sets the reader's own day, once the first view stands.
    #[cfg(feature = "hydrate")]
    pub(crate) fn set_today(&self, today: Date) {
        let mut state = self.now();
        state.today = today;
        self.assess(state);
    }
}
