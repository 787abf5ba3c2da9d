//! Entries that lead to themselves, or to more than can be looked at: searching for conflicts and
//! assessing come to an end, and soon.

mod made;

use engine::{
    Call, Content, Counts, Expression, Extreme, Member, Named, Operator, RuleBook, Unit,
    assess,
};
use made::{Made, ON, day};

/// Checks that all that looks through the whole rulebook comes to an end.
fn check_ends(made: &Made) {
    let rulebook = &made.0;
    rulebook.conflicts(day(ON));
    let answers = made.answers("");
    assess(rulebook, &answers, day(ON));
    rulebook.smallest_sets(day(ON));
    rulebook.listed_sets(3, day(ON));
    for mention in rulebook.mentions() {
        if let Named::Expression(expression, own, _) = mention.named {
            let none = "".into();
            rulebook.truth(expression, own.unwrap_or(&none), &answers, day(ON));
        }
    }
    for question in &rulebook.questions {
        rulebook.is_asked(&question.id, &answers, day(ON));
    }
    rulebook.idle_questions();
}

#[test]
fn a_table_may_lead_to_itself() {
    let law = Made::needing(1).number("n", "0..9");
    let cells = "table(t) + table(t) + table(t) * $n";
    check_ends(
        &law.table("t", "table(t)", &[&format!(">=table(t): {cells}")], cells)
            .criterion("c", "table(t)")
            .gate("table(t) > table(t)"),
    );
}

#[test]
fn a_parameter_may_lead_to_itself_by_way_of_tables() {
    let law = Made::needing(1).number("n", "0..9");
    check_ends(
        &law.table("t", "parameter(p)", &[">=1 <3: parameter(p)"], "parameter(q)")
            .parameter(
                "p",
                &[("table(t) > parameter(q)", "best(table(t), $n)"), ("", "table(t)")],
            )
            .parameter(
                "q",
                &[("parameter(p) = $n", "parameter(p) - table(t)"), ("", "parameter(q)")],
            )
            .criterion("c", "parameter(p) + parameter(q)")
            .coefficient("parameter(q)"),
    );
}

#[test]
fn points_may_lead_to_themselves() {
    let law = Made::needing(1).number("n", "0..9");
    check_ends(
        &law.criterion("a", "points(a) + points(b) + points(c) + $n")
            .criterion("b", "points(a) + points(b) + points(c)")
            .criterion("c", "if(points(a) > points(b), points(c), points(a))")
            .claim("d", 10)
            .assumed("points(d) + points(a)"),
    );
}

#[test]
fn groups_may_hold_themselves() {
    let mut law = Made::needing(1)
        .criterion("a", "3")
        .criterion("b", "4")
        .group("inner", Counts::Sum, Some(5), "a")
        .group("outer", Counts::Best, Some(5), "inner b");
    law.0.laws[0].groups[0].of.push(Member::Group("outer".into()));
    check_ends(&law);
    assert_eq!(names(&law.0), ["group-in-itself", "group-in-itself"]);
    law.0.laws[0].groups[0].of[1] = Member::Group("inner".into());
    check_ends(&law);
    assert_eq!(names(&law.0), ["grouped-twice", "group-in-itself"]);
}

fn names(rulebook: &RuleBook) -> Vec<&'static str> {
    let mut names: Vec<_> =
        rulebook.conflicts(day(ON)).iter().map(|it| it.name).collect();
    names.sort_unstable();
    names.reverse();
    names
}

#[test]
fn points_may_rest_on_the_sets_that_rest_on_them() {
    let law = || Made::needing(1).number("n", "0..9");
    let direct = law().criterion("a", "$n + smallest_set()").criterion("b", "1");
    check_ends(&direct);
    assert_eq!(names(&direct.0), ["circular-name"]);
    let by_figure = law()
        .series("few", Unit::Count, &[("..", "smallest_sets() + 1")])
        .series("fewer", Unit::Count, &[("..", "few - 1")])
        .criterion("a", "if($n > fewer, 2, 1)");
    check_ends(&by_figure);
    // Each figure in the circle is told, and that the criterion has no points then.
    assert_eq!(names(&by_figure.0), ["no-result", "no-result", "no-points"]);
    let by_table = law()
        .series("few", Unit::Count, &[("..", "smallest_set_without(a)")])
        .table("t", "$n", &[">few: 2"], "1")
        .criterion("a", "table(t)");
    check_ends(&by_table);
    assert_eq!(names(&by_table.0), ["no-result", "no-points"]);
}

#[test]
fn figures_may_rest_on_each_other_without_an_end() {
    let mut law = Made::needing(1);
    for n in 0..3000 {
        let next = format!("f{} + f{}", n + 1, n + 1);
        law = law.series(&format!("f{n}"), Unit::Points, &[("..", &next)]);
    }
    check_ends(&law.criterion("c", "f0"));
}

#[test]
fn each_of_many_tables_may_lead_twice_to_the_next() {
    let mut law = Made::needing(1).number("n", "0..9");
    for n in 0..60 {
        let next = format!("table(t{})", n + 1);
        let cells = format!("{next} + {next}");
        law =
            law.table(&format!("t{n}"), &next, &[&format!(">={next}: {cells}")], &cells);
    }
    check_ends(&law.table("t60", "$n", &[">=5: 3"], "1").criterion("c", "table(t0)"));
}

#[test]
fn expressions_of_a_pack_may_be_wide_and_deep() {
    let wide =
        Expression::Extreme(Extreme::Best, vec![Expression::Table("t".into()); 3000]);
    let deep = |mut of: Expression| {
        // As deep as a pack is read.
        for n in 0..99 {
            of = match n % 3 {
                0 => Expression::Call(Box::new(Call::RoundDown(of))),
                1 => Expression::Binary {
                    operator: Operator::Plus,
                    left: Box::new(of),
                    right: Box::new(Expression::Number(engine::Fraction::ONE)),
                },
                _ => Expression::Extreme(Extreme::Least, vec![of]),
            };
        }
        of
    };
    let mut law = Made::needing(1).number("n", "0..9").table("t", "$n", &[">=5: 3"], "1");
    law.0.tables[0].versions[0].otherwise = Some(deep(wide));
    for n in 0..60 {
        let next = Expression::Table(format!("u{}", n + 1).as_str().into());
        law = law.table(&format!("u{n}"), "$n", &[">=5: 3"], "1");
        let table = law.0.tables.last_mut().expect("it was added");
        table.versions[0].otherwise = Some(deep(next));
    }
    check_ends(&law.criterion("c", "table(u0)").criterion("d", "table(t)"));
}

#[test]
fn a_chain_of_figures_may_be_as_deep_as_a_pack() {
    let mut law = Made::needing(1);
    for n in 0..2000 {
        law = law.series(&format!("f{n}"), Unit::Points, &[("..", "1")]);
        let figure = &mut law.0.rules.last_mut().expect("it was added").figures[0];
        let mut next = Expression::Figure {
            rule: Some(format!("f{}", n + 1).as_str().into()),
            figure: "value".to_owned(),
            on: None,
        };
        for _ in 0..90 {
            next = Expression::Call(Box::new(Call::RoundDown(next)));
        }
        figure.entries[0].content = Content::Computed(next);
    }
    check_ends(&law.criterion("c", "f0"));
}
