//! Generated expressions: any trees that a pack holds, and those that a text can say.

use engine::{
    Call, Comparison, Expression, Extreme, Fraction, Joint, Operator, QuestionId, Section,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::{any_day, any_fraction, any_id, any_word};

/// Any tree, also one that no text says: a sum of conditions, a join of nothing.
pub(crate) fn any_expression() -> impl Strategy<Value = Expression> {
    let figure = (of(any_id()), any_word(), of(any_day()))
        .prop_map(|(rule, figure, on)| Expression::Figure { rule, figure, on });
    let is = (any_id::<QuestionId>(), vec(any_id(), 0..3))
        .prop_map(|(question, options)| Expression::Is { question, options });
    let leaf = prop_oneof![
        any_fraction().prop_map(Expression::Number),
        any_day().prop_map(Expression::Day),
        Just(Expression::Today),
        figure,
        any_name(),
        is,
        any_call_of_names().prop_map(|call| Expression::Call(Box::new(call))),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let two = || (inner.clone(), inner.clone());
        prop_oneof![
            (select(Operator::ALL), two()).prop_map(binary),
            (select(Comparison::ALL), two()).prop_map(compare),
            inner.clone().prop_map(not),
            (select(Joint::ALL), vec(inner.clone(), 0..4))
                .prop_map(|(joint, all)| Expression::Joined(joint, all)),
            (inner.clone(), two()).prop_map(choose),
            (select(Extreme::ALL), vec(inner.clone(), 0..4))
                .prop_map(|(extreme, all)| Expression::Extreme(extreme, all)),
            any_call(inner).prop_map(|call| Expression::Call(Box::new(call))),
        ]
    })
}

/// What names something else.
fn any_name() -> impl Strategy<Value = Expression> {
    prop_oneof![
        any_id().prop_map(Expression::Answer),
        any_id().prop_map(Expression::Parameter),
        any_id().prop_map(Expression::Table),
        any_id().prop_map(Expression::Points),
    ]
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
    (0..9, inner.clone(), inner).prop_map(|(kind, one, two)| match kind {
        0 => Call::WorkingDaysAfter(one, two),
        1 => Call::LastStart(one, two),
        2 => Call::ShortestSpan(one, two),
        3 => Call::LongestSpan(one, two),
        4 => Call::Round(one, two),
        5 => Call::RoundUp(one),
        6 => Call::RoundDown(one),
        7 => Call::FullYears(one, two),
        _ => Call::WorkingDaysIn(one),
    })
}

type Two = (Expression, Expression);

fn binary((operator, (left, right)): (Operator, Two)) -> Expression {
    let (left, right) = (Box::new(left), Box::new(right));
    Expression::Binary { operator, left, right }
}

fn compare((comparison, (left, right)): (Comparison, Two)) -> Expression {
    let (left, right) = (Box::new(left), Box::new(right));
    Expression::Compare { comparison, left, right }
}

fn not(condition: Expression) -> Expression {
    Expression::Not(Box::new(condition))
}

fn choose((condition, (met, unmet)): (Expression, Two)) -> Expression {
    Expression::Choose(Box::new(condition), Box::new(met), Box::new(unmet))
}

/// An expression as a text can say it: of the ids that a rulebook has, with numbers that are
/// decimals, joins of at least two, no join right within one of its own kind without brackets.
pub(crate) fn any_written_expression() -> impl Strategy<Value = Expression> {
    prop_oneof![any_written_value(), any_written_condition()]
}

fn any_written_name<T: for<'a> From<&'a str> + std::fmt::Debug>()
-> impl Strategy<Value = T> {
    // Words of the language are names too, where no word of the language can stand.
    select(
        &["age", "points-age", "b12-1", "a_b", "best", "table", "is-not", "android"][..],
    )
    .prop_map(T::from)
}

fn any_written_leaf() -> impl Strategy<Value = Expression> {
    let decimal = (0..=9_999_999_i64, 0..=4_u32).prop_map(|(number, places)| {
        let number = Fraction::new(number, 10_i64.pow(places));
        Expression::Number(number.expect("it fits"))
    });
    let figure = (
        of(any_written_name()),
        select(&["value", "value", "share", "first2"][..]),
        of(any_day()),
    );
    let figure = figure.prop_map(|(rule, figure, on)| Expression::Figure {
        rule,
        figure: figure.to_owned(),
        on,
    });
    prop_oneof![
        3 => decimal,
        1 => any_day().prop_map(Expression::Day),
        1 => Just(Expression::Today),
        3 => figure,
        1 => any_written_name().prop_map(Expression::Answer),
        1 => any_written_name().prop_map(Expression::Parameter),
        1 => any_written_name().prop_map(Expression::Table),
        1 => any_written_name().prop_map(Expression::Points),
        1 => any_written_call_of_names().prop_map(|it| Expression::Call(Box::new(it))),
    ]
}

fn any_written_call_of_names() -> impl Strategy<Value = Call> {
    prop_oneof![
        Just(Call::SmallestSet),
        Just(Call::SmallestSets),
        any_written_name().prop_map(Call::SmallestSetWithout),
        any_written_name().prop_map(Call::SmallestSetsAllHold),
        any_written_name().prop_map(Call::CountItems),
        select(Section::ALL).prop_map(Call::CountRules),
    ]
}

/// Values with conditions in them, and conditions of values, grown together.
fn any_written_value() -> impl Strategy<Value = Expression> {
    any_written_leaf().prop_recursive(4, 24, 3, |inner| {
        let two = || (inner.clone(), inner.clone());
        let several = vec(inner.clone(), 1..4);
        let condition = any_condition_of(inner.clone());
        prop_oneof![
            3 => (select(Operator::ALL), two()).prop_map(binary),
            1 => (select(Extreme::ALL), several)
                .prop_map(|(extreme, all)| Expression::Extreme(extreme, all)),
            1 => (condition, two()).prop_map(choose),
            1 => any_call(inner).prop_map(|call| Expression::Call(Box::new(call))),
        ]
    })
}

fn any_written_condition() -> impl Strategy<Value = Expression> {
    any_condition_of(any_written_value().boxed())
}

fn any_condition_of(
    value: impl Strategy<Value = Expression> + Clone + 'static,
) -> impl Strategy<Value = Expression> {
    let is = (any_written_name(), vec(any_written_name(), 1..4))
        .prop_map(|(question, options)| Expression::Is { question, options });
    let comparison = (select(Comparison::ALL), (value.clone(), value)).prop_map(compare);
    prop_oneof![is, comparison].prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(not),
            (select(Joint::ALL), vec(inner, 2..4))
                .prop_map(|(joint, all)| Expression::Joined(joint, all)),
        ]
    })
}
