//! What lets a reader keep the calculator on their device: the script of the button among the assets,
//! and the service worker `sw.js` with the list of what it keeps of each language.
//!
//! What these scripts do stands in `calculator/element/`. Here is decided what is kept: what the
//! calculator's navigation leads to, and none of the many pages of single rules.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::Contents;
use crate::assets::{Asset, Assets, without_comments};
use crate::links::{Addresses, PageId};
use crate::render::Build;

/// The service worker. Its address is for ever: browsers ask there whether it is still wanted.
pub(crate) const FILE: &str = "sw.js";

const BUTTON: &str = include_str!("../../calculator/element/offline.js");
const WORKER: &str = include_str!("../../calculator/element/offline-worker.js");
const REMOVER: &str = include_str!("../../calculator/element/offline-remover.js");

/// Adds the script of the button.
pub(crate) fn button(assets: &mut Assets) -> Asset {
    assets.add("offline", "js", without_comments(BUTTON).into_bytes())
}

/// The service worker that takes away whatever an earlier one has kept, and then itself.
pub(crate) fn remover() -> String {
    without_comments(REMOVER)
}

/// The service worker that keeps what `build` has made into `pages`.
pub(crate) fn worker(build: &Build<'_>, pages: &BTreeMap<String, Contents>) -> String {
    let code = without_comments(WORKER);
    let mut hash = Sha256::new();
    let mut kept = Map::new();
    for language in &build.config.languages {
        let ids = kept_pages(build);
        for html in ids.iter().filter_map(|id| pages.get(&id.file(language))) {
            html.pieces().iter().for_each(|it| hash.update(it));
        }
        let addresses: Vec<String> =
            ids.iter().map(|id| build.addresses.page(language, id)).collect();
        let files = json!({ "pages": addresses, "files": kept_files(build, language) });
        kept.insert(language.clone(), files);
    }
    let kept = Value::Object(kept).to_string();
    // Pages name their files by what is in them, so the hash covers those too.
    hash.update(&kept);
    hash.update(&code);
    let base = Value::from(build.addresses.path());
    let version = short(&hash.finalize());
    format!(
        "const BASE = {base};\nconst VERSION = \"{version}\";\nconst KEPT = {kept};\n{code}"
    )
}

/// The pages that are kept of each language.
fn kept_pages(build: &Build<'_>) -> Vec<PageId> {
    let tools = build.tools.iter().map(|it| PageId::Tool(it.as_str().to_owned()));
    let sheets = build.sheets.iter().cloned();
    tools.chain(sheets).chain([PageId::Rules, PageId::Home]).collect()
}

/// The files that these pages load, with their hashes.
fn kept_files(build: &Build<'_>, language: &str) -> Map<String, Value> {
    let shared =
        [Some(build.css), Some(build.favicon), Some(build.notices), build.offline];
    let of = |asset: &Asset, addresses: &Addresses| {
        (addresses.file(&asset.file), asset.integrity.clone())
    };
    let shared = shared.into_iter().flatten().map(|it| of(it, build.addresses));
    let calculator = build.calculators.get(language).into_iter();
    let own = calculator.flat_map(|it| {
        let it = it.widget.clone();
        [
            (it.loader_url, it.loader_integrity),
            (it.wasm_url, it.wasm_integrity),
            (it.pack_url, it.pack_integrity),
        ]
    });
    shared.chain(own).map(|(file, hash)| (file, Value::from(hash))).collect()
}

fn short(hash: &[u8]) -> String {
    hash.iter().take(4).fold(String::new(), |mut digits, byte| {
        // Writing into a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
