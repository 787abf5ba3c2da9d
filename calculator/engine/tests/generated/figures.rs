//! Generated figures: series of any values and of expressions as deep as a pack holds.

use engine::{
    Call, Confidence, Content, Date, Entry, Expression, Figure, Fraction, Limit,
    Operator, Period, Section, Unit, Value,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::{any_id, any_word};

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

fn any_fraction() -> impl Strategy<Value = Fraction> {
    let part = || prop_oneof![3 => -2000..=2000_i64, 1 => any::<i64>()];
    (part(), part())
        .prop_map(|(above, below)| Fraction::new(above, below).unwrap_or(Fraction::ZERO))
}

fn any_expression() -> impl Strategy<Value = Expression> {
    let figure = (of(any_id()), any_word(), of(any_day()))
        .prop_map(|(rule, figure, on)| Expression::Figure { rule, figure, on });
    let leaf = prop_oneof![
        any_fraction().prop_map(Expression::Number),
        any_day().prop_map(Expression::Day),
        figure,
        any_call_of_names().prop_map(|call| Expression::Call(Box::new(call))),
    ];
    leaf.prop_recursive(4, 24, 2, |inner| {
        let binary = (select(Operator::ALL), inner.clone(), inner.clone()).prop_map(
            |(operator, left, right)| Expression::Binary {
                operator,
                left: Box::new(left),
                right: Box::new(right),
            },
        );
        let call = any_call(inner).prop_map(|call| Expression::Call(Box::new(call)));
        prop_oneof![binary, call]
    })
}

fn any_call_of_names() -> impl Strategy<Value = Call> {
    prop_oneof![
        Just(Call::SmallestSet),
        Just(Call::SmallestSets),
        any_id().prop_map(Call::SmallestSetWithout),
        any_id().prop_map(Call::SmallestSetsAllHold),
        any_id().prop_map(Call::CountItems),
        select(Section::ALL).prop_map(Call::CountRules),
    ]
}

fn any_call(
    inner: impl Strategy<Value = Expression> + Clone,
) -> impl Strategy<Value = Call> {
    (0..7, inner.clone(), inner).prop_map(|(kind, one, two)| match kind {
        0 => Call::WorkingDaysAfter(one, two),
        1 => Call::LastStart(one, two),
        2 => Call::ShortestSpan(one, two),
        3 => Call::LongestSpan(one, two),
        4 => Call::Round(one, two),
        5 => Call::RoundUp(one),
        _ => Call::WorkingDaysIn(one),
    })
}
