//! What a file of the output holds: bytes, in one piece or in several.
//!
//! What is the same on all pages (`once/`) is in memory once: a page that has it is a list of pieces, some
//! of which are pieces of others too. Who writes or compares files goes over the pieces; who has to see the
//! whole has them joined.

use std::slice;
use std::sync::Arc;

use bytes::Bytes;

/// The bytes of a file. Where they are parted makes no difference to what they are.
#[derive(Clone, Debug)]
pub struct Contents(Held);

#[derive(Clone, Debug)]
enum Held {
    Whole(Bytes),
    Pieces(Arc<[Bytes]>),
}

impl Contents {
    /// The pieces, in order.
    pub fn pieces(&self) -> &[Bytes] {
        match &self.0 {
            Held::Whole(bytes) => slice::from_ref(bytes),
            Held::Pieces(pieces) => pieces,
        }
    }

    /// All bytes in one piece; several are joined each time.
    pub fn whole(&self) -> Bytes {
        match &self.0 {
            Held::Whole(bytes) => bytes.clone(),
            Held::Pieces(pieces) => pieces.concat().into(),
        }
    }

    /// How many bytes there are.
    pub fn len(&self) -> usize {
        self.pieces().iter().map(Bytes::len).sum()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.pieces().iter().all(Bytes::is_empty)
    }

    /// Whether these are its bytes.
    pub(crate) fn are(&self, bytes: &[u8]) -> bool {
        let mut rest = bytes;
        let fits = |piece: &Bytes| match rest.strip_prefix(&**piece) {
            Some(after) => {
                rest = after;
                true
            }
            None => false,
        };
        self.pieces().iter().all(fits) && rest.is_empty()
    }
}

impl FromIterator<Bytes> for Contents {
    fn from_iter<T: IntoIterator<Item = Bytes>>(pieces: T) -> Self {
        Self(Held::Pieces(pieces.into_iter().collect()))
    }
}

impl<T: Into<Bytes>> From<T> for Contents {
    fn from(bytes: T) -> Self {
        Self(Held::Whole(bytes.into()))
    }
}

impl PartialEq for Contents {
    fn eq(&self, other: &Self) -> bool {
        match &other.0 {
            Held::Whole(bytes) => self.are(bytes),
            Held::Pieces(_) => {
                self.pieces() == other.pieces() || self.are(&other.whole())
            }
        }
    }
}

impl Eq for Contents {}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(pieces: &[&'static str]) -> Contents {
        pieces.iter().map(|it| Bytes::from_static(it.as_bytes())).collect()
    }

    #[test]
    fn where_bytes_are_parted_makes_no_difference() {
        for pieces in [&["abc"][..], &["a", "bc"], &["", "ab", "", "c", ""]] {
            let contents = parted(pieces);
            assert_eq!((contents.len(), &contents.whole()[..]), (3, &b"abc"[..]));
            assert_eq!(contents, Contents::from("abc"));
            assert_eq!(contents, parted(&["ab", "c"]));
        }
        assert!(parted(&["", ""]).is_empty() && parted(&[]) == Contents::from(""));
    }

    #[test]
    fn what_is_longer_or_shorter_is_something_else() {
        for other in ["ab", "abcd", "abd", ""] {
            assert_ne!(parted(&["a", "bc"]), Contents::from(other), "{other}");
            assert_ne!(Contents::from(other), parted(&["a", "bc"]), "{other}");
        }
    }
}
