//! The third-party modules that the page imports, from npm's packages into www/vendor, with their types and
//! licences.

use crate::map;
use crate::process::{command, root, run};
use anyhow::{Context, Result, ensure};
use std::path::Path;

/// Copies what is one file already, and makes one file of what is many. (See `docs/decisions/0005` and
/// `0035`.)
///
/// # Errors
/// When a package is missing, or esbuild refuses one.
pub fn write() -> Result<()> {
    let packages = root().join("node_modules");
    let read = |file: &str| {
        std::fs::read_to_string(packages.join(file))
            .with_context(|| format!("node_modules/{file} cannot be read"))
    };
    let readability = readability(&read("@mozilla/readability/Readability.js")?)?;
    let files = [
        ("dompurify.js", without_source_map(&read("dompurify/dist/purify.es.mjs")?).to_string()),
        ("dompurify.d.ts", types("dompurify", "default, *")),
        ("dompurify.LICENSE.txt", read("dompurify/LICENSE")?),
        ("marked.js", without_source_map(&read("marked/lib/marked.esm.js")?).to_string()),
        ("marked.d.ts", types("marked", "*")),
        ("marked.LICENSE.txt", read("marked/LICENSE")?),
        ("readability.js", readability),
        ("readability.d.ts", types("@mozilla/readability", "Readability")),
        ("readability.LICENSE.txt", read("@mozilla/readability/LICENSE.md")?),
        ("postal-mime.js", bundled(&packages.join("postal-mime/dist/esm/postal-mime.js"))?),
        ("postal-mime.d.ts", types("postal-mime", "default")),
        ("postal-mime.LICENSE.txt", read("postal-mime/LICENSE.txt")?),
        ("mammoth.js", bundled(&packages.join("mammoth/lib/index.js"))?),
        ("mammoth.d.ts", types("mammoth", "default")),
        ("mammoth.LICENSE.txt", licences_of_mammoth(&read)?),
        ("pdf.js", without_source_map(&read("pdfjs-dist/legacy/build/pdf.min.mjs")?).to_string()),
        ("pdf.d.ts", types("pdfjs-dist", "*")),
        (
            "pdf-worker.js",
            without_source_map(&read("pdfjs-dist/legacy/build/pdf.worker.min.mjs")?).to_string(),
        ),
        ("pdf.LICENSE.txt", read("pdfjs-dist/LICENSE")?),
        ("world.json", map::world(&read("world-atlas/countries-50m.json")?)?),
        ("world.LICENSE.txt", read("world-atlas/LICENSE")?),
    ];
    let directory = root().join("www/vendor");
    std::fs::create_dir_all(&directory)?;
    for (name, text) in files {
        let path = directory.join(name);
        // A file that stays the same keeps its time, and so its place in the browser's cache.
        if std::fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            std::fs::write(path, text)?;
        }
    }
    Ok(())
}

/// What Readability writes as HTML and has parsed again, as copies of nodes instead: the page's policy lets
/// no text become HTML outside of www/ui/trusted.js. (See `docs/decisions/0040`.)
const COPIED: [(&str, &str); 3] = [
    ("pageCacheHtml = page.innerHTML;", "pageCacheHtml = contentOf(page);"),
    ("page.innerHTML = pageCacheHtml;", "page.replaceChildren(pageCacheHtml.cloneNode(true));"),
    ("tmp.innerHTML = noscript.innerHTML;", "tmp.append(contentOf(noscript));"),
];

/// Readability, which comes as a CommonJS script, as a module that parses nothing.
fn readability(script: &str) -> Result<String> {
    let mut module = script.to_string();
    for (before, after) in COPIED {
        ensure!(
            module.matches(before).count() == 1,
            "Readability has changed: it should have “{before}” once"
        );
        module = module.replace(before, after);
    }
    ensure!(!module.contains("innerHTML = "), "Readability has changed: it parses HTML somewhere else");
    Ok(module
        + "
function contentOf(node) {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return range.cloneContents();
}
export { Readability };
")
}

/// What says that a module has the types of a package.
fn types(package: &str, names: &str) -> String {
    let line = |name: &str| match name {
        "*" => format!("export * from \"{package}\";\n"),
        name => format!("export {{ {name} }} from \"{package}\";\n"),
    };
    names.split(", ").map(line).collect()
}

/// A package of many files as one module, as a browser reads it.
fn bundled(entry: &Path) -> Result<String> {
    let folder = root().join("target/vendor");
    let made = folder.join(entry.file_name().context("an entry is a file")?);
    // Two packages may call their entries alike.
    let _ = std::fs::remove_file(&made);
    let mut esbuild = command(root().join("node_modules/.bin/esbuild"), &[])?;
    esbuild.args(["--bundle", "--format=esm", "--platform=browser", "--charset=utf8", "--log-level=warning"]);
    run(esbuild.arg(entry).arg(format!("--outdir={}", folder.display())))?;
    std::fs::read_to_string(&made).with_context(|| format!("{} was not written", made.display()))
}

/// The packages that are bundled with mammoth, each with its licence.
fn licences_of_mammoth(read: &impl Fn(&str) -> Result<String>) -> Result<String> {
    let files = MAMMOTH_NEEDS
        .map(|(package, file)| Ok(format!("{package}\n\n{}\n", read(&format!("{package}/{file}"))?.trim())));
    Ok(files.into_iter().collect::<Result<Vec<String>>>()?.join("\n"))
}

/// Mammoth and what is bundled with it, and where their licences are.
const MAMMOTH_NEEDS: [(&str, &str); 9] = [
    ("mammoth", "LICENSE"),
    ("@xmldom/xmldom", "LICENSE"),
    ("base64-js", "LICENSE"),
    ("dingbat-to-unicode", "LICENSE"),
    ("jszip", "LICENSE.markdown"),
    ("lop", "LICENSE"),
    ("option", "LICENSE"),
    ("underscore", "LICENSE"),
    ("xmlbuilder", "LICENSE"),
];

/// A module without the comment that points to its source map, which is not served.
fn without_source_map(module: &str) -> &str {
    module.rsplit_once("//# sourceMappingURL=").map_or(module, |(module, _)| module)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn whatever_is_bundled_has_its_licence_beside_it() {
        let text = std::fs::read_to_string(root().join("www/vendor/mammoth.js")).unwrap_or_else(|_| {
            write().unwrap();
            std::fs::read_to_string(root().join("www/vendor/mammoth.js")).unwrap()
        });
        // esbuild says in a comment where each piece is from.
        let bundled: BTreeSet<&str> = text
            .lines()
            .filter_map(|line| line.strip_prefix("// node_modules/"))
            .map(|path| {
                let parts = if path.starts_with('@') { 2 } else { 1 };
                let end = path.match_indices('/').nth(parts - 1).map_or(path.len(), |(at, _)| at);
                &path[..end]
            })
            .collect();
        let known = BTreeSet::from(MAMMOTH_NEEDS.map(|(package, _)| package));
        assert_eq!(bundled, known);
    }
}
