//! Generated rulebooks: every kind of entry, with ids, days and numbers that mean nothing.
//!
//! They are well formed and full of conflicts: right for what must hold of any rulebook. Ids are
//! few, so that entries do refer to each other, and to themselves.
#![allow(dead_code, reason = "each test file uses the part that it needs")]

pub(crate) mod expressions;
mod figures;
mod laws;
mod ways;

use engine::{
    CalendarYear, Clocks, Confidence, Origin, PublishedOn, ReadHow, Reading, Rule,
    RuleBook, Section, Source, SourceKind, WorkingCalendar,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use expressions::any_expression;
use figures::{any_day, any_figure, any_fraction, any_period};
use laws::{any_assumption, any_law, any_lever, any_parameter, any_question, any_table};
use ways::{any_document, any_exam, any_plan, any_stage, any_sum, any_way};

/// A rulebook with up to a few entries of each kind.
pub(crate) fn any_rulebook() -> impl Strategy<Value = RuleBook> {
    let facts = (vec(any_source(), 0..3), vec(any_rule(), 0..4), vec(any_year(), 0..3));
    let points = (
        vec(any_law(), 0..2),
        vec(any_table(), 0..3),
        vec(any_parameter(), 0..3),
        vec(any_assumption(), 0..2),
        vec(any_lever(), 0..2),
        vec(any_question(), 0..4),
    );
    let ways = (
        vec(any_way(), 0..2),
        vec(any_document(), 0..2),
        vec(any_exam(), 0..2),
        vec(any_sum(), 0..2),
        vec(any_plan(), 0..2),
        vec(any_stage(), 0..3),
    );
    (facts, points, ways).prop_map(|((sources, rules, years), points, ways)| {
        let (laws, tables, parameters, assumptions, levers, questions) = points;
        let (ways, documents, exams, sums, plans, stages) = ways;
        RuleBook {
            sources,
            rules,
            laws,
            tables,
            parameters,
            assumptions,
            levers,
            questions,
            ways,
            documents,
            exams,
            sums,
            plans,
            stages,
            calendar: WorkingCalendar { years },
        }
    })
}

/// An id of any kind: few, so that some entries do refer to each other.
fn any_id<T: for<'a> From<&'a str> + std::fmt::Debug>() -> impl Strategy<Value = T> {
    select(&["a", "a", "b", "b", "c", "points-age", "ә", ""][..]).prop_map(T::from)
}

fn any_word() -> impl Strategy<Value = String> {
    "[a-z]{0,8}|\\PC{0,4}"
}

fn any_source() -> impl Strategy<Value = Source> {
    let published = prop_oneof![
        any_day().prop_map(PublishedOn::Day),
        any_word().prop_map(PublishedOn::About),
        Just(PublishedOn::Undated),
    ];
    (
        any_id(),
        vec(select(SourceKind::ALL), 1..3),
        published,
        any::<bool>(),
        select(ReadHow::ALL),
        of(any_id()),
        vec(any_word(), 0..3),
    )
        .prop_map(|(id, kinds, published, is_primary, read, carries, addresses)| {
            Source { id, kinds, published, is_primary, read, carries, addresses }
        })
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let clocks = (any_period(), any_day(), any_day(), any_day()).prop_map(
        |(period, checked, review_by, recorded)| Clocks {
            period,
            checked,
            review_by,
            recorded,
        },
    );
    (
        (
            any_id(),
            select(Section::ALL),
            select(Confidence::ALL),
            of(select(Origin::ALL)),
        ),
        (vec(any_id(), 0..3), of(any::<u32>()), any::<bool>(), clocks),
        vec(any_figure(), 0..4),
        vec(any_reading(), 0..3),
        (vec(any_word(), 0..3), vec(any_word(), 0..3)),
    )
        .prop_map(|(head, basis, figures, readings, (items, notes))| Rule {
            id: head.0,
            section: head.1,
            confidence: head.2,
            origin: head.3,
            sources: basis.0,
            old_since: basis.1,
            is_doubtful: basis.2,
            clocks: basis.3,
            figures,
            readings,
            items,
            notes,
        })
}

fn any_reading() -> impl Strategy<Value = Reading> {
    (any_word(), vec(any_id(), 0..3), of(any::<u32>()))
        .prop_map(|(name, sources, old_since)| Reading { name, sources, old_since })
}

fn any_year() -> impl Strategy<Value = CalendarYear> {
    (any::<i32>(), any_id(), vec(any_day(), 0..4), vec(any_day(), 0..2)).prop_map(
        |(year, rule, days_off, uncertain)| CalendarYear {
            year,
            rule,
            days_off,
            uncertain,
        },
    )
}
