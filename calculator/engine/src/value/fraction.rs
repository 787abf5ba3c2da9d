//! Exact fractions: what coefficients, shares and money are computed in.
//!
//! Always reduced, denominator positive, so that equal fractions are equal values. Arithmetic that
//! leaves 64 bits answers `None` instead of a wrong number.

use crate::codec::{PackError, Reader, Wire, Writer};
use crate::export::{Export, Node};
use crate::value::digits::decimal;
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// An exact fraction of two integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: i64,
    denominator: i64,
}

/// Why a text is not an exact fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FractionError {
    /// Neither an integer, nor a decimal such as `0.2`, nor a fraction such as `20/43`.
    NotANumber,
    /// The part below the line is zero.
    ZeroDenominator,
    /// The number does not fit into 64 bits.
    TooLarge,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// The whole.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// The reduced fraction `numerator / denominator`; `None` if the denominator is zero or the
    /// result does not fit.
    pub fn new(numerator: i64, denominator: i64) -> Option<Self> {
        Self::reduced(i128::from(numerator), i128::from(denominator))
    }

    /// A whole number.
    pub const fn whole(number: i64) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    fn reduced(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let divisor = greatest_common_divisor(numerator.abs(), denominator.abs());
        let sign = denominator.signum();
        Some(Self {
            numerator: i64::try_from(sign * numerator / divisor).ok()?,
            denominator: i64::try_from(sign * denominator / divisor).ok()?,
        })
    }

    /// The part above the line, with the sign.
    pub const fn numerator(self) -> i64 {
        self.numerator
    }

    /// The part below the line, always positive.
    pub const fn denominator(self) -> i64 {
        self.denominator
    }

    /// As `12` or `20/43`.
    pub fn plain(self) -> String {
        let mut out = decimal(self.numerator);
        if self.denominator != 1 {
            out.push('/');
            out.push_str(&decimal(self.denominator));
        }
        out
    }

    /// The integer that this is, if it is one.
    pub fn as_whole(self) -> Option<i64> {
        (self.denominator == 1).then_some(self.numerator)
    }

    /// The sum, if it fits.
    pub fn plus(self, other: Self) -> Option<Self> {
        if self.denominator == 1 && other.denominator == 1 {
            return self.numerator.checked_add(other.numerator).map(Self::whole);
        }
        let [left, right, below] = self.over_one_line(other);
        Self::reduced(left + right, below)
    }

    /// The difference, if it fits.
    pub fn minus(self, other: Self) -> Option<Self> {
        let [left, right, below] = self.over_one_line(other);
        Self::reduced(left - right, below)
    }

    /// Both numerators over a common denominator, and that denominator.
    fn over_one_line(self, other: Self) -> [i128; 3] {
        [
            i128::from(self.numerator) * i128::from(other.denominator),
            i128::from(other.numerator) * i128::from(self.denominator),
            i128::from(self.denominator) * i128::from(other.denominator),
        ]
    }

    /// The product, if it fits.
    pub fn times(self, other: Self) -> Option<Self> {
        Self::reduced(
            i128::from(self.numerator) * i128::from(other.numerator),
            i128::from(self.denominator) * i128::from(other.denominator),
        )
    }

    /// The quotient; `None` if `other` is zero or the result does not fit.
    pub fn over(self, other: Self) -> Option<Self> {
        Self::reduced(
            i128::from(self.numerator) * i128::from(other.denominator),
            i128::from(self.denominator) * i128::from(other.numerator),
        )
    }

    /// The largest integer that is not above this.
    pub const fn round_down(self) -> i64 {
        self.numerator.div_euclid(self.denominator)
    }

    /// The smallest integer that is not below this.
    pub fn round_up(self) -> i64 {
        let floor = self.round_down();
        if self.denominator == 1 { floor } else { floor + 1 }
    }

    /// The nearest integer; a half goes up.
    pub fn round(self) -> i64 {
        let doubled = 2 * i128::from(self.numerator) + i128::from(self.denominator);
        let rounded = doubled.div_euclid(2 * i128::from(self.denominator));
        i64::try_from(rounded).unwrap_or(i64::MAX)
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        let [left, right, _] = self.over_one_line(*other);
        left.cmp(&right)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.plain())
    }
}

impl FromStr for Fraction {
    type Err = FractionError;

    /// Reads `12`, `-3`, `0.2` or `20/43`; nothing else, and no spaces.
    fn from_str(text: &str) -> Result<Self, FractionError> {
        if let Some((above, below)) = text.split_once('/') {
            let (above, below) = (integer(above)?, integer(below)?);
            if below == 0 {
                return Err(FractionError::ZeroDenominator);
            }
            return Self::new(above, below).ok_or(FractionError::TooLarge);
        }
        let Some((whole, places)) = text.split_once('.') else {
            return integer(text).map(Self::whole);
        };
        if !is_digits(places) || !is_digits(whole.strip_prefix('-').unwrap_or(whole)) {
            return Err(FractionError::NotANumber);
        }
        let n_places =
            u32::try_from(places.len()).map_err(|_| FractionError::TooLarge)?;
        let scale = 10_i64.checked_pow(n_places).ok_or(FractionError::TooLarge)?;
        let mut all = whole.to_owned();
        all.push_str(places);
        Self::new(integer(&all)?, scale).ok_or(FractionError::TooLarge)
    }
}

fn integer(text: &str) -> Result<i64, FractionError> {
    let positive = text.strip_prefix('-');
    let digits = positive.unwrap_or(text);
    if !is_digits(digits) {
        return Err(FractionError::NotANumber);
    }
    // Below zero there is one number more.
    let mut negative = Some(0_i64);
    for byte in digits.bytes() {
        let digit = i64::from(byte - b'0');
        negative = negative.and_then(|it| it.checked_mul(10)?.checked_sub(digit));
    }
    let number =
        if positive.is_some() { negative } else { negative.and_then(i64::checked_neg) };
    number.ok_or(FractionError::TooLarge)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// At least 1, so that dividing by it is always possible.
fn greatest_common_divisor(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

impl Wire for Fraction {
    fn write(&self, out: &mut Writer) {
        self.numerator().write(out);
        self.denominator().write(out);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let (above, below) = (i64::read(from), i64::read(from));
        // One value, one form: 2/4 is never written.
        let is_canonical =
            |it: &Self| (it.numerator(), it.denominator()) == (above, below);
        Self::new(above, below).filter(is_canonical).unwrap_or_else(|| {
            from.fail(PackError::Malformed);
            Self::ZERO
        })
    }
}

impl Export for Fraction {
    fn export(&self) -> Node {
        self.as_whole().map_or_else(|| Node::Text(self.to_string()), Node::Whole)
    }
}
