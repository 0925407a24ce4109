//! `cargo x train`: learns the tagger from annotated corpora and writes the model.
//!
//! [`corpora`] reads and reconciles what is learned from, [`network`] learns, [`model_file`] writes what
//! ships. A teacher outside this tool (`tools/teacher`) reads the sentences that `--dump` writes and answers
//! with probabilities (`--taught`, `--soft`). A model can also be trained further (`--start`), with models
//! as its teachers (`--teach`).

mod corpora;
mod dequantise;
mod learn;
mod lessons;
mod model_file;
mod network;
mod options;
mod parts;
mod start;
mod tutors;

use corpora::{Passage, Pools, dump, held_out, read, swapped};
use learn::learn;
use lessons::Lessons;
use model_file::{CorpusSize, Provenance};
pub use options::Options;

/// Runs the command.
pub fn run(options: &Options) -> anyhow::Result<()> {
    if options.accept_lists {
        return model_file::accept_lists(&options.out, &options.parity);
    }
    if let Some(path) = &options.parts {
        return parts::run(path, &options.out);
    }
    if let (Some(set), Some(path)) = (&options.sentences_of, &options.dump) {
        return dump::annotated(set, path);
    }
    let (passages, leaked) = read::read(options.corpora()?, &options.without)?;
    let split = held_out::split(passages);
    if let Some(folder) = &options.held_out {
        return held_out::write(split.choosing.iter().chain(&split.kept_out), folder);
    }
    let Material { learned, kept_out } = material(options, split)?;
    let tokens: usize = learned.iter().map(|passage| passage.allowed.len()).sum();
    let count = learned.len();
    eprintln!("{count} passages, {tokens} tokens; {leaked} sentences left out because they occur in dev/");
    if let Some(path) = &options.dump {
        return dump::passages(&learned, options.recast, options.seed, path);
    }
    let lessons = Lessons::new(options, &learned)?;
    let settings = options.settings();
    let network = learn(options, &lessons, &settings)?;
    let mut settings = settings;
    settings["keep"] = options.keep.into();
    let provenance = Provenance { corpora: sizes(&learned), settings, leaked };
    model_file::write(options, network, &lessons, &kept_out, &provenance)
}

/// The passages of a run.
struct Material {
    /// Learned from.
    learned: Vec<Passage>,
    /// Not learned from: confidences are calibrated on them.
    kept_out: Vec<Passage>,
}

/// Adds copies with other names and texts that are made up to what is learned from.
fn material(options: &Options, split: held_out::Split) -> anyhow::Result<Material> {
    let held_out::Split { learned: mut passages, choosing, mut kept_out } = split;
    passages.retain(|passage| !options.without.iter().any(|name| name == passage.corpus));
    let pools = Pools::gather(&passages, options.names.as_deref())?;
    passages.extend(swapped(&passages, options.swap, &pools, options.seed));
    passages.extend(corpora::made_up(&pools, options.forms, options.seed));
    if options.finish {
        passages.extend(choosing)
    } else {
        kept_out.extend(choosing)
    }
    let mut number = 0;
    passages.retain(|passage| {
        number += 1;
        let machine = passage.trust.iter().all(|trust| !trust.by_hand);
        number % options.every == 0 && (!machine || number % options.silver_every == 0)
    });
    Ok(Material { learned: passages, kept_out })
}

/// How much of each corpus is learned from.
fn sizes(passages: &[Passage]) -> Vec<CorpusSize> {
    let mut sizes: Vec<CorpusSize> = Vec::new();
    for passage in passages {
        let tokens = passage.allowed.len();
        match sizes.iter_mut().find(|size| size.corpus == passage.corpus) {
            Some(size) => (size.passages, size.tokens) = (size.passages + 1, size.tokens + tokens),
            None => sizes.push(CorpusSize { corpus: passage.corpus, passages: 1, tokens }),
        }
    }
    sizes
}
