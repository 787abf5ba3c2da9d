//! Puts one folder in another's place: in one step, else in two, with what mends a run that was stopped
//! between them.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

use super::ours::own_files;
use super::{WriteError, at};

/// How it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exchanged {
    /// The one stands in the other's place.
    Done,
    /// Nothing was done: something is mounted there.
    IsMountPoint,
}

/// Whether another file system is mounted at a folder.
pub(super) fn is_mount_point(root: &Path, folder: &Path) -> bool {
    let device = |path: &Path| fs::symlink_metadata(path).ok().map(|it| it.dev());
    let of_folder = device(folder);
    of_folder.is_some() && of_folder != device(root)
}

/// Mends what a run left that was stopped between the two steps.
pub(super) fn recover(
    folder: &Path,
    next: &Path,
    before: &Path,
) -> Result<(), WriteError> {
    if !is_there(before)? {
        return Ok(());
    }
    // Somebody else's folder of that name is no business of ours.
    own_files(before)?;
    if !is_there(folder)? {
        return fs::rename(before, folder).map_err(at(folder));
    }
    if is_there(next)? {
        own_files(next)?;
        return fs::remove_dir_all(before).map_err(at(before));
    }
    fs::rename(before, next).map_err(at(next))
}

/// Puts the stage in the folder's place, and the folder in the stage's.
pub(super) fn exchange(
    folder: &Path,
    next: &Path,
    before: &Path,
) -> Result<Exchanged, WriteError> {
    let how =
        if is_there(folder)? { RenameFlags::EXCHANGE } else { RenameFlags::NOREPLACE };
    match renameat_with(CWD, next, CWD, folder, how) {
        Ok(()) => Ok(Exchanged::Done),
        Err(Errno::BUSY) => Ok(Exchanged::IsMountPoint),
        // What systems say that cannot do it in one step.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP | Errno::XDEV) => {
            in_two_steps(folder, next, before)
        }
        Err(error) => Err(WriteError::System(folder.to_owned(), error.into())),
    }
}

/// The same for systems that cannot do it in one step. Whoever looks between the two finds nothing; who
/// comes after a run that was stopped there finds what was there before, by [`recover`].
fn in_two_steps(
    folder: &Path,
    next: &Path,
    before: &Path,
) -> Result<Exchanged, WriteError> {
    if is_there(folder)? {
        match fs::rename(folder, before) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::ResourceBusy => {
                return Ok(Exchanged::IsMountPoint);
            }
            Err(error) => return Err(WriteError::System(folder.to_owned(), error)),
        }
    }
    if let Err(error) = fs::rename(next, folder) {
        // Back as it was; if not even that works, the next run tries it again.
        let _ = fs::rename(before, folder);
        return Err(WriteError::System(folder.to_owned(), error));
    }
    if is_there(before)? {
        fs::rename(before, next).map_err(at(next))?;
    }
    Ok(Exchanged::Done)
}

fn is_there(path: &Path) -> Result<bool, WriteError> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(WriteError::System(path.to_owned(), error)),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// Three folders of a site in a folder of its own; gone when dropped.
    struct Folders(PathBuf);

    impl Folders {
        fn new(name: &str) -> Self {
            let root = std::env::temp_dir()
                .join(format!("meken-exchange-{name}-{}", std::process::id()));
            fs::create_dir_all(&root).expect("a test may make folders");
            Self(root)
        }

        /// A folder with one file that is listed.
        fn make(&self, folder: &str, text: &str) {
            let folder = self.0.join(folder);
            fs::create_dir_all(&folder).expect("a test may make folders");
            fs::write(folder.join("a"), text).expect("a test may write");
            fs::write(folder.join(super::super::MANIFEST), "0  a\n").expect("it may");
        }

        fn all(&self) -> [PathBuf; 3] {
            ["public", "public.next", "public.before"].map(|it| self.0.join(it))
        }

        fn hold(&self) -> [Option<String>; 3] {
            self.all().map(|it| fs::read_to_string(it.join("a")).ok())
        }
    }

    impl Drop for Folders {
        fn drop(&mut self) {
            // What is left of a test is nobody's loss.
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    /// From what stands in `public`, `public.next` and `public.before`, recovered.
    #[track_caller]
    fn check(name: &str, found: [&str; 3], left: [&str; 3]) {
        let folders = Folders::new(name);
        let [public, next, before] = folders.all();
        for (folder, text) in ["public", "public.next", "public.before"].iter().zip(found)
        {
            if !text.is_empty() {
                folders.make(folder, text);
            }
        }
        recover(&public, &next, &before).expect("the folders are ours");
        let left = left.map(|it| (!it.is_empty()).then(|| it.to_owned()));
        assert_eq!(folders.hold(), left);
    }

    #[test]
    fn a_run_that_was_stopped_between_two_steps_is_mended() {
        check("whole", ["old", "new", ""], ["old", "new", ""]);
        // Stopped after the first step, and after the second.
        check("one", ["", "new", "old"], ["old", "new", ""]);
        check("two", ["new", "", "old"], ["new", "old", ""]);
        check("twice", ["new", "newer", "old"], ["new", "newer", ""]);
    }

    #[test]
    fn two_steps_do_what_one_does() {
        for (n, has_folder) in [true, false].into_iter().enumerate() {
            let folders = Folders::new(&format!("steps-{n}"));
            let [public, next, before] = folders.all();
            if has_folder {
                folders.make("public", "old");
            }
            folders.make("public.next", "new");
            let done = in_two_steps(&public, &next, &before).expect("it is not busy");
            assert_eq!(done, Exchanged::Done);
            let old = has_folder.then(|| "old".to_owned());
            assert_eq!(folders.hold(), [Some("new".to_owned()), old, None]);
        }
    }

    #[test]
    fn a_folder_of_somebody_else_is_not_taken_for_ours() {
        let folders = Folders::new("foreign");
        let [public, next, before] = folders.all();
        fs::create_dir_all(&before).expect("a test may make folders");
        fs::write(before.join("notes.txt"), "mine").expect("a test may write");
        assert!(recover(&public, &next, &before).is_err());
        assert!(before.join("notes.txt").exists());
    }
}
