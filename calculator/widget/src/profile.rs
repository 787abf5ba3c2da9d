//! A reader's profile in one running widget: what was said, and what the engine makes of it.
//!
//! No global state: each widget on a page has a profile of its own. Views borrow it; in the browser it
//! lives as long as the page.

mod changes;
#[cfg(feature = "hydrate")]
mod keeping;
mod typed;

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use engine::{
    Answers, Asked, Assessment, CriterionId, Date, Money, OptionId, Plan, Question,
    QuestionId, RuleBook, RuleId, Schedule, Standing, Sum, WayAnswer, WayId,
    asked_questions_but, assess, assess_ways, money, schedule,
};

use crate::pack::Pack;
use crate::texts::{Argument, Texts, joined};
use crate::then::Then;
use crate::tool::Tool;
pub(crate) use typed::without_spaces;
pub use typed::{NotThat, read_coefficient, read_day, read_number, read_points};

/// What one widget knows and what its reader has said.
pub(crate) struct Profile {
    pack: Pack,
    // One value: nearly every answer changes what the engine says, and what is shown anew and says the
    // same changes nothing on the page.
    state: RefCell<Rc<State>>,
    /// The id of the element that the focus is to move to, once what has changed is shown.
    focus: RefCell<Option<String>>,
    /// The mistakes in the fields that have been shown, each with its field and what is said of it.
    mistakes: RefCell<Vec<(String, String)>>,
    /// Whom to tell that something is shown otherwise.
    changed: OnceCell<Box<dyn Fn()>>,
}

/// What is so at one moment.
#[derive(Clone)]
struct State {
    tool: Tool,
    /// The question that is open, where one is asked at a time; `None`: the first.
    step: Option<QuestionId>,
    /// Whether the reader has gone on behind the last question.
    is_done: bool,
    /// Whether all questions are shown, and not one at a time.
    shows_all: bool,
    answers: Answers,
    today: Date,
    /// What the engine says of the points.
    assessment: Rc<Assessment>,
    /// What stands in fields that are typed into, by their names.
    typed: Vec<(String, String)>,
    /// The fields that hold what cannot be used, and whose reader has been told so.
    wrong_fields: Vec<String>,
    /// The ways whose papers are listed; `None`: those that the answers leave.
    paper_ways: Option<Vec<WayId>>,
    /// What a link says of the result when it was made, if the rules were others.
    then: Option<Rc<Then>>,
    /// What else the engine says of it, once somebody has asked.
    said: Rc<Said>,
}

#[derive(Default)]
struct Said {
    ways: OnceCell<Rc<Vec<WayAnswer>>>,
    asked: OnceCell<Rc<Vec<Asked>>>,
    /// The answers with what earlier ones already say.
    filled: OnceCell<Answers>,
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
        let assessment = Rc::new(assess(&pack.rulebook, &answers, pack.as_of)?);
        let state = State {
            tool,
            answers,
            assessment,
            step: None,
            is_done: false,
            shows_all: false,
            today: pack.as_of,
            typed: Vec::new(),
            wrong_fields: Vec::new(),
            paper_ways: None,
            then: None,
            said: Rc::default(),
        };
        Some(Self {
            pack,
            state: RefCell::new(Rc::new(state)),
            focus: RefCell::default(),
            mistakes: RefCell::default(),
            changed: OnceCell::new(),
        })
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
        self.texts().rule(&self.pack.rulebook, rule, part, self.today())
    }

    /// A message of a question or another entry, filled in with the figures of the day.
    pub(crate) fn wording(&self, name: &str) -> String {
        let today = self.today();
        self.texts().wording(&self.pack.rulebook, name, today)
    }

    /// A message of a question: `ask`, `help` or an option.
    pub(crate) fn question_text(&self, question: &QuestionId, part: &str) -> String {
        self.wording(&joined(&["question-", question.as_str(), "-", part]))
    }

    /// What a criterion is called.
    pub(crate) fn criterion_name(&self, criterion: &CriterionId) -> String {
        self.text(&joined(&["criterion-", criterion.as_str(), "-name"]))
    }

    /// The tool that is open.
    pub(crate) fn tool(&self) -> Tool {
        self.state().tool
    }

    /// The address of a tool in this language.
    pub(crate) fn address_of(&self, tool: Tool) -> String {
        let below = match tool {
            Tool::Whole => String::new(),
            _ => joined(&[tool.as_str(), "/"]),
        };
        joined(&[&self.pack.calculator_url, &below])
    }

    /// The day by the reader's own clock, once the widget has woken.
    pub(crate) fn today(&self) -> Date {
        self.state().today
    }

    /// What was said; whoever looks at it is shown anew when it changes.
    pub(crate) fn answers(&self) -> Answers {
        self.state().answers.clone()
    }

    /// What the engine says of the points.
    pub(crate) fn assessment(&self) -> Rc<Assessment> {
        Rc::clone(&self.state().assessment)
    }

    /// What the engine says of each way.
    pub(crate) fn ways(&self) -> Rc<Vec<WayAnswer>> {
        let state = self.state();
        let found = state.said.ways.get_or_init(|| {
            Rc::new(assess_ways(&self.pack.rulebook, &state.answers, state.today))
        });
        Rc::clone(found)
    }

    /// How each question stands.
    pub(crate) fn asked(&self) -> Rc<Vec<Asked>> {
        let state = self.state();
        let found = state.said.asked.get_or_init(|| {
            let Pack { rulebook, idle, .. } = &self.pack;
            Rc::new(asked_questions_but(rulebook, idle, &state.answers, state.today))
        });
        Rc::clone(found)
    }

    /// The answers, with what earlier ones already say.
    pub(crate) fn filled(&self) -> Answers {
        self.state().filled(&self.pack.rulebook).clone()
    }

    /// When each stage of a procedure is over at the latest.
    pub(crate) fn schedule(&self, plan: &Plan) -> Schedule {
        let state = self.state();
        let rulebook = &self.pack.rulebook;
        schedule(rulebook, plan, state.filled(rulebook), state.today)
    }

    /// How much must be shown.
    pub(crate) fn money(&self, sum: &Sum) -> Money {
        let state = self.state();
        let rulebook = &self.pack.rulebook;
        money(rulebook, sum, state.filled(rulebook), state.today)
    }

    /// What the reader's own clock says: that the law has ended, which of its rules are no longer, or
    /// not yet, in force where its points are shown, and that rules are due for another look.
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
        if matches!(self.tool(), Tool::Points | Tool::Whole) {
            for (_, standing) in &assessment.standings {
                match *standing {
                    Standing::Announced { from } => add("notice-announced", from),
                    Standing::Expired { until } => add("notice-expired", until),
                    Standing::InForce | Standing::ReviewDue { .. } => {}
                }
            }
        }
        for rule in &self.pack.rulebook.rules {
            if let Standing::ReviewDue { review_by } = rule.standing(self.today()) {
                add("notice-review-due", review_by);
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
        let state = self.state();
        let filled = state.filled(&self.pack.rulebook);
        filled.get(question).is_some_and(|answer| answer.holds(option))
    }

    fn state(&self) -> Rc<State> {
        Rc::clone(&self.state.borrow())
    }

    /// The question that is open where one is asked at a time; `None`: the first.
    pub(crate) fn step(&self) -> Option<QuestionId> {
        self.state().step
    }

    /// Whether the reader has gone on behind the last question.
    pub(crate) fn is_done(&self) -> bool {
        self.state().is_done
    }

    /// Whether all questions are shown at once.
    pub(crate) fn shows_all(&self) -> bool {
        let state = self.state();
        state.shows_all || state.tool == Tool::Whole
    }

    /// What stands in a field that is typed into.
    pub(crate) fn typed(&self, field: &str) -> String {
        let state = self.state();
        let typed = state.typed.iter().find(|(name, _)| name == field);
        typed.map(|(_, text)| text.clone()).unwrap_or_default()
    }

    /// Whether what stands in a field cannot be used, and the reader has been told so.
    pub(crate) fn is_wrong(&self, field: &str) -> bool {
        self.state().wrong_fields.iter().any(|it| it == field)
    }

    /// Notes, while a field is shown whose content cannot be used, what was asked there and what is wrong.
    pub(crate) fn note_mistake(&self, field: &str, asked: &str, error: &str) {
        let words = joined(&[asked, " ", error]);
        self.mistakes.borrow_mut().push((field.to_owned(), words));
    }

    /// The mistakes noted since this was last asked.
    pub(crate) fn take_mistakes(&self) -> Vec<(String, String)> {
        self.mistakes.take()
    }

    /// What a link says of the result when it was made, if the rules were others.
    pub(crate) fn then(&self) -> Option<Rc<Then>> {
        self.state().then.clone()
    }

    /// The ways whose papers the reader wants to see, if they have chosen any.
    pub(crate) fn paper_ways(&self) -> Option<Vec<WayId>> {
        self.state().paper_ways.clone()
    }

    /// The id of the element that the focus is to move to now, if it is.
    #[cfg(feature = "hydrate")]
    pub(crate) fn take_focus(&self) -> Option<String> {
        self.focus.take()
    }
}
