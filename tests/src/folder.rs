//! A folder as a value: every file's bytes by its path. Also copies folders. Knows nothing of sites.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// All files below a folder, hidden ones too: path with `/`, and bytes. A folder that is not there
/// has no files.
pub fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    if folder.is_dir() {
        collect(folder, "", &mut files);
    }
    files
}

/// Copies all files below a folder; what is there under the same name is overwritten.
pub fn copy(from: &Path, to: &Path) {
    for (name, bytes) in read(from) {
        write(&to.join(name), &bytes);
    }
}

/// Writes a file, and the folders that it needs.
pub fn write(file: &Path, bytes: &[u8]) {
    let folder = file.parent().expect("a file stands in a folder");
    fs::create_dir_all(folder).expect("a test may make folders in its own");
    fs::write(file, bytes).expect("a test may write into its own folder");
}

/// The text of a file.
///
/// # Panics
///
/// If it cannot be read: a test without its data has failed.
pub fn text(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| {
        unreachable!("{} is part of the repository: {error}", file.display())
    })
}

/// The names of the folders in a folder, sorted.
pub fn folders(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let folders = entries.filter(|it| it.path().is_dir());
    let mut names: Vec<String> =
        folders.filter_map(|it| it.file_name().into_string().ok()).collect();
    names.sort();
    names
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let Ok(name) = entry.file_name().into_string() else { continue };
        let path = entry.path();
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files);
        } else if let Ok(bytes) = fs::read(&path) {
            files.insert(name, bytes);
        }
    }
}
