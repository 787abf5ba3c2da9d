//! What the command line says about itself: help with examples, and completions for shells.

use std::process::Command;

use tests::{Run, Sandbox};

const SITE: &str = env!("CARGO_BIN_EXE_site");

#[test]
fn help_ends_with_examples_of_the_command() {
    let all = run(&["--help"]).stdout;
    let (_, commands) = all.split_once("Commands:\n").expect("it lists them");
    let commands = commands.lines().take_while(|it| !it.is_empty());
    let names = commands.filter_map(|it| it.strip_prefix("  ")?.split(' ').next());
    let names: Vec<&str> = names.filter(|it| !["", "help"].contains(it)).collect();
    assert!(names.len() > 10, "{names:?}");
    for command in names {
        let first = &examples(&[command])[0];
        let is_of_it = format!("{first} ").contains(&format!(" {command} "));
        assert!(is_of_it, "{command}: {first}");
    }
}

/// Those that end by themselves and need nothing that runs in browsers.
#[test]
fn examples_do_what_they_say() {
    let site = Sandbox::good();
    // No test asks anybody else for anything.
    let settings = site.text("content/site.toml");
    let unchecked = "[[unchecked]]\naddress = \"https://charter.example/\"\n\
                     until = 2027-06-30\nwhy = \"made up\"\n";
    site.write("content/site.toml", &format!("{settings}\n{unchecked}"));
    for name in ["me.toml", "other.toml"] {
        site.write(name, "as_of = 2026-11-22\n[answers]\n");
    }
    let commands =
        ["build", "host", "check", "explain", "translated", "report", "schema"];
    for command in commands.into_iter().chain(["assess", "compare", "completions"]) {
        for example in examples(&[command]) {
            // Of whatever checkout the tests run in, nothing is read but the program.
            let line = example.replace("cargo site ", "\"$SITE\" --root . ");
            let line = line.replace("site-gen completions", "\"$SITE\" completions");
            // What the real content calls otherwise.
            let line =
                line.replace("points.md", "lending.md").replace("threshold", "deposit");
            let shell = Command::new("sh")
                .args(["-ec", &line])
                .current_dir(site.root())
                .env("SITE", SITE)
                .env("SOURCE_DATE_EPOCH", "1795305600")
                .output();
            let output = shell.expect("every system has a shell");
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{example}: {said}");
        }
    }
    assert!(site.text("rules.schema.json").starts_with('{'), "it went into the file");
}

/// The examples at the end of the help of a command, without what stands behind them.
fn examples(command: &[&str]) -> Vec<String> {
    let run = run(&[command, &["--help"]].concat());
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let (_, examples) = run.stdout.split_once("Examples:\n").expect("it has examples");
    let line = |it: &str| it.trim().split("  ").next().unwrap_or_default().to_owned();
    examples.lines().map(line).collect()
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
