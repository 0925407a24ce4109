//! The list of what the service worker keeps: every file that the page is made of, with its SHA-256, so that
//! what is kept is always one version. The list in www/ is empty: it lets every request through to the
//! server, for those who change the files while they are served.

use anyhow::Context;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The name of the list, in www/.
pub const LIST: &str = "precache.js";

/// What under www/ belongs to no page: types, licences, the list itself and the worker that keeps it.
fn is_served(name: &str) -> bool {
    let unused = [".d.ts", ".LICENSE.txt", "service-worker.js", LIST];
    !name.starts_with('.') && !unused.iter().any(|end| name.ends_with(end))
}

/// What few readers need and many bytes are: kept once it has been asked for.
const LATER: [&str; 5] =
    ["data/byline.dictionary", "flags/", "vendor/mammoth.js", "vendor/pdf", "vendor/postal-mime.js"];

/// A file of the page by its address, and its SHA-256 in hexadecimal.
pub type Entry = (String, String);

/// The address of a file from the page's own, as the page asks for it. `path` is where the file lies, from
/// the repository's root.
pub fn address(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    match path.strip_prefix("www/").unwrap_or(&path) {
        "index.html" => "./".to_string(),
        rest => rest.to_string(),
    }
}

/// A file in the list.
pub fn entry(address: String, bytes: &[u8]) -> Entry {
    (address, hex(&Sha256::digest(bytes)))
}

/// What names the version that is made of these files, which are sorted.
pub fn version(entries: &[Entry]) -> String {
    let mut all = Sha256::new();
    for (address, hash) in entries {
        all.update(address);
        all.update(hash);
    }
    hex(&all.finalize())[..16].to_string()
}

/// Every file that the page may ask for, under www/ and data/.
///
/// # Errors
/// When a folder cannot be read.
pub fn files_of_the_page(root: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    collect(&root.join("www"), &mut files)?;
    // The model and its like; what else is in data/ is for people.
    for entry in std::fs::read_dir(root.join("data")).context("data is missing")? {
        let path = entry?.path();
        if path.is_file() && path.extension().is_none_or(|extension| extension != "md") {
            files.push(path);
        }
    }
    Ok(files)
}

fn collect(directory: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    for entry in
        std::fs::read_dir(directory).with_context(|| format!("{} is missing", directory.display()))?
    {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.file_name().is_some_and(|name| is_served(&name.to_string_lossy())) {
            files.push(path);
        }
    }
    Ok(())
}

/// The script that tells the worker what to keep.
pub fn script(version: &str, entries: &[Entry]) -> String {
    let mut text = "// Written by tools/src/precache.rs.\n".to_string();
    // Writing to a string cannot fail.
    let _ = writeln!(text, "self.VERSION = {version:?};");
    let is_later = |address: &str| LATER.iter().any(|start| address.starts_with(start));
    for (name, later) in [("FILES", false), ("LATER", true)] {
        let _ = writeln!(text, "self.{name} = [");
        for (address, hash) in entries.iter().filter(|(address, _)| is_later(address) == later) {
            let _ = writeln!(text, "  [{address:?}, {hash:?}],");
        }
        text += "];\n";
    }
    text
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_has_what_the_page_loads_and_changes_with_it() {
        let root = std::env::temp_dir().join(format!("byline-precache-{}", std::process::id()));
        for directory in ["www/pkg", "www/flags", "www/vendor", "data/lexicons"] {
            std::fs::create_dir_all(root.join(directory)).unwrap();
        }
        let files = [
            "www/index.html",
            "www/app.js",
            "www/service-worker.js",
            "www/precache.js",
            "www/pkg/.stamp",
            "www/pkg/a.wasm",
            "www/pkg/a.d.ts",
            "www/flags/aa.svg",
            "www/vendor/marked.js",
            "www/vendor/pdf-worker.js",
            "data/a.model",
            "data/README.md",
            "data/lexicons/list.txt",
        ];
        for file in files {
            std::fs::write(root.join(file), file).unwrap();
        }
        let list = || {
            let files = files_of_the_page(&root).unwrap();
            let mut entries: Vec<Entry> = files
                .iter()
                .map(|file| entry(address(file.strip_prefix(&root).unwrap()), &std::fs::read(file).unwrap()))
                .collect();
            entries.sort();
            script(&version(&entries), &entries)
        };
        let before = list();
        let addresses: Vec<&str> =
            before.lines().filter_map(|line| line.trim().strip_prefix("[\"")?.split('"').next()).collect();
        assert_eq!(
            addresses,
            [
                "./",
                "app.js",
                "data/a.model",
                "pkg/a.wasm",
                "vendor/marked.js",
                "flags/aa.svg",
                "vendor/pdf-worker.js"
            ]
        );
        assert!(before.find("LATER") < before.find("flags/aa.svg"));
        assert_eq!(list(), before);
        std::fs::write(root.join("www/app.js"), "changed").unwrap();
        assert_ne!(list().lines().nth(1), before.lines().nth(1));
        std::fs::remove_dir_all(&root).unwrap();
    }
}
