//! Files of the content that nothing reads: a name that is a letter off must not lose a page.

use crate::config::Config;
use crate::problem::Problem;
use crate::read::Files;
use crate::suggest::did_you_mean;

/// The folders of the content.
const FOLDERS: [&str; 5] = ["guides", "pages", "rules", "static", "strings"];

/// Folders that are for other programs: the words that the spelling checker is told are right.
const OF_OTHERS: [&str; 1] = ["spelling"];

/// The files of a language.
const OF_LANGUAGE: [&str; 3] = ["interface.ftl", "language.toml", "rules.ftl"];

/// Tells the texts of the content that nothing reads. What stands among the pages is told where pages are
/// read, and a file that is no text cannot stand outside of `content/static/`.
pub(crate) fn check(files: &Files, config: &Config, problems: &mut Vec<Problem>) {
    let texts = files.matching("content/", "").map(|(file, _)| file);
    problems.extend(texts.filter_map(|file| {
        let help = help(&file["content/".len()..], config)?;
        let message = "nothing reads this file";
        Some(Problem::error("unused-file", file, 0..0, message, help).as_warning())
    }));
}

/// What to do about a file; nothing about one that is read.
fn help(file: &str, config: &Config) -> Option<String> {
    let parts: Vec<&str> = file.split('/').collect();
    let is_toml = file.strip_suffix(".toml").is_some();
    let otherwise = "take it out of content/, or put it below content/static/ if readers are to have it";
    Some(match parts[..] {
        // Notes for authors.
        [name] if name.starts_with("README") => return None,
        ["site.toml"] | ["guides" | "pages", ..] => return None,
        ["rules", _] if is_toml => return None,
        ["rules", ..] => "a file of rules is content/rules/<name>.toml".to_owned(),
        ["strings", language, _] if !config.languages.iter().any(|it| it == language) => {
            let known = config.languages.iter().map(String::as_str);
            let help = "add its language to `languages` in content/site.toml, or take the folder out";
            did_you_mean(language, known, help)
        }
        ["strings", _, name] if OF_LANGUAGE.contains(&name) => return None,
        ["strings", _, name] => {
            let help = "the words of a language stand in interface.ftl, rules.ftl and language.toml";
            did_you_mean(name, OF_LANGUAGE, help)
        }
        [folder, ..] if OF_OTHERS.contains(&folder) => return None,
        [folder, _, ..] => did_you_mean(folder, FOLDERS, otherwise),
        _ => did_you_mean(file, ["site.toml"], otherwise),
    })
}
