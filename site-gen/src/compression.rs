//! Compressed forms of a file, as hosts send them: Brotli and gzip at their highest levels.
//!
//! The same bytes in give the same bytes out, whatever else is going on. What was compressed once is
//! kept in `compression/cache.rs`.

mod cache;

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

pub(crate) use cache::Cache;

/// Writing into memory cannot fail, and reading from it neither.
const IN_MEMORY: &str = "neither end of the compression can fail";

/// How a file is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    /// For browsers of the last ten years.
    Brotli,
    /// For all others, and for hosts that know no other.
    Gzip,
}

impl Method {
    pub(crate) const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// What is put behind a file's name.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    /// What decides the bytes besides those that are compressed.
    const fn version(self) -> &'static str {
        match self {
            Self::Brotli => "brotli 9.1.1, quality 11",
            Self::Gzip => "flate2 1.1.11, level 9",
        }
    }

    /// The compressed bytes.
    pub(crate) fn compress(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Brotli => brotli(bytes),
            Self::Gzip => gzip(bytes),
        }
    }
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let highest = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &highest).expect(IN_MEMORY);
    out
}

/// Without a name and a time, which would differ from build to build.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect(IN_MEMORY);
    encoder.finish().expect(IN_MEMORY)
}
