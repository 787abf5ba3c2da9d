//! The first view of a tool as HTML, made by the site generator.

use crate::pack::{Pack, PackRefused};
use crate::profile::Profile;
use crate::tool::{self, Tool};
use crate::view;

/// Renders the first view from the very bytes that the browser will load.
///
/// # Errors
///
/// [`PackRefused`] if they are not a pack of this code, or hold no law of points.
pub fn prerender(pack: &[u8], tool: Tool) -> Result<String, PackRefused> {
    let pack = Pack::from_bytes(pack)?;
    let profile = Profile::new(pack, tool).ok_or(PackRefused::NoLaw)?;
    Ok(view::to_html(&tool::show(&profile)))
}
