//! The folder that any static host can serve: every file of the page, and beside each the same compressed,
//! once and as well as can be.

use crate::compressed::{brotli, gzip};
use crate::headers;
use crate::minified::minify;
use crate::precache;
use crate::process::root;
use anyhow::{Context, Result};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

/// The folder, from the repository's root.
pub const FOLDER: &str = "dist";

/// Where the page says its version, for the service worker to know whether it is its own.
const ROOT_ELEMENT: &str = "<html lang=\"en\"";

/// Brings the folder up to date with the files of the page. A file that stays the same is not compressed
/// again.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write() -> Result<()> {
    let site = root().join(FOLDER);
    let mut files = read_all()?;
    minify(&mut files)?;
    let version = precache::version(&entries(&files));
    let index = files.get_mut("./").context("www/index.html is missing")?;
    let page = String::from_utf8(std::mem::take(index))?;
    *index =
        page.replacen(ROOT_ELEMENT, &format!("{ROOT_ELEMENT} data-version=\"{version}\""), 1).into_bytes();
    let list = precache::script(&version, &entries(&files));
    for name in ["service-worker.js"].into_iter().map(String::from).chain(licences()?) {
        let bytes = std::fs::read(root().join("www").join(&name))?;
        files.insert(name, bytes);
    }
    let page = files.get("./").context("the page is gone")?.clone();
    files.insert(headers::HAND_OVER.to_string(), page);
    files.insert("_headers".to_string(), headers::as_file().into_bytes());
    let written: Vec<Vec<PathBuf>> = files
        .par_iter()
        .map(|(address, bytes)| place(bytes, &site.join(file_name(address))))
        .collect::<Result<_>>()?;
    let mut wanted: HashSet<PathBuf> = written.into_iter().flatten().collect();
    // The list comes last: what it names is there by then.
    wanted.extend(place(list.as_bytes(), &site.join(precache::LIST))?);
    remove_others(&site, &wanted)
}

/// The bytes that a file of the page takes on the wire: as it is, or as its twin with this ending, if it has
/// one.
///
/// # Errors
/// When it is not in the folder.
pub fn size(source: &Path, ending: &str) -> Result<u64> {
    let address = precache::address(source.strip_prefix(root())?);
    let file = root().join(FOLDER).join(file_name(&address));
    let twin = twin(&file, ending);
    let meta = std::fs::metadata(twin).or_else(|_| std::fs::metadata(&file));
    Ok(meta.with_context(|| format!("{} is missing", file.display()))?.len())
}

/// The file beside another whose name has an ending more.
fn twin(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Every file of the page by its address.
fn read_all() -> Result<BTreeMap<String, Vec<u8>>> {
    let read = |file: PathBuf| {
        let bytes = std::fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        Ok((precache::address(file.strip_prefix(root())?), bytes))
    };
    precache::files_of_the_page(root())?.into_iter().map(read).collect()
}

fn entries(files: &BTreeMap<String, Vec<u8>>) -> Vec<precache::Entry> {
    files.iter().map(|(address, bytes)| precache::entry(address.clone(), bytes)).collect()
}

/// The licences of what others wrote, by their addresses.
fn licences() -> Result<Vec<String>> {
    let names = std::fs::read_dir(root().join("www/vendor"))?
        .map(|entry| Ok(format!("vendor/{}", entry?.file_name().to_string_lossy())))
        .collect::<Result<Vec<String>>>()?;
    Ok(names.into_iter().filter(|name| name.ends_with(".LICENSE.txt")).collect())
}

/// The name of the file at an address.
fn file_name(address: &str) -> &str {
    if address == "./" { "index.html" } else { address }
}

/// Puts a file in its place, with its compressed twins if they are smaller; returns all that are there then.
fn place(bytes: &[u8], target: &Path) -> Result<Vec<PathBuf>> {
    let twins = [(".br", brotli as fn(&[u8]) -> Result<Vec<u8>>), (".gz", gzip)];
    let beside = |ending: &str| twin(target, ending);
    if std::fs::read(target).ok().as_deref() != Some(bytes) {
        std::fs::create_dir_all(target.parent().context("a file lies in a folder")?)?;
        // The twins first: should this stop half-way, the file itself is still old, and all are made again.
        for (ending, compress) in twins {
            let _ = std::fs::remove_file(beside(ending));
            let packed = compress(bytes)?;
            if packed.len() < bytes.len() {
                std::fs::write(beside(ending), packed)?;
            }
        }
        std::fs::write(target, bytes)?;
    }
    let there = twins.map(|(ending, _)| beside(ending)).into_iter().filter(|twin| twin.exists());
    Ok(there.chain([target.to_path_buf()]).collect())
}

/// Removes what is not wanted any more.
fn remove_others(folder: &Path, wanted: &HashSet<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_others(&path, wanted)?;
        } else if !wanted.contains(&path) {
            std::fs::remove_file(path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn the_twins_hold_the_file_and_follow_it() {
        let folder = std::env::temp_dir().join(format!("byline-site-{}", std::process::id()));
        let target = folder.join("out/target.js");
        for text in ["let word = 1;\n".repeat(50), "let other = 2;\n".repeat(60)] {
            assert_eq!(place(text.as_bytes(), &target).unwrap().len(), 3);
            let mut unpacked = String::new();
            let packed = std::fs::read(folder.join("out/target.js.gz")).unwrap();
            flate2::read::GzDecoder::new(packed.as_slice()).read_to_string(&mut unpacked).unwrap();
            assert_eq!(unpacked, text);
            let packed = std::fs::read(folder.join("out/target.js.br")).unwrap();
            let mut unpacked = Vec::new();
            brotli::BrotliDecompress(&mut packed.as_slice(), &mut unpacked).unwrap();
            assert_eq!(unpacked, text.as_bytes());
        }
        // What would only grow has no twin.
        assert_eq!(place(b"x", &target).unwrap(), std::slice::from_ref(&target));
        std::fs::write(folder.join("old.js"), "").unwrap();
        remove_others(&folder, &HashSet::from([target.clone()])).unwrap();
        assert!(!folder.join("old.js").exists() && target.exists());
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
