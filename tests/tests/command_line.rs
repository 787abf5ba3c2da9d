//! What the command line says about itself: help with examples, and completions for shells.

use std::process::Command;

use tests::{Run, Sandbox};

const SITE: &str = env!("CARGO_BIN_EXE_site");

#[test]
fn help_has_examples() {
    for command in ["build", "check", "explain", "translated", "compare", "completions"] {
        let run = run(&[command, "--help"]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        let (_, examples) = run.stdout.split_once("Examples:\n").expect(command);
        let example = examples.lines().next().unwrap_or_default();
        assert!(example.contains(&format!(" {command}")), "{command}: {example}");
    }
}

#[test]
fn bash_completes_commands_arguments_and_values() {
    complete(&["ch"], "check");
    complete(&["exp"], "explain");
    complete(&["check", "--mess"], "--message-format");
    complete(&["check", "--message-format", "sa"], "sarif");
    complete(&["completions", "fi"], "fish");
}

#[test]
fn each_shell_has_its_script() {
    // How each kind of shell is told what it completes.
    let begins = |shell: &str, words: &str| {
        let run = run(&["completions", shell]);
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
        assert!(run.stdout.contains(words), "{shell}");
    };
    begins("bash", "complete -F _site__gen");
    begins("zsh", "#compdef site-gen");
    begins("fish", "complete -c site-gen");
    assert_eq!(run(&["completions", "tcsh"]).code, Some(2));
}

/// Bash, asked to complete the last of these words, knows one way.
fn complete(words: &[&str], expected: &str) {
    let script = run(&["completions", "bash"]).stdout;
    let (last, before) = words.split_last().expect("there is a word to complete");
    let previous = before.last().unwrap_or(&"site-gen");
    let asked = format!(
        "{script}\nCOMP_WORDS=(site-gen {all}); COMP_CWORD={n}\n\
         _site__gen site-gen '{last}' '{previous}'\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"",
        all = words.join(" "),
        n = words.len(),
    );
    let output = Command::new("bash").args(["--norc", "-c", &asked]).output();
    let output = output.expect("a Debian machine has bash");
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim_end(), expected, "{words:?}");
}

fn run(arguments: &[&str]) -> Run {
    Sandbox::empty().run_as_it_is(SITE, arguments, &[])
}
