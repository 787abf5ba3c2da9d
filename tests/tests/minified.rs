//! White space that nobody sees is left out of pages, and what a script goes over is left alone: the
//! first view of each tool is the one of its pack, byte for byte.

use std::collections::BTreeMap;

use site_gen::Bytes;
use tests::html::attributes;
use tests::{DAY, Sandbox, generated, repository};
use widget::{Tool, prerender};

type Files = BTreeMap<String, Bytes>;

#[test]
fn the_first_view_of_a_tool_is_that_of_its_pack() {
    for files in [real(), made(&Sandbox::points())] {
        let mut n_tools = 0;
        for (file, bytes) in &files {
            let Some(tool) = tool_of(file) else { continue };
            let html = String::from_utf8_lossy(bytes);
            let pack = attributes(&html, "div", "data-pack");
            let pack = files.get(pack[0].trim_start_matches('/'));
            let view = prerender(pack.expect("it is an asset"), tool);
            let view = view.expect("the pack is the generator's own");
            assert!(html.contains(&format!("\">{view}</div>")), "{file}");
            n_tools += 1;
        }
        assert!(n_tools > 0);
    }
}

#[test]
fn no_white_space_is_left_between_blocks() {
    for (file, bytes) in real().iter().filter(|(file, _)| file.ends_with("html")) {
        let html = String::from_utf8_lossy(bytes);
        for between in
            ["</li>\n<li", "</p>\n<p", "</ul>\n<", "</section>\n<", "\n</main>"]
        {
            let at = html.find(between);
            let root = html.find(" data-pack=").unwrap_or(html.len());
            assert!(at.is_none_or(|at| root < at), "{file}: {between:?}");
        }
    }
}

fn tool_of(file: &str) -> Option<Tool> {
    let (_, within) = file.strip_suffix("/index.html")?.split_once("/calculator")?;
    let name = within.trim_start_matches('/');
    let name = if name.is_empty() { "calculator" } else { name };
    Tool::ALL.into_iter().find(|it| it.as_str() == name)
}

fn real() -> Files {
    generated(&repository(), DAY).output.expect("no error").whole()
}

fn made(site: &Sandbox) -> Files {
    generated(site.root(), DAY).output.expect("no error").whole()
}
