//! Days on a line that is to scale, each with a number, and below it what happens on them.

use std::collections::BTreeSet;

use engine::{Date, Rule, RuleId, Unit, Value};

use super::{CLOSE, OPEN, WHOLE, label, letters, percent, share};
use crate::binding::blocks::Parts;
use crate::binding::{Binder, Bound, FigureName, Refused, show, to_rule};

/// A day that is shown.
struct Moment<'a> {
    rule: &'a Rule,
    /// Which of the rule's figures it is.
    figure: String,
    /// Where it stands on the line; of a month or a year the first day.
    day: Date,
    value: Value,
    unit: Unit,
}

/// What lies at the ends of the line beyond the first and the last day, for their signs to have room.
const MARGIN: u32 = WHOLE / 16;

/// How near two signs may be on one level, in hundredths of a percent: as wide as one is on a phone.
const NEAR: u32 = 850;

/// The height of a level, in tenths of a letter.
const LEVEL: u32 = 20;

impl Binder<'_> {
    pub(in crate::binding) fn timeline(
        &self,
        figures: &[FigureName],
        used: &mut BTreeSet<RuleId>,
        parts: &mut Parts,
    ) -> Result<(), Refused> {
        let mut moments = Vec::new();
        for name in figures {
            moments.push(self.moment(name)?);
        }
        moments.sort_by_key(|it| it.day);
        used.extend(moments.iter().map(|it| it.rule.id));
        parts.html(OPEN);
        parts.html(&self.line(&moments));
        parts.html("<ol class=\"lines\">\n");
        for moment in &moments {
            self.tell(moment, parts);
        }
        parts.html("</ol>\n");
        parts.caption(self.texts.get("timeline-caption"), None);
        parts.html(CLOSE);
        Ok(())
    }

    fn moment(&self, name: &FigureName) -> Result<Moment<'_>, Refused> {
        let (rule, value) = self.value(name, self.as_of)?;
        let unit = rule.figure(name.figure()).map_or(Unit::Number, |it| it.unit);
        let day = match value {
            Value::Day(day) | Value::Month(day) => Some(day),
            Value::Number(year) if unit == Unit::Year => {
                let year = year.as_whole().and_then(|it| i32::try_from(it).ok());
                year.and_then(|it| Date::new(it, 1, 1).ok())
            }
            Value::Number(_) => None,
        };
        let day = day.ok_or_else(|| {
            let place = name.figure.as_ref().unwrap_or(&name.rule);
            let message =
                format!("a figure in `{}` has no place on a timeline", unit.as_str());
            let help = "name figures that are days, months or years";
            Refused::because(&place.at, "wrong-shape", message, help)
        })?;
        Ok(Moment { rule, figure: name.figure().to_owned(), day, value, unit })
    }

    /// A day in words.
    fn tell(&self, moment: &Moment<'_>, parts: &mut Parts) {
        let entry =
            moment.rule.figure(&moment.figure).and_then(|it| it.entry_on(self.as_of));
        parts.html("<li>");
        parts.bound(Bound::Link {
            target: to_rule(moment.rule),
            class: "fact date".to_owned(),
            text: show::plain(self.texts, moment.unit, moment.value),
        });
        parts.text(": ".to_owned());
        parts.text(self.texts.rule(
            &self.rules.book,
            &moment.rule.id,
            "title",
            self.as_of,
        ));
        parts.html(" ");
        parts.bound(self.mark(moment.rule, entry));
        parts.html("</li>\n");
    }

    /// The line with its years and signs. Whoever hears the page is told the same by the list.
    fn line(&self, moments: &[Moment<'_>]) -> String {
        let days = || moments.iter().map(|it| it.day).chain([self.as_of]);
        let (first, last) = (days().min(), days().max());
        let (first, last) = (first.unwrap_or(self.as_of), last.unwrap_or(self.as_of));
        // It begins with a year, so that no sign lies before the first of them.
        let first = Date::new(first.year(), 1, 1).unwrap_or(first);
        let whole = last.days_since(first).unsigned_abs();
        let place = |day: Date| {
            let part = share(day.days_since(first).unsigned_abs(), whole);
            MARGIN + part * (WHOLE - 2 * MARGIN) / WHOLE
        };
        let places: Vec<u32> = moments.iter().map(|it| place(it.day)).collect();
        let levels = levels(&places);
        let low = levels.iter().max().map_or(1, |it| it + 1) * LEVEL;
        let years =
            (first.year()..=last.year()).filter_map(|it| Date::new(it, 1, 1).ok());
        let years = years.map(|day| {
            let name = label("bar-end", place(day), letters(low + 20), day.year());
            upright("firm", place(day), low, low + 8) + &name
        });
        let middle = |level: u32| low - level * LEVEL - 10;
        let stems = places.iter().zip(&levels);
        // All stems lie below all signs.
        let stems = stems.map(|(x, level)| upright("stem", *x, middle(*level), low + 4));
        let signs = (1..).zip(moments).zip(places.iter().zip(&levels));
        let signs = signs.map(|((number, moment), (x, level))| {
            let kind = if moment.day <= self.as_of { "firm" } else { "open" };
            sign(kind, *x, middle(*level), number)
        });
        let axis = axis(place(self.as_of), low + 4);
        let all: Vec<String> = years.chain(stems).chain(signs).collect();
        let (height, all) = (letters(low + 22), all.concat());
        format!(
            "<svg class=\"bar\" width=\"100%\" height=\"{height}\" aria-hidden=\"true\">{axis}{all}</svg>\n"
        )
    }
}

/// The line itself: what has passed, and what lies ahead.
fn axis(now: u32, height: u32) -> String {
    let (now, y) = (percent(now), letters(height));
    format!(
        "<line class=\"firm\" x1=\"0\" x2=\"{now}\" y1=\"{y}\" y2=\"{y}\"/>\
         <line class=\"open\" x1=\"{now}\" x2=\"100%\" y1=\"{y}\" y2=\"{y}\"/>"
    )
}

fn upright(class: &str, x: u32, from: u32, to: u32) -> String {
    let (x, from, to) = (percent(x), letters(from), letters(to));
    format!("<line class=\"{class}\" x1=\"{x}\" x2=\"{x}\" y1=\"{from}\" y2=\"{to}\"/>")
}

/// A number in a circle.
fn sign(kind: &str, x: u32, middle: u32, number: u32) -> String {
    let (cx, cy) = (percent(x), letters(middle));
    let number = label("", x, letters(middle + 4), number);
    format!("<circle class=\"{kind}\" cx=\"{cx}\" cy=\"{cy}\" r=\".8em\"/>{number}")
}

/// On which level each sign stands, so that none covers another; the lowest first.
fn levels(places: &[u32]) -> Vec<u32> {
    let mut ends: Vec<u32> = Vec::new();
    let mut levels = Vec::new();
    for place in places {
        let free = ends.iter().position(|end| *end <= *place);
        let level = free.unwrap_or(ends.len());
        if free.is_none() {
            ends.push(0);
        }
        ends[level] = place + NEAR;
        levels.push(u32::try_from(level).unwrap_or_default());
    }
    levels
}
