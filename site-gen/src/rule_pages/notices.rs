//! What readers are told of the dates of a page's rules, day by day: that a law's stated last day has
//! passed, that rules are not in force, or not yet, and that another look is due.

use std::collections::BTreeSet;

use engine::{Date, Rule, RuleId, Standing};

use super::{Ending, RulePages};
use crate::front_matter::Days;
use crate::html::escaped;
use crate::notices::told;
use crate::render::context::NoticeContext;

impl RulePages<'_> {
    /// What is told, from the day of the build on, above a text that uses these rules.
    pub(crate) fn notices(&self, used: &BTreeSet<RuleId>) -> Vec<NoticeContext> {
        self.notices_of_page(used, &Days::default())
    }

    /// The same above one that has days of its own.
    pub(crate) fn notices_of_page(
        &self,
        used: &BTreeSet<RuleId>,
        days: &Days,
    ) -> Vec<NoticeContext> {
        let endings = self.endings.iter().filter(|it| it.touches(used));
        let mut all: Vec<NoticeContext> =
            endings.flat_map(|ending| self.of_ending(ending)).collect();
        let rules = || used.iter().filter_map(|id| self.rules.book.rule(id));
        all.extend(rules().flat_map(|rule| self.out_of_force(rule)));
        let review = days.review_by.as_ref().map(|day| day.date);
        let due = |day| self.due(rules(), review, day);
        let changes = rules().flat_map(changes).chain(review.map(Date::next));
        all.extend(told(self.frame.as_of, changes, due));
        all.splice(0..0, self.expired(days));
        all
    }

    /// That the last day has passed on which a page is right.
    fn expired(&self, days: &Days) -> Vec<NoticeContext> {
        let Some(last) = days.expires.as_ref().map(|day| day.date) else {
            return Vec::new();
        };
        let said = |day| (day > last).then(|| self.frame.expired(last));
        told(self.frame.as_of, [last.next()], said)
    }

    /// What is told above the page of one rule.
    pub(crate) fn notices_of(&self, rule: &Rule) -> Vec<NoticeContext> {
        let used = BTreeSet::from([rule.id]);
        let endings = self.endings.iter().filter(|it| it.touches(&used));
        let standing = |day| self.frame.standing(rule.standing(day));
        let standings = told(self.frame.as_of, changes(rule), standing);
        endings.flat_map(|ending| self.of_ending(ending)).chain(standings).collect()
    }

    /// What is told above the home page, which speaks of all that the site does.
    pub(crate) fn notices_of_home(
        &self,
        used: &BTreeSet<RuleId>,
        days: &Days,
    ) -> Vec<NoticeContext> {
        let ends = self.endings.iter().map(|it| it.day);
        self.notices_of_page(&used.iter().copied().chain(ends).collect(), days)
    }

    /// The line of dates of the home page: until one of the stated last days has passed, for then a
    /// notice takes its place.
    pub(crate) fn dates_of_home(&self, line: &NoticeContext) -> Vec<NoticeContext> {
        let days = self.endings.iter().flat_map(|it| self.changes_of(it));
        let is_over = |day| self.endings.iter().any(|it| self.over(it, day).is_some());
        told(self.frame.as_of, days, |day| (!is_over(day)).then(|| line.html.clone()))
    }

    fn of_ending(&self, ending: &Ending) -> Vec<NoticeContext> {
        let said = |day| Some(self.frame.ended(self.over(ending, day)?));
        told(self.frame.as_of, self.changes_of(ending), said)
    }

    /// The stated last day, if it has passed on a day.
    fn over(&self, ending: &Ending, on: Date) -> Option<Date> {
        let day = self.rules.book.value(&ending.day, "value", on).ok()?.day()?;
        (day < on).then_some(day)
    }

    /// The days on which a stated last day may have passed, or be stated otherwise.
    fn changes_of(&self, ending: &Ending) -> Vec<Date> {
        let figure = self.rules.book.rule(&ending.day).and_then(|it| it.figure("value"));
        let periods = figure.into_iter().flat_map(|it| &it.entries).map(|it| it.period);
        let stated = periods.flat_map(|it| [it.from, it.until.map(Date::next)]).flatten();
        let stated: Vec<Date> = stated.chain([self.frame.as_of]).collect();
        let value = |on| self.rules.book.value(&ending.day, "value", on).ok()?.day();
        let passed = stated.iter().filter_map(|on| value(*on)).map(Date::next);
        passed.chain(stated.iter().copied()).collect()
    }

    fn out_of_force(&self, rule: &Rule) -> Vec<NoticeContext> {
        let said = |day| {
            let standing = rule.standing(day);
            let is_due = matches!(standing, Standing::ReviewDue { .. });
            let notice = self.frame.standing(standing).filter(|_| !is_due)?;
            Some(format!("{}: {notice}", escaped(&self.title(&rule.id))))
        };
        told(self.frame.as_of, changes(rule), said)
    }

    /// That one of the rules, or the text itself, is due for another look, and since when.
    fn due<'b>(
        &self,
        rules: impl Iterator<Item = &'b Rule>,
        review: Option<Date>,
        on: Date,
    ) -> Option<String> {
        let due = rules.filter_map(|rule| match rule.standing(on) {
            Standing::ReviewDue { review_by } => Some(review_by),
            _ => None,
        });
        let due = due.chain(review.filter(|day| *day < on));
        self.frame.standing(Standing::ReviewDue { review_by: due.min()? })
    }
}

/// The days on which a rule stands otherwise than the day before.
fn changes(rule: &Rule) -> impl Iterator<Item = Date> + use<> {
    let clocks = rule.clocks;
    let ends = [clocks.period.until, Some(clocks.review_by)];
    let after = ends.into_iter().flatten().map(Date::next);
    after.chain(clocks.period.from)
}
