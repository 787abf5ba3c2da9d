//! A small writer of PNG files: a palette, and rows that repeat themselves. It knows one kind of
//! compression, that of runs and of rows like the one above, in the fixed code of deflate (RFC 1951); that
//! is what flat drawings are made of.

/// A picture of rows of numbers of colours.
pub(super) fn encode(
    width: u32,
    height: u32,
    palette: &[[u8; 3]],
    rows: impl Iterator<Item = Vec<u8>>,
) -> Vec<u8> {
    let mut out = vec![0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    // Eight bits a pixel, colours by palette.
    header.extend([8, 3, 0, 0, 0]);
    chunk(&mut out, b"IHDR", &header);
    chunk(&mut out, b"PLTE", &palette.concat());
    let mut data = Vec::new();
    for row in rows {
        // No filter: numbers of colours have no nearness.
        data.push(0);
        data.extend(row);
    }
    let row_length = usize::try_from(width).unwrap_or_default() + 1;
    chunk(&mut out, b"IDAT", &deflated(&data, row_length));
    chunk(&mut out, b"IEND", &[]);
    out
}

fn chunk(out: &mut Vec<u8>, name: &[u8; 4], data: &[u8]) {
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    out.extend(length.to_be_bytes());
    let begin = out.len();
    out.extend(name);
    out.extend(data);
    let sum = crc(&out[begin..]);
    out.extend(sum.to_be_bytes());
}

/// The check sum of a chunk.
fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

/// The check sum of what is compressed.
fn adler(bytes: &[u8]) -> u32 {
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in bytes {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    (b << 16) | a
}

/// The longest match of deflate.
const LONGEST: usize = 258;

fn deflated(data: &[u8], row_length: usize) -> Vec<u8> {
    let mut bits = Bits { out: vec![0x78, 0x01], ..Bits::default() };
    // The last block, with the fixed code.
    bits.push(0b011, 3);
    let mut at = 0;
    while at < data.len() {
        let length = |back: usize| match at.checked_sub(back) {
            None => 0,
            Some(from) => {
                let pairs = data[at..].iter().zip(&data[from..]).take(LONGEST);
                pairs.take_while(|(one, other)| one == other).count()
            }
        };
        let (same, above) = (length(1), length(row_length));
        let (length, back) = if above >= same { (above, row_length) } else { (same, 1) };
        if length >= 3 {
            bits.copy(length, back);
            at += length;
        } else {
            bits.literal(u32::from(data[at]));
            at += 1;
        }
    }
    // The end of the block.
    bits.literal(256);
    let mut out = bits.finish();
    out.extend(adler(data).to_be_bytes());
    out
}

/// Bits, the lowest of a byte first.
#[derive(Default)]
struct Bits {
    out: Vec<u8>,
    held: u32,
    n_held: u32,
}

impl Bits {
    fn push(&mut self, value: u32, n_bits: u32) {
        self.held |= value << self.n_held;
        self.n_held += n_bits;
        while self.n_held >= 8 {
            self.out.push((self.held & 0xff).to_le_bytes()[0]);
            self.held >>= 8;
            self.n_held -= 8;
        }
    }

    /// A word of the code, whose highest bit comes first.
    fn code(&mut self, value: u32, n_bits: u32) {
        self.push(value.reverse_bits() >> (32 - n_bits), n_bits);
    }

    /// A letter or a length, by its number in the fixed code.
    fn literal(&mut self, symbol: u32) {
        match symbol {
            0..=143 => self.code(0x30 + symbol, 8),
            144..=255 => self.code(0x190 + symbol - 144, 9),
            256..=279 => self.code(symbol - 256, 7),
            _ => self.code(0xc0 + symbol - 280, 8),
        }
    }

    fn copy(&mut self, length: usize, back: usize) {
        let length = u32::try_from(length).unwrap_or_default();
        let (symbol, extra, n_extra) = length_symbol(length);
        self.literal(symbol);
        self.push(extra, n_extra);
        let back = u32::try_from(back).unwrap_or_default();
        let (symbol, extra, n_extra) = distance_symbol(back);
        self.code(symbol, 5);
        self.push(extra, n_extra);
    }

    fn finish(mut self) -> Vec<u8> {
        if self.n_held > 0 {
            self.push(0, 8 - self.n_held);
        }
        self.out
    }
}

/// The number of a length in the code, and what is added to it: from 11 on four lengths of each number of
/// bits share it.
fn length_symbol(length: u32) -> (u32, u32, u32) {
    match length {
        258 => (285, 0, 0),
        3..=10 => (254 + length, 0, 0),
        _ => {
            let n_extra = (length - 3).ilog2() - 2;
            let group = (length - 3) >> n_extra;
            (257 + 4 * n_extra + group, (length - 3) & ((1 << n_extra) - 1), n_extra)
        }
    }
}

/// The number of a distance in the code, and what is added to it.
fn distance_symbol(back: u32) -> (u32, u32, u32) {
    match back {
        1..=4 => (back - 1, 0, 0),
        _ => {
            let n_extra = (back - 1).ilog2() - 1;
            let group = (back - 1) >> n_extra;
            (2 * n_extra + group, (back - 1) & ((1 << n_extra) - 1), n_extra)
        }
    }
}
