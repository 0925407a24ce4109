//! Prints the figures of a set as tables for people.

use super::cards;
use super::coref::{EntityScores, Grouping, Pronouns};
use super::dates::DateScores;
use super::figures::Prf;
use super::mistakes::Group;
use super::names::NameScores;
use super::quotes::{Attribution, Detected, Detection, QuoteScores};
use super::reliability::Reliability;
use super::report::Report;
use super::sentences::SentenceScores;
use anstyle::{AnsiColor, Style};
use std::io::{Result, Write};

/// Ids of failing articles that are listed; a set with more is a long one.
const LISTED: usize = 12;

/// Prints to the terminal, coloured where it can be.
pub fn print(report: &Report) -> Result<()> {
    let mut out = anstream::stdout().lock();
    let bold = Style::new().bold();
    let missing =
        if report.missing > 0 { format!(", {} without output", report.missing) } else { String::new() };
    writeln!(out, "{bold}{}{bold:#}  {} articles{missing}", report.set, report.docs)?;
    if let Some(scores) = &report.sentences {
        sentences(&mut out, scores)?;
    }
    if let Some(scores) = &report.names {
        names(&mut out, scores, report.names_interval)?;
    }
    if let Some(calibration) = &report.calibration {
        confidence(&mut out, calibration)?;
    }
    if let Some(scores) = &report.coref {
        entities(&mut out, scores)?;
    }
    if let Some(scores) = &report.quotes {
        quotes(&mut out, scores)?;
    }
    if let Some(views) = &report.dates {
        dates(&mut out, views)?;
    }
    if let Some(scores) = &report.cards {
        cards::print_scores(&mut out, scores)?;
    }
    for (title, groups) in &report.mistakes {
        errors(&mut out, title, groups)?;
    }
    if !report.wrong_cards.is_empty() {
        cards::print_wrong(&mut out, &report.wrong_cards)?;
    }
    writeln!(out)
}

fn row(out: &mut impl Write, name: &str, Prf { precision, recall, f1 }: Prf, note: &str) -> Result<()> {
    writeln!(out, "  {name:<36}{precision:>8.2}{recall:>8.2}{f1:>8.2}  {note}")
}

fn head(out: &mut impl Write, name: &str) -> Result<()> {
    writeln!(out, "  {name:<36}{:>8}{:>8}{:>8}", "P", "R", "F1")
}

fn sentences(out: &mut impl Write, scores: &SentenceScores) -> Result<()> {
    head(out, "sentences")?;
    row(out, "ends", scores.ends, "")?;
    let [right, all] = scores.exact_docs;
    row(out, "spans", scores.spans, &format!("{right} of {all} articles exact"))?;
    if scores.bad.len() <= LISTED && !scores.bad.is_empty() {
        let ids: Vec<_> =
            scores.bad.iter().map(|id| id.as_str().map_or(id.to_string(), str::to_owned)).collect();
        writeln!(out, "  not exact: {}", ids.join(", "))?;
    }
    Ok(())
}

fn names(out: &mut impl Write, scores: &NameScores, interval: Option<[f64; 2]>) -> Result<()> {
    head(out, "names")?;
    let note =
        interval.map_or(String::new(), |[low, high]| format!("main figure; 95 % in {low:.1} … {high:.1}"));
    for (measure, table) in [("norm", &scores.norm), ("strict", &scores.strict)] {
        for (kind, figures) in table {
            let note = if *kind == "micro" && measure == "norm" { &note } else { "" };
            row(out, &format!("{measure} {kind}"), *figures, note)?;
        }
    }
    for (kind, figures) in &scores.types {
        row(out, &format!("norm {kind}"), *figures, "")?;
    }
    row(out, "overlap", scores.overlap, "")?;
    row(out, "untyped", scores.untyped, "")?;
    let kinds = ["PER", "ORG", "LOC", "MISC", "none"];
    let header: String = kinds.iter().map(|kind| format!("{kind:>8}")).collect();
    writeln!(out, "  {:<36}{header}", "gold (row) found as (column)")?;
    for gold in kinds {
        let count = |found| scores.confusion.get(gold).and_then(|row| row.get(found)).copied().unwrap_or(0);
        let counts: String = kinds.iter().map(|found| format!("{:>8}", count(found))).collect();
        writeln!(out, "  {gold:<36}{counts}")?;
    }
    Ok(())
}

fn entities(out: &mut impl Write, scores: &EntityScores) -> Result<()> {
    writeln!(out, "  {:<36}{:>8}{:>8}{:>8}", "entities", "P", "R", "F1")?;
    for (name, figures) in &scores.names {
        match figures {
            Grouping::Names { gold, det_recall, b3_p, b3_r, b3_f1, .. } => {
                let note = format!("{gold} names, {} % found", percent(*det_recall));
                line(out, &format!("names B³, {name}"), [Some(*b3_p), Some(*b3_r), Some(*b3_f1)], &note)?;
            }
            Grouping::Pairs { gold_pairs, p, r, f1 } => {
                let note = format!("{gold_pairs} pairs");
                line(out, &format!("names {name}"), [Some(*p), Some(*r), Some(*f1)], &note)?;
            }
        }
    }
    for (name, figures) in &scores.pronouns {
        match figures {
            Pronouns::Eligible { eligible, coverage, precision, recall, .. } => {
                let note = format!("{eligible} pronouns, {} % attempted", percent(*coverage));
                line(out, name, [*precision, *recall, None], &note)?;
            }
            Pronouns::Spurious { spurious, precision_all, .. } => {
                line(out, name, [*precision_all, None, None], &format!("{spurious} linked without ground"))?;
            }
        }
    }
    for (name, figures) in &scores.nominals {
        let note = format!("{} nominals, {} % attempted", figures.eligible, percent(figures.coverage));
        line(out, &format!("nominals {name}"), [figures.precision, figures.recall, None], &note)?;
    }
    for (name, figures) in &scores.linking {
        let note = format!("{} with a gold link, {} predicted", figures.gold, figures.predicted);
        line(out, &format!("links {name}"), [figures.precision, figures.recall, Some(figures.f1)], &note)?;
    }
    Ok(())
}

fn quotes(out: &mut impl Write, scores: &QuoteScores) -> Result<()> {
    let detected = |out: &mut _, name: &str, figures: &Detected| {
        let note = format!("{} found, {} gold", figures.pred, figures.gold);
        line(out, name, cells(figures.prf), &note)
    };
    let attributed = |out: &mut _, name: String, figures: &Attribution| {
        let note = format!("{} quotes, {:.1} % found", figures.n, figures.found);
        line(out, &name, [Some(figures.given_found), Some(figures.accuracy), None], &note)
    };
    writeln!(out, "  {:<36}{:>8}{:>8}{:>8}", "quotes", "P", "R", "F1")?;
    for (name, figures) in &scores.detection {
        match figures {
            Detection::Both(figures) => detected(out, &format!("segments {name}"), figures)?,
            Detection::Recall(recall) => {
                line(out, &format!("segments {name}"), [None, Some(*recall), None], "")?
            }
        }
    }
    detected(out, "indirect", &scores.indirect.detection)?;
    writeln!(out, "  {:<36}{:>8}{:>8}", "sources right", "of found", "of all")?;
    for (name, figures) in &scores.attribution {
        attributed(out, name.clone(), figures)?;
    }
    attributed(out, "speaker's name".into(), &scores.named_speaker)?;
    for (name, figures) in &scores.indirect.attribution {
        attributed(out, format!("indirect {name}"), figures)?;
    }
    Ok(())
}

fn dates(out: &mut impl Write, views: &DateScores) -> Result<()> {
    for (name, view) in views {
        let title = format!("dates, {name}");
        writeln!(
            out,
            "  {title:<36}{:>8}{:>8}{:>8}  {} gold, {} found",
            "P", "R", "F1", view.gold, view.pred
        )?;
        for (name, figures) in [("strict", view.strict), ("relaxed", view.relaxed)] {
            line(out, name, cells(figures), "")?;
        }
        for (name, values) in
            [("value, same meaning", view.value_norm), ("value, same writing", view.value_exact)]
        {
            line(
                out,
                name,
                [values.acc, values.recall, values.f1].map(Some),
                "of found, of all, F1 × of found",
            )?;
        }
        line(out, "type", [Some(view.type_acc), None, None], "of found")?;
    }
    Ok(())
}

/// A row of percentages with one decimal.
fn line(out: &mut impl Write, name: &str, cells: [Option<f64>; 3], note: &str) -> Result<()> {
    let cells: String = cells.iter().map(|cell| format!("{:>8}", percent(*cell))).collect();
    writeln!(out, "  {name:<36}{cells}  {note}")
}

fn cells(Prf { precision, recall, f1 }: Prf) -> [Option<f64>; 3] {
    [precision, recall, f1].map(Some)
}

fn percent(value: Option<f64>) -> String {
    value.map_or("–".into(), |value| format!("{value:.1}"))
}

fn confidence(out: &mut impl Write, calibration: &Reliability) -> Result<()> {
    writeln!(out, "  expected calibration error            {:.4}", calibration.expected_error)?;
    let bins: Vec<_> = calibration.bins.iter().filter(|bin| bin.names > 0).collect();
    let line = |name: &str, cells: Vec<String>| format!("  {name:<14}{}", cells.concat());
    writeln!(out, "{}", line("names", bins.iter().map(|bin| format!("{:>7}", bin.names)).collect()))?;
    writeln!(
        out,
        "{}",
        line("confidence", bins.iter().map(|bin| format!("{:>7.2}", bin.confidence)).collect())
    )?;
    writeln!(out, "{}", line("accuracy", bins.iter().map(|bin| format!("{:>7.2}", bin.accuracy)).collect()))
}

fn errors(out: &mut impl Write, title: &str, groups: &[Group]) -> Result<()> {
    let (bold, red) = (Style::new().bold(), AnsiColor::Red.on_default());
    writeln!(out, "  {bold}mistakes in {title}{bold:#}")?;
    for group in groups {
        let [before, words, after] = &group.context;
        writeln!(out, "  {:>4}  {}", group.count, group.label)?;
        writeln!(out, "        {}: {before}{red}»{words}«{red:#}{after}", group.id)?;
    }
    Ok(())
}
