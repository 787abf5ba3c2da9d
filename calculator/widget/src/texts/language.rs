//! A language's own rules, as data from the CLDR: plurals, numbers, percentages, days.
//!
//! No rule of any language stands in this code; the generator reads them from
//! `content/strings/<lang>/language.toml`.

use engine::{Date, Fraction, decimal, digits};

/// A language and its rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Language {
    /// Its code, such as `kk`.
    pub code: String,
    /// Its plural categories, tried in order; what none fits is *other*.
    pub plurals: Vec<PluralRule>,
    /// The decimal sign.
    pub decimal: String,
    /// What stands between thousands.
    pub group: String,
    /// A percentage, with `{number}` in it.
    pub percent: String,
    /// The months as they stand in a full date.
    pub months: Vec<String>,
    /// The months standing alone.
    pub months_alone: Vec<String>,
    /// The forms of a date, in the order of [`DateStyle`], with `{day}`, `{month}` and `{year}`.
    pub dates: Vec<String>,
}

/// How much of a day is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// Day, month and year.
    Long,
    /// Month and year.
    MonthYear,
    /// Day and month.
    DayMonth,
    /// The year alone.
    Year,
}

/// A plural category of the CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the CLDR's names")]
pub enum Category {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// When an amount is of a category: one of the alternatives holds, each all its relations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PluralRule {
    /// The category.
    pub category: Category,
    /// The alternatives.
    pub any_of: Vec<Vec<Relation>>,
}

/// `operand % modulus = ranges`, or its negation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// What is looked at.
    pub operand: Operand,
    /// Divided by this, the rest counts; 0: the operand itself.
    pub modulus: u32,
    /// Whether it must not be in the ranges.
    pub is_negated: bool,
    /// The ranges.
    pub ranges: Vec<Range>,
}

/// Whole numbers from `first` to `last`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The first.
    pub first: u32,
    /// The last.
    pub last: u32,
}

/// The CLDR's operands that occur in our languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// The absolute value; in no range unless it is whole.
    N,
    /// The whole part.
    I,
    /// The number of visible decimals.
    V,
}

/// Fractions with at most so many decimals are shown as a decimal, others as a fraction.
const MOST_DECIMALS: usize = 4;

impl Language {
    /// The plural category of an amount.
    pub fn plural(&self, amount: Fraction) -> Category {
        let whole =
            amount.numerator().unsigned_abs() / amount.denominator().unsigned_abs();
        let n_decimals = decimals(amount).map_or(1, |digits| digits.len());
        let holds = |relation: &Relation| {
            let value = match relation.operand {
                Operand::N => amount.as_whole().map(i64::unsigned_abs),
                Operand::I => Some(whole),
                Operand::V => u64::try_from(n_decimals).ok(),
            };
            let rest = value.map(|it| match relation.modulus {
                0 => it,
                modulus => it % u64::from(modulus),
            });
            let within = |range: &Range| {
                rest.is_some_and(|it| {
                    (u64::from(range.first)..=u64::from(range.last)).contains(&it)
                })
            };
            relation.ranges.iter().any(within) != relation.is_negated
        };
        let fits =
            |rule: &&PluralRule| rule.any_of.iter().any(|all| all.iter().all(holds));
        self.plurals.iter().find(fits).map_or(Category::Other, |rule| rule.category)
    }

    /// An amount, grouped; a fraction that is no short decimal stays a fraction.
    pub fn amount(&self, amount: Fraction) -> String {
        let Some(decimals) = decimals(amount) else { return amount.plain() };
        let whole =
            amount.numerator().unsigned_abs() / amount.denominator().unsigned_abs();
        let sign = if amount.numerator() < 0 { "−" } else { "" };
        let mut out = sign.to_owned();
        out.push_str(&self.grouped(whole));
        if !decimals.is_empty() {
            out.push_str(&self.decimal);
            out.push_str(&decimals);
        }
        out
    }

    fn grouped(&self, whole: u64) -> String {
        let digits = digits(whole, 1);
        let mut out = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push_str(&self.group);
            }
            out.push(digit);
        }
        out
    }

    /// A fraction as a percentage with at most so many decimals, rounded.
    pub fn percent(&self, share: Fraction, places: u32) -> String {
        let scale = 10_i64.pow(places.min(4));
        let scaled = share.times(Fraction::whole(100 * scale)).map_or(0, Fraction::round);
        let rounded = Fraction::new(scaled, scale).unwrap_or(Fraction::ZERO);
        filled(&self.percent, &[("number", &self.amount(rounded))])
    }

    /// A day in one of the language's forms.
    pub fn day(&self, day: Date, style: DateStyle) -> String {
        let (year, month, day) = day.civil();
        let (pattern, months) = match style {
            DateStyle::Long => (0, &self.months),
            DateStyle::MonthYear => (1, &self.months_alone),
            DateStyle::DayMonth => (2, &self.months),
            DateStyle::Year => (3, &self.months),
        };
        let month = usize::try_from(month).ok().and_then(|month| months.get(month - 1));
        let pattern = self.dates.get(pattern).map_or("{year}", String::as_str);
        let places = [
            ("day", &*digits(day.into(), 1)),
            ("month", month.map_or("", String::as_str)),
            ("year", &decimal(year.into())),
        ];
        filled(pattern, &places)
    }
}

/// A pattern with what stands for its places in braces.
fn filled(pattern: &str, places: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut is_place = false;
    for piece in pattern.split(['{', '}']) {
        let value = places.iter().find(|(name, _)| is_place && *name == piece);
        out.push_str(value.map_or(piece, |(_, value)| value));
        is_place = !is_place;
    }
    out
}

/// The decimals of a fraction, if it has few enough; empty for a whole number.
fn decimals(amount: Fraction) -> Option<String> {
    let below = amount.denominator().unsigned_abs();
    let mut rest = amount.numerator().unsigned_abs() % below;
    let mut digits = String::new();
    while rest > 0 {
        if digits.len() == MOST_DECIMALS {
            return None;
        }
        let scaled = u128::from(rest) * 10;
        let digit = u8::try_from(scaled / u128::from(below)).ok()?;
        digits.push(char::from(b'0' + digit));
        rest = u64::try_from(scaled % u128::from(below)).ok()?;
    }
    Some(digits)
}

engine::wire_struct!(Language {
    code,
    plurals,
    decimal,
    group,
    percent,
    months,
    months_alone,
    dates,
});
engine::wire_struct!(PluralRule { category, any_of });
engine::wire_struct!(Relation { operand, modulus, is_negated, ranges });
engine::wire_struct!(Range { first, last });
engine::wire_names!(Category {
    Zero = "zero",
    One = "one",
    Two = "two",
    Few = "few",
    Many = "many",
    Other = "other",
});
engine::wire_names!(DateStyle {
    Long = "long",
    MonthYear = "month-year",
    DayMonth = "day-month",
    Year = "year",
});
engine::wire_names!(Operand { N = "n", I = "i", V = "v" });
