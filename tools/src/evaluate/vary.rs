//! Compares the settings of the stages behind the tagger, one changed at a time. Meant for passages kept out
//! of training (`cargo x train --held-out`): on the sets that are scored, it would be choosing by the
//! answers.

use super::corpus::{self, Set};
use super::figures::Counts;
use super::gold::Gold;
use super::names::{self, Kind};
use crate::jsonl_format::{Record, type_name};
use anyhow::Result;
use byline::document::Document;
use byline::mention::Mention;
use byline::offsets::{OffsetTable, OffsetUnit};
use byline::training::mentions_with;
use byline::training::settings::Settings;
use byline::{Resources, training};
use std::fmt::Write;

/// One setting changed, and how it is called.
type Variation = (String, Settings);

/// Prints the normalised F1 of every variation on every set and over all sets together; and that of the rare
/// types where sets have them.
pub fn compare(resources: &Resources, sets: &[Set]) -> Result<()> {
    let sets: Vec<(String, Vec<Gold>)> =
        sets.iter().map(|set| Ok((set.name.clone(), corpus::read(set)?))).collect::<Result<_>>()?;
    let heads: String = sets.iter().map(|(name, _)| format!(" {name:>24}")).collect();
    println!("{:<24}{heads} {:>8} {:>8}", "", "all", "rare");
    for (name, settings) in variations() {
        let (mut all, mut rare) = (Counts::default(), Counts::default());
        let mut cells = String::new();
        for (_, gold) in &sets {
            let (counts, of_rare) = counts(resources, gold, &settings);
            write!(cells, " {:>24.2}", counts.f1_percent())?;
            all.add(counts);
            rare.add(of_rare);
        }
        println!("{name:<24}{cells} {:>8.2} {:>8.2}", all.f1_percent(), rare.f1_percent());
    }
    Ok(())
}

/// The settings that ship, and each setting at other values.
fn variations() -> Vec<Variation> {
    let own = Settings::default();
    let mut all = vec![
        ("as shipped".to_owned(), own),
        ("no document pass".to_owned(), Settings { document_pass: false, ..own }),
        ("no short names".to_owned(), Settings { short_names: false, ..own }),
    ];
    let mut vary = |name: &str, values: &[f32], set: fn(&mut Settings, f32)| {
        for &value in values {
            let mut settings = own;
            set(&mut settings, value);
            all.push((format!("{name} {value}"), settings));
        }
    };
    vary("least", &[0.0, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7], |s, value| s.least = value);
    vary("ruled", &[0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 2.0], |s, value| s.ruled = value);
    vary("contested", &[0.0, 0.5, 0.6, 0.7, 0.8, 2.0], |s, value| s.contested = value);
    vary("sure", &[0.8, 0.85, 0.88, 0.92, 0.96, 2.0], |s, value| s.sure = value);
    vary("majority", &[0.5, 0.55, 0.6, 0.65, 0.7, 0.8], |s, value| s.majority = value);
    vary("known", &[0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 2.0], |s, value| s.known = value);
    vary("headline", &[0.1, 0.2, 0.4, 0.7, 1.0], |s, value| s.headline = value);
    all
}

/// Agreement on persons, organisations and places, and on the rare types that the articles have.
fn counts(resources: &Resources, gold: &[Gold], settings: &Settings) -> (Counts, Counts) {
    let (mut counts, mut rare) = (Counts::default(), Counts::default());
    let has = |label: &&str| gold.iter().any(|gold| gold.ents.iter().any(|ent| ent.2 == *label));
    let present: Vec<&str> =
        names::TYPES.into_iter().filter(|label| *label != "NORP" && has(label)).collect();
    for gold in gold {
        let text: String = gold.text.chars().iter().collect();
        let found = Record { ents: found(resources, &text, settings), ..Record::default() };
        for label in &present {
            let [gold, found] =
                [&gold.ents, &found.ents].map(|ents| names::normal_spans(&gold.text, ents, label));
            rare.add(names::agreement(&gold, &found));
        }
        let [gold, found] = [&gold.ents, &found.ents].map(|ents| {
            let mut names = names::normalised(&gold.text, &names::names(ents));
            names.retain(|name| name.2 != Kind::Other);
            names
        });
        counts.add(names::agreement(&gold, &found));
    }
    (counts, rare)
}

/// The mentions of a text, in code points.
fn found(resources: &Resources, text: &str, settings: &Settings) -> Vec<(u32, u32, String)> {
    let blocks = training::blocks(text);
    let sentences = training::sentences(text, &blocks);
    let (sentences, tokens) = training::tokens(text, sentences);
    let document = Document { text, blocks, sentences, tokens };
    let table = OffsetTable::new(text, OffsetUnit::CodePoint);
    let (mentions, _) = mentions_with(&document, resources.model.as_ref(), settings);
    let ent = |mention: &Mention| {
        let span = table.span(mention.span);
        (span.start, span.end, type_name(mention.kind).to_owned())
    };
    mentions.iter().map(ent).collect()
}
