//! Looks into finished pages: their words, their attributes. No more than the tests need; whether a
//! page is good HTML is not asked here.

/// The beginnings of the names of elements that stand apart from the words beside them.
const BLOCKS: [&str; 18] = [
    "p>", "p ", "td", "th", "tr", "tb", "li", "div", "dd", "dt", "dl", "ul", "ol", "h",
    "nav", "main", "section", "foot",
];

/// The words of a page as a reader sees them: without markup, white space made one space, no-break
/// spaces kept.
pub fn words(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        // Inline markup stands within a word or beside a space of its own; a block is apart.
        if BLOCKS.iter().any(|it| after.trim_start_matches('/').starts_with(it)) {
            out.push(' ');
        }
        rest = after.split_once('>').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    let plain = out.replace("&amp;", "&").replace("&quot;", "\"").replace("&#x27;", "'");
    plain.split([' ', '\n']).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

/// All tags, each with its brackets.
pub fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.match_indices('<').map(|(at, _)| {
        let tag = &html[at..];
        &tag[..=tag.find('>').unwrap_or(tag.len() - 1)]
    })
}

/// The values of an attribute, in order, in all elements of that name.
pub fn attributes<'a>(html: &'a str, element: &str, attribute: &str) -> Vec<&'a str> {
    let open = format!("<{element}");
    let is_named = |tag: &&str| {
        tag.strip_prefix(open.as_str()).is_some_and(|it| it.starts_with([' ', '>', '\n']))
    };
    let name = format!(" {attribute}=\"");
    tags(html)
        .filter(is_named)
        .filter_map(|tag| tag.split_once(name.as_str())?.1.split_once('"'))
        .map(|(value, _)| value)
        .collect()
}

/// What stands between the tags of the first element of that name.
pub fn inside<'a>(html: &'a str, element: &str) -> &'a str {
    let begin = html.split_once(&format!("<{element}")).map_or("", |(_, rest)| rest);
    let begin = begin.split_once('>').map_or("", |(_, rest)| rest);
    begin.split_once(&format!("</{element}>")).map_or("", |(inner, _)| inner)
}
