//! Generated rulebooks: every kind of entry, with ids, days and numbers that mean nothing.
//!
//! They are well formed and full of conflicts: right for what must hold of any rulebook.

mod figures;

use engine::{
    CalendarYear, Choice, Claim, Clocks, Coefficient, Confidence, Criterion, Group,
    Origin, PointsLaw, PublishedOn, Question, QuestionKind, ReadHow, Reading, Rule,
    RuleBook, Section, Source, SourceKind, Stage, StageLength, Unit, WorkingCalendar,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use figures::{any_day, any_figure, any_period};

/// A rulebook with up to a few entries of each kind.
pub(crate) fn any_rulebook() -> impl Strategy<Value = RuleBook> {
    (
        vec(any_source(), 0..3),
        vec(any_rule(), 0..4),
        vec(any_law(), 0..2),
        vec(any_question(), 0..3),
        vec(any_stage(), 0..3),
        vec(any_year(), 0..3),
    )
        .prop_map(|(sources, rules, laws, questions, stages, years)| RuleBook {
            sources,
            rules,
            laws,
            questions,
            stages,
            calendar: WorkingCalendar { years },
        })
}

/// An id of any kind: few, so that some entries do refer to each other.
fn any_id<T: for<'a> From<&'a str> + std::fmt::Debug>() -> impl Strategy<Value = T> {
    select(&["a", "b", "mci", "points-age", "ә", ""][..]).prop_map(T::from)
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

fn any_law() -> impl Strategy<Value = PointsLaw> {
    let coefficient = (any_id(), any_id())
        .prop_map(|(rule, unknown_use)| Coefficient { rule, unknown_use });
    let criterion = (any_id(), any_id()).prop_map(|(id, rule)| Criterion { id, rule });
    let group = (any_id(), any_id(), vec(any_id(), 0..4))
        .prop_map(|(id, rule, of)| Group { id, rule, of });
    (
        (any_id(), any_id(), any_id(), any_id(), of(any_id()), of(any_id())),
        of(coefficient),
        vec(criterion, 0..5),
        vec(group, 0..3),
    )
        .prop_map(|(head, coefficient, criteria, groups)| PointsLaw {
            id: head.0,
            threshold: head.1,
            sum: head.2,
            bands: head.3,
            ends: head.4,
            sets: head.5,
            coefficient,
            criteria,
            groups,
        })
}

fn any_question() -> impl Strategy<Value = Question> {
    let option = (any_id(), select(Claim::ALL), of(any_id()), any::<bool>()).prop_map(
        |(id, claim, because, is_alone)| Choice { id, claim, because, is_alone },
    );
    (
        any_id(),
        any_id(),
        select(QuestionKind::ALL),
        of(select(Unit::ALL)),
        any::<bool>(),
        vec(option, 0..4),
    )
        .prop_map(|(id, criterion, kind, unit, has_help, options)| Question {
            id,
            criterion,
            kind,
            unit,
            has_help,
            options,
        })
}

fn any_stage() -> impl Strategy<Value = Stage> {
    let at_most = (any_id(), of(any_id()))
        .prop_map(|(duration, counting)| StageLength::AtMost { duration, counting });
    let length = prop_oneof![at_most, any_id().prop_map(StageLength::Unknown)];
    (any_id(), length).prop_map(|(id, length)| Stage { id, length })
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
