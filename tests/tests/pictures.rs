//! Pictures in texts: the room they take, read from their files; their siblings for screens of more dots;
//! loaded when they are about to be seen.

use std::fs;

use tests::edits::png;
use tests::html::tags;
use tests::{DAY, Sandbox, generated, mistakes};

/// The element that a page has for a picture of these bytes.
fn image(name: &str, bytes: &[u8], siblings: &[(&str, &[u8])]) -> String {
    let sandbox = Sandbox::good();
    let folder = sandbox.root().join("content/static");
    fs::write(folder.join(name), bytes).expect("the folder is there");
    for (name, bytes) in siblings {
        fs::write(folder.join(name), bytes).expect("the folder is there");
    }
    let file = "content/guides/en/money.md";
    let text = format!("\n![A *shelf* \"B2\"]({}{name})\n", "/");
    sandbox.write(file, &(sandbox.text(file) + &text));
    let made = generated(sandbox.root(), DAY);
    assert!(mistakes(&made).is_empty(), "{:?}", made.problems);
    let files = made.output.expect("a site without problems is made").whole();
    let page = String::from_utf8_lossy(&files["en/guides/money/index.html"]);
    tags(&page).find(|it| it.starts_with("<img")).expect("there is a picture").to_owned()
}

/// A picture of this kind is 40 wide and 20 high.
fn check(name: &str, bytes: &[u8]) {
    let expected = format!(
        "<img src=\"/{name}\" width=\"40\" height=\"20\" \
         alt=\"A shelf &quot;B2&quot;\" loading=\"lazy\">"
    );
    assert_eq!(image(name, bytes, &[]), expected);
}

const SVG: &[u8] = br#"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="40px" height="20"></svg>"#;

#[test]
fn the_size_is_read_from_the_file() {
    check("shelf.svg", SVG);
    check(
        "shelf.svg",
        br#"<svg viewBox="0 0 40 20" xmlns="http://www.w3.org/2000/svg"/>"#,
    );
    check("shelf.png", &png(40, 20));
    check("shelf.GIF", b"GIF89a\x28\0\x14\0\xf0\0\0");
    // A comment, a table of the code, then the frame.
    let jpeg =
        b"\xff\xd8\xff\xe0\0\x04JF\xff\xc4\0\x03\0\xff\xff\xc2\0\x11\x08\0\x14\0\x28\x03";
    check("shelf.jpg", jpeg);
    check("shelf.webp", b"RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x27\0\0\x13\0\0");
    // 39 in the lower fourteen bits, 19 in the next.
    check("shelf.webp", b"RIFF\x1a\0\0\0WEBPVP8L\x0a\0\0\0\x2f\x27\xc0\x04\0\0");
    check(
        "shelf.webp",
        b"RIFF\x1a\0\0\0WEBPVP8 \x0a\0\0\0\0\0\0\x9d\x01\x2a\x28\0\x14\0",
    );
}

#[test]
fn siblings_are_for_screens_of_more_dots() {
    let (two, three) = (png(80, 40), png(120, 60));
    let siblings: [(&str, &[u8]); 2] = [("shelf@2x.png", &two), ("shelf@3x.png", &three)];
    let shown = image("shelf.png", &png(40, 20), &siblings);
    assert!(
        shown.contains(" srcset=\"/shelf@2x.png 2x, /shelf@3x.png 3x\" width=\"40\""),
        "{shown}"
    );
}

#[test]
fn a_file_of_another_kind_has_no_size() {
    let shown = image("shelf.avif", b"whatever it is", &[]);
    let expected =
        "<img src=\"/shelf.avif\" alt=\"A shelf &quot;B2&quot;\" loading=\"lazy\">";
    assert_eq!(shown, expected);
}
