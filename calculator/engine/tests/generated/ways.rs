//! Generated ways of staying, and what belongs to them: papers, tests, sums and procedures.

use engine::{
    Counted, Document, Exam, ExamPart, Ground, Outcome, Plan, Stage, StageLength, Sum,
    Times, Validity, Way,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use super::{any_expression, any_id, any_word};

pub(super) fn any_ground() -> impl Strategy<Value = Ground> {
    (any_id(), of(any_word()), of(any_expression()))
        .prop_map(|(rule, note, when)| Ground { rule, note, when })
}

fn any_grounds() -> impl Strategy<Value = Vec<Ground>> {
    vec(any_ground(), 0..2)
}

pub(super) fn any_way() -> impl Strategy<Value = Way> {
    (
        (any_id(), any_id(), of(any_expression()), of(any_expression()), any::<bool>()),
        (any_grounds(), any_grounds(), any_grounds(), any_grounds(), any_grounds()),
        (
            of(any_id()),
            of(any_id()),
            vec(any_id(), 0..2),
            of(any_id()),
            of(any_id()),
            of(any_id()),
        ),
    )
        .prop_map(|(head, grounds, rest)| Way {
            id: head.0,
            rule: head.1,
            shown: head.2,
            first: head.3,
            has_verdict: head.4,
            fits: grounds.0,
            excludes: grounds.1,
            not_needed: grounds.2,
            depends: grounds.3,
            then: grounds.4,
            law: rest.0,
            ends: rest.1,
            next: rest.2,
            plan: rest.3,
            form: rest.4,
            choice: rest.5,
        })
}

pub(super) fn any_document() -> impl Strategy<Value = Document> {
    let validity = (any_id(), any_word(), any_id())
        .prop_map(|(rule, figure, until)| Validity { rule, figure, until });
    (
        (any_id(), any_id(), of(any_word()), vec(any_id(), 1..3)),
        (any_grounds(), any_grounds(), any_grounds()),
        (of(any_id()), of(validity)),
    )
        .prop_map(|(head, grounds, (max_age, validity))| Document {
            id: head.0,
            rule: head.1,
            item: head.2,
            ways: head.3,
            needed: grounds.0,
            exempt: grounds.1,
            notes: grounds.2,
            max_age,
            validity,
        })
}

pub(super) fn any_exam() -> impl Strategy<Value = Exam> {
    let part = (any_word(), any_id(), any_word(), any_id(), of(any_id())).prop_map(
        |(name, rule, figure, right, percent)| ExamPart {
            name,
            rule,
            figure,
            right,
            percent,
        },
    );
    let counted =
        || (any_id(), any_id()).prop_map(|(rule, question)| Counted { rule, question });
    (any_id(), any_id(), vec(part, 1..3), of(counted()), of(counted())).prop_map(
        |(id, pass, parts, attempts, ban)| Exam { id, pass, parts, attempts, ban },
    )
}

pub(super) fn any_sum() -> impl Strategy<Value = Sum> {
    let times = (any_id(), any_word(), any_expression())
        .prop_map(|(rule, reading, times)| Times { rule, reading, times });
    (
        (any_id(), any_id(), any_word(), any_id(), any_id()),
        (of(any_id()), of(any_id()), vec(times, 0..3)),
        (any_grounds(), any_grounds()),
    )
        .prop_map(|(head, (have, rate, times), (exempt, notes))| Sum {
            id: head.0,
            rule: head.1,
            factor: head.2,
            index: head.3,
            filing: head.4,
            have,
            rate,
            times,
            exempt,
            notes,
        })
}

pub(super) fn any_plan() -> impl Strategy<Value = Plan> {
    let outcome = (any_id(), any_id(), any_id())
        .prop_map(|(validity, given_by, day)| Outcome { validity, given_by, day });
    (
        (any_id(), vec(any_id(), 1..3), any_id(), any_id()),
        (of(any_id()), of(any_id()), of(any_id()), of(outcome)),
    )
        .prop_map(|(head, (stay, ends, after_end, outcome))| Plan {
            id: head.0,
            stages: head.1,
            now: head.2,
            since: head.3,
            stay,
            ends,
            after_end,
            outcome,
        })
}

pub(super) fn any_stage() -> impl Strategy<Value = Stage> {
    let at_most = (any_id(), of(any_id()))
        .prop_map(|(duration, counting)| StageLength::AtMost { duration, counting });
    let length = prop_oneof![at_most, any_id().prop_map(StageLength::Unknown)];
    (any_id(), length, of(any_id()), vec(any_id(), 0..2), vec(any_id(), 0..2)).prop_map(
        |(id, length, wait, next, begun)| Stage { id, length, wait, next, begun },
    )
}
