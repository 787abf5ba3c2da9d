//! The sum by each reading: large, with its rule, what is missing to it, and its worth at the reader's
//! own rate.

use engine::{Exchanged, Fraction, Money, RuleId, SumToShow};

use crate::profile::Profile;
use crate::said::said;
use crate::texts::Argument;
use crate::view::{Element, View, each, el, paragraph};

/// An amount in tenge.
pub(super) fn tenge(profile: &Profile, amount: Fraction) -> String {
    profile.say("unit-tenge", &[("value", Argument::Amount(amount))])
}

/// The sums to show, one by each reading.
pub(super) fn amounts<'a>(profile: &Profile, money: &Money) -> View<'a> {
    let all = each(&money.to_show, |it| by_reading(profile, money, it));
    el("ul").class("lines sums").child(all).into()
}

fn by_reading<'a>(profile: &Profile, money: &Money, shown: &SumToShow) -> Element<'a> {
    let reading = shown.reading.as_ref().map(|(rule, reading)| {
        let said = paragraph("reading", said(profile, rule, Some(reading)));
        said.child(old(profile, rule, reading))
    });
    let line = |words: String| paragraph("hint", words);
    let times = times(profile, money, shown).map(line);
    let key = shown.reading.as_ref().map_or("", |(_, reading)| reading);
    el("li")
        .key(key)
        .child(paragraph("large", amount(profile, money, shown)))
        .child(reading)
        .child(times)
        .child(missing(profile, shown).map(line))
        .child(shown.exchanged.map(|it| line(exchanged(profile, it))))
}

/// That a reading rests on an old source, and of which year.
fn old<'a>(profile: &Profile, rule: &RuleId, reading: &str) -> Option<Element<'a>> {
    let readings = &profile.pack().rulebook.rule(rule)?.readings;
    let year = readings.iter().find(|it| it.name == reading)?.old_since?;
    let year = [("year", Argument::Name(year.into()))];
    Some(el("span").class("hint").child(profile.say("status-old", &year)))
}

/// The sum; without an index the formula; else that it is not known.
fn amount(profile: &Profile, money: &Money, shown: &SumToShow) -> String {
    if let Some(sum) = shown.sum {
        return tenge(profile, sum);
    }
    let (Some(factor), Some(times)) = (money.factor, shown.times) else {
        return profile.text("money-no-sum");
    };
    let factor = ("factor", Argument::Amount(factor));
    let year = ("year", Argument::Name(money.year().into()));
    if times == Fraction::ONE {
        return profile.say("money-formula", &[factor, year]);
    }
    let times = ("times", Argument::Amount(times));
    profile.say("money-formula-times", &[factor, year, times])
}

/// How often the same sum is shown, where that is more than once.
fn times(profile: &Profile, money: &Money, shown: &SumToShow) -> Option<String> {
    let times = shown.times.filter(|it| *it != Fraction::ONE)?;
    let arguments = [
        ("base", tenge(profile, money.base?).into()),
        ("times", Argument::Amount(times)),
        ("sum", tenge(profile, shown.sum?).into()),
    ];
    Some(profile.say("money-times", &arguments))
}

fn missing(profile: &Profile, shown: &SumToShow) -> Option<String> {
    let missing = shown.missing?;
    if missing == Fraction::ZERO {
        return Some(profile.text("money-missing-nothing"));
    }
    let amount = [("amount", tenge(profile, missing).into())];
    Some(profile.say("money-missing", &amount))
}

/// The sum at the reader's own rate, rounded up so that it suffices.
fn exchanged(profile: &Profile, exchanged: Exchanged) -> String {
    let rounded = Fraction::whole(exchanged.rounded);
    let amount = profile.say("unit-dollars", &[("value", Argument::Amount(rounded))]);
    let is_exact = exchanged.exact == rounded;
    let message = if is_exact { "money-exchanged" } else { "money-exchanged-up" };
    profile.say(message, &[("amount", amount.into())])
}
