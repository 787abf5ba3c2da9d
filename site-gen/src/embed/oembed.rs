//! What programs that show previews of links are told of a tool (oEmbed): static files, one a tool and
//! language, for a site whose address is known.

use serde_json::json;

use super::codes::{HEIGHT, Named, Variant};
use super::{FOLDER, NEWEST};
use crate::links::{Addresses, PageId};

/// The width that is named to programs which want one, in pixels.
const WIDTH: u32 = 640;

/// The file of a tool in a language.
pub(crate) fn file(language: &str, tool: &str) -> String {
    format!("{NEWEST}{language}/{tool}.json")
}

/// What is told of a tool; nothing of a site that does not know its address.
pub(crate) fn text(
    addresses: &Addresses,
    site: &str,
    language: &str,
    tool: &str,
    title: &str,
) -> Option<String> {
    let folder = addresses.absolute(&addresses.file(FOLDER))?;
    let home = addresses.absolute(&addresses.page(language, &PageId::Home))?;
    let named = Named {
        folder: &folder,
        calculator: "",
        version: "",
        integrity: "",
        language,
        tool,
        title,
        link: "",
    };
    let told = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": site,
        "provider_url": home,
        "width": WIDTH,
        "height": HEIGHT,
        "html": Variant::Frame.code(&named),
    });
    Some(format!("{told:#}\n"))
}
