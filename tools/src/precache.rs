//! The list of what the service worker keeps: every file that the page is made of, with its SHA-256, so that what is kept is always one version.

use crate::process::root;
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
const LATER: [&str; 2] = ["data/byline.dictionary", "flags/"];

/// Writes the list; an empty one lets every request through to the server, for those who change the files while they are served.
///
/// # Errors
/// When a file cannot be read or the list not be written.
pub fn write(keeps: bool) -> anyhow::Result<()> {
    let text = if keeps { list(root())? } else { script("", &[]) };
    let path = root().join("www").join(LIST);
    if std::fs::read_to_string(&path).ok().as_ref() != Some(&text) {
        std::fs::write(&path, text).with_context(|| format!("{LIST} cannot be written"))?;
    }
    Ok(())
}

/// The script that tells the worker what to keep.
fn list(root: &Path) -> anyhow::Result<String> {
    let mut files = Vec::new();
    collect(&root.join("www"), &mut files)?;
    collect(&root.join("data"), &mut files)?;
    let mut entries = Vec::new();
    for file in files {
        let path = file.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
        // The model and its like; what else is in data/ is for people.
        if path.starts_with("data/") && (path.matches('/').count() > 1 || path.ends_with(".md")) {
            continue;
        }
        let bytes = std::fs::read(&file).with_context(|| format!("{path} cannot be read"))?;
        let address = match path.strip_prefix("www/") {
            Some("index.html") => "./",
            Some(rest) => rest,
            None => &path,
        };
        entries.push((address.to_string(), hex(&Sha256::digest(bytes))));
    }
    entries.sort();
    let mut all = Sha256::new();
    for (address, hash) in &entries {
        all.update(address);
        all.update(hash);
    }
    Ok(script(&hex(&all.finalize())[..16], &entries))
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

fn script(version: &str, entries: &[(String, String)]) -> String {
    let mut text = "// Written by tools/src/precache.rs; not kept in the repository.\n".to_string();
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
        for directory in ["www/pkg", "www/flags", "data/lexicons"] {
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
            "data/a.model",
            "data/README.md",
            "data/lexicons/list.txt",
        ];
        for file in files {
            std::fs::write(root.join(file), file).unwrap();
        }
        let before = list(&root).unwrap();
        let addresses: Vec<&str> =
            before.lines().filter_map(|line| line.trim().strip_prefix("[\"")?.split('"').next()).collect();
        assert_eq!(addresses, ["./", "app.js", "data/a.model", "pkg/a.wasm", "flags/aa.svg"]);
        assert!(before.find("LATER") < before.find("flags/aa.svg"));
        assert_eq!(list(&root).unwrap(), before);
        std::fs::write(root.join("www/app.js"), "changed").unwrap();
        assert_ne!(list(&root).unwrap().lines().nth(1), before.lines().nth(1));
        std::fs::remove_dir_all(&root).unwrap();
    }
}
