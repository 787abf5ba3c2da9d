//! What people type, read strictly: points, numbers, coefficients and days.

use engine::{Date, Fraction, number_of};

/// Reads a whole number from 0 to `most` as people write it; `None` for nothing at all.
///
/// # Errors
///
/// [`NotThat`] if it is something else.
pub fn read_points(text: &str, most: u32) -> Result<Option<u32>, NotThat> {
    let digits = without_spaces(text);
    if digits.is_empty() {
        return Ok(None);
    }
    number_of(&digits).filter(|points| *points <= most).map(Some).ok_or(NotThat)
}

/// Reads a coefficient from 0 to 1 with at most four decimals, with a point or a comma; `None` for
/// nothing at all.
///
/// # Errors
///
/// [`NotThat`] if it is something else.
pub fn read_coefficient(text: &str) -> Result<Option<Fraction>, NotThat> {
    let decimal = with_point(text);
    if decimal.is_empty() {
        return Ok(None);
    }
    let point = decimal.bytes().position(|it| it == b'.');
    let n_decimals = point.map_or(0, |point| decimal.len() - point - 1);
    let is_decimal = n_decimals <= 4 && decimal.bytes().all(|it| it != b'/');
    let coefficient = decimal.parse::<Fraction>().ok().filter(|_| is_decimal);
    let in_range = |it: &Fraction| (Fraction::ZERO..=Fraction::ONE).contains(it);
    coefficient.filter(in_range).map(Some).ok_or(NotThat)
}

/// Reads a number as people write it: with spaces between groups of three digits, or commas in a
/// language whose decimal sign is none, and a point or a comma before decimals; `None` for nothing at
/// all. A sign before the last three digits, which could be of either kind, is refused.
///
/// # Errors
///
/// [`NotThat`] if it is something else.
pub fn read_number(text: &str, decimal_sign: &str) -> Result<Option<Fraction>, NotThat> {
    let text = without_spaces(text);
    let is_grouped = is_grouped(&text, ',');
    if is_grouped && decimal_sign == "," || is_grouped_by_point(&text) {
        return Err(NotThat);
    }
    let decimal = if is_grouped { text.split(',').collect() } else { with_point(&text) };
    if decimal.is_empty() {
        return Ok(None);
    }
    let is_decimal = decimal.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    decimal.parse().ok().filter(|_| is_decimal).map(Some).ok_or(NotThat)
}

/// Whether its only signs are points that part groups of three digits, as in 3.000.
fn is_grouped_by_point(text: &str) -> bool {
    !text.contains(',') && is_grouped(text, '.')
}

/// Whether such signs part groups of three digits, as in 3,000: then they are no decimal signs.
fn is_grouped(text: &str, sign: char) -> bool {
    let whole =
        if sign == ',' { text.split('.').next().unwrap_or_default() } else { text };
    let mut groups = whole.split(sign);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    !rest.is_empty() && !first.starts_with('0') && rest.iter().all(|it| it.len() == 3)
}

/// Reads a day from its three fields; `None` for nothing at all.
///
/// # Errors
///
/// [`NotThat`] if it is something else, or a part of it is missing.
pub fn read_day(day: &str, month: &str, year: &str) -> Result<Option<Date>, NotThat> {
    let parts = [day, month, year].map(without_spaces);
    if parts.iter().all(String::is_empty) {
        return Ok(None);
    }
    let [day, month, year] = &parts;
    // Two digits of a year could be of any century.
    let is_whole = year.len() == 4;
    let day = is_whole.then(|| {
        let year = i32::try_from(number_of(year)?).ok()?;
        Date::new(year, number_of(month)?, number_of(day)?).ok()
    });
    day.flatten().map(Some).ok_or(NotThat)
}

/// What was typed is not what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotThat;

pub(crate) fn without_spaces(text: &str) -> String {
    // Those that keyboards write and that stand between groups of digits in texts.
    let is_space =
        |it: &char| matches!(it, ' ' | '\t' | '\u{a0}' | '\u{2009}' | '\u{202f}');
    text.chars().filter(|it| !is_space(it)).collect()
}

/// Without spaces, with a point before decimals.
fn with_point(text: &str) -> String {
    let mut decimal = String::new();
    for letter in without_spaces(text).chars() {
        decimal.push(if letter == ',' { '.' } else { letter });
    }
    decimal
}
