//! What is folded under the result: the intervals, what must come together, a coefficient to try, and
//! the planner with the reader's own estimates.

use engine::{CriterionId, CriterionScore, Date, Reason};

use super::result::by_estimates;
use crate::profile::{Profile, read_coefficient, read_points};
use crate::question::NumberEntry;
use crate::said::mark;
use crate::texts::{Argument, joined};
use crate::view::{Element, View, each, el, paragraph};

fn fold<'a>(summary: String) -> Element<'a> {
    el("details").class("fold").child(el("summary").child(summary))
}

/// From where to where each criterion counts, and why.
pub(super) fn interval_table(profile: &Profile) -> Element<'_> {
    let caption = profile.text("points-table");
    let head = [
        ("table-criterion", ""),
        ("table-from", "align-right"),
        ("table-to", "align-right"),
        ("table-because", ""),
    ];
    let head = each(head, |(name, class)| {
        let cell = el("th").attribute("scope", "col").class(class);
        cell.child(profile.text(name))
    });
    let scores = &profile.assessment().criteria;
    let rows = each(scores, |score| interval(profile, score));
    let table = el("table")
        .child(el("thead").child(el("tr").child(head)))
        .child(el("tbody").child(rows));
    let scrolled = el("div")
        .class("table")
        .attribute("tabindex", "0")
        .attribute("role", "region")
        .attribute("aria-label", caption.as_str());
    fold(caption).child(scrolled.child(table))
}

fn interval<'a>(profile: &Profile, score: &CriterionScore) -> Element<'a> {
    let name = profile.criterion_name(&score.criterion);
    let points = |points| {
        let cell = el("td").class("align-right");
        cell.child(profile.texts().amount(points))
    };
    el("tr")
        .child(el("th").attribute("scope", "row").child(name))
        .child(points(score.points.lower))
        .child(points(score.points.upper))
        .child(el("td").child(profile.text(reason_message(score.reason))))
}

const fn reason_message(reason: Reason) -> &'static str {
    match reason {
        Reason::NotAsked => "because-not-asked",
        Reason::Unanswered => "because-unanswered",
        Reason::AnswerSaysNothing => "because-open",
        Reason::Claimed => "because-claimed",
        Reason::NothingClaimed => "because-nothing",
        Reason::Computed => "because-computed",
    }
}

/// The smallest sets of criteria whose caps reach the threshold. It follows from the caps alone, so
/// that no answer changes it.
pub(super) fn smallest_sets(profile: &Profile) -> Option<Element<'_>> {
    let rulebook = &profile.pack().rulebook;
    let on = profile.assessment().as_of;
    let sets = rulebook.smallest_sets(on)?;
    let sizes = [("size", number(sets.size)), ("count", number(sets.n_sets))];
    let rule = rulebook.laws.first().and_then(|law| rulebook.rule(law.sets.as_ref()?));
    let words = profile.say("points-sets-text", &sizes);
    let words = paragraph("hint", words).child(" ");
    let fold = fold(profile.text("points-sets"))
        .child(words.child(rule.map(|it| mark(profile, it))))
        .child(each(&sets.in_all, |criterion| in_all_sets(profile, criterion, on)));
    Some(fold)
}

fn number(n: usize) -> Argument {
    u32::try_from(n).unwrap_or(u32::MAX).into()
}

/// What is said of a criterion that each of the smallest sets holds.
fn in_all_sets<'a>(profile: &Profile, criterion: &CriterionId, on: Date) -> Element<'a> {
    let name = profile.criterion_name(criterion);
    let without = profile.pack().rulebook.smallest_set_without(criterion, on);
    let all_hold = [("criterion", name.as_str().into())];
    let without = without.map(|size| {
        let arguments = [("criterion", name.as_str().into()), ("size", number(size))];
        profile.say("points-sets-without", &arguments)
    });
    let words = profile.say("points-sets-all-hold", &all_hold);
    paragraph("hint", words).child(" ").child(without)
}

/// A coefficient to try, never derived from anybody's health.
pub(super) fn coefficient_trial(profile: &Profile) -> Element<'_> {
    let needed = profile.assessment().needed_coefficient.map(|needed| {
        let fraction = [("fraction", Argument::Amount(needed))];
        let words = profile.say("points-needed-coefficient", &fraction);
        paragraph("hint", words)
    });
    let help = profile.text("points-coefficient-help");
    let entry = NumberEntry {
        name: "coefficient".to_owned(),
        label: profile.text("points-coefficient"),
        asked: String::new(),
        unit: String::new(),
        error: profile.text("points-coefficient-error"),
        described_by: "coefficient-hint".to_owned(),
        take: Box::new(|text| {
            let read = read_coefficient(text);
            profile.try_coefficient(read.ok().flatten());
            read.map(drop)
        }),
    };
    fold(profile.text("points-coefficient-ask"))
        .child(needed)
        .child(el("p").class("hint").id("coefficient-hint").child(help))
        .child(el("div").class("field").child(entry.show(profile)))
}

/// The reader's own estimate for each criterion; never filled in beforehand.
pub(super) fn planner(profile: &Profile) -> Element<'_> {
    let scores = &profile.assessment().criteria;
    let rows = each(scores, |score| el("li").child(estimate(profile, score)));
    let total = by_estimates(profile, &profile.assessment());
    let total = total.map(|words| paragraph("share", words));
    let help = profile.text("points-planner-help");
    fold(profile.text("points-planner"))
        .child(el("p").class("hint").id("planner-hint").child(help))
        .child(el("ul").class("amounts estimates").child(rows))
        .child(total)
}

fn estimate<'a>(profile: &'a Profile, score: &CriterionScore) -> View<'a> {
    let cap = score.cap;
    let caps = [("cap", cap.into())];
    let criterion = score.criterion;
    let entry = NumberEntry {
        name: joined(&["estimate-", criterion.as_str()]),
        label: profile.criterion_name(&criterion),
        asked: String::new(),
        unit: profile.say("points-of-cap", &caps),
        error: profile.say("points-estimate-error", &caps),
        described_by: "planner-hint".to_owned(),
        take: Box::new(move |text| {
            let read = read_points(text, cap);
            profile.estimate(&criterion, read.ok().flatten());
            read.map(drop)
        }),
    };
    // An estimate does not count where the reader claims nothing.
    let is_idle = score.reason == Reason::NothingClaimed;
    let words = || paragraph("hint", profile.text("points-estimate-idle"));
    View::All(vec![entry.show(profile), is_idle.then(words).into()])
}
