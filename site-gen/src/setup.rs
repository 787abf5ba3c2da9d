//! Installs the pinned tools that build the widget, once, into a cache folder of the user's.
//!
//! Which versions stand in `tools.toml`. What is finished is recognised by running it; what was
//! interrupted goes on under its temporary name. The only place besides the check of external links
//! that lets anything reach for the network, and it does so through cargo, rustup and npm.

mod cache;
mod command;
mod error;
mod install;
mod packages;
mod pins;
mod target;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

pub(crate) use cache::{cache_folder, keep};
pub(crate) use command::{answer_of, run};
pub(crate) use error::SetupError;
pub(crate) use pins::Pins;

/// Where the installed tools are.
#[derive(Clone, Debug)]
pub(crate) struct Toolbox {
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    npm: PathBuf,
}

impl Toolbox {
    /// The program `trunk`.
    pub(crate) fn trunk(&self) -> PathBuf {
        self.trunk.join("trunk")
    }

    /// The program `esbuild`.
    pub(crate) fn esbuild(&self) -> PathBuf {
        self.npm.join("esbuild")
    }

    /// The program `wasm-opt`.
    pub(crate) fn wasm_opt(&self) -> PathBuf {
        self.npm.join("wasm-opt")
    }

    /// A search path with our tools first, so that no other version on the machine is taken.
    pub(crate) fn search_path(&self) -> OsString {
        command::path_with(&[&self.trunk, &self.wasm_bindgen, &self.npm])
    }
}

/// Installs what is missing; `sources` is the folder of the workspace. Tells through `say` what it
/// does before anything that takes time.
///
/// # Errors
///
/// [`SetupError`] if a program is missing, an installer fails or the pins contradict each other.
pub(crate) fn set_up(sources: &Path, say: &dyn Fn(&str)) -> Result<Toolbox, SetupError> {
    let pins = Pins::read()?;
    let cache = cache::tools_folder()?;
    let _lock = cache::lock(&cache, say)?;
    target::ensure(sources, say)?;
    packages::ensure(sources, say)?;
    let trunk = install::Tool::trunk(&pins, &cache);
    let wasm_bindgen = install::Tool::wasm_bindgen(&pins, &cache);
    let npm = install::Tool::npm(&pins, &cache);
    for tool in [&trunk, &wasm_bindgen, &npm] {
        tool.ensure(sources, say)?;
    }
    Ok(Toolbox {
        trunk: trunk.programs(),
        wasm_bindgen: wasm_bindgen.programs(),
        npm: npm.programs(),
    })
}
