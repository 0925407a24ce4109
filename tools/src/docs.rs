//! `cargo x docs`: writes the figures of docs/tagger.json into the pages that show them.
//!
//! A page says where a table stands by a comment, `<!-- figures: NAME -->`; what follows it up to `<!-- end
//! of figures -->` is written here and nowhere else. The tables are those of [`TABLES`].

use crate::compressed::brotli;
use crate::evaluate::{self, Report};
use crate::figures::with_commas;
use crate::process::root;
use crate::resource_options::ResourceOptions;
use anyhow::{Context, Result};
use byline::model::{FORMAT, LISTS};
use byline::sections::Sections;
use serde_json::{Value, json};
use std::path::PathBuf;
use xxhash_rust::xxh64::Xxh64;

/// Options of `cargo x docs`.
#[derive(clap::Args)]
pub struct Options {
    #[command(flatten)]
    resources: ResourceOptions,
    /// First score the model and write down what it reaches; needs --data.
    #[arg(long, requires = "data")]
    measure: bool,
    /// The directory with the annotated articles, as for `cargo x evaluate`.
    #[arg(long, value_name = "DIR", env = "BYLINE_CORPORA")]
    data: Option<PathBuf>,
}

/// The pages that show figures.
const PAGES: [&str; 2] = ["docs/tagger.md", "docs/experiments/2026-11.md"];

/// The annotated sets that are scored.
const SETS: [&str; 2] = ["worldwide-dev", "crossner-politics-test"];

/// The set whose confusion of types is shown.
const CONFUSED: &str = SETS[0];

/// The model whose figures they are.
const MODEL: &str = "data/byline.model";

const OPENING: &str = "<!-- figures: ";
const CLOSING: &str = "<!-- end of figures -->";

/// A table of a page: the list of docs/tagger.json that it shows, and its columns.
struct Table {
    name: &'static str,
    columns: &'static [Column],
}

/// The heading of a column, the key of its values, and how they are written.
struct Column(&'static str, &'static str, Form);

/// How a value is written.
#[derive(Clone, Copy)]
enum Form {
    /// As it stands.
    Plain,
    /// With so many decimals.
    Decimals(usize),
    /// A whole number with commas.
    Whole,
    /// From a lower to an upper bound, with one decimal.
    Interval,
}
use Form::{Decimals, Interval, Plain, Whole};

const TABLES: [Table; 7] = [
    Table {
        name: "scores",
        columns: &[
            Column("set", "set", Plain),
            Column("PER", "PER", Decimals(1)),
            Column("ORG", "ORG", Decimals(1)),
            Column("LOC", "LOC", Decimals(1)),
            Column("precision", "precision", Decimals(1)),
            Column("recall", "recall", Decimals(1)),
            Column("F1", "f1", Decimals(1)),
            Column("interval", "interval", Interval),
            Column("calibration error", "calibration_error", Decimals(3)),
        ],
    },
    Table {
        name: "peers",
        columns: &[
            Column("", "name", Plain),
            Column("worldwide-dev", "worldwide_dev", Decimals(1)),
            Column("crossner-politics-test", "politics_test", Decimals(1)),
        ],
    },
    Table {
        name: "model",
        columns: &[
            Column("the model's file", "name", Plain),
            Column("bytes", "bytes", Whole),
            Column("after brotli", "brotli", Whole),
        ],
    },
    Table {
        name: "speed",
        columns: &[
            Column("", "name", Plain),
            Column("MB/s", "mb_per_s", Decimals(2)),
            Column("ms for an article of 902 words", "article_ms", Decimals(1)),
        ],
    },
    Table {
        name: "confusion",
        columns: &[
            Column("", "gold", Plain),
            Column("PER", "PER", Whole),
            Column("ORG", "ORG", Whole),
            Column("LOC", "LOC", Whole),
            Column("other", "MISC", Whole),
            Column("missed, or wrong boundaries", "none", Whole),
        ],
    },
    Table {
        name: "ablations",
        columns: &[
            Column("run", "name", Plain),
            Column("kept out", "all", Decimals(1)),
            Column("PER", "PER", Decimals(1)),
            Column("ORG", "ORG", Decimals(1)),
            Column("LOC", "LOC", Decimals(1)),
            Column("Wikigold", "wiki", Decimals(1)),
            Column("wire, imitated", "probe", Decimals(1)),
            Column("worldwide-dev", "world", Decimals(1)),
            Column("politics-test", "pol", Decimals(1)),
        ],
    },
    Table {
        name: "frontier",
        columns: &[
            Column("width, words", "name", Plain),
            Column("bytes", "bytes", Whole),
            Column("brotli", "brotli", Whole),
            Column("instructions a byte", "instructions", Whole),
            Column("kept out", "held_out", Decimals(1)),
            Column("worldwide-dev", "worldwide_dev", Decimals(1)),
            Column("politics-test", "politics_test", Decimals(1)),
        ],
    },
];

/// Writes the figures into the pages.
///
/// # Errors
/// When a file cannot be read or written, or a page asks for a table that is none.
pub fn run(options: &Options) -> Result<()> {
    let mut figures = figures()?;
    if options.measure {
        let data = options.data.as_ref().context("--data is needed")?;
        let sets = SETS.map(str::to_owned);
        measure(&mut figures, &evaluate::reports(&options.resources.load()?, data, &sets)?)?;
        std::fs::write(file(), serde_json::to_string_pretty(&figures)? + "\n")?;
    }
    for page in PAGES {
        let path = root().join(page);
        let text = std::fs::read_to_string(&path).with_context(|| page.to_owned())?;
        std::fs::write(&path, filled(&text, &figures).with_context(|| page.to_owned())?)?;
    }
    Ok(())
}

fn file() -> PathBuf {
    root().join("docs/tagger.json")
}

fn figures() -> Result<Value> {
    let text = std::fs::read_to_string(file()).context("docs/tagger.json")?;
    serde_json::from_str(&text).context("docs/tagger.json")
}

/// What tells one model from another, also of the same length. The hash of the lists is left out: `cargo x
/// train --accept-lists` renews it where nothing was learned, which needs no annotated articles.
fn hash(model: &[u8]) -> Result<String> {
    let sections = Sections::parse(FORMAT, model).context("data/byline.model")?;
    let mut learned: Vec<(&str, &[u8])> = sections.all().filter(|(name, _)| *name != LISTS).collect();
    learned.sort_unstable();
    let mut hash = Xxh64::new(0);
    for (name, bytes) in learned {
        hash.update(name.as_bytes());
        hash.update(bytes);
    }
    Ok(format!("{:016x}", hash.digest()))
}

/// Puts what was measured in the place of what is there.
fn measure(figures: &mut Value, reports: &[Report]) -> Result<()> {
    let model = std::fs::read(root().join(MODEL))?;
    let (bytes, brotli) = (model.len(), brotli(&model)?.len());
    figures["model"] = json!([{ "name": MODEL, "bytes": bytes, "brotli": brotli, "hash": hash(&model)? }]);
    // In the order of SETS, not of the reports.
    let of = |set: &str| reports.iter().find(|report| report.set == set);
    figures["scores"] = SETS.iter().filter_map(|set| scores(of(set)?)).collect();
    figures["confusion"] = of(CONFUSED).map_or(Value::Null, confusion);
    Ok(())
}

fn scores(report: &Report) -> Option<Value> {
    let norm = &report.names.as_ref()?.norm;
    let of = |kind: &str| norm.get(kind).map(|prf| prf.f1);
    let all = norm.get("micro")?;
    let error = report.calibration.as_ref().map(|reliability| reliability.expected_error);
    Some(json!({
        "set": report.set, "PER": of("PER"), "ORG": of("ORG"), "LOC": of("LOC"), "precision": all.precision,
        "recall": all.recall, "f1": all.f1, "interval": report.names_interval, "calibration_error": error,
    }))
}

fn confusion(report: &Report) -> Value {
    let table = report.names.iter().map(|names| &names.confusion);
    let row = |gold: &str| {
        let name = if gold == "none" { "spurious" } else { gold };
        let mut row = json!({ "gold": name });
        for kind in ["PER", "ORG", "LOC", "MISC", "none"] {
            let found = table.clone().find_map(|table| table.get(gold)?.get(kind));
            row[kind] = found.copied().unwrap_or(0).into();
        }
        row
    };
    ["PER", "ORG", "LOC", "none"].map(row).into_iter().collect()
}

/// A page with its tables written out.
fn filled(page: &str, figures: &Value) -> Result<String> {
    let (mut out, mut rest) = (String::new(), page);
    while let Some((before, marked)) = rest.split_once(OPENING) {
        let (name, after) = marked.split_once(" -->").context("a mark is not closed")?;
        let (_, after) = after.split_once(CLOSING).with_context(|| format!("{name} has no end"))?;
        let table = TABLES.iter().find(|table| table.name == name);
        let table = table.with_context(|| format!("there is no table “{name}”"))?;
        out.push_str(&format!("{before}{OPENING}{name} -->\n{}{CLOSING}", written(table, &figures[name])));
        rest = after;
    }
    Ok(out + rest)
}

/// A table in Markdown.
fn written(table: &Table, rows: &Value) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | ")).replace("|  |", "| |");
    let heads = line(table.columns.iter().map(|column| column.0.to_owned()).collect());
    let rule = "|---".repeat(table.columns.len()) + "|\n";
    let cell = |row: &Value, column: &Column| cell(&row[column.1], column.2);
    let rows = rows.as_array().into_iter().flatten();
    let rows = rows.map(|row| line(table.columns.iter().map(|column| cell(row, column)).collect()));
    [heads, rule].into_iter().chain(rows).collect()
}

fn cell(value: &Value, form: Form) -> String {
    let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
    match (form, value) {
        (_, Value::Null) => "–".to_owned(),
        (Plain, Value::String(text)) => text.clone(),
        (Plain, other) => other.to_string(),
        (Decimals(digits), value) => format!("{:.digits$}", number(value)),
        (Whole, value) => with_commas(value.as_u64().unwrap_or_default() as usize),
        (Interval, value) => format!("{:.1} – {:.1}", number(&value[0]), number(&value[1])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_show_the_figures_of_tagger_json() {
        let figures = figures().unwrap();
        for page in PAGES {
            let text = std::fs::read_to_string(root().join(page)).unwrap();
            assert!(filled(&text, &figures).unwrap() == text, "{page} is out of date: run `cargo x docs`");
        }
        let model = std::fs::read(root().join(MODEL)).unwrap();
        assert_eq!(
            figures["model"][0]["hash"],
            hash(&model).unwrap(),
            "docs/tagger.json is of another model: run `cargo x docs --measure --data DIR`"
        );
    }

    #[test]
    fn values_are_written_as_their_column_asks() {
        assert_eq!(cell(&json!(3414664), Whole), "3,414,664");
        assert_eq!(cell(&json!(7), Whole), "7");
        assert_eq!(cell(&json!([81.08, 87.31]), Interval), "81.1 – 87.3");
        assert_eq!(cell(&Value::Null, Decimals(1)), "–");
        let page = "a\n<!-- figures: peers -->\nold\n<!-- end of figures -->\nb";
        let figures = json!({ "peers": [{ "name": "x", "worldwide_dev": 1.25, "politics_test": 2 }] });
        let new = filled(page, &figures).unwrap();
        assert!(
            new.contains("| x | 1.2 | 2.0 |\n<!-- end") && new.starts_with("a\n") && new.ends_with("\nb"),
            "{new}"
        );
        assert_eq!(filled(&new, &figures).unwrap(), new);
        assert!(filled("<!-- figures: none -->", &figures).is_err());
    }
}
