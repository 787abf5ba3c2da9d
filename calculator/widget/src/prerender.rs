//! The first view of a tool as HTML, made by the site generator.

use std::sync::Arc;

use leptos::prelude::*;

use crate::pack::{Pack, PackRefused};
use crate::profile::Profile;
use crate::tool::{self, Tool};

/// Renders the first view from the very bytes that the browser will load.
///
/// # Errors
///
/// [`PackRefused`] if they are not a pack of this code.
pub fn prerender(pack: &[u8], tool: Tool) -> Result<String, PackRefused> {
    let pack = Arc::new(Pack::from_bytes(pack)?);
    let owner = Owner::new();
    let html = owner.with(|| tool::show(tool, Profile::new(pack)).into_view().to_html());
    owner.cleanup();
    // Leptos marks places by `<!>`, which every browser reads as an empty comment and every HTML
    // checker calls an error. Written out it is the same node. Text has its `<` escaped.
    Ok(html.replace("<!>", "<!---->"))
}
