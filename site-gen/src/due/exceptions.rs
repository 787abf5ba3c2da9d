//! Which exceptions of the settings end: a link to another site is asked for again after its day.

use engine::Date;

use super::{Due, What};
use crate::config::{self, Config};

/// The exceptions that end before a day.
pub(crate) fn due_exceptions(config: &Config, before: Date) -> Vec<Due> {
    let ended = config.unchecked.iter().filter(|it| it.until < before);
    let due = ended.map(|it| Due {
        day: it.until,
        file: config::FILE.to_owned(),
        start: it.until_place.start,
        end: it.until_place.end,
        what: What::Exception(it.address.clone()),
    });
    due.collect()
}
