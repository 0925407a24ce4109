//! The tables of data/knowledge as they are committed: fields apart by tabs, comments after "#".

use anyhow::{Context, Result, ensure};
use byline::knowledge::fold;
use std::collections::HashSet;
use std::path::Path;

/// A row and where it stands, for messages.
pub struct Row {
    /// Its fields.
    pub fields: Vec<String>,
    /// File and line.
    pub at: String,
}

impl Row {
    /// A field.
    pub fn get(&self, column: usize) -> &str {
        self.fields.get(column).map_or("", String::as_str)
    }

    /// The parts of a field that holds a list.
    pub fn list(&self, column: usize) -> Vec<String> {
        self.get(column)
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    }
}

/// The rows of a table.
pub fn read(path: &Path, columns: usize) -> Result<Vec<Row>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut rows = Vec::new();
    for (number, line) in
        text.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty())
    {
        let at = format!("{name}:{}", number + 1);
        let fields: Vec<String> = line.split('\t').map(|field| field.trim().to_owned()).collect();
        ensure!(fields.len() == columns, "{at} has {} fields instead of {columns}: {line}", fields.len());
        rows.push(Row { fields, at });
    }
    Ok(rows)
}

/// The rows of a table, if there is one.
pub fn read_optional(path: &Path, columns: usize) -> Result<Option<Vec<Row>>> {
    if path.exists() { read(path, columns).map(Some) } else { Ok(None) }
}

/// The rows of every table in a folder, in order of the files' names; none where there is no folder.
pub fn read_folder(folder: &Path, columns: usize) -> Result<Vec<Row>> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry?.path();
        paths.extend(path.extension().is_some_and(|extension| extension == "tsv").then_some(path));
    }
    paths.sort();
    let rows = paths.iter().map(|path| read(path, columns)).collect::<Result<Vec<_>>>()?;
    Ok(rows.into_iter().flatten().collect())
}

/// Names without those that are the same once they are made alike.
pub fn distinct(names: impl IntoIterator<Item = String>) -> String {
    let mut seen = HashSet::new();
    let kept: Vec<String> =
        names.into_iter().filter(|name| !name.is_empty() && seen.insert(fold(name))).collect();
    kept.join(";")
}
