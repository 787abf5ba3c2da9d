//! `[[unchecked]]` of the settings: links to other sites that are not asked for, each until a day.

use std::ops::Range;

use engine::Date;

use super::address;
use crate::problem::Problem;
use crate::toml_tree::{Read, Value};

/// A link, or all links below an address, that may be broken until a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unchecked {
    /// The address; one with a slash at its end stands for all below it.
    pub address: String,
    /// The last day.
    pub until: Date,
    /// Where the settings name that day.
    pub(crate) until_place: Range<usize>,
}

/// Reads all of them.
pub(super) fn read(
    value: &Value<'_>,
    problems: &mut Vec<Problem>,
) -> Read<Vec<Unchecked>> {
    value.each(unchecked, problems)
}

fn unchecked(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Unchecked> {
    let help = "write `address = \"https://…\"`, `until = 2027-03-31` and `why = \"…\"`";
    let mut table = value.table("the exception", problems)?;
    let address = table.need("address", help, problems).and_then(|it| {
        let begins = ["https://", "http://"];
        address(&it, &begins, "write the address as pages link it", problems)
    });
    let until = table.need("until", help, problems);
    let until = until.and_then(|it| Ok((it.date(problems)?, it.at.span.clone())));
    // For who reads the settings: nobody else is told.
    let why = table.need("why", help, problems);
    let why = why.and_then(|it| it.string(problems).map(|_| ()));
    table.finish(problems);
    let ((until, until_place), address, ()) = (until?, address?, why?);
    Ok(Unchecked { address, until, until_place })
}

impl Unchecked {
    /// Whether it lets a link be on a day.
    pub(crate) fn excuses(&self, link: &str, as_of: Date) -> bool {
        let is_meant = match self.address.strip_suffix('/') {
            Some(_) => link.starts_with(&self.address),
            None => link == self.address,
        };
        is_meant && as_of <= self.until
    }
}
