//! `cargo x train`: learns the tagger from annotated corpora and writes the model.

mod adam;
mod augment;
mod calibrate;
mod card;
mod checkpoint;
mod corpora;
mod dump;
mod examples;
mod forms;
mod gradient;
mod guidelines;
mod held_out;
mod matrix;
mod network;
mod options;
mod pools;
mod predict;
mod quantise;
mod recast;
mod teacher;
mod trainer;
#[path = "../../../tests/parity/transcript.rs"]
mod transcript;
mod vectors;

use anyhow::Context as _;
use byline::mentions::features::{normalised, word_features};
use byline::model::{Model, VIEWS};
pub use options::Options;
use std::collections::{HashMap, HashSet};

/// Runs the command.
pub fn run(options: &Options) -> anyhow::Result<()> {
    let (passages, leaked) = corpora::read(&options.corpora, &options.without)?;
    let held_out::Split { learned: mut passages, choosing, mut kept_out } = held_out::split(passages);
    if let Some(folder) = &options.held_out {
        return held_out::write(choosing.iter().chain(&kept_out), folder);
    }
    passages.retain(|passage| !options.without.iter().any(|name| name == passage.corpus));
    let pools = pools::Pools::gather(&passages, options.names.as_deref())?;
    passages.extend(augment::swapped(&passages, options.swap, &pools, options.seed));
    passages.extend(forms::passages(&pools, options.forms, options.seed));
    if options.finish {
        passages.extend(choosing)
    } else {
        kept_out.extend(choosing)
    }
    let mut number = 0;
    passages.retain(|_| {
        number += 1;
        number % options.every == 0
    });
    let tokens: usize = passages.iter().map(|passage| passage.allowed.len()).sum();
    eprintln!(
        "{} passages, {tokens} tokens; {leaked} sentences left out because they occur in dev/",
        passages.len()
    );
    if let Some(path) = &options.dump {
        return dump::dump(&passages, path);
    }
    let vectors = options.vectors.as_ref().map(|path| vectors::read(path)).transpose()?;
    let vectors = vectors.map(|vectors| vectors.reduced(options.vector_words, options.word_dim, 0.3));
    let words = vocabulary(&passages, options.vocabulary, vectors.as_ref());
    let prints: Vec<u32> = words.iter().map(|word| word_features(word).fingerprint).collect();
    let shape = options.shape(words.len());
    anyhow::ensure!(options.taught.len() == options.soft.len(), "every --taught needs its --soft");
    let mut teacher = teacher::Teacher::default();
    for (sentences, probabilities) in options.taught.iter().zip(&options.soft) {
        teacher.read(sentences, probabilities)?;
    }
    let mut lexicon = examples::Lexicon::new(&prints, shape.buckets);
    let examples = examples(&mut lexicon, &passages, &teacher, options.no_hints);
    let used = used_rows(&shape, &lexicon, &words, vectors.as_ref());
    lexicon.add_casts();
    let mut network = network::Network::new(&shape, &mut fastrand::Rng::with_seed(options.seed));
    if let Some(vectors) = &vectors {
        seed_words(&mut network, &words, vectors);
    }
    eprintln!("{} parameters, {} products a token", network.parameters(), shape.products());
    let schedule = options.schedule();
    let data = trainer::Data { lexicon: &lexicon, examples: &examples, teacher: &teacher };
    let mut adam = adam::Adam::new(&mut network, schedule.decay);
    let settings = serde_json::json!({ "schedule": schedule, "every": options.every, "without": options.without, "swap": options.swap, "forms": options.forms, "finish": options.finish, "names": options.names.is_some(),
        "teacher": options.soft.len(), "vectors": options.vectors.is_some(), "hints": !options.no_hints });
    let mut position = trainer::Position::default();
    if options.checkpoint.exists() {
        let (header, saved, moments) = checkpoint::read(&options.checkpoint, schedule.decay)?;
        anyhow::ensure!(
            header.shape == shape && header.words == prints && header.settings == settings,
            "{} was made with other settings; remove it to begin anew",
            options.checkpoint.display()
        );
        position = trainer::Position { epoch: header.epoch, step: header.step };
        (network, adam) = (saved, moments);
        eprintln!("resuming after epoch {}", position.epoch);
    }
    trainer::train(&mut network, &mut adam, &data, &schedule, position, |network, adam, at| {
        let header = checkpoint::Header {
            shape: shape.clone(),
            words: prints.clone(),
            epoch: at.epoch,
            step: at.step,
            settings: settings.clone(),
        };
        checkpoint::write(&options.checkpoint, &header, network, Some(adam))
    })?;
    if options.no_hints {
        let hints = &mut network.tables[VIEWS + 2];
        hints.values = hints.row(0).repeat(hints.rows);
    }
    let quantised = |temperature| quantise::quantise(&network, &prints, &used, temperature);
    let (temperature, error, precision) = calibrate::calibrate(&kept_out, quantised);
    eprintln!("kept out: precision {precision:.4}; temperature {temperature}, calibration error {error:.4}");
    let file = quantised(temperature);
    let model = Model::parse(&file).context("the new model does not load")?;
    std::fs::write(&options.out, &file)?;
    std::fs::write(&options.parity, transcript::transcript(&model))?;
    let facts = card::Facts {
        parameters: network.parameters(),
        products: shape.products(),
        corpora: sizes(&passages),
        settings,
        leaked,
        kept_out: (precision, temperature, error),
    };
    std::fs::write(&options.card, card::card(&facts, &file, model.clone(), &options.corpora)?)?;
    std::fs::create_dir_all(&options.predictions)?;
    for path in &options.predict {
        let name = path.file_name().context("a file to predict has no name")?;
        predict::predict(&model, path, &options.predictions.join(name))?;
    }
    Ok(())
}

/// For each corpus its passages and their tokens.
fn sizes(passages: &[corpora::Passage]) -> Vec<(&'static str, usize, usize)> {
    let mut sizes: Vec<(&'static str, usize, usize)> = Vec::new();
    for passage in passages {
        match sizes.iter_mut().find(|(name, _, _)| *name == passage.corpus) {
            Some((_, passages, tokens)) => {
                (*passages, *tokens) = (*passages + 1, *tokens + passage.allowed.len())
            }
            None => sizes.push((passage.corpus, 1, passage.allowed.len())),
        }
    }
    sizes
}

/// The passages as numbers, each with how often it is read.
fn examples(
    lexicon: &mut examples::Lexicon,
    passages: &[corpora::Passage],
    teacher: &teacher::Teacher,
    no_hints: bool,
) -> Vec<(examples::Example, usize)> {
    let each = passages.iter().map(|passage| {
        let mut example = examples::example(lexicon, passage, teacher);
        if no_hints {
            example.sentences.iter_mut().for_each(|sentence| sentence.hints.fill(0));
        }
        (example, passage.copies)
    });
    each.collect()
}

/// The words the network knows: the corpora's most frequent, and the most frequent of the vectors.
fn vocabulary(passages: &[corpora::Passage], size: usize, vectors: Option<&vectors::Vectors>) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for passage in passages {
        let document = passage.document();
        for token in &document.tokens {
            *counts.entry(normalised(document.token_text(token))).or_default() += 1;
        }
    }
    let mut ranked: Vec<(String, usize)> = counts.into_iter().filter(|(_, count)| *count > 1).collect();
    ranked.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    ranked.truncate(size);
    let mut words: Vec<String> = ranked.into_iter().map(|(word, _)| word).collect();
    let known: HashSet<String> = words.iter().cloned().collect();
    let others = vectors.iter().flat_map(|vectors| &vectors.words);
    words.extend(others.filter(|word| !known.contains(*word) && normalised(word) == **word).cloned());
    words
}

/// For each table the rows that mean something: seen in training, or with a vector from elsewhere.
fn used_rows(
    shape: &network::Shape,
    lexicon: &examples::Lexicon,
    words: &[String],
    vectors: Option<&vectors::Vectors>,
) -> Vec<Vec<bool>> {
    let rows = [shape.vocabulary + 1].into_iter().chain(shape.buckets);
    let mut used: Vec<Vec<bool>> = rows.map(|rows| vec![false; rows]).collect();
    used[0][0] = true;
    let known: HashSet<&str> =
        vectors.iter().flat_map(|vectors| &vectors.words).map(String::as_str).collect();
    for (at, word) in words.iter().enumerate() {
        used[0][at + 1] = known.contains(word.as_str());
    }
    for entry in &lexicon.words {
        used.iter_mut().zip(entry.rows).for_each(|(used, row)| used[row as usize] = true);
    }
    used
}

/// Puts the vectors into the table of words.
fn seed_words(network: &mut network::Network, words: &[String], vectors: &vectors::Vectors) {
    let rows: HashMap<&str, usize> =
        vectors.words.iter().enumerate().map(|(row, word)| (word.as_str(), row)).collect();
    for (at, word) in words.iter().enumerate() {
        if let Some(&row) = rows.get(word.as_str()) {
            let vector = &vectors.values[row * vectors.dim..(row + 1) * vectors.dim];
            network.tables[0].row_mut(at + 1).copy_from_slice(vector);
        }
    }
}
