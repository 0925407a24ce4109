//! Scripts and styles without what is for their readers: comments, white space, long names. File by file, so
//! that the page is made of the same modules, loaded as they are needed.

use crate::process::{command, root, run};
use anyhow::{Context, Result};
use std::collections::BTreeMap;

/// Where esbuild puts its results.
const FOLDER: &str = "target/minified";

/// Minifies the files of the page, which are given by their addresses. What wasm-bindgen wrote stays as it
/// is.
///
/// # Errors
/// When esbuild is missing or refuses a file.
pub fn minify(files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    let is_ours = |address: &str| {
        (address.ends_with(".js") || address.ends_with(".css")) && !address.starts_with("pkg/")
    };
    let addresses: Vec<String> = files.keys().filter(|address| is_ours(address)).cloned().collect();
    let mut esbuild = command(root().join("node_modules/.bin/esbuild"), &[])?;
    esbuild.args(["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"]);
    esbuild.args(["--outbase=www".to_string(), format!("--outdir={FOLDER}")]);
    run(esbuild.args(addresses.iter().map(|address| format!("www/{address}"))))?;
    for address in addresses {
        let path = root().join(FOLDER).join(&address);
        let bytes = std::fs::read(&path).with_context(|| format!("{} was not written", path.display()))?;
        files.insert(address, bytes);
    }
    Ok(())
}
