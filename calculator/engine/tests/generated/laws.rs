//! Generated laws of points, and what their expressions name: tables, parameters, questions.

use engine::{
    Applies, Assumed, Assumption, Bounds, Case, Choice, Claim, Coefficient, Counts,
    Criterion, Group, Lever, Match, Member, NumberRange, Parameter, PointsLaw, Question,
    QuestionKind, Row, Table, TableVersion, Target, Topic, Unit,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::ways::any_ground;
use super::{any_day, any_expression, any_fraction, any_id, any_period};

pub(super) fn any_law() -> impl Strategy<Value = PointsLaw> {
    (
        (any_id(), any_id(), of(any_id()), of(any_id()), of(any_id()), of(any_id())),
        of(any_coefficient()),
        vec(any_ground(), 0..2),
        vec(any_criterion(), 0..5),
        vec(any_group(), 0..4),
    )
        .prop_map(|(head, coefficient, gates, criteria, groups)| PointsLaw {
            id: head.0,
            threshold: head.1,
            sum: head.2,
            bands: head.3,
            ends: head.4,
            sets: head.5,
            coefficient,
            gates,
            criteria,
            groups,
        })
}

fn any_coefficient() -> impl Strategy<Value = Coefficient> {
    let unknown = (any_id(), any_id())
        .prop_map(|(rule, assumption)| Applies::Unknown { rule, assumption });
    let applies = prop_oneof![unknown, any_expression().prop_map(Applies::ToTheSum)];
    (any_id(), applies).prop_map(|(rule, applies)| Coefficient { rule, applies })
}

fn any_criterion() -> impl Strategy<Value = Criterion> {
    let assumed = (any_id(), any_expression())
        .prop_map(|(assumption, points)| Assumed { assumption, points });
    (any_id(), any_id(), of(any_expression()), of(assumed), of(any_expression()))
        .prop_map(|(id, rule, points, assumed, falls_with)| Criterion {
            id,
            rule,
            points,
            assumed,
            falls_with,
        })
}

fn any_group() -> impl Strategy<Value = Group> {
    let member = prop_oneof![
        any_id().prop_map(Member::Criterion),
        any_id().prop_map(Member::Group),
    ];
    (any_id(), any_id(), select(Counts::ALL), any::<bool>(), vec(member, 0..4)).prop_map(
        |(id, rule, counts, adds_up, of)| Group { id, rule, counts, adds_up, of },
    )
}

pub(super) fn any_table() -> impl Strategy<Value = Table> {
    let version = (
        (any_period(), of(any_day()), vec(any_id(), 0..2)),
        vec(any_match(), 0..3),
        vec(any_row(), 0..3),
        of(any_expression()),
    )
        .prop_map(|(head, columns, rows, otherwise)| TableVersion {
            period: head.0,
            recorded: head.1,
            sources: head.2,
            columns,
            rows,
            otherwise,
        });
    (
        any_id(),
        any_id(),
        select(Unit::ALL),
        any_expression(),
        of(any_expression()),
        vec(version, 0..3),
    )
        .prop_map(|(id, rule, unit, by, across, versions)| Table {
            id,
            rule,
            unit,
            by,
            across,
            versions,
        })
}

fn any_row() -> impl Strategy<Value = Row> {
    (any_match(), vec(any_expression(), 0..3))
        .prop_map(|(matches, cells)| Row { matches, cells })
}

fn any_match() -> impl Strategy<Value = Match> {
    let bound = || of(any_expression());
    let bounds = (bound(), bound(), bound(), bound())
        .prop_map(|(from, above, until, below)| Bounds { from, above, until, below });
    prop_oneof![
        bounds.prop_map(Match::Within),
        vec(any_id(), 0..3).prop_map(Match::OneOf),
    ]
}

pub(super) fn any_parameter() -> impl Strategy<Value = Parameter> {
    let case = (any_id(), of(any_expression()), any_expression())
        .prop_map(|(rule, when, value)| Case { rule, when, value });
    (any_id(), select(Unit::ALL), vec(case, 0..3))
        .prop_map(|(id, unit, cases)| Parameter { id, unit, cases })
}

pub(super) fn any_assumption() -> impl Strategy<Value = Assumption> {
    (any_id(), any_id()).prop_map(|(id, rule)| Assumption { id, rule })
}

pub(super) fn any_lever() -> impl Strategy<Value = Lever> {
    let to = prop_oneof![
        vec(any_id(), 0..3).prop_map(Target::Options),
        any_fraction().prop_map(Target::UpTo),
    ];
    (any_id(), of(any_id()), any_id(), to, any_expression(), of(any_expression()))
        .prop_map(|(id, rule, question, to, months, needs)| Lever {
            id,
            rule,
            question,
            to,
            months,
            needs,
        })
}

pub(super) fn any_question() -> impl Strategy<Value = Question> {
    let range = (any_fraction(), of(any_fraction()), any_fraction())
        .prop_map(|(least, most, step)| NumberRange { least, most, step });
    (
        (any_id(), of(any_id()), select(Topic::ALL), of(any_id()), of(any_expression())),
        (select(QuestionKind::ALL), of(select(Unit::ALL)), range),
        (any::<bool>(), any::<bool>()),
        vec(any_choice(), 0..4),
    )
        .prop_map(
            |(head, (kind, unit, range), (has_help, is_sensitive), options)| Question {
                id: head.0,
                criterion: head.1,
                topic: head.2,
                with: head.3,
                when: head.4,
                kind,
                unit,
                range,
                has_help,
                is_sensitive,
                options,
            },
        )
}

fn any_choice() -> impl Strategy<Value = Choice> {
    (
        any_id(),
        select(Claim::ALL),
        of(any_id()),
        any::<bool>(),
        any::<bool>(),
        of(any_expression()),
    )
        .prop_map(|(id, claim, because, is_alone, is_unknown, prefilled)| Choice {
            id,
            claim,
            because,
            is_alone,
            is_unknown,
            prefilled,
        })
}
