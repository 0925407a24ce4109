//! The model's card: what it is, what it was learned from, how good it is, and where it is not to be trusted.

use super::temperature::Calibrated;
use crate::evaluate::{self, Report};
use byline::Resources;
use byline::model::Model;
use std::fmt::Write;
use std::path::Path;

/// Where a model comes from.
pub struct Provenance {
    /// What was learned from.
    pub corpora: Vec<CorpusSize>,
    /// Settings of the run.
    pub settings: serde_json::Value,
    /// Sentences left out because they are in dev/.
    pub leaked: usize,
}

/// How much of a corpus was learned from.
pub struct CorpusSize {
    /// Its name.
    pub corpus: &'static str,
    /// Passages.
    pub passages: usize,
    /// Tokens.
    pub tokens: usize,
}

/// What is known of a model.
pub struct Facts<'f> {
    /// Trainable numbers.
    pub parameters: usize,
    /// Multiply-adds for one token, without caches and gates.
    pub products: usize,
    /// The size of its file.
    pub bytes: usize,
    /// Where it comes from.
    pub provenance: &'f Provenance,
    /// How it does on the passages kept out.
    pub calibrated: &'f Calibrated,
}

/// The annotated sets that the card reports.
const SETS: [&str; 2] = ["worldwide-dev", "crossner-politics-test"];

/// The card as Markdown. The sets are analysed as a reader's article would be, from the bare text.
pub fn card(facts: &Facts, model: Model, corpora: &Path) -> anyhow::Result<String> {
    let sets: Vec<String> = SETS.iter().map(|set| (*set).to_owned()).collect();
    let reports =
        evaluate::reports(&Resources { model: Some(model), ..Resources::default() }, corpora, &sets)?;
    let mut card = String::from(OPENING);
    writeln!(card, "| | |\n|---|---|")?;
    writeln!(card, "| parameters | {} |", facts.parameters)?;
    writeln!(card, "| multiply-adds a token, before caches and gates | {} |", facts.products)?;
    writeln!(card, "| file | {} bytes |", facts.bytes)?;
    let Calibrated { temperature, error, precision } = *facts.calibrated;
    let provenance = facts.provenance;
    writeln!(
        card,
        "| precision on passages kept out of training (most of their labels are silver) | {:.1} % |",
        100.0 * precision
    )?;
    writeln!(
        card,
        "| temperature, and the calibration error it leaves there | {temperature}, {error:.3} |\n"
    )?;
    card.push_str(FIGURES);
    reports.iter().try_for_each(|report| figures(&mut card, report))?;
    card.push_str(DATA);
    for CorpusSize { corpus, passages, tokens } in &provenance.corpora {
        writeln!(card, "| {corpus} | {passages} | {tokens} |")?;
    }
    writeln!(
        card,
        "\nSentences left out because they also occur in the sets scored on: {}.",
        provenance.leaked
    )?;
    writeln!(
        card,
        "\nSettings of the run:\n\n```json\n{}\n```",
        serde_json::to_string_pretty(&provenance.settings)?
    )?;
    card.push_str(LIMITS);
    Ok(card)
}

fn figures(card: &mut String, report: &Report) -> std::fmt::Result {
    let Some(names) = &report.names else { return Ok(()) };
    for (kind, score) in &names.norm {
        let interval = report.names_interval.filter(|_| *kind == "micro");
        let interval = interval.map_or(String::new(), |[low, high]| format!("{low:.1} – {high:.1}"));
        writeln!(
            card,
            "| {} | {kind} | {} | {} | {} | {interval} |",
            report.set, score.precision, score.recall, score.f1
        )?;
    }
    let Some(calibration) = &report.calibration else { return Ok(()) };
    writeln!(card, "| {} | calibration error | | | {:.3} | |", report.set, calibration.expected_error)
}

const OPENING: &str = "# Model card: the tagger\n\n\
`data/byline.model` finds names of eleven kinds in English news: PERSON, ORG, GPE, LOC, FAC, NORP, EVENT, PRODUCT, WORK_OF_ART, LAW \
and LANGUAGE. It is written by `cargo x train`; nothing in this file is edited by hand.\n\n\
A word is seen through its lower-cased form, its affixes, its shape, the lists it is in and what the rules take it for; a window of \
three, residual convolutions of width three and a look at the same word's other occurrences in the article follow; labels are BIO, \
decoded by Viterbi. Weights are signed bytes.\n\n";

const FIGURES: &str = "## Figures\n\n\
The whole core on the bare text, with sentences, document pass and all: exact span and type for persons, organisations and places \
after dropping leading articles, titles and a trailing 's on both sides. The interval is a 95 % bootstrap over articles.\n\n\
| set | type | precision | recall | F1 | interval |\n|---|---|---|---|---|---|\n";

const DATA: &str = "\n## Data\n\nLicences are in `data/SOURCES.md`. No text is kept in the model, only weights.\n\n\
| corpus | passages | tokens |\n|---|---|---|\n";

const LIMITS: &str = "\n## Limits\n\n\
- English only, and written for edited text: names without capitals are found only next to words that have one.\n\
- Places of which the training text says little are taken for organisations or people more often than those of Europe and North America.\n\
- Most of the training text is from 2000 to 2018; names that became known later are judged by their form and context alone.\n\
- FAC, EVENT, PRODUCT and WORK_OF_ART are rare in what it learned from, and half of them are missed: expect less of them.\n\
- It names what the text says, not what is true, and says nothing of who a name belongs to.\n";
