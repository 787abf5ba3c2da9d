//! What is wrong with a link to another site, told where it is written.

use super::answer::Answer;
use super::written::Link;
use crate::problem::Problem;
use crate::read::Files;

/// The problem, if there is one.
pub(super) fn problem(
    address: &str,
    answer: &Answer,
    link: &Link,
    files: &Files,
) -> Option<Problem> {
    let mut places = link.places(files).into_iter();
    // What is put together by a template stands nowhere as it is.
    let (file, place) =
        places.next().unwrap_or_else(|| (format!("public/{}", link.page), 0..0));
    let problem = match answer {
        Answer::Found => return None,
        Answer::Moved(to) => {
            let message = format!("`{address}` has another address for good");
            let help = format!("write `{to}`");
            Problem::error("moved-link", file, place, message, help).as_warning()
        }
        Answer::Gone(why) => {
            let message = format!("`{address}` is not there: {why}");
            let help = "write the address that it has now, or take the link out; one that may be \
                        broken for a time goes into `[[unchecked]]` in content/site.toml";
            Problem::error("dead-link", file, place, message, help)
        }
        Answer::Unknown(why) => {
            let message = format!("whether `{address}` is there is not known: {why}");
            let help = "open it yourself, or ask again later; one whose host refuses programs goes \
                        into `[[unchecked]]` in content/site.toml";
            Problem::error("unanswered-link", file, place, message, help).as_warning()
        }
    };
    Some(
        places.fold(problem, |problem, (file, place)| {
            problem.with(file, place, "and here")
        }),
    )
}
