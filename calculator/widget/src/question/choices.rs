//! Options of which one is chosen, or ticks.

use engine::{Choice, OptionId, Question, QuestionId, QuestionKind};

use crate::profile::Profile;
use crate::view::{Element, each, el};

/// The value of the button *I don't know*; no option has it, since an id is a word of letters only.
const UNKNOWN: &str = "-";

/// The options of a question; of one answer also *I don't know*, unless an option of its own says so.
pub(crate) fn options<'a>(profile: &'a Profile, question: &'a Question) -> Element<'a> {
    let is_tall =
        question.kind == QuestionKind::Several || has_long_option(profile, question);
    let class = if is_tall { "options tall" } else { "options" };
    let choices = each(&question.options, |option| choice(profile, question, option));
    let says_so = question.options.iter().any(|option| option.is_unknown);
    let may_skip = question.kind == QuestionKind::One && !says_so;
    let unknown = may_skip.then(|| unknown(profile, &question.id));
    el("div").class(class).child(choices).child(unknown)
}

/// Whether an option's words are too long for a segment of a line.
fn has_long_option(profile: &Profile, question: &Question) -> bool {
    let text = |option: &Choice| option_text(profile, question, &option.id);
    question.options.iter().any(|option| text(option).chars().count() > 26)
}

fn choice<'a>(
    profile: &'a Profile,
    question: &'a Question,
    option: &'a Choice,
) -> Element<'a> {
    let kind = if question.kind == QuestionKind::Several { "checkbox" } else { "radio" };
    let field = field(kind, &question.id, option.id.as_str())
        .checked(profile.is_chosen(&question.id, &option.id))
        .on("change", |heard| profile.choose(question, &option.id, heard.is_checked));
    let text = option_text(profile, question, &option.id);
    el("label").class("option").child(field).child(el("span").child(text))
}

fn unknown<'a>(profile: &'a Profile, question: &'a QuestionId) -> Element<'a> {
    let field =
        field("radio", question, UNKNOWN).on("change", |_| profile.forget(question));
    let text = profile.text("do-unknown");
    el("label").class("option").child(field).child(el("span").child(text))
}

fn field<'a>(kind: &str, question: &QuestionId, value: &str) -> Element<'a> {
    el("input")
        .attribute("type", kind)
        .attribute("name", question.as_str())
        .attribute("value", value)
}

fn option_text(profile: &Profile, question: &Question, option: &OptionId) -> String {
    profile.question_text(&question.id, option.as_str())
}
