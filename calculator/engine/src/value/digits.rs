//! Numbers as decimal digits.
//!
//! The standard library's formatting can do much more, and all of it would be loaded by every reader.

/// A number without a sign, with at least so many digits.
///
/// ```
/// assert_eq!(engine::digits(7, 2), "07");
/// assert_eq!(engine::digits(860, 2), "860");
/// ```
pub fn digits(number: u64, at_least: u8) -> String {
    let mut out = String::new();
    push(number, at_least, &mut out);
    out
}

fn push(number: u64, at_least: u8, out: &mut String) {
    if number >= 10 || at_least > 1 {
        push(number / 10, at_least.saturating_sub(1), out);
    }
    out.push(char::from(b'0' + u8::try_from(number % 10).unwrap_or_default()));
}

/// A number, with a hyphen before it if it is below zero.
///
/// ```
/// assert_eq!(engine::decimal(i64::MIN), i64::MIN.to_string());
/// ```
pub fn decimal(number: i64) -> String {
    let mut out = String::new();
    if number < 0 {
        out.push('-');
    }
    push(number.unsigned_abs(), 1, &mut out);
    out
}

/// The number that is written in digits alone, at least one; `None` if it is not, or too large.
///
/// ```
/// assert_eq!(engine::number_of("0860"), Some(860));
/// assert_eq!(engine::number_of("+1"), None);
/// assert_eq!(engine::number_of("4294967296"), None);
/// ```
pub fn number_of(digits: &str) -> Option<u32> {
    let mut number = if digits.is_empty() { None } else { Some(0_u32) }?;
    for byte in digits.bytes() {
        let digit = byte.is_ascii_digit().then(|| u32::from(byte - b'0'))?;
        number = number.checked_mul(10)?.checked_add(digit)?;
    }
    Some(number)
}
