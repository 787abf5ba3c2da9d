//! Pictures of the content: how large they are, read from the files themselves, so that a page keeps
//! their room while they load; and their siblings for screens of more dots, `map@2x.png` beside `map.png`.

mod size;

use std::collections::BTreeMap;

use bytes::Bytes;

use crate::read::Files;
pub(crate) use size::Size;

/// The files that pages may show.
#[derive(Clone, Debug, Default)]
pub struct Pictures<'a> {
    files: BTreeMap<&'a str, &'a Bytes>,
}

/// What is wrong with a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It says of itself that it is of a kind which it is not.
    NoSize(String),
    /// A sibling is not so many times as large.
    OtherSize(String, Size, u32),
}

/// How many times as many dots siblings have.
const TIMES: [u32; 2] = [2, 3];

impl<'a> Pictures<'a> {
    /// The pictures among the files that are copied.
    pub(crate) fn read(files: &'a Files) -> Self {
        Self { files: files.copied().collect() }
    }

    /// All files that are copied, with the size of those that are pictures: whatever pages can be told.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&'a str, Option<Size>)> {
        self.files.iter().map(|(file, bytes)| (*file, size::of(file, bytes)))
    }

    /// The size of a picture; none of a file of a kind that is not known, or that is not there.
    ///
    /// # Errors
    ///
    /// [`Fault::NoSize`] of a known kind whose size cannot be read.
    pub(crate) fn size(&self, file: &str) -> Result<Option<Size>, Fault> {
        let bytes = self.files.get(file).filter(|_| size::is_known(file));
        let Some(bytes) = bytes else { return Ok(None) };
        let size = size::of(file, bytes);
        size.map(Some).ok_or_else(|| Fault::NoSize(file.to_owned()))
    }

    /// The siblings of a picture for screens of more dots, each with how many times as many.
    ///
    /// # Errors
    ///
    /// [`Fault`] if one is not so many times as large: the picture would change its shape.
    pub(crate) fn siblings(
        &self,
        file: &str,
        size: Size,
    ) -> Result<Vec<(String, u32)>, Fault> {
        let Some((name, ending)) = file.rsplit_once('.') else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for times in TIMES {
            let sibling = format!("{name}@{times}x.{ending}");
            let Some(its) = self.size(&sibling)? else { continue };
            let wanted = Size { width: size.width * times, height: size.height * times };
            if its != wanted {
                return Err(Fault::OtherSize(sibling, its, times));
            }
            found.push((sibling, times));
        }
        Ok(found)
    }
}
