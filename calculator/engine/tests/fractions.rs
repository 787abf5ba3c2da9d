//! Exact fractions: their arithmetic against wide integers, their text, and where they end.

mod properties;

use std::cmp::Ordering;

use engine::{Fraction, FractionError};
use proptest::prelude::*;

/// Parts that are small, or that lie at the edge of what fits.
fn part() -> impl Strategy<Value = i64> {
    prop_oneof![
        4 => -1000..=1000_i64,
        2 => any::<i64>(),
        1 => (i64::MAX - 3)..=i64::MAX,
        1 => i64::MIN..=(i64::MIN + 3),
    ]
}

fn fraction() -> impl Strategy<Value = Fraction> {
    (part(), part())
        .prop_filter_map("no fraction", |(above, below)| Fraction::new(above, below))
}

/// Numerator and denominator, wide.
fn wide(fraction: Fraction) -> (i128, i128) {
    (fraction.numerator().into(), fraction.denominator().into())
}

/// Whether the fraction is that quotient in lowest terms, or `None` because these do not fit.
fn is(found: Option<Fraction>, above: i128, below: i128) -> bool {
    let divisor = gcd(above, below) * below.signum();
    let lowest = (above / divisor, below / divisor);
    let fits = i64::try_from(lowest.0).is_ok() && i64::try_from(lowest.1).is_ok();
    found.map(wide) == fits.then_some(lowest)
}

fn gcd(above: i128, below: i128) -> i128 {
    if below == 0 { above.abs() } else { gcd(below, above % below) }
}

proptest! {
    #![proptest_config(properties::repeatable())]

    #[test]
    fn a_fraction_is_in_lowest_terms(above in part(), below in part()) {
        let found = Fraction::new(above, below);
        if below == 0 {
            prop_assert_eq!(found, None);
        } else {
            prop_assert!(is(found, above.into(), below.into()), "{found:?}");
        }
    }

    #[test]
    fn arithmetic_is_exact_or_none(left in fraction(), right in fraction()) {
        let ((a, b), (c, d)) = (wide(left), wide(right));
        prop_assert!(is(left.plus(right), a * d + c * b, b * d), "plus");
        prop_assert!(is(left.minus(right), a * d - c * b, b * d), "minus");
        prop_assert!(is(left.times(right), a * c, b * d), "times");
        if c == 0 {
            prop_assert_eq!(left.over(right), None);
        } else {
            prop_assert!(is(left.over(right), a * d, b * c), "over");
        }
        prop_assert_eq!(left.cmp(&right), (a * d).cmp(&(c * b)));
        prop_assert_eq!(left == right, left.cmp(&right) == Ordering::Equal);
    }

    #[test]
    fn rounding_finds_the_nearest_and_the_next(number in fraction()) {
        let (above, below) = wide(number);
        let up = i128::from(number.round_up());
        prop_assert!(up * below >= above && (up - 1) * below < above);
        let nearest = i128::from(number.round());
        // At most half away, and a half goes up.
        let twice_off = 2 * (nearest * below - above);
        prop_assert!(-below < twice_off && twice_off <= below);
    }

    #[test]
    fn what_is_printed_reads_back(number in fraction()) {
        prop_assert_eq!(number.to_string().parse(), Ok(number));
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in "[-+0-9./]{0,24}|.*") {
        let _ = text.parse::<Fraction>();
    }
}

#[test]
fn only_integers_decimals_and_fractions_are_read() {
    use FractionError::{NotANumber, TooLarge, ZeroDenominator};
    check("12", Ok("12"));
    check("-3", Ok("-3"));
    check("-0", Ok("0"));
    check("007", Ok("7"));
    check("0.2", Ok("1/5"));
    check("-0.5", Ok("-1/2"));
    check("0.4651", Ok("4651/10000"));
    check("5709000.00", Ok("5709000"));
    check("20/43", Ok("20/43"));
    check("400/860", Ok("20/43"));
    check("-2/-4", Ok("1/2"));
    check("0/7", Ok("0"));
    check("1/0", Err(ZeroDenominator));
    check("", Err(NotANumber));
    check("-", Err(NotANumber));
    check("--1", Err(NotANumber));
    check("+1", Err(NotANumber));
    check(".5", Err(NotANumber));
    check("-.5", Err(NotANumber));
    check("5.", Err(NotANumber));
    check("1.-5", Err(NotANumber));
    check("1.2.3", Err(NotANumber));
    check("1/2/3", Err(NotANumber));
    check("0.5/2", Err(NotANumber));
    check("1,5", Err(NotANumber));
    check(" 1", Err(NotANumber));
    check("1 000", Err(NotANumber));
    check("1e3", Err(NotANumber));
    check("٣", Err(NotANumber));
    check("9223372036854775807", Ok("9223372036854775807"));
    check("-9223372036854775808", Ok("-9223372036854775808"));
    check("9223372036854775808", Err(TooLarge));
    check("1/-9223372036854775808", Err(TooLarge));
    check("0.0000000000000000001", Err(TooLarge));
    check("92233720368547758.07", Ok("9223372036854775807/100"));
}

fn check(text: &str, expected: Result<&str, FractionError>) {
    let found = text.parse::<Fraction>().map(|it| it.to_string());
    assert_eq!(found, expected.map(str::to_owned), "`{text}`");
}

#[test]
fn what_does_not_fit_is_none() {
    let (most, least) = (Fraction::whole(i64::MAX), Fraction::whole(i64::MIN));
    let sliver = Fraction::new(1, i64::MAX).expect("it fits");
    assert_eq!(most.plus(Fraction::ONE), None);
    assert_eq!(least.minus(Fraction::ONE), None);
    assert_eq!(most.times(most), None);
    assert_eq!(Fraction::ONE.over(least), None);
    assert_eq!(sliver.times(sliver), None);
    assert_eq!(Fraction::ONE.over(Fraction::ZERO), None);
    // A part on the way that would not fit is no reason to give up.
    assert_eq!(Fraction::whole(-1).minus(least), Some(most));
    assert_eq!(most.times(sliver), Some(Fraction::ONE));
    assert_eq!(most.over(most), Some(Fraction::ONE));
}

#[test]
fn a_half_goes_up() {
    for (text, nearest, up) in
        [("0.5", 1, 1), ("-0.5", 0, 0), ("1.5", 2, 2), ("-1.5", -1, -1), ("2.4", 2, 3)]
    {
        let number: Fraction = text.parse().expect("a fraction");
        assert_eq!((number.round(), number.round_up()), (nearest, up), "{text}");
    }
}
