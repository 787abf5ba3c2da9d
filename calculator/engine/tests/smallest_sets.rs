//! The smallest sets of criteria that reach the threshold, against looking at each set.

mod properties;
mod screening;

use engine::{Counts, Criterion, CriterionId, Group, Member, PointsLaw, RuleBook, Unit};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use screening::{COMPILED, day, figure, number, rule, rulebook_with, value_of};

/// How many criteria a generated law has at most: each set of them is looked at.
const MOST: usize = 10;

/// A generated group: its cap, if it has one, how it counts, and the group that it stands in, if any,
/// by number; only an earlier one, so that there is no circle.
type AnyGroup = (Option<i64>, Counts, Option<usize>);

/// Laws of criteria in groups in groups: each criterion with its cap and, by number, its group.
fn any_law() -> impl Strategy<Value = RuleBook> {
    let group = (
        proptest::option::of(0..=120_i64),
        select(Counts::ALL),
        proptest::option::of(0..4_usize),
    );
    let criterion = (0..=100_i64, proptest::option::of(0..5_usize));
    (vec(group, 0..=4), vec(criterion, 0..=MOST), 0..=250_i64)
        .prop_map(|(groups, criteria, threshold)| law_of(&groups, &criteria, threshold))
}

fn law_of(
    groups: &[AnyGroup],
    criteria: &[(i64, Option<usize>)],
    threshold: i64,
) -> RuleBook {
    use engine::{Confidence::Single, Section::Points};
    rulebook_with(|it| {
        let mut points = |id: String, points: Option<i64>| {
            let mut rule = rule(&id, Points, Single, &["intinv"]);
            let value = points.map(|it| figure("value", Unit::Points, number(it)));
            rule.figures.extend(value);
            it.rules.push(rule);
        };
        let mut law =
            PointsLaw { criteria: Vec::new(), groups: Vec::new(), ..it.laws[0].clone() };
        for (n, &(cap, counts, within)) in groups.iter().enumerate() {
            points(format!("cap-g{n}"), cap);
            let id = format!("g{n}");
            law.groups.push(Group {
                id: id.as_str().into(),
                rule: format!("cap-g{n}").as_str().into(),
                counts,
                adds_up: false,
                of: Vec::new(),
            });
            if let Some(outer) = within.filter(|outer| *outer < n) {
                law.groups[outer].of.push(Member::Group(id.as_str().into()));
            }
        }
        for (n, &(cap, within)) in criteria.iter().enumerate() {
            points(format!("cap-c{n}"), Some(cap));
            let id = format!("c{n}");
            law.criteria.push(Criterion {
                id: id.as_str().into(),
                rule: format!("cap-c{n}").as_str().into(),
                points: None,
                assumed: None,
                falls_with: None,
            });
            if let Some(group) = within.and_then(|it| law.groups.get_mut(it)) {
                group.of.push(Member::Criterion(id.as_str().into()));
            }
        }
        it.laws = vec![law];
        value_of(it, "threshold").entries =
            vec![screening::entry(number(threshold), "..")];
    })
}

/// What the criteria of a set give together, each its cap.
fn points_of(rulebook: &RuleBook, set: u32) -> i64 {
    let law = &rulebook.laws[0];
    let is_inner = |it: &Member| law.groups.iter().any(|group| group.of.contains(it));
    let groups = law.groups.iter().map(|it| Member::Group(it.id));
    let criteria = law.criteria.iter().map(|it| Member::Criterion(it.id));
    let top = criteria.chain(groups).filter(|it| !is_inner(it));
    top.map(|it| points_of_member(rulebook, set, &it)).sum()
}

fn points_of_member(rulebook: &RuleBook, set: u32, member: &Member) -> i64 {
    let law = &rulebook.laws[0];
    let stated = |rule| match rulebook.value(rule, "value", day(COMPILED)) {
        Ok(engine::Value::Number(points)) => points.as_whole(),
        _ => None,
    };
    match member {
        Member::Criterion(id) => {
            let place = law.criteria.iter().position(|it| it.id == *id);
            let place = place.expect("a member is there");
            let cap = stated(&law.criteria[place].rule).expect("a criterion has a cap");
            if set >> place & 1 == 1 { cap } else { 0 }
        }
        Member::Group(id) => {
            let group = law.group(id).expect("a member is there");
            let all = group.of.iter().map(|it| points_of_member(rulebook, set, it));
            let together = match group.counts {
                Counts::Sum => all.sum(),
                Counts::Best => all.max().unwrap_or(0),
            };
            stated(&group.rule).map_or(together, |cap| together.min(cap))
        }
    }
}

/// Size, number of sets and, as bits, the criteria in all of them; of those without the criteria that
/// are left out.
fn counted(
    rulebook: &RuleBook,
    threshold: i64,
    left_out: u32,
) -> Option<(usize, usize, u32)> {
    let n = rulebook.laws[0].criteria.len();
    let sets = (0..1_u32 << n).filter(|set| set & left_out == 0);
    let reaching: Vec<u32> =
        sets.filter(|set| points_of(rulebook, *set) >= threshold).collect();
    let size = reaching.iter().map(|it| it.count_ones()).min()?;
    let smallest = reaching.iter().filter(|it| it.count_ones() == size);
    let in_all = smallest.clone().fold((1 << n) - 1, |all, it| all & it);
    Some((usize::try_from(size).ok()?, smallest.count(), in_all))
}

proptest! {
    #![proptest_config(properties::repeatable())]

    #[test]
    fn the_smallest_sets_are_those_that_counting_finds(rulebook in any_law()) {
        let law = &rulebook.laws[0];
        let place = |id: &CriterionId| law.criteria.iter().position(|it| it.id == *id).unwrap_or(31);
        let found = rulebook.smallest_sets(day(COMPILED)).map(|it| {
            let in_all = it.in_all.iter().fold(0, |all, id| all | 1 << place(id));
            (it.size, it.n_sets, in_all)
        });
        let threshold = rulebook.value(&"threshold".into(), "value", day(COMPILED));
        let threshold = threshold.ok().and_then(engine::Value::number);
        let threshold = threshold.and_then(engine::Fraction::as_whole).expect("it is stated");
        let counted_all = counted(&rulebook, threshold, 0);
        prop_assert_eq!(found, counted_all);
        let listed = rulebook.listed_sets(usize::MAX, day(COMPILED));
        let bits = |set: &Vec<CriterionId>| set.iter().fold(0, |all, id| all | 1 << place(id));
        let size = counted_all.map_or(0, |(size, ..)| size);
        prop_assert_eq!(listed.len(), counted_all.map_or(0, |(_, n_sets, _)| n_sets));
        prop_assert!(listed.iter().all(|set| set.len() == size
            && points_of(&rulebook, bits(set)) >= threshold));
        prop_assert!(listed.iter().all(|set| set.is_sorted_by_key(place)));
        let in_order = |set: &Vec<CriterionId>| set.iter().map(place).collect::<Vec<_>>();
        prop_assert!(listed.windows(2).all(|two| in_order(&two[0]) < in_order(&two[1])));
        let first = rulebook.listed_sets(2, day(COMPILED));
        prop_assert_eq!(&first[..], &listed[..listed.len().min(2)]);
        for (n, criterion) in law.criteria.iter().enumerate() {
            let found = rulebook.smallest_set_without(&criterion.id, day(COMPILED));
            let counted = counted(&rulebook, threshold, 1 << n);
            prop_assert_eq!(found, counted.map(|(size, ..)| size), "without {}", n);
        }
    }
}

#[test]
fn groups_within_groups_and_groups_of_which_the_best_counts_do_so_in_the_sets() {
    // Each criterion with its cap and its group; each group with its cap and the one it stands in.
    let (sum, best) = (Counts::Sum, Counts::Best);
    // 100 and 90 of one kind count once: 100 + 60 reaches 150, 90 + 60 does too.
    check(
        &[(None, best, None)],
        &[(100, Some(0)), (90, Some(0)), (60, None)],
        150,
        "2, 2",
    );
    check(
        &[(None, best, None)],
        &[(100, Some(0)), (90, Some(0)), (60, None)],
        151,
        "2, 1",
    );
    check(
        &[(None, best, None)],
        &[(100, Some(0)), (90, Some(0)), (60, None)],
        161,
        "none",
    );
    // The outer cap of 70 holds for both inner groups together.
    let nested =
        [(Some(70), sum, None), (Some(50), sum, Some(0)), (Some(50), sum, Some(0))];
    check(&nested, &[(50, Some(1)), (50, Some(2)), (30, None)], 100, "3, 1");
    check(&nested, &[(50, Some(1)), (50, Some(2)), (30, None)], 80, "2, 2");
    check(&nested, &[(50, Some(1)), (50, Some(2)), (30, None)], 70, "2, 3");
    check(&nested, &[(50, Some(1)), (50, Some(2)), (30, None)], 101, "none");
    // Nothing is needed to reach nothing.
    check(&[], &[(5, None)], 0, "0, 1");
}

fn check(
    groups: &[AnyGroup],
    criteria: &[(i64, Option<usize>)],
    threshold: i64,
    expected: &str,
) {
    let rulebook = law_of(groups, criteria, threshold);
    let found = rulebook.smallest_sets(day(COMPILED));
    let said =
        found.map_or("none".to_owned(), |it| format!("{}, {}", it.size, it.n_sets));
    assert_eq!(said, expected, "{groups:?} {criteria:?} {threshold}");
}

#[test]
fn forty_criteria_are_counted_as_quickly_as_eight() {
    // Of 40 criteria of 10 points each, any ten reach 100: 40 over 10.
    let rulebook = law_of(&[], &[(10, None); 40], 100);
    let found = rulebook.smallest_sets(day(COMPILED)).expect("they reach it");
    assert_eq!((found.size, found.n_sets, found.in_all.len()), (10, 847_660_528, 0));
}

#[test]
fn sets_are_listed_without_looking_at_those_that_fall_short() {
    // Ten of the last twenty reach 100; a set with one of the first twenty does not.
    let caps: Vec<_> = (0..40).map(|n| (if n < 20 { 1 } else { 10 }, None)).collect();
    let rulebook = law_of(&[], &caps, 100);
    let found = rulebook.listed_sets(3, day(COMPILED));
    let names = |set: &Vec<CriterionId>| {
        set.iter().map(CriterionId::as_str).collect::<Vec<_>>().join(" ")
    };
    let begin = "c20 c21 c22 c23 c24 c25 c26 c27 c28";
    let expected = ["c29", "c30", "c31"].map(|last| format!("{begin} {last}"));
    assert_eq!(found.iter().map(names).collect::<Vec<_>>(), expected);
    let sets = rulebook.smallest_sets(day(COMPILED)).expect("they reach it");
    assert_eq!((sets.size, sets.n_sets), (10, 184_756)); // 20 over 10
}

#[test]
fn caps_of_too_many_different_sums_are_not_counted() {
    // Two groups of criteria whose sums are all different.
    let caps: Vec<_> = (0..36).map(|n| (1 << (n / 2), Some(n % 2))).collect();
    let groups = [(None, Counts::Sum, None), (None, Counts::Sum, None)];
    let rulebook = law_of(&groups, &caps, 500_000);
    assert_eq!(rulebook.smallest_sets(day(COMPILED)), None);
    assert_eq!(rulebook.listed_sets(1, day(COMPILED)).len(), 1);
}
