//! The size of a picture, from the first bytes of its file.

/// Width and height in dots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    /// The width.
    pub width: u32,
    /// The height.
    pub height: u32,
}

/// Whether a file is by its name a picture of a kind whose size can be read.
pub(super) fn is_known(file: &str) -> bool {
    reader(file).is_some()
}

/// The size of such a file; none if its bytes are not what its name says.
pub(super) fn of(file: &str, bytes: &[u8]) -> Option<Size> {
    let size = reader(file)?(bytes)?;
    (size.width > 0 && size.height > 0).then_some(size)
}

type Reader = fn(&[u8]) -> Option<Size>;

fn reader(file: &str) -> Option<Reader> {
    let (_, ending) = file.rsplit_once('.')?;
    Some(match ending.to_ascii_lowercase().as_str() {
        "png" => png,
        "gif" => gif,
        "jpg" | "jpeg" => jpeg,
        "webp" => webp,
        "svg" => svg,
        _ => return None,
    })
}

fn png(bytes: &[u8]) -> Option<Size> {
    let is_png = bytes.starts_with(b"\x89PNG\r\n\x1a\n");
    let number = |at| Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk()?));
    is_png.then_some(Size { width: number(16)?, height: number(20)? })
}

fn gif(bytes: &[u8]) -> Option<Size> {
    let is_gif = bytes.starts_with(b"GIF8");
    is_gif.then_some(Size { width: little(bytes, 6, 2)?, height: little(bytes, 8, 2)? })
}

/// Goes from segment to segment until one that begins an image.
fn jpeg(bytes: &[u8]) -> Option<Size> {
    let mut at = 2;
    if !bytes.starts_with(b"\xff\xd8") {
        return None;
    }
    loop {
        let [0xff, kind, high, low] = *bytes.get(at..)?.first_chunk()? else {
            return None;
        };
        // Fill bytes before a segment.
        if kind == 0xff {
            at += 1;
            continue;
        }
        let is_frame = matches!(kind, 0xc0..=0xcf) && !matches!(kind, 0xc4 | 0xc8 | 0xcc);
        if is_frame {
            return Some(Size {
                width: big(bytes, at + 7)?,
                height: big(bytes, at + 5)?,
            });
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
}

fn webp(bytes: &[u8]) -> Option<Size> {
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12)? == b"WEBP";
    let size = match bytes.get(12..16)? {
        b"VP8X" => {
            Size { width: little(bytes, 24, 3)? + 1, height: little(bytes, 27, 3)? + 1 }
        }
        b"VP8L" => {
            let bits = little(bytes, 21, 4)?;
            Size { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
        }
        b"VP8 " => Size {
            width: little(bytes, 26, 2)? & 0x3fff,
            height: little(bytes, 28, 2)? & 0x3fff,
        },
        _ => return None,
    };
    is_webp.then_some(size)
}

/// That of the attributes, else of the box that is drawn.
fn svg(bytes: &[u8]) -> Option<Size> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (_, rest) = text.split_once("<svg")?;
    let tag = rest.split('>').next()?;
    let attribute = |name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        rest.split('"').next()
    };
    let number = |text: &str| text.trim().trim_end_matches("px").parse::<u32>().ok();
    let own =
        attribute("width").and_then(number).zip(attribute("height").and_then(number));
    let drawn = || {
        let parts: Vec<u32> =
            attribute("viewBox")?.split([' ', ',']).filter_map(number).collect();
        match parts[..] {
            [_, _, width, height] => Some((width, height)),
            _ => None,
        }
    };
    let (width, height) = own.or_else(drawn)?;
    Some(Size { width, height })
}

fn big(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from(u16::from_be_bytes(*bytes.get(at..)?.first_chunk()?)))
}

fn little(bytes: &[u8], at: usize, n_bytes: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + n_bytes)?;
    Some(bytes.iter().rev().fold(0, |number, byte| (number << 8) | u32::from(*byte)))
}
