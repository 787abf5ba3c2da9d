//! Generated figures: series of any values.

use engine::{
    Confidence, Content, Date, Entry, Figure, Fraction, Limit, Period, Unit, Value,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::{any_expression, any_id, any_word};

pub(super) fn any_day() -> impl Strategy<Value = Date> {
    (Date::FIRST.days()..=Date::LAST.days()).prop_map(Date::from_days)
}

pub(super) fn any_period() -> impl Strategy<Value = Period> {
    (of(any_day()), of(any_day())).prop_map(|(from, until)| Period { from, until })
}

pub(super) fn any_figure() -> impl Strategy<Value = Figure> {
    let name = prop_oneof![2 => Just("value".to_owned()), 1 => any_word()];
    (name, select(Unit::ALL), vec(any_entry(), 0..3))
        .prop_map(|(name, unit, entries)| Figure { name, unit, entries })
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let content = prop_oneof![
        any_fraction().prop_map(|it| Content::Stated(Value::Number(it))),
        any_day().prop_map(|it| Content::Stated(Value::Day(it))),
        any_day().prop_map(|it| Content::Stated(Value::Month(it))),
        any_expression().prop_map(Content::Computed),
    ];
    (
        (content, any_period(), of(any_day()), any::<bool>()),
        of(select(Limit::ALL)),
        vec(any_id(), 0..3),
        of(select(Confidence::ALL)),
        of(any::<u32>()),
    )
        .prop_map(|(head, limit, sources, confidence, old_since)| Entry {
            content: head.0,
            period: head.1,
            recorded: head.2,
            is_about: head.3,
            limit,
            sources,
            confidence,
            old_since,
        })
}

pub(super) fn any_fraction() -> impl Strategy<Value = Fraction> {
    let part = || prop_oneof![3 => -2000..=2000_i64, 1 => any::<i64>()];
    (part(), part())
        .prop_map(|(above, below)| Fraction::new(above, below).unwrap_or(Fraction::ZERO))
}
