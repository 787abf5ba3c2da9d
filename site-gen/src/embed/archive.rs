//! The archive of a release: a tar whose bytes depend on nothing but names and contents.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read as _};
use std::path::Component;

use bytes::Bytes;
use tar::{Archive, Builder, EntryType, Header};

/// Packs files, in the order of their names.
pub(super) fn packed(files: &BTreeMap<String, Bytes>) -> io::Result<Vec<u8>> {
    let mut out = Builder::new(Vec::new());
    for (name, bytes) in files {
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o644);
        header.set_mtime(0);
        header.set_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        out.append_data(&mut header, name, bytes.as_ref())?;
    }
    out.into_inner()
}

/// Unpacks files: no links, and none that would stand outside of the folder of the release.
pub(super) fn unpacked(archive: &[u8]) -> io::Result<BTreeMap<String, Bytes>> {
    let mut files = BTreeMap::new();
    for entry in Archive::new(Cursor::new(archive)).entries()? {
        let mut entry = entry?;
        let path = entry.path()?.into_owned();
        let is_within = path.components().all(|it| matches!(it, Component::Normal(_)));
        let name = path.to_str().filter(|_| is_within).map(str::to_owned);
        let name = name.filter(|_| entry.header().entry_type() == EntryType::Regular);
        let refused = || {
            let message = format!("`{}` is not a file within it", path.display());
            io::Error::new(io::ErrorKind::InvalidData, message)
        };
        let name = name.ok_or_else(refused)?;
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes)?;
        files.insert(name, bytes.into());
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out() {
        let files = [("meken.js", "run();"), ("ru/words.json", "{}")];
        let files = files.map(|(name, text)| (name.to_owned(), Bytes::from(text)));
        let files = BTreeMap::from(files);
        let archive = packed(&files).expect("these names are short");
        assert_eq!(unpacked(&archive).expect("an archive of ours"), files);
        assert_eq!(packed(&files).expect("these names are short"), archive);
    }

    #[test]
    fn what_leads_out_is_refused() {
        let mut out = Builder::new(Vec::new());
        let mut header = Header::new_ustar();
        // The library refuses such names where they are written, so this one is written by hand.
        header.as_mut_bytes()[..9].copy_from_slice(b"../out.js");
        header.set_size(0);
        header.set_entry_type(EntryType::Regular);
        header.set_cksum();
        out.append(&header, io::empty()).expect("memory is there");
        let archive = out.into_inner().expect("memory is there");
        assert!(unpacked(&archive).is_err());
    }
}
