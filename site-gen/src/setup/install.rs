//! One tool: whether it is there, and how it gets there.
//!
//! An installer writes into a folder with a temporary name, which gets its real name only after the
//! tool has answered with the pinned version. So a folder with a real name is whole.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use sha2::{Digest, Sha256};

use super::command::{answer, path_with, run};
use super::{Pins, SetupError};

/// One installation.
pub(super) struct Tool {
    /// What it is called in messages.
    title: String,
    /// How long it takes on a small machine.
    duration: &'static str,
    /// Where it ends up.
    folder: PathBuf,
    /// Where its programs are, below the folder.
    programs: &'static str,
    /// The programs that prove it, each with what it answers to `--version`.
    proofs: Vec<(&'static str, String)>,
    installer: Installer,
}

enum Installer {
    Cargo { arguments: Vec<String> },
    Npm { packages: Vec<String> },
}

impl Tool {
    pub(super) fn trunk(pins: &Pins, cache: &Path) -> Self {
        let package = format!("trunk@{}", pins.trunk);
        let own = ["--locked", "--no-default-features"];
        Self::from_cargo(&package, "trunk", &pins.trunk, &own, "4 minutes", cache)
    }

    pub(super) fn wasm_bindgen(pins: &Pins, cache: &Path) -> Self {
        // Not `--locked`: its lock file names a version that the registry has withdrawn.
        let package = format!("wasm-bindgen-cli@{}", pins.wasm_bindgen);
        let version = &pins.wasm_bindgen;
        Self::from_cargo(&package, "wasm-bindgen", version, &[], "3 minutes", cache)
    }

    fn from_cargo(
        package: &str,
        program: &'static str,
        version: &str,
        own: &[&str],
        duration: &'static str,
        cache: &Path,
    ) -> Self {
        // A debug build compiles in half the time, and the tool's own work is small.
        let quick = ["--debug", "--config", "profile.dev.debug=0"];
        let arguments = own.iter().chain(&quick).copied();
        Self {
            title: format!("{program} {version}"),
            duration,
            folder: cache.join(format!("{program}-{version}")),
            programs: "bin",
            proofs: vec![(program, format!("{program} {version}"))],
            installer: Installer::Cargo {
                arguments: std::iter::once(package)
                    .chain(arguments)
                    .map(str::to_owned)
                    .collect(),
            },
        }
    }

    pub(super) fn npm(pins: &Pins, cache: &Path) -> Self {
        let packages = vec![
            format!("binaryen@{}", pins.binaryen),
            format!("esbuild@{}", pins.esbuild),
        ];
        let hash = Sha256::digest(packages.join("\n"));
        let hash = u64::from_be_bytes(*hash.first_chunk().expect("a hash has 32 bytes"));
        // The npm package 132.0.0 carries binaryen's release 132.
        let release = pins.binaryen.split('.').next().unwrap_or_default();
        Self {
            title: packages.join(" and "),
            duration: "a minute",
            folder: cache.join(format!("npm-{hash:016x}")),
            programs: "node_modules/.bin",
            proofs: vec![
                ("wasm-opt", format!("wasm-opt version {release}")),
                ("esbuild", pins.esbuild.clone()),
            ],
            installer: Installer::Npm { packages },
        }
    }

    /// The folder of its programs.
    pub(super) fn programs(&self) -> PathBuf {
        self.folder.join(self.programs)
    }

    /// Installs the tool if it is not there or does not answer with its version.
    pub(super) fn ensure(
        &self,
        sources: &Path,
        say: &dyn Fn(&str),
    ) -> Result<(), SetupError> {
        if self.is_proven_in(&self.folder) {
            return Ok(());
        }
        let start = Instant::now();
        let Self { title, duration, .. } = self;
        say(&format!(
            "installing {title} into the cache (the first time only, about {duration})"
        ));
        let unfinished = self.folder.with_added_extension("unfinished");
        self.installer.install(&unfinished, sources)?;
        if !self.is_proven_in(&unfinished) {
            return Err(SetupError::NotAsPinned {
                tool: self.title.clone(),
                folder: unfinished,
            });
        }
        self.put_in_place(&unfinished)?;
        say(&format!("installed {title} in {} s", start.elapsed().as_secs()));
        Ok(())
    }

    fn is_proven_in(&self, folder: &Path) -> bool {
        self.proofs.iter().all(|(program, version)| {
            let program = folder.join(self.programs).join(program);
            let answer = answer(Command::new(program).arg("--version"));
            // Behind the version there may be a commit in brackets.
            answer.is_some_and(|answer| {
                answer.strip_prefix(version.as_str()).is_some_and(|rest| {
                    rest.is_empty() || rest.starts_with([' ', '\n', '('])
                })
            })
        })
    }

    fn put_in_place(&self, unfinished: &Path) -> Result<(), SetupError> {
        // What stands there has not proven itself, or we would not be here.
        if self.folder.exists() {
            fs::remove_dir_all(&self.folder)
                .map_err(|error| SetupError::files(&self.folder, error))?;
        }
        fs::rename(unfinished, &self.folder)
            .map_err(|error| SetupError::files(&self.folder, error))
    }
}

impl Installer {
    fn install(&self, folder: &Path, sources: &Path) -> Result<(), SetupError> {
        fs::create_dir_all(folder).map_err(|error| SetupError::files(folder, error))?;
        match self {
            Self::Cargo { arguments } => {
                // Kept when interrupted: the next run goes on where this one stopped.
                let target = folder.join("target");
                let mut command = Command::new("cargo");
                command.arg("install").args(arguments).arg("--root").arg(folder);
                // Else cargo advises to put the temporary folder into the search path.
                command.env("PATH", path_with(&[&folder.join("bin")]));
                // In the workspace's folder, so that rustup takes the toolchain that is pinned there.
                run(command.env("CARGO_TARGET_DIR", &target).current_dir(sources))?;
                fs::remove_dir_all(&target)
                    .map_err(|error| SetupError::files(&target, error))
            }
            Self::Npm { packages } => {
                let mut command = Command::new("npm");
                command.args([
                    "install",
                    "--no-audit",
                    "--no-fund",
                    "--save-exact",
                    "--prefix",
                ]);
                run(command.arg(folder).args(packages))
            }
        }
    }
}
