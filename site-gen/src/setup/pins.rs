//! The pinned versions, as `tools.toml` and `Cargo.lock` stated them when this program was compiled.
//!
//! Compiled in, like the stamp: versions and stamp always come from the same sources.

use serde::Deserialize;

use super::SetupError;

const TOOLS: &str = include_str!("../../../tools.toml");
const LOCK: &str = include_str!("../../../Cargo.lock");

/// The version of each tool.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Pins {
    /// Drives cargo, wasm-bindgen and wasm-opt.
    pub trunk: String,
    /// Writes the glue between wasm and the browser.
    pub wasm_bindgen: String,
    /// Brings `wasm-opt`.
    pub binaryen: String,
    /// Bundles loader and glue.
    pub esbuild: String,
}

impl Pins {
    /// The pins of the sources.
    ///
    /// # Errors
    ///
    /// [`SetupError::BadPins`] if `tools.toml` cannot be read, [`SetupError::OtherBindgen`] if it
    /// names another wasm-bindgen than `Cargo.lock`: tool and library speak a private language.
    pub(crate) fn read() -> Result<Self, SetupError> {
        Self::parse(TOOLS, LOCK)
    }

    fn parse(tools: &str, lock: &str) -> Result<Self, SetupError> {
        let pins: Self = toml::from_str(tools)
            .map_err(|error| SetupError::BadPins { message: error.to_string() })?;
        let locked = locked_version(lock, "wasm-bindgen").unwrap_or_default();
        if locked == pins.wasm_bindgen {
            return Ok(pins);
        }
        Err(SetupError::OtherBindgen { pinned: pins.wasm_bindgen, locked })
    }
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let lock: toml::Table = toml::from_str(lock).ok()?;
    let packages = lock.get("package")?.as_array()?;
    let found = packages
        .iter()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))?;
    found.get("version")?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pins_of_these_sources_agree() {
        assert!(Pins::read().is_ok());
    }

    #[test]
    fn another_wasm_bindgen_than_the_locked_one_is_refused() {
        let tools = "trunk='1'\nwasm-bindgen='2'\nbinaryen='3'\nesbuild='4'";
        let lock = "[[package]]\nname = 'wasm-bindgen'\nversion = '5'";
        let refused = Pins::parse(tools, lock);
        assert!(
            matches!(refused, Err(SetupError::OtherBindgen { locked, .. }) if locked == "5")
        );
    }
}
