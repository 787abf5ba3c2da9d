//! Writes a file piece by piece, without joining what is in memory once and in many files.

use std::fs::File;
use std::io::{self, IoSlice, Write as _};
use std::path::Path;

use crate::Contents;

/// Writes a file that holds the contents, and nothing else.
pub(super) fn write_pieces(path: &Path, contents: &Contents) -> io::Result<()> {
    let mut file = File::create(path)?;
    let mut slices: Vec<IoSlice<'_>> =
        contents.pieces().iter().map(|it| IoSlice::new(it)).collect();
    let mut rest = &mut slices[..];
    // What is empty is taken off here: a system that has nothing to write says so by a zero.
    IoSlice::advance_slices(&mut rest, 0);
    while !rest.is_empty() {
        match file.write_vectored(rest) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(n_bytes) => IoSlice::advance_slices(&mut rest, n_bytes),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Bytes;

    #[test]
    fn what_is_written_is_all_of_it() {
        let path =
            std::env::temp_dir().join(format!("meken-pieces-{}", std::process::id()));
        for pieces in [&["", "ab", "", "c", ""][..], &[], &[""]] {
            let of = |it: &&'static str| Bytes::from_static(it.as_bytes());
            let contents: Contents = pieces.iter().map(of).collect();
            write_pieces(&path, &contents).expect("a test may write");
            let written = std::fs::read(&path).expect("it has just been written");
            assert_eq!(written, pieces.concat().as_bytes());
        }
        // What is left of a test is nobody's loss.
        let _ = std::fs::remove_file(path);
    }
}
