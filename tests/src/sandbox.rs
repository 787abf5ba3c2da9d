//! A copy of a site in a folder of its own, that a test may break, build and look at.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::{DAY, folder, overlay, repository, sites};

/// A copy of a site; gone when dropped.
#[derive(Debug)]
pub struct Sandbox {
    folder: TempDir,
}

/// What the program said and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its exit code.
    pub code: Option<i32>,
    /// What it printed as its result.
    pub stdout: String,
    /// Progress and problems.
    pub stderr: String,
}

impl Sandbox {
    /// An empty folder.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("there is room for a folder") }
    }

    /// The small site of `sites/good`.
    pub fn good() -> Self {
        let sandbox = Self::empty();
        sandbox.lay(&sites().join("good"));
        sandbox
    }

    /// The small site with a law of points: `sites/points` over `sites/good`.
    pub fn points() -> Self {
        let sandbox = Self::good();
        sandbox.lay(&sites().join("points"));
        sandbox
    }

    /// The same with rules of various days: `sites/dated` over it.
    pub fn dated() -> Self {
        let sandbox = Self::points();
        sandbox.lay(&sites().join("dated"));
        sandbox
    }

    /// The real content with the real theme.
    pub fn real() -> Self {
        let sandbox = Self::empty();
        for name in ["content", "themes"] {
            folder::copy(&repository().join(name), &sandbox.root().join(name));
        }
        sandbox
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Lays the files of a folder over it, as `overlay.rs` says.
    pub fn lay(&self, folder: &Path) {
        overlay::lay(folder, self.root());
    }

    /// The text of a file.
    pub fn text(&self, file: &str) -> String {
        folder::text(&self.root().join(file))
    }

    /// Writes a file.
    pub fn write(&self, file: &str, text: &str) {
        folder::write(&self.root().join(file), text.as_bytes());
    }

    /// Replaces a text that stands in a file exactly once.
    pub fn replace(&self, file: &str, from: &str, to: &str) {
        let text = self.text(file);
        assert_eq!(text.matches(from).count(), 1, "`{from}` stands once in {file}");
        self.write(file, &text.replace(from, to));
    }

    /// The finished site, hidden files too.
    pub fn public(&self) -> BTreeMap<String, Vec<u8>> {
        folder::read(&self.root().join("public"))
    }

    /// A text of the finished site.
    pub fn page(&self, file: &str) -> String {
        self.text(&format!("public/{file}"))
    }

    /// Runs the program on it, for [`DAY`] unless the arguments name another day.
    pub fn run(&self, program: &str, arguments: &[&str]) -> Run {
        self.run_with(program, arguments, &[])
    }

    /// The same in other surroundings.
    pub fn run_with(
        &self,
        program: &str,
        arguments: &[&str],
        variables: &[(&str, &str)],
    ) -> Run {
        let mut all = arguments.to_vec();
        if !all.contains(&"--as-of") {
            all.extend(["--as-of", DAY]);
        }
        self.run_as_it_is(program, &all, variables)
    }

    /// The same with the arguments alone.
    pub fn run_as_it_is(
        &self,
        program: &str,
        arguments: &[&str],
        variables: &[(&str, &str)],
    ) -> Run {
        run_with(self.root(), program, arguments, variables)
    }
}

/// Runs the program on a folder, with the arguments alone.
pub fn run_at(root: &Path, program: &str, arguments: &[&str]) -> Run {
    run_with(root, program, arguments, &[])
}

fn run_with(
    root: &Path,
    program: &str,
    arguments: &[&str],
    variables: &[(&str, &str)],
) -> Run {
    let mut command = Command::new(program);
    command.arg("--root").arg(root).args(arguments);
    // A test is not to see where it runs.
    command.env_remove("SOURCE_DATE_EPOCH").envs(variables.iter().copied());
    let output = command.output().expect("the program was built with the tests");
    Run {
        code: output.status.code(),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
