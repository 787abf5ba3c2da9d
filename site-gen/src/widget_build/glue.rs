//! Leaves out of the glue what none of our scripts needs: ways to fetch and start the module that they do
//! not go, ways to free what lives as long as the page, and help for browsers that our scripts do not run
//! in anyway. What stays is as wasm-bindgen makes it.
//!
//! Its version is pinned, so the text is known; a place that is not found stops the build.

/// Where each part begins that is left out, what stands behind it, and what comes in its place.
const PARTS: [(&str, &str, &str); 8] = [
    // Nobody frees a widget that runs.
    ("    __destroy_into_raw() {", "    /**\n", ""),
    ("        RunningFinalization.register(", "        return obj;", ""),
    ("if (Symbol.dispose)", "\n/**", ""),
    ("const RunningFinalization", "function addToExternrefTable0", ""),
    // Every browser that knows the syntax of our scripts has this class.
    ("(typeof FinalizationRegistry", "new FinalizationRegistry(state", ""),
    // Texts are passed on with a way to make room for them.
    ("    if (realloc === undefined) {", "    let len = arg.length;", ""),
    // It takes two gigabytes of texts in the life of a page until a browser fails.
    (
        "cachedTextDecoder.decode();\nconst MAX",
        "let WASM_VECTOR_LEN",
        "const decodeText = (bytes) => cachedTextDecoder.decode(bytes);\n\
         const cachedTextEncoder = new TextEncoder();\n",
    ),
    ("let wasmModule, wasmInstance, wasm;", END, START),
];

/// What stands behind the last part.
const END: &str = "export { initSync, __wbg_init as default };";

/// How our scripts start the module, which they have fetched by its hash.
const START: &str = "\
let wasm;
export const imports = __wbg_get_imports;
export function begin(instance) {
    wasm = instance.exports;
    wasm.__wbindgen_start();
}
";

/// Properties of the glue's own, and shorter names.
const NAMES: [(&str, &str); 2] = [(".__wbg_ptr", ".ptr"), ("._wbg_cb_unref", ".unref")];

/// The glue without what nobody needs; else what was not found.
pub(super) fn slimmed(glue: &str) -> Result<String, String> {
    let mut glue = glue.to_owned();
    for (begin, end, instead) in PARTS {
        let from = glue.find(begin).ok_or(begin)?;
        let behind = from + glue[from..].find(end).ok_or(end)?;
        glue.replace_range(from..behind, instead);
    }
    let glue = glue.replace(END, "");
    Ok(NAMES.iter().fold(glue, |glue, (name, short)| glue.replace(name, short)))
}
