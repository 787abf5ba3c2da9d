//! What runs in browsers: search and calculators, with their files among the assets.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Content;
use crate::assets::Assets;
use crate::links::PageId;
use crate::problem::Problem;
use crate::render::Calculator;
use crate::render::context::WidgetContext;
use crate::search_build::BuiltSearch;
use crate::search_index::SearchFiles;
use crate::widget_build::BuiltWidget;
use crate::{calculator, config};

/// The first view of each tool.
type Views = BTreeMap<&'static str, String>;

impl Content<'_> {
    /// The files of the search that all languages share, among the assets.
    pub(super) fn search(
        &self,
        search: Option<&BuiltSearch>,
        assets: &mut Assets,
    ) -> Option<SearchFiles> {
        // Without them the pages are made all the same, to be looked through.
        let nothing = BuiltSearch { wasm: Vec::new(), script: Vec::new() };
        let search = search.unwrap_or(&nothing);
        self.config.search.then(|| SearchFiles {
            script: assets.add("search", "js", search.script.clone()),
            wasm: assets.add("search", "wasm", search.wasm.clone()),
        })
    }

    /// The calculator of every language, with its files among the assets.
    pub(super) fn calculators(
        &self,
        widget: Option<&BuiltWidget>,
        assets: &mut Assets,
        problems: &mut Vec<Problem>,
    ) -> BTreeMap<String, Calculator> {
        if self.tools.is_empty() {
            return BTreeMap::new();
        }
        // Without a widget the pages are made all the same, to be looked through.
        let nothing = BuiltWidget::default();
        let widget = widget.unwrap_or(&nothing);
        let loader = assets.add("meken", "js", widget.loader.clone());
        let wasm = assets.add("meken", "wasm", widget.wasm.clone());
        // Rules with a mistake are nothing to calculate with; the pages are looked through all the same.
        let calculator = |code| {
            let (pack, views) = if self.has_right_rules {
                self.calculator(code)
            } else {
                let empty = self.tools.iter().map(|it| (it.as_str(), String::new()));
                (Vec::new(), empty.collect())
            };
            (code, pack, views)
        };
        let made: Vec<(&String, Vec<u8>, Views)> =
            self.config.languages.par_iter().map(calculator).collect();
        let mut calculators = BTreeMap::new();
        for (code, pack, views) in made {
            if views.len() < self.tools.len() {
                problems.push(Problem::error(
                    "refused-pack",
                    config::FILE,
                    0..0,
                    format!("the calculator refuses the pack of `{code}`"),
                    "this is a fault of the generator: widget and generator must be of one build",
                ));
            }
            let pack = assets.add(&format!("rules-{code}"), "pack", pack);
            let widget = WidgetContext {
                loader_url: self.addresses.file(&loader.file),
                loader_integrity: loader.integrity.clone(),
                wasm_url: self.addresses.file(&wasm.file),
                wasm_integrity: wasm.integrity.clone(),
                pack_url: self.addresses.file(&pack.file),
                pack_integrity: pack.integrity,
                tool: "",
            };
            calculators.insert(code.clone(), Calculator { widget, views });
        }
        calculators
    }

    /// The pack of a language, with the addresses of its rule pages and of its tools.
    pub(super) fn pack(&self, code: &String, addresses: [String; 2]) -> Vec<u8> {
        let is_spoken = self.spoken.contains(code);
        let words = if is_spoken { code } else { self.config.default_language() };
        let words = self.strings.texts(words);
        calculator::pack(&self.rules.book, words, self.tools, addresses, self.as_of)
    }

    /// The pack of a language, and what its tools show first.
    fn calculator(&self, code: &String) -> (Vec<u8>, Views) {
        let tool = self.addresses.page(code, &PageId::Tool("tool".to_owned()));
        let calculator_url = tool.strip_suffix("tool/").unwrap_or(&tool).to_owned();
        let addresses = [self.addresses.page(code, &PageId::Rules), calculator_url];
        let pack = self.pack(code, addresses);
        let views = self.tools.iter().filter_map(|tool| {
            Some((tool.as_str(), widget::prerender(&pack, *tool).ok()?))
        });
        let views = views.collect();
        (pack, views)
    }
}
