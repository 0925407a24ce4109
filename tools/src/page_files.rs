//! Which files the page is made of: those it loads at once and those that come when something asks for them,
//! with the budgets of what every reader loads.

use crate::precache;
use crate::process::root;
use crate::site;
use anyhow::Context;
use std::path::{Path, PathBuf};

/// The core, as the page loads it.
pub const MODULE: &str = "www/pkg/byline_bg.wasm";
/// The most bytes of the page's own first files after brotli.
const PAGE_BUDGET: u64 = 48_000;
/// The most bytes of the core after brotli.
const MODULE_BUDGET: u64 = 470_000;
/// The most bytes after brotli before the first names are marked.
const FIRST: u64 = 520_000;
/// The most bytes after brotli until the tagger and the facts are there.
const ALL: u64 = 3_300_000;

/// What the page loads before anyone asks for anything: what index.html names, and what its scripts import by
/// name, from whatever folder.
///
/// # Errors
/// When a file that is named is not there.
pub fn first_files(www: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let index = www.join("index.html");
    let html = read(&index)?;
    let mut files = vec![index];
    let mut open: Vec<PathBuf> = named(&html, &["src=\"", "href=\""])
        .filter(|name| is_script_or_style(Path::new(name)))
        .map(|name| joined(www, name))
        .collect();
    while let Some(path) = open.pop() {
        if files.contains(&path) {
            continue;
        }
        let text = read(&path)?;
        let folder = path.parent().unwrap_or(www);
        let imports = named(&text, &[" from \"", "\nimport \""]).filter(|name| name.starts_with('.'));
        open.extend(imports.map(|name| joined(folder, name)));
        files.push(path);
    }
    Ok(files)
}

/// The page's own scripts and styles that are loaded when something asks for them.
///
/// # Errors
/// When the folder cannot be read.
pub fn later_files(www: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let first = first_files(www)?;
    let mut files = Vec::new();
    collect(www, &mut files)?;
    files.retain(|path| is_script_or_style(path) && !first.contains(path));
    files.sort();
    Ok(files)
}

/// Fails if what a reader waits for takes more bytes than it may, after brotli.
///
/// # Errors
/// When it does, or something is not there.
pub fn check_travel() -> anyhow::Result<()> {
    let size = |path: &str| site::size(&root().join(path), ".br");
    let page: u64 = first_files(&root().join("www"))?
        .iter()
        .map(|file| site::size(file, ".br"))
        .sum::<anyhow::Result<u64>>()?;
    let first = page + size(MODULE)? + size("www/core/worker.js")? + size("www/pkg/byline.js")?;
    let all = first + size("data/byline.model")? + size("data/byline.knowledge")?;
    let budgets = [
        ("of the page itself", page, PAGE_BUDGET),
        ("of the core", size(MODULE)?, MODULE_BUDGET),
        ("before the first marks", first, FIRST),
        ("in all", all, ALL),
    ];
    for (what, bytes, most) in budgets {
        println!("  {bytes} bytes {what} after brotli, of {most}");
    }
    for (what, bytes, most) in budgets {
        anyhow::ensure!(bytes <= most, "{bytes} bytes {what}, over {most}");
    }
    Ok(())
}

/// All files under a folder but those that are made or fetched by the build.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| format!("{} is missing", folder.display()))? {
        let path = entry?.path();
        let is_made = ["pkg", "vendor", precache::LIST].iter().any(|name| path.ends_with(name));
        if path.is_dir() && !is_made {
            collect(&path, files)?;
        } else if !is_made {
            files.push(path);
        }
    }
    Ok(())
}

fn is_script_or_style(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "js" || extension == "css")
}

/// What stands between one of `openings` and the next quotation mark.
fn named<'t>(text: &'t str, openings: &'t [&str]) -> impl Iterator<Item = &'t str> {
    openings.iter().flat_map(|opening| text.split(opening).skip(1)).filter_map(|rest| rest.split('"').next())
}

/// The path that a file in `folder` calls `name`, without "." and "..".
fn joined(folder: &Path, name: &str) -> PathBuf {
    let mut path = folder.to_path_buf();
    for part in name.split('/') {
        match part {
            "." => {}
            ".." => {
                path.pop();
            }
            part => path.push(part),
        }
    }
    path
}

fn read(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compressed::gzip;

    #[test]
    fn imports_are_followed_through_folders() {
        let www = std::env::temp_dir().join(format!("byline-page-files-{}", std::process::id()));
        let files = [
            ("index.html", "<link href=\"css/base.css\"><script src=\"app.js\"></script><a href=\"a.txt\">"),
            ("css/base.css", ""),
            ("css/panel/late.css", ""),
            ("app.js", "import { a } from \"./card/card.js\";\nimport(\"./late/late.js\");"),
            ("card/card.js", "import \"./deep/row.js\";\nexport * from \"../ui/dom.js\";"),
            ("card/deep/row.js", "// From \"the row\".\nimport {\n  b,\n} from \"../../story/story.js\";"),
            ("story/story.js", "import { c } from \"../ui/dom.js\";"),
            ("ui/dom.js", ""),
            ("late/late.js", "import { d } from \"../ui/dom.js\";"),
            ("pkg/byline.js", ""),
        ];
        for (name, text) in files {
            let path = www.join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            // A line before it, as every script of the page has.
            std::fs::write(path, format!("\n{text}")).unwrap();
        }
        let names = |found: Vec<PathBuf>| {
            let mut names: Vec<String> = found
                .iter()
                .map(|path| path.strip_prefix(&www).unwrap().to_string_lossy().replace('\\', "/"))
                .collect();
            names.sort();
            names
        };
        assert_eq!(
            names(first_files(&www).unwrap()),
            [
                "app.js",
                "card/card.js",
                "card/deep/row.js",
                "css/base.css",
                "index.html",
                "story/story.js",
                "ui/dom.js"
            ]
        );
        assert_eq!(names(later_files(&www).unwrap()), ["css/panel/late.css", "late/late.js"]);
        std::fs::remove_dir_all(&www).unwrap();
    }

    #[test]
    fn the_card_is_among_the_first_files() {
        // What is imported by what is imported counts, too, from whatever folder.
        let files = first_files(&root().join("www")).unwrap();
        assert!(files.iter().any(|path| path.ends_with("card.js")), "the card is not among {files:?}");
    }

    #[test]
    fn the_model_stays_within_its_budget() {
        let model = std::fs::read(root().join("data/byline.model")).unwrap_or_default();
        assert!(!model.is_empty(), "data/byline.model was not found");
        // gzip is quicker than brotli and never smaller here.
        let packed = gzip(&model).unwrap().len();
        assert!(packed <= 3_000_000, "the model takes {packed} bytes after gzip");
    }
}
